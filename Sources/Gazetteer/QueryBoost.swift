#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What a query says of where places should lie: which it leaves out, and what nearness is worth.
struct QueryBoost {
  private let query: PlaceQuery
  /// Whether the query says nothing of the kind.
  let isNone: Bool

  init(_ query: PlaceQuery) {
    self.query = query
    isNone =
      query.near == nil && query.viewbox == nil && query.countries.isEmpty && query.featureClasses.isEmpty
  }

  /// What lying at the point, or in the box, that the query prefers is worth: a province there goes before a country
  /// elsewhere.
  private static let nearBoost = 6.0
  private static let boxBoost = 6.0

  /// The most that ``total(_:)`` can be.
  var highest: Double { (query.near == nil ? 0 : Self.nearBoost) + (query.viewbox == nil ? 0 : Self.boxBoost) }

  /// What nearness to the query's point is worth, in decades.
  func near(_ record: PlaceRecord) -> Double {
    guard let near = query.near else { return 0 }
    let distance = GazetteerIndex.kilometers(
      fromLatitude: near.latitude, longitude: near.longitude, toLatitude: record.latitude, longitude: record.longitude)
    return Self.nearBoost * exp(-distance / 200)
  }

  /// What lying in the query's box is worth, in decades.
  func box(_ record: PlaceRecord) -> Double {
    guard let box = query.viewbox else { return 0 }
    return box.contains(latitude: record.latitude, longitude: record.longitude) ? Self.boxBoost : 0
  }

  @inline(__always)
  func total(_ record: PlaceRecord) -> Double {
    query.near == nil && query.viewbox == nil ? 0 : near(record) + box(record)
  }

  /// Whether the query wants a place at all.
  @inline(__always)
  func passes(_ record: PlaceRecord, in index: GazetteerIndex) -> Bool {
    if !query.countries.isEmpty, !query.countries.contains(record.country) { return false }
    if !query.featureClasses.isEmpty, !query.featureClasses.contains(index.featureClass(record.index)) { return false }
    if query.bounded, let box = query.viewbox {
      return box.contains(latitude: record.latitude, longitude: record.longitude)
    }
    return true
  }
}
