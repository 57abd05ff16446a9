import ArgumentParser
import Yaqut

/// `yaqut project`: coordinates from one system to another.
struct ProjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "project",
    abstract: "Transforms coordinates or a GeoJSON file between coordinate reference systems.",
    discussion: """
      Without a file, points are read from standard input, two numbers a line, longitude or easting first; what follows \
      the numbers stays. A line that is no point is answered by a line that begins with ERROR, the others go on, and the \
      exit code is 65.

      EXAMPLE
        echo "37.1613 36.2012" | yaqut project --to EPSG:32637
        yaqut project map.geojson --to EPSG:3857 > map-mercator.geojson
        echo "334850 4007865" | yaqut project --to EPSG:32637 --inverse
      """)

  @Argument(help: ArgumentHelp("A GeoJSON file; without it, points on standard input.", valueName: "file"))
  var file: String?

  @Option(
    help: ArgumentHelp(
      "The system of what comes in (default: the file's crs member, else EPSG:4326).", valueName: "crs"))
  var from: String?

  @Option(help: ArgumentHelp("The system that is wanted.", valueName: "crs"))
  var to: String

  @Flag(help: "Go from --to back to --from.")
  var inverse = false

  @Option(help: "Order of the numbers on a line, in and out: lonlat (longitude or easting first) or latlon.")
  var order: PointOrder = .lonlat

  func run() throws {
    let target = try CoordinateReferenceSystem(to)
    if let file, file != "-" {
      try projectFile(file, target)
    } else {
      let source = try from.map { try CoordinateReferenceSystem($0) } ?? .wgs84
      try projectPoints(Transformation(from: source, to: target))
    }
  }

  private func projectPoints(_ transformation: Transformation) throws {
    let points = PointLines(transformation, direction: inverse ? .inverse : .forward, order: order)
    var reader = LineReader(descriptor: 0, path: "standard input")
    var sink = OutputSink.standard
    while true {
      let lines = try reader.lines(atMost: 4_096)
      if lines.isEmpty { break }
      try sink.write(lines.flatMap { points.answer(to: $0) + [0x0A] })
    }
    if points.outsideCount > 0 {
      StandardError.print(
        "warning: \(points.outsideCount) points lie outside the area of use of \(transformation.target.label)")
    }
    if points.failureCount > 0 {
      throw CommandFailure(.badData, "\(points.failureCount) lines could not be transformed")
    }
  }

  private func projectFile(_ path: String, _ target: CoordinateReferenceSystem) throws {
    let document: GeoJSONDocument
    do { document = try GeoJSONDocument(parsing: FileReader.bytes(of: path)) } catch let error as GeoJSONError {
      throw CommandFailure(.badData, "\(path): \(error)")
    }
    let stated = document.asFeatureCollection.coordinateReferenceSystem
    let source = try (from ?? (inverse ? nil : stated)).map { try CoordinateReferenceSystem($0) } ?? .wgs84
    let transformation = try Transformation(from: source, to: target)
    let direction: Transformation.Direction = inverse ? .inverse : .forward
    let projected = try GeoJSONProjection.project(document, by: transformation, direction)
    let system = inverse ? source : target
    let format: GeoJSONFormat = system.kind == .geographic ? .geographic : .projected
    var writer = try FeatureCollectionWriter(
      OutputSink.standard, format, members: system.isWGS84 ? [:] : ["crs": projected.foreignMembers["crs"] ?? .null])
    for feature in projected.features { try writer.append(feature) }
    var members = projected.foreignMembers
    members["crs"] = nil
    try writer.finish(members: members)
  }
}
