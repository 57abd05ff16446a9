/// A stretch of text that people have marked.
public struct GoldMark: Sendable, Hashable {
  /// Code points of the text, end exclusive.
  public var start: Int
  public var end: Int
  /// Degrees; nil where the corpus has no point.
  public var latitude: Double?
  public var longitude: Double?
  /// Whether the mark belongs to the part of the corpus that resolution is measured on.
  public var isCore: Bool

  /// Marks a stretch.
  public init(start: Int, end: Int, latitude: Double? = nil, longitude: Double? = nil, isCore: Bool = true) {
    self.start = start
    self.end = end
    self.latitude = latitude
    self.longitude = longitude
    self.isCore = isCore
  }

  var isLocated: Bool { latitude != nil && longitude != nil }
}
