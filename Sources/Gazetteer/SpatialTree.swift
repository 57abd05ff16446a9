/// The places of one kind in one index file, found by where they are: see ``SpatialTreeShape``.
///
/// Whatever a damaged file holds, a search ends: the shape follows from the number of places alone, and a place that does
/// not exist is passed over.
struct SpatialTree: Sendable {
  private let shape: SpatialTreeShape
  private let splits: Section<UInt32>
  private let firstSplit: Int
  private let rows: Section<UInt32>
  private let firstRow: Int
  private let records: Section<UInt32>
  private let layer: Int

  /// The number of places.
  var count: Int { shape.count }

  /// The trees of all kinds, in the order of their raw values; none if the sections do not fit together.
  ///
  /// - Parameters:
  ///   - splits: The number of places of each kind, then the splits of each tree in turn.
  ///   - rows: The rows of each tree's places, leaf by leaf.
  ///   - records: The records of the places.
  ///   - layer: The number of the layer that the trees belong to.
  static func trees(
    splits: Section<UInt32>, rows: Section<UInt32>, records: Section<UInt32>, layer: Int
  ) -> [SpatialTree] {
    var trees: [SpatialTree] = []
    var firstSplit = SpatialTreeShape.headSize
    var firstRow = 0
    for kind in PlaceKind.allCases {
      let shape = SpatialTreeShape(count: Int(splits[Int(kind.rawValue)]))
      trees.append(
        SpatialTree(
          shape: shape, splits: splits, firstSplit: firstSplit, rows: rows, firstRow: firstRow, records: records,
          layer: layer))
      firstSplit += shape.splitCount
      firstRow += shape.count
    }
    return firstSplit == splits.count && firstRow == rows.count ? trees : []
  }

  /// Shows a search every place inside its window, beginning near its focus.
  func walk(_ visitor: inout some SpatialVisitor) {
    guard shape.count > 0 else { return }
    walk(from: 1, in: .earth, &visitor)
  }

  private func walk(from node: Int, in cell: SpatialWindow, _ visitor: inout some SpatialVisitor) {
    guard visitor.window.meets(cell) else { return }
    let leaf = node - 1 << shape.levels
    if leaf >= 0 { return visit(leaf, &visitor) }
    let split = splits[firstSplit + node - 1]
    let (lower, upper) = cell.parts(at: split)
    let isLongitude = split & SpatialTreeShape.longitudeFlag != 0
    let position = isLongitude ? visitor.focus.longitude : visitor.focus.latitude
    if position > Int32(truncatingIfNeeded: split & ~SpatialTreeShape.longitudeFlag) {
      walk(from: 2 * node + 1, in: upper, &visitor)
      walk(from: 2 * node, in: lower, &visitor)
    } else {
      walk(from: 2 * node, in: lower, &visitor)
      walk(from: 2 * node + 1, in: upper, &visitor)
    }
  }

  private func visit(_ leaf: Int, _ visitor: inout some SpatialVisitor) {
    for position in shape.start(ofLeaf: leaf)..<shape.start(ofLeaf: leaf + 1) {
      let row = Int(rows[firstRow + position])
      let word = row &* PackedRecord.words
      guard word < records.count else { continue }
      let latitude = Int32(truncatingIfNeeded: records[word] & PackedRecord.latitudeBits)
      let longitude = Int32(truncatingIfNeeded: records[word + 1] & PackedRecord.longitudeBits)
      guard visitor.window.contains(latitude: latitude, longitude: longitude) else { continue }
      visitor.visit(PlaceIndex(row, layer: layer), latitude: latitude, longitude: longitude)
    }
    visitor.endLeaf()
  }
}
