#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads the small tables that describe a dump: comments, a header, rows.
enum TableFile {
  /// The rows of a table by column name; none if it cannot be read.
  static func rows(of path: String) -> [[String: String]] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    bytes.removeSubrange(fread(&bytes, 1, bytes.count, file)...)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
    guard let header = lines.first?.split(separator: "\t", omittingEmptySubsequences: false) else { return [] }
    return lines.dropFirst().map { line in
      let values = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Dictionary(zip(header.map(String.init), values)) { first, _ in first }
    }
  }

  /// The parts of a list value; an empty part counts.
  static func parts(_ value: String?) -> [String] {
    (value ?? "").split(separator: "|", omittingEmptySubsequences: false).map(String.init)
  }
}
