import Testing

@testable import EventCoding

@Suite("Actors")
struct ActorTests {
  private func identifiers(_ text: String, metonyms: [String] = []) throws -> [String] {
    try Story(text, metonyms: metonyms).actors.map(\.actor.identifier)
  }

  @Test(
    "an institution and a nationality make one actor",
    arguments: [
      ("أعلنت وزارة النفط الروسية ذلك", "actor:oil-ministry-ru"),
      ("the Russian oil ministry said so", "actor:oil-ministry-ru"),
      ("Russia's oil ministry said so", "actor:oil-ministry-ru"),
      ("وزارة النفط في روسيا تنفي", "actor:oil-ministry-ru"),
      ("the oil ministry of Russia said so", "actor:oil-ministry-ru"),
    ])
  func composed(text: String, identifier: String) throws { #expect(try identifiers(text).contains(identifier)) }

  @Test("a composed actor has names in both languages and a country")
  func names() throws {
    let story = try Story("أعلنت وزارة النفط الروسية ذلك")
    let actor = try #require(story.actors.first).actor
    #expect(actor.name == "Russian Oil Ministry")
    #expect(actor.arabicName == "وزارة النفط الروسية")
    #expect(actor.country == "RU")
    #expect(actor.sector == "GOV")
    #expect(actor.cameo.hasPrefix("RUSGOV"))
  }

  @Test(
    "a place that stands for its government is the state",
    arguments: [
      ("أعلنت واشنطن ذلك", "واشنطن", "actor:state-us"), ("Moscow warned of it", "Moscow", "actor:state-ru"),
    ])
  func metonym(text: String, place: String, identifier: String) throws {
    #expect(try identifiers(text, metonyms: [place]).contains(identifier))
  }

  @Test("a literal place is no actor")
  func literal() throws { #expect(try identifiers("انفجار في موسكو").isEmpty) }

  @Test(
    "a role and a name make a person, and the surname alone is the same person",
    arguments: [
      "قال العقيد الأمريكي “جون سميث” ذلك. وأضاف سميث المزيد.",
      "Colonel John Smith said so. Smith added more.",
      "John Smith, a spokesman for the army, said so. Smith added more.",
    ])
  func person(text: String) throws {
    let people = try Story(text).actors.filter { $0.actor.type == "person" && $0.actor.identifier.hasPrefix("person:") }
    #expect(people.count >= 2)
    #expect(Set(people.map(\.actor.identifier)).count == 1)
  }

  @Test("a definite role is the person named before")
  func definiteRole() throws {
    let story = try Story("قال العقيد الأمريكي “جون سميث” ذلك. وفي سياق متصل أشار العقيد الأمريكي إلى الأمر.")
    let people = story.actors.filter { $0.actor.identifier == "person:جون-سميث" }
    #expect(people.count == 2)
  }

  @Test(
    "two nationalities share one noun",
    arguments: [
      "أجرى مسؤولون روس وأمريكيون مناقشات", "Russian and American officials met",
    ])
  func shared(text: String) throws {
    let found = try identifiers(text)
    #expect(found.contains("actor:officials-ru"))
    #expect(found.contains("actor:officials-us"))
  }

  @Test(
    "groups without a name are actors",
    arguments: [
      ("هاجم مسلحون مجهولون القرية", "actor:gunmen"), ("Gunmen attacked the village", "actor:gunmen"),
      ("قتل مدنيين", "actor:civilians"), ("civilians were killed", "actor:civilians"),
    ])
  func generic(text: String, identifier: String) throws { #expect(try identifiers(text).contains(identifier)) }

  @Test("names of operations are no actors, but claim their words")
  func operations() throws {
    let recognizer = try Knowledge.recognizer.get()
    let operation = recognizer.catalogue.actors.first { $0.type == "operation" && $0.arabicName != nil }
    guard let operation, let name = operation.arabicName else { return }
    let story = try Story("أطلقت القوات " + name + " أمس")
    #expect(!story.actors.contains { $0.actor.identifier == operation.identifier })
    #expect(!recognizer.names(in: story.text).isEmpty)
  }

  @Test("spans leave out what is written onto the name")
  func spans() throws {
    let story = try Story("قتل عشرة ومسلحون آخرون")
    let mention = try #require(story.actors.first { $0.actor.identifier == "actor:gunmen" })
    #expect(mention.text == "مسلحون")
  }

  @Test(
    "common words are no actors",
    arguments: [
      "من جانب آخر جرى القضاء على المرض", "أمام المدينة نهر", "in general it is a general rule",
    ])
  func noActors(text: String) throws { #expect(try identifiers(text).isEmpty) }

  @Test(
    "an adjective beside an attack names the country's forces, beside talks the state",
    arguments: [
      ("غارات روسية على إدلب", "actor:forces-ru"), ("Russian airstrikes on Idlib", "actor:forces-ru"),
      ("مباحثات روسية في جنيف", "actor:state-ru"), ("Russian talks in Geneva", "actor:state-ru"),
      ("قصف قوات النظام وروسيا على إدلب", "actor:forces-ru"),
    ])
  func forces(text: String, actor: String) throws {
    #expect(try Story(text).actors.map(\.actor.identifier).contains(actor), "\(text)")
  }

  @Test(
    "verbs and common words are no actors", arguments: ["أفاد شهود في حمص", "أصيبت سيدة في حمص", "وردت أنباء من حمص"])
  func falseFriends(text: String) throws {
    let types = try Story(text).actors.map(\.actor.identifier)
    #expect(!types.contains("actor:afad") && !types.contains { $0.contains("sheikh") || $0.contains("bishop") })
  }
}
