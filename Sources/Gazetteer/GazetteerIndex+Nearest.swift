extension GazetteerIndex {
  /// The mean radius of the earth in kilometres (IUGG).
  static let earthRadius = 6371.0088

  /// The distance between two points on a sphere of the earth's mean radius, in kilometres; within 0.6 % of the true
  /// one.
  ///
  /// - Parameters:
  ///   - latitude1: Degrees north of the first point.
  ///   - longitude1: Degrees east of the first point.
  ///   - latitude2: Degrees north of the second point.
  ///   - longitude2: Degrees east of the second point.
  public static func kilometers(
    fromLatitude latitude1: Double, longitude longitude1: Double, toLatitude latitude2: Double,
    longitude longitude2: Double
  ) -> Double {
    SphericalOrigin(latitude: latitude1, longitude: longitude1)
      .kilometers(toLatitude: latitude2, longitude: longitude2)
  }

  /// The distance between two places in kilometres, on a sphere of the earth's mean radius.
  public func kilometers(_ first: PlaceIndex, _ second: PlaceIndex) -> Double {
    let (a, b) = (record(first), record(second))
    return Self.kilometers(
      fromLatitude: a.latitude, longitude: a.longitude, toLatitude: b.latitude, longitude: b.longitude)
  }

  /// The places nearest to a point, nearest first; equally near ones in the order of their indices.
  ///
  /// Exact on a sphere of the earth's mean radius, across the antimeridian and at the poles too. On the ellipsoid two
  /// places at nearly the same distance may change their order.
  ///
  /// - Parameters:
  ///   - latitude: Degrees north, -90...90; beyond that nothing is found.
  ///   - longitude: Degrees east, any finite number.
  ///   - limit: The most places to return.
  ///   - maximumKilometers: How far to look; infinity for the whole earth.
  ///   - kinds: What sorts of places to return.
  public func nearest(
    latitude: Double, longitude: Double, limit: Int = 10, maximumKilometers: Double = 100,
    kinds: Set<PlaceKind> = [.populated]
  ) -> [(place: PlaceIndex, kilometers: Double)] {
    guard latitude.isFinite, longitude.isFinite, abs(latitude) <= 90, limit > 0, maximumKilometers >= 0 else {
      return []
    }
    var search = NearestSearch(
      self, latitude: latitude, longitude: longitude, limit: limit, maximumKilometers: maximumKilometers)
    for layer in layers {
      for kind in kinds { layer.trees[Int(kind.rawValue)].walk(&search) }
    }
    return search.result()
  }

  /// The places in a box, the likeliest to be meant first; equally likely ones in the order of their indices.
  ///
  /// - Parameters:
  ///   - box: Edges in degrees, which belong to the box; west may be greater than east across the antimeridian.
  ///   - kinds: What sorts of places to return.
  ///   - limit: The most places to return.
  public func places(
    in box: PlaceQuery.Box, kinds: Set<PlaceKind> = [.populated], limit: Int = .max
  ) -> [PlaceIndex] {
    guard limit > 0 else { return [] }
    var search = BoxSearch(self, box: box, limit: limit)
    for layer in layers {
      for kind in kinds { layer.trees[Int(kind.rawValue)].walk(&search) }
    }
    return search.result().map(\.place)
  }
}
