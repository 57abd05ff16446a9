/// How likely the likeliest place below a trie cell is at most, in sixteen steps: what a search for the best few goes by.
///
/// The section ``IndexFormat/SectionID/bounds`` has a step for each cell, two to a byte, the even cell's in the low bits.
package enum SubtreeBound {
  package static let steps = 16

  /// The upper end of each step, in decades. The steps that a search for the best goes by, the upper ones, hold about half
  /// as many keys each as the one below.
  private static let upperEnds: [Double] = [
    3, 3.6, 4.3, 4.8, 5.3, 5.8, 6.2, 6.6, 7.1, 7.7, 8.4, 9.1, 10.3, 11.4, 11.9, 66,
  ]

  /// The lowest step that a score does not go beyond.
  package static func step(of score: Double) -> UInt8 {
    UInt8(upperEnds.firstIndex { score <= $0 } ?? steps - 1)
  }

  /// The highest score of a step.
  @inline(__always)
  package static func upperEnd(of step: Int) -> Double { upperEnds[step] }
}
