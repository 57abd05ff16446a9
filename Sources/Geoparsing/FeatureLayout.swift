/// Numbers the features of a model: each template is a block of numbers, one for each combination of its values.
struct FeatureLayout: Sendable {
  /// The names of all features by their numbers, as the table of weights spells them.
  private(set) var names: [String] = []

  /// A block of features.
  struct Template: Sendable {
    let base: Int
    let second: Int
    let third: Int

    @inline(__always)
    func callAsFunction(_ a: Int, _ b: Int = 0, _ c: Int = 0) -> Int { base + (a * second + b) * third + c }
  }

  /// Adds a block.
  mutating func add(_ name: String, _ first: [String], _ second: [String] = [""], _ third: [String] = [""]) -> Template
  {
    let template = Template(base: names.count, second: second.count, third: third.count)
    for a in first {
      for b in second {
        for c in third {
          let values = [a, b, c].filter { !$0.isEmpty }.joined(separator: "+")
          names.append(values.isEmpty ? name : name + "=" + values)
        }
      }
    }
    return template
  }
}
