extension JSONWriter {
  /// Writes a geometry, or `null`.
  ///
  /// - Throws: `JSONWritingError.notFinite` for a coordinate that is not finite.
  public mutating func geometry(_ geometry: Geometry?, _ format: GeoJSONFormat) throws(JSONWritingError) {
    guard let geometry else { return null() }
    beginObject()
    member("type", geometry.typeName)
    if case .geometryCollection(let geometries) = geometry {
      key("geometries")
      beginArray()
      for inner in geometries { try self.geometry(inner, format) }
      endArray()
    } else {
      key("coordinates")
      try coordinates(format.turnsRings ? geometry.rightHanded : geometry, format)
    }
    endObject()
  }

  /// Writes a feature: `type`, `id`, `bbox`, `geometry`, `properties`, then its foreign members.
  ///
  /// - Throws: `JSONWritingError.notFinite`.
  public mutating func feature(_ feature: Feature, _ format: GeoJSONFormat) throws(JSONWritingError) {
    beginObject()
    member("type", "Feature")
    if let id = feature.id { try member("id", id.jsonValue) }
    if let box = feature.boundingBox { try boundingBox(box, format) }
    key("geometry")
    try geometry(feature.geometry, format)
    key("properties")
    if let properties = feature.properties { try object(properties) } else { null() }
    try members(feature.foreignMembers)
    endObject()
  }

  /// Writes a `bbox` member into the object that is open.
  ///
  /// - Throws: `JSONWritingError.notFinite`.
  public mutating func boundingBox(_ box: BoundingBox, _ format: GeoJSONFormat) throws(JSONWritingError) {
    key("bbox")
    beginArray()
    for edge in [box.west, box.south, box.east, box.north] { try double(edge, decimals: format.decimals) }
    endArray()
  }

  private mutating func coordinates(_ geometry: Geometry, _ format: GeoJSONFormat) throws(JSONWritingError) {
    let decimals = format.decimals
    switch geometry {
    case .point(let position): try self.position(position, decimals)
    case .multiPoint(let positions), .lineString(let positions): try line(positions, decimals)
    case .multiLineString(let parts), .polygon(let parts): try lines(parts, decimals)
    case .multiPolygon(let polygons):
      beginArray()
      for rings in polygons { try lines(rings, decimals) }
      endArray()
    case .geometryCollection: break
    }
  }

  private mutating func lines(_ lines: [[Position]], _ decimals: Int) throws(JSONWritingError) {
    beginArray()
    for line in lines { try self.line(line, decimals) }
    endArray()
  }

  private mutating func line(_ positions: [Position], _ decimals: Int) throws(JSONWritingError) {
    beginArray()
    for position in positions { try self.position(position, decimals) }
    endArray()
  }

  private mutating func position(_ position: Position, _ decimals: Int) throws(JSONWritingError) {
    beginArray()
    try double(position.x, decimals: decimals)
    try double(position.y, decimals: decimals)
    // Altitudes are metres in any system: millimetres are enough.
    if let altitude = position.z { try double(altitude, decimals: 3) }
    endArray()
  }
}
