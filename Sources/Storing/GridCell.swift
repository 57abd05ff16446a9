import GeoJSON

/// A square of a grid with what lies in it.
struct GridCell {
  /// The keys of its feature's properties.
  static let keys = [
    "cell", "west", "south", "east", "north", "mention_count", "article_count", "place_count", "event_count",
  ]

  /// Where a cell stands: columns from the 180th meridian eastwards, rows from the south pole northwards.
  struct Place: Hashable, Comparable {
    let row: Int
    let column: Int

    init(longitude: Double, latitude: Double, size: Double) {
      row = min(Int((latitude + 90) / size), max(0, Int((180 / size).rounded(.up)) - 1))
      column = min(Int((longitude + 180) / size), max(0, Int((360 / size).rounded(.up)) - 1))
    }

    static func < (left: Place, right: Place) -> Bool { (left.row, left.column) < (right.row, right.column) }
  }

  var mentions = 0
  var articles = 0
  var events = 0
  var places: Set<Int64> = []
  private var lastArticle: Int64?

  init() {}

  mutating func addMention(ofArticle article: Int64, place: Int64) {
    mentions += 1
    places.insert(place)
    if lastArticle != article { articles += 1 }
    lastArticle = article
  }

  func feature(at place: Place, size: Double) -> Feature {
    let west = Self.degrees(Double(place.column) * size - 180)
    let south = Self.degrees(Double(place.row) * size - 90)
    let east = min(180, Self.degrees(west + size))
    let north = min(90, Self.degrees(south + size))
    let id = "\(place.row)-\(place.column)"
    let properties: JSONObject = [
      "cell": .string(id), "west": .double(west), "south": .double(south), "east": .double(east),
      "north": .double(north), "mention_count": .integer(mentions), "article_count": .integer(articles),
      "place_count": .integer(places.count), "event_count": .integer(events),
    ]
    let ring = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    return Feature(id: .string(id), geometry: .polygon([ring.map { Position($0.0, $0.1) }]), properties: properties)
  }

  private static func degrees(_ value: Double) -> Double { (value * 1e7).rounded() / 1e7 }
}
