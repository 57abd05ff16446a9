import Testing
import TextAnalysis

@testable import Geoparsing

@Suite("The table of cues")
struct CueTableTests {
  private static let table = """
    lang	class	form	note
    ar	countryside	ريف	
    ar	direction	شمال شرق	45
    ar	locative	في	
    en	direction	north	0
    en	direction	central	centre
    en	title	prime minister	
    en	abbreviation	gen	

    """.replacingIndentation()

  @Test("words are found folded, alone and in phrases, with Arabic proclitics")
  func marks() throws {
    let cues = try CueTable(text: Self.table)
    let cued = CuedText(AnalyzedText("بريف حلب شمال شرق منبج, Prime Minister in North"), cues: cues)
    #expect(cued.starts[0].contains(.countryside))
    #expect(cued.prepositions[0] == .ba)
    #expect(cued.starts[2].contains(.direction))
    #expect(cued.ends[3].contains(.direction))
    #expect(cued.bearings[3] == 45)
    #expect(cued.lengths[3] == 2)
    #expect(cued.ends[7].contains(.title))
    #expect(cued.bearings[9] == 0)
    #expect(cues.abbreviations == [Array("gen".utf8)])
  }

  @Test(
    "a faulty row names its line",
    arguments: [
      "lang\tclass\tform\tnote\nar\tnonsense\tريف\t\n", "lang\tclass\tform\tnote\nen\tdirection\tnorth\tup\n",
    ])
  func faults(_ text: String) {
    #expect(throws: (any Error).self) { try CueTable(text: text) }
  }

  @Test(
    "Arabic proclitics come off in order, the word as written first",
    arguments: [
      ("وبحلب", ["وبحلب", "بحلب", "حلب"]), ("للعراق", ["للعراق", "+عراق", "لعراق"]), ("حلب", ["حلب"]),
    ])
  func proclitics(_ word: String, _ readings: [String]) {
    let bytes = NameFolding.key(of: word)
    var found: [String] = []
    bytes.withUnsafeBufferPointer { key in
      Proclitics.forEachReading(key) { reading in
        let rest = String(decoding: key[reading.stripped...], as: UTF8.self)
        found.append(reading.restoresArticle ? "+" + rest : rest)
        return true
      }
    }
    #expect(found == readings)
  }

  @Test("distances on the sphere", arguments: [(36.20124, 37.16117, 33.5102, 36.29128, 309.0), (0, 0, 0, 1, 111.2)])
  func distances(_ a: Double, _ b: Double, _ c: Double, _ d: Double, _ expected: Double) {
    let first = UnitVector(latitude: a, longitude: b)
    let second = UnitVector(latitude: c, longitude: d)
    #expect(abs(Double(first.kilometers(to: second)) - expected) < 2)
  }
}

extension String {
  /// The lines without the indentation of a literal in the source.
  fileprivate func replacingIndentation() -> String {
    split(separator: "\n", omittingEmptySubsequences: true).map { String($0.drop { $0 == " " }) + "\n" }.joined()
  }
}
