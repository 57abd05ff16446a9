import Testing

@testable import EventCoding

@Suite("Events")
struct EventTests {
  @Test(
    "types and modes",
    arguments: [
      ("قصفت الطائرات الروسية مدينة إدلب", "قصفت", "ASSAULT"),
      ("Russian warplanes bombed Idlib", "bombed", "ASSAULT"),
      ("شنت الطائرات غارات على إدلب", "غارات", "ASSAULT"),
      ("an air strike killed five civilians in Idlib", "air strike", "ASSAULT"),
      ("سيطر الجيش على مدينة حمص", "سيطر", "COERCE"),
      ("The army seized Homs", "seized", "COERCE"),
      ("اعتقلت الشرطة ناشطين في القاهرة", "اعتقلت", "COERCE"),
      ("Police arrested activists in Cairo", "arrested", "COERCE"),
      ("تظاهر آلاف المحتجين في القاهرة", "تظاهر", "PROTEST"),
      ("Thousands protested in Cairo", "protested", "PROTEST"),
      ("نشر الجيش قوات قرب منبج", "نشر", "MOBILIZE"),
      ("The army deployed troops near Manbij", "deployed", "MOBILIZE"),
      ("انسحبت القوات من منبج", "انسحبت", "RETREAT"),
      ("The troops withdrew from Manbij", "withdrew", "RETREAT"),
      ("عقد وزراء الخارجية اجتماعا في جنيف", "اجتماعا", "CONSULT"),
      ("Foreign ministers held talks in Geneva", "held talks", "CONSULT"),
      ("وقعت الحكومة اتفاقية في جنيف", "وقعت", "AGREE"),
      ("The government signed an agreement in Geneva", "signed", "AGREE"),
      ("فرضت الحكومة عقوبات على روسيا", "عقوبات", "SANCTION"),
      ("The government imposed sanctions on Russia", "imposed sanctions", "SANCTION"),
      ("هدد الرئيس الروسي بالرد", "هدد", "THREATEN"),
      ("اتهمت الحكومة المتمردين", "اتهمت", "ACCUSE"),
      ("The government accused the rebels", "accused", "ACCUSE"),
      ("رفضت الحكومة المبادرة", "رفضت", "REJECT"),
      ("The government rejected the plan", "rejected", "REJECT"),
    ])
  func types(text: String, trigger: String, type: String) throws {
    let event = try Story(text).event(trigger)
    #expect(event?.type.rawValue == type, "\(text)")
  }

