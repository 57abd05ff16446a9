import Gazetteer
import Geoparsing
import TextAnalysis

/// Finds who is named in a text: listed names first, so that no place is looked for inside them, then everything that
/// is composed of common nouns, nationalities, roles and names of people.
public struct ActorRecognizer: Sendable {
  let catalogue: ActorCatalogue
  let cues: CueLexicon
  let places: any PlaceDirectory
  let demonyms: DemonymLexicon

  /// Reads the tables `actors/*.tsv` that the gazetteer carries.
  ///
  /// - Throws: ``Gazetteer/GazetteerError/damaged(path:what:)`` if a table cannot be read.
  public init(gazetteer: GazetteerIndex) throws(GazetteerError) {
    try self.init(tables: KnowledgeTables(gazetteer), places: IndexedPlaces(index: gazetteer))
  }

  init(tables: KnowledgeTables, places: any PlaceDirectory) throws(GazetteerError) {
    catalogue = try ActorCatalogue(tables)
    cues = try CueLexicon(try tables.table("events/cues.tsv"))
    self.places = places
    demonyms = DemonymLexicon(try tables.table("demonyms.tsv"))
  }

  /// Listed proper names of forces, groups, organisations, people, media and operations, longest first at each word.
  ///
  /// Names of states' governments are left out here: the country's name inside them stays a place name.
  public func names(in text: AnalyzedText) -> [ActorName] {
    let readings = TextReadings(text, vocabulary: catalogue.vocabulary)
    return names(in: text, readings) { $0 != "state" }
  }

  /// Everybody who acts or is acted upon, in the order of the text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - names: What ``names(in:)`` found in it.
  ///   - places: What the geoparser found in it; places that stand for their government are actors.
  public func actors(in text: AnalyzedText, names: [ActorName], places: GeoparsedText) -> [ActorMention] {
    let readings = TextReadings(text, vocabulary: catalogue.vocabulary)
    var assembly = ActorAssembly(
      text: text, readings: readings, cues: cues.tag(text), catalogue: catalogue, directory: self.places,
      places: demonyms.completing(places, in: text, self.places))
    let states = self.names(in: text, readings) { $0 == "state" }
    assembly.collect(names: names + states)
    return assembly.mentions()
  }

  private func names(
    in text: AnalyzedText, _ readings: TextReadings, where isWanted: (String) -> Bool
  ) -> [ActorName] {
    var names: [ActorName] = []
    var token = 0
    while token < text.tokens.count {
      let matches = catalogue.names.longest(at: token, in: text, readings).filter {
        isWanted(catalogue.actors[Int($0.value)].type)
      }
      guard let first = matches.first else {
        token += 1
        continue
      }
      let candidates = matches.filter { $0.tokens == first.tokens && $0.letters == first.letters }
      names.append(
        ActorName(
          tokens: first.tokens, start: text.offset(inToken: token, afterLetters: first.letters),
          end: Int(text.tokens[first.tokens.upperBound - 1].end), candidates: candidates.map { Int($0.value) }.sorted())
      )
      token = first.tokens.upperBound
    }
    return names
  }
}
