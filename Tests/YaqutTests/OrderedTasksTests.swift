import Testing
import Yaqut

@Suite struct OrderedTasksTests {
  @Test("Results come in the order of the input", arguments: [1, 2, 3, 8])
  func order(jobs: Int) async {
    let numbers = Array(0..<1_000)
    #expect(await OrderedTasks.map(numbers, jobs: jobs) { $0 * 2 } == numbers.map { $0 * 2 })
    #expect(await OrderedTasks.map([Int](), jobs: jobs) { $0 }.isEmpty)
  }
}
