/// Which inflected form of its dictionary word a trigger is.
enum TriggerForm: UInt8, Sendable {
  case base, third, past, pastOrParticiple, participle, gerund, present, future, noun, fixed
}
