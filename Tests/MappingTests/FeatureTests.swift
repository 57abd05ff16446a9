import Gazetteer
import GeoJSON
import Mapping
import Testing

/// What a feature tells.
@Suite struct FeatureTests {
  private func features(_ options: FeatureOptions) throws -> [Feature] {
    let map = PlaceMap([try Scenario.arabic(), try Scenario.english()])
    return FeatureBuilder(map: map, gazetteer: try FixtureGazetteer.index.get(), options: options).features
  }

  @Test(
    "Every feature has the same flat keys, in the documented order, with the same types",
    arguments: FeatureGrouping.allCases)
  func keysAndTypesAreTheSame(grouping: FeatureGrouping) throws {
    let features = try features(FeatureOptions(grouping: grouping, keepsUnlocated: true))
    #expect(features.count > 2)
    let kinds = try features.map { try #require($0.properties).members.map(\.value.kindDescription) }
    for feature in features {
      let properties = try #require(feature.properties)
      #expect(properties.keys == PropertyKeys.keys(for: grouping))
      #expect(properties.isFlat)
    }
    #expect(Set(kinds).count == 1)
    #expect(!kinds[0].contains("null"))
  }

  @Test func aPlaceTellsWhoAndWhat() throws {
    let manbij = try #require(try features(FeatureOptions()).first?.properties)
    let expected: [(String, JSONValue)] = [
      ("id", "geonames:167357"), ("name", "Manbij"), ("name_ar", "منبج"), ("label", "Manbij"), ("country", "SY"),
      ("precision", "town"), ("where_prec", 1), ("role", "literal"), ("mention_count", 2), ("article_count", 1),
      ("actors", "Syrian Army"), ("actor_count", 1), ("event_types", "ASSAULT"), ("event_count", 1),
      ("first_date", "2017-03-15"), ("last_date", "2017-03-15"), ("confidence", 0.95), ("marker-color", "#d7301f"),
      ("marker-size", "medium"),
    ]
    for (key, value) in expected { #expect(manbij[key] == value, "\(key)") }
  }

  @Test(arguments: [("en", "Manbij", "Syrian Army"), ("ar", "منبج", "الجيش السوري")])
  func labelsAndActorsAreInTheLanguageAskedFor(language: String, label: String, actor: String) throws {
    let manbij = try #require(try features(FeatureOptions(language: language)).first?.properties)
    #expect(manbij["label"]?.stringValue == label)
    #expect(manbij["title"]?.stringValue == label)
    #expect(manbij["actors"]?.stringValue == actor)
  }

  @Test func whereThereIsNoEventTheDateIsTheArticles() throws {
    let damascus = try #require(try features(FeatureOptions())[1].properties)
    #expect(damascus["role"] == "metonym")
    #expect(damascus["first_date"] == "2017-03-16")
  }

  @Test func unlocatedNamesAreKeptOnlyWhenAskedFor() throws {
    #expect(try features(FeatureOptions()).allSatisfy { $0.geometry != nil })
    let kept = try features(FeatureOptions(keepsUnlocated: true)).filter { $0.geometry == nil }
    #expect(kept.count == 1)
    #expect(kept[0].properties?["name"] == "زعفرانة")
    #expect(kept[0].foreignMembers["reason"] == "no place of this name in the gazetteer")
  }

  @Test func anEventTellsWhoDidWhatWhere() throws {
    let shelling = try #require(try features(FeatureOptions(grouping: .event)).first?.properties)
    let expected: [(String, JSONValue)] = [
      ("event_id", "ar#0-3"), ("event_date", "2017-03-15"), ("date_prec", 1), ("event_type", "ASSAULT"),
      ("event_mode", "artillery"), ("quad_code", 4), ("modality", "actual"), ("actor", "Syrian Army"),
      ("actor_country", "SY"), ("actor_sector", "MIL"), ("recipient", ""), ("place", "Manbij"), ("country", "SY"),
      ("trigger", "قصف"), ("sentence", "قصف الجيش السوري منبج."), ("article", "ar"), ("source", "Example"),
    ]
    for (key, value) in expected { #expect(shelling[key] == value, "\(key)") }
  }

  @Test func detailsHoldTheWholeRecordAndLeanLeavesThemOut() throws {
    let details = try #require(try features(FeatureOptions()).first?.foreignMembers["details"])
    #expect(details["mentions"]?.arrayValue?.count == 2)
    #expect(details["actors"]?.arrayValue?.first?["names"]?["ar"] == "الجيش السوري")
    #expect(details["events"]?.arrayValue?.first?["actors"] == ["actor:sy-army"])
    #expect(try features(FeatureOptions(isLean: true)).allSatisfy { $0.foreignMembers.isEmpty })
  }

  @Test(arguments: [("en", "Aleppo countryside"), ("ar", "ريف حلب")])
  func aCountrysideIsCalledAfterItsTown(language: String, label: String) throws {
    var scenario = try Scenario("in Aleppo")
    try scenario.mention("Aleppo", "geonames:170063", suffix: "#countryside")
    let builder = FeatureBuilder(
      map: PlaceMap([scenario.analyzed]), gazetteer: scenario.gazetteer, options: FeatureOptions(language: language))
    #expect(builder.features[0].properties?["label"]?.stringValue == label)
    #expect(builder.features[0].id == "geonames:170063#countryside")
  }

  @Test("Columns of other event data have one value a key", arguments: EventColumns.allCases)
  func columns(columns: EventColumns) throws {
    let features = try features(FeatureOptions(grouping: .event, columns: columns))
    #expect(!features.isEmpty)
    for feature in features { #expect(feature.properties?.keys == PropertyKeys.keys(for: columns)) }
  }

  @Test("ACLED's and POLECAT's names")
  func names() throws {
    let acled = try #require(try features(FeatureOptions(grouping: .event, columns: .acled)).first?.properties)
    #expect(acled["event_type"] == "Explosions/Remote violence")
    #expect(acled["sub_event_type"] == "Shelling/artillery/missile attack")
    #expect(acled["actor1"] == "Syrian Army")
    #expect(acled["inter1"] == "State forces")
    let polecat = try #require(try features(FeatureOptions(grouping: .event, columns: .polecat)).first?.properties)
    #expect(polecat["Event Type"] == "ASSAULT")
    #expect(polecat["GeoNames ID"] == "167357")
  }
}
