import Gazetteer
import GazetteerBuilding
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Real dumps of GeoNames, which do not belong to the repository: the folder that `YAQUT_GEONAMES_SAMPLE` names, or
/// `shared/geonames-sample` beside the package.
enum SharedDumps {
  static let folder: String? = {
    let package = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    let candidates = [
      getenv("YAQUT_GEONAMES_SAMPLE").map { String(cString: $0) } ?? "", package + "/../shared/geonames-sample",
    ]
    return candidates.first { access($0 + "/AE.txt", R_OK) == 0 }
  }()
}

@Suite("Real dumps", .enabled(if: SharedDumps.folder != nil, "no GeoNames sample; set YAQUT_GEONAMES_SAMPLE"))
struct SharedDumpTests {
  @Test("The dump of the United Arab Emirates comes in whole, with hills, wadis and Arabic names")
  func emirates() throws {
    let folder = try #require(SharedDumps.folder)
    var sources = GazetteerSources()
    sources.dumps = [folder + "/AE.txt", folder + "/AD.txt", folder + "/AI.txt"]
    let (bytes, compilation) = try GazetteerCompiler().compile(sources)
    let report = try #require(compilation.dumps)
    #expect(report.placeRows == 6_258 + 3_279 + 233)
    #expect(report.faultyRows == 0)
    let index = try GazetteerIndex(bytes: bytes)
    let leftOut = report.leftOut.values.reduce(0, +)
    #expect(index.placeCount == report.placeRows - leftOut)
    let sands = try #require(index.lookup(PlaceQuery("عروق الشيبة")).first)
    #expect(index.identifier(sands.place) == "geonames:102104")
    #expect(index.featureCode(sands.place) == "DUNE")
    #expect(index.record(sands.place).admin1.map { index.featureCode($0) } == "ADM1")
    #expect(try GazetteerCompiler().compile(sources).bytes == bytes)
  }
}