  @Test(
    "words that only look like events",
    arguments: [
      "أعلنت وزارة الصحة عن خطة", "قالت مصادر في القاهرة", "تعيش الأسرة في حمص", "بعد فجر اليوم في حمص",
      "He suffered a heart attack in Cairo", "the Cold War era in Cairo", "US-backed forces in Manbij",
      "a war-torn country near Lebanon", "Geneva conventions apply", "on March 5 in Cairo",
    ])
  func homographs(text: String) throws { #expect(try Story(text).types.isEmpty, "\(text)") }

  @Test(
    "texts of sport and business report no events",
    arguments: [
      "The striker attacked in the second half and the team hit the post. The coach said the players fought for the "
        + "goal. The match ended in a draw and the fans left the stadium. The club faces the league leaders in Cairo next "
        + "season. Their goalkeeper saved a penalty and the midfielder shot wide. The tournament goes on.",
      "هاجم الفريق مرمى الضيوف وسدد اللاعب كرة قوية. وقال المدرب إن المباراة كانت معركة. وانتهى الشوط الأول "
        + "بالتعادل في ملعب القاهرة. ويلعب المنتخب مباراة في الدوري الموسم القادم. وسجل المهاجم هدفا في كأس البطولة. "
        + "وتابع الجمهور النهائي في الملعب. وفاز النادي بالكأس. وقال اللاعب إن الفريق يستعد للموسم. "
        + "وأضاف المدرب أن التشكيلة جاهزة للمباراة القادمة.",
    ])
  func offTopic(text: String) throws { #expect(try Story(text).types.isEmpty) }

  @Test(
    "how the text speaks of it",
    arguments: [
      ("قصفت الطائرات إدلب", "قصفت", Event.Modality.actual), ("ستقصف الطائرات إدلب", "ستقصف", .planned),
      ("لم تقصف الطائرات إدلب", "تقصف", .denied), ("تعتزم روسيا شن هجوم على إدلب", "هجوم", .planned),
      ("إذا هاجم الجيش إدلب", "هاجم", .hypothetical), ("The army attacked Idlib", "attacked", .actual),
      ("The army will attack Idlib", "attack", .planned), ("The army did not attack Idlib", "attack", .denied),
      ("The army could attack Idlib", "attack", .hypothetical), ("The army plans to attack Idlib", "attack", .planned),
    ])
  func modality(text: String, trigger: String, modality: Event.Modality) throws {
    #expect(try Story(text).event(trigger)?.modality == modality, "\(text)")
  }

  @Test(
    "who does it and to whom",
    arguments: [
      ("Gunmen killed civilians in Idlib", "killed", "actor:gunmen", "actor:civilians"),
      ("Civilians were killed by gunmen in Idlib", "killed", "actor:gunmen", "actor:civilians"),
      ("قتل مسلحون مدنيين في إدلب", "قتل", "actor:gunmen", "actor:civilians"),
    ])
  func roles(text: String, trigger: String, source: String, target: String) throws {
    let story = try Story(text)
    let event = story.event(trigger)
    #expect(story.actorNames(event).contains(source), "\(text)")
    #expect(story.recipientNames(event).contains(target), "\(text)")
  }

  @Test(
    "who is cited for it",
    arguments: [
      "مسلحون هاجموا القرية بحسب وزارة الدفاع الروسية", "Gunmen attacked a village, the Russian oil ministry said",
    ])
  func attribution(text: String) throws {
    let story = try Story(text)
    let event = try #require(story.events.first { $0.type == .assault })
    let cited = try #require(event.attribution)
    #expect(story.actors[cited].actor.country == "RU")
  }

  @Test(
    "when it happened",
    arguments: [
      ("قصفت الطائرات إدلب أمس", "قصفت", "2017-03-14", 1),
      ("Warplanes bombed Idlib on Tuesday", "bombed", "2017-03-14", 1),
      ("Warplanes bombed Idlib last week", "bombed", "2017-03-08", 3),
      ("Warplanes bombed Idlib", "bombed", "2017-03-15", 2),
    ])
  func dates(text: String, trigger: String, date: String, precision: Int) throws {
    let event = try Story(text).event(trigger)
    #expect(event?.date == date)
    #expect(event?.datePrecision == precision)
  }

  @Test("without any date an event has none")
  func noDate() throws { #expect(try Story("Warplanes bombed Idlib", date: nil).event("bombed")?.date == nil) }

  @Test("all cues fit into one set")
  func cues() { #expect(Cue.allCases.count <= 128) }

  @Test("the same text gives the same events")
  func repeatable() throws {
    let text = "قصفت الطائرات الروسية إدلب وحمص أمس وقتل مدنيون. The army seized Homs."
    let first = try Story(text)
    let second = try Story(text)
    #expect(first.events.map(\.confidence) == second.events.map(\.confidence))
    #expect(first.actors.map(\.actor) == second.actors.map(\.actor))
  }

  @Test("confidence lies between 0 and 1 and falls with doubt")
  func confidence() throws {
    let sure = try #require(try Story("The Russian army attacked Idlib").event("attacked"))
    let doubtful = try #require(try Story("The Russian army could attack Idlib").event("attack"))
    #expect(sure.confidence > doubtful.confidence)
    #expect((0...1).contains(sure.confidence))
  }

  @Test("odd input makes no trouble", arguments: ["", " ", "…", "قصف", "bombed", "و و و", "“”", "a\n\nb"])
  func oddInput(text: String) throws { _ = try Story(text) }
}
