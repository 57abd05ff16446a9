/// A toponym or entity that people have marked, or one that a program predicts.
public struct GoldToponym: Sendable, Hashable {
  /// Code points of the text, end exclusive.
  public var start: Int
  public var end: Int
  /// Degrees; nil where the gold has no point, or the prediction no place.
  public var latitude: Double?
  public var longitude: Double?
  /// The entity's type ("LOC"); empty for toponyms.
  public var type: String
  /// Whether it counts when only core entities do.
  public var isCore: Bool

  /// Marks a stretch of text.
  public init(
    start: Int, end: Int, latitude: Double? = nil, longitude: Double? = nil, type: String = "", isCore: Bool = false
  ) {
    self.start = start
    self.end = end
    self.latitude = latitude
    self.longitude = longitude
    self.type = type
    self.isCore = isCore
  }

  var isLocated: Bool { latitude != nil && longitude != nil }

  /// How many code points two stretches share.
  func sharedLength(_ other: GoldToponym) -> Int { min(end, other.end) - max(start, other.start) }

  /// Kilometres between two points on a sphere of the Earth's mean radius; nil unless both are located.
  func kilometers(to other: GoldToponym, earthRadius: Double) -> Double? {
    guard let latitude, let longitude, let otherLatitude = other.latitude, let otherLongitude = other.longitude else {
      return nil
    }
    return Sphere.kilometers(latitude, longitude, otherLatitude, otherLongitude, radius: earthRadius)
  }
}
