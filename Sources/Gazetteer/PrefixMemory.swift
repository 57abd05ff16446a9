import Synchronization

/// Remembers what wide prefix searches found: a few letters begin the names of many thousand places, and are what people
/// type first.
///
/// What is remembered depends on the key alone, so that an answer is the same whether it is remembered or not.
final class PrefixMemory: Sendable {
  private struct Key: Hashable {
    let prefix: [UInt8]
    let limit: Int
  }

  private let answers = Mutex<[Key: [LookupCandidate]]>([:])

  /// The most answers that are kept, about 10 MB; after that no more are added.
  private static let mostAnswers = 8_192
  /// Longer answers are not kept.
  private static let longestAnswer = 20

  func answer(_ prefix: [UInt8], limit: Int) -> [LookupCandidate]? {
    answers.withLock { $0[Key(prefix: prefix, limit: limit)] }
  }

  func remember(_ answer: [LookupCandidate], _ prefix: [UInt8], limit: Int) {
    guard answer.count <= Self.longestAnswer else { return }
    answers.withLock { answers in
      guard answers.count < Self.mostAnswers else { return }
      answers[Key(prefix: prefix, limit: limit)] = answer
    }
  }
}
