/// The shape of a tree of places, shared by reader and compiler.
///
/// The tree is a k-d tree over latitude and longitude, perfectly balanced, so that nothing but the split of each inner
/// node has to be stored: node 1 is the root, the children of node `i` are `2i` (at most the split) and `2i + 1` (at
/// least the split), and after ``levels`` steps down comes a leaf. Leaves hold equal numbers of places, give or take one.
/// (J. L. Bentley: Multidimensional binary search trees used for associative searching, Comm. ACM 18, 1975.)
package struct SpatialTreeShape: Sendable, Equatable {
  /// The most places of a leaf.
  package static let leafSize = 8
  /// Set in a split that is one of longitude.
  package static let longitudeFlag: UInt32 = 1 << 31
  /// The words before the splits: the number of places in the tree of each kind.
  package static let headSize = 8

  /// The number of places.
  package let count: Int
  /// The steps from the root to any leaf.
  package let levels: Int

  package init(count: Int) {
    self.count = count
    var levels = 0
    while count > Self.leafSize << levels { levels += 1 }
    self.levels = levels
  }

  /// The number of inner nodes.
  package var splitCount: Int { 1 << levels - 1 }

  /// Where a leaf begins among the places of the tree; for the number of leaves, where the last one ends.
  @inline(__always)
  package func start(ofLeaf leaf: Int) -> Int { (leaf &* count) >> levels }
}
