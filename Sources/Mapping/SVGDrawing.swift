import GeoJSON

/// The drawing of one picture, layer by layer.
struct SVGDrawing {
  typealias Pixel = PictureFrame.Pixel

  private let frame: PictureFrame
  private let map: SVGMap
  private let clipping: PictureClipping
  private var svg = SVGWriter()
  private var layout: LabelLayout
  private var countryLabels: [(name: String, at: Pixel)] = []
  private var outside: [String] = []

  private static let footHeight = 30.0

  init(frame: PictureFrame, map: SVGMap) {
    self.frame = frame
    self.map = map
    clipping = PictureClipping(frame)
    layout = LabelLayout(width: map.width, height: map.height - Self.footHeight)
    let (width, height) = (SVGWriter.number(map.width), SVGWriter.number(map.height))
    svg.raw(
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" \
      font-family="'Noto Sans','Noto Sans Arabic','DejaVu Sans','Segoe UI',Tahoma,Arial,sans-serif">
      """)
    svg.raw("<title>\(SVGWriter.escaped(title))</title>")
    svg.raw("<rect width=\"\(width)\" height=\"\(height)\" fill=\"#d5e3ec\"/>")
  }

  private var title: String {
    let articles = map.builder.map.articles
    if articles.count == 1, let only = articles.first { return only.title.isEmpty ? only.id : only.title }
    return "\(articles.count) articles"
  }

  // MARK: Base map

  mutating func draw(_ basemap: Basemap) {
    svg.raw("<g fill=\"#f7f4ec\" stroke=\"#b9b09c\" stroke-width=\"1\" stroke-linejoin=\"round\">")
    for country in basemap.countries {
      let rings = polygons(country.geometry).map { pixels($0) }.map(clipping.ring).filter { $0.count > 2 }
      guard !rings.isEmpty else { continue }
      svg.raw("<path d=\"\(SVGWriter.path(rings, isClosed: true))\"/>")
      noteLabel(of: country, rings)
    }
    svg.raw("</g>")
    drawLines(basemap.provinces, style: "stroke=\"#d9d2c2\" stroke-width=\"0.8\"")
    drawLines(basemap.rivers, style: "stroke=\"#a9c6d8\" stroke-width=\"1.1\" stroke-linecap=\"round\"")
  }

  private mutating func drawLines(_ features: [Feature], style: String) {
    var path = ""
    for feature in features {
      for line in lines(feature.geometry) {
        path += SVGWriter.path(clipping.lines(pixels(line)), isClosed: false)
      }
    }
    if !path.isEmpty { svg.raw("<path fill=\"none\" \(style) d=\"\(path)\"/>") }
  }

  private func pixels(_ line: [Position]) -> [Pixel] {
    line.compactMap { frame.pixel(longitude: $0.x, latitude: $0.y) }
  }

  private func polygons(_ geometry: Geometry?) -> [[Position]] {
    switch geometry {
    case .polygon(let rings): rings
    case .multiPolygon(let polygons): polygons.flatMap { $0 }
    default: []
    }
  }

  private func lines(_ geometry: Geometry?) -> [[Position]] {
    switch geometry {
    case .lineString(let line): [line]
    case .multiLineString(let lines): lines
    default: []
    }
  }

  /// A country's name goes to the middle of the largest part that is seen of it.
  private mutating func noteLabel(of country: Feature, _ rings: [[Pixel]]) {
    let key = map.builder.options.language == "ar" ? "name_ar" : "name"
    guard let name = country.properties?[key]?.stringValue, !name.isEmpty else { return }
    var best: (area: Double, middle: Pixel)?
    for ring in rings {
      let (area, middle) = Self.middle(of: ring)
      if area > best?.area ?? 9_000 { best = (area, middle) }
    }
    if let best { countryLabels.append((name, best.middle)) }
  }

  /// The area and the centre of gravity of a ring (the surveyor's formula).
  private static func middle(of ring: [Pixel]) -> (area: Double, middle: Pixel) {
    var (area, x, y) = (0.0, 0.0, 0.0)
    for index in ring.indices {
      let (a, b) = (ring[index], ring[(index + 1) % ring.count])
      let cross = a.x * b.y - b.x * a.y
      area += cross
      x += (a.x + b.x) * cross
      y += (a.y + b.y) * cross
    }
    guard abs(area) > 1e-9 else { return (0, Pixel(x: 0, y: 0)) }
    return (abs(area) / 2, Pixel(x: x / (3 * area), y: y / (3 * area)))
  }

  // MARK: Places

  mutating func draw(_ spots: [SVGMap.Spot]) {
    reserveFurniture(spots)
    // Large circles first, so that small ones stay visible; equal ones in the order of the map.
    var seen: [(spot: SVGMap.Spot, at: Pixel)] = []
    for spot in spots {
      guard let pixel = frame.pixel(longitude: spot.longitude, latitude: spot.latitude), frame.contains(pixel) else {
        outside.append(spot.label)
        continue
      }
      seen.append((spot, pixel))
      let size = 2 * spot.radius
      layout.reserve(.init(left: pixel.x - spot.radius, top: pixel.y - spot.radius, width: size, height: size))
    }
    seen = seen.enumerated().sorted { ($1.element.spot.mentions, $0.offset) < ($0.element.spot.mentions, $1.offset) }
      .map(\.element)
    for (spot, pixel) in seen { drawArea(spot, pixel) }
    for (spot, pixel) in seen { drawMarker(spot, pixel) }
    for (spot, pixel) in seen { drawLabel(spot, pixel) }
    drawCountryLabels()
  }

  private mutating func drawArea(_ spot: SVGMap.Spot, _ pixel: Pixel) {
    let radius = frame.pixels(kilometers: spot.areaRadius, latitude: spot.latitude)
    guard radius > spot.radius + 3, radius < 180, !spot.isHollow else { return }
    svg.raw(
      """
      <circle cx="\(SVGWriter.number(pixel.x))" cy="\(SVGWriter.number(pixel.y))" r="\(SVGWriter.number(radius))" \
      fill="\(spot.color)" fill-opacity="0.07" stroke="\(spot.color)" stroke-opacity="0.35" stroke-dasharray="3 4"/>
      """)
  }

  private mutating func drawMarker(_ spot: SVGMap.Spot, _ pixel: Pixel) {
    let style =
      spot.isHollow
      ? "fill=\"#ffffff\" fill-opacity=\"0.7\" stroke=\"\(spot.color)\" stroke-width=\"2.5\""
      : "fill=\"\(spot.color)\" fill-opacity=\"0.88\" stroke=\"#ffffff\" stroke-width=\"1.5\""
    svg.raw(
      """
      <circle cx="\(SVGWriter.number(pixel.x))" cy="\(SVGWriter.number(pixel.y))" \
      r="\(SVGWriter.number(spot.radius))" \(style)/>
      """)
  }

  private static let halo = "paint-order=\"stroke\" stroke=\"#ffffff\" stroke-width=\"3\" stroke-linejoin=\"round\""

  /// The name, its other spelling, and the kinds of events; the later lines give way if there is no room.
  private mutating func drawLabel(_ spot: SVGMap.Spot, _ pixel: Pixel) {
    var lines: [(text: String, size: Double, style: String)] = [
      (spot.label, 14, "font-weight=\"600\" fill=\"#1f2328\"")
    ]
    if !spot.otherLabel.isEmpty, spot.otherLabel != spot.label {
      lines.append((spot.otherLabel, 13, "fill=\"#3d444d\""))
    }
    if !spot.events.isEmpty { lines.append((spot.events, 11, "fill=\"\(spot.color)\" font-weight=\"600\"")) }
    while !lines.isEmpty {
      let width = lines.map { Self.width(of: $0.text, size: $0.size) }.max() ?? 0
      let height = lines.reduce(0) { $0 + $1.size * 1.25 }
      if let (box, anchor) = layout.place((width, height), beside: pixel, radius: spot.radius) {
        write(lines, in: box, anchor)
        return
      }
      lines.removeLast()
    }
  }

  private mutating func write(
    _ lines: [(text: String, size: Double, style: String)], in box: LabelLayout.Box, _ anchor: LabelLayout.Anchor
  ) {
    let x =
      switch anchor {
      case .start: box.left
      case .middle: box.left + box.width / 2
      case .end: box.left + box.width
      }
    var y = box.top
    for line in lines {
      y += line.size * 1.25
      svg.text(
        line.text, x: x, y: y - line.size * 0.3,
        attributes:
          "font-size=\"\(SVGWriter.number(line.size))\" \(line.style) \(Self.halo) \(Self.placed(anchor, line.text))")
    }
  }

  /// In right-to-left text the start is the right end.
  private static func placed(_ anchor: LabelLayout.Anchor, _ text: String) -> String {
    guard FeatureBuilder.isArabic(text) else { return "text-anchor=\"\(anchor.rawValue)\"" }
    let turned: LabelLayout.Anchor = anchor == .start ? .end : anchor == .end ? .start : .middle
    return "direction=\"rtl\" text-anchor=\"\(turned.rawValue)\""
  }

  /// About how wide a text will be; fonts differ.
  private static func width(of text: String, size: Double) -> Double {
    Double(DisplayWidth.width(of: text)) * size * 0.6
  }

  private mutating func drawCountryLabels() {
    for (name, middle) in countryLabels {
      let text = name.uppercased()
      guard let middle = takeRoom(for: text, around: middle) else { continue }
      let spacing = FeatureBuilder.isArabic(text) ? "" : " letter-spacing=\"2.5\""
      svg.text(
        text, x: middle.x, y: middle.y + 5,
        attributes: "font-size=\"13\" fill=\"#a79d87\" text-anchor=\"middle\"\(spacing)")
    }
  }

  /// The free spot for a country's name nearest to the middle of the country.
  private mutating func takeRoom(for text: String, around middle: Pixel) -> Pixel? {
    let width = Double(DisplayWidth.width(of: text)) * 10.5
    let shifts: [(Double, Double)] = [
      (0, 0), (0, 30), (0, -30), (60, 0), (-60, 0), (60, 50), (-60, 50), (60, -50), (-60, -50),
    ]
    for (x, y) in shifts {
      let spot = Pixel(x: middle.x + x, y: middle.y + y)
      let box = LabelLayout.Box(left: spot.x - width / 2, top: spot.y - 9, width: width, height: 18)
      let isInside = box.left > 0 && box.left + width < map.width && box.top > 0 && spot.y < map.height - 40
      if isInside, layout.take(box) { return spot }
    }
    return nil
  }

  // MARK: Furniture

  private static let rowHeight = 20.0

  private func legendRows(_ spots: [SVGMap.Spot]) -> [(color: String, isHollow: Bool, text: String)] {
    var rows: [(color: String, isHollow: Bool, text: String)] = []
    for code in [4, 3, 2, 1, 0] {
      let color = QuadColor.color(ofQuadCode: code)
      if spots.contains(where: { $0.color == color }) {
        rows.append((color, false, QuadColor.meaning(ofQuadCode: code)))
      }
    }
    if spots.contains(where: { $0.color == QuadColor.none && !$0.isHollow }) {
      rows.append((QuadColor.none, false, "named, no event"))
    }
    if seesHollow(spots) { rows.append((QuadColor.none, true, "stands for its government")) }
    return rows
  }

  private func seesHollow(_ spots: [SVGMap.Spot]) -> Bool {
    spots.contains { spot in
      spot.isHollow && frame.pixel(longitude: spot.longitude, latitude: spot.latitude).map(frame.contains) ?? false
    }
  }

  private func legendBox(_ spots: [SVGMap.Spot]) -> LabelLayout.Box {
    let height = Double(legendRows(spots).count) * Self.rowHeight + 16
    return .init(left: 14, top: map.height - Self.footHeight - height - 14, width: 210, height: height)
  }

  private mutating func reserveFurniture(_ spots: [SVGMap.Spot]) {
    if !legendRows(spots).isEmpty { layout.reserve(legendBox(spots)) }
    layout.reserve(.init(left: map.width - 190, top: map.height - Self.footHeight - 46, width: 190, height: 46))
  }

  mutating func drawLegend(_ spots: [SVGMap.Spot]) {
    let rows = legendRows(spots)
    if !rows.isEmpty {
      let box = legendBox(spots)
      svg.raw(
        """
        <rect x="\(SVGWriter.number(box.left))" y="\(SVGWriter.number(box.top))" \
        width="\(SVGWriter.number(box.width))" height="\(SVGWriter.number(box.height))" rx="6" \
        fill="#ffffff" fill-opacity="0.88" stroke="#cfc8b8"/>
        """)
      for (index, row) in rows.enumerated() {
        let y = box.top + 8 + (Double(index) + 0.5) * Self.rowHeight
        let style =
          row.isHollow
          ? "fill=\"#ffffff\" stroke=\"\(row.color)\" stroke-width=\"2.5\"" : "fill=\"\(row.color)\" stroke=\"#ffffff\""
        svg.raw("<circle cx=\"\(SVGWriter.number(box.left + 18))\" cy=\"\(SVGWriter.number(y))\" r=\"6\" \(style)/>")
        svg.text(row.text, x: box.left + 34, y: y + 4, attributes: "font-size=\"13\" fill=\"#1f2328\"")
      }
    }
    drawScaleBar()
    drawFoot()
  }

  private mutating func drawScaleBar() {
    guard let latitude = middleLatitude else { return }
    let steps = [1.0, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000]
    let fitting = steps.last { frame.pixels(kilometers: $0, latitude: latitude) <= 160 }
    guard let fitting else { return }
    let length = frame.pixels(kilometers: fitting, latitude: latitude)
    let right = map.width - 20
    let y = map.height - Self.footHeight - 18
    let path = "M\(SVGWriter.number(right - length)) \(SVGWriter.number(y - 5))v5h\(SVGWriter.number(length))v-5"
    svg.raw("<path d=\"\(path)\" fill=\"none\" stroke=\"#3d444d\" stroke-width=\"1.5\"/>")
    svg.text(
      "\(Int(fitting)) km", x: right - length / 2, y: y - 8,
      attributes: "font-size=\"12\" fill=\"#3d444d\" text-anchor=\"middle\"")
  }

  private var middleLatitude: Double? {
    // By bisection: pixels run southward.
    var (south, north) = (-84.0, 84.0)
    for _ in 0..<30 {
      let middle = (south + north) / 2
      guard let pixel = frame.pixel(longitude: 0, latitude: middle) else { return nil }
      if pixel.y > map.height / 2 { south = middle } else { north = middle }
    }
    return (south + north) / 2
  }

  private mutating func drawFoot() {
    let top = map.height - Self.footHeight
    svg.raw(
      """
      <rect x="0" y="\(SVGWriter.number(top))" width="\(SVGWriter.number(map.width))" \
      height="\(SVGWriter.number(Self.footHeight))" fill="#ffffff" fill-opacity="0.9"/>
      """)
    let names = outside.prefix(6).joined(separator: ", ") + (outside.count > 6 ? " …" : "")
    let left = outside.isEmpty ? title : "\(title) · outside the picture: \(names)"
    svg.text(
      DisplayWidth.trimmed(left, to: 90), x: 14, y: top + 20, attributes: "font-size=\"12.5\" fill=\"#1f2328\"")
    svg.text(
      "Yaqut \(map.version) · places © GeoNames, CC BY 4.0 · base map Natural Earth", x: map.width - 14, y: top + 20,
      attributes: "font-size=\"12\" fill=\"#59636e\" text-anchor=\"end\"")
  }

  consuming func finish() -> [UInt8] {
    svg.raw("</svg>")
    return svg.bytes
  }
}
