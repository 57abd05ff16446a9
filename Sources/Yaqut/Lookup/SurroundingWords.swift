import Gazetteer
import GeoJSON
import Mapping

/// What surrounds a point, in the words of each format. All of them say what it was concluded from.
struct SurroundingWords {
  private let units: SurroundingUnits
  private let code: String
  private let levels: [(key: String, name: String, id: String, unit: SurroundingUnits.Unit)]

  init(_ units: SurroundingUnits, in gazetteer: GazetteerIndex, language: String) {
    self.units = units
    code = units.country.map { gazetteer.record($0.place).country.description } ?? ""
    let all = [("country", units.country), ("admin1", units.admin1), ("admin2", units.admin2)]
    levels = all.compactMap { key, unit in
      unit.map { (key, gazetteer.label($0.place, language: language), gazetteer.identifier($0.place), $0) }
    }
  }

  /// What stands in JSON: a member for each level, null where nothing can be said.
  var object: JSONObject {
    var object = JSONObject()
    for key in ["country", "admin1", "admin2"] {
      guard let level = levels.first(where: { $0.key == key }) else {
        object[key] = .null
        continue
      }
      var unit: JSONObject = key == "country" ? ["code": .string(code)] : [:]
      unit["id"] = .string(level.id)
      unit["name"] = .string(level.name)
      unit["confidence"] = Self.share(level.unit)
      object[key] = .object(unit)
    }
    object["basis"] = .string(basis)
    return object
  }

  /// The same as flat facts.
  var facts: [(String, JSONValue)] {
    var facts: [(String, JSONValue)] = [("point_country", .string(code))]
    for key in ["country", "admin1", "admin2"] {
      let level = levels.first { $0.key == key }
      facts.append((key == "country" ? "point_country_name" : "point_\(key)", .string(level?.name ?? "")))
      facts.append(("point_\(key)_confidence", level.map { Self.share($0.unit) } ?? .null))
    }
    return facts + [("point_basis", .string(basis))]
  }

  /// The same for people.
  var remarks: [String] {
    guard !levels.isEmpty else { return ["country and province not stated: \(basis)"] }
    let path = levels.map { "\($0.name) (\(Int(($0.unit.confidence * 100).rounded())) %)" }
    return ["in " + path.joined(separator: " › "), basis]
  }

  private var basis: String {
    let reach = Self.decimal(SurroundingUnits.reach)
    guard let farthest = units.towns.last else { return "no town within \(reach) km" }
    let kilometers = "\(Self.decimal(farthest.distance / 1000)) km"
    let count = units.towns.count
    let towns = count == 1 ? "one town, \(kilometers) away" : "the \(count) nearest towns, within \(kilometers)"
    return "inferred from \(towns), not from borders; near a border it may be wrong"
  }

  private static func share(_ unit: SurroundingUnits.Unit) -> JSONValue {
    .double((unit.confidence * 100).rounded() / 100)
  }

  /// A number with one decimal at most.
  static func decimal(_ value: Double) -> String {
    let rounded = (value * 10).rounded() / 10
    return rounded == rounded.rounded() && abs(rounded) < 1e15 ? "\(Int(rounded))" : "\(rounded)"
  }
}
