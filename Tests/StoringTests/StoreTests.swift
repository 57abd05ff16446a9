import Foundation
import GRDB
import Gazetteer
import GeoJSON
import Mapping
import Storing
import Testing

/// What goes into a store, and what comes out again.
@Suite struct StoreTests {
  private func writer(_ path: String, options: String = "", isAgain: Bool = false) throws -> StoreWriter {
    let gazetteer = try FixtureGazetteer.index.get()
    return try StoreWriter(
      path: path, gazetteers: gazetteer.infos, options: options, language: "en", isAgain: isAgain)
  }

  private func entries(_ articles: [AnalyzedArticle]) throws -> [StoreEntry] {
    let gazetteer = try FixtureGazetteer.index.get()
    return articles.enumerated().map { index, article in
      .article(
        ArticleFindings(article, gazetteer: gazetteer, language: "en"),
        ArticleOrigin(input: "in.jsonl", position: index + 1, line: index + 1))
    }
  }

  private func store(in folder: TemporaryFolder, _ name: String = "news.gpkg") throws -> String {
    let path = folder.path + "/" + name
    let store = try writer(path)
    try store.write(try entries(TestArticles.all()))
    try store.close()
    return path
  }

  private func features(_ path: String, _ options: ExportOptions) throws -> [Feature] {
    var features: [Feature] = []
    try StoreReader(path: path).forEachFeature(options) { features.append($0) }
    return features
  }

