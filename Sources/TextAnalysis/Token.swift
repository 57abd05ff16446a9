/// A word, number or sign of a text, with its place in the text counted three ways.
public struct Token: Sendable, Equatable {
  /// What a token is.
  public enum Kind: UInt8, Sendable {
    /// Letters, perhaps with digits, inner apostrophes, or the full stops of initials ("U.S.", "Sana'a", "F16").
    case word
    /// Digits, with the separators inside them ("1,000.5", ٢٠١٦).
    case number
    /// The English possessive ending: 's.
    case possessive
    /// One sign.
    case punctuation
  }

  /// How the letters of a token are written.
  public struct Shape: OptionSet, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Makes a set of properties from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The first letter is a capital.
    public static let initialCapital = Shape(rawValue: 1)
    /// All letters are capitals.
    public static let allCapitals = Shape(rawValue: 2)
    /// A space or the start of the text stands before the token.
    public static let spaceBefore = Shape(rawValue: 4)
    /// The token begins a line.
    public static let lineStart = Shape(rawValue: 8)
    /// The word ends with a full stop that belongs to it ("U.S.").
    public static let initials = Shape(rawValue: 16)
  }

  /// What the token is.
  public var kind: Kind
  /// The writing system of its first letter.
  public var script: Script
  /// How it is written.
  public var shape: Shape
  /// The sign of a punctuation token as a scalar value; 0 for others.
  public var sign: UInt32
  /// Bytes of the UTF-8 text, end exclusive.
  public var byteStart: Int32
  /// The byte after the last.
  public var byteEnd: Int32
  /// Unicode code points of the text, end exclusive: the offsets that Yaqut writes.
  public var start: Int32
  /// The code point after the last.
  public var end: Int32
  /// Bytes of ``AnalyzedText/folded``, end exclusive.
  public var foldedStart: Int32
  /// The folded byte after the last.
  public var foldedEnd: Int32
  /// Index into ``AnalyzedText/sentences``.
  public var sentence: Int32

  /// Whether the token is a word or a number.
  @inline(__always)
  public var isWord: Bool { kind == .word || kind == .number }
  /// Whether a space, a line end or the start of the text stands before the token.
  @inline(__always)
  public var isSpaced: Bool { shape.contains(.spaceBefore) }
}
