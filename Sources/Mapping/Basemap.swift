import GeoJSON

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Countries, first-level divisions and rivers to draw a map on (Natural Earth, public domain). Coordinates are degrees.
public struct Basemap: Sendable {
  /// Polygons with the properties `iso`, `name` and `name_ar`.
  public var countries: [Feature]
  /// Lines between provinces.
  public var provinces: [Feature]
  /// Lines with the property `rank`.
  public var rivers: [Feature]

  /// Whether there is nothing to draw on.
  public var isEmpty: Bool { countries.isEmpty && provinces.isEmpty && rivers.isEmpty }

  /// Makes a base map of features; all may be empty.
  public init(countries: [Feature] = [], provinces: [Feature] = [], rivers: [Feature] = []) {
    self.countries = countries
    self.provinces = provinces
    self.rivers = rivers
  }

  /// Reads the base map that is installed with a gazetteer: `basemap/` beside the index file, or `Gazetteer/basemap/` of
  /// the package it was built in. Layers that are not there stay empty.
  ///
  /// - Throws: `GeoJSONError` for a layer that is there but cannot be understood.
  public init(besideIndex path: String) throws(GeoJSONError) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let places = [folder + "/basemap", folder + "/../Gazetteer/basemap"]
    self.init(
      countries: try Self.layer("countries", in: places), provinces: try Self.layer("admin1", in: places),
      rivers: try Self.layer("rivers", in: places))
  }

  private static func layer(_ name: String, in folders: [String]) throws(GeoJSONError) -> [Feature] {
    for folder in folders {
      guard let bytes = bytes(of: "\(folder)/\(name).geojson") else { continue }
      return try GeoJSONDocument(parsing: bytes).asFeatureCollection.features
    }
    return []
  }

  private static func bytes(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = block.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count == 0 ? bytes : nil }
      bytes += block[0..<count]
    }
  }
}
