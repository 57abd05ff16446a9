/// Which name is the usual one in a language.
struct DraftLabel {
  var language: String
  var name: Int
}
