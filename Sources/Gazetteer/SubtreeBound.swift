/// How likely the likeliest place below a trie cell is at most, in sixteen steps: what a search for the best few goes by.
///
/// The section ``IndexFormat/SectionID/bounds`` has a step for each cell, two to a byte, the even cell's in the low bits.
package enum SubtreeBound {
  package static let steps = 16

  /// The upper end of each step, in decades. Most places are villages, and a search is decided among the likelier ones.
  private static let upperEnds: [Double] = [
    2.5, 2.9, 3.1, 3.3, 3.6, 3.9, 4.2, 4.6, 5, 5.4, 5.8, 6.2, 6.7, 7.4, 9, 66,
  ]

  /// The lowest step that a score does not go beyond.
  package static func step(of score: Double) -> UInt8 {
    UInt8(upperEnds.firstIndex { score <= $0 } ?? steps - 1)
  }

  /// The highest score of a step.
  @inline(__always)
  package static func upperEnd(of step: Int) -> Double { upperEnds[step] }
}
