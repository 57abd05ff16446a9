import Gazetteer

/// Whether a type word ("province", بلدة, "River") and a place are of one kind.
enum TypeAgreement {
  /// Whether the place is of one of the kinds that the type words name.
  static func agrees(_ types: CueClass, _ record: PlaceRecord) -> Bool {
    switch record.kind {
    case .country: return types.contains(.typeCountry)
    case .admin1: return !types.isDisjoint(with: [.typeProvince, .typeRegion])
    case .admin2: return !types.isDisjoint(with: [.typeDistrict, .typeRegion])
    case .populated: return !types.isDisjoint(with: [.typePopulated, .typeQuarter])
    case .region: return !types.isDisjoint(with: [.typeRegion, .typeLandform, .typeProvince])
    case .water: return types.contains(.typeWater)
    case .landmark: return !types.isDisjoint(with: [.typeLandform, .typeFacility, .typeWater])
    }
  }

  /// Whether the type words may stand before the place's name: towns and the districts around them share names, so that
  /// مديرية may stand before a town of the table; a river's word may not.
  static func allows(_ types: CueClass, _ record: PlaceRecord) -> Bool {
    let settled: CueClass = [.typeProvince, .typeDistrict, .typePopulated, .typeQuarter, .typeRegion]
    switch record.kind {
    case .admin1, .admin2, .populated: return !types.isDisjoint(with: settled)
    default: return agrees(types, record)
    }
  }
}
