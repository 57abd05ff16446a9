import Gazetteer

extension TableSchema {
  /// The schemas of all tables, the special before the general.
  static let all: [TableSchema] =
    [
      TableSchema("places/*.tsv", unique: ["id"], acrossTables: true, places),
      TableSchema("territories.tsv", unique: ["code"], territories),
      TableSchema("admin1.tsv", unique: ["code"], admin1),
      TableSchema("admin2.tsv", unique: ["code"], admin2),
      TableSchema("labels.tsv", unique: ["id", "lang"], labels),
      TableSchema("regions.tsv", unique: ["key"], features),
      TableSchema("water.tsv", unique: ["key"], features),
      TableSchema("landmarks.tsv", unique: ["key"], features),
      TableSchema("aliases.tsv", unique: ["target", "lang", "name", "kind"], aliases),
      TableSchema("demonyms.tsv", unique: ["target", "lang", "form", "gender", "number"], demonyms),
      TableSchema("stopnames.tsv", unique: ["lang", "form"], stopNames),
      TableSchema("features.tsv", unique: ["code"], featureCodes),
      TableSchema("info.tsv", unique: ["key"], [ColumnSchema("key", .text, required: true), ColumnSchema("value")]),
      TableSchema("name-affixes.tsv", unique: ["lang", "kind", "form"], affixes),
      TableSchema("transliteration.tsv", unique: ["arabic", "latin", "place"], transliteration),
      TableSchema("cues.tsv", unique: ["lang", "class", "form"], cues),
      TableSchema("geoparsing-weights.tsv", unique: ["model", "feature"], weights),
      TableSchema("actors/generic.tsv", unique: ["lang", "form"], genericActors),
      TableSchema("actors/institutions.tsv", unique: ["lang", "form"], institutions),
      TableSchema("actors/roles.tsv", unique: ["lang", "form"], roles),
      TableSchema("actors/*.tsv", unique: ["id"], acrossTables: true, actors),
    ] + events

  private static let language = ColumnSchema("lang", .language, required: true)
  private static let form = ColumnSchema("form", .name, required: true)
  private static let point = [
    ColumnSchema("lat", .latitude, required: true), ColumnSchema("lon", .longitude, required: true),
  ]
  private static let gender = ColumnSchema("gender", .oneOf(["m", "f", "-"]))
  private static let number = ColumnSchema("number", .oneOf(["s", "d", "p", "-"]))

  private static let places =
    [ColumnSchema("id", .geonames, required: true), ColumnSchema("name", .name, required: true)] + point + [
      ColumnSchema("admin1", .partialAdmin1), ColumnSchema("admin2", .partialAdmin2),
      ColumnSchema("population", .integer(0...100_000_000)), ColumnSchema("feature", .feature, required: true),
      ColumnSchema("fame", .integer(0...150)), ColumnSchema("rank", .integer(0...20)), ColumnSchema("names", .names),
    ]

  private static let territories =
    [
      ColumnSchema("code", .unitCode(parts: 1), required: true), ColumnSchema("id", .geonames, required: true),
      ColumnSchema("iso3"),
    ] + point + [
      ColumnSchema("point_source", .oneOf(Set(PointSource.words.keys))),
      ColumnSchema("radius_km", .decimal(0...20_000)), ColumnSchema("capital", .geonames),
      ColumnSchema("continent", .oneOf(["AF", "AN", "AS", "EU", "NA", "OC", "SA"])),
      ColumnSchema("name", .name, required: true), ColumnSchema("labels", .labels), ColumnSchema("names", .names),
    ]

  private static let unitTail = [
    ColumnSchema("point_source", .oneOf(Set(PointSource.words.keys))), ColumnSchema("radius_km", .decimal(0...6_553)),
    ColumnSchema("seat", .geonames), ColumnSchema("name", .name, required: true), ColumnSchema("labels", .labels),
    ColumnSchema("names", .names),
  ]

  private static let admin1 =
    [
      ColumnSchema("code", .unitCode(parts: 2), required: true), ColumnSchema("id", .geonames), ColumnSchema("iso"),
    ] + point + unitTail

