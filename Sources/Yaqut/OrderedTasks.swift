/// Runs work on several cores and hands the results on in the order of the input.
public enum OrderedTasks {
  /// Transforms elements in up to `jobs` tasks at once.
  ///
  /// - Returns: The results in the order of the elements, whatever the number of jobs.
  public static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], jobs: Int, _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    guard jobs > 1, elements.count > 1 else { return elements.map(transform) }
    let size = max(1, min(64, (elements.count + jobs - 1) / jobs))
    var parts: [[Result]?] = Array(repeating: nil, count: (elements.count + size - 1) / size)
    await withTaskGroup(of: (Int, [Result]).self) { group in
      var next = 0
      func start() {
        guard next < parts.count else { return }
        let part = next
        let slice = elements[part * size..<min(elements.count, (part + 1) * size)]
        group.addTask { (part, slice.map(transform)) }
        next += 1
      }
      for _ in 0..<jobs { start() }
      while let (part, results) = await group.next() {
        parts[part] = results
        start()
      }
    }
    return parts.flatMap { $0 ?? [] }
  }
}
