import Gazetteer

extension GazetteerIndex {
  /// Whether countries have labels in a language, beside the names that stand first in the tables.
  public func hasLabels(in language: String) -> Bool {
    let letters = (UInt8(ascii: "A")...UInt8(ascii: "Z")).map { Character(Unicode.Scalar($0)) }
    for first in letters {
      for second in letters {
        guard let code = CountryCode("\(first)\(second)"), let country = country(code) else { continue }
        if language == "en" || label(country, language: language) != name(country) { return true }
      }
    }
    return false
  }
}
