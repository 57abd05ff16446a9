import TextAnalysis

/// How Arabic letters are written in Latin ones, from the table `transliteration.tsv`.
struct LetterCorrespondences: Sendable {
  /// Where in a word a correspondence holds.
  enum Place: Sendable { case anywhere, start, end }

  struct Entry: Sendable {
    let arabic: [UInt8]
    let latin: [UInt8]
    /// Hundredths; 0 for the usual spelling.
    let cost: Int
    let place: Place
  }

  /// Arabic letters with their Latin spellings, a spelling each.
  private(set) var entries: [Entry] = []
  /// Arabic letters that Latin may leave out, and Latin ones that stand for no Arabic letter.
  private(set) var silent: [Entry] = []
  private(set) var vowels: [Entry] = []
  /// The Latin forms of the article.
  let articles: [[UInt8]]

  /// - Parameter table: Without a table there are no correspondences.
  init(_ table: SourceTable?, articles: [[UInt8]]) {
    self.articles = articles
    for row in table.map({ Array($0.rows) }) ?? [] {
      let cost = Int(row["cost"]) ?? 0
      let place: Place = row["place"] == "start" ? .start : row["place"] == "end" ? .end : .anywhere
      let arabic = NameFolding.key(of: row["arabic"])
      let spellings = row.list("latin").map { NameFolding.key(of: $0) }
      if spellings.isEmpty, !arabic.isEmpty {
        silent.append(Entry(arabic: arabic, latin: [], cost: cost, place: place))
      }
      for latin in spellings where !latin.isEmpty && latin.count <= 8 && arabic.count <= 8 {
        let entry = Entry(arabic: arabic, latin: latin, cost: cost, place: place)
        if arabic.isEmpty { vowels.append(entry) } else { entries.append(entry) }
      }
    }
  }

  /// Whether an article may stand before what follows: al and el anywhere, others before the letter they have taken on
  /// ("ar" before r, "esh" before sh).
  func isArticle(_ article: [UInt8], before rest: ArraySlice<UInt8>) -> Bool {
    article.last == UInt8(ascii: "l") || rest.starts(with: article.dropFirst())
  }

  func isVowel(_ byte: UInt8) -> Bool { vowels.contains { $0.latin.count == 1 && $0.latin[0] == byte } }
}
