import EventCoding
import Gazetteer
import GeoJSON
import Geoparsing
import Mapping

/// Writes what was found in an article as one line of JSON.
struct AnnotationWriter {
  private let gazetteer: GazetteerIndex
  private let options: AnnotationOptions
  private var writer = JSONWriter()

  init(gazetteer: GazetteerIndex, options: AnnotationOptions) {
    self.gazetteer = gazetteer
    self.options = options
  }

  mutating func write(_ analyzed: AnalyzedArticle, id: JSONValue) throws(JSONWritingError) -> [UInt8] {
    writer.beginObject()
    try writer.member("id", id)
    if options.fields.contains(.lang) { writer.member("lang", analyzed.text.language.rawValue) }
    if options.fields.contains(.toponyms) {
      writer.key("toponyms")
      writer.beginArray()
      for mention in analyzed.places.mentions { try write(mention) }
      writer.endArray()
    }
    if options.fields.contains(.actors) {
      writer.key("actors")
      writer.beginArray()
      for mention in analyzed.actors { write(mention) }
      writer.endArray()
    }
    if options.fields.contains(.events) {
      writer.key("events")
      writer.beginArray()
      for event in analyzed.events { try write(event) }
      writer.endArray()
      write(analyzed.focus, as: "focus")
    }
    writer.endObject()
    return writer.bytes
  }

  private mutating func write(_ mention: PlaceMention) throws(JSONWritingError) {
    writer.beginObject()
    writer.member("start", mention.start)
    writer.member("end", mention.end)
    writer.member("text", mention.text)
    writer.member("role", mention.role.rawValue)
    if let place = mention.place { try write(place) } else { writeNoPlace() }
    try writer.member("confidence", mention.confidence, decimals: 3)
    if mention.place == nil { writer.member("reason", mention.reason ?? "not in the gazetteer") }
    writeEvidence(mention.evidence)
    writer.endObject()
  }

  private mutating func write(_ place: ResolvedPlace) throws(JSONWritingError) {
    let described = PlaceDescription(place, in: gazetteer, language: options.language)
    writer.member("id", described.id)
    writer.member("name", described.label)
    try writer.member("lat", place.latitude, decimals: 7)
    try writer.member("lon", place.longitude, decimals: 7)
    writer.member("country", described.country)
    writer.member("admin1", described.admin1)
    writer.member("feature_code", described.featureCode)
    writer.member("precision", place.precision.rawValue)
    try writer.member("radius_km", place.radiusKilometers, decimals: 1)
  }

  private mutating func writeNoPlace() {
    for key in ["id", "name", "lat", "lon", "country", "admin1", "feature_code", "precision", "radius_km"] {
      writer.key(key)
      writer.null()
    }
  }

  private mutating func write(_ mention: ActorMention) {
    writer.beginObject()
    writer.member("start", mention.start)
    writer.member("end", mention.end)
    writer.member("text", mention.text)
    writer.member("id", mention.actor.identifier)
    let arabic = options.language == "ar" ? mention.actor.arabicName : nil
    writer.member("name", arabic ?? mention.actor.name)
    writer.member("type", mention.actor.type)
    writer.member("country", mention.actor.country)
    writer.member("sector", mention.actor.sector)
    writer.endObject()
  }

  private mutating func write(_ event: Event) throws(JSONWritingError) {
    writer.beginObject()
    writer.member("start", event.start)
    writer.member("end", event.end)
    writer.member("trigger", event.trigger)
    writer.member("type", event.type.rawValue)
    writer.member("mode", event.mode)
    writer.member("cameo_root", event.type.cameoRoot)
    write(event.actors, as: "actors")
    write(event.recipients, as: "recipients")
    write(event.places, as: "places")
    writer.member("place_reason", event.placeReason)
    writer.member("date", event.date)
    write(event.datePrecision, as: "date_prec")
    writer.member("modality", event.modality.rawValue)
    write(event.attribution, as: "attribution")
    try writer.member("confidence", event.confidence, decimals: 3)
    write(event.killed, as: "killed")
    write(event.injured, as: "injured")
    write(event.sameAs, as: "same_as")
    writeEvidence(event.evidence)
    writer.endObject()
  }

  private mutating func write(_ indices: [Int], as key: String) {
    writer.key(key)
    writer.beginArray()
    for index in indices { writer.integer(index) }
    writer.endArray()
  }

  private mutating func write(_ value: Int?, as key: String) {
    writer.key(key)
    if let value { writer.integer(value) } else { writer.null() }
  }

  private mutating func writeEvidence(_ evidence: [String]) {
    guard options.analysis.explains else { return }
    writer.key("evidence")
    writer.beginArray()
    for line in evidence { writer.string(line) }
    writer.endArray()
  }
}
