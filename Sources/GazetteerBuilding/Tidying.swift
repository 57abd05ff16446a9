/// What tidying a value takes away.
enum Tidying: Hashable, Comparable {
  case spaces, spaceSigns(UInt32), invisible(UInt32), tatweel, vowelSigns, presentationForms
  case emptyEntries, repeatedEntries, decimals

  /// The trouble in words.
  var trouble: String {
    switch self {
    case .spaces: "spaces too many"
    case .spaceSigns(let value): "a special space (\(Self.code(value)))"
    case .invisible(let value): "an invisible sign (\(Self.code(value)))"
    case .tatweel: "tatweel (U+0640)"
    case .vowelSigns: "vowel signs"
    case .presentationForms: "presentation forms instead of letters"
    case .emptyEntries: "an empty name in the list"
    case .repeatedEntries: "a name that is in the list already"
    case .decimals: "more than five decimals"
    }
  }

  /// What `--fix` tells that it has done, for a number of values.
  var deed: String {
    switch self {
    case .spaces, .spaceSigns: "spaces put right"
    case .invisible: "invisible signs removed"
    case .tatweel: "tatweel removed"
    case .vowelSigns: "vowel signs removed"
    case .presentationForms: "presentation forms spelled out"
    case .emptyEntries: "empty entries removed"
    case .repeatedEntries: "repeated entries removed"
    case .decimals: "coordinates rounded"
    }
  }

  /// `U+200F` of a scalar.
  static func code(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
