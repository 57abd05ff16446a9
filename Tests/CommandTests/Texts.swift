import Foundation
import GeoJSON

/// Short articles of our own, in both languages, about the same things.
enum Texts {
  static let arabic = "قصفت طائرات روسية مدينة حلب أمس، وأعلنت واشنطن أنها لم تحسم أمرها. وتظاهر مدنيون في القامشلي."
  static let english =
    "Russian warplanes bombed the city of Aleppo. Washington has not decided. Civilians protested in Qamishli."

  /// The same place in each.
  static let aleppo = "geonames:170063"

  /// A JSON line for each text.
  static var lines: String { line("ar", arabic) + line("en", english) }

  static func line(_ id: String, _ text: String) -> String {
    let record: JSONObject = ["id": .string(id), "text": .string(text), "date": "2017-03-16"]
    let bytes = try? JSONValue.object(record).serialized()
    return String(decoding: bytes ?? [], as: UTF8.self) + "\n"
  }
}

extension Program.Outcome {
  /// The output as JSON.
  var json: JSONValue { get throws { try JSONValue(parsing: [UInt8](output)) } }

  /// The output as a GeoJSON collection.
  var collection: FeatureCollection {
    get throws { try GeoJSONDocument(parsing: [UInt8](output)).asFeatureCollection }
  }
}
