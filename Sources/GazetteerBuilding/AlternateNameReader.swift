import Gazetteer

/// Reads GeoNames' `alternateNamesV2.txt`: eight to ten tab-separated columns, no header, by GeoNames' `readme.txt`.
struct AlternateNameReader {
  /// A name of a place.
  struct Name {
    let place: UInt32
    let language: String
    let text: String
    let kind: NameKind
    let isPreferred: Bool
  }

  private let path: String
  private(set) var problems: [TableProblem] = []

  private enum Column: Int {
    case id = 0, place, language, name, isPreferred, isShort, isColloquial, isHistoric
  }

  init(path: String) { self.path = path }

  /// Calls a closure with each name. Links, post codes and other pseudo-languages are passed over.
  mutating func read(_ bytes: [UInt8], _ body: (Name) -> Void) {
    var lines = LineReader(bytes)
    while let fields = lines.next() {
      guard fields.count > Column.name.rawValue, let place = NumberParser.integer(fields[Column.place.rawValue]),
        let number = UInt32(exactly: place)
      else {
        problems.append(
          TableProblem(
            .warning, path: path, line: lines.line, message: "the row is no alternate name",
            suggestion: "give alternateNamesV2.txt"))
        continue
      }
      if let name = name(fields, of: number) { body(name) }
    }
  }

  private func name(_ fields: [ArraySlice<UInt8>], of place: UInt32) -> Name? {
    let language = String(decoding: fields[Column.language.rawValue], as: UTF8.self)
    let text = String(decoding: fields[Column.name.rawValue], as: UTF8.self)
    // Languages have two or three letters; "link", "post", "iata" and "wkdt" are none, "abbr" marks abbreviations.
    let isAbbreviation = language == "abbr"
    guard !text.isEmpty, isAbbreviation || language.utf8.count <= 3 || language.contains("-") else { return nil }
    let kind: NameKind = isAbbreviation ? .abbreviation : isSet(fields, .isHistoric) ? .historic : .alternate
    return Name(
      place: place, language: isAbbreviation ? "" : language, text: text, kind: kind,
      isPreferred: isSet(fields, .isPreferred))
  }

  private func isSet(_ fields: [ArraySlice<UInt8>], _ column: Column) -> Bool {
    column.rawValue < fields.count && fields[column.rawValue].elementsEqual("1".utf8)
  }
}
