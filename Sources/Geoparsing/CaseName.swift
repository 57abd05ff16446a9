/// Names of cases as tables spell them: "openBracket" is written "open-bracket".
enum CaseName {
  static func kebab(_ value: some Any) -> String {
    var name = ""
    for scalar in "\(value)".unicodeScalars {
      if scalar.properties.isUppercase { name += "-" }
      name += scalar.properties.lowercaseMapping
    }
    return name
  }
}
