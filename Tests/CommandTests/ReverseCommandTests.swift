import Foundation
import GeoJSON
import Testing

/// `yaqut reverse`: points in, places out.
@Suite(.enabled(if: Program.isReady, Program.notReady))
struct ReverseCommandTests {
  /// A point in a town, one near none, an empty line, one in the south and west.
  static let points = "36.2,37.16\n0,-30\n\n36.5,38.0\n-1.5,-1.5\n"

  @Test("Every format is as it was", arguments: LookupCommandTests.formats, ["en", "ar"])
  func golden(format: String, language: String) throws {
    let arguments = ["reverse", "-", "--format", format, "--lang", language, "--limit", "2"]
    let folder = try TemporaryFolder()
    let environment = try SmallGazetteer.environment(in: folder)
    let outcome = try Program.run(arguments, input: Data(Self.points.utf8), environment: environment)
    #expect(outcome.status == 0)
    try Golden.expect(outcome, equals: "reverse-\(language).\(format)")
  }

  @Test(
    "The town at a point, and the units around it",
    arguments: [
      ("36.2,37.16", "geonames:170063", "SY", "Aleppo Governorate"),
      ("-34.6131,-58.3772", "geonames:3435910", "AR", "Buenos Aires District"),
      ("30.05,31.25", "geonames:360630", "EG", "Cairo Governorate"),
      ("36.34,43.13", "geonames:99072", "IQ", "Nineveh Governorate"),
    ])
  func aPoint(point: String, id: String, country: String, admin1: String) throws {
    let answer = try Program.run(["reverse", point, "--format", "json", "--limit", "3"]).json
    let ids = answer["hits"]?.arrayValue?.compactMap { $0["id"]?.stringValue } ?? []
    #expect(ids.contains(id), "\(ids)")
    #expect(answer["around"]?["country"]?["code"]?.stringValue == country)
    #expect(answer["around"]?["admin1"]?["name"]?.stringValue == admin1)
    #expect(answer["around"]?["basis"]?.stringValue?.contains("not from borders") == true)
  }

