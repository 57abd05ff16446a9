/// What a word of `cues.tsv` says of a place name beside it. A word may be of several classes.
struct CueClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  private init(bit: UInt64) { rawValue = 1 << bit }

  static let word = CueClass(bit: 0)
  static let locative = CueClass(bit: 1)
  static let near = CueClass(bit: 2)
  static let countryside = CueClass(bit: 3)
  static let direction = CueClass(bit: 4)
  static let airspace = CueClass(bit: 5)
  static let typeCountry = CueClass(bit: 6)
  static let typeProvince = CueClass(bit: 7)
  static let typeDistrict = CueClass(bit: 8)
  static let typePopulated = CueClass(bit: 9)
  static let typeQuarter = CueClass(bit: 10)
  static let typeWater = CueClass(bit: 11)
  static let typeLandform = CueClass(bit: 12)
  static let typeFacility = CueClass(bit: 13)
  static let typeRoad = CueClass(bit: 14)
  static let typeRegion = CueClass(bit: 15)
  static let organisationBefore = CueClass(bit: 16)
  static let organisationAfter = CueClass(bit: 17)
  static let eventNoun = CueClass(bit: 18)
  static let title = CueClass(bit: 19)
  static let givenName = CueClass(bit: 20)
  static let surnameParticle = CueClass(bit: 21)
  static let calendar = CueClass(bit: 22)
  static let speechVerb = CueClass(bit: 23)
  static let actVerb = CueClass(bit: 24)
  static let metonymBefore = CueClass(bit: 25)
  static let governmentNoun = CueClass(bit: 26)
  static let between = CueClass(bit: 27)
  static let dateline = CueClass(bit: 28)
  static let abbreviation = CueClass(bit: 29)
  static let nameHead = CueClass(bit: 30)
  static let notName = CueClass(bit: 31)
  static let nameOpener = CueClass(bit: 32)
  static let listOpener = CueClass(bit: 33)
  static let weakOpener = CueClass(bit: 34)
  static let linkNoun = CueClass(bit: 35)
  static let modal = CueClass(bit: 36)
  static let actNoun = CueClass(bit: 37)

  /// Every word for a kind of place.
  static let anyType: CueClass = [
    .typeCountry, .typeProvince, .typeDistrict, .typePopulated, .typeQuarter, .typeWater, .typeLandform, .typeFacility,
    .typeRoad, .typeRegion,
  ]

  /// The classes by their names in the table.
  static let byName: [String: CueClass] = [
    "word": .word, "locative": .locative, "near": .near, "countryside": .countryside, "direction": .direction,
    "airspace": .airspace, "type-country": .typeCountry, "type-province": .typeProvince,
    "type-district": .typeDistrict, "type-populated": .typePopulated, "type-quarter": .typeQuarter,
    "type-water": .typeWater, "type-landform": .typeLandform, "type-facility": .typeFacility, "type-road": .typeRoad,
    "type-region": .typeRegion, "organisation-before": .organisationBefore, "organisation-after": .organisationAfter,
    "event-noun": .eventNoun, "title": .title, "given-name": .givenName, "surname-particle": .surnameParticle,
    "calendar": .calendar, "speech-verb": .speechVerb, "act-verb": .actVerb, "metonym-before": .metonymBefore,
    "government-noun": .governmentNoun, "between": .between, "dateline": .dateline, "abbreviation": .abbreviation,
    "name-head": .nameHead, "not-name": .notName,
    "name-opener": .nameOpener, "list-opener": .listOpener,
    "weak-opener": .weakOpener,
    "link-noun": .linkNoun, "modal": .modal, "act-noun": .actNoun,
  ]
}
