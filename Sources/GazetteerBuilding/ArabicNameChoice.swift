/// Chooses the Arabic name that a place is shown by.
enum ArabicNameChoice {
  /// The position of the name: the Arabic label, else the shortest Arabic alias, else the first name in Arabic script
  /// without letters that only Persian, Urdu, Kurdish or Uyghur use.
  static func best(_ draft: PlaceDraft) -> Int? {
    // Some labels that are tagged as Arabic are in Latin letters.
    let label = draft.labels.first { $0.language == "ar" && beginsInArabic(draft.names[$0.name].text) }
    if let label { return label.name }
    let shortest = draft.arabicAliases.min {
      draft.names[$0].text.utf8.count < draft.names[$1].text.utf8.count
    }
    if let shortest { return shortest }
    return draft.names.firstIndex { name in
      name.kind != .historic && !name.isForeign && beginsInArabic(name.text)
        && name.text.unicodeScalars.allSatisfy { isArabicLetter($0) || !isOtherArabicScript($0) }
    }
  }

  private static func beginsInArabic(_ text: String) -> Bool {
    text.unicodeScalars.first.map(isArabicLetter) == true
  }

  private static func isArabicLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x0621...0x063A).contains(scalar.value) || (0x0641...0x064A).contains(scalar.value)
  }

  private static func isOtherArabicScript(_ scalar: Unicode.Scalar) -> Bool {
    (0x0660...0x06FF).contains(scalar.value) || (0x0750...0x077F).contains(scalar.value) || scalar.value == 0x060C
  }
}
