/// A place of a gazetteer: its row in a compiled index, and which of the open indexes that is.
///
/// It means something only for the ``GazetteerIndex`` it came from; ``GazetteerIndex/identifier(_:)`` is what to store.
public struct PlaceIndex: Hashable, Comparable, Sendable {
  /// The row in the lower 27 bits, above them the number of the layer.
  public let rawValue: Int32

  /// Bits of a row.
  package static let rowBits: Int32 = 27
  /// The most rows of one index.
  package static let mostRows = 1 << 27
  /// The most indexes that can be open as one.
  package static let mostLayers = 16

  /// Makes the index of a raw value.
  public init(rawValue: Int32) { self.rawValue = rawValue }

  @inline(__always)
  package init(_ row: Int, layer: Int = 0) {
    rawValue =
      Int32(truncatingIfNeeded: row) & (1 << Self.rowBits - 1) | Int32(truncatingIfNeeded: layer) << Self.rowBits
  }

  @inline(__always)
  package var row: Int { Int(rawValue & (1 << Self.rowBits - 1)) }

  @inline(__always)
  package var layer: Int { Int(rawValue >> Self.rowBits) & (Self.mostLayers - 1) }

  /// By layer, then by row.
  public static func < (left: PlaceIndex, right: PlaceIndex) -> Bool { left.rawValue < right.rawValue }
}
