import Foundation
import Testing

/// Output kept in `Cases/golden`, byte for byte but for what is not the format's: scores and the program's version.
///
/// After an intended change, run the tests with `YAQUT_RECORD_GOLDENS=1` and read what changed.
enum Golden {
  private static let folder = Program.root.appendingPathComponent("Tests/CommandTests/Cases/golden")

  static func expect(
    _ outcome: Program.Outcome, equals name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appendingPathComponent(name)
    let text = neutral(outcome.text)
    if ProcessInfo.processInfo.environment["YAQUT_RECORD_GOLDENS"] != nil {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(text == expected, "\(name)", sourceLocation: sourceLocation)
  }

  private static func neutral(_ text: String) -> String {
    let patterns = [
      (#""score":[0-9.]+"#, #""score":0.5"#), (#"(,(?:exact|folded),[A-Za-z]+),[0-9.]+"#, "$1,0.5"),
      (#""generator":"yaqut [^"]*""#, #""generator":"yaqut""#),
    ]
    return patterns.reduce(text) { text, pattern in
      text.replacingOccurrences(of: pattern.0, with: pattern.1, options: .regularExpression)
    }
  }
}
