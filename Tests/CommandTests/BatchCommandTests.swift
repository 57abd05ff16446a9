import Foundation
import GeoJSON
import Testing

/// `yaqut batch` and `yaqut export`: article sets into a store, maps out of it.
@Suite(.enabled(if: Program.isReady, Program.notReady))
struct BatchCommandTests {
  private func map(_ store: String, _ options: [String] = []) throws -> [Feature] {
    let outcome = try Program.run(["export", store] + options)
    #expect(outcome.status == 0, "\(outcome.messages)")
    return try outcome.collection.features
  }

  @Test(
    "A map from a store is the map of its articles",
    arguments: [[], ["--per", "event"], ["--per", "mention"]], [[], ["--lean"], ["--keep-unlocated"]])
  func theMapIsTheSame(grouping: [String], options: [String]) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("articles.jsonl", Texts.many(40))
    let store = folder.path("news.gpkg")
    #expect(try Program.run(["batch", file, "--into", store]).status == 0)
    let expected = try Program.run(["map", file] + grouping + options).collection.features
    #expect(!expected.isEmpty)
    #expect(try map(store, grouping + options) == expected)
  }

  @Test("Any number of jobs gives the same map")
  func jobs() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("articles.jsonl", Texts.many(700))
    let outputs = try [1, 2, 5].map { jobs in
      let store = folder.path("\(jobs).gpkg")
      #expect(try Program.run(["batch", file, "--into", store, "--jobs", "\(jobs)"]).status == 0)
      return try Program.run(["export", store]).output
    }
    #expect(outputs[0].count > 1_000)
    #expect(Set(outputs).count == 1)
  }

  @Test func aSecondRunTakesOnlyWhatIsNew() throws {
    let folder = try TemporaryFolder()
    let set = folder.path("set")
    try FileManager.default.createDirectory(atPath: set + "/sub", withIntermediateDirectories: true)
    try folder.write("set/b.txt", Texts.arabic)
    try folder.write("set/sub/a.jsonl", Texts.line("one", Texts.english) + "bad\n")
    try folder.write("set/notes.bin", "no article")
    let store = folder.path("news.gpkg")
    let first = try Program.run(["batch", set, "--into", store])
    #expect(first.messages.contains("2 articles stored, 0 there already, 1 could not be read"), "\(first.messages)")
    let second = try Program.run(["batch", set, "--into", store])
    #expect(second.messages.contains("0 articles stored, 0 there already, 0 could not be read, 2 files unchanged"))
    // A longer file is read again; what was in it is known by its text.
    try folder.write("set/sub/a.jsonl", Texts.line("one", Texts.english) + "bad\n" + Texts.line("two", "New in Idlib."))
    let report = folder.path("report.jsonl")
    let third = try Program.run(["batch", set, "--into", store, "--report", report])
    #expect(third.messages.contains("1 article stored, 1 there already, 1 could not be read, 1 file unchanged"))
    let failures = try String(contentsOfFile: report, encoding: .utf8).split(separator: "\n")
    #expect(failures.count == 1)
    let failure = try JSONValue(parsing: String(failures[0]))
    #expect(failure["line"] == 2 && failure["code"] == "bad_json")
    #expect(failure["input"]?.stringValue?.hasSuffix("sub/a.jsonl") == true)
    let status = try Program.run(["batch", "--into", store, "--status"])
    #expect(status.status == 0)
    #expect(status.text.contains("articles      3\n") && status.text.contains("failures      1\n"))
  }

  @Test func equalTextsCountOnce() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.jsonl", Texts.line("1", Texts.arabic) + Texts.line("2", Texts.arabic))
    let once = try Program.run(["batch", file, "--into", folder.path("once.gpkg")])
    #expect(once.messages.contains("1 article stored, 1 there already"))
    for _ in 0..<2 {
      #expect(try Program.run(["batch", file, "--into", folder.path("all.gpkg"), "--keep-duplicates"]).status == 0)
    }
    #expect(
      try Program.run(["batch", "--into", folder.path("all.gpkg"), "--status"]).text.contains("articles      2\n"))
  }

  @Test func globsAndFieldsChoose() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.jsonl", "{\"body\":\"Shells hit Aleppo.\",\"guid\":\"x\"}\n")
    try folder.write("b.txt", "Shells hit Idlib.")
    let store = folder.path("news.gpkg")
    let options = ["--glob", "*.jsonl", "--text-column", "body", "--id-column", "guid"]
    #expect(try Program.run(["batch", folder.url.path, "--into", store] + options).status == 0)
    #expect(try map(store, ["--per", "mention"]).map { $0.properties?["article"] } == ["x"])
  }

  @Test("Every format and filter can be exported")
  func formats() throws {
    let folder = try TemporaryFolder()
    let store = folder.path("news.gpkg")
    #expect(try Program.run(["batch", folder.write("a.jsonl", Texts.lines), "--into", store]).status == 0)
    for ending in ["geojson", "geojsonl", "geojsons", "csv", "kml"] {
      for per in ["place", "event", "mention", "grid"] {
        let file = folder.path("map." + ending)
        #expect(try Program.run(["export", store, "--per", per, "-o", file]).status == 0)
        let content = try String(contentsOfFile: file, encoding: .utf8)
        #expect(content.count > 100, "\(ending) \(per)")
      }
    }
    let all = try map(store, ["--per", "event"]).count
    let protests = try map(store, ["--per", "event", "--event-type", "protest"])
    #expect(!protests.isEmpty && protests.count < all)
    #expect(protests.allSatisfy { $0.properties?["event_type"] == "PROTEST" })
    #expect(try map(store, ["--country", "FR"]).isEmpty)
    #expect(try map(store, ["--bbox", "37,36,38,37"]).map(\.id).contains(.string(Texts.aleppo)))
    #expect(try map(store, ["--from", "2018-01-01"]).isEmpty)
    let projected = try map(store, ["--crs", "EPSG:32637"])
    #expect(projected.contains { ($0.geometry?.positions.first?.x ?? 0) > 1_000 })
  }

  @Test(.enabled(if: Program.hasGDAL, "gdal-bin is not installed"))
  func gdalReadsTheStoreWithoutAWarning() throws {
    let folder = try TemporaryFolder()
    let store = folder.path("news.gpkg")
    #expect(try Program.run(["batch", folder.write("a.jsonl", Texts.lines), "--into", store]).status == 0)
    let read = try Program.shell("ogrinfo -ro -al -so '\(store)'")
    #expect(read.status == 0)
    #expect(read.messages.isEmpty && !read.text.contains("Warning"), "\(read.messages)")
    for layer in ["places", "mentions", "events", "articles", "actors"] {
      #expect(read.text.contains("Layer name: \(layer)"))
    }
    let box = try Program.shell("ogrinfo -ro -q -spat 37 36 38 37 '\(store)' places")
    #expect(box.text.contains(Texts.aleppo) && !box.text.contains("Qamishli"))
    #expect(try Program.run(["export", store, "-o", folder.path("m.kml")]).status == 0)
    let kml = try Program.shell("ogrinfo -ro -al -so '\(folder.path("m.kml"))'")
    #expect(kml.status == 0 && kml.text.contains("Feature Count: ") && !kml.messages.contains("ERROR"))
  }

  @Test func anotherGazetteerNeedsAgain() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a.jsonl", Texts.lines)
    let store = folder.path("news.gpkg")
    #expect(try Program.run(["batch", file, "--into", store]).status == 0)
    let refused = try Program.run(["batch", file, "--into", store, "--demonyms", "place"])
    #expect(refused.status == 65 && refused.messages.contains("--again"))
    let again = try Program.run(["batch", "--into", store, "--demonyms", "place", "--again"])
    #expect(again.status == 0 && again.messages.contains("2 articles stored"), "\(again.messages)")
    let fresh = folder.path("fresh.gpkg")
    #expect(try Program.run(["batch", file, "--into", fresh, "--demonyms", "place"]).status == 0)
    for per in ["place", "event", "mention"] {
      #expect(
        try Program.run(["export", store, "--per", per]).output == Program.run(["export", fresh, "--per", per]).output)
    }
  }

  @Test(arguments: [
    ["batch", "--into", "x.gpkg"], ["batch", "x"], ["export"], ["export", "x.gpkg", "--per", "nothing"],
    ["export", "x.gpkg", "--bbox", "1,2"], ["export", "x.gpkg", "--event-type", "WAR"],
    ["export", "x.gpkg", "--from", "yesterday"], ["export", "x.gpkg", "-o", "x.shp"],
  ])
  func wrongUseIs64(arguments: [String]) throws {
    #expect(try Program.run(arguments).status == 64)
  }
}

extension Texts {
  /// So many articles as JSON lines, all different, in both languages.
  static func many(_ count: Int) -> String {
    (0..<count).map { number in
      line(
        "\(number)", (number % 2 == 0 ? arabic : english) + " \(number)." + (number % 7 == 0 ? " Zzyzqville fell." : "")
      )
    }
    .joined()
  }
}
