/// Why a good row of a dump is not in the index.
public enum LeftOutReason: String, Sendable, CaseIterable {
  /// A place of a country that was not asked for.
  case otherCountry = "places of other countries"
  /// A place of a feature class that was not asked for.
  case otherClass = "places of other feature classes"
  /// A road, tunnel or railway, GeoNames class R.
  case road = "roads (ask for them with the feature class R)"
  /// A unit that is no more, such as ADM1H.
  case formerUnit = "former administrative units"
  /// A row whose class is none of GeoNames'.
  case noClass = "rows without a feature class"
  /// The second row of a number.
  case duplicate = "places listed twice"
  /// A name that is no longer used.
  case historicName = "historic names"
  /// A link, post code, airport code or the like.
  case pseudoName = "links, post codes and other codes"
  /// A name of a place that is not in the index.
  case nameOfOtherPlace = "names of places that are left out"
}
