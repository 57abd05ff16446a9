/// The kinds of features by which segments are told to be place names; the raw values number them.
enum SegmentTemplate: Int, CaseIterable {
  // The name in the gazetteer, and what stands beside it.
  case bucket, left, right, bucketLeft, bucketRight, leftRight, leftRightBucket
  case secondLeft, secondRight
  case length, nameKind, rivals, fame, population, stop, stopLeft, own, letters
  case shape, clitic, nesting, run, runLength
  case document, repeated, country, container, list, typeWord, opened, actor
  // Words.
  case leftWord, rightWord, leftWordBucket, rightWordBucket, leftPair, rightPair, secondLeftWord, secondRightWord
  case word, wholeWord, firstPrefix, lastSuffix, lastSuffixShort
  case runFirst, runLast, runBefore, runAfter, ofHead
  // Parts of names that the gazetteer does not have.
  case innerStart, innerEnd, firstOwn, lastOwn
  // Statistics of words.
  case smallShare, smallShareBucket, frequency, leftCluster, rightCluster, ownCluster, ownClusterBucket
  case leftClusterBucket, rightClusterBucket
  // The second stage.
  case firstScore, firstScoreBucket, sameMean, sameMost, sameBucket, partElsewhere, besideLeft, besideRight
  case sameScore

  /// The name in the table of weights.
  var name: String { CaseName.kebab(self) }
}
