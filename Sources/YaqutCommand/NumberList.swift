/// Numbers with commas between them.
enum NumberList {
  /// The numbers, or nil if something else stands among them.
  static func numbers(_ text: String) -> [Double]? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      Double(String(part.drop { $0 == " " }))
    }
    let numbers = parts.compactMap { $0 }.filter(\.isFinite)
    return numbers.count == parts.count ? numbers : nil
  }
}
