/// A word that tells what a place is ("Tall", "Creek"), in Latin letters and in its tongue's own script.
struct GenericWord {
  let latin: [UInt8]
  let ascii: [UInt8]
  let native: [UInt8]
  /// Whether its own script writes it together with the next word.
  let isArticle: Bool
  /// Whether it is written together with the word before.
  let isSuffix: Bool

  /// Words by feature class, from `P:Tall=تل|…`.
  static func byClass(_ list: String?) -> [UInt8: [GenericWord]] {
    var words: [UInt8: [GenericWord]] = [:]
    for part in TableFile.parts(list) {
      guard let featureClass = part.utf8.first, let equals = part.firstIndex(of: "=") else { continue }
      let latin = part[..<equals].dropFirst(2)
      words[featureClass, default: []].append(GenericWord(latin: latin, native: part[equals...].dropFirst()))
    }
    return words
  }

  /// The word in Latin letters, in those without marks, or in its tongue's own script.
  func form(in script: NameScript, of own: NameScript) -> [UInt8] {
    switch script {
    case .latin: latin
    case .ascii: ascii
    default: script == own ? native : []
    }
  }

  private init(latin: Substring, native: Substring) {
    self.latin = Array(latin.utf8)
    self.native = Array(native.utf8)
    // What has marks loses them, roughly: only bytes of ASCII stay.
    ascii = latin.utf8.filter { $0 < 0x80 }
    isArticle = native == "ال"
    isSuffix = latin.first.map { $0.isLowercase && !latin.contains(" ") || $0 == "-" } ?? false
  }
}
