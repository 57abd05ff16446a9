import Gazetteer
import Geoparsing
import TextAnalysis

/// The nationalities of `demonyms.tsv`, for those that the geoparser left out because they read like names.
struct DemonymLexicon: Sendable {
  private var matcher = PhraseMatcher()
  private var targets: [String] = []
  /// Values with this bit are plurals, which name people and never a country.
  private static let plural: Int32 = 1 << 20

  init(_ table: SourceTable?, _ vocabulary: inout Vocabulary) {
    guard let table else { return }
    let columns = ["target", "lang", "form", "number"].map { table.column($0) }
    var numbers: [String: Int32] = [:]
    for row in table.rows {
      let target = columns[0].map { row[$0] } ?? ""
      let isArabic = row.bytes(columns[1]).elementsEqual("ar".utf8)
      let number = numbers[target] ?? Int32(targets.count)
      if number == targets.count {
        numbers[target] = number
        targets.append(target)
      }
      let isPlural = isArabic && row.bytes(columns[3]).elementsEqual("p".utf8)
      var phrase = PhraseForm(columns[2].map { row[$0] } ?? "", isName: !isArabic)
      phrase.form.article = .optional
      matcher.insert(
        vocabulary.add(phrase: phrase.key), form: phrase.form, value: number | (isPlural ? Self.plural : 0))
    }
  }

  /// روس taken for Russia: a country's plural people is no place.
  private func isPeople(
    _ mention: PlaceMention, _ text: AnalyzedText, _ readings: TextReadings, _ directory: any PlaceDirectory
  ) -> Bool {
    guard mention.tokens.count == 1, mention.role == .literal, let place = mention.place?.index,
      let match = matcher.longest(at: mention.tokens.lowerBound, in: text, readings).first
    else { return false }
    return match.value & Self.plural != 0
      && directory.place(target: targets[Int(match.value & (Self.plural - 1))]) == place
  }

  /// The demonyms of the geoparser and those of the table that lie on no place and no other demonym.
  func completing(
    _ places: GeoparsedText, in text: AnalyzedText, _ readings: TextReadings, _ directory: any PlaceDirectory
  ) -> GeoparsedText {
    var result = places
    var covered = [Bool](repeating: false, count: text.tokens.count)
    for (index, mention) in places.mentions.enumerated() {
      if isPeople(mention, text, readings, directory) {
        result.mentions[index].role = .associative
        continue
      }
      for token in mention.tokens { covered[token] = true }
    }
    for demonym in places.demonyms { for token in demonym.tokens { covered[token] = true } }
    for token in text.tokens.indices where !covered[token] {
      guard let match = matcher.longest(at: token, in: text, readings).first,
        !covered[match.tokens.upperBound - 1],
        let place = directory.place(target: targets[Int(match.value & (Self.plural - 1))])
      else { continue }
      result.demonyms.append(
        DemonymMention(
          tokens: match.tokens, start: text.offset(inToken: token, afterLetters: match.letters),
          end: Int(text.tokens[match.tokens.upperBound - 1].end), place: place,
          country: CountryCode(directory.countryCode(place)) ?? .none))
    }
    result.demonyms.sort { $0.start < $1.start }
    return result
  }
}
