/// A geometry of RFC 7946 §3.1.
///
/// Rings are closed: their last position repeats the first. The outer ring of a polygon comes first, holes follow.
public enum Geometry: Sendable, Hashable {
  /// One position.
  case point(Position)
  /// Positions without order.
  case multiPoint([Position])
  /// A line of two or more positions.
  case lineString([Position])
  /// Several lines.
  case multiLineString([[Position]])
  /// An outer ring and its holes.
  case polygon([[Position]])
  /// Several polygons.
  case multiPolygon([[[Position]]])
  /// Geometries of any kind.
  case geometryCollection([Geometry])
}

extension Geometry {
  /// The name of the type in GeoJSON: "Point", "MultiPolygon" …
  public var typeName: String {
    switch self {
    case .point: "Point"
    case .multiPoint: "MultiPoint"
    case .lineString: "LineString"
    case .multiLineString: "MultiLineString"
    case .polygon: "Polygon"
    case .multiPolygon: "MultiPolygon"
    case .geometryCollection: "GeometryCollection"
    }
  }

  /// The same geometry with every position passed through a function, for example into another coordinate system.
  ///
  /// The function is called in file order. Give it an inverted handedness and rings change theirs; the writer puts
  /// them right again.
  public func mapCoordinates<Failure: Error>(
    _ transform: (Position) throws(Failure) -> Position
  ) throws(Failure) -> Geometry {
    switch self {
    case .point(let position): return .point(try transform(position))
    case .multiPoint(let line): return .multiPoint(try line.map(transform))
    case .lineString(let line): return .lineString(try line.map(transform))
    case .multiLineString(let lines): return .multiLineString(try Self.map(lines, transform))
    case .polygon(let rings): return .polygon(try Self.map(rings, transform))
    case .multiPolygon(let polygons):
      return .multiPolygon(try polygons.map { (rings) throws(Failure) in try Self.map(rings, transform) })
    case .geometryCollection(let geometries):
      return .geometryCollection(
        try geometries.map { (geometry) throws(Failure) in try geometry.mapCoordinates(transform) })
    }
  }

  private static func map<Failure: Error>(
    _ lines: [[Position]], _ transform: (Position) throws(Failure) -> Position
  ) throws(Failure) -> [[Position]] {
    try lines.map { (line) throws(Failure) in try line.map(transform) }
  }

  /// Calls a function with each part that is drawn in one stroke: a point by itself, a line, a ring.
  func forEachPart(_ body: ([Position]) -> Void) {
    switch self {
    case .point(let position): body([position])
    case .multiPoint(let positions): for position in positions { body([position]) }
    case .lineString(let line): body(line)
    case .multiLineString(let lines), .polygon(let lines): for line in lines { body(line) }
    case .multiPolygon(let polygons): for rings in polygons { for ring in rings { body(ring) } }
    case .geometryCollection(let geometries): for geometry in geometries { geometry.forEachPart(body) }
    }
  }

  /// Every position in file order.
  public var positions: [Position] {
    var all: [Position] = []
    forEachPart { all.append(contentsOf: $0) }
    return all
  }
}
