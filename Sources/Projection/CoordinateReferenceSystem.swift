/// A geographic or projected coordinate reference system, known to PROJ.
///
/// A plain value: it holds what is known of the system, no pointer into PROJ, and may be passed between tasks.
/// Reading one opens PROJ's database (about 15 ms the first time); keep it rather than making it again.
public struct CoordinateReferenceSystem: Sendable, Hashable {
  /// What kind of coordinates the system has.
  public enum Kind: String, Sendable, Hashable {
    /// Longitude and latitude.
    case geographic
    /// Easting and northing on a plane.
    case projected
  }

  /// The definition as PROJ is given it.
  public let definition: String

  /// Its name in the register, or the definition where it has none: "WGS 84 / UTM zone 37N".
  public let name: String

  /// Its number in a register, or nil: EPSG:32637.
  public let authorityCode: AuthorityCode?

  /// Geographic or projected.
  public let kind: Kind

  /// The unit of the first axis.
  public let axisUnit: AxisUnit

  /// The ellipsoid it stands on.
  public let ellipsoid: Ellipsoid?

  /// Where it is meant to be used, or nil if no register says.
  public let areaOfUse: GeographicArea?

  /// Finds a system by its definition.
  ///
  /// - Parameter definition: an authority code in either case (`EPSG:32637`; bare digits are read as an EPSG code),
  ///   an OGC URN or URL, a PROJ string (`+proj=utm +zone=37`), WKT 1 or 2, PROJJSON, or the exact name of a system
  ///   (`WGS 84 / UTM zone 37N`). Only the horizontal part of a compound system is used.
  /// - Throws: `ProjectionError.unknownSystem`, with a suggestion where a name comes near;
  ///   `.unsupportedSystem` for anything that is not geographic or projected.
  public init(_ definition: String) throws(ProjectionError) {
    self = try SystemReader(context: ProjectionContext()).read(definition)
  }

  init(
    definition: String, name: String, authorityCode: AuthorityCode?, kind: Kind, axisUnit: AxisUnit,
    ellipsoid: Ellipsoid?, areaOfUse: GeographicArea?
  ) {
    self.definition = definition
    self.name = name
    self.authorityCode = authorityCode
    self.kind = kind
    self.axisUnit = axisUnit
    self.ellipsoid = ellipsoid
    self.areaOfUse = areaOfUse
  }

  /// WGS 84 longitude and latitude in degrees: what RFC 7946 and the gazetteer use.
  ///
  /// Written out, so that using it costs no look-up in PROJ's database.
  public static let wgs84 = CoordinateReferenceSystem(
    definition: "EPSG:4326", name: "WGS 84", authorityCode: AuthorityCode(authority: "EPSG", code: "4326"),
    kind: .geographic, axisUnit: AxisUnit(name: "degree", factor: .pi / 180), ellipsoid: .wgs84,
    areaOfUse: GeographicArea(west: -180, south: -90, east: 180, north: 90, name: "World."))

  /// Whether coordinates in this system are WGS 84 degrees, as RFC 7946 wants them (EPSG:4326 or OGC:CRS84).
  public var isWGS84: Bool {
    authorityCode.map { ["EPSG:4326", "OGC:CRS84"].contains($0.description) } ?? false
  }

  /// How many decimals say a position to about a centimetre: 7 for degrees, 3 for metres and feet.
  public var usefulDecimals: Int { kind == .geographic ? 7 : 3 }

  /// The code where there is one, else the name.
  public var label: String { authorityCode?.description ?? name }
}
