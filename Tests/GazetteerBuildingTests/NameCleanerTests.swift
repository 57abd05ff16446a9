import Testing
import TextAnalysis

@testable import GazetteerBuilding

@Suite("Cleaning names of dumps")
struct NameCleanerTests {
  private func tidied(_ name: String) -> [UInt8] {
    var result: [UInt8] = []
    Array(name.utf8).withUnsafeBufferPointer { NameCleaner.tidy($0, into: &result) }
    return result
  }

  private func fault(_ name: String, besides main: String) -> NameFault? {
    let hasCapital = Array(main.utf8).withUnsafeBufferPointer { NameCleaner.hasCapital($0) }
    return tidied(name).withUnsafeBufferPointer { NameCleaner.fault(of: $0, mainHasCapital: hasCapital) }
  }

  @Test(
    "Marks of writing go, letters stay",
    arguments: [
      ("عروق الشَّيبة", "عروق الشيبة"), ("حـلـب", "حلب"), ("\u{200F}حلب\u{200E}", "حلب"),
      ("  Abu\u{A0} Dhabi ", "Abu Dhabi"),
      ("A|B", "A B"), ("Soft\u{AD}hyphen", "Softhyphen"), ("Þórshöfn", "Þórshöfn"), ("", ""), (" \t ", ""),
    ])
  func tidy(name: String, expected: String) {
    #expect(String(decoding: tidied(name), as: UTF8.self) == expected)
  }

  @Test(
    "Names that are none are dropped, others kept",
    arguments: [
      ("حلب", "Aleppo", nil), ("Alep", "Aleppo", nil), ("Алеппо", "Aleppo", nil), ("阿勒颇", "Aleppo", nil),
      ("", "Aleppo", .empty), ("https://example.org", "Aleppo", .link), ("www.example.org", "Aleppo", .link),
      ("Paris 15e", "Paris", .digit), ("حي ٣", "Hay", .digit), ("—", "Aleppo", .noLetters),
      ("alhdydہ", "Al Hudaydah", .mixedScripts), ("آتن، جورجیا", "Athens", .qualifier),
      ("حلب (مدينة)", "Aleppo", .qualifier),
      ("Hu", "Hu Town", .tooShort), ("جم", "Jam", .tooShort), ("RYO", "Rio", .code), ("ABCD", "Abc", .code),
      ("NEW YORK", "New York", nil), ("alrqt", "Ar Raqqah", .romanisation), ("manbij", "manbij town", nil),
      ("mnbj", "منبج", .consonants), ("مدينة الرقة", "Ar Raqqah", nil), ("東京", "Tokyo", nil), ("Ürümqi", "ürümqi", nil),
    ] as [(String, String, NameFault?)])
  func faults(name: String, main: String, expected: NameFault?) {
    #expect(fault(name, besides: main) == expected)
  }

  @Test(
    "The quick fold of plain letters is the fold of all others",
    arguments: [
      "Aleppo", "Abu Dhabi", "A  B", " A", "A ", "a", "New York City", "U.S.", "O Hara", "Sana'a", "حلب", "Al-Hasakah",
      "",
      "Highway 66", "St. Louis", "É", "x\u{301}y",
    ])
  func folding(name: String) {
    let key = Array(name.utf8).withUnsafeBufferPointer { KeyFolder.key(of: $0) }
    #expect(key == NameFolding.key(of: name))
  }

  @Test("Bytes that are no UTF-8 are told from those that are")
  func validity() {
    let isValid = { (bytes: [UInt8]) in bytes.withUnsafeBufferPointer { ScalarReader.isValid($0) } }
    for good in ["", "a", "حلب", "阿", "😀", "\u{7FF}\u{800}\u{FFFF}\u{10FFFF}"] { #expect(isValid(Array(good.utf8))) }
    let bad: [[UInt8]] = [
      [0x80], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xD8, 0x09],
    ]
    for bytes in bad { #expect(!isValid(bytes), "\(bytes)") }
  }
}
