import GeoJSON
import Projection

/// The window of a picture: which part of the Web Mercator plane it shows, and where that lies in pixels.
struct PictureFrame {
  /// A point of the picture in pixels, from the upper left corner.
  struct Pixel: Hashable {
    var x: Double
    var y: Double
  }

  let width: Double
  let height: Double
  /// Metres of the plane at the left and upper edge, and metres a pixel.
  private let left: Double
  private let top: Double
  private let scale: Double
  private let transformation: Transformation

  /// Web Mercator ends here; degrees of latitude.
  private static let northernmost = 84.0

  /// A window around points, with room at the edges; at least some 160 km wide.
  ///
  /// - Parameters:
  ///   - points: Longitude and latitude in degrees.
  ///   - margin: Room around the points, in pixels.
  init(
    around points: [CoordinatePair], width: Double, height: Double, margin: Double
  ) throws(ProjectionError) {
    let transformation = try Transformation(from: .wgs84, to: CoordinateReferenceSystem("EPSG:3857"))
    self.transformation = transformation
    self.width = width
    self.height = height
    let plane = points.compactMap { Self.plane($0, transformation) }
    let west = plane.map(\.x).min() ?? -15_000_000
    let east = plane.map(\.x).max() ?? 15_000_000
    let south = plane.map(\.y).min() ?? -7_000_000
    let north = plane.map(\.y).max() ?? 10_000_000
    let smallest = 220.0
    let across = (east - west) / max(1, width - 2 * margin)
    let down = (north - south) / max(1, height - 2 * margin)
    scale = max(across, down, smallest)
    left = (west + east) / 2 - scale * width / 2
    top = (south + north) / 2 + scale * height / 2
  }

  /// Where a place lies in the picture; nil where it lies beyond the plane.
  func pixel(longitude: Double, latitude: Double) -> Pixel? {
    let point = CoordinatePair(
      longitude: longitude, latitude: min(max(latitude, -Self.northernmost), Self.northernmost))
    guard let plane = Self.plane(point, transformation) else { return nil }
    return Pixel(x: (plane.x - left) / scale, y: (top - plane.y) / scale)
  }

  /// How many pixels a distance measures at a latitude; Web Mercator stretches by 1 / cos(latitude).
  func pixels(kilometers: Double, latitude: Double) -> Double {
    guard let here = pixel(longitude: 0, latitude: latitude),
      let north = pixel(longitude: 0, latitude: min(latitude + 0.05, 84))
    else { return 0 }
    // A twentieth of a degree of latitude is 5.56 km.
    return abs(here.y - north.y) / 5.56 * kilometers
  }

  /// Whether a point lies in the picture.
  func contains(_ pixel: Pixel) -> Bool {
    pixel.x >= 0 && pixel.x <= width && pixel.y >= 0 && pixel.y <= height
  }

  private static func plane(_ point: CoordinatePair, _ transformation: Transformation) -> CoordinatePair? {
    do throws(ProjectionError) { return try transformation.transform(point) } catch { return nil }
  }
}
