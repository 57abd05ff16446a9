import ArgumentParser
import Yaqut

/// The options that every command has which analyses articles.
struct AnalysisArguments: ParsableArguments {
  @Option(help: ArgumentHelp("Language of labels: en, ar, fr …", valueName: "code"))
  var lang = "en"

  @Option(help: ArgumentHelp("Date of articles that have none.", valueName: "YYYY-MM-DD"))
  var date: String?

  @Option(
    help: ArgumentHelp(
      "The outlet's own place (a name or geonames:ID): names near it are likelier.", valueName: "place"))
  var home: String?

  @Option(help: "Adjectives of nationality: context, or mentions of the country (place).")
  var demonyms: DemonymHandling = .context

  @Option(
    help: ArgumentHelp("Resolve the spans in this field of JSON records instead of recognising.", valueName: "field"))
  var spans: String?

  @Option(
    help: ArgumentHelp(
      "Leave mentions without a place, and events out, of which less is sure (0 to 1). Default: 0; events of maps: 0.22.",
      valueName: "share"))
  var minConfidence: Double?

  @Flag(help: "Add what spoke for and against each place and event.")
  var explain = false

  @OptionGroup var gazetteer: GazetteerArguments

  func validate() throws {
    if let date, date.utf8.count != 10 || ISODate.day(date) == nil {
      throw ValidationError("--date “\(date)” is no day; write it as YYYY-MM-DD")
    }
    if let minConfidence, !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence must lie between 0 and 1")
    }
  }

  /// The options of the analysis.
  ///
  /// - Parameters:
  ///   - gazetteer: Where the place of `--home` is looked up.
  ///   - leastEvent: The confidence that an event needs if the user does not say.
  /// - Throws: `CommandFailure` if the gazetteer does not know the place of `--home`.
  func options(in gazetteer: GazetteerIndex, leastEvent: Double = 0) throws -> AnalysisOptions {
    AnalysisOptions(
      date: date, home: try home.map { try place($0, in: gazetteer) }, demonyms: demonyms,
      minimumConfidence: minConfidence ?? 0, minimumEventConfidence: minConfidence ?? leastEvent, explains: explain)
  }

  private func place(_ name: String, in gazetteer: GazetteerIndex) throws -> PlaceIndex {
    if let place = gazetteer.place(identifier: name) { return place }
    var query = PlaceQuery(name)
    query.limit = 1
    let hits = gazetteer.lookup(query)
    try gazetteer.checkIntact()
    guard let hit = hits.first else {
      throw CommandFailure(.usage, "--home “\(name)”: no such place in the gazetteer")
    }
    return hit.place
  }
}
