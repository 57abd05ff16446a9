import Gazetteer

/// The country or region that a common noun belongs to ("Turkish warplanes", وزارة الدفاع في روسيا).
struct ActorModifier: Sendable, Equatable {
  /// ISO 3166-1 alpha-2, or empty for a region.
  var country: String
  var place: PlaceIndex?
}
