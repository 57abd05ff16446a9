/// The search for the places nearest to a point.
///
/// The circle in which better places can still lie shrinks as places are found; its bounding window, computed once a
/// leaf, is what the tree's cells are held against, so that walking down takes no trigonometry.
struct NearestSearch: SpatialVisitor {
  typealias Found = (place: PlaceIndex, kilometers: Double)

  private(set) var window: SpatialWindow
  let focus: (latitude: Int32, longitude: Int32)

  private let index: GazetteerIndex
  private let origin: SphericalOrigin
  private let maximumKilometers: Double
  private var best: BoundedHeap<Found>
  private var hasNews = false

  /// - Parameters:
  ///   - latitude: Degrees north, -90...90.
  ///   - longitude: Degrees east, any finite number.
  ///   - limit: The most places to find, at least 1.
  init(_ index: GazetteerIndex, latitude: Double, longitude: Double, limit: Int, maximumKilometers: Double) {
    self.index = index
    self.maximumKilometers = maximumKilometers
    origin = SphericalOrigin(latitude: latitude, longitude: longitude)
    focus = origin.units
    window = origin.window(kilometers: maximumKilometers)
    best = BoundedHeap(limit: limit) { ($0.kilometers, $0.place) < ($1.kilometers, $1.place) }
  }

  mutating func visit(_ place: PlaceIndex, latitude: Int32, longitude: Int32) {
    let found = (place, origin.kilometers(toLatitude: latitude, longitude: longitude))
    guard found.1 <= maximumKilometers, best.takes(found), index.uppermost(place) == place else { return }
    best.insert(found)
    hasNews = true
  }

  mutating func endLeaf() {
    guard hasNews, best.isFull, let worst = best.worst else { return }
    window = origin.window(kilometers: worst.kilometers)
    hasNews = false
  }

  /// What was found, nearest first; equally near places in the order of their rows.
  consuming func result() -> [Found] { best.sorted() }
}
