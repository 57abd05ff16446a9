/// Finds words with letters of two scripts, such as a Latin "a" in a Cyrillic word: they look right and match nothing.
enum ScriptMixture {
  /// A word of two scripts.
  struct Finding: Equatable {
    let word: String
    /// The letters of the script that has fewer of them, with their code points.
    let strangers: String
    /// That script and the other.
    let script: String
    let mainScript: String
  }

  private enum Alphabet: Int, CaseIterable {
    case latin, cyrillic, greek, arabic, hebrew

    var name: String {
      switch self {
      case .latin: "Latin"
      case .cyrillic: "Cyrillic"
      case .greek: "Greek"
      case .arabic: "Arabic"
      case .hebrew: "Hebrew"
      }
    }
  }

  /// The words of a value that mix scripts.
  static func findings(in bytes: ArraySlice<UInt8>) -> [Finding] {
    guard mayMix(bytes) else { return [] }
    var findings: [Finding] = []
    var word: [(scalar: Unicode.Scalar, alphabet: Alphabet?)] = []
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if isBetweenWords(scalar.value) {
        if let finding = finding(word) { findings.append(finding) }
        word.removeAll(keepingCapacity: true)
      } else {
        word.append((scalar, alphabet(of: scalar.value)))
      }
    }
    if let finding = finding(word) { findings.append(finding) }
    return findings
  }

  /// Whether two alphabets touch anywhere without a sign between; decided by lead bytes, as most values are plain.
  private static func mayMix(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var previous = 0
      for byte in bytes {
        if byte & 0xC0 == 0x80 { continue }
        let alphabet: Int
        switch byte {
        case 0x41...0x5A, 0x61...0x7A, 0xC3...0xCA: alphabet = 1
        case 0..<0x80: alphabet = 0
        case 0xCD...0xCF: alphabet = 2
        case 0xD0...0xD3, 0xD4: alphabet = 3
        case 0xD6, 0xD7: alphabet = 4
        case 0xD8...0xDB: alphabet = 5
        case 0xE1, 0xEF: alphabet = 6
        default: continue
        }
        if alphabet != 0, previous != 0, alphabet != previous { return true }
        previous = alphabet
      }
      return false
    }
  }

  private static func finding(_ word: [(scalar: Unicode.Scalar, alphabet: Alphabet?)]) -> Finding? {
    var counts = [Int](repeating: 0, count: Alphabet.allCases.count)
    for letter in word { if let alphabet = letter.alphabet { counts[alphabet.rawValue] += 1 } }
    let present = Alphabet.allCases.filter { counts[$0.rawValue] > 0 }
    guard present.count > 1,
      let main = present.max(by: { counts[$0.rawValue] < counts[$1.rawValue] }),
      let other = present.first(where: { $0 != main })
    else { return nil }
    let strangers = word.filter { $0.alphabet == other }.map { "\($0.scalar) (\(Tidying.code($0.scalar.value)))" }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: word.map(\.scalar))
    return Finding(
      word: String(text), strangers: strangers.joined(separator: " "), script: other.name, mainScript: main.name)
  }

  private static func isBetweenWords(_ value: UInt32) -> Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A: false
    case 0..<0x80: true
    case 0xA0...0xA9, 0xAB...0xB9, 0xBB...0xBF, 0x060C, 0x061B, 0x061F, 0x2000...0x200B, 0x2010...0x2027,
      0x202F...0x205F, 0x3000...0x3020:
      true
    // In الـDPA, tatweel parts the article from foreign letters.
    case 0x0640: true
    default: false
    }
  }

  private static func alphabet(of value: UInt32) -> Alphabet? {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x02AF, 0x1E00...0x1EFF: .latin
    case 0x0400...0x0481, 0x048A...0x052F: .cyrillic
    case 0x0370...0x0373, 0x0376...0x0377, 0x037B...0x037D, 0x0386, 0x0388...0x03FF, 0x1F00...0x1FFF: .greek
    case 0x0620...0x063F, 0x0641...0x064A, 0x066E...0x06D3, 0x06D5, 0x0750...0x077F, 0x08A0...0x08C9: .arabic
    case 0x05D0...0x05EA: .hebrew
    default: nil
    }
  }
}
