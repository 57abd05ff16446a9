/// How the names of some countries are made.
struct Tongue {
  let name: String
  let language: [UInt8]
  let script: NameScript
  let roots: RootPool
  /// Words that stand before or after a root, by feature class.
  private let before: [UInt8: [GenericWord]]
  private let after: [UInt8: [GenericWord]]

  static func all(in folder: String, _ random: inout RandomSource) -> [Tongue] {
    let letters = Dictionary(
      TableFile.rows(of: folder + "/letters.tsv").map { ($0["latin"] ?? "", $0) }, uniquingKeysWith: { $1 })
    return TableFile.rows(of: folder + "/tongues.tsv").map { Tongue($0, letters: letters, &random) }
  }

  private init(_ row: [String: String], letters: [String: [String: String]], _ random: inout RandomSource) {
    name = row["tongue"] ?? ""
    language = Array((row["language"] ?? "").utf8)
    script = NameScript(rawValue: row["script"] ?? "") ?? .latin
    let parts = ["onsets", "vowels", "codas"].map { column in
      TableFile.parts(row[column]).map { SyllablePart(latin: $0, forms: letters[$0] ?? [:]) }
    }
    roots = RootPool(onsets: parts[0], vowels: parts[1], codas: parts[2], &random)
    before = GenericWord.byClass(row["before"])
    after = GenericWord.byClass(row["after"])
  }

  /// A new name for a place of a feature class.
  func name(featureClass: UInt8, _ random: inout RandomSource) -> PlaceName {
    var name = PlaceName(root: roots.random(&random))
    let chance = random.below(100)
    if chance < 35 || (chance < 70 && featureClass != UInt8(ascii: "P")) {
      name.before = pick(before, featureClass, &random)
    }
    if chance >= 35 && chance < 72 { name.after = pick(after, featureClass, &random) }
    if random.happens(300) { name.second = roots.random(&random) }
    return name
  }

  private func pick(
    _ words: [UInt8: [GenericWord]], _ featureClass: UInt8, _ random: inout RandomSource
  ) -> GenericWord? {
    guard let words = words[featureClass], !words.isEmpty else { return nil }
    return words[random.below(words.count)]
  }

  /// Appends a name in a script, its roots letter by letter; the words around them only exist in the tongue's own script
  /// and in Latin letters.
  func append(_ name: PlaceName, in script: NameScript, to bytes: inout [UInt8]) {
    let hasWords = script == self.script || script == .latin || script == .ascii
    if hasWords, let word = name.before {
      bytes.append(contentsOf: word.form(in: script, of: self.script))
      if script != .han, script != .arabic || !word.isArticle { bytes.append(.space) }
    }
    roots.append(name.root, in: script, to: &bytes)
    if let second = name.second {
      if script != .han { bytes.append(.space) }
      roots.append(second, in: script, to: &bytes)
    }
    if hasWords, let word = name.after {
      if script != .han, !word.isSuffix { bytes.append(.space) }
      bytes.append(contentsOf: word.form(in: script, of: self.script))
    }
  }
}
