/// PLOVER's sixteen event types, and statements, which PLOVER leaves out.
///
/// Source: PLOVER manual (Open Event Data Alliance), with the CAMEO root that each corresponds to (CAMEO codebook
/// 1.1b3).
public enum EventType: String, Sendable, CaseIterable {
  case agree = "AGREE"
  case consult = "CONSULT"
  case support = "SUPPORT"
  case concede = "CONCEDE"
  case cooperate = "COOPERATE"
  case aid = "AID"
  case retreat = "RETREAT"
  case request = "REQUEST"
  case accuse = "ACCUSE"
  case reject = "REJECT"
  case threaten = "THREATEN"
  case sanction = "SANCTION"
  case protest = "PROTEST"
  case mobilize = "MOBILIZE"
  case coerce = "COERCE"
  case assault = "ASSAULT"
  case statement = "STATEMENT"

  /// CAMEO's two-digit root code.
  public var cameoRoot: String {
    switch self {
    case .statement: "01"
    case .request: "02"
    case .agree: "03"
    case .consult: "04"
    case .support: "05"
    case .cooperate: "06"
    case .aid: "07"
    case .concede, .retreat: "08"
    case .accuse: "11"
    case .reject: "12"
    case .threaten: "13"
    case .protest: "14"
    case .mobilize: "15"
    case .sanction: "16"
    case .coerce: "17"
    case .assault: "18"
    }
  }

  /// 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; 0 for statements.
  public var quadCode: Int {
    switch self {
    case .statement: 0
    case .agree, .consult, .support, .concede: 1
    case .cooperate, .aid, .retreat: 2
    case .request, .accuse, .reject, .threaten: 3
    case .sanction, .protest, .mobilize, .coerce, .assault: 4
    }
  }

  /// Whether something moves or is done on the ground, so that a place named for its government cannot be where it was.
  public var isPhysical: Bool {
    switch self {
    case .aid, .retreat, .protest, .mobilize, .coerce, .assault: true
    default: false
    }
  }
}
