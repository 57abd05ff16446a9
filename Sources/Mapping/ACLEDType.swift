import EventCoding

/// How ACLED would class an event: disorder type, event type and sub-event type.
///
/// Source: ACLED codebook (2023), chapter "ACLED Events". Deeds of words have no class of their own there and become
/// strategic developments.
struct ACLEDType {
  var disorder: String
  var event: String
  var subEvent: String

  init(_ event: MappedEvent) {
    let harmsCivilians = event.recipients.contains { $0.actor.sector == "CVL" || $0.actor.sector == "REF" }
    switch (event.type, event.mode) {
    case (.assault, "airstrike"): self.init("Explosions/Remote violence", "Air/drone strike")
    case (.assault, "artillery"): self.init("Explosions/Remote violence", "Shelling/artillery/missile attack")
    case (.assault, "explosives"): self.init("Explosions/Remote violence", "Remote explosive/landmine/IED")
    case (.assault, "torture"), (.assault, "rape"): self.init("Violence against civilians", "Attack")
    case (.assault, "assassinate"): self.init("Violence against civilians", "Attack")
    case (.assault, _) where harmsCivilians: self.init("Violence against civilians", "Attack")
    case (.assault, _): self.init("Battles", "Armed clash")
    case (.coerce, "abduct"): self.init("Violence against civilians", "Abduction/forced disappearance")
    case (.coerce, "arrest"): self.init("Strategic developments", "Arrests")
    case (.coerce, "seize"): self.init("Strategic developments", "Non-violent transfer of territory")
    case (.protest, "riot"): self.init("Riots", "Violent demonstration")
    case (.protest, _): self.init("Protests", "Peaceful protest")
    case (.agree, _), (.retreat, "ceasefire"): self.init("Strategic developments", "Agreement")
    case (.mobilize, _), (.retreat, _): self.init("Strategic developments", "Change to group/activity")
    default: self.init("Strategic developments", "Other")
    }
  }

  private init(_ event: String, _ subEvent: String) {
    self.event = event
    self.subEvent = subEvent
    disorder =
      switch event {
      case "Protests", "Riots": "Demonstrations"
      case "Strategic developments": "Strategic developments"
      default: "Political violence"
      }
  }

  /// ACLED's names for kinds of actors.
  static func kind(_ actor: MappedActor?) -> String {
    switch actor?.actor.sector {
    case "GOV", "MIL", "COP", "SPY", "LEG", "JUD": "State forces"
    case "REB": "Rebel group"
    case "UAF", "PRM": "Political militia"
    case "CVL", "REF", "SOC": "Civilians"
    case "OPP", "PTY", "LAB", "EDU": "Protesters"
    case nil, "": ""
    default: "External/Other forces"
    }
  }
}
