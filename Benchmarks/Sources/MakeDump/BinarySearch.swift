extension Array {
  /// The first index whose element meets a condition that, once met, stays met; the last index if none does.
  func partitioningIndex(_ meets: (Element) -> Bool) -> Int {
    var low = 0
    var high = count - 1
    while low < high {
      let middle = (low + high) / 2
      if meets(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
