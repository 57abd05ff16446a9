import Foundation
import Gazetteer
import GazetteerBuilding
import Geoparsing
import TextAnalysis

/// A small gazetteer cut from the repository's own tables, with the places that the tests name and their rivals,
/// compiled in memory; and a geoparser over it.
enum TestGazetteer {
  /// The geoparser, or nil where the tables are not at hand.
  static let geoparser: Geoparser? = {
    guard let index, let cues = read("cues.tsv"), let weights = read("geoparsing-weights.tsv") else { return nil }
    let words = read("geoparsing-words.tsv")
    return try? Geoparser(
      gazetteer: index, cues: cues, weights: Array(weights.utf8), words: words.map { Array($0.utf8) })
  }()

  /// The gazetteer, or nil where the tables are not at hand.
  static let index: GazetteerIndex? = {
    guard let folder = try? cutFolder() else { return nil }
    defer { try? FileManager.default.removeItem(at: folder) }
    var compiler = GazetteerCompiler()
    compiler.leavesOutFaultyRows = true
    guard let compiled = try? compiler.compile(folder: folder.path) else { return nil }
    return try? GazetteerIndex(bytes: compiled.bytes)
  }()

  static let isMissing = "the repository's gazetteer tables are not at hand"

  /// GeoNames ids of towns outside the countries that are taken whole.
  private static let towns: [String: Set<String>] = [
    "FR": ["2988507"],  // Paris
    "GB": ["2643743", "2655603", "2640729"],  // London, Birmingham, Oxford
    "US": [
      "4717560", "4140963", "4049979", "5128581", "4409896", "4950065", "4250542", "4460162", "4120864",
    ],
    "RU": ["524901"],  // Moscow
    "TR": ["323786", "323777", "745044"],  // Ankara, Antalya, Istanbul
    "IR": ["112931"],  // Tehran
    "SA": ["108410"],  // Riyadh
    "MA": ["2538475"],  // Rabat
  ]
  private static let wholeCountries: Set<String> = ["SY", "YE"]
  private static let units = ["SY.", "YE.", "US.", "FR.", "RU.48", "TR.07", "TR.68", "SA.10", "IR.26", "GB."]

  private static func cutFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("geoparsing-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("places"), withIntermediateDirectories: true)
    let whole = [
      "territories.tsv", "regions.tsv", "water.tsv", "landmarks.tsv", "labels.tsv", "aliases.tsv", "demonyms.tsv",
      "stopnames.tsv",
      "features.tsv", "info.tsv", "name-affixes.tsv", "cues.tsv",
    ]
    for table in whole { try write(table, to: folder) { _ in true } }
    try write("admin1.tsv", to: folder) { line in units.contains { line.hasPrefix($0) } }
    try write("admin2.tsv", to: folder) { $0.hasPrefix("SY.") || $0.hasPrefix("YE.") }
    for country in wholeCountries { try write("places/\(country).tsv", to: folder) { _ in true } }
    for (country, ids) in towns {
      try write("places/\(country).tsv", to: folder) { ids.contains(String($0.prefix { $0 != "\t" })) }
    }
    return folder
  }

  /// Copies a table's comments, header and the rows asked for.
  private static func write(_ table: String, to folder: URL, rows isWanted: (Substring) -> Bool) throws {
    guard let text = read(table) else { throw CocoaError(.fileReadNoSuchFile) }
    var result = ""
    var hasHeader = false
    for line in text.split(separator: "\n") {
      let isComment = line.hasPrefix("#")
      if isComment || !hasHeader || isWanted(line) { result += line + "\n" }
      if !isComment { hasHeader = true }
    }
    try result.write(to: folder.appendingPathComponent(table), atomically: false, encoding: .utf8)
  }

  private static func read(_ table: String) -> String? {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try? String(contentsOf: root.appendingPathComponent("Gazetteer/" + table), encoding: .utf8)
  }
}

extension Geoparser {
  /// Parses a sentence.
  func parse(
    _ sentence: String, claimed phrases: [String] = [], options: GeoparsingOptions = GeoparsingOptions()
  ) -> GeoparsedText {
    let text = AnalyzedText(sentence, abbreviations: abbreviations)
    return parse(text, claimed: phrases.flatMap { Self.claims($0, in: text) }, options: options)
  }

  private static func claims(_ phrase: String, in text: AnalyzedText) -> [ClaimedName] {
    let length = AnalyzedText(phrase).tokens.count
    return text.tokens.indices.compactMap { first in
      let tokens = first..<first + length
      guard tokens.upperBound <= text.tokens.count, text.string(tokens: tokens) == phrase else { return nil }
      return ClaimedName(tokens: tokens)
    }
  }
}

extension GeoparsedText {
  /// The texts of all mentions.
  var names: [String] { mentions.map(\.text) }

  /// The first mention that is written so.
  func mention(_ text: String) -> PlaceMention? { mentions.first { $0.text == text } }
}
