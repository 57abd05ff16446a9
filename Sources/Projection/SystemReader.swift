import CPROJ

/// Makes PROJ objects of definitions, and reads from them what a `CoordinateReferenceSystem` tells.
struct SystemReader {
  let context: ProjectionContext

  /// Finds the system and reads its particulars.
  func read(_ definition: String) throws(ProjectionError) -> CoordinateReferenceSystem {
    let text = Self.completed(definition)
    let whole = try object(text, asWritten: definition)
    let horizontal = try horizontalPart(of: whole, definition: definition)
    guard let kind = Self.kind(of: horizontal.type) else {
      throw .unsupportedSystem(definition: definition, kind: Self.words(for: horizontal.type))
    }
    return CoordinateReferenceSystem(
      definition: text, name: whole.name ?? horizontal.name ?? definition, authorityCode: whole.authorityCode,
      kind: kind, axisUnit: axisUnit(of: horizontal, kind), ellipsoid: ellipsoid(of: horizontal),
      areaOfUse: areaOfUse(of: whole))
  }

  /// The PROJ object of a completed definition.
  func object(_ definition: String, asWritten: String) throws(ProjectionError) -> ProjectionObject {
    if Self.isName(definition) { return try object(named: definition, asWritten: asWritten) }
    guard let found = ProjectionObject(proj_create(context.pointer, definition), in: context) else {
      throw context.failure { .unknownSystem(definition: asWritten, suggestion: nil, detail: Self.shortened($0)) }
    }
    guard proj_is_crs(found.pointer) != 0 else {
      throw .unsupportedSystem(definition: asWritten, kind: Self.words(for: found.type))
    }
    return found
  }

  /// The system of an exact name. PROJ also finds systems by a part of their name; that is a guess, and is offered
  /// as a suggestion rather than used.
  private func object(named name: String, asWritten: String) throws(ProjectionError) -> ProjectionObject {
    guard let found = search(name) else {
      throw context.failure { .unknownSystem(definition: asWritten, suggestion: nil, detail: Self.shortened($0)) }
    }
    if let foundName = found.name, Self.letters(foundName) == Self.letters(name) { return found }
    let suggestion = [found.authorityCode?.description, found.name.map { "(\($0))" }].compactMap { $0 }
    throw .unknownSystem(definition: asWritten, suggestion: suggestion.joined(separator: " "), detail: "")
  }

  /// The geographic or projected system whose name comes nearest.
  private func search(_ name: String) -> ProjectionObject? {
    guard !name.isEmpty else { return nil }
    let types = [PJ_TYPE_PROJECTED_CRS, PJ_TYPE_GEOGRAPHIC_2D_CRS]
    let list = proj_create_from_name(context.pointer, nil, name, types, types.count, 1, 1, nil)
    defer { proj_list_destroy(list) }
    return ProjectionObject(proj_list_get(context.pointer, list, 0), in: context)
  }

  /// A definition as PROJ wants it: trimmed; EPSG before a bare number; PROJ strings marked as systems; and the old
  /// `+init=epsg:32637`, which PROJ gave up but old files hold, as the code it means.
  static func completed(_ definition: String) -> String {
    var text = trimmed(definition)
    if text.lowercased().hasPrefix("+init=epsg:") { text = String(text.dropFirst(11)) }
    if !text.isEmpty, text.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) {
      return "EPSG:" + text
    }
    let isProjString = text.hasPrefix("+") || text.hasPrefix("proj=")
    return isProjString && !text.contains("type=crs") ? text + " +type=crs" : text
  }

  private static func trimmed(_ text: String) -> String {
    let isSpace = { (byte: UInt8) in byte <= 0x20 }
    let bytes = text.utf8.drop(while: isSpace)
    let end = bytes.lastIndex { !isSpace($0) }.map { bytes.index(after: $0) } ?? bytes.startIndex
    return String(decoding: bytes[bytes.startIndex..<end], as: UTF8.self)
  }

  /// Whether a definition is a name: neither a code, nor a PROJ string, WKT or PROJJSON, which all hold one of
  /// `: = [ {`, nor one of the few names that PROJ knows without a register.
  private static func isName(_ definition: String) -> Bool {
    let marks: [UInt8] = [0x3A, 0x3D, 0x5B, 0x7B]
    return !shortNames.contains(definition.uppercased()) && !definition.utf8.contains { marks.contains($0) }
  }

  private static let shortNames: Set<String> = ["WGS84", "WGS72", "NAD27", "NAD83", "CRS84", "CRS83", "CRS27"]

  private static func letters(_ text: String) -> [UInt8] {
    text.lowercased().utf8.filter { $0 > 0x20 }
  }

  /// WKT can run to pages; an error shows what fits on a line.
  private static func shortened(_ message: String) -> String {
    message.utf8.count > 200 ? String(message.prefix(200)) + "…" : message
  }
}

