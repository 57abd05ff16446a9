import Foundation
import GeoJSON
import Testing

/// `yaqut map`, from articles to files.
@Suite(.enabled(if: Program.isReady, Program.notReady))
struct MapCommandTests {
  @Test(arguments: [Texts.arabic, Texts.english])
  func anArticleBecomesAMap(text: String) throws {
    let outcome = try Program.run(["map", "-", "--date", "2017-03-16"], input: text)
    #expect(outcome.status == 0)
    #expect(outcome.messages.isEmpty)
    let features = try outcome.collection.features
    let aleppo = try #require(features.first { $0.id == .string(Texts.aleppo) })
    #expect(aleppo.properties?["country"] == "SY")
    #expect(aleppo.properties?["name_ar"] == "حلب")
    #expect(aleppo.properties?["role"] == "literal")
    #expect(aleppo.foreignMembers["details"]?["mentions"]?.arrayValue?.isEmpty == false)
  }

  @Test(arguments: ["place", "event", "mention"])
  func featuresHaveOneSetOfFlatKeys(grouping: String) throws {
    let features = try Program.run(["map", "-", "--per", grouping], input: Texts.lines).collection.features
    #expect(!features.isEmpty)
    #expect(Set(features.map { $0.properties?.keys }).count == 1)
    #expect(features.allSatisfy { $0.properties?.isFlat == true })
  }

  @Test("Offsets are code points of the text as given", arguments: [Texts.arabic, Texts.english])
  func offsetsPointIntoTheText(text: String) throws {
    let marked = "😀 " + text
    let scalars = Array(marked.unicodeScalars)
    for feature in try Program.run(["map", "-", "--per", "mention"], input: marked).collection.features {
      let properties = try #require(feature.properties)
      let start = try #require(properties["start"]?.integerValue)
      let end = try #require(properties["end"]?.integerValue)
      var written = String.UnicodeScalarView()
      written.append(contentsOf: scalars[start..<end])
      #expect(String(written) == properties["text"]?.stringValue)
    }
  }

  @Test func theFormatFollowsTheEnding() throws {
    let folder = try TemporaryFolder()
    let starts = [
      "a.geojson": "{\"type\":\"FeatureCollection\"", "a.geojsonl": "{\"type\":\"Feature\"", "a.geojsons": "\u{1E}{",
      "a.csv": "id,name,name_ar,", "a.svg": "<svg ",
    ]
    for (name, start) in starts {
      let outcome = try Program.run(["map", "-", "-o", folder.path(name)], input: Texts.english)
      #expect(outcome.status == 0, "\(outcome.messages)")
      let written = String(decoding: try Data(contentsOf: folder.url.appendingPathComponent(name)), as: UTF8.self)
      #expect(written.hasPrefix(start), "\(name)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).count == starts.count)
  }

  @Test func projectedMapsNameTheirSystem() throws {
    let outcome = try Program.run(["map", "-", "--crs", "EPSG:32637"], input: Texts.english)
    #expect(try outcome.collection.coordinateReferenceSystem == "urn:ogc:def:crs:EPSG::32637")
    #expect(outcome.messages.contains("area of use") == outcome.text.contains("Washington"))
  }

  @Test func theSummaryIsATableForPeople() throws {
    for text in [Texts.arabic, Texts.english] {
      let outcome = try Program.run(["map", "-", "--summary"], input: text)
      #expect(outcome.lines[0].hasPrefix("place"))
      #expect(outcome.text.contains("Aleppo"))
      #expect(!outcome.text.contains("\u{1B}"))
    }
  }

  @Test func anEmptyFileIsAMapWithoutFeatures() throws {
    let outcome = try Program.run(["map", "-"], input: "")
    #expect(outcome.status == 0)
    #expect(try outcome.collection.features.isEmpty)
  }

  @Test("Megabytes on one line do no harm")
  func hugeLines() throws {
    let arabic = "حلب " + String(repeating: "خبر ", count: 60) + "دمشق "
    let english = "Aleppo " + String(repeating: "word ", count: 60) + "Damascus "
    for part in ["x", arabic, english] {
      let text = String(repeating: part, count: Program.hugeSize / part.utf8.count)
      let outcome = try Program.run(["map", "-", "--lean"], input: text)
      #expect(outcome.status == 0, "\(outcome.messages)")
    }
  }

  @Test("The same articles always make the same bytes, for any number of jobs")
  func determinism() throws {
    let input = (0..<40).map { Texts.line("ar\($0)", Texts.arabic) + Texts.line("en\($0)", Texts.english) }.joined()
    let first = try Program.run(["map", "-", "--jobs", "1"], input: input).output
    #expect(try Program.run(["map", "-", "--jobs", "1"], input: input).output == first)
    #expect(try Program.run(["map", "-", "--jobs", "2"], input: input).output == first)
  }

  @Test func minimumConfidenceLeavesPlacesOut() throws {
    let outcome = try Program.run(["map", "-", "--min-confidence", "1"], input: Texts.english)
    #expect(try outcome.collection.features.isEmpty)
    let kept = try Program.run(["map", "-", "--min-confidence", "1", "--keep-unlocated"], input: Texts.english)
    #expect(try kept.collection.features.allSatisfy { $0.geometry == nil && $0.foreignMembers["reason"] != nil })
  }
}
