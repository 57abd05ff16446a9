import Gazetteer

/// Sorts places into cells of one degree for the search of the nearest.
struct GridBuilder {
  /// Where each cell's places begin, and at the end the number of all.
  let starts: [UInt32]
  let places: [UInt32]

  init(_ points: [PlacePoint]) {
    let cellCount = IndexFormat.gridRows * IndexFormat.gridColumns
    let cells = points.map { point in
      GazetteerIndex.gridRow(Double(point.latitude) / 100_000) * IndexFormat.gridColumns
        + GazetteerIndex.gridColumn(Double(point.longitude) / 100_000)
    }
    var starts = [UInt32](repeating: 0, count: cellCount + 1)
    for cell in cells { starts[cell + 1] += 1 }
    for cell in 0..<cellCount { starts[cell + 1] += starts[cell] }
    var next = starts
    var places = [UInt32](repeating: 0, count: points.count)
    for (row, cell) in cells.enumerated() {
      places[Int(next[cell])] = UInt32(row)
      next[cell] += 1
    }
    self.starts = starts
    self.places = places
  }
}
