#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The cases in Cases/NAME.txt, which people who know maps can edit without knowing Swift.
enum CaseFile {
  static func cases(_ name: String, _ verbs: String...) -> [Case] {
    let path = folder + name + ".txt"
    let lines = text(path).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { index, line in parse(line, "\(name).txt", index + 1) }
      .filter { verbs.contains($0.verb) }
  }

  private static let folder: String = {
    let path = #filePath
    return path[..<(path.lastIndex(of: "/") ?? path.startIndex)] + "/Cases/"
  }()

  private static func text(_ path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func parse(_ line: Substring, _ file: String, _ number: Int) -> Case? {
    guard !line.hasPrefix("#"), let arrow = line.firstRange(of: " -> ") else { return nil }
    let given = words(line[..<arrow.lowerBound])
    let rest = line[arrow.upperBound...]
    let expectation = rest.firstRange(of: " # ").map { rest[..<$0.lowerBound] } ?? rest
    guard let verb = given.first else { return nil }
    return Case(
      file: file, line: number, verb: verb, given: Array(given.dropFirst()), expected: words(expectation),
      expectedText: trimmed(expectation))
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// Words between spaces; what stands in quotation marks is one word.
  private static func words(_ text: Substring) -> [String] {
    var result: [String] = []
    for (index, part) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      if index % 2 == 1 { result.append(String(part)) } else { result += part.split(separator: " ").map(String.init) }
    }
    return result
  }
}
