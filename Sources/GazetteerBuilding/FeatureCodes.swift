import Gazetteer

/// The feature codes that the rows of dumps have, each with a small number.
struct FeatureCodes: Sendable {
  /// By number.
  private(set) var codes: [(code: String, featureClass: Character)] = []
  private var numbers: [UInt64: Int] = [:]

  /// The number of a code. A row without a code has its class for one, a populated place PPL.
  mutating func number(_ code: UnsafeBufferPointer<UInt8>, featureClass: UInt8) -> Int {
    var packed = UInt64(featureClass)
    for byte in code.prefix(7) { packed = packed << 8 | UInt64(byte) }
    if let number = numbers[packed] { return number }
    let letter = Character(Unicode.Scalar(featureClass))
    let isKnown = !code.isEmpty && code.count <= 7 && codes.count < PackedRecord.mostFeatures - 300
    let text = isKnown ? String(decoding: code, as: UTF8.self) : letter == "P" ? "PPL" : String(letter)
    let number = codes.firstIndex { $0.code == text } ?? codes.count
    if number == codes.count { codes.append((text, letter)) }
    numbers[packed] = number
    return number
  }
}
