/// What to look up.
public struct PlaceQuery: Sendable {
  /// A box in degrees; west may be greater than east across the antimeridian.
  public struct Box: Sendable, Equatable {
    /// The western edge, degrees east.
    public var west: Double
    /// The southern edge, degrees north.
    public var south: Double
    /// The eastern edge, degrees east; less than ``west`` across the antimeridian.
    public var east: Double
    /// The northern edge, degrees north.
    public var north: Double

    /// Makes a box of its edges in degrees.
    public init(west: Double, south: Double, east: Double, north: Double) {
      self.west = west
      self.south = south
      self.east = east
      self.north = north
    }

    /// Whether a point lies in the box.
    public func contains(latitude: Double, longitude: Double) -> Bool {
      guard latitude >= south, latitude <= north else { return false }
      return west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east
    }
  }

  /// The name; after a comma (`,` or `،`) may stand what it lies in: "Paris, Texas", "منبج، حلب".
  public var text: String
  /// Only places of these countries; any if empty.
  public var countries: [CountryCode] = []
  /// Only places of these GeoNames feature classes ("P", "A", "H"…); any if empty.
  public var featureClasses: Set<Character> = []
  /// Prefer places near this point, in degrees.
  public var near: (latitude: Double, longitude: Double)?
  /// Prefer places in this box.
  public var viewbox: Box?
  /// Only places in the box.
  public var bounded = false
  /// The language of labels. With one other than Arabic that is written in Arabic script, such as "fa", names of such
  /// languages count as much as Arabic ones.
  public var language = "en"
  /// The most hits to return.
  public var limit = 10
  /// How far to go from the query.
  public var match = MatchMode.folded

  /// A query with nothing but a name.
  public init(_ text: String) { self.text = text }
}
