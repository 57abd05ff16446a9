/// Names of columns, and codes, in which programs for event data read events.
public enum EventColumns: String, Sendable, CaseIterable {
  /// ACLED's columns (Armed Conflict Location & Event Data, codebook of 2023), without those that need its own lists.
  case acled
  /// POLECAT's columns (Political Event Classification, Attributes, and Types).
  case polecat

  /// The keys of properties, in order.
  var keys: [String] {
    switch self {
    case .acled:
      [
        "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type",
        "actor1", "inter1", "actor2", "inter2", "country", "admin1", "admin2", "location", "latitude", "longitude",
        "geo_precision", "source", "notes", "fatalities", "confidence",
      ]
    case .polecat:
      [
        "Event ID", "Event Date", "Event Type", "Event Mode", "Quad Code", "Actor Name", "Actor Country",
        "Primary Actor Sector", "Recipient Name", "Recipient Country", "Primary Recipient Sector", "Placename",
        "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Feature Type", "Source", "Language",
        "Confidence",
      ]
    }
  }
}
