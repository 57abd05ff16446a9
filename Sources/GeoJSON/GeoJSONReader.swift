/// Turns JSON values into GeoJSON, checking the rules of RFC 7946 as it goes.
///
/// Checked: types, required members, numbers in positions, at least two positions in a line, rings closed and of
/// four positions or more. Not checked: the direction of rings, which §3.1.6 tells readers to accept. Position
/// elements after the third are passed over (§3.1.1), and so are foreign members of bare geometries.
enum GeoJSONReader {
  static func document(_ value: JSONValue) throws(GeoJSONError) -> GeoJSONDocument {
    let object = try object(value)
    switch try typeName(object) {
    case "FeatureCollection": return .featureCollection(try collection(object))
    case "Feature": return .feature(try feature(object))
    default: return .geometry(try geometry(object))
    }
  }

  static func feature(_ value: JSONValue) throws(GeoJSONError) -> Feature {
    let object = try object(value)
    guard try typeName(object) == "Feature" else { throw invalid("expected a Feature").inside("type") }
    return try feature(object)
  }

  private static func collection(_ object: JSONObject) throws(GeoJSONError) -> FeatureCollection {
    var collection = FeatureCollection()
    for member in object {
      switch member.key {
      case "type": break
      case "features": collection.features = try elements(member.value, in: "features", feature)
      case "bbox": collection.boundingBox = try boundingBox(member.value)
      default: collection.foreignMembers.appendUnchecked(member.key, member.value)
      }
    }
    guard object["features"] != nil else { throw invalid("a FeatureCollection needs “features”") }
    return collection
  }

  private static func feature(_ object: JSONObject) throws(GeoJSONError) -> Feature {
    var feature = Feature(geometry: nil, properties: nil)
    for member in object {
      switch member.key {
      case "type": break
      case "id": feature.id = try identifier(member.value)
      case "geometry": feature.geometry = try optionalGeometry(member.value)
      case "properties": feature.properties = try properties(member.value)
      case "bbox": feature.boundingBox = try boundingBox(member.value)
      default: feature.foreignMembers.appendUnchecked(member.key, member.value)
      }
    }
    guard object["geometry"] != nil else { throw invalid("a Feature needs “geometry”; null says that it has none") }
    return feature
  }
}

// MARK: Members

extension GeoJSONReader {
  private static func typeName(_ object: JSONObject) throws(GeoJSONError) -> String {
    guard let type = object["type"] else { throw invalid("a GeoJSON object needs “type”") }
    guard let name = type.stringValue else { throw expected("a string", type).inside("type") }
    return name
  }

  private static func identifier(_ value: JSONValue) throws(GeoJSONError) -> FeatureIdentifier? {
    switch value {
    case .string(let text): return .string(text)
    case .integer(let number): return .integer(number)
    case .double(let number): return .numeral(number.description)
    case .numeral(let text): return .numeral(text)
    // Not allowed, but written by more than one tool for "no identifier".
    case .null: return nil
    default: throw expected("a string or a number", value).inside("id")
    }
  }

  private static func properties(_ value: JSONValue) throws(GeoJSONError) -> JSONObject? {
    if value.isNull { return nil }
    guard let object = value.objectValue else { throw expected("an object or null", value).inside("properties") }
    return object
  }

  /// Four numbers, or six where there are altitudes, which are passed over.
  private static func boundingBox(_ value: JSONValue) throws(GeoJSONError) -> BoundingBox? {
    if value.isNull { return nil }
    guard let array = value.arrayValue else { throw expected("an array", value).inside("bbox") }
    let edges = array.compactMap(finiteNumber)
    guard edges.count == array.count, edges.count == 4 || edges.count == 6 else {
      throw invalid("a bounding box is four or six finite numbers").inside("bbox")
    }
    let half = edges.count / 2
    return BoundingBox(west: edges[0], south: edges[1], east: edges[half], north: edges[half + 1])
  }

  private static func object(_ value: JSONValue) throws(GeoJSONError) -> JSONObject {
    guard let object = value.objectValue else { throw expected("an object", value) }
    return object
  }

