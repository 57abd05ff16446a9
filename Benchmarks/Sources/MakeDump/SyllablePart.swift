/// An onset, vowel or coda in every script.
struct SyllablePart {
  let latin: [UInt8]
  let ascii: [UInt8]
  let arabic: [UInt8]
  let cyrillic: [UInt8]

  init(latin: String, forms: [String: String]) {
    self.latin = Array(latin.utf8)
    ascii = Array((forms["ascii"] ?? latin).utf8)
    arabic = Array((forms["arabic"] ?? "").utf8)
    cyrillic = Array((forms["cyrillic"] ?? latin).utf8)
  }
}