  private static let admin2 =
    [ColumnSchema("code", .unitCode(parts: 3), required: true), ColumnSchema("id", .geonames)] + point + unitTail

  private static let labels = [
    ColumnSchema("id", .placeNumber, required: true), language, ColumnSchema("label", .name, required: true),
  ]

  private static let features =
    [ColumnSchema("key", .key, required: true), ColumnSchema("feature", .feature, required: true)] + point + [
      ColumnSchema("radius_km", .decimal(0...6_553), required: true), ColumnSchema("countries", .countries),
      ColumnSchema("admin1", .admin1Code), ColumnSchema("name", .name, required: true),
      ColumnSchema("name_ar", .arabicName), ColumnSchema("names", .names), ColumnSchema("source"),
    ]

  private static let aliases = [
    ColumnSchema("target", .reference, required: true), ColumnSchema("lang", .language),
    ColumnSchema("name", .name, required: true),
    ColumnSchema("kind", .oneOf(["alternate", "abbreviation", "historic", "label"])), ColumnSchema("note"),
  ]

  private static let demonyms = [
    ColumnSchema("target", .reference, required: true), language, form, gender, number,
  ]

  private static let stopNames = [
    language, form, ColumnSchema("rule", .oneOf(["never", "cue"]), required: true), ColumnSchema("note"),
  ]

  private static let featureCodes = [
    ColumnSchema("code", .text, required: true),
    ColumnSchema("class", .oneOf(["A", "H", "L", "P", "R", "S", "T", "U", "V"]), required: true), ColumnSchema("name"),
  ]

  private static let affixes = [
    language, ColumnSchema("kind", .oneOf(["prefix", "suffix", "article"]), required: true), form,
    ColumnSchema("countries", .countries),
  ]

  private static let transliteration = [
    ColumnSchema("arabic"), ColumnSchema("latin"), ColumnSchema("cost", .integer(0...100), required: true),
    ColumnSchema("place", .oneOf(["start", "end"])),
  ]

  private static let cues = [
    language, ColumnSchema("class", .text, required: true), ColumnSchema("form", .text, required: true),
    ColumnSchema("note"),
  ]

  private static let weights = [
    ColumnSchema("model", .text, required: true), ColumnSchema("feature", .text, required: true),
    ColumnSchema("weight", .decimal(-1_000...1_000), required: true),
  ]

  /// PLOVER's sectors, and the two that it took over from CAMEO.
  static let sectors: Set<String> = [
    "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL", "EDU",
    "ELI",
    "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC", "IGO", "NGO",
  ]

  private static let actorTypes: Set<String> = [
    "state", "government", "military", "police", "intelligence", "ministry", "office", "parliament", "court",
    "armed_group", "coalition", "party", "alliance", "igo", "ngo", "media", "company", "person", "ethnic", "religious",
    "operation", "people",
  ]

  private static let sector = ColumnSchema("sector", .oneOf(sectors))
  private static let type = ColumnSchema("type", .oneOf(actorTypes), required: true)
  private static let actorKey = ColumnSchema("key", .key, required: true)

  private static let genericActors = [
    actorKey, language, form, type, sector, gender, number, ColumnSchema("name_en"),
    ColumnSchema("name_ar", .arabicName),
  ]

  private static let institutions = [
    actorKey, language, form, type, sector, ColumnSchema("cameo_suffix"), ColumnSchema("name_en"),
    ColumnSchema("name_ar", .arabicName),
  ]

  private static let roles = [actorKey, language, form, sector, gender, number, ColumnSchema("name_en")]

  private static let actors = [
    ColumnSchema("id", .prefixedKey("actor:"), required: true), type, ColumnSchema("country", .country), sector,
    ColumnSchema("cameo", .cameo), ColumnSchema("name", .name, required: true), ColumnSchema("name_ar", .arabicName),
    ColumnSchema("names", .names), ColumnSchema("from", .date), ColumnSchema("until", .date), ColumnSchema("note"),
  ]
}
