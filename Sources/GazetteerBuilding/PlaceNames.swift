import Gazetteer

/// The names of one place on its way into the index, as bytes with their keys.
struct PlaceNames {
  /// A name and its key, as ranges of ``bytes`` and ``keyBytes``.
  struct Name {
    var text: Range<Int>
    var key: Range<Int>
    var kind: NameKind
    /// In Arabic script, but of another language than Arabic.
    var isForeign: Bool
  }

  private(set) var bytes: [UInt8] = []
  private(set) var keyBytes: [UInt8] = []
  /// The first is the name that the place is shown by.
  private(set) var all: [Name] = []
  /// The usual name in each language, as a position in ``all``.
  private(set) var labels: [(language: UInt32, name: Int)] = []
  /// Arabic names out of the table of aliases, as positions in ``all``.
  var arabicAliases: [Int] = []
  /// How many names were dropped, by reason.
  var dropped: [NameFault: Int] = [:]
  private var mainHasCapital = false
  private var tidied: [UInt8] = []

  /// Empties it for the next place.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    keyBytes.removeAll(keepingCapacity: true)
    all.removeAll(keepingCapacity: true)
    labels.removeAll(keepingCapacity: true)
    arabicAliases.removeAll(keepingCapacity: true)
  }

  /// Takes the names of a draft as they are.
  mutating func add(_ draft: PlaceDraft) {
    for name in draft.names {
      let text = Array(name.text.utf8)
      text.withUnsafeBufferPointer { append($0, KeyFolder.key(of: $0), name.kind, isForeign: name.isForeign) }
    }
    for label in draft.labels { labels.append((IndexFormat.packedLanguage(label.language), label.name)) }
    arabicAliases = draft.arabicAliases
    if let first = all.first {
      mainHasCapital = bytes[first.text].withUnsafeBufferPointer { NameCleaner.hasCapital($0) }
    }
  }

  /// Takes a name out of a table as it is.
  mutating func add(_ name: LateName) {
    let text = Array(name.text.utf8)
    text.withUnsafeBufferPointer { bytes in
      guard let position = addDistinct(bytes, name.kind, isForeign: false) else { return }
      if name.isArabicAlias { arabicAliases.append(position) }
      if !name.labelLanguage.isEmpty {
        let language = IndexFormat.packedLanguage(name.labelLanguage)
        labels.removeAll { $0.language == language }
        labels.append((language, position))
      }
    }
  }

  /// Takes the first name of a place of a dump; only tidied, as a place must have one.
  mutating func addMain(_ name: UnsafeBufferPointer<UInt8>) {
    guard all.isEmpty else {
      addCleaned(name, .alternate)
      return
    }
    tidied.removeAll(keepingCapacity: true)
    NameCleaner.tidy(name, into: &tidied)
    tidied.withUnsafeBufferPointer { text in
      mainHasCapital = NameCleaner.hasCapital(text)
      append(text, KeyFolder.key(of: text), .primary, isForeign: false)
    }
  }

  /// Tidies a name of a dump and adds it, if it is worth it.
  ///
  /// One whose key the place has already is only kept as a label that is written otherwise.
  ///
  /// - Returns: The position of the name, or of the one that stands for it; `nil` if it is dropped.
  @discardableResult
  mutating func addCleaned(
    _ name: UnsafeBufferPointer<UInt8>, _ kind: NameKind, isForeign: Bool = false
  ) -> Int? {
    tidied.removeAll(keepingCapacity: true)
    NameCleaner.tidy(name, into: &tidied)
    return tidied.withUnsafeBufferPointer { text in
      // An abbreviation is meant to be short and in capitals.
      if kind != .abbreviation || text.isEmpty,
        let fault = NameCleaner.fault(of: text, mainHasCapital: mainHasCapital)
      {
        dropped[fault, default: 0] += 1
        return nil
      }
      return addDistinct(text, kind, isForeign: isForeign)
    }
  }

  private mutating func addDistinct(
    _ text: UnsafeBufferPointer<UInt8>, _ kind: NameKind, isForeign: Bool
  ) -> Int? {
    let key = KeyFolder.key(of: text)
    var alike: Int?
    for position in all.indices where keyBytes[all[position].key].elementsEqual(key) {
      if bytes[all[position].text].elementsEqual(text) {
        if kind.weakness < all[position].kind.weakness { all[position].kind = kind }
        return position
      }
      if alike == nil { alike = position }
    }
    if let alike, kind != .label, kind != .abbreviation { return alike }
    append(text, key, kind, isForeign: isForeign)
    return all.count - 1
  }

  private mutating func append(
    _ text: UnsafeBufferPointer<UInt8>, _ key: [UInt8], _ kind: NameKind, isForeign: Bool
  ) {
    let start = bytes.count
    let keyStart = keyBytes.count
    bytes.append(contentsOf: text)
    keyBytes.append(contentsOf: key)
    all.append(
      Name(text: start..<bytes.count, key: keyStart..<keyBytes.count, kind: kind, isForeign: isForeign))
  }

  /// Makes a name the usual one in a language, unless there is one.
  mutating func addLabel(_ name: Int, language: UInt32) {
    guard !labels.contains(where: { $0.language == language }) else { return }
    labels.append((language, name))
  }

  /// Calls a closure with the bytes of a name.
  func withText<Result>(_ position: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[all[position].text])) }
  }
}
