import Projection
import Testing

@Suite("Coordinate reference systems")
struct CoordinateReferenceSystemTests {
  @Test("are found by any usual definition", arguments: CaseFile.cases("systems", "system"))
  func found(_ example: Case) throws {
    let system = try CoordinateReferenceSystem(example.given[0])
    let code = system.authorityCode?.description ?? "-"
    #expect([system.name, code, system.kind.rawValue, system.axisUnit.name] == example.expected)
  }

  @Test("are refused with words that help", arguments: CaseFile.cases("systems", "refused"))
  func refused(_ example: Case) throws {
    let error = #expect(throws: ProjectionError.self) { try CoordinateReferenceSystem(example.given.first ?? "") }
    let message = "\(try #require(error))"
    #expect(message.contains(example.expectedText), "\(message)")
  }

  @Test("are found by their well-known text")
  func wellKnownText() throws {
    let system = try CoordinateReferenceSystem(
      """
      GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],
      UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]
      """)
    #expect(system.kind == .geographic)
    #expect(system.isWGS84)
  }

  @Test("know where they are meant to be used")
  func areaOfUse() throws {
    let area = try #require(try CoordinateReferenceSystem("EPSG:22770").areaOfUse)
    #expect(area.name?.contains("Syria") == true)
    #expect(area.contains(longitude: 36.29, latitude: 33.51))
    #expect(!area.contains(longitude: 44.4, latitude: 33.3))
    #expect(try CoordinateReferenceSystem("+proj=utm +zone=37").areaOfUse == nil)
  }

  @Test("know areas that cross the antimeridian")
  func areaOverAntimeridian() {
    let area = GeographicArea(west: 170, south: -20, east: -175, north: 0)
    #expect(area.crossesAntimeridian)
    #expect(area.contains(longitude: 179, latitude: -10))
    #expect(area.contains(longitude: -179, latitude: -10))
    #expect(area.contains(longitude: 181, latitude: -10))
    #expect(!area.contains(longitude: 36, latitude: -10))
  }

  @Test("know their ellipsoid and their unit")
  func ellipsoid() throws {
    let syria = try #require(try CoordinateReferenceSystem("EPSG:22770").ellipsoid)
    #expect(syria.name == "Clarke 1880 (IGN)")
    #expect(abs(syria.semiMajorAxis - 6_378_249.2) < 0.01)
    let feet = try CoordinateReferenceSystem("EPSG:2263").axisUnit
    #expect(abs(feet.factor - 1200.0 / 3937) < 1e-12)
  }

  @Test("have a WGS 84 that equals what the register says")
  func writtenOut() throws {
    let fromRegister = try CoordinateReferenceSystem("EPSG:4326")
    let writtenOut = CoordinateReferenceSystem.wgs84
    #expect(fromRegister.name == writtenOut.name)
    #expect(fromRegister.authorityCode == writtenOut.authorityCode)
    #expect(fromRegister.kind == writtenOut.kind)
    #expect(fromRegister.areaOfUse == writtenOut.areaOfUse)
    #expect(fromRegister.ellipsoid == writtenOut.ellipsoid)
    #expect(fromRegister.axisUnit == writtenOut.axisUnit)
  }

  @Test("have the name that GDAL and QGIS read in GeoJSON")
  func urn() throws {
    #expect(try CoordinateReferenceSystem("EPSG:32637").authorityCode?.urn == "urn:ogc:def:crs:EPSG::32637")
    #expect(try CoordinateReferenceSystem("OGC:CRS84").authorityCode?.urn == "urn:ogc:def:crs:OGC:1.3:CRS84")
  }

  @Test(
    "have the names that projinfo gives", .enabled(if: Tool.projinfo.isInstalled, Tool.projinfo.missing),
    arguments: ["EPSG:32637", "EPSG:22770", "EPSG:3394", "EPSG:20437", "EPSG:4326"])
  func agreesWithReferenceTool(_ code: String) throws {
    let summary = try Tool.projinfo.run([code, "-o", "WKT2:2019", "--single-line", "-q"]).joined()
    let name = try CoordinateReferenceSystem(code).name
    #expect(summary.contains("CRS[\"\(name)\""))
  }

  @Test("come with a library that tells its version")
  func version() throws {
    #expect(ProjectionLibrary.version.split(separator: ".").count == 3)
    #expect(try #require(ProjectionLibrary.registerVersion).hasPrefix("v"))
  }
}
