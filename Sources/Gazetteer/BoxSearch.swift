/// The search for the likeliest places in a box.
struct BoxSearch: SpatialVisitor {
  typealias Found = (place: PlaceIndex, likelihood: Double)

  let window: SpatialWindow
  let focus: (latitude: Int32, longitude: Int32) = (0, 0)

  private let index: GazetteerIndex
  private let box: PlaceQuery.Box
  private var best: BoundedHeap<Found>

  init(_ index: GazetteerIndex, box: PlaceQuery.Box, limit: Int) {
    self.index = index
    self.box = box
    window = Self.window(box)
    best = BoundedHeap(limit: limit) { ($1.likelihood, $0.place) < ($0.likelihood, $1.place) }
  }

  mutating func visit(_ place: PlaceIndex, latitude: Int32, longitude: Int32) {
    let (layer, row) = index.position(of: place)
    let found = (place, layer.likelihood(row))
    guard best.takes(found) else { return }
    // The window is a little larger than the box.
    let (latitude, longitude) = layer.point(row)
    guard box.contains(latitude: latitude, longitude: longitude), index.uppermost(place) == place else { return }
    best.insert(found)
  }

  func endLeaf() {}

  /// What was found, the likeliest first; equally likely places in the order of their rows.
  consuming func result() -> [Found] { best.sorted() }

  private static func window(_ box: PlaceQuery.Box) -> SpatialWindow {
    guard box.south <= box.north, !box.west.isNaN, !box.east.isNaN else { return .nothing }
    let half = (SpatialWindow.northPole / 2, SpatialWindow.fullCircle / 2)
    var window = SpatialWindow(
      south: unit(box.south, 90, -1) + half.0, north: unit(box.north, 90, 1) + half.0,
      west: unit(box.west, 180, -1) + half.1, east: unit(box.east, 180, 1) + half.1)
    // A box that leaves out but a hair of the circle may close when its edges are moved outward.
    if box.west > box.east, window.west <= window.east { (window.west, window.east) = (0, SpatialWindow.fullCircle) }
    return window
  }

  /// The stored unit of an edge, one unit further out.
  private static func unit(_ degrees: Double, _ limit: Double, _ outward: Int32) -> Int32 {
    Int32(min(max(degrees, -limit), limit) * SpatialWindow.unitsPerDegree) + outward
  }
}
