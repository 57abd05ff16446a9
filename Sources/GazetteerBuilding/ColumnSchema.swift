/// A column of a table: its name, whether each row must have it, and what it may hold.
struct ColumnSchema: Sendable {
  let name: String
  let isRequired: Bool
  let rule: ColumnRule

  init(_ name: String, _ rule: ColumnRule = .text, required: Bool = false) {
    self.name = name
    self.rule = rule
    isRequired = required
  }
}
