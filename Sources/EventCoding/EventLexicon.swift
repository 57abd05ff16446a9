import Gazetteer

/// All words that the tables of actors and events know, numbered together so that a text is looked up once.
struct EventLexicon: Sendable {
  let vocabulary: Vocabulary
  let catalogue: ActorCatalogue
  let cues: CueLexicon
  let demonyms: DemonymLexicon
  let triggers: TriggerLexicon
  let times: TimeLexicon

  init(_ tables: KnowledgeTables) throws(GazetteerError) {
    var vocabulary = Vocabulary()
    catalogue = try ActorCatalogue(tables, &vocabulary)
    cues = try CueLexicon(try tables.table("events/cues.tsv"), &vocabulary)
    demonyms = DemonymLexicon(try tables.table("demonyms.tsv"), &vocabulary)
    triggers = try TriggerLexicon(tables, &vocabulary)
    times = try TimeLexicon(try tables.table("events/times.tsv"), &vocabulary)
    self.vocabulary = vocabulary
  }
}
