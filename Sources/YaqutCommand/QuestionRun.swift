import Yaqut

/// Answers questions one after the other, from the command line or from standard input, and keeps count.
struct QuestionRun {
  private var writer: PlaceAnswerWriter<OutputSink>
  private let options: PlaceAnswerOptions
  private let answer: (String) -> PlaceAnswer
  private var questionCount = 0
  private var foundCount = 0
  private var faultCount = 0
  /// How many complaints go to standard error before they are only counted.
  private static let complaintLimit = 10

  /// Prepares to answer.
  init(gazetteer: GazetteerIndex, options: PlaceAnswerOptions, answer: @escaping (String) -> PlaceAnswer) throws {
    writer = try PlaceAnswerWriter(OutputSink.standard, gazetteer: gazetteer, options: options)
    self.options = options
    self.answer = answer
  }

  /// Answers questions; where one of them is `-`, each line of standard input is one.
  ///
  /// - Throws: `CommandFailure.nothingFound` if none has an answer, `.badData` if one could not be understood.
  mutating func answer(_ questions: [String]) throws {
    do {
      for question in questions {
        if question == "-" { try answerStandardInput() } else { try put(question, line: nil) }
      }
    } catch let error as InputError {
      // What was answered before the broken line stays answered.
      try writer.finish()
      throw error
    }
    try writer.finish()
    for warning in options.projection?.warnings ?? [] { StandardError.print("warning: \(warning)") }
    try conclude()
  }

  private mutating func answerStandardInput() throws {
    var lines = try TextLines(path: "-")
    while true {
      let batch = try lines.next(atMost: 64)
      if batch.isEmpty { break }
      for (number, text) in batch { try put(text, line: number) }
      // Whoever wrote these lines may wait for their answers before writing more.
      try writer.flush()
    }
  }

  private mutating func put(_ question: String, line: Int?) throws {
    guard !question.isEmpty else { return try writer.append(.blank()) }
    let answer = answer(question)
    try writer.append(answer)
    questionCount += 1
    let isFaulty = answer.members["error"] != nil
    if isFaulty { faultCount += 1 }
    guard answer.hits.isEmpty else {
      foundCount += 1
      return
    }
    let missing = questionCount - foundCount
    guard missing <= Self.complaintLimit else { return }
    let place = line.map { "line \($0): " } ?? ""
    let complaint = isFaulty ? answer.emptiness : "\(answer.emptiness): “\(question)”"
    StandardError.print(place + PlaceAnswer.plain(complaint))
  }

  private func conclude() throws {
    let missing = questionCount - foundCount
    if missing > Self.complaintLimit { StandardError.print("\(missing) of \(questionCount) have no answer") }
    if faultCount > 0 { throw CommandFailure(.badData) }
    if foundCount == 0 { throw CommandFailure(.nothingFound) }
  }
}
