import GeoJSON

/// Writes features as KML 2.3 (OGC 12-007r2), which Google Earth and most viewers read, in constant memory. Coordinates
/// are WGS 84, longitude first.
///
/// Every property stands in `ExtendedData`; title, description, time and the colour of the marker also where KML has a
/// place of its own for them.
public struct KMLWriter<Sink: ByteSink> {
  /// Where the bytes go.
  public private(set) var sink: Sink
  private var bytes: [UInt8] = []

  /// Begins a document.
  ///
  /// - Throws: what the sink throws.
  public init(_ sink: Sink, name: String = "Yaqut") throws {
    self.sink = sink
    write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>")
    element("name", name)
    write("\n")
  }

  /// Writes one feature as a placemark; one without a point has none.
  ///
  /// - Throws: what the sink throws.
  public mutating func append(_ feature: Feature) throws {
    let properties = feature.properties ?? [:]
    write("<Placemark>")
    if let name = KMLText.first(of: ["title", "label", "place", "cell", "text"], in: properties) {
      element("name", name)
    }
    if let told = KMLText.first(of: ["description", "sentence"], in: properties) { element("description", told) }
    writeTime(properties)
    if let color = properties["marker-color"]?.stringValue.flatMap(KMLText.color) {
      write("<Style><IconStyle>")
      element("color", color)
      write("</IconStyle></Style>")
    }
    writeData(properties)
    if let geometry = feature.geometry { write(geometry) }
    write("</Placemark>\n")
    if bytes.count > 1 << 16 { try flush() }
  }

  /// Ends the document and hands the last bytes to the sink.
  ///
  /// - Throws: what the sink throws.
  @discardableResult
  public consuming func finish() throws -> Sink {
    write("</Document></kml>\n")
    try flush()
    return sink
  }

  private mutating func flush() throws {
    try sink.write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  // MARK: Parts

  private mutating func writeTime(_ properties: JSONObject) {
    if let date = KMLText.first(of: ["event_date"], in: properties) {
      write("<TimeStamp>")
      element("when", date)
      write("</TimeStamp>")
    } else if let first = KMLText.first(of: ["first_date"], in: properties).flatMap(KMLText.day),
      let last = KMLText.first(of: ["last_date"], in: properties).flatMap(KMLText.day)
    {
      write("<TimeSpan>")
      element("begin", first)
      element("end", last)
      write("</TimeSpan>")
    }
  }

  private mutating func writeData(_ properties: JSONObject) {
    write("<ExtendedData>")
    for member in properties {
      write("<Data name=\"")
      escape(member.key)
      write("\">")
      element("value", FeatureTable<Sink>.text(member.value))
      write("</Data>")
    }
    write("</ExtendedData>")
  }

  private mutating func write(_ geometry: Geometry) {
    switch geometry {
    case .point(let position):
      write("<Point>")
      element("coordinates", KMLText.text(position))
      write("</Point>")
    case .polygon(let rings):
      guard let ring = rings.first else { return }
      write("<Polygon><outerBoundaryIs><LinearRing>")
      element("coordinates", ring.map(KMLText.text).joined(separator: " "))
      write("</LinearRing></outerBoundaryIs></Polygon>")
    default: break
    }
  }

  // MARK: XML

  private mutating func element(_ name: String, _ text: String) {
    write("<\(name)>")
    escape(text)
    write("</\(name)>")
  }

  private mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// XML 1.0 has no way to write most control characters, U+FFFE and U+FFFF; they become spaces.
  private mutating func escape(_ text: String) {
    var previous: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "<"): write("&lt;")
      case UInt8(ascii: ">"): write("&gt;")
      case UInt8(ascii: "\""): write("&quot;")
      case 0x09, 0x0A, 0x20...0x7E, 0x80...0xFF: bytes.append(byte)
      case 0x0D: write("&#13;")
      default: bytes.append(0x20)
      }
      if previous == (0xEF, 0xBF), byte >= 0xBE { bytes.replaceSubrange((bytes.count - 3)..., with: [0x20]) }
      previous = (previous.1, byte)
    }
  }
}
