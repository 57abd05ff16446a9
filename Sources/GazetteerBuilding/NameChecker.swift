import Gazetteer
import TextAnalysis

/// Checks that names can be found and say what they look like.
enum NameChecker {
  typealias Fault = ValueChecker.Fault

  /// All that is wrong with names separated by `|`, or with a single one.
  static func faults(inList bytes: ArraySlice<UInt8>) -> [Fault] {
    var faults = scriptFaults(bytes)
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "|")) ?? bytes.endIndex
      if end > start { faults += Self.faults(ofName: bytes[start..<end]) }
      start = end + 1
    }
    return faults
  }

  /// Whether a name has a key of a useful length, and only letters that can be typed.
  static func faults(ofName name: ArraySlice<UInt8>) -> [Fault] {
    var faults: [Fault] = []
    if let sign = strangeSign(name) {
      let what = PresentationForms.contains(sign) ? "a ligature" : "a control character"
      faults.append(
        Fault(
          "`\(text(name))` has \(what) (\(Tidying.code(sign)))", "write it with plain letters", .name,
          severity: .warning))
    }
    if hasVowelSigns(name) {
      let plain = String(String.UnicodeScalarView(text(name).unicodeScalars.filter { !isVowelSign($0.value) }))
      faults.append(
        Fault(
          "`\(text(name))` has vowel signs, which the search passes over",
          "write `\(plain)`, unless the signs tell it from another name", .name, severity: .warning))
    }
    // Letters of ASCII need no folding to be known for letters.
    if name.count <= IndexFormat.longestKey, name.contains(where: { (0x61...0x7A).contains($0 | 0x20) }) {
      return faults
    }
    let key = NameFolding.key(of: text(name))
    if key.isEmpty {
      faults.append(
        Fault("`\(text(name))` has no letters, so nothing can find it", "remove it", .name, severity: .warning))
    } else if key.count > IndexFormat.longestKey {
      faults.append(
        Fault("the name has more than \(IndexFormat.longestKey) bytes", "shorten it", .name, severity: .warning))
    }
    return faults
  }

  /// Words that mix scripts.
  static func scriptFaults(_ bytes: ArraySlice<UInt8>) -> [Fault] {
    ScriptMixture.findings(in: bytes).map { finding in
      Fault(
        "`\(finding.word)` is \(finding.mainScript) but for \(finding.script) \(finding.strangers)",
        "write the word in one script", .script, severity: .warning)
    }
  }

  /// A control character, or a presentation form that stands for a whole phrase.
  private static func strangeSign(_ name: ArraySlice<UInt8>) -> UInt32? {
    var isPossible = false
    var previous: UInt8 = 0
    for byte in name {
      if byte < 0x20 || byte == 0x7F || byte == 0xEF || (previous == 0xC2 && byte < 0xA0) {
        isPossible = true
        break
      }
      previous = byte
    }
    guard isPossible else { return nil }
    return text(name).unicodeScalars.first {
      $0.value < 0x20 || (0x7F...0x9F).contains($0.value)
        || PresentationForms.contains($0.value) && PresentationForms.letters(of: $0.value) == nil
    }?.value
  }

  /// Vowel signs are not taken away: عُمان and عمّان differ by nothing else.
  private static func hasVowelSigns(_ name: ArraySlice<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in name {
      if previous == 0xD9, (0x8B...0x92).contains(byte) { return true }
      previous = byte
    }
    return false
  }

  private static func isVowelSign(_ value: UInt32) -> Bool { (0x064B...0x0652).contains(value) }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
