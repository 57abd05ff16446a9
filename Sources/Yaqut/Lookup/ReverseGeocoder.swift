import Gazetteer
import Projection

/// From points to places.
public struct ReverseGeocoder: Sendable {
  private let gazetteer: GazetteerIndex
  private let geodesic = Geodesic()

  /// How much a distance on the sphere may differ from that on the ellipsoid, with room to spare.
  private static let sphereError = 1.012

  /// Prepares to search.
  public init(_ gazetteer: GazetteerIndex) { self.gazetteer = gazetteer }

  /// The places nearest to a point by geodesics on the WGS 84 ellipsoid, nearest first.
  ///
  /// A unit, region or water is as far as the point that stands for it, which for a large one is not its border.
  ///
  /// - Parameters:
  ///   - latitude: Degrees north.
  ///   - longitude: Degrees east.
  ///   - limit: The most places to return.
  ///   - maximumKilometers: How far to look.
  ///   - kinds: What sorts of places to return.
  public func nearest(
    latitude: Double, longitude: Double, limit: Int = 5, maximumKilometers: Double = 100,
    kinds: Set<PlaceKind> = [.populated]
  ) -> [NearbyPlace] {
    guard limit > 0 else { return [] }
    let reach = min(maximumKilometers, 20_040) * Self.sphereError + 0.01
    func candidates(_ limit: Int, within kilometers: Double) -> [(place: PlaceIndex, kilometers: Double)] {
      gazetteer.nearest(
        latitude: latitude, longitude: longitude, limit: limit, maximumKilometers: kilometers, kinds: kinds)
    }
    // The index measures on a sphere: all that may be among the nearest on the ellipsoid are measured again. A few more
    // than asked for are nearly always enough for that.
    let generous = limit > 10_000 ? limit : limit + 8
    var found = candidates(generous, within: reach)
    if found.count == generous, let last = found.last {
      let wanted = found[limit - 1].kilometers * Self.sphereError + 0.01
      if last.kilometers < wanted { found = candidates(.max, within: min(reach, wanted)) }
    }
    let measured = found.map { nearby($0.place, latitude: latitude, longitude: longitude) }
    let near = measured.filter { $0.distance <= maximumKilometers * 1000 }
    return Array(near.sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }.prefix(limit))
  }

  /// Both the nearest places and the units around a point, by one search where one will do.
  ///
  /// - Parameters: as those of ``nearest(latitude:longitude:limit:maximumKilometers:kinds:)``.
  public func search(
    latitude: Double, longitude: Double, limit: Int = 5, maximumKilometers: Double = 100,
    kinds: Set<PlaceKind> = [.populated]
  ) -> (places: [NearbyPlace], units: SurroundingUnits) {
    guard kinds == [.populated], limit > 0 else {
      let places = nearest(
        latitude: latitude, longitude: longitude, limit: limit, maximumKilometers: maximumKilometers, kinds: kinds)
      return (places, surroundings(latitude: latitude, longitude: longitude))
    }
    let towns = nearest(
      latitude: latitude, longitude: longitude, limit: max(limit, SurroundingUnits.voters),
      maximumKilometers: max(maximumKilometers, SurroundingUnits.reach))
    let places = towns.prefix(limit).filter { $0.distance <= maximumKilometers * 1000 }
    let voters = towns.prefix(SurroundingUnits.voters).filter { $0.distance <= SurroundingUnits.reach * 1000 }
    return (places, SurroundingUnits(towns: voters, in: gazetteer))
  }

  /// The country and the administrative units around a point, in degrees.
  public func surroundings(latitude: Double, longitude: Double) -> SurroundingUnits {
    let towns = nearest(
      latitude: latitude, longitude: longitude, limit: SurroundingUnits.voters,
      maximumKilometers: SurroundingUnits.reach)
    return SurroundingUnits(towns: towns, in: gazetteer)
  }

  private func nearby(_ place: PlaceIndex, latitude: Double, longitude: Double) -> NearbyPlace {
    let record = gazetteer.record(place)
    let line = geodesic.line(
      from: CoordinatePair(longitude: longitude, latitude: latitude),
      to: CoordinatePair(longitude: record.longitude, latitude: record.latitude))
    let azimuth = line.startAzimuth < 0 ? line.startAzimuth + 360 : line.startAzimuth
    return NearbyPlace(place: place, distance: line.distance, azimuth: azimuth)
  }
}
