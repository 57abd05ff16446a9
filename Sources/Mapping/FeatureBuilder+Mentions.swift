import GeoJSON
import TextAnalysis

extension FeatureBuilder {
  /// The feature of one mention.
  package func feature(of mention: MappedMention) -> Feature {
    let article = map.articles[mention.article].id
    var properties = JSONObject()
    properties.appendUnchecked("article", .string(article))
    properties.appendUnchecked("text", .string(mention.text))
    properties.appendUnchecked("start", .integer(mention.start))
    properties.appendUnchecked("end", .integer(mention.end))
    properties.appendUnchecked("sentence", .string(mention.sentence))
    properties.appendUnchecked("role", .string(mention.role.rawValue))
    let id = "unlocated:" + NameFolding.string(of: mention.text)
    let place = description(of: mention.location, text: mention.text, id: id)
    appendPlaceFields(place, mention.location, confidence: mention.confidence, to: &properties)
    var members = JSONObject()
    if mention.location == nil { members["reason"] = .string(mention.reason) }
    if !options.isLean { members["details"] = .object(details([mention], [], [])) }
    return Feature(
      id: .string("\(article)#\(mention.start)-\(mention.end)"), geometry: point(mention.location),
      properties: properties, foreignMembers: members)
  }
}
