import GeoJSON
import Projection

/// Draws a map's places over coastlines, borders and rivers, as an SVG picture in Web Mercator.
///
/// Circles grow with the number of mentions and take the colour of most of a place's events (``QuadColor``). A place
/// that only stands for its government is hollow, and does not widen the picture: if it lies outside, the foot names
/// it. The same map always gives the same bytes.
public struct SVGMap {
  /// A place to be drawn.
  struct Spot {
    let label: String
    let otherLabel: String
    let events: String
    let color: String
    let isHollow: Bool
    let mentions: Int
    let latitude: Double
    let longitude: Double
    let areaRadius: Double

    var radius: Double { min(6 + 2.4 * Double(mentions - 1).squareRoot(), 17) }
  }

  let builder: FeatureBuilder
  let basemap: Basemap
  let version: String
  let width: Double
  let height: Double

  /// Prepares a picture.
  ///
  /// - Parameters:
  ///   - builder: Tells of the places; its language is that of the labels.
  ///   - basemap: What to draw them on.
  ///   - version: The version of the program, for the credit line.
  ///   - width: The picture's width in pixels.
  ///   - height: The picture's height in pixels.
  public init(builder: FeatureBuilder, basemap: Basemap, version: String, width: Int = 1200, height: Int = 800) {
    self.builder = builder
    self.basemap = basemap
    self.version = version
    self.width = Double(width)
    self.height = Double(height)
  }

  /// The picture.
  ///
  /// - Throws: `ProjectionError` if PROJ does not know Web Mercator.
  public func bytes() throws(ProjectionError) -> [UInt8] {
    let spots = self.spots
    let literal = spots.filter { !$0.isHollow }
    let shown = (literal.isEmpty ? spots : literal).map {
      CoordinatePair(longitude: $0.longitude, latitude: $0.latitude)
    }
    let frame = try PictureFrame(around: shown, width: width, height: height, margin: 110)
    var drawing = SVGDrawing(frame: frame, map: self)
    drawing.draw(basemap)
    drawing.draw(spots)
    drawing.drawLegend(spots)
    return drawing.finish()
  }

  private var spots: [Spot] {
    builder.map.places.compactMap { place in
      guard let location = place.location else { return nil }
      let described = builder.description(of: location, text: "", id: place.id)
      let events = place.events.map { builder.map.events[$0] }
      let roles = place.mentions.map { builder.map.mentions[$0].role }
      let isArabic = builder.options.language == "ar"
      return Spot(
        label: described.label, otherLabel: isArabic ? described.englishLabel : described.arabicName,
        events: FeatureBuilder.list(events.map { $0.type.rawValue.lowercased() }),
        color: QuadColor.dominantQuadCode(of: events).map(QuadColor.color) ?? QuadColor.none,
        isHollow: PlaceRole(of: roles) == .metonym, mentions: place.mentions.count, latitude: location.latitude,
        longitude: location.longitude, areaRadius: location.isCentroid ? location.radiusKilometers : 0)
    }
  }
}
