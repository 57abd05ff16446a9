#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder that goes when the test is over.
final class TemporaryFolder {
  let path: String
  private var made: [String] = []

  init() throws {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
    var template = Array((parent + "/yaqut-test-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure() }
    path = template.withUnsafeBufferPointer {
      String(decoding: $0.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
  }

  struct Failure: Error {}

  /// Writes a file, and the folder it is in.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    if let slash = name.lastIndex(of: "/") {
      let folder = path + "/" + name[..<slash]
      if mkdir(folder, 0o755) == 0 { made.append(folder) }
    }
    let file = path + "/" + name
    guard let stream = fopen(file, "w") else { throw Failure() }
    defer { fclose(stream) }
    guard fwrite(bytes, 1, bytes.count, stream) == bytes.count else { throw Failure() }
    made.append(file)
    return file
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  /// The text of a file.
  func text(_ name: String) throws -> String {
    guard let stream = fopen(path + "/" + name, "r") else { throw Failure() }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while case let count = fread(&buffer, 1, buffer.count, stream), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }

  deinit {
    for name in made.reversed() { remove(name) }
    remove(path + "/yaqut.index")
    rmdir(path)
  }
}
