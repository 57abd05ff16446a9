import Gazetteer
import TextAnalysis

/// The words that may be taken off a name, from `name-affixes.tsv`, as folded keys.
struct NameAffixes {
  /// The table's path in a gazetteer's folder, and in an index.
  static let path = "name-affixes.tsv"

  /// An article, and the countries where it is one.
  struct Article {
    let key: [UInt8]
    let countries: Set<CountryCode>
  }

  private(set) var prefixes: [[UInt8]] = []
  private(set) var suffixes: [[UInt8]] = []
  private(set) var articles: [Article] = []

  init(_ table: SourceTable?) {
    for row in table.map({ Array($0.rows) }) ?? [] {
      let key = NameFolding.key(of: row["form"])
      guard !key.isEmpty else { continue }
      switch row["kind"] {
      case "prefix": prefixes.append(key + [0x20])
      case "suffix": suffixes.append([0x20] + key)
      case "article":
        articles.append(
          Article(key: key + [0x20], countries: Set(row.list("countries").compactMap { CountryCode($0) })))
      default: break
      }
    }
    // The longest first, so that "province of" goes before "province" can.
    prefixes.sort { $0.count > $1.count }
    suffixes.sort { $0.count > $1.count }
  }

  /// The key of a unit without its type word.
  func stripped(_ key: [UInt8]) -> [UInt8]? {
    if let prefix = prefixes.first(where: { key.starts(with: $0) && key.count >= $0.count + 3 }) {
      return Array(key[prefix.count...])
    }
    if let suffix = suffixes.first(where: { key.count >= $0.count + 3 && key.suffix($0.count).elementsEqual($0) }) {
      return Array(key[..<(key.count - suffix.count)])
    }
    return nil
  }

  /// The key without ال, if three letters are left, or without a Latin article of the country, if four are.
  func withoutArticle(_ key: [UInt8], country: CountryCode) -> [UInt8]? {
    let arabic = ArabicClitics.article
    if key.starts(with: arabic) {
      let rest = key[arabic.count...]
      return rest.prefix { $0 != 0x20 }.count >= 6 ? Array(rest) : nil
    }
    for article in articles where key.count >= article.key.count + 4 && key.starts(with: article.key) {
      if article.countries.contains(country) { return Array(key[article.key.count...]) }
    }
    return nil
  }
}
