/// The files of dumps that some paths stand for.
struct DumpFiles {
  private(set) var places: [DumpFile] = []
  private(set) var alternateNames: [DumpFile] = []
  private(set) var countries: [DumpFile] = []
  /// What was passed over.
  private(set) var notes: [String] = []

  /// Adds a text file, a zip archive, or a folder of them.
  ///
  /// Of a file that is given by itself, the rows decide what it is; if they do not, it is taken for what it is given as.
  mutating func add(_ path: String, as expected: DumpFile.Content) throws(GazetteerBuildingError) {
    guard FileSystem.isFolder(path) else {
      try add(InputFile(path), expected: expected)
      return
    }
    let names = try FileSystem.files(in: path).filter { $0.hasSuffix(".txt") || $0.hasSuffix(".zip") }
    for name in names {
      if name.hasSuffix(".zip"), names.contains(name.dropLast(4) + ".txt") {
        notes.append("\(path)/\(name): passed over, the unpacked file is there")
      } else {
        try add(InputFile(path + "/" + name), expected: nil)
      }
    }
  }

  private mutating func add(_ file: InputFile, expected: DumpFile.Content?) throws(GazetteerBuildingError) {
    guard try ZipArchive.isArchive(file) else {
      if file.path.hasSuffix(".zip") { throw .damaged(path: file.path, what: "it is no zip archive") }
      place(try DumpFile(file), expected)
      return
    }
    let archive = try ZipArchive(file)
    let entries = archive.entries.filter { !$0.isFolder && $0.name.hasSuffix(".txt") }
    if entries.isEmpty { notes.append("\(file.path): passed over, it holds no text file") }
    for entry in entries {
      place(try DumpFile(archive, entry), entries.count == 1 ? expected : nil)
    }
  }

  private mutating func place(_ file: DumpFile, _ expected: DumpFile.Content?) {
    switch file.content == .other ? expected ?? .other : file.content {
    case .places: places.append(file)
    case .alternateNames: alternateNames.append(file)
    case .countries: countries.append(file)
    case .other: notes.append("\(file.name): passed over, it holds neither places nor names")
    }
  }
}
