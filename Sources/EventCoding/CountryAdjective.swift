/// How a country is said before or after a noun.
struct CountryAdjective: Sendable {
  /// "Russian", "US".
  var english = ""
  /// الروسية, with the article.
  var arabicFeminine = ""
  /// "Russians".
  var people = ""
  /// ISO 3166-1 alpha-3, as CAMEO writes countries.
  var code = ""

  /// الروسي from الروسية.
  var arabicMasculine: String {
    arabicFeminine.hasSuffix("ية") ? String(arabicFeminine.dropLast()) : arabicFeminine
  }
}