  @Test("A map from a store is the map of its articles", arguments: FeatureGrouping.allCases, [true, false])
  func theMapIsTheSame(grouping: FeatureGrouping, keepsUnlocated: Bool) throws {
    let folder = try TemporaryFolder()
    let path = try store(in: folder)
    for isLean in [true, false] {
      let options = FeatureOptions(grouping: grouping, isLean: isLean, keepsUnlocated: keepsUnlocated)
      let expected = FeatureBuilder(
        map: PlaceMap(try TestArticles.all()), gazetteer: try FixtureGazetteer.index.get(), options: options
      ).features
      let own = try #require(ExportOptions.Grouping(rawValue: grouping.rawValue))
      let found = try features(path, ExportOptions(grouping: own, isLean: isLean, keepsUnlocated: keepsUnlocated))
      #expect(found.count == expected.count)
      for (one, other) in zip(found, expected) { #expect(one == other) }
    }
  }

  @Test func howTransactionsAreCutDoesNotMatter() throws {
    let folder = try TemporaryFolder()
    let whole = try store(in: folder)
    let path = folder.path + "/single.gpkg"
    for entry in try entries(TestArticles.all()) {
      let store = try writer(path)
      try store.write([entry])
      try store.close()
    }
    for grouping in ExportOptions.Grouping.allCases {
      let options = ExportOptions(grouping: grouping, keepsUnlocated: true)
      #expect(try features(path, options) == features(whole, options))
    }
  }

  @Test(
    "Filters choose",
    arguments: [
      (["type"], 1), (["actor"], 3), (["name"], 3), (["from"], 1), (["to"], 3), (["box"], 3), (["source"], 2),
      (["country"], 5), (["confidence"], 0), (["type", "source"], 0),
    ])
  func filters(of names: [String], count: Int) throws {
    let folder = try TemporaryFolder()
    let path = try store(in: folder)
    var filter = ExportFilter()
    for name in names {
      switch name {
      case "type": filter.eventTypes = ["PROTEST"]
      case "actor": filter.actors = ["actor:sy-army"]
      case "name": filter.actors = ["syrian army"]
      case "from": filter.from = "2018-01-01"
      case "to": filter.to = "2018-01-01"
      case "box": filter.box = BoundingBox(west: 37.9, south: 36.5, east: 38, north: 36.6)
      case "source": filter.sources = ["Halab Today"]
      case "country": filter.countries = ["SY"]
      case "confidence": filter.minimumConfidence = 0.9
      default: Issue.record("no filter \(name)")
      }
    }
    if names == ["type", "source"] { filter.sources = ["Halab Today"] }
    let found = try features(path, ExportOptions(grouping: .event, filter: filter))
    #expect(found.count == count, "\(found.map { $0.properties?["event_id"] ?? "" })")
  }

  @Test func aGridCounts() throws {
    let folder = try TemporaryFolder()
    let path = try store(in: folder)
    let cells = try features(path, ExportOptions(grouping: .grid, cellSize: 1))
    #expect(cells.count == 2)
    #expect(cells.compactMap { $0.properties?["mention_count"]?.integerValue }.reduce(0, +) == 5)
    #expect(cells.allSatisfy { $0.properties?.keys == ExportOptions(grouping: .grid).keys })
  }

  @Test func itIsAGeoPackageByItsHeader() throws {
    let folder = try TemporaryFolder()
    let path = try store(in: folder)
    let database = try DatabaseQueue(path: path)
    #expect(try database.read { try Int.fetchOne($0, sql: "PRAGMA application_id") } == 0x4750_4B47)
    #expect(try database.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 10_300)
    #expect(try database.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
    #expect(try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM rtree_events_geom") } == 5)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["news.gpkg"])
  }

  @Test func textsThatAreThereAreKnown() throws {
    let folder = try TemporaryFolder()
    let path = try store(in: folder)
    let store = try writer(path)
    let known = SHA256Digest(of: "Nothing here.")
    #expect(try store.knows(known))
    #expect(try !store.knows(SHA256Digest(of: "nothing here.")))
    #expect(try store.knows(known, at: ArticleOrigin(input: "in.jsonl", position: 3)))
    #expect(try !store.knows(known, at: ArticleOrigin(input: "in.jsonl", position: 2)))
    try store.write([.duplicate(id: "x", text: known, ArticleOrigin(input: "other", position: 1))])
    try store.write([.duplicate(id: "b", text: known, ArticleOrigin(input: "in.jsonl", position: 3))])
    try store.close()
    #expect(try StoreReader(path: path).status().duplicates == 1)
  }

  @Test func analysingAgainReplaces() throws {
    let folder = try TemporaryFolder()
    let path = try store(in: folder)
    #expect(throws: StoreError.self) { try writer(path, options: "--demonyms place") }
    let store = try writer(path, options: "--demonyms place", isAgain: true)
    let outdated = try store.articlesToRepeat(after: 0, atMost: 10)
    #expect(outdated.map(\.article.id) == ["a", "b", "b-2", "b-3"])
    let gazetteer = try FixtureGazetteer.index.get()
    // Only the last article still has anything.
    let new = try TestArticles.all().enumerated().map { index, article -> (article: Int64, findings: ArticleFindings) in
      var article = article
      article.article.id = outdated[index].article.id
      if index < 3 { (article.places.mentions, article.events, article.actors) = ([], [], []) }
      return (outdated[index].number, ArticleFindings(article, gazetteer: gazetteer, language: "en"))
    }
    try store.replace(new)
    try store.tidy()
    #expect(try store.articlesToRepeat(after: 0, atMost: 10).isEmpty)
    try store.close()
    let places = try features(path, ExportOptions(keepsUnlocated: true))
    #expect(places.map { $0.properties?["name"] } == ["Manbij"])
    #expect(places.first?.properties?["mention_count"] == 1)
    let status = try StoreReader(path: path).status()
    #expect((status.articles, status.places, status.actors) == (4, 1, 1))
  }

  @Test func aSecondWriterIsTurnedAway() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/news.gpkg"
    let first = try writer(path)
    #expect(throws: StoreError.busy(path: path)) { try writer(path) }
    #expect(try StoreReader(path: path).status().isBusy)
    try first.close()
  }

  @Test func otherFilesAreRefusedAndLeftAlone() throws {
    let folder = try TemporaryFolder()
    let text = try folder.write("text.gpkg", "No database at all, but a file that somebody needs.")
    #expect(throws: StoreError.notAStore(path: text)) { try writer(text) }
    #expect(try String(contentsOfFile: text, encoding: .utf8).hasPrefix("No database"))
    let other = folder.path + "/other.gpkg"
    try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE mine (x)") }
    #expect(throws: StoreError.notAStore(path: other)) { try writer(other) }
    let path = try store(in: folder)
    try DatabaseQueue(path: path).write {
      try $0.execute(sql: "UPDATE yaqut_store SET value = '99' WHERE key = 'format'")
    }
    #expect(throws: StoreError.otherFormat(path: path, found: "99")) { try writer(path) }
    #expect(throws: StoreError.otherFormat(path: path, found: "99")) { try StoreReader(path: path) }
    #expect(throws: StoreError.missing(path: "/nowhere.gpkg")) { try StoreReader(path: "/nowhere.gpkg") }
  }
}
