import Gazetteer
import TextAnalysis

/// A compiled gazetteer from which an import takes what dumps lack: units with their Arabic names, how well known places
/// are, and which names are ordinary words.
struct BaseGazetteer {
  let index: GazetteerIndex
  /// Languages in which an index may have labels.
  private static let languages = [
    "ar", "en", "fr", "tr", "ru", "uk", "fa", "ku", "he", "es", "de", "it", "pt", "zh", "ja", "ko", "nl", "pl", "ur",
  ]

  /// What the gazetteer knows of a place that a dump has too.
  struct Fame {
    let fame: Int
    let rank: Int?
  }

  /// The known places, by GeoNames number.
  func fame() -> [UInt32: Fame] {
    var known: [UInt32: Fame] = [:]
    for row in 0..<index.placeCount {
      let place = PlaceIndex(row)
      let record = index.record(place)
      guard record.fame > 0 || record.rank != nil, let number = Self.number(index.identifier(place)) else { continue }
      known[number] = Fame(fame: record.fame, rank: record.rank)
    }
    return known
  }

  /// The words that may be taken off names, if the gazetteer carries them.
  func affixes() -> NameAffixes {
    NameAffixes(
      index.tableBytes(NameAffixes.path).flatMap { try? SourceTable(path: NameAffixes.path, bytes: $0) })
  }

  /// The class of each feature code that its places have.
  func featureClasses() -> [String: Character] {
    var classes: [String: Character] = [:]
    for row in 0..<index.placeCount {
      let code = index.featureCode(PlaceIndex(row))
      if classes[code] == nil { classes[code] = index.featureClass(PlaceIndex(row)) }
    }
    return classes
  }

  /// A unit or country with all its names, to be put in another index.
  func draft(_ place: PlaceIndex, unitCode: String? = nil) -> PlaceDraft {
    let record = index.record(place)
    var draft = PlaceDraft(kind: record.kind)
    let identifier = index.identifier(place)
    if let number = Self.number(identifier) {
      draft.geonames = number
    } else {
      draft.ownKey = String(identifier.dropFirst("yaqut:".count))
    }
    draft.latitude = Int32((record.latitude * 100_000).rounded())
    draft.longitude = Int32((record.longitude * 100_000).rounded())
    draft.country = record.country
    if record.kind == .admin2, let unitCode {
      draft.admin1Code = unitCode.split(separator: ".").prefix(2).joined(separator: ".")
    }
    draft.seat = record.seat.flatMap { Self.number(index.identifier($0)) } ?? 0
    draft.population = record.population
    draft.feature = index.featureCode(place)
    draft.radius = Int((record.radiusKilometers * 10).rounded())
    draft.pointSource = record.pointSource
    addFame(record, to: &draft)
    addNames(of: place, to: &draft)
    return draft
  }

  /// Adds what the gazetteer knows of a unit that a dump brings: names, labels, fame and radius.
  func complete(_ draft: inout PlaceDraft) {
    guard draft.geonames != 0, let place = index.place(identifier: "geonames:\(draft.geonames)") else { return }
    let record = index.record(place)
    if draft.radius == 0 { draft.radius = Int((record.radiusKilometers * 10).rounded()) }
    if draft.seat == 0 { draft.seat = record.seat.flatMap { Self.number(index.identifier($0)) } ?? 0 }
    addFame(record, to: &draft)
    addNames(of: place, to: &draft)
  }

  private func addFame(_ record: PlaceRecord, to draft: inout PlaceDraft) {
    draft.fame = record.fame
    draft.rank = record.rank
    draft.leastLikelihood = record.likelihood
  }

  private func addNames(of place: PlaceIndex, to draft: inout PlaceDraft) {
    for (position, name) in index.names(place).enumerated() {
      let posting = index.postings(exactly: NameFolding.key(of: name))?.first { $0.place == place }
      let isFirst = position == 0 && draft.names.isEmpty
      draft.addName(name, isFirst ? .primary : kind(of: posting), isForeign: posting?.isForeign ?? false)
    }
    if let arabic = index.arabicName(place) { draft.addLabel(arabic, language: "ar") }
    let first = index.name(place)
    for language in Self.languages where language != "ar" {
      let label = index.label(place, language: language)
      if label != first { draft.addLabel(label, language: language) }
    }
  }

  private func kind(of posting: Posting?) -> NameKind {
    switch posting?.nameKind {
    case .label: .label
    case .abbreviation: .abbreviation
    case .historic: .historic
    default: .alternate
    }
  }

  private static func number(_ identifier: String) -> UInt32? {
    identifier.hasPrefix("geonames:") ? UInt32(identifier.dropFirst("geonames:".count)) : nil
  }
}
