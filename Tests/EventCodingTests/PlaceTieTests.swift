import Testing

@testable import EventCoding

@Suite("Where events happened")
struct PlaceTieTests {
  private func places(_ text: String, _ trigger: String, metonyms: [String] = []) throws -> [String] {
    let story = try Story(text, metonyms: metonyms)
    return story.placeNames(story.event(trigger)).sorted()
  }

  @Test(
    "the place of the sentence",
    arguments: [
      ("قصفت الطائرات مدينة إدلب", "قصفت", ["إدلب"]), ("Warplanes bombed Idlib", "bombed", ["Idlib"]),
      ("استعادة منبج من التنظيم", "استعادة", ["منبج"]), ("In Homs, gunmen killed five civilians", "killed", ["Homs"]),
    ])
  func sentence(text: String, trigger: String, expected: [String]) throws {
    #expect(try places(text, trigger) == expected, "\(text)")
  }

  @Test(
    "never a government",
    arguments: [
      ("قالت واشنطن إن الجيش هاجم المدينة", "هاجم", "واشنطن"),
      ("Moscow said the army attacked a village", "attacked", "Moscow"),
    ])
  func metonym(text: String, trigger: String, metonym: String) throws {
    let story = try Story(text, metonyms: [metonym])
    let event = try #require(story.event(trigger))
    #expect(event.places.isEmpty)
    #expect(event.placeReason != nil)
  }

  @Test(
    "every place of a list",
    arguments: [
      ("شنت الطائرات غارات على إدلب وحمص والرقة", "غارات", ["إدلب", "الرقة", "حمص"]),
      ("Warplanes carried out air strikes on Idlib, Homs and Raqqa", "air strikes", ["Homs", "Idlib", "Raqqa"]),
    ])
  func list(text: String, trigger: String, expected: [String]) throws {
    #expect(try places(text, trigger) == expected, "\(text)")
  }

  @Test(
    "the container of a place is left out",
    arguments: [
      ("اشتباكات في مدينة منبج بريف حلب", "اشتباكات", ["منبج"]),
      ("Clashes erupted in Manbij, Syria", "Clashes", ["Manbij"]),
    ])
  func container(text: String, trigger: String, expected: [String]) throws {
    #expect(try places(text, trigger) == expected, "\(text)")
  }

  @Test(
    "words that point back",
    arguments: [
      ("دخل الجيش مدينة منبج. واندلعت اشتباكات في المدينة.", "اشتباكات", ["منبج"]),
      ("The army entered Manbij. Clashes broke out in the city.", "Clashes", ["Manbij"]),
    ])
  func anaphor(text: String, trigger: String, expected: [String]) throws {
    #expect(try places(text, trigger) == expected, "\(text)")
  }

  @Test(
    "an adjective names a country that the text names too",
    arguments: [
      ("وصل الوفد إلى سوريا. نفذ الجيش عمليات عسكرية في المناطق السورية.", "عمليات عسكرية", ["سوريا"])
    ])
  func adjective(text: String, trigger: String, expected: [String]) throws {
    #expect(try places(text, trigger) == expected, "\(text)")
  }

  @Test("where an actor is from is not where it acts")
  func origin() throws {
    #expect(try places("Gunmen from Lebanon attacked Homs", "attacked") == ["Homs"])
  }

  @Test("whose troops is not where", arguments: [("US troops attacked gunmen in Raqqa", "attacked", ["Raqqa"])])
  func attributive(text: String, trigger: String, expected: [String]) throws {
    #expect(try places(text, trigger) == expected)
  }

  @Test("without a place there is a reason")
  func reason() throws {
    let event = try #require(try Story("The army attacked a village").event("attacked"))
    #expect(event.places.isEmpty)
    #expect(event.placeReason == "the sentence names no place")
  }
}
