/// Results of work on several cores, in the order of the input, as an asynchronous sequence.
///
/// Input is taken only as results are asked for, so that no more than a few portions are held at any time, however long
/// the input and however slow the reader of the results:
///
///     for try await answer in OrderedResults(jobs: 4, pull: next, transform: analyze) { … }
///
/// The sequence and its iterator belong to one task, `transform` runs in others.
public struct OrderedResults<Input: Sendable, Output: Sendable>: AsyncSequence {
  public typealias Element = Output

  /// What the source of input has.
  public enum Portion {
    /// Input with a measure of its size, in bytes.
    case input(Input, size: Int)
    /// Nothing yet; only where it was told not to wait.
    case nothingYet
    /// Nothing more.
    case end
  }

  private let jobs: Int
  private let pull: (_ mayWait: Bool) throws -> Portion
  private let transform: @Sendable (Input) -> Output

  /// Prepares to work.
  ///
  /// - Parameters:
  ///   - jobs: How many portions are worked on at once.
  ///   - pull: Gives the next portion. It is told whether it may wait for one: it may not while results are being waited
  ///     for, so that whoever writes a line and waits for the answer gets it.
  ///   - transform: The work.
  public init(
    jobs: Int, pull: @escaping (_ mayWait: Bool) throws -> Portion, transform: @escaping @Sendable (Input) -> Output
  ) {
    self.jobs = Swift.max(1, jobs)
    self.pull = pull
    self.transform = transform
  }

  /// Begins to work when the first result is asked for.
  public func makeAsyncIterator() -> Iterator { Iterator(jobs: jobs, pull: pull, transform: transform) }

  /// Takes input and gives results.
  public struct Iterator: AsyncIteratorProtocol {
    /// How many bytes may be under way beside the portion whose turn it is.
    private static var mostUnderWay: Int { 8 << 20 }

    private let jobs: Int
    private let pull: (Bool) throws -> Portion
    private let transform: @Sendable (Input) -> Output
    private var tasks: [(task: Task<Output, Never>, size: Int)] = []
    private var first = 0
    private var size = 0
    private var isAtEnd = false
    private var failure: (any Error)?

    fileprivate init(
      jobs: Int, pull: @escaping (Bool) throws -> Portion, transform: @escaping @Sendable (Input) -> Output
    ) {
      self.jobs = jobs
      self.pull = pull
      self.transform = transform
    }

    /// The next result; nil at the end. What the source throws is thrown behind the results of the input before.
    public mutating func next() async throws -> Output? {
      refill()
      guard first < tasks.count else {
        if let failure { throw failure }
        return nil
      }
      let (task, size) = tasks[first]
      let output = await task.value
      self.size -= size
      first += 1
      // Finished tasks stay for those that run behind them; the oldest go.
      if first > 4 * jobs {
        tasks.removeFirst(first - jobs)
        first = jobs
      }
      return output
    }

    private mutating func refill() {
      while !isAtEnd, failure == nil, tasks.count - first < 3 * jobs, first == tasks.count || size < Self.mostUnderWay {
        do {
          switch try pull(first == tasks.count) {
          case .input(let input, let size): start(input, size)
          case .nothingYet: return
          case .end: isAtEnd = true
          }
        } catch {
          failure = error
        }
      }
    }

    /// Starts a task that waits for the one `jobs` places before it, so that no more than `jobs` are at work.
    private mutating func start(_ input: Input, _ size: Int) {
      let before = tasks.count >= jobs ? tasks[tasks.count - jobs].task : nil
      let transform = self.transform
      let task = Task {
        _ = await before?.value
        return transform(input)
      }
      tasks.append((task, size))
      self.size += size
    }
  }
}
