import Gazetteer
import TextAnalysis

/// All triggers with their inflected forms, and the words that only look like them.
struct TriggerLexicon: Sendable {
  /// A possible trigger in a text: every row that its words may stand for.
  struct Hit: Sendable {
    var tokens: Range<Int>
    var letters: Int
    var hasArticle: Bool
    var hasConjunction: Bool
    var preposition: WordReading.Preposition
    var readings: [(entry: Int, form: TriggerForm)]
  }

  private(set) var entries: [TriggerEntry] = []
  private var matcher = PhraseMatcher()

  private static let homograph: Int32 = -1

  init(_ tables: KnowledgeTables, _ vocabulary: inout Vocabulary) throws(GazetteerError) {
    let english = EnglishInflection(try tables.table("events/irregular-verbs.tsv"))
    if let table = try tables.table("events/triggers.tsv") { try add(table, english, &vocabulary) }
    if let table = try tables.table("events/homographs.tsv") {
      for row in table.rows { addHomograph(row["form"], &vocabulary) }
    }
  }

  /// The triggers of a text, from left to right; the longest phrase at each word wins.
  func hits(in text: AnalyzedText, _ readings: TextReadings) -> [Hit] {
    var hits: [Hit] = []
    var token = 0
    while token < text.tokens.count {
      let matches = matcher.longest(at: token, in: text, readings)
      guard let first = matches.first else {
        token += 1
        continue
      }
      let equal = matches.filter { $0.letters == first.letters }
      if !equal.contains(where: { $0.value == Self.homograph }) {
        hits.append(
          Hit(
            tokens: first.tokens, letters: first.letters, hasArticle: first.hasArticle,
            hasConjunction: first.hasConjunction, preposition: first.preposition,
            readings: equal.map { (Int($0.value >> 4), TriggerForm(rawValue: UInt8($0.value & 15)) ?? .fixed) }.sorted {
              $0.0 < $1.0
            }))
      }
      token = first.tokens.upperBound
    }
    return hits
  }

  /// What the table of likelihoods calls a row: `row قصف ASSAULT`.
  func rowName(_ entry: Int) -> String {
    LikelihoodModel.row + entries[entry].form + " " + entries[entry].type.rawValue
  }

  // MARK: Reading the tables

  private mutating func add(
    _ table: SourceTable, _ english: EnglishInflection, _ vocabulary: inout Vocabulary
  ) throws(GazetteerError) {
    let columns = ["lang", "class", "form", "type", "mode", "needs", "avoids"].map { table.column($0) }
    for row in table.rows {
      func cell(_ index: Int) -> String { columns[index].map { row[$0] } ?? "" }
      guard let kind = TriggerEntry.Kind(rawValue: cell(1)), let type = EventType(rawValue: cell(3)) else {
        throw damaged(row.problem("unknown class \(cell(1)) or type \(cell(3))", column: "class"), table)
      }
      let needs = row.list(columns[5]).map { TriggerCondition($0) }
      let avoids = row.list(columns[6]).map { TriggerCondition($0) }
      guard !needs.contains(where: { $0 == nil }), !avoids.contains(where: { $0 == nil }) else {
        throw damaged(row.problem("unknown condition", column: "needs"), table)
      }
      let isEnglish = cell(0) == "en"
      entries.append(
        TriggerEntry(
          kind: kind, form: cell(2), type: type, mode: cell(4), needs: needs.compactMap { $0 },
          avoids: avoids.compactMap { $0 },
          isEnglish: isEnglish))
      if isEnglish { addEnglish(cell(2), kind, english, &vocabulary) } else { addArabic(cell(2), kind, &vocabulary) }
    }
  }

  private func damaged(_ problem: SourceTableError, _ table: SourceTable) -> GazetteerError {
    GazetteerError.damaged(path: table.path, what: problem.description)
  }

  private mutating func addEnglish(
    _ form: String, _ kind: TriggerEntry.Kind, _ english: EnglishInflection, _ vocabulary: inout Vocabulary
  ) {
    switch kind {
    case .verb, .speech, .passive: for item in english.forms(ofVerb: form) { insert(item.form, item.kind, &vocabulary) }
    case .noun, .attack, .protest: for item in english.forms(ofNoun: form) { insert(item.form, item.kind, &vocabulary) }
    case .phrase: insert(form, .fixed, &vocabulary)
    }
  }

  private mutating func addArabic(_ form: String, _ kind: TriggerEntry.Kind, _ vocabulary: inout Vocabulary) {
    let parts = form.split(separator: " ", maxSplits: 1).map(String.init)
    guard let first = parts.first else { return }
    let rest = parts.count > 1 ? PhraseForm(parts[1], isName: false).words : []
    let forms: [(form: [UInt8], kind: TriggerForm, takesNoArticle: Bool)]
    switch kind {
    case .verb, .speech, .passive: forms = ArabicInflection.forms(ofVerb: first).map { ($0.form, $0.kind, true) }
    case .noun, .attack, .protest:
      forms =
        rest.isEmpty
        ? ArabicInflection.forms(ofNoun: first).map { ($0.form, $0.kind, $0.isPossessed) }
        : [(PhraseFolding.key(of: first), .noun, false)]
    case .phrase: forms = [(PhraseFolding.key(of: first), .fixed, false)]
    }
    for item in forms {
      let words = [PhraseForm.withoutArticle(item.form)] + rest
      insert(words.map { vocabulary.add($0) }, item.kind, takesNoArticle: item.takesNoArticle)
    }
  }

  private mutating func insert(_ form: String, _ kind: TriggerForm, _ vocabulary: inout Vocabulary) {
    insert(vocabulary.add(phrase: PhraseFolding.key(of: form)), kind, takesNoArticle: false)
  }

  private mutating func insert(_ words: [Int32], _ kind: TriggerForm, takesNoArticle: Bool) {
    var form = PhraseMatcher.Form()
    if takesNoArticle { form.article = .forbidden }
    matcher.insert(words, form: form, value: Int32(entries.count - 1) << 4 | Int32(kind.rawValue))
  }

  private mutating func addHomograph(_ text: String, _ vocabulary: inout Vocabulary) {
    var phrase = PhraseForm(text, isName: true)
    phrase.form.capitals = 0
    phrase.form.isAbbreviation = false
    matcher.insert(vocabulary.add(phrase: phrase.key), form: phrase.form, value: Self.homograph)
  }
}
