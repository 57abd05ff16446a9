import Gazetteer
import TextAnalysis

/// Makes the keys of names: the folded name, and the weaker keys by which it is found too.
struct KeyCollector {
  private(set) var arena: [UInt8] = []
  private(set) var entries: [KeyEntry] = []
  private(set) var skipped = 0
  private let affixes: NameAffixes

  init(affixes: NameAffixes) { self.affixes = affixes }

  /// Adds the keys of one name.
  ///
  /// - Parameters:
  ///   - key: The folded name.
  ///   - distance: How far the name lies behind the place's first name in the pool.
  mutating func add(_ key: [UInt8], of name: PlaceNames.Name, _ place: PlaceFacts, distance: UInt16) {
    guard append(key, name.kind, place.row, distance, isForeign: name.isForeign) else { return }
    guard name.kind != .abbreviation, !name.isForeign else { return }
    let isArabic = key.first.map { (0xD8...0xDB).contains($0) } ?? false
    addWithoutArticle(key, place, distance)
    if place.kind == .admin1 || place.kind == .admin2 {
      guard let stripped = affixes.stripped(key) else { return }
      append(stripped, .stripped, place.row, distance)
      addWithoutArticle(stripped, place, distance)
    } else if isArabic, key.contains(0x20), key.count <= 48 {
      append(key.filter { $0 != 0x20 }, .joined, place.row, distance)
    }
  }

  /// Adds the keys of an adjective of nationality: itself, and in Arabic with its article.
  mutating func addDemonym(_ form: String, language: String, row: Int, distance: UInt16) {
    let key = NameFolding.key(of: form)
    guard append(key, .demonym, row, distance) else { return }
    if language == "ar" { append(ArabicClitics.article + key, .demonym, row, distance) }
  }

  private mutating func addWithoutArticle(_ key: [UInt8], _ place: PlaceFacts, _ distance: UInt16) {
    guard let bare = affixes.withoutArticle(key, country: place.country) else { return }
    append(bare, .withoutArticle, place.row, distance)
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

  /// The entries sorted by key, then by row, as bytes: for each its length (1), kind with 16 for a foreign name (1), row
  /// (4), distance of the name (2), key.
  func sortedRun() -> [UInt8] {
    var run: [UInt8] = []
    run.reserveCapacity(arena.count + entries.count * KeyRunReader.headSize)
    for position in SortedKeys.order(entries, arena: arena) {
      let entry = entries[Int(position)]
      run.append(entry.length)
      run.append(entry.kind.rawValue | (entry.isForeign ? 16 : 0))
      for shift in stride(from: UInt32(0), to: 32, by: 8) { run.append(UInt8(truncatingIfNeeded: entry.row >> shift)) }
      run.append(UInt8(truncatingIfNeeded: entry.nameDistance))
      run.append(UInt8(truncatingIfNeeded: entry.nameDistance >> 8))
      run.append(contentsOf: arena[Int(entry.start)..<Int(entry.start) + Int(entry.length)])
    }
    return run
  }
}
