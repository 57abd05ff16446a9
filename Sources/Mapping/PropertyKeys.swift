/// The keys of features' properties, in order.
///
/// Values are flat scalars: text, whole numbers, numbers and truth values. Every feature of a map has the same keys
/// with the same types, so that tables made of them have clean columns. What is absent is an empty string in text
/// columns and 0 in number columns; there is no `null`, which viewers show as the word "null".
public enum PropertyKeys {
  /// Keys that tell of a place.
  package static let placeFields = [
    "id", "name", "name_ar", "label", "country", "country_name", "admin1", "admin2", "feature_code", "precision",
    "where_prec", "radius_km", "is_centroid", "confidence",
  ]

  /// The keys for the columns of another kind of event data.
  public static func keys(for columns: EventColumns) -> [String] { columns.keys }

  /// The keys for a way of grouping.
  public static func keys(for grouping: FeatureGrouping) -> [String] {
    switch grouping {
    case .place:
      placeFields + [
        "role", "mention_count", "article_count", "actors", "actor_count", "event_types", "event_count", "first_date",
        "last_date", "title", "description", "marker-color", "marker-size",
      ]
    case .event:
      [
        "event_id", "event_date", "date_prec", "event_type", "event_mode", "quad_code", "modality", "actor",
        "actor_country", "actor_sector", "recipient", "recipient_country", "recipient_sector", "place", "admin1",
        "country", "where_prec", "confidence", "trigger", "sentence", "article", "url", "source", "killed",
        "injured", "mention_count",
      ]
    case .mention:
      ["article", "text", "start", "end", "sentence", "role"] + placeFields
    }
  }
}
