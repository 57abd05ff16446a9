/// The places of one key, the likeliest first.
public struct Postings: RandomAccessCollection, Sendable {
  /// What the stop list says of the key.
  public let stopRule: StopRule
  /// The number of places.
  public let count: Int

  /// Where a gazetteer is one file, its list is read as it lies there; of several, the lists are merged.
  private enum Source: Sendable {
    case layer(LayerPostings)
    case merged([Posting])
  }
  private let source: Source

  @inline(__always)
  init(_ postings: LayerPostings) {
    stopRule = postings.stopRule
    count = postings.count
    source = .layer(postings)
  }

  /// Merges the lists of several layers: one entry for a place, its strongest name.
  init(merging lists: [LayerPostings], in index: GazetteerIndex) {
    var strongest: [PlaceIndex: Posting] = [:]
    for list in lists {
      for position in 0..<list.count {
        let found = list[position]
        let posting = Posting(
          place: index.uppermost(found.place), nameKind: found.nameKind, isForeign: found.isForeign, named: found.named,
          nameDistance: found.nameDistance)
        if let known = strongest[posting.place], known.penalty <= posting.penalty { continue }
        strongest[posting.place] = posting
      }
    }
    let ranked = Self.ranked(Array(strongest.values), in: index)
    // A stop rule is knowledge of the language; a place that a user adds does not change it.
    stopRule = lists.map(\.stopRule).max { $0.rawValue < $1.rawValue } ?? .none
    count = ranked.count
    source = .merged(ranked)
  }

  private static func ranked(_ postings: [Posting], in index: GazetteerIndex) -> [Posting] {
    let postings = postings.sorted { $0.place < $1.place }
    let records = postings.map { index.record($0.place) }
    let likelihoods = HomonymRules.adjusted(records.map(\.likelihood), of: records, kinds: postings.map(\.nameKind))
    let scores = postings.indices.map { likelihoods[$0] - postings[$0].penalty }
    return postings.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }.map { postings[$0] }
  }

  /// 0.
  public var startIndex: Int { 0 }
  /// The number of places.
  public var endIndex: Int { count }

  /// The place at a position, the likeliest at 0.
  public subscript(position: Int) -> Posting {
    switch source {
    case .layer(let list): list[position]
    case .merged(let postings): postings[position]
    }
  }
}
