/// The number of an object in a register: EPSG:32637, OGC:CRS84.
public struct AuthorityCode: Sendable, Hashable, CustomStringConvertible {
  /// Who keeps the register: EPSG, OGC, ESRI, IAU_2015 …
  public let authority: String

  /// The code in it, mostly a number.
  public let code: String

  /// Makes a code of its two parts.
  public init(authority: String, code: String) {
    self.authority = authority
    self.code = code
  }

  /// "EPSG:32637".
  public var description: String { "\(authority):\(code)" }

  /// The OGC name that GDAL and QGIS read in a GeoJSON `crs` member: "urn:ogc:def:crs:EPSG::32637".
  ///
  /// CRS84 is written with the version 1.3 that its register gives it.
  public var urn: String {
    "urn:ogc:def:crs:\(authority):\(authority == "OGC" ? "1.3" : ""):\(code)"
  }
}
