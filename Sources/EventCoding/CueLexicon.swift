import Gazetteer
import TextAnalysis

/// The words of `events/cues.tsv`, and where a text has them.
struct CueLexicon: Sendable {
  /// A cue in a text.
  struct Span: Sendable {
    var cue: Cue
    var tokens: Range<Int>
    var letters: Int
  }

  /// The cues of one text.
  struct Tagging: Sendable {
    /// The cues that cover each token.
    var sets: [CueSet]
    var spans: [Span]
    /// Whether each token begins with و, or is "and" or "or".
    var conjunctions: [Bool]

    @inline(__always)
    subscript(token: Int) -> CueSet { token >= 0 && token < sets.count ? sets[token] : [] }

    /// The spans that begin in a range of tokens; they are sorted, so this costs a binary search.
    func spans(beginningIn range: Range<Int>) -> ArraySlice<Span> {
      let first = firstSpan(at: range.lowerBound)
      return spans[first..<max(first, firstSpan(at: range.upperBound))]
    }

    private func firstSpan(at token: Int) -> Int {
      var low = 0
      var high = spans.count
      while low < high {
        let middle = (low + high) / 2
        if spans[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  private let matcher: PhraseMatcher

  init(_ table: SourceTable?, _ vocabulary: inout Vocabulary) throws(GazetteerError) {
    var matcher = PhraseMatcher()
    let classes = Dictionary(uniqueKeysWithValues: Cue.allCases.map { ($0.name, $0) })
    if let table {
      let formColumn = table.column("form")
      for row in table.rows {
        guard let cue = classes[row["class"]] else {
          throw GazetteerError.damaged(
            path: table.path, what: row.problem("unknown class \(row["class"])", column: "class").description)
        }
        for form in row.list(formColumn) {
          let phrase = PhraseForm(form, isName: false)
          matcher.insert(vocabulary.add(phrase: phrase.key), value: Int32(cue.rawValue))
        }
      }
    }
    self.matcher = matcher
  }

  /// Finds the cues of a text.
  func tag(_ text: AnalyzedText, _ readings: TextReadings) -> Tagging {
    var sets = [CueSet](repeating: [], count: text.tokens.count)
    var spans: [Span] = []
    var found: [Span] = []
    for token in text.tokens.indices {
      found.removeAll(keepingCapacity: true)
      matcher.forEachMatch(at: token, in: text, readings) { match in
        guard let cue = Cue(rawValue: Int(match.value)) else { return }
        let span = Span(cue: cue, tokens: match.tokens, letters: match.letters)
        guard let known = found.firstIndex(where: { $0.cue == cue }) else { return found.append(span) }
        if found[known].tokens.count < match.tokens.count { found[known] = span }
      }
      for span in found { for covered in span.tokens { sets[covered].insert(span.cue) } }
      spans += found
    }
    spans.sort { ($0.tokens.lowerBound, $0.cue.rawValue) < ($1.tokens.lowerBound, $1.cue.rawValue) }
    return Tagging(sets: sets, spans: spans, conjunctions: text.tokens.indices.map { Self.conjunction(text, $0) })
  }

  /// Whether an Arabic word begins with و, or the token is "and" or "or".
  private static func conjunction(_ text: AnalyzedText, _ token: Int) -> Bool {
    let key = text.key(token)
    if text.tokens[token].script == .arabic {
      return key.count >= 6 && key[key.startIndex] == 0xD9 && key[key.startIndex + 1] == 0x88
        || key.elementsEqual([0xD9, 0x88])
    }
    return key.elementsEqual("and".utf8) || key.elementsEqual("or".utf8)
  }
}
