extension TableSchema {
  /// The schemas of the tables that event coding reads.
  static let events: [TableSchema] = [
    TableSchema("events/triggers.tsv", unique: ["lang", "class", "form", "type", "mode", "needs", "avoids"], triggers),
    TableSchema("events/homographs.tsv", unique: ["lang", "form"], homographs),
    TableSchema("events/cues.tsv", unique: ["lang", "class", "form"], eventCues),
    TableSchema("events/times.tsv", unique: ["lang", "class", "form", "value"], times),
    TableSchema("events/irregular-verbs.tsv", unique: ["lemma"], irregularVerbs),
    TableSchema("events/place-weights.tsv", unique: ["lang", "feature"], eventWeights),
    TableSchema("events/source-weights.tsv", unique: ["lang", "feature"], eventWeights),
    TableSchema("events/target-weights.tsv", unique: ["lang", "feature"], eventWeights),
    TableSchema("events/likelihood-weights.tsv", unique: ["lang", "model", "feature"], likelihoodWeights),
  ]

  private static let eventLanguage = ColumnSchema("lang", .oneOf(["ar", "en"]), required: true)
  private static let eventForm = ColumnSchema("form", .text, required: true)

  private static let triggers = [
    eventLanguage,
    ColumnSchema(
      "class", .oneOf(["verb", "passive", "speech", "noun", "attack", "protest", "phrase"]), required: true),
    eventForm, ColumnSchema("type", .oneOf(eventTypes), required: true), ColumnSchema("mode"), ColumnSchema("needs"),
    ColumnSchema("avoids"), ColumnSchema("note"),
  ]

  /// PLOVER's types, and statements.
  private static let eventTypes: Set<String> = [
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "SANCTION", "PROTEST", "MOBILIZE", "COERCE", "ASSAULT", "STATEMENT",
  ]

  private static let homographs = [eventLanguage, eventForm, ColumnSchema("note")]

  private static let eventCues = [
    eventLanguage, ColumnSchema("class", .text, required: true), eventForm, ColumnSchema("note"),
  ]

  private static let times = [
    eventLanguage, ColumnSchema("class", .text, required: true), eventForm, ColumnSchema("value"), ColumnSchema("note"),
  ]

  private static let irregularVerbs = [
    ColumnSchema("lemma", .name, required: true), ColumnSchema("past", .name, required: true),
    ColumnSchema("participle", .name, required: true),
  ]

  private static let eventWeights = [
    eventLanguage, ColumnSchema("feature", .text, required: true),
    ColumnSchema("weight", .decimal(-1_000...1_000), required: true),
  ]

  private static let likelihoodWeights = [
    eventLanguage, ColumnSchema("model", .oneOf(["real", "now", "place", "news"]), required: true),
    ColumnSchema("feature", .text, required: true), ColumnSchema("weight", .decimal(-1_000...1_000), required: true),
  ]
}
