/// Walks the keys with the rows of an edit-distance matrix, a row for each code point of the key read so far; a branch
/// is left where the whole row exceeds the limit.
///
/// Counted are letters put in, left out, replaced, and neighbours exchanged (optimal string alignment: G. Navarro, "A
/// guided tour to approximate string matching", 2001, section 2).
struct FuzzySearch {
  private let letters: [Unicode.Scalar]
  private let limit: Int
  /// The bytes of the code point that is being read.
  private var pending: [UInt8] = []

  /// The last two rows, and the letter between them.
  private struct Rows {
    var last: [Int]
    var beforeLast: [Int] = []
    var lastLetter: Unicode.Scalar?
  }

  init(letters: [Unicode.Scalar], limit: Int) {
    self.letters = letters
    self.limit = limit
  }

  mutating func walk(_ cursor: LayerCursor, _ body: (LayerPostings, Int) -> Void) {
    walk(cursor, Rows(last: Array(0...letters.count)), body)
  }

  private mutating func walk(_ cursor: LayerCursor, _ rows: Rows, _ body: (LayerPostings, Int) -> Void) {
    if pending.isEmpty, let distance = rows.last.last, distance <= limit, let postings = cursor.postings {
      body(postings, distance)
    }
    for byte in cursor.continuations {
      var next = cursor
      guard next.advance(byte) else { continue }
      pending.append(byte)
      if let letter = completeLetter() {
        let bytes = pending
        pending.removeAll(keepingCapacity: true)
        let following = following(rows, letter)
        if following.last.contains(where: { $0 <= limit }) { walk(next, following, body) }
        pending = bytes
      } else if pending.count < 4 {
        walk(next, rows, body)
      }
      pending.removeLast()
    }
  }

  private func completeLetter() -> Unicode.Scalar? {
    guard let first = pending.first else { return nil }
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard pending.count >= length else { return nil }
    return String(decoding: pending, as: UTF8.self).unicodeScalars.first
  }

  private func following(_ rows: Rows, _ letter: Unicode.Scalar) -> Rows {
    let row = rows.last
    var next = [row[0] + 1]
    next.reserveCapacity(row.count)
    for position in 1..<row.count {
      let change = row[position - 1] + (letters[position - 1] == letter ? 0 : 1)
      var least = min(change, row[position] + 1, next[position - 1] + 1)
      if position >= 2, let before = rows.lastLetter, letters[position - 1] == before, letters[position - 2] == letter {
        least = min(least, rows.beforeLast[position - 2] + 1)
      }
      next.append(least)
    }
    return Rows(last: next, beforeLast: row, lastLetter: letter)
  }
}
