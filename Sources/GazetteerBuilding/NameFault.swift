/// Why a name of a dump is not kept: the rules by which the bundled tables were cleaned, too.
enum NameFault: String, CaseIterable, Sendable {
  case empty = "empty"
  case link = "links"
  case digit = "with digits"
  case noLetters = "without letters"
  case mixedScripts = "Arabic with Latin letters"
  case qualifier = "Arabic with a qualifier"
  case tooShort = "of one or two letters"
  case code = "codes of capital letters"
  case romanisation = "machine romanisations"
  case consonants = "consonants only"
}
