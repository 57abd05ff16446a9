import Testing
import TextAnalysis

@testable import EventCoding

@Suite("Told twice")
struct RepeatTests {
  @Test(
    "the same event told again points to the first",
    arguments: [
      "قصف على إدلب\nقصفت الطائرات الروسية مدينة إدلب أمس.",
      "Air strike on Idlib\nRussian warplanes bombed Idlib on Tuesday.",
    ])
  func again(text: String) throws {
    let events = try Story(text).events.filter { $0.type == .assault }
    #expect(events.count == 2)
    #expect(events.last?.sameAs != nil)
  }

  @Test("other places and other doers make other events")
  func others() throws {
    let story = try Story("Russian warplanes bombed Idlib. Turkish forces shelled Homs. The army attacked Idlib.")
    #expect(story.events.allSatisfy { $0.sameAs == nil })
  }

  @Test("a text is about what it names first and again")
  func focus() throws {
    let story = try Story("Shelling in Idlib\nThe army shelled Idlib. Residents of Idlib fled. Talks go on in Geneva.")
    let focus = try Knowledge.coder.get().focus(in: story.text, places: story.places)
    #expect(focus.first.map { story.places.mentions[$0].text } == "Idlib")
    #expect(focus.count == 1)
  }
}
