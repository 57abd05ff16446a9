import Gazetteer

/// A place as it is read from the tables, before it has its row.
struct PlaceDraft {
  /// The GeoNames number, or 0 for a place of our own.
  var geonames: UInt32 = 0
  /// The key of a place of our own, after `yaqut:`.
  var ownKey = ""
  var kind: PlaceKind
  /// Hundred-thousandths of a degree.
  var latitude: Int32 = 0
  var longitude: Int32 = 0
  var country = CountryCode.none
  var members: [CountryCode] = []
  /// "SY.09" and "SY.09.170064"; empty if unknown.
  var admin1Code = ""
  var admin2Code = ""
  var seat: UInt32 = 0
  var population = 0
  var feature = ""
  var fame = 0
  var rank: Int?
  /// Tenths of a kilometre.
  var radius = 0
  var pointSource = PointSource.place
  /// The likelihood that the place has at least, in decades.
  var leastLikelihood = 0.0
  /// The first is the name that the place is shown by.
  var names: [DraftName] = []
  var labels: [DraftLabel] = []
  /// Arabic names out of the table of aliases.
  var arabicAliases: [Int] = []
  /// Inhabitants of the towns in a unit or country that stand in dumps.
  var townPopulation = 0

  init(kind: PlaceKind) { self.kind = kind }

  var identifier: String { geonames == 0 ? "yaqut:" + ownKey : "geonames:\(geonames)" }

  /// Adds a name unless the very same spelling is there; a stronger kind then replaces a weaker one.
  ///
  /// - Returns: The position of the name.
  @discardableResult
  mutating func addName(_ text: String, _ kind: NameKind, isForeign: Bool = false) -> Int? {
    guard !text.isEmpty else { return nil }
    // Bytes, because String holds canonically equivalent spellings for equal.
    for position in names.indices where names[position].text.utf8.elementsEqual(text.utf8) {
      if kind.weakness < names[position].kind.weakness { names[position].kind = kind }
      if !isForeign { names[position].isForeign = false }
      return position
    }
    names.append(DraftName(text: text, kind: kind, isForeign: isForeign))
    return names.count - 1
  }

  private static func isArabicScript(_ text: String) -> Bool {
    text.utf8.first.map { (0xD8...0xDB).contains($0) } ?? false
  }

  /// Adds the usual name in a language; a later one replaces an earlier one.
  mutating func addLabel(_ text: String, language: String) {
    let isForeign = language != "ar" && Self.isArabicScript(text)
    guard let position = addName(text, isForeign ? .alternate : .label, isForeign: isForeign) else { return }
    labels.removeAll { $0.language == language }
    labels.append(DraftLabel(language: language, name: position))
  }
}
