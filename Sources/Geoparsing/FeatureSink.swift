/// Takes the features of a segment one by one: to add up their weights, or to write them down.
protocol FeatureSink {
  mutating func add(_ template: UInt64, _ a: UInt64)
  mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64)
  mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64)
}

/// Adds up weights.
struct WeightSink: FeatureSink {
  let weights: WeightTable
  /// The sum in hundredths.
  var sum: Int32 = 0

  init(_ weights: WeightTable) { self.weights = weights }

  @inline(__always)
  mutating func add(_ template: UInt64, _ a: UInt64) {
    sum &+= weights[FeatureCode.combine(template, a)]
  }

  @inline(__always)
  mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64) {
    sum &+= weights[FeatureCode.combine(FeatureCode.combine(template, a), b)]
  }

  @inline(__always)
  mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) {
    sum &+= weights[FeatureCode.combine(FeatureCode.combine(FeatureCode.combine(template, a), b), c)]
  }
}

/// Writes features down with their codes and, the first time, their names.
package struct FeatureRecorder: FeatureSink {
  /// The codes of the features recorded since the last ``removeAll()``.
  package private(set) var codes: [UInt64] = []
  /// The names of all codes seen, as the table of weights spells them.
  package private(set) var names: [UInt64: String] = [:]
  /// The names of templates and values by their codes.
  private var values: [UInt64: String] = [:]

  /// A recorder that has seen nothing.
  package init() {}

  /// Forgets the features, not the names.
  package mutating func removeAll() { codes.removeAll(keepingCapacity: true) }

  /// Takes over the names that another recorder has.
  package mutating func adopt(_ other: FeatureRecorder) {
    for code in other.codes where names[code] == nil { names[code] = other.names[code] }
  }

  /// Teaches the recorder how a value is spelled.
  mutating func learn(_ code: UInt64, _ name: @autoclosure () -> String) {
    if values[code] == nil { values[code] = name() }
  }

  mutating func add(_ template: UInt64, _ a: UInt64) { note(template, [a]) }
  mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64) { note(template, [a, b]) }
  mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) { note(template, [a, b, c]) }

  private mutating func note(_ template: UInt64, _ parts: [UInt64]) {
    let code = parts.reduce(template) { FeatureCode.combine($0, $1) }
    codes.append(code)
    if names[code] == nil {
      names[code] = (values[template] ?? "?") + "=" + parts.map { values[$0] ?? "?" }.joined(separator: "+")
    }
  }
}
