#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Files that the trainer reads and writes.
enum TrainingFile {
  /// The bytes of a file.
  static func bytes(_ path: String) throws(TrainingError) -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw TrainingError("cannot read \(path)") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return bytes
  }

  /// Writes a file.
  static func write(_ text: String, to path: String) throws(TrainingError) {
    guard let file = fopen(path, "wb") else { throw TrainingError("cannot write \(path)") }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw TrainingError("cannot write \(path)") }
  }
}
