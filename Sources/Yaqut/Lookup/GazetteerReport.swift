import Gazetteer
import GeoJSON

/// What a compiled gazetteer holds, in the formats of `yaqut gazetteer info`.
public struct GazetteerReport {
  private let infos: [(info: GazetteerInfo, path: String)]
  private let tables: [String]

  /// Prepares a report.
  public init(_ gazetteer: GazetteerIndex) {
    infos = Array(zip(gazetteer.infos, gazetteer.paths)).map { (info: $0.0, path: $0.1) }
    tables = gazetteer.tablePaths
  }

  /// Lines for people.
  public var lines: [String] {
    infos.flatMap { lines($0.info, path: $0.path) } + ["tables      " + tables.joined(separator: ", ")]
  }

  private func lines(_ info: GazetteerInfo, path: String) -> [String] {
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
    return lines + ["credit      \(info.attribution)"]
  }

  /// One JSON object; where several files lie on each other, the lowest, and the others in `overlays`.
  public func json() throws(JSONWritingError) -> [UInt8] {
    var object = record(infos[0].info, path: infos[0].path)
    object.appendUnchecked("tables", .array(tables.map { .string($0) }))
    if infos.count > 1 {
      object.appendUnchecked(
        "overlays", .array(infos.dropFirst().map { .object(record($0.info, path: $0.path)) }))
    }
    return try JSONValue.object(object).serialized(indentation: 2) + [0x0A]
  }

  private func record(_ info: GazetteerInfo, path: String) -> JSONObject {
    let kinds = PlaceKind.allCases.map { ("\($0)", JSONValue.integer(info.placesByKind[$0] ?? 0)) }
    let sections = info.sections.map { ($0.name, JSONValue.integer($0.bytes)) }
    return [
      "name": .string(info.name), "version": .string(info.version), "path": .string(path),
      "sha256": .string(info.sha256), "format": .integer(info.formatVersion), "size": .integer(info.fileSize),
      "places": .integer(info.placeCount), "places_by_kind": .object(JSONObject(kinds)),
      "names": .integer(info.nameCount), "keys": .integer(info.keyCount), "postings": .integer(info.postingCount),
      "sections": .object(JSONObject(sections)), "attribution": .string(info.attribution),
    ]
  }
}
