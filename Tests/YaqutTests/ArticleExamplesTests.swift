import Foundation
import GazetteerBuilding
import Testing
import Yaqut

/// The examples of the article "Searching the gazetteer", as they stand there, run on a small gazetteer.
@Suite("Examples of the documentation")
final class ArticleExamplesTests {
  private static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

  private static let compiled: Result<[UInt8], any Error> = Result {
    try GazetteerCompiler().compile(folder: root + "/Tests/GazetteerBuildingTests/Fixture").bytes
  }

  private let gazetteer: GazetteerIndex
  private var printed: [String] = []

  init() throws { gazetteer = try GazetteerIndex(bytes: Self.compiled.get()) }

  /// Stands in for the standard library's.
  private func print(_ line: String) { printed.append(line) }

  @Test("Open an index")
  func opening() throws {
    let folder = try TemporaryFolder()
    let file = URL(fileURLWithPath: folder.path).appendingPathComponent("yaqut.index")
    try Data(Self.compiled.get()).write(to: file)
    for paths in [[folder.path], [file.path], [folder.path + "/other.index"]] {
      do {
        let gazetteer = try GazetteerIndex.open(paths)
        print("\(gazetteer.info.name): \(gazetteer.placeCount) places")
      } catch {
        print("\(error)")
      }
    }
    #expect(printed[0] == "\(gazetteer.info.name): \(gazetteer.placeCount) places")
    #expect(printed[1] == printed[0])
    #expect(printed[2].hasPrefix("no gazetteer found; tried \(folder.path)/other.index"))
  }

  @Test("Look a name up")
  func lookingUp() {
    var query = PlaceQuery("منبج، حلب")
    query.limit = 1
    for hit in gazetteer.lookup(query) {
      print("\(hit.matchedName) is \(gazetteer.identifier(hit.place)), found \(hit.matchKind)")
    }
    #expect(printed == ["منبج is geonames:167357, found exact"])
  }

  @Test("Read the facts of a place")
  func facts() {
    if let manbij = gazetteer.place(identifier: "geonames:167357") {
      let record = gazetteer.record(manbij)
      let province = record.admin1.map { gazetteer.label($0, language: "ar") }
      print("\(gazetteer.name(manbij)) lies at \(record.latitude)° N, \(record.longitude)° E")
      print("\(gazetteer.label(manbij, language: "ar"))، \(province ?? "-")، \(record.country)")
    }
    #expect(printed == ["Manbij lies at 36.52815° N, 37.95495° E", "منبج، محافظة حلب، SY"])
  }

  @Test("Find what lies near")
  func near() {
    for (town, kilometers) in gazetteer.nearest(latitude: 36.4, longitude: 37.9, limit: 2, maximumKilometers: 100) {
      print("\(Int(kilometers.rounded())) km: \(gazetteer.name(town))")
    }
    #expect(printed == ["15 km: Manbij", "70 km: Aleppo"])
  }

  @Test("Find what lies in a box")
  func inBox() {
    let box = PlaceQuery.Box(west: 37, south: 36, east: 38, north: 37)
    let towns = gazetteer.places(in: box, kinds: [.populated], limit: 2).map(gazetteer.name)
    print(towns.joined(separator: ", "))
    #expect(printed == ["Aleppo, Manbij"])
  }

  @Test("Go through all places")
  func all() {
    let capitals = gazetteer.places.filter { gazetteer.record($0).isCapital }
    print("\(capitals.count) of \(gazetteer.places.count) places are capitals")
    #expect(capitals.contains { gazetteer.name($0) == "Damascus" })
    #expect(printed == ["\(capitals.count) of \(gazetteer.placeCount) places are capitals"])
  }

  @Test("Measure distances")
  func distances() {
    if let damascus = gazetteer.place(identifier: "geonames:170654"),
      let aleppo = gazetteer.place(identifier: "geonames:170063")
    {
      let ends = [damascus, aleppo].map(gazetteer.record).map {
        CoordinatePair(longitude: $0.longitude, latitude: $0.latitude)
      }
      let line = Geodesic().line(from: ends[0], to: ends[1])
      print("\(Int(line.distance)) m, \(Int(line.startAzimuth))° from north")
      print("\(Int(gazetteer.kilometers(damascus, aleppo))) km on the sphere")
    }
    // As `geod +ellps=WGS84 -I` has it: 308950.770 m, 14.6735°.
    #expect(printed == ["308950 m, 14° from north", "309 km on the sphere"])
  }

  @Test("Use it from many threads")
  func threads() async {
    let gazetteer = gazetteer
    let found = await withTaskGroup(of: Int.self) { group in
      for name in ["Aleppo", "حلب", "الرقة", "Damascus"] {
        group.addTask { gazetteer.lookup(PlaceQuery(name)).count }
      }
      return await group.reduce(0) { $0 + ($1 > 0 ? 1 : 0) }
    }
    print("\(found) names found")
    #expect(printed == ["4 names found"])
  }

  @Test("Every example of the article stands in these tests, line for line")
  func mirrored() throws {
    let article = try Self.lines(of: "Sources/Gazetteer/Gazetteer.docc/SearchingTheGazetteer.md")
    let tests =
      "\n" + (try Self.lines(of: "Tests/YaqutTests/ArticleExamplesTests.swift")).joined(separator: "\n") + "\n"
    var examples = 0
    var example: [String]?
    for line in article {
      if line.hasPrefix("```") {
        if let lines = example {
          #expect(tests.contains("\n" + lines.joined(separator: "\n") + "\n"), "\(lines)")
          examples += 1
          example = nil
        } else {
          example = []
        }
      } else {
        example?.append(line)
      }
    }
    #expect(examples == 8)
  }

  private static func lines(of path: String) throws -> [String] {
    try String(contentsOfFile: root + "/" + path, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { $0.trimmingCharacters(in: .whitespaces) }
  }
}
