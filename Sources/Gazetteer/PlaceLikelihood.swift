#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How likely a place is to be meant by a name that several places have, before any context is known.
///
/// The unit is a decade of population: one more is ten times as likely. Population is missing for most places of Syria
/// and Yemen, so fame (catalogues that name the place), the number of names, and standing count beside it.
package enum PlaceLikelihood {
  /// The facts that count.
  package struct Facts {
    package var kind: PlaceKind
    package var standing: PlaceRecord.Standing
    /// Inhabitants; for countries and units the sum over their towns.
    package var population: Int
    package var fame: Int
    package var rank: Int?
    package var nameCount: Int
    package var radiusKilometers: Double

    package init(
      kind: PlaceKind, standing: PlaceRecord.Standing, population: Int, fame: Int, rank: Int?, nameCount: Int,
      radiusKilometers: Double
    ) {
      self.kind = kind
      self.standing = standing
      self.population = population
      self.fame = fame
      self.rank = rank
      self.nameCount = nameCount
      self.radiusKilometers = radiusKilometers
    }
  }

  /// The likelihood in decades, about 3 for a village to 11 for a large country.
  package static func score(_ facts: Facts) -> Double {
    let fame = Double(facts.fame) / 150 * 4
    let names = 0.2 * log2(1 + Double(min(facts.nameCount, 200)))
    let rank = facts.rank.map { Double(10 - min($0, 10)) * 0.05 } ?? 0
    return base(facts) + fame + names + rank
  }

  private static func base(_ facts: Facts) -> Double {
    let decades = facts.population > 0 ? log10(Double(facts.population)) : nil
    switch facts.kind {
    case .country: return 10.6 + ((decades ?? 5) - 6) * 0.15
    case .admin1: return decades.map { max($0 - 0.3, 5) } ?? 5
    case .admin2: return decades.map { min(max($0 - 0.5, 3.5), 5) } ?? 3.5
    case .region: return facts.radiusKilometers >= 1_500 ? 8 : facts.radiusKilometers >= 100 ? 6 : 5
    case .water: return facts.radiusKilometers >= 300 ? 6 : 5
    case .landmark: return 4.2
    case .populated: return max(decades ?? 0, floor(facts.standing)) + bonus(facts.standing)
    }
  }

  /// What to assume where the population is unknown.
  private static func floor(_ standing: PlaceRecord.Standing) -> Double {
    switch standing {
    case .capital: 4.5
    case .seatOfProvince: 4.3
    case .seatOfDistrict: 3.9
    case .seatOfSubdistrict: 3.4
    case .none: 2.7
    }
  }

  private static func bonus(_ standing: PlaceRecord.Standing) -> Double {
    switch standing {
    case .capital: 1.2
    case .seatOfProvince: 0.6
    case .seatOfDistrict: 0.3
    case .seatOfSubdistrict: 0.1
    case .none: 0
    }
  }
}
