import Projection
import Testing

@Suite("Transformations between coordinate reference systems")
struct TransformationTests {
  @Test("lead to the expected point", arguments: CaseFile.cases("transformations", "transform", "forward"))
  func forward(_ example: Case) throws {
    let result = try transformation(example).transform(point(example))
    let tolerance = try example.expectedNumber(3)
    #expect(abs(result.x - (try example.expectedNumber(0))) <= tolerance, "\(result)")
    #expect(abs(result.y - (try example.expectedNumber(1))) <= tolerance, "\(result)")
  }

  @Test("lead back to where they came from", arguments: CaseFile.cases("transformations", "transform"))
  func inverse(_ example: Case) throws {
    let transformation = try transformation(example)
    let there = try transformation.transform(point(example))
    let back = try transformation.transform(there, .inverse)
    #expect(abs(back.x - (try point(example).x)) < 1e-6, "\(back)")
    #expect(abs(back.y - (try point(example).y)) < 1e-6, "\(back)")
  }

  @Test("refuse a point and say why", arguments: CaseFile.cases("transformations", "refused"))
  func refusal(_ example: Case) throws {
    let point = try point(example)
    let error = #expect(throws: ProjectionError.self) { try transformation(example).transform(point) }
    #expect("\(try #require(error))".contains(example.expectedText))
  }

  @Test(
    "agree with cs2cs", .enabled(if: Tool.cs2cs.isInstalled, Tool.cs2cs.missing),
    arguments: CaseFile.cases("transformations", "transform", "forward"))
  func agreesWithReferenceTool(_ example: Case) throws {
    let point = try point(example)
    // cs2cs keeps the axis order of the register: latitude first for EPSG's geographic systems, and for some
    // projected ones northing first. So the results are compared without regard to their order.
    let isLatitudeFirst = example.given[0].hasPrefix("EPSG")
    let input = isLatitudeFirst ? "\(point.y) \(point.x)" : "\(point.x) \(point.y)"
    let target = example.given[1].split(separator: " ").map(String.init)
    let systems = target.count > 1 && example.given[1].hasPrefix("+") ? ["+to"] + target : [example.given[1]]
    let judged = try Tool.cs2cs.numbers(["-f", "%.6f", example.given[0]] + systems, input: input)
    let result = try transformation(example).transform(point)
    try #require(judged.count >= 2)
    for (ours, theirs) in zip([result.x, result.y].sorted(), judged.prefix(2).sorted()) {
      #expect(abs(ours - theirs) < 1e-5)
    }
  }

  @Test("transform arrays in place and mark the points they cannot transform")
  func arrays() throws {
    let transformation = try Transformation(from: .wgs84, to: CoordinateReferenceSystem("EPSG:32637"))
    var points = [(36.29128, 33.5102), (36, 95), (.nan, 0), (37.1343, 36.2021)].map {
      CoordinatePair(longitude: $0.0, latitude: $0.1)
    }
    let single = try transformation.transform(points[3])
    #expect(transformation.transform(inPlace: &points) == 2)
    #expect(points.map(\.isFinite) == [true, false, false, true])
    #expect(points[3] == single)
    #expect(transformation.transform(inPlace: &points, .inverse) == 2)
    #expect(abs(points[0].x - 36.29128) < 1e-9)
  }

  @Test("tell which operation they used and how exact it is")
  func operation() throws {
    let utm = try Transformation(from: .wgs84, to: CoordinateReferenceSystem("EPSG:32637"))
    #expect(utm.lastOperation == nil)
    _ = try utm.transform(CoordinatePair(longitude: 36.3, latitude: 33.5))
    let operation = try #require(utm.lastOperation)
    #expect(operation.name.contains("UTM zone 37N"))
    #expect(operation.accuracy == 0)
    #expect(!operation.isBallpark)
    #expect(operation.pipeline?.contains("+proj=utm") == true)
  }

  @Test("choose among several operations by the point")
  func candidates() throws {
    let syria = try Transformation(from: .wgs84, to: CoordinateReferenceSystem("EPSG:22770"))
    _ = try syria.transform(CoordinatePair(longitude: 36.3, latitude: 33.5))
    #expect(try #require(syria.accuracy) == 5)
    #expect(!syria.isBallpark)
    _ = try syria.transform(CoordinatePair(longitude: -77, latitude: 38.9))
    #expect(syria.isBallpark)
    #expect(syria.accuracy == nil)
  }

  @Test("can do without ballpark operations")
  func noBallpark() throws {
    let system = try CoordinateReferenceSystem("EPSG:22770")
    let careful = try Transformation(from: .wgs84, to: system, allowsBallpark: false)
    _ = try careful.transform(CoordinatePair(longitude: -77, latitude: 38.9))
    #expect(!careful.isBallpark)
    #expect(careful.accuracy == 5)
    let there = try careful.transform(CoordinatePair(longitude: 36.29128, latitude: 33.5102))
    #expect(abs(there.x - 201529.4392) < 0.001)
  }

  @Test("take an area of interest")
  func areaOfInterest() throws {
    let system = try CoordinateReferenceSystem("EPSG:22770")
    let transformation = try Transformation(from: .wgs84, to: system, areaOfInterest: system.areaOfUse)
    let there = try transformation.transform(CoordinatePair(longitude: 36.29128, latitude: 33.5102))
    #expect(abs(there.x - 201529.4392) < 0.001)
    #expect(transformation.isBallpark == false)
  }

  @Test("work side by side in tasks, each with its own")
  func tasks() async throws {
    let system = try CoordinateReferenceSystem("EPSG:32637")
    let results = try await withThrowingTaskGroup(of: CoordinatePair.self) { group in
      for _ in 0..<8 {
        group.addTask {
          let transformation = try Transformation(from: .wgs84, to: system)
          return try transformation.transform(CoordinatePair(longitude: 37.1343, latitude: 36.2021))
        }
      }
      return try await group.reduce(into: Set<CoordinatePair>()) { $0.insert($1) }
    }
    #expect(results.count == 1)
  }
}

extension TransformationTests {
  private func transformation(_ example: Case) throws -> Transformation {
    try Transformation(
      from: CoordinateReferenceSystem(example.given[0]), to: CoordinateReferenceSystem(example.given[1]))
  }

  private func point(_ example: Case) throws -> CoordinatePair {
    CoordinatePair(x: try example.number(2), y: try example.number(3))
  }
}
