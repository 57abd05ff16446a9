import GazetteerBuilding
import Testing

/// Points against a map of squares: SY from 35 to 42 E and 32 to 37 N, IQ beside it to 48 E, and FJ on both sides of the
/// antimeridian.
@Suite("Points and borders")
struct LocationCheckTests {
  private static func square(_ west: Int, _ south: Int, _ east: Int, _ north: Int) -> String {
    "[[[\(west),\(south)],[\(east),\(south)],[\(east),\(north)],[\(west),\(north)],[\(west),\(south)]]]"
  }

  private static func feature(_ code: String, _ squares: [String]) -> String {
    #"{"type":"Feature","properties":{"iso":"\#(code)"},"#
      + #""geometry":{"type":"MultiPolygon","coordinates":[\#(squares.joined(separator: ","))]}}"#
  }

  private static let map =
    #"{"type":"FeatureCollection","features":["#
    + [
      feature("SY", [square(35, 32, 42, 37)]), feature("IQ", [square(42, 29, 48, 37)]),
      feature("IL", [square(34, 29, 35, 33)]),
      feature("FJ", [square(177, -19, 180, -16), square(-180, -19, -178, -16)]),
    ].joined(separator: ",") + "]}"

  private static let territories = """
    code\tid\tiso3\tlat\tlon\tpoint_source\tradius_km\tcapital\tcontinent\tname\tlabels\tnames
    FJ\t2205218\tFJI\t-18\t178\tgeonames\t243\t\tOC\tFiji\t\t
    IL\t294640\tISR\t31.5\t34.75\tgeonames\t243\t\tAS\tIsrael\t\t
    IQ\t99237\tIRQ\t33\t44\tgeonames\t243\t\tAS\tIraq\t\t
    SY\t163843\tSYR\t35\t38\tgeonames\t243\t\tAS\tSyria\t\t

    """

  private static let disputed = "country\tother\tnote\nIL\tSY\tGolan\n"
  private static let places = "id\tname\tlat\tlon\tadmin1\tadmin2\tpopulation\tfeature\tfame\trank\tnames\n"
  private static let landmarks = "key\tfeature\tlat\tlon\tradius_km\tcountries\tadmin1\tname\tname_ar\tnames\tsource\n"

  private func problems(_ path: String, _ text: String, map: String? = Self.map) throws -> [TableProblem] {
    let folder = try TemporaryFolder()
    try folder.write("territories.tsv", Self.territories)
    if let map { try folder.write("basemap/countries.geojson", map) }
    try folder.write("basemap/disputed.tsv", Self.disputed)
    try folder.write(path, text)
    return try GazetteerChecker.check(folder: folder.path)
  }

  private static func town(_ name: String, _ latitude: String, _ longitude: String) -> String {
    places + "1\t\(name)\t\(latitude)\t\(longitude)\t\t\t1\tPPL\t1\t\t\n"
  }

  private static func landmark(_ point: String, _ radius: String, _ countries: String) -> String {
    landmarks + "tishrin-dam\tDAM\t\(point)\t\(radius)\t\(countries)\t\tTishrin Dam\tسد تشرين\t\town\n"
  }

  @Test(
    "Points elsewhere are told, with the likely reason",
    arguments: [
      ("places/SY.tsv", town("Mosul", "36.34", "43.13"), "lies in IQ, 101 km outside SY; check the point"),
      ("places/SY.tsv", town("حلب", "37.16", "36.2"), nil),
      ("places/SY.tsv", town("حلب", "38", "33.5"), "lat and lon look swapped"),
      ("places/IQ.tsv", town("بغداد", "44.4", "33.3"), "lies in no country, "),
      ("places/IQ.tsv", town("Baghdad", "44.4", "33.3"), "lat and lon look swapped"),
      ("places/IQ.tsv", town("Baghdad", "33.3", "-44.4"), "the sign of lon looks wrong"),
      ("places/IQ.tsv", town("البصرة", "-30.5", "47.8"), "the sign of lat looks wrong"),
      ("landmarks.tsv", landmark("36.3\t43.1", "1", "SY"), "lies in IQ, 98 km outside SY"),
      ("landmarks.tsv", landmark("36.3\t43.1", "1", "SY|IQ"), nil),
    ] as [(String, String, String?)])
  func outside(path: String, text: String, part: String?) throws {
    let found = try problems(path, text).filter { $0.kind == .location }
    #expect(found.count == (part == nil ? 0 : 1), "\(found)")
    guard let part else { return }
    #expect(found.first?.description.contains(part) == true, "\(found)")
    #expect(found.first?.description.hasPrefix("\(path):2: column 3 (lat): warning: the point ") == true)
  }

  @Test(
    "Points inside, near the outline, over disputed borders and on islands near known ones pass",
    arguments: [
      ("places/SY.tsv", town("Aleppo", "36.2", "37.16")),
      // 20 km into the other country: outlines are simplified.
      ("places/SY.tsv", town("البوكمال", "34.45", "42.2")),
      ("places/IL.tsv", town("Katzrin", "32.99", "35.69")),
      ("places/SY.tsv", town("القنيطرة", "32.5", "34.5")),
      ("places/FJ.tsv", town("Suva", "-18.1", "178.4")), ("places/FJ.tsv", town("Labasa", "-17", "-179.9")),
      ("places/FJ.tsv", town("Levuka", "-19.1", "180")), ("places/FJ.tsv", town("Matuku", "-19.8", "179.7")),
      // A region reaches as far as its radius.
      ("landmarks.tsv", landmark("36.3\t43.1", "120", "SY")), ("landmarks.tsv", landmark("36.3\t43.1", "1", "")),
    ])
  func inside(path: String, text: String) throws {
    #expect(try problems(path, text).filter { $0.kind == .location } == [])
  }

  @Test("Without a base map the check says that it left this out")
  func noMap() throws {
    let found = try problems("places/SY.tsv", Self.town("بغداد", "33.3", "44.4"), map: nil)
    #expect(found.filter { $0.kind == .location } == [])
    let notes = found.filter { $0.path == "basemap/countries.geojson" }
    #expect(notes.count == 1)
    #expect(notes.first?.severity == .warning)
    #expect(notes.first?.description.contains("points are not held against the borders") == true)
  }

  @Test("A base map that is no GeoJSON is an error")
  func badMap() throws {
    let found = try problems("places/SY.tsv", Self.town("Aleppo", "36.2", "37.16"), map: "{")
    #expect(found.contains { $0.path == "basemap/countries.geojson" && $0.severity == .error })
  }
}
