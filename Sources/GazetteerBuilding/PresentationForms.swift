/// Arabic presentation forms, which old programs leave in text, and the letters that they show.
///
/// From the Unicode Character Database (compatibility decompositions of U+FB50…FBFF and U+FE80…FEFC).
enum PresentationForms {
  /// Whether a scalar is a presentation form or a word ligature of Arabic.
  static func contains(_ value: UInt32) -> Bool {
    (0xFB50...0xFDFF).contains(value) && !(0xFD3E...0xFD3F).contains(value) || (0xFE70...0xFEFC).contains(value)
  }

  /// The plain letters of a form; `nil` where there are none, or several readings.
  static func letters(of value: UInt32) -> String? {
    if value == 0xFDF2 { return "الله" }
    guard (0xFB50...0xFBFF).contains(value) || (0xFE80...0xFEFC).contains(value) else { return nil }
    let letters = firstForms.last { $0.first <= value }?.letters ?? ""
    return letters.isEmpty ? nil : letters
  }

  /// The first form of each letter; the others follow it. Empty letters begin a stretch that is left alone.
  private static let firstForms: [(first: UInt32, letters: String)] = [
    (0xFB50, "ٱ"), (0xFB52, "ٻ"), (0xFB56, "پ"), (0xFB5A, "ڀ"), (0xFB5E, "ٺ"), (0xFB62, "ٿ"), (0xFB66, "ٹ"),
    (0xFB6A, "ڤ"), (0xFB6E, "ڦ"), (0xFB72, "ڄ"), (0xFB76, "ڃ"), (0xFB7A, "چ"), (0xFB7E, "ڇ"), (0xFB82, "ڍ"),
    (0xFB84, "ڌ"), (0xFB86, "ڎ"), (0xFB88, "ڈ"), (0xFB8A, "ژ"), (0xFB8C, "ڑ"), (0xFB8E, "ک"), (0xFB92, "گ"),
    (0xFB96, "ڳ"), (0xFB9A, "ڱ"), (0xFB9E, "ں"), (0xFBA0, "ڻ"), (0xFBA4, "ۀ"), (0xFBA6, "ہ"), (0xFBAA, "ھ"),
    (0xFBAE, "ے"), (0xFBB0, "ۓ"), (0xFBB2, ""), (0xFBD3, "ڭ"), (0xFBD7, "ۇ"), (0xFBD9, "ۆ"), (0xFBDB, "ۈ"),
    (0xFBDD, "ٷ"), (0xFBDE, "ۋ"), (0xFBE0, "ۅ"), (0xFBE2, "ۉ"), (0xFBE4, "ې"), (0xFBE8, "ى"), (0xFBEA, ""),
    (0xFBFC, "ی"), (0xFE80, "ء"), (0xFE81, "آ"), (0xFE83, "أ"), (0xFE85, "ؤ"), (0xFE87, "إ"), (0xFE89, "ئ"),
    (0xFE8D, "ا"), (0xFE8F, "ب"), (0xFE93, "ة"), (0xFE95, "ت"), (0xFE99, "ث"), (0xFE9D, "ج"), (0xFEA1, "ح"),
    (0xFEA5, "خ"), (0xFEA9, "د"), (0xFEAB, "ذ"), (0xFEAD, "ر"), (0xFEAF, "ز"), (0xFEB1, "س"), (0xFEB5, "ش"),
    (0xFEB9, "ص"), (0xFEBD, "ض"), (0xFEC1, "ط"), (0xFEC5, "ظ"), (0xFEC9, "ع"), (0xFECD, "غ"), (0xFED1, "ف"),
    (0xFED5, "ق"), (0xFED9, "ك"), (0xFEDD, "ل"), (0xFEE1, "م"), (0xFEE5, "ن"), (0xFEE9, "ه"), (0xFEED, "و"),
    (0xFEEF, "ى"), (0xFEF1, "ي"), (0xFEF5, "لآ"), (0xFEF7, "لأ"), (0xFEF9, "لإ"), (0xFEFB, "لا"),
  ]
}
