/// A search through a tree of places.
protocol SpatialVisitor {
  /// What the search still wants to see; it may shrink on the way.
  var window: SpatialWindow { get }
  /// The point near which the search begins, in stored units.
  var focus: (latitude: Int32, longitude: Int32) { get }

  /// Takes a place inside the window.
  mutating func visit(_ place: PlaceIndex, latitude: Int32, longitude: Int32)

  /// Takes note that a leaf is done.
  mutating func endLeaf()
}
