import Foundation
import GeoJSON
import Testing

/// The examples of the repository, against the maps that are committed beside them.
///
/// Set YAQUT_UPDATE_GOLDEN=1 to write the maps anew, and read the difference before committing it.
@Suite(.enabled(if: Program.isReady, Program.notReady))
struct ExampleTests {
  static let isUpdating = ProcessInfo.processInfo.environment["YAQUT_UPDATE_GOLDEN"] == "1"

  @Test(arguments: [
    ("arabic-article", "article.txt", ["--date", "2017-03-16"]), ("english-article", "article.txt", []),
    ("article-set", "articles.jsonl", []),
  ])
  func theMapIsTheOneExpected(example: String, input: String, options: [String]) throws {
    let folder = Program.root.appendingPathComponent("examples/" + example)
    let expected = folder.appendingPathComponent("expected.geojson")
    let outcome = try Program.run(["map", folder.appendingPathComponent(input).path] + options)
    #expect(outcome.status == 0, "\(outcome.messages)")
    if Self.isUpdating { try outcome.output.write(to: expected) }
    guard FileManager.default.fileExists(atPath: expected.path) else {
      try Test.cancel("\(example) has no expected.geojson; write it with YAQUT_UPDATE_GOLDEN=1")
    }
    let golden = try JSONValue(parsing: [UInt8](Data(contentsOf: expected)))
    let (found, wanted) = (try comparable(outcome.json), try comparable(golden))
    #expect(found.count == wanted.count)
    for (first, second) in zip(found, wanted) { #expect(first == second) }
  }

  /// The features as text, one each; what tells of the gazetteer's version is left out.
  private func comparable(_ map: JSONValue) throws -> [String] {
    try (map["features"]?.arrayValue ?? []).map { String(decoding: try $0.serialized(), as: UTF8.self) }
  }
}
