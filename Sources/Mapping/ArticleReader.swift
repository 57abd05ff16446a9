import EventCoding
import Geoparsing
import TextAnalysis

/// Turns what was found in one article into the records of a map.
struct ArticleReader {
  let id: String
  private let analyzed: AnalyzedArticle
  private let article: Int
  private var excerpt: Excerpt
  /// Actor mentions by sentence.
  private let actorsOfSentence: [Int: [Int]]

  init(_ analyzed: AnalyzedArticle, article: Int, id: String) {
    self.analyzed = analyzed
    self.article = article
    self.id = id
    excerpt = Excerpt(analyzed.text)
    var bySentence: [Int: [Int]] = [:]
    for (index, mention) in analyzed.actors.enumerated() {
      guard let sentence = Self.sentence(of: mention.tokens, in: analyzed.text) else { continue }
      bySentence[sentence, default: []].append(index)
    }
    actorsOfSentence = bySentence
  }

  mutating func mention(_ mention: PlaceMention) -> MappedMention {
    MappedMention(
      article: article, start: mention.start, end: mention.end, text: mention.text, role: mention.role,
      confidence: mention.confidence, sentence: excerpt.sentence(around: mention.tokens), location: mention.place,
      reason: mention.place == nil ? mention.reason ?? "not in the gazetteer" : "", evidence: mention.evidence)
  }

  /// Whether an event may be put on a place mention: nothing is done on the ground of a place that only stands for its
  /// government.
  func allows(_ event: Event, at mention: Int) -> Bool {
    guard analyzed.places.mentions.indices.contains(mention) else { return false }
    return !event.type.isPhysical || analyzed.places.mentions[mention].role == .literal
  }

  mutating func event(_ event: Event, mention: Int?) -> MappedEvent {
    MappedEvent(
      id: "\(id)#\(event.start)-\(event.end)", article: article, type: event.type, mode: event.mode,
      modality: event.modality, trigger: event.trigger, start: event.start, end: event.end,
      actors: actors(event.actors), recipients: actors(event.recipients), date: event.date ?? "",
      datePrecision: event.date == nil ? 0 : event.datePrecision ?? 1, killed: event.killed, injured: event.injured,
      isRepeat: event.sameAs != nil, confidence: event.confidence,
      sentence: excerpt.sentence(around: event.tokens), mention: mention, reason: event.placeReason ?? "",
      evidence: event.evidence)
  }

  /// The actors that a mention ties to its place: those of the sentence if the place is meant itself, else only whoever
  /// the name stands for ("Washington").
  func actors(tiedTo mention: PlaceMention) -> [MappedActor] {
    guard let sentence = Self.sentence(of: mention.tokens, in: analyzed.text) else { return [] }
    let all = actorsOfSentence[sentence] ?? []
    guard mention.role != .literal else { return actors(all) }
    return actors(all.filter { analyzed.actors[$0].start < mention.end && mention.start < analyzed.actors[$0].end })
  }

  private func actors(_ indices: [Int]) -> [MappedActor] {
    var seen: Set<String> = []
    return indices.compactMap { index in
      guard analyzed.actors.indices.contains(index) else { return nil }
      let mention = analyzed.actors[index]
      guard seen.insert(mention.actor.identifier).inserted else { return nil }
      return MappedActor(
        actor: mention.actor, article: article, start: mention.start, end: mention.end, text: mention.text)
    }
  }

  private static func sentence(of tokens: Range<Int>, in text: AnalyzedText) -> Int? {
    text.tokens.indices.contains(tokens.lowerBound) ? Int(text.tokens[tokens.lowerBound].sentence) : nil
  }
}
