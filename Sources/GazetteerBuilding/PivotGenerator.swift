/// Numbers without a pattern that points could follow, the same ones every time. (D. E. Knuth's MMIX generator.)
struct PivotGenerator {
  private var state: UInt64 = 1

  mutating func next(in range: ClosedRange<Int>) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + Int((state >> 33) % UInt64(range.count))
  }
}
