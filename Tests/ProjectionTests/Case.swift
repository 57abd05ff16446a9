import Testing

/// One line of a case file: `VERB WORDS -> WORDS`.
struct Case: Sendable, CustomTestStringConvertible {
  let file: String
  let line: Int
  let verb: String
  let given: [String]
  let expected: [String]
  /// The expectation as it is written, for cases that expect a message.
  let expectedText: String

  var testDescription: String { "\(file):\(line) \(verb) \(given.joined(separator: " "))" }

  /// A word of the given side as a number.
  func number(_ index: Int) throws -> Double { try #require(Double(given[index])) }

  /// A word of the expected side as a number.
  func expectedNumber(_ index: Int) throws -> Double { try #require(Double(expected[index])) }
}
