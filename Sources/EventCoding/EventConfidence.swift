/// How sure an event is: a sum of evidence, kept between 0.05 and 0.98.
///
/// 0.30 to begin with; + 0.15 for an ASSAULT, PROTEST or COERCE, - 0.05 for a statement; + 0.10 for a verb that
/// asserts; + 0.20 for a political or armed actor within fifteen words; + 0.15 for a place of the sentence, + 0.05 more
/// with a preposition of place, + 0.05 within seven words; + 0.10 for a place named by its adjective, + 0.05 for one
/// pointed back to, - 0.10 for one of the sentence before or none; + 0.10 for an ASSAULT with counted casualties;
/// + 0.05 in the first quarter of the text; - 0.05 planned, - 0.10 hypothetical, - 0.15 denied; - 0.15 among words of
/// history or courts; - 0.10 for a definite Arabic noun, which takes up what was told before; - 0.20 where the text is
/// about sport or business.
enum EventConfidence {
  struct Evidence {
    var type: EventType
    var triggerClass: TriggerClass
    var modality: Event.Modality
    var tie: PlaceTie
    var hasActorNear: Bool
    var isEarly: Bool
    var isBackground: Bool
    var isDefinite: Bool
    var hasCasualties: Bool
    var isOffTopic: Bool
  }

  static func value(_ evidence: Evidence) -> Double {
    var value = 0.30
    switch evidence.type {
    case .assault, .protest, .coerce: value += 0.15
    case .statement: value -= 0.05
    default: break
    }
    if evidence.triggerClass == .active || evidence.triggerClass == .passive { value += 0.10 }
    if evidence.hasActorNear { value += 0.20 }
    value += tie(evidence.tie)
    if evidence.isEarly { value += 0.05 }
    switch evidence.modality {
    case .actual: break
    case .planned: value -= 0.05
    case .hypothetical: value -= 0.10
    case .denied: value -= 0.15
    }
    if evidence.isBackground { value -= 0.15 }
    if evidence.isDefinite { value -= 0.10 }
    if evidence.hasCasualties { value += 0.10 }
    if evidence.isOffTopic { value -= 0.20 }
    return (min(0.98, max(0.05, value)) * 100).rounded() / 100
  }

  private static func tie(_ tie: PlaceTie) -> Double {
    switch tie.rule {
    case .sentence: 0.15 + (tie.hasLocative ? 0.05 : 0) + (tie.distance <= 7 ? 0.05 : 0)
    case .adjective: 0.10
    case .anaphor: 0.05
    case .previousSentence, .none: -0.10
    }
  }
}