  @Test("At sea nothing is stated")
  func atSea() throws {
    let outcome = try Program.run(["reverse", "0,-30"])
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains("within 100 km"))
    let far = try Program.run(["reverse", "0,-30", "--max-km", "2000", "--format", "json"])
    #expect(far.status == 0)
    #expect(try far.json["around"]?["country"]?.isNull == true)
    #expect(try far.json["around"]?["basis"]?.stringValue == "no town within 50 km")
  }

  @Test(
    "Distances and directions are those of geod", .enabled(if: Judge.hasGeod, "geod is not installed (proj-bin)"),
    arguments: ["36.2,37.16", "-34.6,-58.4", "0,179.99", "89.5,12", "33.3,44.4", "-77.8,166.7"])
  func geodesics(point: String) throws {
    let answer = try Program.run(["reverse", point, "--max-km", "6000", "--limit", "20", "--format", "json"]).json
    let hits = answer["hits"]?.arrayValue ?? []
    #expect(hits.count == 20)
    let start = point.split(separator: ",").joined(separator: " ")
    let lines = hits.map { "\(start) \($0["lat"]?.doubleValue ?? 0) \($0["lon"]?.doubleValue ?? 0)" }
    for (hit, judged) in zip(hits, try Judge.geod(lines)) {
      #expect(abs((hit["distance_km"]?.doubleValue ?? 0) * 1000 - judged.distance) <= 0.501)
      let turn = abs((hit["azimuth"]?.doubleValue ?? 0) - judged.azimuth).truncatingRemainder(dividingBy: 360)
      #expect(min(turn, 360 - turn) < 0.051)
    }
    let distances = hits.compactMap { $0["distance_km"]?.doubleValue }
    #expect(distances == distances.sorted())
  }

  @Test("A direction leads from the point to the place", arguments: [("37.2,37.16", "S"), ("36.2,36.0", "E")])
  func directions(point: String, direction: String) throws {
    let arguments = ["reverse", point, "--limit", "1000", "--max-km", "150", "--format", "json"]
    let aleppo = try Program.run(arguments).json["hits"]?.arrayValue?.first { $0["id"] == "geonames:170063" }
    #expect(aleppo?["direction"]?.stringValue == direction)
  }

  @Test("Negative numbers need no --", arguments: ["-34.6,-58.4", "-34.6, -58.4", "−34.6,−58.4"])
  func negativeNumbers(point: String) throws {
    #expect(try Program.run(["reverse", point, "--limit", "1"]).status == 0)
    #expect(try Program.run(["reverse", "--limit", "1", point]).status == 0)
  }

  @Test(
    "What is no point is explained",
    arguments: [
      (["134,35"], "was 35,134 meant?"), (["حلب"], "LAT,LON"), (["36.2", "37.16"], "without spaces"),
      (["0,181"], "longitude"), ([], "<lat,lon>"), (["1,2", "--limitt", "3"], "--limitt"), (["1,2", "-x"], "-x"),
      (["1,2", "--max-km", "0"], "--max-km"), (["1,2", "--kinds", "towns"], "populated"),
      (["1,2", "--crs", "EPSG:32637"], "--crs"),
    ])
  func wrongUseIs64(arguments: [String], message: String) throws {
    let outcome = try Program.run(["reverse"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
  }

  @Test("A bad line is answered, the others too, and the end is 65")
  func badLines() throws {
    let outcome = try Program.run(
      ["reverse", "-", "--format", "json", "--limit", "1"], input: "lat,lon\n36.2,37.16\n91,1\n36.2\t37.16\n")
    #expect(outcome.status == 65)
    let records = try outcome.lines.map { try JSONValue(parsing: $0) }
    #expect(records.map { $0["hits"]?.arrayValue?.count } == [0, 1, 0, 1])
    #expect(records.map { $0["error"] != nil } == [true, false, true, false])
    #expect(outcome.messages.contains("line 1: ") && outcome.messages.contains("line 3: "))
  }

  @Test("An answer comes before the next question", arguments: ["table", "json", "csv"])
  func answersAreNotHeldBack(format: String) throws {
    let conversation = try Conversation("reverse - --limit 1 --format \(format)")
    for point in ["36.2012,37.1612", "36.2013 37.1613"] {
      #expect(try conversation.ask(point).contains("geonames:170063"))
    }
    conversation.end()
  }

  @Test("The help says what is inferred, and how sure it is")
  func helpStatesTheLimits() throws {
    let help = try Program.run(["reverse", "--help"]).text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for words in ["EXAMPLE", "Near borders it may be wrong", "no town within 50 km", "99 % got the right country"] {
      #expect(help.contains(words), "\(words)")
    }
  }

  @Test func kinds() throws {
    let hits = try Program.run(["reverse", "36.2,37.16", "--kinds", "landmark,water", "--format", "json"]).json["hits"]
    #expect(hits?.arrayValue?.isEmpty == false)
    #expect(hits?.arrayValue?.allSatisfy { $0["feature_code"]?.stringValue?.hasPrefix("PPL") == false } == true)
    #expect(try Program.run(["reverse", "36.2,37.16", "--kinds", "all"]).status == 0)
  }

  @Test("GDAL reads places in another system", .enabled(if: Program.hasGDAL, "gdal-bin is not installed"))
  func projected() throws {
    let folder = try TemporaryFolder()
    let arguments = ["reverse", "36.2,37.16", "--format", "geojson", "--crs", "EPSG:32637"]
    let file = try folder.write("near.geojson", Program.run(arguments).output)
    let read = try Program.shell("ogrinfo -ro -al -so '\(file)'")
    #expect(read.text.contains("WGS 84 / UTM zone 37N") && read.text.contains("Feature Count: 5"))
    #expect(read.text.contains("distance_km: Real") && read.text.contains("azimuth: Real"))
    let table = try folder.write("near.csv", Program.run(["reverse", "36.2,37.16", "--format", "csv"]).output)
    #expect(try Program.shell("ogrinfo -ro -al -so '\(table)'").text.contains("Feature Count: 5"))
  }
}
