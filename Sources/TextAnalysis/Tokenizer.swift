/// Cuts UTF-8 text into tokens and folds their letters in the same pass.
///
/// Words are runs of letters, marks and digits. Inside a word an apostrophe belongs to it (Sana'a), except in 's and after
/// the elided articles d' and l'. Single letters with full stops are one word (U.S.). Ideographs are words of their own.
struct Tokenizer {
  private let bytes: [UInt8]
  private var position = 0
  private var scalar: Int32 = 0
  private var spaced = true
  private var newLine = true
  /// The folded letters of all tokens so far.
  private(set) var folded: [UInt8] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    folded.reserveCapacity(bytes.count)
  }

  /// The next token, or nil at the end of the text.
  mutating func next() -> Token? {
    let source = bytes
    return source.withUnsafeBufferPointer { scan($0) }
  }

  /// Calls `body` with every token of the text.
  mutating func forEach(_ body: (Token) -> Void) {
    let source = bytes
    source.withUnsafeBufferPointer { text in
      while let token = scan(text) { body(token) }
    }
  }

  private mutating func scan(_ text: UnsafeBufferPointer<UInt8>) -> Token? {
    while position < text.count {
      let (value, length) = UTF8Decoding.scalar(in: text, at: position)
      let kind = ScalarClass.of(value)
      switch kind {
      case .space:
        spaced = true
        skip(length)
      case .newline:
        spaced = true
        newLine = true
        skip(length)
      case .ignorable, .mark:
        skip(length)
      case .letter: return word(text, first: value)
      case .digit: return number(text)
      case .ideograph: return ideograph(text, value, length)
      case .apostrophe, .other: return sign(text, value, length)
      }
    }
    return nil
  }

  @inline(__always)
  private mutating func skip(_ length: Int) {
    position += length
    scalar += 1
  }

  private mutating func begin(_ kind: Token.Kind) -> Token {
    var shape: Token.Shape = []
    if spaced { shape.insert(.spaceBefore) }
    if newLine { shape.insert(.lineStart) }
    spaced = false
    newLine = false
    return Token(
      kind: kind, script: .common, shape: shape, sign: 0, byteStart: Int32(position), byteEnd: Int32(position),
      start: scalar, end: scalar, foldedStart: Int32(folded.count), foldedEnd: Int32(folded.count), sentence: 0)
  }

  private func finish(_ token: inout Token) {
    token.byteEnd = Int32(position)
    token.end = scalar
    token.foldedEnd = Int32(folded.count)
  }

  // MARK: Words

  private mutating func word(_ text: UnsafeBufferPointer<UInt8>, first: UInt32) -> Token {
    var token = begin(.word)
    token.script = Script.of(first)
    if initials(text) {
      token.shape.formUnion([.initials, .initialCapital, .allCapitals])
      finish(&token)
      return token
    }
    var letters = 0
    var capitals = 0
    scanning: while position < text.count {
      let (value, length) = UTF8Decoding.scalar(in: text, at: position)
      switch ScalarClass.of(value) {
      case .letter:
        let capital = Self.isCapital(value)
        if capital {
          if letters == 0 { token.shape.insert(.initialCapital) }
          capitals += 1
        }
        letters += 1
        NameFolding.append(value, to: &folded)
      case .digit: NameFolding.append(value, to: &folded)
      case .mark: NameFolding.append(value, to: &folded)
      case .ignorable: if !continues(text, after: position + length) { break scanning }
      case .apostrophe:
        if !isInnerApostrophe(text, at: position, length: length, letters: letters) { break scanning }
      default: break scanning
      }
      skip(length)
    }
    if capitals == letters, letters > 0 { token.shape.insert(.allCapitals) }
    finish(&token)
    return token
  }

  /// Takes "U.S." and the like: single capitals, each with a full stop. Leaves the position alone otherwise.
  private mutating func initials(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var end = position
    while end + 1 < text.count, Self.isCapital(UInt32(text[end])), text[end] < 0x80,
      text[end + 1] == UInt8(ascii: ".")
    {
      end += 2
    }
    guard end > position else { return false }
    // "A.Word" is a sentence end without its space; a single initial before a letter is not initials.
    if end < text.count, ScalarClass.of(UInt32(text[end])) == .letter, end - position == 2 { return false }
    while position < end {
      NameFolding.append(UInt32(text[position]), to: &folded)
      position += 2
      scalar += 2
    }
    return true
  }

  @inline(__always)
  private func continues(_ text: UnsafeBufferPointer<UInt8>, after position: Int) -> Bool {
    guard position < text.count else { return false }
    switch ScalarClass.of(UTF8Decoding.scalar(in: text, at: position).value) {
    case .letter, .digit, .mark, .ignorable: return true
    default: return false
    }
  }

  private func isInnerApostrophe(
    _ text: UnsafeBufferPointer<UInt8>, at position: Int, length: Int, letters: Int
  ) -> Bool {
    let after = position + length
    guard after < text.count else { return false }
    let (value, nextLength) = UTF8Decoding.scalar(in: text, at: after)
    guard ScalarClass.of(value) == .letter else { return false }
    let isS = value == 0x73 || value == 0x53
    if isS, !continues(text, after: after + nextLength) { return false }
    let before = text[position - 1] | 0x20
    let isElision = letters == 1 && (before == UInt8(ascii: "d") || before == UInt8(ascii: "l"))
    return !isElision
  }

  // MARK: Numbers and signs

  private mutating func number(_ text: UnsafeBufferPointer<UInt8>) -> Token {
    var token = begin(.number)
    while position < text.count {
      let (value, length) = UTF8Decoding.scalar(in: text, at: position)
      switch ScalarClass.of(value) {
      case .digit: NameFolding.append(value, to: &folded)
      case .letter:
        // "11th" and "7km" stay one word; a number glued to Arabic letters does not occur as one name.
        guard Script.of(value) == .latin else { return finished(&token) }
        token.kind = .word
        token.script = .latin
        NameFolding.append(value, to: &folded)
      case .other:
        guard Self.isSeparator(value), digitFollows(text, position + length) else { return finished(&token) }
      default: return finished(&token)
      }
      skip(length)
    }
    return finished(&token)
  }

  private func finished(_ token: inout Token) -> Token {
    finish(&token)
    return token
  }

  private func digitFollows(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    position < text.count && ScalarClass.of(UTF8Decoding.scalar(in: text, at: position).value) == .digit
  }

  private mutating func ideograph(_ text: UnsafeBufferPointer<UInt8>, _ value: UInt32, _ length: Int) -> Token {
    var token = begin(.word)
    token.script = .other
    NameFolding.append(value, to: &folded)
    skip(length)
    finish(&token)
    return token
  }

  private mutating func sign(_ text: UnsafeBufferPointer<UInt8>, _ value: UInt32, _ length: Int) -> Token {
    let isPossessive = ScalarClass.of(value) == .apostrophe && !spaced && possessiveFollows(text, position + length)
    var token = begin(isPossessive ? .possessive : .punctuation)
    token.sign = value
    skip(length)
    if isPossessive { skip(1) }
    finish(&token)
    return token
  }

  private func possessiveFollows(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    position < text.count && (text[position] | 0x20) == UInt8(ascii: "s") && !continues(text, after: position + 1)
  }

  // MARK: Scalars

  @inline(__always)
  private static func isSeparator(_ value: UInt32) -> Bool {
    value == 0x2C || value == 0x2E || value == 0x066B || value == 0x066C
  }

  @inline(__always)
  private static func isCapital(_ value: UInt32) -> Bool {
    if value < 0x80 { return value &- 0x41 < 26 }
    if value >= 0x0590, value < 0x1E00 { return false }
    guard let scalar = Unicode.Scalar(value) else { return false }
    return scalar.properties.isUppercase
  }
}
