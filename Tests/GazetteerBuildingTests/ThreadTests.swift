import Gazetteer
import GazetteerBuilding
import Testing

@Suite("One index, many threads")
struct ThreadTests {
  static let names = ["Aleppo", "حلب", "الرقة", "Paris, Texas", "Syrian", "البوكمال", "Manbij", "Nowhere"]

  /// All that a reader may ask, as text.
  static func answers(_ index: GazetteerIndex, round: Int) -> [String] {
    var answers: [String] = []
    for mode in MatchMode.allCases {
      var query = PlaceQuery(names[round % names.count])
      query.match = mode
      answers += index.lookup(query).map { "\($0.matchedName) \(index.identifier($0.place)) \($0.score)" }
    }
    let latitude = Double(round * 37 % 180 - 90)
    let near = index.nearest(latitude: latitude, longitude: 37, limit: 4, maximumKilometers: 9_000)
    answers += near.map { "\(index.name($0.place)) \($0.kilometers)" }
    answers += index.places(in: .init(west: 30, south: latitude, east: 50, north: 90), limit: 3).map(index.identifier)
    for place in index.places.prefix(40) {
      let record = index.record(place)
      answers.append("\(record.latitude) \(record.population) \(index.names(place)) \(index.arabicName(place) ?? "")")
    }
    return answers
  }

  @Test("Many tasks at once get the answers that one gets, from an index that none has read before")
  func sameAnswers() async throws {
    let bytes = try FixtureGazetteer.bytes
    let alone = try GazetteerIndex(bytes: bytes)
    let expected = (0..<64).map { Self.answers(alone, round: $0) }
    for layers in [[bytes], [bytes, bytes]] {
      let index = try GazetteerIndex(layers: layers)
      let found = await withTaskGroup(of: (Int, [String]).self) { group in
        for round in 0..<64 { group.addTask { (round, Self.answers(index, round: round)) } }
        return await group.reduce(into: [Int: [String]]()) { $0[$1.0] = $1.1 }
      }
      for round in 0..<64 { #expect(found[round] == expected[round]) }
      try index.checkIntact()
    }
  }

  @Test("All places, each once, forward and backward")
  func iteration() throws {
    let bytes = try FixtureGazetteer.bytes
    let single = try GazetteerIndex(bytes: bytes)
    #expect(single.places.map(\.rawValue) == (0..<Int32(single.placeCount)).map { $0 })
    let folder = try TemporaryFolder()
    try folder.write(
      "places/SY.tsv",
      """
      id\tname\tlat\tlon\tadmin1\tadmin2\tpopulation\tfeature\tfame\trank\tnames
      170063\tAleppo the Grey\t36.5\t37.5\t09\t\t5000000\tPPLA\t60\t\tحلب الشهباء
      99000001\tKafr Nabudah\t35.43\t36.48\t05\t\t0\tPPL\t0\t\tكفر نبودة\n
      """)
    let overlay = try GazetteerCompiler().compile(folder: folder.path).bytes
    let index = try GazetteerIndex(layers: [bytes, overlay])
    let all = Array(index.places)
    #expect(all.count == single.placeCount + 1)
    #expect(index.places.count == all.count)
    #expect(Set(all.map(index.identifier)).count == all.count)
    #expect(all == all.sorted())
    #expect(index.places.reversed() == all.reversed())
    #expect(all.allSatisfy { index.place(identifier: index.identifier($0)) == $0 })
  }
}
