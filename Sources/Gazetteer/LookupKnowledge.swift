import Synchronization
import TextAnalysis

/// What the tables of a gazetteer say of how names are written: read when a lookup first needs it.
final class LookupKnowledge: Sendable {
  /// Folded type words that stand before a name, with the space behind them; the longest first.
  let prefixes: [[UInt8]]
  /// Folded type words that stand behind a name, with the space before them; the longest first.
  let suffixes: [[UInt8]]
  let correspondences: LetterCorrespondences

  /// Reads it once.
  final class Cache: Sendable {
    private let knowledge = Mutex<LookupKnowledge?>(nil)

    func value(of index: GazetteerIndex) -> LookupKnowledge {
      knowledge.withLock { known in
        if let known { return known }
        let read = LookupKnowledge(index)
        known = read
        return read
      }
    }
  }

  /// The classes of cues that tell what a place is and are no part of its name.
  private static let typeClasses: Set<String> = ["type-populated", "type-quarter", "type-district", "type-province"]

  init(_ index: GazetteerIndex) {
    var prefixes = Self.words(index, "prefixes")
    var suffixes = Self.words(index, "suffixes")
    Self.addCues(index, &prefixes, &suffixes)
    self.prefixes = prefixes.sorted { $0.count > $1.count }.map { $0 + [0x20] }
    self.suffixes = suffixes.sorted { $0.count > $1.count }.map { [0x20] + $0 }
    correspondences = LetterCorrespondences(Self.table(index, "transliteration.tsv"), articles: index.articles)
  }

  private static func table(_ index: GazetteerIndex, _ path: String) -> SourceTable? {
    index.tableBytes(path).flatMap { try? SourceTable(path: path, bytes: $0) }
  }

  private static func words(_ index: GazetteerIndex, _ fact: String) -> Set<[UInt8]> {
    Set(index.layers.flatMap { ($0.facts[fact] ?? "").split(separator: "|").map { Array($0.utf8) } })
  }

  /// A word that also begins names proper, such as كفر, is no type word here.
  private static func addCues(_ index: GazetteerIndex, _ prefixes: inout Set<[UInt8]>, _ suffixes: inout Set<[UInt8]>) {
    guard let table = table(index, "cues.tsv") else { return }
    var heads: Set<[UInt8]> = []
    var cues: [(language: String, form: [UInt8])] = []
    for row in table.rows {
      let kind = row["class"]
      guard kind == "name-head" || typeClasses.contains(kind) else { continue }
      let form = NameFolding.key(of: row["form"])
      if kind == "name-head" { heads.insert(form) } else { cues.append((row["lang"], form)) }
    }
    for (language, form) in cues where !form.isEmpty && !heads.contains(form) {
      prefixes.insert(form)
      if language != "ar" { suffixes.insert(form) }
    }
  }

  /// The key without the type words before and behind it, at least three bytes; several where both stand there.
  func withoutTypeWord(_ key: [UInt8]) -> [[UInt8]] {
    var result: [[UInt8]] = []
    var rest = key[...]
    for _ in 0..<2 {
      if let prefix = prefixes.first(where: { rest.starts(with: $0) && rest.count >= $0.count + 3 }) {
        rest = rest.dropFirst(prefix.count)
      } else if let suffix = suffixes.first(where: {
        rest.count >= $0.count + 3 && rest.suffix($0.count).elementsEqual($0)
      }) {
        rest = rest.dropLast(suffix.count)
      } else {
        break
      }
      result.append(Array(rest))
    }
    return result
  }
}
