import EventCoding
import Gazetteer
import Geoparsing
import TextAnalysis

/// Places with the actors and events that articles tie to them, gathered article by article.
///
/// Everything stands in order of first appearance, so that the same articles in the same order make the same map.
/// No event in which something moves or is done on the ground is put on a place that is only named for its
/// government ("Washington has not decided").
public struct PlaceMap: Sendable {
  /// The articles read.
  public private(set) var articles: [ArticleRecord] = []
  /// Places, and names that could not be located.
  public private(set) var places: [MappedPlace] = []
  /// Every mention.
  public private(set) var mentions: [MappedMention] = []
  /// Every event.
  public private(set) var events: [MappedEvent] = []

  private var slots: [String: Int] = [:]
  private var articleIDs: Set<String> = []
  private var eventIDs: Set<String> = []

  /// An empty map.
  public init() {}

  /// A map of records that were made before, such as those of a store. More articles cannot be added to it.
  package init(
    articles: [ArticleRecord], places: [MappedPlace] = [], mentions: [MappedMention] = [], events: [MappedEvent] = []
  ) {
    self.articles = articles
    self.places = places
    self.mentions = mentions
    self.events = events
  }

  /// A map of articles.
  public init(_ articles: some Sequence<AnalyzedArticle>) {
    for article in articles { add(article) }
  }

  /// Takes in one more article.
  public mutating func add(_ analyzed: AnalyzedArticle) {
    var reader = ArticleReader(analyzed, article: articles.count, id: uniqueID(analyzed.article.id))
    articles.append(ArticleRecord(analyzed.article, id: reader.id))
    let firstMention = mentions.count
    let firstEvent = events.count
    let slotOfMention = analyzed.places.mentions.map { add(reader.mention($0)) }
    for event in analyzed.events {
      let places = event.places.filter { reader.allows(event, at: $0) }
      var mapped = reader.event(event, mention: places.first.map { firstMention + $0 })
      mapped.id = uniqueEventID(mapped.id)
      events.append(mapped)
      if let first = event.sameAs { events[firstEvent + first].noteRepeat(mapped) }
      attach(mapped, at: events.count - 1, to: places.map { slotOfMention[$0] })
    }
    for (index, mention) in analyzed.places.mentions.enumerated() {
      for actor in reader.actors(tiedTo: mention) { places[slotOfMention[index]].add(actor) }
    }
  }

  private mutating func add(_ mention: MappedMention) -> Int {
    let id = mention.location?.identifier ?? "unlocated:" + NameFolding.string(of: mention.text)
    let slot = slots[id] ?? places.count
    if slot == places.count {
      slots[id] = slot
      places.append(MappedPlace(id: id, mention: mention))
    }
    places[slot].add(mention, at: mentions.count)
    mentions.append(mention)
    return slot
  }

  private mutating func attach(_ event: MappedEvent, at index: Int, to slots: [Int]) {
    for slot in slots where places[slot].events.last != index {
      places[slot].events.append(index)
      for actor in event.actors + event.recipients { places[slot].add(actor) }
    }
  }

  private mutating func uniqueID(_ id: String) -> String {
    var unique = id
    var count = 1
    while !articleIDs.insert(unique).inserted {
      count += 1
      unique = "\(id)-\(count)"
    }
    return unique
  }

  private mutating func uniqueEventID(_ id: String) -> String {
    var unique = id
    var count = 1
    while !eventIDs.insert(unique).inserted {
      count += 1
      unique = "\(id).\(count)"
    }
    return unique
  }
}
