import Gazetteer
import GeoJSON

/// What a compiled gazetteer holds, in the formats of `yaqut gazetteer info`.
public struct GazetteerReport {
  private let info: GazetteerInfo
  private let path: String
  private let tables: [String]

  /// Prepares a report.
  public init(_ gazetteer: GazetteerIndex) {
    info = gazetteer.info
    path = gazetteer.path
    tables = gazetteer.tablePaths
  }

  /// Lines for people.
  public var lines: [String] {
    var lines = [
      "\(info.name) \(info.version)", "file        \(path)",
      "size        \(info.fileSize) bytes, format \(info.formatVersion)",
      "sha256      \(info.sha256)", "places      \(info.placeCount)",
    ]
    for kind in PlaceKind.allCases { lines.append("  \(kind): \(info.placesByKind[kind] ?? 0)") }
    lines += [
      "names       \(info.nameCount)", "keys        \(info.keyCount)", "postings    \(info.postingCount)", "sections",
    ]
    for section in info.sections { lines.append("  \(section.name): \(section.bytes) bytes") }
    lines += ["tables      " + tables.joined(separator: ", "), "credit      \(info.attribution)"]
    return lines
  }

  /// One JSON object.
  public func json() throws(JSONWritingError) -> [UInt8] {
    let kinds = PlaceKind.allCases.map { ("\($0)", JSONValue.integer(info.placesByKind[$0] ?? 0)) }
    let sections = info.sections.map { ($0.name, JSONValue.integer($0.bytes)) }
    let object: JSONObject = [
      "name": .string(info.name), "version": .string(info.version), "path": .string(path),
      "sha256": .string(info.sha256), "format": .integer(info.formatVersion), "size": .integer(info.fileSize),
      "places": .integer(info.placeCount), "places_by_kind": .object(JSONObject(kinds)),
      "names": .integer(info.nameCount), "keys": .integer(info.keyCount), "postings": .integer(info.postingCount),
      "sections": .object(JSONObject(sections)), "tables": .array(tables.map { .string($0) }),
      "attribution": .string(info.attribution),
    ]
    return try JSONValue.object(object).serialized(indentation: 2) + [0x0A]
  }
}