// MARK: Particulars

extension SystemReader {
  /// The horizontal system inside a compound or bound one, or the system itself.
  private func horizontalPart(
    of object: ProjectionObject, definition: String
  ) throws(ProjectionError) -> ProjectionObject {
    let inner: OpaquePointer?
    switch object.type {
    case PJ_TYPE_COMPOUND_CRS: inner = proj_crs_get_sub_crs(context.pointer, object.pointer, 0)
    case PJ_TYPE_BOUND_CRS: inner = proj_get_source_crs(context.pointer, object.pointer)
    default: return object
    }
    guard let part = ProjectionObject(inner, in: context) else {
      throw .unsupportedSystem(definition: definition, kind: Self.words(for: object.type))
    }
    return try horizontalPart(of: part, definition: definition)
  }

  private static func kind(of type: PJ_TYPE) -> CoordinateReferenceSystem.Kind? {
    switch type {
    case PJ_TYPE_GEOGRAPHIC_2D_CRS, PJ_TYPE_GEOGRAPHIC_3D_CRS: .geographic
    case PJ_TYPE_PROJECTED_CRS: .projected
    default: nil
    }
  }

  private static func words(for type: PJ_TYPE) -> String {
    switch type {
    case PJ_TYPE_ELLIPSOID: "an ellipsoid"
    case PJ_TYPE_PRIME_MERIDIAN: "a prime meridian"
    case PJ_TYPE_GEODETIC_REFERENCE_FRAME, PJ_TYPE_DYNAMIC_GEODETIC_REFERENCE_FRAME, PJ_TYPE_DATUM_ENSEMBLE: "a datum"
    case PJ_TYPE_GEOCENTRIC_CRS: "a geocentric system"
    case PJ_TYPE_VERTICAL_CRS: "a vertical system"
    case PJ_TYPE_TEMPORAL_CRS: "a system of time"
    case PJ_TYPE_ENGINEERING_CRS: "a local engineering system"
    case PJ_TYPE_CONVERSION, PJ_TYPE_TRANSFORMATION, PJ_TYPE_CONCATENATED_OPERATION, PJ_TYPE_OTHER_COORDINATE_OPERATION:
      "a coordinate operation"
    default: "no coordinate reference system of two dimensions"
    }
  }

  private func axisUnit(of object: ProjectionObject, _ kind: CoordinateReferenceSystem.Kind) -> AxisUnit {
    var factor = 0.0
    var unit: UnsafePointer<CChar>?
    let axes = ProjectionObject(proj_crs_get_coordinate_system(context.pointer, object.pointer), in: context)
    if let axes,
      proj_cs_get_axis_info(context.pointer, axes.pointer, 0, nil, nil, nil, &factor, &unit, nil, nil) != 0,
      let unit
    {
      return AxisUnit(name: String(cString: unit), factor: factor)
    }
    return kind == .geographic ? AxisUnit(name: "degree", factor: .pi / 180) : AxisUnit(name: "metre", factor: 1)
  }

  private func ellipsoid(of object: ProjectionObject) -> Ellipsoid? {
    guard let found = ProjectionObject(proj_get_ellipsoid(context.pointer, object.pointer), in: context) else {
      return nil
    }
    var axis = 0.0
    var inverseFlattening = 0.0
    let known = proj_ellipsoid_get_parameters(context.pointer, found.pointer, &axis, nil, nil, &inverseFlattening)
    guard known != 0, axis > 0 else { return nil }
    let flattening = inverseFlattening == 0 ? 0 : 1 / inverseFlattening
    return Ellipsoid(name: found.name ?? "unnamed", semiMajorAxis: axis, flattening: flattening)
  }

  private func areaOfUse(of object: ProjectionObject) -> GeographicArea? {
    var edges = (west: 0.0, south: 0.0, east: 0.0, north: 0.0)
    var name: UnsafePointer<CChar>?
    let known = proj_get_area_of_use(
      context.pointer, object.pointer, &edges.west, &edges.south, &edges.east, &edges.north, &name)
    // PROJ writes -1000 for an edge that the register leaves out.
    guard known != 0, edges.west >= -180, edges.south >= -90 else { return nil }
    return GeographicArea(
      west: edges.west, south: edges.south, east: edges.east, north: edges.north,
      name: name.map { String(cString: $0) })
  }
}
