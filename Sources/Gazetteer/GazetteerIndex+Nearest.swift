#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension GazetteerIndex {
  /// The mean radius of the earth in kilometres (IUGG).
  static let earthRadius = 6371.0088

  /// The distance between two points on a sphere of the earth's mean radius, in kilometres; within 0.6 % of the true
  /// one.
  public static func kilometers(
    fromLatitude latitude1: Double, longitude longitude1: Double, toLatitude latitude2: Double,
    longitude longitude2: Double
  ) -> Double {
    let radian = Double.pi / 180
    let sineLatitude = sin((latitude2 - latitude1) * radian / 2)
    let sineLongitude = sin((longitude2 - longitude1) * radian / 2)
    let haversine =
      sineLatitude * sineLatitude
      + cos(latitude1 * radian) * cos(latitude2 * radian) * sineLongitude * sineLongitude
    return 2 * earthRadius * asin(min(1, haversine.squareRoot()))
  }

  /// The distance between two places in kilometres.
  public func kilometers(_ first: PlaceIndex, _ second: PlaceIndex) -> Double {
    let (a, b) = (record(first), record(second))
    return Self.kilometers(
      fromLatitude: a.latitude, longitude: a.longitude, toLatitude: b.latitude, longitude: b.longitude)
  }

  /// The places nearest to a point, nearest first.
  ///
  /// - Parameters:
  ///   - latitude: Degrees north.
  ///   - longitude: Degrees east.
  ///   - limit: The most places to return.
  ///   - maximumKilometers: How far to look.
  ///   - kinds: What sorts of places to return.
  public func nearest(
    latitude: Double, longitude: Double, limit: Int = 10, maximumKilometers: Double = 100,
    kinds: Set<PlaceKind> = [.populated]
  ) -> [(place: PlaceIndex, kilometers: Double)] {
    guard latitude.isFinite, longitude.isFinite, abs(latitude) <= 90, limit > 0 else { return [] }
    // Look near first: the grid is only widened when the small circle does not fill the list.
    var radius = min(25, maximumKilometers)
    while true {
      let found = places(latitude: latitude, longitude: longitude, within: radius, kinds: kinds)
      if found.count >= limit || radius >= maximumKilometers { return Array(found.prefix(limit)) }
      radius = min(radius * 4, maximumKilometers)
    }
  }

  private func places(
    latitude: Double, longitude: Double, within radius: Double, kinds: Set<PlaceKind>
  ) -> [(place: PlaceIndex, kilometers: Double)] {
    var found: [(place: PlaceIndex, kilometers: Double)] = []
    forEachPlace(latitude: latitude, longitude: longitude, within: radius) { place in
      let record = record(place)
      guard kinds.contains(record.kind), uppermost(place) == place else { return }
      let distance = Self.kilometers(
        fromLatitude: latitude, longitude: longitude, toLatitude: record.latitude, longitude: record.longitude)
      if distance <= radius { found.append((place, distance)) }
    }
    return found.sorted { ($0.kilometers, $0.place) < ($1.kilometers, $1.place) }
  }

  private func forEachPlace(
    latitude: Double, longitude: Double, within radius: Double, _ body: (PlaceIndex) -> Void
  ) {
    let latitudeSpan = radius / 111 + 0.01
    let south = max(-90, latitude - latitudeSpan)
    let north = min(90, latitude + latitudeSpan)
    let narrowest = min(cos(south * .pi / 180), cos(north * .pi / 180))
    let longitudeSpan = narrowest * 180 <= latitudeSpan ? 180 : min(180, latitudeSpan / narrowest)
    let firstColumn = Int((longitude - longitudeSpan + 180).rounded(.down))
    let columns = min(IndexFormat.gridColumns, Int((2 * longitudeSpan).rounded(.up)) + 1)
    for row in Self.gridRow(south)...Self.gridRow(north) {
      for step in 0..<columns {
        let column = ((firstColumn + step) % 360 + 360) % 360
        let cell = row * IndexFormat.gridColumns + column
        for layer in layers {
          let start = Int(layer.gridStarts[cell])
          let end = min(Int(layer.gridStarts[cell + 1]), layer.gridPlaces.count)
          guard start < end else { continue }
          for position in start..<end { body(PlaceIndex(Int(layer.gridPlaces[position]), layer: layer.number)) }
        }
      }
    }
  }

  package static func gridRow(_ latitude: Double) -> Int {
    min(max(Int((latitude + 90).rounded(.down)), 0), IndexFormat.gridRows - 1)
  }

  package static func gridColumn(_ longitude: Double) -> Int {
    min(max(Int((longitude + 180).rounded(.down)), 0), IndexFormat.gridColumns - 1)
  }
}
