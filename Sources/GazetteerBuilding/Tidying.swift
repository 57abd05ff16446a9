/// What tidying a value takes away.
enum Tidying: Hashable, Comparable {
  case spaces, spaceSigns(UInt32), invisible(UInt32), tatweel, presentationForms
  case emptyEntries, repeatedEntries, decimals

  /// The trouble in words.
  var trouble: String {
    switch self {
    case .spaces: "spaces too many"
    case .spaceSigns(let value): "a special space (\(Self.code(value)))"
    case .invisible(let value): "an invisible sign (\(Self.code(value)))"
    case .tatweel: "tatweel (U+0640)"
    case .presentationForms: "presentation forms instead of letters"
    case .emptyEntries: "an empty name in the list"
    case .repeatedEntries: "a name that is in the list already"
    case .decimals: "more than five decimals"
    }
  }

  /// What `--fix` tells that it has done, for a number of values; a noun of the plural comes first.
  var deed: String {
    switch self {
    case .spaces, .spaceSigns: "values with spaces put right"
    case .invisible: "values freed of invisible signs"
    case .tatweel: "values freed of tatweel"
    case .presentationForms: "values spelled with plain letters"
    case .emptyEntries: "lists freed of empty entries"
    case .repeatedEntries: "lists freed of repeated entries"
    case .decimals: "coordinates rounded"
    }
  }

  /// `U+200F` of a scalar.
  static func code(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
