import GeoJSON
import Mapping
import Testing

/// What articles tie to places.
@Suite struct PlaceMapTests {
  private func map() throws -> PlaceMap { PlaceMap([try Scenario.arabic(), try Scenario.english()]) }

  @Test func placesStandInOrderOfFirstAppearance() throws {
    let expected = [
      "geonames:167357", "geonames:170654", "unlocated:زعفرانه", "geonames:79415", "geonames:4140963",
    ]
    #expect(try map().places.map(\.id) == expected)
  }

  @Test func mentionsOfOnePlaceAreOneFeature() throws {
    #expect(try map().places[0].mentions.count == 2)
    #expect(try map().places[3].mentions.count == 2)
  }

  @Test("No event on the ground is put on a place that stands for its government")
  func metonymsHoldNoPhysicalEvents() throws {
    let map = try map()
    let types = map.places[1].events.map { map.events[$0].type }
    #expect(types == [.threaten])
    let response = try #require(map.events.first { $0.trigger == "الرد" })
    #expect(response.mention == nil)
  }

  @Test func placesHaveTheActorsOfTheirEventsAndSentences() throws {
    let map = try map()
    #expect(map.places[0].actors.map(\.actor.identifier) == ["actor:sy-army"])
    #expect(map.places[3].actors.map(\.actor.identifier) == ["actor:houthis"])
  }

  @Test("A place that stands for its government has that government as its actor, and no other")
  func metonymsHaveTheirGovernment() throws {
    #expect(try map().places[4].actors.map(\.actor.identifier) == ["actor:state-us"])
  }

  @Test func theMostPreciseLiteralMentionGivesThePoint() throws {
    #expect(try map().places[3].location?.wherePrecision == 1)
  }

  @Test func idsOfEventsAreArticleAndOffsets() throws {
    #expect(try map().events.map(\.id) == ["ar#0-3", "ar#23-28", "ar#37-41", "en#16-23", "en#72-81"])
  }

  @Test func articlesOfOneIdAreToldApart() throws {
    let map = PlaceMap([try Scenario.english(), try Scenario.english()])
    #expect(map.articles.map(\.id) == ["en", "en-2"])
    #expect(Set(map.events.map(\.id)).count == map.events.count)
    #expect(map.places.count == 2)
  }

  @Test("Of a long sentence only the part around the mention is shown")
  func longSentencesAreCut() throws {
    for word in ["كلمة", "word"] {
      let filler = String(repeating: word + " ", count: 190)
      var scenario = try Scenario(filler + "Hodeidah " + filler)
      try scenario.mention("Hodeidah", "geonames:79415")
      let sentence = PlaceMap([scenario.analyzed]).mentions[0].sentence
      #expect(sentence.contains("Hodeidah"))
      #expect(sentence.unicodeScalars.count < 700)
      #expect(sentence.hasPrefix("…") && sentence.hasSuffix("…"))
    }
  }
}
