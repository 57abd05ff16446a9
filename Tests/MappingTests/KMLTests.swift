import Foundation
import GeoJSON
import Mapping
import Testing

/// Maps as KML.
@Suite struct KMLTests {
  private struct Bytes: ByteSink {
    var bytes: [UInt8] = []
    mutating func write(_ bytes: [UInt8]) { self.bytes += bytes }
  }

  private func kml(_ features: [Feature]) throws -> String {
    var writer = try KMLWriter(Bytes())
    for feature in features { try writer.append(feature) }
    return String(decoding: try writer.finish().bytes, as: UTF8.self)
  }

  @Test func aPlacemarkForEachFeature() throws {
    let map = PlaceMap([try Scenario.arabic(), try Scenario.english()])
    let options = FeatureOptions(isLean: true, keepsUnlocated: true)
    let features = FeatureBuilder(map: map, gazetteer: try FixtureGazetteer.index.get(), options: options).features
    let text = try kml(features)
    #expect(text.components(separatedBy: "<Placemark>").count == features.count + 1)
    #expect(text.components(separatedBy: "<Point>").count == features.count { $0.geometry != nil } + 1)
    #expect(text.contains("<name>Manbij</name>") && text.contains("<color>ff1f30d7</color>"))
    #expect(text.contains("<Data name=\"name_ar\"><value>منبج</value></Data>"))
    #expect(text.contains("<begin>2017-03-15</begin><end>2017-03-15</end>"))
  }

  @Test(arguments: [
    ("a < b & c > \"d\"", "a &lt; b &amp; c &gt; &quot;d&quot;"), ("a\u{0}b\u{1F}c\td\ne", "a b c\td\ne"),
    ("حلب\u{FFFE}x\u{FFFF}", "حلب x "), ("\u{FFBE}", "\u{FFBE}"), ("a\rb", "a&#13;b"),
  ])
  func textIsEscaped(text: String, expected: String) throws {
    let feature = Feature(geometry: nil, properties: ["title": .string(text)])
    #expect(try kml([feature]).contains("<name>\(expected)</name>"))
  }

  @Test func squaresAreRings() throws {
    let ring = [(0.0, 0.0), (1, 0), (1, 1), (0, 0)].map { Position($0.0, $0.1) }
    let text = try kml([Feature(geometry: .polygon([ring]))])
    #expect(text.contains("<coordinates>0.0,0.0 1.0,0.0 1.0,1.0 0.0,0.0</coordinates>"))
  }
}
