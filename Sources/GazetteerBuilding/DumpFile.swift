/// A text file of GeoNames, on its own or in an archive.
struct DumpFile {
  /// What is in it.
  enum Content {
    case places, alternateNames, countries, other
  }

  let content: Content
  /// What messages call it.
  let name: String
  /// Bytes on disk.
  let size: Int
  private let source: Source

  private enum Source {
    case file(InputFile)
    case entry(ZipArchive, ZipEntry)
  }

  init(_ file: InputFile) throws(GazetteerBuildingError) {
    source = .file(file)
    name = file.path
    size = file.size
    content = try Self.content(of: Self.stem(name)) { () throws(GazetteerBuildingError) in TextInput(file) }
  }

  init(_ archive: ZipArchive, _ entry: ZipEntry) throws(GazetteerBuildingError) {
    source = .entry(archive, entry)
    name = archive.file.path + "/" + entry.name
    size = entry.compressedSize
    content = try Self.content(of: Self.stem(name)) { () throws(GazetteerBuildingError) in
      try TextInput(archive, entry)
    }
  }

  /// Opens it at its first byte.
  func open() throws(GazetteerBuildingError) -> TextInput {
    switch source {
    case .file(let file): TextInput(file)
    case .entry(let archive, let entry): try TextInput(archive, entry)
    }
  }

  private static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasSuffix(".txt") ? String(name.dropLast(4)) : name
  }

  /// Files of GeoNames that are neither places nor names.
  private static let others: Set<String> = [
    "admin1CodesASCII", "admin2Codes", "admin5Codes", "hierarchy", "iso-languagecodes", "timeZones", "userTags",
    "featureCodes_en", "readme", "shapes_all_low", "shapes_simplified_low",
  ]

  /// Tells by the name, or else by the first rows, what a file holds.
  private static func content(
    of stem: String, _ open: () throws(GazetteerBuildingError) -> TextInput
  ) throws(GazetteerBuildingError) -> Content {
    if stem == "countryInfo" { return .countries }
    if others.contains(stem) || stem.hasPrefix("modifications-") || stem.hasPrefix("deletes-")
      || stem.hasPrefix("alternateNamesModifications-") || stem.hasPrefix("alternateNamesDeletes-")
    {
      return .other
    }
    var votes: [Content] = []
    try TextLines.forEach(of: open()) { _, line in
      if let line { votes.append(Self.vote(line)) }
      return votes.count < 20
    }
    let places = votes.count { $0 == .places }
    let names = votes.count { $0 == .alternateNames }
    return places == 0 && names == 0 ? .other : places >= names ? .places : .alternateNames
  }

  private static func vote(_ line: UnsafeBufferPointer<UInt8>) -> Content {
    let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
    guard let first = fields.first, NumberParser.integer(first) != nil else { return .other }
    if fields.count == GeoNamesRow.columnCount { return .places }
    if fields.count >= 4, fields.count <= 10, NumberParser.integer(fields[1]) != nil { return .alternateNames }
    return .other
  }
}
