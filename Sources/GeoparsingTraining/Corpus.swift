/// A corpus that weights are fitted on, with the rules by which it was marked.
public struct Corpus: Sendable {
  /// How far the marks of a corpus tell what is a place name.
  public enum Marking: Sendable {
    /// All place names are marked, adjectives of nationality too.
    case withDemonyms
    /// All place names are marked, adjectives are not.
    case withoutDemonyms
    /// Only some are marked: the rest of the text says nothing.
    case partial
  }

  /// The name that figures are printed under.
  public let name: String
  /// The file below the folder of corpora.
  public let path: String
  /// The field of records that holds the marks: `toponyms`, `entities` or `events`.
  public let field: String
  /// The types of entities that count; empty for all.
  public let types: Set<String>
  public let marking: Marking
  /// Whether most of it is in Arabic.
  public let isArabic: Bool
  /// How much an article of it counts in the fit of recognition, and in that of resolution.
  public let weight: Double
  public let resolutionWeight: Double

  /// The corpora of the folder, in the order of the figures.
  public static let all: [Corpus] = [
    Corpus(
      name: "lgl", path: "toponyms_en/lgl.jsonl", field: "toponyms", types: [], marking: .withDemonyms, isArabic: false,
      weight: 1, resolutionWeight: 1),
    Corpus(
      name: "trnews", path: "toponyms_en/trnews.jsonl", field: "toponyms", types: [], marking: .withDemonyms,
      isArabic: false, weight: 1, resolutionWeight: 1),
    Corpus(
      name: "geovirus", path: "toponyms_en/geovirus.jsonl", field: "toponyms", types: [], marking: .withoutDemonyms,
      isArabic: false, weight: 1, resolutionWeight: 1),
    Corpus(
      name: "gwn", path: "toponyms_en/gwn.jsonl", field: "toponyms", types: [], marking: .withDemonyms, isArabic: false,
      weight: 1, resolutionWeight: 1),
    Corpus(
      name: "cleananercorp", path: "ar/cleananercorp.jsonl", field: "entities", types: ["LOC"],
      marking: .withoutDemonyms, isArabic: true, weight: 1, resolutionWeight: 0),
    Corpus(
      name: "aqmar", path: "ar/aqmar.jsonl", field: "entities", types: ["LOC"], marking: .withoutDemonyms,
      isArabic: true, weight: 0.5, resolutionWeight: 0),
    Corpus(
      name: "wojood", path: "ar/wojood_sample.jsonl", field: "entities", types: ["GPE", "LOC"],
      marking: .withoutDemonyms, isArabic: true, weight: 0.1, resolutionWeight: 0),
    Corpus(
      name: "idrisi", path: "ar/idrisi_d_ar.jsonl", field: "entities", types: ["LOC"], marking: .withoutDemonyms,
      isArabic: true, weight: 0.1, resolutionWeight: 1),
    Corpus(
      name: "airwars", path: "events/airwars_news_ar.jsonl", field: "events", types: [], marking: .partial,
      isArabic: true, weight: 0.3, resolutionWeight: 0),
  ]
}
