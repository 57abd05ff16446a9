/// A set of GeoNames numbers that tells how many of them are smaller than one: the row of a place among all.
struct IdentifierSet: Sendable {
  /// A page holds 65,536 numbers in a row, one bit each.
  private static let pageWords = 1_024
  private var pages: [[UInt64]] = []
  /// The number of members before each page.
  private var before: [Int] = []
  /// The number of members.
  private(set) var count = 0

  /// Adds a number.
  ///
  /// - Returns: `false` if it was there.
  @discardableResult
  mutating func insert(_ number: UInt32) -> Bool {
    let page = Int(number >> 16)
    while pages.count <= page { pages.append([]) }
    if pages[page].isEmpty { pages[page] = [UInt64](repeating: 0, count: Self.pageWords) }
    let word = Int(number >> 6) & (Self.pageWords - 1)
    let bit: UInt64 = 1 << UInt64(number & 63)
    guard pages[page][word] & bit == 0 else { return false }
    pages[page][word] |= bit
    count += 1
    return true
  }

  func contains(_ number: UInt32) -> Bool {
    let page = Int(number >> 16)
    guard page < pages.count, !pages[page].isEmpty else { return false }
    return pages[page][Int(number >> 6) & (Self.pageWords - 1)] & 1 << UInt64(number & 63) != 0
  }

  /// Counts the members of each page; call it after the last ``insert(_:)`` and before the first ``rank(of:)``.
  mutating func seal() {
    before = []
    var sum = 0
    for page in pages {
      before.append(sum)
      sum += page.reduce(0) { $0 + $1.nonzeroBitCount }
    }
    before.append(sum)
  }

  /// How many members are smaller than a number; `nil` if it is no member.
  func rank(of number: UInt32) -> Int? {
    guard contains(number) else { return nil }
    let page = Int(number >> 16)
    let word = Int(number >> 6) & (Self.pageWords - 1)
    var rank = before[page]
    for full in 0..<word { rank += pages[page][full].nonzeroBitCount }
    return rank + (pages[page][word] & (1 << UInt64(number & 63) - 1)).nonzeroBitCount
  }

  /// Ranges of pages that hold about so many members each, with the number of members before them.
  func parts(of size: Int) -> [(pages: Range<Int>, before: Int)] {
    var parts: [(pages: Range<Int>, before: Int)] = []
    var lower = 0
    for page in pages.indices where before[page + 1] - before[lower] >= size {
      parts.append((lower..<page + 1, before[lower]))
      lower = page + 1
    }
    if lower < pages.count, before[pages.count] > before[lower] {
      parts.append((lower..<pages.count, before[lower]))
    }
    return parts
  }

  /// The members of some pages, ascending.
  func members(of range: Range<Int>) -> [UInt32] {
    var members: [UInt32] = []
    for page in range {
      for (index, word) in pages[page].enumerated() {
        var rest = word
        while rest != 0 {
          members.append(UInt32(page) << 16 | UInt32(index) << 6 | UInt32(rest.trailingZeroBitCount))
          rest &= rest - 1
        }
      }
    }
    return members
  }
}
