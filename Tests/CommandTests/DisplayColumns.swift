/// Columns of a terminal, counted by rules of our own to judge the program's.
enum DisplayColumns {
  /// East Asian letters take two columns; marks and invisible signs none.
  static func count(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { count, scalar in
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: count
      default: count + ((0x2E80...0xD7A3).contains(scalar.value) || (0xFF00...0xFF60).contains(scalar.value) ? 2 : 1)
      }
    }
  }
}
