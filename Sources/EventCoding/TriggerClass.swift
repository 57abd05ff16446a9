/// How a trigger stands to who does it and to whom it is done.
enum TriggerClass: Int, CaseIterable, Sendable {
  /// A verb whose subject acts.
  case active
  /// A verb whose subject suffers.
  case passive
  /// A noun or gerund whose genitive suffers.
  case noun
  /// A noun whose genitive acts.
  case attack
  /// A noun for what two sides do together: talks, agreements.
  case mutual
  /// A protest.
  case protest
  /// A verb of saying.
  case speech

  var name: String { String(describing: self) }
}
