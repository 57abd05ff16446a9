import EventCoding

/// A judged event that the coder still finds.
struct JudgedSample {
  var event: JudgedEvent
  var sample: EventSample
  var language: String

  /// The place that was judged is the one it is tied to now.
  var hasJudgedPlace: Bool {
    !event.places.isEmpty
      && sample.places.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: "|") == event.places
  }

  /// Judged without a place, and still without.
  var isUnplaced: Bool { event.places.isEmpty && sample.places.isEmpty }

  func example(_ features: [String], _ isTrue: Bool) -> TrainingExample {
    TrainingExample(features: features, isTrue: isTrue, language: language, group: event.article)
  }

  var real: TrainingExample { example(sample.features, event.isReal) }
  var now: TrainingExample { example(sample.features, event.happens == .yes) }
  var place: TrainingExample { example(sample.tie, event.isPlaceRight) }
  var news: TrainingExample { example(sample.features, event.isReal && event.happens == .yes) }
}
