/// The particles that Arabic writes onto the front of a word: و ف, then ب ل ك, then ال; with لل for ل + ال.
///
/// Each word has several readings, because the letters may belong to it (وادي, بغداد, لبنان). The reading with nothing
/// taken off comes first; a reading leaves at least three letters.
public enum ArabicClitics {
  /// One way to read a word.
  public struct Reading: Sendable, Equatable {
    /// Folded bytes taken off the front.
    public let strippedBytes: Int
    /// Letters taken off the front; marks between them are not counted.
    public let strippedLetters: Int
    /// The conjunction و or ف was taken off.
    public let hasConjunction: Bool
    /// The preposition taken off: ب, ل or ك as a scalar value, or 0.
    public let preposition: UInt32
    /// The word was written with لل: the key to look up is ال followed by the rest.
    public let restoresArticle: Bool
  }

  /// All readings of a folded Arabic word, unstripped first.
  public static func readings(of word: ArraySlice<UInt8>) -> [Reading] {
    var readings = [
      Reading(strippedBytes: 0, strippedLetters: 0, hasConjunction: false, preposition: 0, restoresArticle: false)
    ]
    var offset = word.startIndex
    var conjunction = false
    for _ in 0..<2 {
      appendPrepositions(word, from: offset, conjunction: conjunction, to: &readings)
      guard !conjunction, let letter = letter(word, offset), letter == waw || letter == fa else { break }
      conjunction = true
      offset += 2
      append(word, strippedBytes: offset - word.startIndex, conjunction: true, preposition: 0, to: &readings)
    }
    return readings
  }

  private static func appendPrepositions(
    _ word: ArraySlice<UInt8>, from offset: Int, conjunction: Bool, to readings: inout [Reading]
  ) {
    guard let letter = letter(word, offset), letter == ba || letter == lam || letter == kaf else { return }
    let stripped = offset + 2 - word.startIndex
    if letter == lam, Self.letter(word, offset + 2) == lam, remaining(word, stripped + 2) >= 3 {
      readings.append(
        Reading(
          strippedBytes: stripped + 2, strippedLetters: stripped / 2, hasConjunction: conjunction, preposition: letter,
          restoresArticle: true))
    }
    append(word, strippedBytes: stripped, conjunction: conjunction, preposition: letter, to: &readings)
  }

  private static func append(
    _ word: ArraySlice<UInt8>, strippedBytes: Int, conjunction: Bool, preposition: UInt32, to readings: inout [Reading]
  ) {
    guard remaining(word, strippedBytes) >= 3 else { return }
    readings.append(
      Reading(
        strippedBytes: strippedBytes, strippedLetters: strippedBytes / 2, hasConjunction: conjunction,
        preposition: preposition, restoresArticle: false))
  }

  @inline(__always)
  private static func remaining(_ word: ArraySlice<UInt8>, _ stripped: Int) -> Int { (word.count - stripped) / 2 }

  @inline(__always)
  private static func letter(_ word: ArraySlice<UInt8>, _ offset: Int) -> UInt32? {
    guard offset + 1 < word.endIndex else { return nil }
    return UInt32(word[offset] & 0x1F) << 6 | UInt32(word[offset + 1] & 0x3F)
  }

  /// The folded bytes of ال.
  public static let article: [UInt8] = [0xD8, 0xA7, 0xD9, 0x84]

  static let waw: UInt32 = 0x0648
  static let fa: UInt32 = 0x0641
  static let ba: UInt32 = 0x0628
  static let lam: UInt32 = 0x0644
  static let kaf: UInt32 = 0x0643
}

extension AnalyzedText {
  /// The code-point offset in the text after the first `letters` letters of a token; marks, tatweel and joiners that
  /// follow those letters are passed over too.
  public func offset(inToken index: Int, afterLetters letters: Int) -> Int {
    let token = tokens[index]
    guard letters > 0 else { return Int(token.start) }
    var position = Int(token.byteStart)
    var scalar = Int(token.start)
    var left = letters
    return bytes.withUnsafeBufferPointer { text in
      while position < Int(token.byteEnd) {
        let (value, length) = UTF8Decoding.scalar(in: text, at: position)
        let kind = ScalarClass.of(value)
        if kind == .letter || kind == .digit {
          if left == 0 { break }
          left -= 1
        }
        position += length
        scalar += 1
      }
      return scalar
    }
  }
}
