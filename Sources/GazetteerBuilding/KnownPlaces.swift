import Gazetteer

/// The places, codes and features that columns may refer to, gathered from the tables that are read first.
struct KnownPlaces {
  private(set) var countries: Set<CountryCode> = []
  private(set) var admin1Codes: Set<String> = []
  private(set) var admin2Codes: Set<String> = []
  private(set) var features: Set<String> = []
  private(set) var numbers: Set<UInt32> = []
  private(set) var ownKeys: Set<String> = []

  mutating func add(_ table: SourceTable) {
    switch table.path {
    case "territories.tsv":
      for row in table.rows { if let code = CountryCode(row["code"]) { countries.insert(code) } }
      addNumbers(table)
    case "admin1.tsv":
      for row in table.rows { admin1Codes.insert(row["code"]) }
      addNumbers(table)
    case "features.tsv": features = Set(table.rows.map { $0["code"] })
    case "regions.tsv", "water.tsv", "landmarks.tsv": addKeys(table)
    case "admin2.tsv":
      for row in table.rows { admin2Codes.insert(row["code"]) }
      addNumbers(table)
    default: if table.path.hasPrefix("places/") { addNumbers(table) }
    }
  }

  private mutating func addNumbers(_ table: SourceTable) {
    let column = table.column("id")
    for row in table.rows {
      if let number = NumberParser.integer(row.bytes(column)), number <= Int(UInt32.max) {
        numbers.insert(UInt32(number))
      }
    }
  }

  private mutating func addKeys(_ table: SourceTable) {
    for row in table.rows {
      let key = row["key"]
      if key.hasPrefix("geonames:"), let number = UInt32(key.dropFirst("geonames:".count)) {
        numbers.insert(number)
      } else {
        ownKeys.insert(key)
      }
    }
  }

  func has(reference: String) -> Bool {
    if let code = CountryCode(reference) { return countries.contains(code) }
    let parts = reference.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return false }
    return parts[0] == "geonames"
      ? UInt32(parts[1]).map(numbers.contains) ?? false : parts[0] == "yaqut" && ownKeys.contains(String(parts[1]))
  }
}
