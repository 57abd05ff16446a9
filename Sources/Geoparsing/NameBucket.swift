import Gazetteer

/// How strong the strongest place of a name is: the coarse measure that recognition works with.
enum NameBucket: Int, CaseIterable {
  case country, region, province, district
  /// Populated places by ``PlaceRecord/likelihood``, from cities known to all down to villages.
  case metropolis, city, town, village, hamlet
  case water, landmark, demonym
  /// "U.S.", "Va.", "NSW".
  case abbreviation

  /// The name in the table of weights.
  var name: String { CaseName.kebab(self) }

  init(_ record: PlaceRecord, _ nameKind: NameKind) {
    if nameKind == .demonym {
      self = .demonym
      return
    }
    if nameKind == .abbreviation {
      self = .abbreviation
      return
    }
    switch record.kind {
    case .country: self = .country
    case .region: self = .region
    case .admin1: self = .province
    case .admin2: self = .district
    case .water: self = .water
    case .landmark: self = .landmark
    case .populated: self = Self.populated(record.likelihood)
    }
  }

  private static func populated(_ likelihood: Double) -> NameBucket {
    switch likelihood {
    case 7.2...: .metropolis
    case 6.0..<7.2: .city
    case 5.0..<6.0: .town
    case 4.0..<5.0: .village
    default: .hamlet
    }
  }
}
