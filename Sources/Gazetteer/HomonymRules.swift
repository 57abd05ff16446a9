/// What is known of places that share a name, beyond the likelihood of each.
package enum HomonymRules {
  /// How far the place that gives way is set below the other, in decades.
  private static let gap = 0.3

  /// The likelihoods of places that share a name, after these rules:
  ///
  /// - A unit is set below its seat: "Aleppo" is the city before it is the governorate. Not so where the town can merely
  ///   be called so and the unit is: "Oklahoma" is the state before it is Oklahoma City.
  /// - A place that merely can be called so is set below the capital whose name it is: "New Delhi" is not Delhi.
  package static func adjusted(_ likelihoods: [Double], of records: [PlaceRecord], kinds: [NameKind]) -> [Double] {
    guard records.count > 1 else { return likelihoods }
    var result = likelihoods
    setBelowCapital(&result, records, kinds)
    setUnitsBelowSeats(&result, records, kinds)
    return result
  }

  private static func setUnitsBelowSeats(
    _ likelihoods: inout [Double], _ records: [PlaceRecord], _ kinds: [NameKind]
  ) {
    for (unitIndex, unit) in records.enumerated() where unit.kind == .admin1 || unit.kind == .admin2 {
      for (townIndex, town) in records.enumerated() where isSeat(town, of: unit) {
        if isOwnName(kinds[townIndex], besides: kinds[unitIndex]) {
          likelihoods[unitIndex] = min(likelihoods[unitIndex], likelihoods[townIndex] - gap)
        } else if unit.kind == .admin1 {
          likelihoods[townIndex] = min(likelihoods[townIndex], likelihoods[unitIndex] - gap)
        }
      }
    }
  }

  /// Whether a town bears a name at least as much as the unit around it does.
  package static func isOwnName(_ town: NameKind, besides unit: NameKind) -> Bool {
    town.weakness <= max(unit.weakness, NameKind.label.weakness)
  }

  private static func isSeat(_ town: PlaceRecord, of unit: PlaceRecord) -> Bool {
    guard town.kind == .populated else { return false }
    if unit.seat == town.index { return true }
    switch unit.kind {
    case .admin1: return town.admin1 == unit.index && town.standing >= .seatOfProvince
    case .admin2: return town.admin2 == unit.index || (town.admin1 == unit.admin1 && town.standing >= .seatOfDistrict)
    default: return false
    }
  }

  private static func setBelowCapital(_ likelihoods: inout [Double], _ records: [PlaceRecord], _ kinds: [NameKind]) {
    guard let capital = records.indices.first(where: { records[$0].isCapital && kinds[$0] == .primary }) else { return }
    for index in records.indices
    where records[index].kind == .populated && kinds[index].weakness > NameKind.label.weakness {
      likelihoods[index] = min(likelihoods[index], likelihoods[capital] - gap)
    }
  }
}
