/// The best few of many elements: a heap with the worst on top, in one array that becomes the answer.
struct BoundedHeap<Element> {
  private(set) var elements: [Element] = []
  let limit: Int
  private let precedes: (Element, Element) -> Bool

  /// - Parameters:
  ///   - limit: The most elements to keep, at least 1.
  ///   - precedes: Whether the first element is better than the second, a strict order of all elements.
  init(limit: Int, precedes: @escaping (Element, Element) -> Bool) {
    self.limit = limit
    self.precedes = precedes
    elements.reserveCapacity(min(limit, 64))
  }

  var isFull: Bool { elements.count >= limit }

  /// The worst element that is kept.
  var worst: Element? { elements.first }

  /// Whether an element would be kept.
  @inline(__always)
  func takes(_ element: Element) -> Bool { !isFull || precedes(element, elements[0]) }

  /// Keeps an element, in place of the worst if the heap is full.
  mutating func insert(_ element: Element) {
    if isFull {
      guard precedes(element, elements[0]) else { return }
      elements[0] = element
      sink(0, within: elements.count)
      return
    }
    elements.append(element)
    rise(elements.count - 1)
  }

  /// The elements, the best first.
  consuming func sorted() -> [Element] {
    var end = elements.count
    while end > 1 {
      end -= 1
      elements.swapAt(0, end)
      sink(0, within: end)
    }
    return elements
  }

  private mutating func rise(_ start: Int) {
    var child = start
    while child > 0 {
      let parent = (child - 1) / 2
      guard precedes(elements[parent], elements[child]) else { return }
      elements.swapAt(parent, child)
      child = parent
    }
  }

  private mutating func sink(_ start: Int, within end: Int) {
    var parent = start
    while true {
      var worst = parent
      let (left, right) = (2 * parent + 1, 2 * parent + 2)
      if left < end, precedes(elements[worst], elements[left]) { worst = left }
      if right < end, precedes(elements[worst], elements[right]) { worst = right }
      if worst == parent { return }
      elements.swapAt(parent, worst)
      parent = worst
    }
  }
}
