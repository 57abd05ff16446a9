import Gazetteer
import TextAnalysis

/// The words of `events/times.tsv`, and the times that a text speaks of.
struct TimeLexicon: Sendable {
  enum Kind: String, Sendable {
    case weekday, month, span, unit, dual, number, ago, last, era
    case hijriMonth = "hijri-month"
    case dayOffset = "day-offset"
    case agoBefore = "ago-before"
    case yearWord = "year-word"
  }

  struct Entry: Sendable {
    var kind: Kind
    var number: Int
    var unit: TimeUnit?
  }

  private(set) var entries: [Entry] = []
  private(set) var matcher = PhraseMatcher()

  init(_ table: SourceTable?, _ vocabulary: inout Vocabulary) throws(GazetteerError) {
    guard let table else { return }
    for row in table.rows {
      guard let kind = Kind(rawValue: row["class"]) else {
        throw GazetteerError.damaged(
          path: table.path, what: row.problem("unknown class \(row["class"])", column: "class").description)
      }
      let value = row["value"]
      var entry = Entry(kind: kind, number: Int(value) ?? 0, unit: TimeUnit(rawValue: value))
      if kind == .span {
        let parts = value.split(separator: ":")
        entry.unit = parts.first.flatMap { TimeUnit(rawValue: String($0)) }
        entry.number = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
      }
      // "May" and "March" are months only with their capital.
      let phrase = PhraseForm(row["form"], isName: kind == .month || kind == .weekday || row["lang"] == "ar")
      var form = phrase.form
      if kind == .month || kind == .unit || kind == .number { form.article = .optional }
      form.isAbbreviation = false
      matcher.insert(vocabulary.add(phrase: phrase.key), form: form, value: Int32(entries.count))
      entries.append(entry)
    }
  }
}

/// A stretch of time.
enum TimeUnit: String, Sendable { case hour, day, days, week, weeks, weekend, month, year }
