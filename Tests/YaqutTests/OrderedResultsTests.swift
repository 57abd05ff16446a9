import Testing
import Yaqut

/// Work on several cores with the results in order.
@Suite struct OrderedResultsTests {
  private struct Broken: Error {}

  @Test("Results come in the order of the input", arguments: [1, 2, 3, 8])
  func order(jobs: Int) async throws {
    var next = 0
    let results = OrderedResults<Int, Int>(jobs: jobs) { _ in
      guard next < 500 else { return .end }
      next += 1
      return .input(next, size: 1)
    } transform: { number in
      // The later ones are done sooner.
      var sum = 0
      for value in 0..<((500 - number) * 20) { sum &+= value }
      return sum == -1 ? 0 : number
    }
    var found: [Int] = []
    for try await result in results { found.append(result) }
    #expect(found == Array(1...500))
  }

  @Test("No more is taken than is needed", arguments: [1, 2, 4])
  func backPressure(jobs: Int) async throws {
    var taken = 0
    let results = OrderedResults<Int, Int>(jobs: jobs) { _ in
      taken += 1
      return .input(taken, size: 1)
    } transform: {
      $0
    }
    var iterator = results.makeAsyncIterator()
    for count in 1...50 {
      _ = try await iterator.next()
      #expect(taken <= count + 3 * jobs)
    }
  }

  @Test("Large input is not gathered")
  func largeInput() async throws {
    var taken = 0
    let results = OrderedResults<Int, Int>(jobs: 4) { _ in
      taken += 1
      return .input(taken, size: 50 << 20)
    } transform: {
      $0
    }
    var iterator = results.makeAsyncIterator()
    _ = try await iterator.next()
    #expect(taken == 1)
  }

  @Test("An error comes behind the results of what was read before it")
  func errors() async throws {
    var next = 0
    let results = OrderedResults<Int, Int>(jobs: 3) { _ in
      next += 1
      if next == 6 { throw Broken() }
      return .input(next, size: 1)
    } transform: {
      $0
    }
    var found: [Int] = []
    await #expect(throws: Broken.self) {
      for try await result in results { found.append(result) }
    }
    #expect(found == [1, 2, 3, 4, 5])
  }

  @Test("While an answer is awaited nobody waits for input")
  func interactive() async throws {
    var next = 0
    let results = OrderedResults<Int, Int>(jobs: 4) { mayWait in
      guard mayWait else { return .nothingYet }
      next += 1
      return next > 3 ? .end : .input(next, size: 1)
    } transform: {
      $0
    }
    var found: [Int] = []
    for try await result in results { found.append(result) }
    #expect(found == [1, 2, 3])
  }
}
