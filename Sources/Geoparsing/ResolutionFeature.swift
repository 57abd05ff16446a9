/// What speaks for or against one place as the meaning of one mention. The raw values number the features.
enum ResolutionFeature: Int, CaseIterable {
  // The place by itself.
  case likelihood, likelihoodGap, isLikeliest
  case population, populationGap, populationUnknown
  case fame, names, scaleRank
  /// The point is that of the province or country around it.
  case pointOfContainer
  case country, province, district, region, water, landmark
  case capital, provinceSeat, districtSeat, populated
  // The name.
  case nameLabel, nameAlternate, nameAbbreviation
  case nameHistoric, nameStripped, nameJoined
  case nameDemonym, nameWithoutArticle
  case districtStripped, provinceStripped
  case populatedAlternate
  case seatIsRival, isSeatOfRival
  case typedSeatIsRival
  // Containers named beside it.
  case insideNext, notInsideNext, insideLinked
  case notInsideLinked, holdsPrevious
  case insideNextElsewhere
  /// The container after a comma, or after a link, lies in another country.
  case foreignToNext, foreignToLinked
  // Containers named anywhere.
  case countryNamed, countryNamedNear, countryNamedOften
  case provinceNamed, provinceNamedNear
  case districtNamed, countryByAdjective
  case firstCountry
  // Words for the kind of place.
  case typeAgrees, typeDiffers
  // A name that stands where actors stand ("Washington has not decided").
  case actsAsCapital, actsAsCountry, actsAsOther
  // The outlet's home.
  case homeNear, homeMiddle, homeFar, homeCountry
  // The other places of the text, after a first pass.
  case firstPass, firstPassLogarithm
  case within50, within161, within500
  case meanNear, meanFar, nearest
  case neighbours, countryShare, provinceShare, districtShare
  case holdsOthers, countryResolved, provinceResolved
  case sameName
  /// The share of the names that lie in the commonest other country; that of small places again.
  case otherCountryShare, otherCountryShareSmall

  /// Whether the feature needs a first pass.
  var isOfSecondPass: Bool {
    rawValue >= Self.firstPass.rawValue
  }

  /// The name in the table of weights.
  var name: String { CaseName.kebab(self) }
}
