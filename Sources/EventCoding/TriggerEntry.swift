/// A row of `events/triggers.tsv`.
struct TriggerEntry: Sendable {
  /// The class as listed.
  enum Kind: String, Sendable { case verb, passive, noun, attack, protest, phrase, speech }

  var kind: Kind
  /// The dictionary form.
  var form: String
  var type: EventType
  var mode: String
  var needs: [TriggerCondition]
  var avoids: [TriggerCondition]
  var isEnglish: Bool
}
