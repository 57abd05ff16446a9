/// Why there are no weights.
package struct TrainingError: Error, CustomStringConvertible {
  /// One line for people.
  package let description: String

  init(_ description: String) { self.description = description }
}
