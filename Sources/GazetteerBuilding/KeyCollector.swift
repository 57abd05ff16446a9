import Gazetteer
import TextAnalysis

/// Makes the keys of names: the folded name, and the weaker keys by which it is found too.
struct KeyCollector {
  private(set) var arena: [UInt8] = []
  private(set) var entries: [KeyEntry] = []
  private(set) var skipped = 0
  private let affixes: NameAffixes

  init(affixes: NameAffixes) {
    self.affixes = affixes
    arena.reserveCapacity(40_000_000)
    entries.reserveCapacity(2_500_000)
  }

  /// Adds the keys of one name.
  mutating func add(_ name: DraftName, of draft: PlaceDraft, row: Int, distance: UInt16) {
    let key = NameFolding.key(of: name.text)
    guard append(key, name.kind, row, distance, isForeign: name.isForeign) else { return }
    guard name.kind != .abbreviation else { return }
    let isArabic = key.first.map { (0xD8...0xDB).contains($0) } ?? false
    if name.isForeign { return }
    addWithoutArticle(key, draft, row, distance)
    if draft.kind == .admin1 || draft.kind == .admin2 {
      guard let stripped = affixes.stripped(key) else { return }
      append(stripped, .stripped, row, distance)
      addWithoutArticle(stripped, draft, row, distance)
    } else if isArabic, key.contains(0x20), key.count <= 48 {
      append(key.filter { $0 != 0x20 }, .joined, row, distance)
    }
  }

  /// Adds the keys of an adjective of nationality: itself, and in Arabic with its article.
  mutating func addDemonym(_ form: String, language: String, row: Int, distance: UInt16) {
    let key = NameFolding.key(of: form)
    guard append(key, .demonym, row, distance) else { return }
    if language == "ar" { append(ArabicClitics.article + key, .demonym, row, distance) }
  }

  private mutating func addWithoutArticle(_ key: [UInt8], _ draft: PlaceDraft, _ row: Int, _ distance: UInt16) {
    guard let bare = affixes.withoutArticle(key, country: draft.country) else { return }
    append(bare, .withoutArticle, row, distance)
  }

  @discardableResult
  private mutating func append(
    _ key: [UInt8], _ kind: NameKind, _ row: Int, _ distance: UInt16, isForeign: Bool = false
  ) -> Bool {
    guard !key.isEmpty, key.count <= IndexFormat.longestKey else {
      skipped += 1
      return false
    }
    entries.append(
      KeyEntry(
        start: UInt32(arena.count), length: UInt8(key.count), kind: kind, isForeign: isForeign,
        row: UInt32(row), nameDistance: distance))
    arena.append(contentsOf: key)
    return true
  }
}
