import Gazetteer

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Turns a place of the gazetteer into the place of a mention, with the precision that its kind and qualifier allow.
struct PlaceMaker {
  let gazetteer: GazetteerIndex

  func place(_ record: PlaceRecord, qualifier: PlaceMention.Qualifier? = nil) -> ResolvedPlace {
    switch qualifier {
    case .countryside: return countryside(record)
    case .near: return near(record)
    case .part: return record.kind == .populated || record.kind == .landmark ? near(record) : part(record)
    case .airspace:
      var place = plain(record)
      place.wherePrecision = 7
      return place
    case nil: return plain(record)
    }
  }

  /// ريف حلب: the province whose seat the town is; of other towns, their surroundings.
  private func countryside(_ record: PlaceRecord) -> ResolvedPlace {
    var unit = record
    if record.kind == .populated, let province = record.admin1, gazetteer.record(province).seat == record.index {
      unit = gazetteer.record(province)
    }
    var place = unit.kind == .populated || unit.kind == .landmark ? near(unit) : plain(unit)
    place.identifier += "#countryside"
    place.isCentroid = true
    return place
  }

  private func near(_ record: PlaceRecord) -> ResolvedPlace {
    var place = plain(record)
    guard record.kind == .populated || record.kind == .landmark else { return place }
    place.precision = .near
    place.wherePrecision = 2
    place.radiusKilometers = max(place.radiusKilometers * 2, 12)
    return place
  }

  private func part(_ record: PlaceRecord) -> ResolvedPlace {
    var place = plain(record)
    if record.kind == .country { place.wherePrecision = 5 }
    return place
  }

  func plain(_ record: PlaceRecord) -> ResolvedPlace {
    let (precision, level) = precision(record)
    let isSpot = record.kind == .populated || (record.kind == .landmark && precision == .exact)
    return ResolvedPlace(
      index: record.index, identifier: gazetteer.identifier(record.index), latitude: record.latitude,
      longitude: record.longitude, precision: precision, wherePrecision: level, radiusKilometers: radius(record),
      isCentroid: !isSpot)
  }

  private func precision(_ record: PlaceRecord) -> (ResolvedPlace.Precision, Int) {
    switch record.kind {
    case .country: return (.country, 6)
    case .region: return (.region, 5)
    case .admin1: return (.province, 4)
    case .admin2: return (.district, 3)
    case .populated: return (.town, 1)
    case .water: return record.country == .none || isSea(record) ? (.water, 7) : (.water, 5)
    case .landmark: return record.radiusKilometers > 30 ? (.region, 5) : (.exact, 1)
    }
  }

  private func isSea(_ record: PlaceRecord) -> Bool {
    ["SEA", "OCN", "GULF", "STRT"].contains(gazetteer.featureCode(record.index))
  }

  private func radius(_ record: PlaceRecord) -> Double {
    if record.radiusKilometers > 0 { return record.radiusKilometers }
    switch record.kind {
    case .country: return 300
    case .admin1: return 60
    case .admin2: return 20
    case .region, .water: return 100
    case .landmark: return 3
    case .populated:
      // About what built-up areas measure: 1.5 km at 10,000 people, 15 km at a million.
      let radius = 0.015 * Double(max(record.population, 4_500)).squareRoot()
      return (min(radius, 25) * 10).rounded() / 10
    }
  }
}
