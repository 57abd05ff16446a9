/// The order of the rows of a table: by the first column, as numbers where it holds numbers, then by the bytes of the
/// whole row. Changes then make small differences.
enum RowOrder {
  /// What a row is compared by.
  struct Key {
    /// The number in the first column; numbers come before everything else.
    let number: Int
    let row: ArraySlice<UInt8>

    init(_ row: ArraySlice<UInt8>) {
      let first = row.prefix { $0 != 0x09 }
      number = NumberParser.integer(first) ?? Int.max
      self.row = row
    }

    static func precedes(_ left: Key, _ right: Key) -> Bool {
      if left.number != right.number { return left.number < right.number }
      return compare(left.row, right.row) < 0
    }

    private static func compare(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
      left.withUnsafeBufferPointer { a in
        right.withUnsafeBufferPointer { b in
          let length = min(a.count, b.count)
          var position = 0
          while position < length {
            if a[position] != b[position] { return Int(a[position]) - Int(b[position]) }
            position += 1
          }
          return a.count - b.count
        }
      }
    }
  }
}
