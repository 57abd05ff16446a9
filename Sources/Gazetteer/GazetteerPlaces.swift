/// All places of a gazetteer, file by file from the lowest, each place once: where several files have it, at its place in
/// the uppermost.
///
/// A walk through a gazetteer of one file costs nothing but the walk, and its ``count`` nothing at all. Of several files,
/// each place is looked for in the files above, and ``count`` walks through all.
public struct GazetteerPlaces: BidirectionalCollection, Sendable {
  /// A position in the collection, in the order of places.
  public struct Index: Comparable, Hashable, Sendable {
    let layer: Int
    let row: Int

    /// Whether a position comes before another.
    public static func < (left: Index, right: Index) -> Bool { (left.layer, left.row) < (right.layer, right.row) }
  }

  private let gazetteer: GazetteerIndex

  init(_ gazetteer: GazetteerIndex) { self.gazetteer = gazetteer }

  /// The position of the first place.
  public var startIndex: Index { shown(from: Index(layer: 0, row: 0)) }

  /// The position behind the last place.
  public var endIndex: Index { Index(layer: gazetteer.layers.count, row: 0) }

  /// The place at a position.
  public subscript(position: Index) -> PlaceIndex { PlaceIndex(position.row, layer: position.layer) }

  /// The position behind another.
  public func index(after position: Index) -> Index {
    shown(from: Index(layer: position.layer, row: position.row + 1))
  }

  /// The position before another, which must not be the first.
  public func index(before position: Index) -> Index {
    var (layer, row) = (position.layer, position.row)
    repeat {
      while row == 0 {
        precondition(layer > 0, "there is no place before the first")
        layer -= 1
        row = gazetteer.layers[layer].placeCount
      }
      row -= 1
    } while isShadowed(layer, row)
    return Index(layer: layer, row: row)
  }

  /// The number of places.
  public var count: Int {
    gazetteer.isSingle ? gazetteer.placeCount : reduce(0) { count, _ in count + 1 }
  }

  /// The first position not before another that stands for a place of its own.
  private func shown(from position: Index) -> Index {
    var (layer, row) = (position.layer, position.row)
    while layer < gazetteer.layers.count {
      while row < gazetteer.layers[layer].placeCount {
        if !isShadowed(layer, row) { return Index(layer: layer, row: row) }
        row += 1
      }
      (layer, row) = (layer + 1, 0)
    }
    return endIndex
  }

  private func isShadowed(_ layer: Int, _ row: Int) -> Bool {
    let place = PlaceIndex(row, layer: layer)
    return gazetteer.uppermost(place) != place
  }
}
