import Gazetteer
import Geoparsing
import TextAnalysis

/// Finds who is named in a text: listed names first, so that no place is looked for inside them, then everything that
/// is composed of common nouns, nationalities, roles and names of people.
public struct ActorRecognizer: Sendable {
  let lexicon: EventLexicon
  let places: any PlaceDirectory

  var catalogue: ActorCatalogue { lexicon.catalogue }

  /// Reads the tables `actors/*.tsv` and `events/*.tsv` that the gazetteer carries.
  ///
  /// - Throws: ``Gazetteer/GazetteerError/damaged(path:what:)`` if a table cannot be read.
  public init(gazetteer: GazetteerIndex) throws(GazetteerError) {
    try self.init(tables: KnowledgeTables(gazetteer), places: IndexedPlaces(index: gazetteer))
  }

  init(tables: KnowledgeTables, places: any PlaceDirectory) throws(GazetteerError) {
    lexicon = try EventLexicon(tables)
    self.places = places
  }

  /// Looks every word of a text up, once for names, actors and events.
  public func words(of text: AnalyzedText) -> KnownWords { KnownWords(text, lexicon) }

  /// Listed proper names of forces, groups, organisations, people, media and operations, longest first at each word.
  ///
  /// Names of states' governments are left out here: the country's name inside them stays a place name.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - words: What ``words(of:)`` found in it, if that is at hand.
  public func names(in text: AnalyzedText, words: KnownWords? = nil) -> [ActorName] {
    names(in: text, (words ?? self.words(of: text)).readings) { $0 != "state" }
  }

  /// Everybody who acts or is acted upon, in the order of the text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - names: What ``names(in:words:)`` found in it.
  ///   - places: What the geoparser found in it; places that stand for their government are actors.
  ///   - words: What ``words(of:)`` found in it, if that is at hand.
  public func actors(
    in text: AnalyzedText, names: [ActorName], places: GeoparsedText, words: KnownWords? = nil
  ) -> [ActorMention] {
    let words = words ?? self.words(of: text)
    var assembly = ActorAssembly(
      text: text, readings: words.readings, cues: words.cues, catalogue: catalogue, directory: self.places,
      places: lexicon.demonyms.completing(places, in: text, words.readings, self.places))
    let states = self.names(in: text, words.readings) { $0 == "state" }
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
