import Geoparsing
import TextAnalysis

/// One text with everything that its events are made of.
struct EventText {
  let text: AnalyzedText
  let cues: CueLexicon.Tagging
  let places: GeoparsedText
  let actors: [ActorMention]
  /// The place mention that covers each token, or -1.
  private(set) var placeAt: [Int32]
  /// The actor mention that covers each token, or -1.
  private(set) var actorAt: [Int32]
  /// The demonym that covers each token, or -1.
  private(set) var demonymAt: [Int32]
  /// Place mentions of each sentence.
  private(set) var placesOfSentence: [[Int]]
  /// Actor mentions of each sentence.
  private(set) var actorsOfSentence: [[Int]]
  /// The cues of all words of each sentence.
  private(set) var cuesOfSentence: [CueSet]
  /// How many words of sport, business, culture and so on the text has, by cue.
  private(set) var cueCounts: [Int]
  /// Tokens of triggers.
  var isTrigger: [Bool]
  /// For each actor that is the subject of a clause by its place (right behind an Arabic verb, or behind أن), the token
  /// where the clause begins: the verb's, or its own. -1 for others.
  var verbOfSubject: [Int] = []

  init(text: AnalyzedText, cues: CueLexicon.Tagging, places: GeoparsedText, actors: [ActorMention]) {
    self.text = text
    self.cues = cues
    self.places = places
    self.actors = actors
    let none = [Int32](repeating: -1, count: text.tokens.count)
    placeAt = none
    actorAt = none
    demonymAt = none
    isTrigger = Array(repeating: false, count: text.tokens.count)
    cueCounts = Array(repeating: 0, count: Cue.allCases.count)
    for span in cues.spans { cueCounts[span.cue.rawValue] += 1 }
    placesOfSentence = Array(repeating: [], count: text.sentences.count)
    cuesOfSentence = Array(repeating: [], count: text.sentences.count)
    for span in cues.spans {
      cuesOfSentence[Int(text.tokens[span.tokens.lowerBound].sentence)].insert(span.cue)
    }
    actorsOfSentence = Array(repeating: [], count: text.sentences.count)
    for (index, mention) in places.mentions.enumerated() {
      for token in mention.tokens { placeAt[token] = Int32(index) }
      placesOfSentence[Int(text.tokens[mention.tokens.lowerBound].sentence)].append(index)
    }
    for (index, demonym) in places.demonyms.enumerated() {
      for token in demonym.tokens { demonymAt[token] = Int32(index) }
    }
    for (index, actor) in actors.enumerated() {
      for token in actor.tokens { actorAt[token] = Int32(index) }
      actorsOfSentence[Int(text.tokens[actor.tokens.lowerBound].sentence)].append(index)
    }
  }

  /// Whether a cue is no accident of one word: one word of sport does not make sport of a text.
  func isFrequent(_ cue: Cue) -> Bool { cueCounts[cue.rawValue] > 1 }

  func sentence(of token: Int) -> Range<Int> { text.sentences[Int(text.tokens[token].sentence)] }

  func isLiteral(_ mention: Int) -> Bool { places.mentions[mention].role == .literal }

  /// Whether a token is the English word, folded.
  @inline(__always)
  func isWord(_ token: Int, _ word: StaticString) -> Bool {
    guard token >= 0, token < text.tokens.count else { return false }
    let key = text.key(token)
    return key.count == word.utf8CodeUnitCount
      && word.withUTF8Buffer { buffer in key.elementsEqual(buffer) }
  }

  /// Words, not signs, in a range.
  func words(_ range: Range<Int>) -> Int {
    range.reduce(0) { $0 + (text.tokens[$1].isWord ? 1 : 0) }
  }

  /// Commas in a range.
  func commas(_ range: Range<Int>) -> Int {
    range.reduce(0) { $0 + (Self.isComma(text.tokens[$1].sign) ? 1 : 0) }
  }

  static func isComma(_ sign: UInt32) -> Bool { sign == 0x2C || sign == 0x060C || sign == 0x3B || sign == 0x061B }

  /// The cues of the words in a range.
  func cueUnion(_ range: Range<Int>) -> CueSet {
    range.reduce(into: CueSet()) { $0.formUnion(cues[$1]) }
  }
}
