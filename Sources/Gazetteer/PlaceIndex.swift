/// A place of a gazetteer, as its row in the compiled index.
///
/// It means something only for the index it came from; ``GazetteerIndex/identifier(_:)`` is what to store.
public struct PlaceIndex: Hashable, Comparable, Sendable {
  /// The row in the index, from 0.
  public let rawValue: Int32

  /// Makes the index of a row.
  public init(rawValue: Int32) { self.rawValue = rawValue }

  @inline(__always)
  package init(_ row: Int) { rawValue = Int32(truncatingIfNeeded: row) }

  @inline(__always)
  package var row: Int { Int(rawValue) }

  public static func < (left: PlaceIndex, right: PlaceIndex) -> Bool { left.rawValue < right.rawValue }
}
