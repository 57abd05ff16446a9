/// Somebody who acts or is acted upon: a state, a force, a group, an organisation, an office or a person.
public struct Actor: Sendable, Hashable {
  /// Stable id (`actor:hezbollah`, `actor:state-sy`, composed: `actor:defence-ministry-us`).
  public var identifier: String
  /// English display name.
  public var name: String
  /// Arabic display name, if there is one.
  public var arabicName: String?
  /// `state`, `government`, `military`, `armed_group`, `coalition`, `igo`, `ngo`, `media`, `person` …
  public var type: String
  /// ISO 3166-1 alpha-2, or empty.
  public var country: String
  /// PLOVER sector (GOV, MIL, REB …), or empty.
  public var sector: String
  /// CAMEO actor code, or empty.
  public var cameo: String

  /// Whether it governs, fights, judges, makes laws or stands for those who do.
  var isPolitical: Bool {
    switch sector {
    case "GOV", "MIL", "REB", "COP", "SPY", "UAF", "PRM", "LEG", "JUD", "PTY", "OPP", "IGO", "ELI": true
    default: type == "state" || type == "armed_group"
    }
  }

  /// Makes an actor.
  public init(
    identifier: String, name: String, arabicName: String? = nil, type: String, country: String = "",
    sector: String = "",
    cameo: String = ""
  ) {
    self.identifier = identifier
    self.name = name
    self.arabicName = arabicName
    self.type = type
    self.country = country
    self.sector = sector
    self.cameo = cameo
  }
}
