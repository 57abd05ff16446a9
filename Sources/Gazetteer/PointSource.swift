/// Where the point of a place comes from.
public enum PointSource: UInt8, Sendable, CaseIterable {
  /// The place itself: a town, a spot.
  case place
  /// The point that a gazetteer or an editor states for an area or unit.
  case stated
  /// The centroid of the unit's polygon.
  case centroid
  /// A point inside the unit's polygon, because the centroid lies outside.
  case interior
  /// The town the unit is named after, or its seat.
  case seat
  /// The mean of the unit's towns.
  case towns
  /// The point of the province or country around it, because none of its own is known.
  case container
  /// The table says something else.
  case other

  /// The words of the tables and what they mean.
  package static let words: [String: PointSource] = [
    "": .place, "geonames": .stated, "geonames-former": .stated, "hdx": .stated, "hand": .stated,
    "ne-centroid": .centroid, "ne-inside": .interior, "seat": .seat, "cities-mean": .towns, "admin1": .container,
    "country": .container,
  ]

  /// Whether the point stands for an area, and tells nothing of where in it something happened.
  public var isCentroid: Bool { self != .place }
}
