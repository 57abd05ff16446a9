#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads a whole text.
enum TextFile {
  /// The lines of a file that are not empty; none if it cannot be read.
  static func lines(of path: String) -> [String] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&block, 1, block.count, file)
      guard count > 0 else { break }
      bytes += block[..<count]
    }
    return bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }
}
