import GazetteerBuilding
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Putting tables in order")
struct TableFixTests {
  private static let landmarks = "key\tfeature\tlat\tlon\tradius_km\tcountries\tadmin1\tname\tname_ar\tnames\tsource\n"
  private static let aliases = "target\tlang\tname\tkind\tnote\n"
  private static let stopNames = "lang\tform\trule\tnote\n"
  private static let demonyms = "target\tlang\tform\tgender\tnumber\n"

  /// A folder with one table.
  private func folder(_ path: String, _ bytes: [UInt8]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(path, bytes)
    return folder
  }

  private func fixed(_ path: String, _ text: String) throws -> String {
    let folder = try folder(path, Array(text.utf8))
    _ = try GazetteerFixer.fix(folder: folder.path)
    return try folder.text(path)
  }

  private struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let path: String
    let before: String
    let after: String

    init(_ name: String, _ path: String, _ before: String, _ after: String) {
      self.name = name
      self.path = path
      self.before = before
      self.after = after
    }

    var testDescription: String { name }
  }

  private static let cases = [
    Case("A good table stays", "stopnames.tsv", stopNames + "ar\tالباب\tcue\t\n", stopNames + "ar\tالباب\tcue\t\n"),
    Case(
      "Rows are sorted by the first column, then the rest", "stopnames.tsv",
      stopNames + "en\tMay\tcue\t\nar\tالباب\tcue\t\nar\tأبي\tcue\t\n",
      stopNames + "ar\tأبي\tcue\t\nar\tالباب\tcue\t\nen\tMay\tcue\t\n"),
    Case(
      "Numbers are sorted as numbers", "labels.tsv", "id\tlang\tlabel\n10\tar\tحلب\n9\tar\tحمص\n9\ten\tHoms\n",
      "id\tlang\tlabel\n9\tar\tحمص\n9\ten\tHoms\n10\tar\tحلب\n"),
    Case(
      "Notes at the top stay there", "stopnames.tsv",
      "# own work\n# كلمات\n" + stopNames + "en\tMay\tcue\t\nar\tأم\tcue\t\n",
      "# own work\n# كلمات\n" + stopNames + "ar\tأم\tcue\t\nen\tMay\tcue\t\n"),
    Case(
      "A note between rows begins a section of its own", "stopnames.tsv",
      stopNames + "en\tMay\tcue\t\nen\tBath\tcue\t\n# Arabic\nar\tأم\tcue\t\nar\tأب\tcue\t\n",
      stopNames + "en\tBath\tcue\t\nen\tMay\tcue\t\n# Arabic\nar\tأب\tcue\t\nar\tأم\tcue\t\n"),
    Case(
      "Of equal rows one stays", "stopnames.tsv", stopNames + "ar\tالباب\tcue\t\nar\tالباب\tcue\t\n",
      stopNames + "ar\tالباب\tcue\t\n"),
    Case(
      "Rows that tidying makes equal are equal", "stopnames.tsv",
      stopNames + "ar\tالباب\tcue\t\nar\t الباب \tcue\t\n", stopNames + "ar\tالباب\tcue\t\n"),
    Case(
      "Line ends, byte order mark, empty lines", "stopnames.tsv",
      "\u{FEFF}" + stopNames.replacing("\n", with: "\r\n") + "ar\tالباب\tcue\t\r\n\r\nen\tMay\tcue\t",
      stopNames + "ar\tالباب\tcue\t\nen\tMay\tcue\t\n"),
    Case(
      "Spaces in notes and names", "aliases.tsv", aliases + "SY\tar\t سوريا  الحرة\u{A0}\talternate\t an  old name \n",
      aliases + "SY\tar\tسوريا الحرة\talternate\tan old name\n"),
    Case(
      "Marks in names", "aliases.tsv",
      aliases + "SY\tar\t\u{200F}سـوريَّة\u{200E}\talternate\t\nSY\ten\tSy\u{AD}ria\u{200B}\talternate\t\n",
      aliases + "SY\tar\tسوريَّة\talternate\t\nSY\ten\tSyria\talternate\t\n"),
    Case(
      "Presentation forms", "aliases.tsv", aliases + "SY\tar\tﺳﻮرﻳﺎ ﻻ ﷲ\talternate\t\n",
      aliases + "SY\tar\tسوريا لا الله\talternate\t\n"),
    Case(
      "Tatweel that ends a word, and the joiner of Persian, stay", "aliases.tsv",
      aliases + "SY\tar\tمنطقة الـ55\talternate\t\nSY\tfa\tآق\u{200C}قلا\talternate\t\n",
      aliases + "SY\tar\tمنطقة الـ55\talternate\t\nSY\tfa\tآق\u{200C}قلا\talternate\t\n"),
    Case(
      "Lists without empty and repeated entries", "landmarks.tsv",
      landmarks + "al-hol-camp\tCMPRF\t36.37\t41.14\t2\tSY | IQ|SY\t\tAl-Hol\tالهول\t|Hawl||مخيم الهول | Hawl|\town\n",
      landmarks + "al-hol-camp\tCMPRF\t36.37\t41.14\t2\tSY|IQ\t\tAl-Hol\tالهول\tHawl|مخيم الهول\town\n"),
    Case(
      "Coordinates of five decimals", "landmarks.tsv",
      landmarks + "a\tDAM\t36.1234567\t-41.1999999\t2\tSY\t\tA\t\t\town\n"
        + "b\tDAM\t36.12000000\t-0.000001\t2\tSY\t\tB\t\t\town\n",
      landmarks + "a\tDAM\t36.12346\t-41.2\t2\tSY\t\tA\t\t\town\nb\tDAM\t36.12\t0\t2\tSY\t\tB\t\t\town\n"),
    Case(
      "Rows that cannot be read stay where and as they are", "demonyms.tsv",
      demonyms + "SY\tar\t سوري\tm\ts\nSY\t oops \nSY\ten\tSyrian\t-\t-\nIQ\tar\tعراقي\tm\ts\n",
      demonyms + "SY\tar\tسوري\tm\ts\nSY\t oops \nIQ\tar\tعراقي\tm\ts\nSY\ten\tSyrian\t-\t-\n"),
    Case("A table of no schema keeps its rows", "strange.tsv", "a\tb\r\n2\t x \n1\ty\n", "a\tb\n2\t x \n1\ty\n"),
  ]

  @Test("Before and after", arguments: cases)
  private func golden(_ example: Case) throws {
    #expect(try fixed(example.path, example.before) == example.after)
  }

  @Test("Doing it twice changes nothing more, and leaves nothing that could be mended", arguments: cases)
  private func idempotent(_ example: Case) throws {
    let folder = try folder(example.path, Array(example.before.utf8))
    _ = try GazetteerFixer.fix(folder: folder.path)
    #expect(try GazetteerFixer.fix(folder: folder.path) == [])
    #expect(try GazetteerChecker.check(folder: folder.path).filter(\.isFixable) == [])
  }

  @Test("What the check calls fixable is what is changed", arguments: cases)
  private func agreement(_ example: Case) throws {
    let folder = try folder(example.path, Array(example.before.utf8))
    let isFixable = try GazetteerChecker.check(folder: folder.path).contains(where: \.isFixable)
    #expect(isFixable == (example.before != example.after))
  }

  @Test("It tells for each table what it did")
  func deeds() throws {
    let rows = "en\tMay\tcue\t\nar\tالباب\tcue\t\nar\t الباب\tcue\t\n"
    let folder = try folder("stopnames.tsv", Array((Self.stopNames + rows).utf8))
    let fixes = try GazetteerFixer.fix(folder: folder.path)
    #expect(
      fixes.map(\.description) == [
        "stopnames.tsv: 1 row put in order, 1 row removed that came twice, 1 value with spaces put right"
      ])
  }

  @Test("A dry run writes nothing")
  func dryRun() throws {
    let before = Self.stopNames + "en\tMay\tcue\t\nar\tالباب\tcue\t\n"
    let folder = try folder("stopnames.tsv", Array(before.utf8))
    #expect(try GazetteerFixer.fix(folder: folder.path, isDry: true).map(\.path) == ["stopnames.tsv"])
    #expect(try folder.text("stopnames.tsv") == before)
  }

  @Test("A file that is not UTF-8 is left alone")
  func notUTF8() throws {
    let bytes = Array((Self.stopNames + "en\t May\tcue\t\r\n").utf8) + [0xC7, 0xE1, 0x09, 0x09, 0x09, 0x0A]
    let folder = try folder("stopnames.tsv", bytes)
    #expect(try GazetteerFixer.fix(folder: folder.path) == [])
    #expect(try !GazetteerChecker.check(folder: folder.path).contains(where: \.isFixable))
  }

  @Test("Tables that a script of the folder makes are left to it")
  func generated() throws {
    let table = "id\tlang\tlabel\n10\tar\t حلب\n9\tar\tحمص\n"
    let folder = try folder("labels.tsv", Array(table.utf8))
    try folder.write("tools/make-tables.py", "")
    #expect(try GazetteerFixer.fix(folder: folder.path) == [])
    let found = try GazetteerChecker.check(folder: folder.path)
    #expect(found.contains { $0.path == "labels.tsv" && $0.kind == .order })
    #expect(found.filter(\.isFixable) == [])
  }

  @Test("A file keeps its permissions")
  func permissions() throws {
    let folder = try folder("stopnames.tsv", Array((Self.stopNames + "en\t May\tcue\t\n").utf8))
    let path = folder.path + "/stopnames.tsv"
    #expect(chmod(path, 0o600) == 0)
    _ = try GazetteerFixer.fix(folder: folder.path)
    var status = stat()
    #expect(stat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }
}
