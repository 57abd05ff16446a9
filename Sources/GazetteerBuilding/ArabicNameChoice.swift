import Gazetteer

/// Chooses the Arabic name that a place is shown by.
enum ArabicNameChoice {
  private static let arabic = IndexFormat.packedLanguage("ar")

  /// The position of the name: the Arabic label, else the shortest Arabic alias, else the first name in Arabic script
  /// without letters that only Persian, Urdu, Kurdish or Uyghur use.
  static func best(_ names: PlaceNames) -> Int? {
    // Some labels that are tagged as Arabic are in Latin letters.
    let label = names.labels.first { $0.language == arabic && names.withText($0.name, beginsInArabic) }
    if let label { return label.name }
    let shortest = names.arabicAliases.min { names.all[$0].text.count < names.all[$1].text.count }
    if let shortest { return shortest }
    return names.all.indices.first { position in
      let name = names.all[position]
      return name.kind != .historic && !name.isForeign && names.withText(position, isArabic)
    }
  }

  private static func isArabic(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard beginsInArabic(text) else { return false }
    var isArabic = true
    ScalarReader.forEach(text) { scalar, _ in
      if !isArabicLetter(scalar), isOtherArabicScript(scalar) { isArabic = false }
    }
    return isArabic
  }

  private static func beginsInArabic(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count >= 2, text[0] & 0xE0 == 0xC0 else { return false }
    return isArabicLetter(UInt32(text[0] & 0x1F) << 6 | UInt32(text[1] & 0x3F))
  }

  private static func isArabicLetter(_ scalar: UInt32) -> Bool {
    (0x0621...0x063A).contains(scalar) || (0x0641...0x064A).contains(scalar)
  }

  private static func isOtherArabicScript(_ scalar: UInt32) -> Bool {
    (0x0660...0x06FF).contains(scalar) || (0x0750...0x077F).contains(scalar) || scalar == 0x060C
  }
}
