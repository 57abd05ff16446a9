extension Geometry {
  /// The same geometry with its rings right-handed, as RFC 7946 §3.1.6 demands: outer rings run counter-clockwise
  /// and holes clockwise.
  public var rightHanded: Geometry {
    switch self {
    case .polygon(let rings): .polygon(Self.rightHanded(rings))
    case .multiPolygon(let polygons): .multiPolygon(polygons.map(Self.rightHanded))
    case .geometryCollection(let geometries): .geometryCollection(geometries.map(\.rightHanded))
    default: self
    }
  }

  /// Twice the area that a closed ring encloses, positive where it runs counter-clockwise (the shoelace formula).
  static func doubleSignedArea(_ ring: [Position]) -> Double {
    guard let origin = ring.first else { return 0 }
    var sum = 0.0
    // Measured from the first position, so that large eastings do not drown the difference.
    for (start, end) in zip(ring, ring.dropFirst()) {
      sum += (start.x - origin.x) * (end.y - origin.y) - (end.x - origin.x) * (start.y - origin.y)
    }
    return sum
  }

  private static func rightHanded(_ rings: [[Position]]) -> [[Position]] {
    rings.enumerated().map { index, ring in
      let area = doubleSignedArea(ring)
      let isWrong = index == 0 ? area < 0 : area > 0
      return isWrong ? ring.reversed() : ring
    }
  }
}
