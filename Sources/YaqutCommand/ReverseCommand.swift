import ArgumentParser
import Yaqut

/// `yaqut reverse`: points in, places out.
struct ReverseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reverse",
    abstract: "Finds the places nearest to a point, and the units around it.",
    discussion: """
      Each argument is one point, latitude first, in degrees of WGS 84; - reads one point a line, and answers each line \
      by a block or a line of its own as soon as it is read. Distances are geodesics on the ellipsoid, directions lead \
      from the point to the place. An empty line has an empty answer; a line that is no point is answered by what is \
      wrong with it, and the exit code is 65.

      The country and the units around the point are inferred: the gazetteer has points, no borders. Each of the 8 \
      nearest towns votes for the units it lies in, the nearer the more; the percentage is its share of the votes, less \
      where the towns are far, and less than a third is not stated. Of towns judged by their neighbours 99 % got the \
      right country, 95 % the right province, 79 % the right district. Near borders it may be wrong; with no town within \
      50 km, at sea and in deserts, nothing is stated. With --kinds, a province or a country is as far as the point that \
      stands for it.

      EXAMPLE
        yaqut reverse 36.2,37.16
        yaqut reverse -34.6,-58.4 --limit 1 --format json
        yaqut reverse - --format csv --limit 1 < points.txt
      """)

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("Points as LAT,LON, or - for one a line on standard input.", valueName: "lat,lon"))
  var points: [String] = []

  @Option(help: ArgumentHelp("How many places of a point to print.", valueName: "n"))
  var limit = 5

  @Option(help: ArgumentHelp("How far to look.", valueName: "km"))
  var maxKm = 100.0

  @Option(
    help: ArgumentHelp(
      "Sorts of places, with commas: populated, country, admin1, admin2, region, water, landmark, or all.",
      valueName: "kinds"))
  var kinds = "populated"

  @OptionGroup var output: PlaceOutputArguments

  @OptionGroup var gazetteer: GazetteerArguments

  func validate() throws {
    if let unknown = points.first(where: { $0.hasPrefix("-") && !$0.dropFirst().allSatisfy(Self.isOfNumbers) }) {
      throw ValidationError("Unknown option '\(unknown)'")
    }
    guard !points.isEmpty else { throw ValidationError("Missing expected argument '<lat,lon> ...'") }
    guard points.count(where: { $0 == "-" }) <= 1 else { throw ValidationError("- can be given once") }
    guard limit > 0 else { throw ValidationError("--limit must be 1 or more") }
    guard maxKm > 0, maxKm.isFinite else { throw ValidationError("--max-km must be more than 0") }
    _ = try chosenKinds()
    for point in points where point != "-" {
      do { _ = try PointArgument(parsing: point) } catch { throw ValidationError("\(error)") }
    }
  }

  func run() throws {
    let kinds = try chosenKinds()
    let index = try gazetteer.open()
    var options = try output.options(in: index, isSeries: points.count > 1 || points == ["-"])
    options.factKeys = PlaceAnswer.reverseKeys
    options.lead = "distance"
    let geocoder = ReverseGeocoder(index)
    var run = try QuestionRun(gazetteer: index, options: options) { question in
      let point: PointArgument
      do { point = try PointArgument(parsing: question) } catch { return .faulty(question, "\(error)") }
      let found = geocoder.search(
        latitude: point.latitude, longitude: point.longitude, limit: limit, maximumKilometers: maxKm, kinds: kinds)
      return PlaceAnswer(
        query: question, latitude: point.latitude, longitude: point.longitude, places: found.places,
        units: found.units, in: index, language: output.lang, maximumKilometers: maxKm)
    }
    try run.answer(points)
  }

  private static func isOfNumbers(_ letter: Character) -> Bool {
    letter.isWholeNumber || " .,;،-+eE".contains(letter)
  }

  private func chosenKinds() throws -> Set<PlaceKind> {
    if kinds == "all" { return Set(PlaceKind.allCases) }
    return try Set(
      kinds.split(separator: ",").map { name in
        guard let kind = PlaceKind.allCases.first(where: { "\($0)" == name }) else {
          let known = PlaceKind.allCases.map { "\($0)" }.joined(separator: ", ")
          throw ValidationError("--kinds: unknown kind “\(name)” (known: \(known), all)")
        }
        return kind
      })
  }
}
