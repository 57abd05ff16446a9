import TextAnalysis

/// What the first stage made of the whole text, as evidence for each segment.
struct FirstStageEvidence {
  /// One name, by its letters.
  struct Name {
    var count = 0
    var sum: Float = 0
    var most: Float = 0
    var second: Float = 0
  }

  let probabilities: [Float]
  private(set) var names: [UInt64: Name] = [:]
  /// For words: how often they are part of a longer segment, and how often they stand at all.
  private(set) var parts: [UInt64: (sum: Float, count: Int)] = [:]
  /// The most probable segment that ends before a token, and that begins at one.
  let ending: [Float]
  let starting: [Float]

  init(_ reader: SegmentReader, probabilities: [Float]) {
    self.probabilities = probabilities
    var ending = [Float](repeating: 0, count: reader.words.count + 1)
    var starting = ending
    for (index, segment) in reader.segments.enumerated() {
      let probability = probabilities[index]
      var name = names[segment.key] ?? Name()
      name.count += 1
      name.sum += probability
      if probability > name.most {
        name.second = name.most
        name.most = probability
      } else {
        name.second = max(name.second, probability)
      }
      names[segment.key] = name
      ending[segment.tokens.upperBound] = max(ending[segment.tokens.upperBound], probability)
      starting[segment.tokens.lowerBound] = max(starting[segment.tokens.lowerBound], probability)
      guard segment.tokens.count > 1, probability > 0.05 else { continue }
      for token in segment.tokens where reader.text.tokens[token].kind == .word {
        let part = parts[reader.words[token]] ?? (0, 0)
        parts[reader.words[token]] = (part.sum + probability, part.count + 1)
      }
    }
    self.ending = ending
    self.starting = starting
  }
}

extension SegmentReader {
  /// Gives a sink the features of the second stage.
  func secondFeatures(_ index: Int, _ evidence: FirstStageEvidence, _ sink: inout some FeatureSink) {
    let segment = segments[index]
    let coarse = codes.coarse[segment.bucket]
    let own = Self.step(evidence.probabilities[index])
    func code(_ template: SegmentTemplate) -> UInt64 { codes.templates[template.rawValue] }
    func number(_ value: Int) -> UInt64 { codes.numbers[value] }
    sink.add(code(.firstScore), number(own))
    sink.add(code(.firstScoreBucket), number(own), coarse)
    if let name = evidence.names[segment.key], name.count > 1 {
      let probability = evidence.probabilities[index]
      let mean = Self.step((name.sum - probability) / Float(name.count - 1))
      let most = Self.step(probability == name.most ? name.second : name.most)
      sink.add(code(.sameMean), number(mean))
      sink.add(code(.sameMost), number(most))
      sink.add(code(.sameBucket), number(mean), codes.buckets[segment.bucket])
      sink.add(code(.sameScore), number(mean / 2), number(own / 2), coarse)
    } else {
      sink.add(code(.sameMean), number(20), coarse)
    }
    if segment.tokens.count == 1, let part = evidence.parts[words[segment.tokens.lowerBound]] {
      sink.add(code(.partElsewhere), number(Self.step(part.sum / Float(part.count))), coarse)
    }
    let left = segment.tokens.lowerBound
    var beside = evidence.ending[left]
    if left > 0 { beside = max(beside, evidence.ending[left - 1]) }
    sink.add(code(.besideLeft), number(Self.step(beside) / 2), coarse)
    let right = segment.tokens.upperBound
    beside = evidence.starting[right]
    if right + 1 < evidence.starting.count { beside = max(beside, evidence.starting[right + 1]) }
    sink.add(code(.besideRight), number(Self.step(beside) / 2), coarse)
  }

  /// A probability as one of twelve steps, finer towards the ends.
  private static func step(_ probability: Float) -> Int {
    var step = 0
    for bound in bounds where probability >= bound { step += 1 }
    return step
  }

  private static let bounds: [Float] = [0.01, 0.04, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.96, 0.99]
}
