/// What the values of a column must be. An empty value is only checked for presence.
enum ColumnRule: Sendable {
  /// Anything.
  case text
  /// A name: its folded key must not be empty.
  case name
  /// Names separated by `|`.
  case names
  /// A name in Arabic script.
  case arabicName
  /// A whole number in a range.
  case integer(ClosedRange<Int>)
  /// A decimal number in a range.
  case decimal(ClosedRange<Double>)
  /// Decimal degrees with at most five decimals.
  case latitude
  case longitude
  /// ISO 3166-1 alpha-2, known to territories.tsv.
  case country
  /// Several of them separated by `|`.
  case countries
  /// A code of features.tsv.
  case feature
  /// One of a few words.
  case oneOf(Set<String>)
  /// An ISO 639 code of two or three letters.
  case language
  /// Language and label pairs: `ar=…|en=…`.
  case labels
  /// Lower-case letters, digits and hyphens.
  case key
  /// Such a key after a prefix: `actor:…`.
  case prefixedKey(String)
  /// A GeoNames number.
  case geonames
  /// The code of a first-level unit that admin1.tsv has: `SY.09`.
  case admin1Code
  /// A code of so many parts that begins with a known country.
  case unitCode(parts: Int)
  /// A first-level code without its country, as places/XX.tsv has it.
  case partialAdmin1
  /// A second-level code without its country and first level, as places/XX.tsv has it.
  case partialAdmin2
  /// A CAMEO code: groups of three capital letters.
  case cameo
  /// A place: `geonames:170063`, `yaqut:levant`, or an ISO code.
  case reference
  /// The number of a known place.
  case placeNumber
  /// A year, a month or a day: `2014`, `2014-06`, `2014-06-29`.
  case date
}
