import Gazetteer
import GeoJSON
import Mapping
import Testing

/// Maps as files.
@Suite struct WritingTests {
  private func writer(
    _ options: FeatureOptions = FeatureOptions(), projection: MapProjection? = nil
  ) throws -> MapWriter {
    let map = PlaceMap([try Scenario.arabic(), try Scenario.english()])
    let builder = FeatureBuilder(map: map, gazetteer: try FixtureGazetteer.index.get(), options: options)
    return MapWriter(builder: builder, version: "1.0.0", projection: projection)
  }

  @Test func aCollectionTellsWhatItWasMadeOf() throws {
    let bytes = try writer().writeCollection(to: ByteBuffer()).bytes
    let map = try JSONValue(parsing: bytes)
    #expect(map["yaqut"]?["version"] == "1.0.0")
    #expect(map["yaqut"]?["gazetteer"]?["name"] == "Fixture")
    #expect(map["yaqut"]?["gazetteer"]?["sha256"]?.stringValue?.count == 64)
    #expect(map["yaqut"]?["articles"]?.arrayValue?.map { $0["id"] } == ["ar", "en"])
    #expect(map["yaqut"]?["articles"]?.arrayValue?[0]["date"] == "2017-03-16")
    #expect(map["yaqut"]?["unlocated"]?.arrayValue?.map { $0["text"] } == ["زعفرانة"])
    #expect(map["attribution"] == "GeoNames")
    #expect(map["bbox"]?.arrayValue?.count == 4)
    #expect(map["crs"] == nil)
  }

  @Test func theSameArticlesMakeTheSameBytes() throws {
    let first = try writer().writeCollection(to: ByteBuffer()).bytes
    #expect(try writer().writeCollection(to: ByteBuffer()).bytes == first)
  }

  @Test(arguments: [(FeatureSequenceWriter<ByteBuffer>.Framing.newline, false), (.recordSeparator, true)])
  func sequencesHaveAFeatureALine(framing: FeatureSequenceWriter<ByteBuffer>.Framing, hasMarks: Bool) throws {
    let bytes = try writer().writeSequence(to: ByteBuffer(), framing: framing).bytes
    #expect(bytes.contains(0x1E) == hasMarks)
    #expect(bytes.count { $0 == 0x0A } == 4)
    #expect(FeatureSequence.records(in: bytes).allSatisfy { (try? $0.result.get().count) == 1 })
  }

  @Test func tablesEndWithCoordinates() throws {
    let bytes = try writer(FeatureOptions(grouping: .mention)).writeTable(to: ByteBuffer()).bytes
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n")
    #expect(lines[0].hasPrefix("article,text,start,end,sentence,role,id,name"))
    #expect(lines[0].hasSuffix("confidence,lon,lat"))
    #expect(lines[1].hasPrefix("ar,منبج,17,21,"))
    #expect(lines[1].hasSuffix(",37.95495,36.52815"))
  }

  @Test(arguments: [
    (["a", "b"], "a,b\r\n"), (["a,b", "قال \"نعم\""], "\"a,b\",\"قال \"\"نعم\"\"\"\r\n"),
    (["two\nlines", ""], "\"two\nlines\",\r\n"),
  ])
  func fieldsAreQuotedWhereTheyNeedIt(fields: [String], row: String) throws {
    var writer = CSVWriter(ByteBuffer())
    try writer.append(fields)
    #expect(try writer.finish().text == row)
  }

  @Test func projectedMapsNameTheirSystemAndWarn() throws {
    let projection = try MapProjection("EPSG:32637")
    let map = try JSONValue(parsing: writer(projection: projection).writeCollection(to: ByteBuffer()).bytes)
    #expect(map["crs"]?["properties"]?["name"] == "urn:ogc:def:crs:EPSG::32637")
    let manbij = map["features"]?.arrayValue?[0]["geometry"]?["coordinates"]?.arrayValue
    #expect(try #require(manbij?[0].doubleValue) > 400_000)
    #expect(projection.warnings.first?.contains("outside the area of use of EPSG:32637") == true)
  }

  @Test func picturesAreWellFormedAndName() throws {
    let map = PlaceMap([try Scenario.arabic()])
    let gazetteer = try FixtureGazetteer.index.get()
    let builder = FeatureBuilder(map: map, gazetteer: gazetteer)
    let ring = [Position(30, 30), Position(45, 30), Position(45, 40), Position(30, 40), Position(30, 30)]
    let country = Feature(geometry: .polygon([ring]), properties: ["name": "A & B", "name_ar": "بلد"])
    let svg = SVGMap(builder: builder, basemap: Basemap(countries: [country]), version: "1.0.0")
    let bytes = try svg.bytes()
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains(">Manbij</text>") && text.contains(">منبج</text>"))
    #expect(text.contains("A &amp; B"))
    #expect(text.contains("© GeoNames"))
    #expect(try svg.bytes() == bytes)
  }

  @Test func anEmptyMapIsAMap() throws {
    let builder = FeatureBuilder(map: PlaceMap(), gazetteer: try FixtureGazetteer.index.get())
    let writer = MapWriter(builder: builder, version: "1.0.0")
    let map = try JSONValue(parsing: writer.writeCollection(to: ByteBuffer()).bytes)
    #expect(map["features"] == [])
    #expect(try SVGMap(builder: builder, basemap: Basemap(), version: "1").bytes().count > 100)
  }
}