  private static func finiteNumber(_ value: JSONValue) -> Double? { value.doubleValue }
}

// MARK: Geometries

extension GeoJSONReader {
  private static func optionalGeometry(_ value: JSONValue) throws(GeoJSONError) -> Geometry? {
    if value.isNull { return nil }
    do { return try geometry(try object(value)) } catch { throw error.inside("geometry") }
  }

  private static func geometry(_ object: JSONObject) throws(GeoJSONError) -> Geometry {
    let type = try typeName(object)
    if type == "GeometryCollection" {
      guard let geometries = object["geometries"] else { throw invalid("a GeometryCollection needs “geometries”") }
      return .geometryCollection(try elements(geometries, in: "geometries", innerGeometry))
    }
    guard Self.simpleTypes.contains(type) else { throw invalid("“\(type)” is no type of GeoJSON").inside("type") }
    guard let coordinates = object["coordinates"] else { throw invalid("a \(type) needs “coordinates”") }
    do { return try simpleGeometry(type, coordinates) } catch { throw error.inside("coordinates") }
  }

  private static func innerGeometry(_ value: JSONValue) throws(GeoJSONError) -> Geometry {
    try geometry(try object(value))
  }

  private static let simpleTypes = [
    "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon",
  ]

  private static func simpleGeometry(_ type: String, _ value: JSONValue) throws(GeoJSONError) -> Geometry {
    switch type {
    case "Point": .point(try position(value))
    case "MultiPoint": .multiPoint(try elements(value, position))
    case "LineString": .lineString(try line(value))
    case "MultiLineString": .multiLineString(try elements(value, line))
    case "Polygon": .polygon(try rings(value))
    default: .multiPolygon(try elements(value, rings))
    }
  }

  private static func position(_ value: JSONValue) throws(GeoJSONError) -> Position {
    guard let numbers = value.arrayValue else { throw expected("a position: an array of numbers", value) }
    guard numbers.count >= 2 else {
      throw invalid("a position needs two numbers, longitude and latitude, not \(numbers.count)")
    }
    let x = try coordinate(numbers, 0)
    let y = try coordinate(numbers, 1)
    return Position(x, y, numbers.count > 2 ? try coordinate(numbers, 2) : nil)
  }

  private static func coordinate(_ numbers: [JSONValue], _ index: Int) throws(GeoJSONError) -> Double {
    if let value = finiteNumber(numbers[index]) { return value }
    throw expected("a finite number", numbers[index]).inside("[\(index)]")
  }

  private static func line(_ value: JSONValue) throws(GeoJSONError) -> [Position] {
    let positions = try elements(value, position)
    guard positions.count != 1 else { throw invalid("a line needs two positions or more, not one") }
    return positions
  }

  private static func rings(_ value: JSONValue) throws(GeoJSONError) -> [[Position]] { try elements(value, ring) }

  private static func ring(_ value: JSONValue) throws(GeoJSONError) -> [Position] {
    let positions = try elements(value, position)
    guard positions.count >= 4 else {
      throw invalid("a ring needs four positions or more, the last equal to the first, not \(positions.count)")
    }
    guard positions.first == positions.last else {
      throw invalid("the ring is not closed: its last position must equal its first")
    }
    return positions
  }

  /// Reads each element of an array; an error inside one is told with its index.
  private static func elements<Element>(
    _ value: JSONValue, in key: String = "", _ read: (JSONValue) throws(GeoJSONError) -> Element
  ) throws(GeoJSONError) -> [Element] {
    guard let array = value.arrayValue else {
      let error = expected("an array", value)
      throw key.isEmpty ? error : error.inside(key)
    }
    var result: [Element] = []
    result.reserveCapacity(array.count)
    for (index, element) in array.enumerated() {
      do { result.append(try read(element)) } catch { throw error.inside("\(key)[\(index)]") }
    }
    return result
  }
}

// MARK: Errors

extension GeoJSONReader {
  private static func invalid(_ message: String) -> GeoJSONError { .invalid(path: "", message: message) }

  private static func expected(_ what: String, _ value: JSONValue) -> GeoJSONError {
    invalid("expected \(what), not \(value.kindDescription)")
  }
}
