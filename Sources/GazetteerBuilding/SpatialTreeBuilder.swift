import Gazetteer

/// Sorts places into balanced trees of latitude and longitude, one tree for each kind of place: see
/// ``Gazetteer/SpatialTreeShape``.
///
/// The same places in the same order always give the same trees. While it works it takes 12 bytes for each place of the
/// commonest kind besides the answer.
struct SpatialTreeBuilder {
  /// The number of places of each kind, then the splits of each tree.
  private(set) var splits: [UInt32]
  /// The rows of each tree's places, leaf by leaf.
  private(set) var rows: [UInt32] = []

  private var points: [SpatialPoint] = []
  private var generator = PivotGenerator()

  /// - Parameters:
  ///   - latitudes: Hundred-thousandths of a degree north of each place, in the order of rows.
  ///   - longitudes: Hundred-thousandths of a degree east.
  ///   - kinds: What sort of thing each place is.
  init(latitudes: [Int32], longitudes: [Int32], kinds: [PlaceKind]) {
    splits = [UInt32](repeating: 0, count: SpatialTreeShape.headSize)
    rows.reserveCapacity(kinds.count)
    for kind in kinds { splits[Int(kind.rawValue)] += 1 }
    for kind in PlaceKind.allCases {
      points.reserveCapacity(Int(splits[Int(kind.rawValue)]))
      for row in kinds.indices where kinds[row] == kind {
        points.append(SpatialPoint(latitude: latitudes[row], longitude: longitudes[row], row: row))
      }
      addTree()
      points.removeAll()
    }
  }

  /// Adds the tree of the points.
  private mutating func addTree() {
    let shape = SpatialTreeShape(count: points.count)
    // Nodes of one level lie side by side, and so do their points.
    for level in 0..<shape.levels {
      let leaves = 1 << (shape.levels - level)
      for leaf in stride(from: 0, to: 1 << shape.levels, by: leaves) {
        let range = shape.start(ofLeaf: leaf)..<shape.start(ofLeaf: leaf + leaves)
        splits.append(split(range, at: shape.start(ofLeaf: leaf + leaves / 2)))
      }
    }
    for leaf in 0..<1 << shape.levels {
      let range = shape.start(ofLeaf: leaf)..<shape.start(ofLeaf: leaf + 1)
      rows.append(contentsOf: points[range].map(\.row).sorted())
    }
  }

  /// Puts the points of a range on either side of a position, by the coordinate in which they lie wider apart.
  ///
  /// - Returns: The split's word.
  private mutating func split(_ range: Range<Int>, at middle: Int) -> UInt32 {
    if isWider(range) {
      select(middle, in: range) { $0.longitudeOrder }
      return points[middle].longitude | SpatialTreeShape.longitudeFlag
    }
    select(middle, in: range) { $0.latitudeOrder }
    return points[middle].latitude
  }

  /// Whether points lie wider apart from west to east than from south to north.
  private func isWider(_ range: Range<Int>) -> Bool {
    var (south, north, west, east) = (UInt32.max, UInt32.min, UInt32.max, UInt32.min)
    for point in points[range] {
      (south, north) = (min(south, point.latitude), max(north, point.latitude))
      (west, east) = (min(west, point.longitude), max(east, point.longitude))
    }
    let latitude = (Double(south) + Double(north)) / 200_000 - 90
    // Bhaskara's cosine of degrees: a library's could differ from machine to machine, and the index with it.
    let cosine = (32_400 - 4 * latitude * latitude) / (32_400 + latitude * latitude)
    return Double(east - west) * cosine > Double(north - south)
  }

  /// Moves the points of a range so that those before a position come no later in an order than the one there, and those
  /// behind it no earlier. (C. A. R. Hoare: Algorithm 65, Find, Comm. ACM 4, 1961.)
  @inline(__always)
  private mutating func select(_ position: Int, in range: Range<Int>, by order: (SpatialPoint) -> UInt64) {
    points.withUnsafeMutableBufferPointer { points in
      var (low, high) = (range.lowerBound, range.upperBound - 1)
      while low < high {
        let candidates = (0..<3).map { _ in order(points[generator.next(in: low...high)]) }
        let pivot = max(min(candidates[0], candidates[1]), min(max(candidates[0], candidates[1]), candidates[2]))
        var (left, right) = (low, high)
        while left <= right {
          while order(points[left]) < pivot { left += 1 }
          while order(points[right]) > pivot { right -= 1 }
          guard left <= right else { break }
          points.swapAt(left, right)
          left += 1
          right -= 1
        }
        if position <= right { high = right } else if position >= left { low = left } else { return }
      }
    }
  }
}
