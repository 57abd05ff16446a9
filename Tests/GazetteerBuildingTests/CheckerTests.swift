import GazetteerBuilding
import Testing

@Suite("Checking tables")
struct CheckerTests {
  private static let good: [String: String] = [
    "territories.tsv": """
    code\tid\tiso3\tlat\tlon\tpoint_source\tradius_km\tcapital\tcontinent\tname\tlabels\tnames
    SY\t163843\tSYR\t35\t38\tgeonames\t243\t170654\tAS\tSyria\tar=سوريا|en=Syria\tسورية

    """,
    "admin1.tsv": """
    code\tid\tiso\tlat\tlon\tpoint_source\tradius_km\tseat\tname\tlabels\tnames
    SY.09\t170062\tSY-HL\t36.25\t37.61667\tgeonames\t78\t170063\tAleppo Governorate\tar=محافظة حلب\tAleppo|حلب

    """,
    "admin2.tsv": """
    code\tid\tlat\tlon\tpoint_source\tradius_km\tseat\tname\tlabels\tnames
    SY.09.170064\t170064\t36.25\t37.61667\tgeonames\t20\t170063\tAleppo District\tar=منطقة حلب\t

    """,
    "places/SY.tsv": """
    id\tname\tlat\tlon\tadmin1\tadmin2\tpopulation\tfeature\tfame\trank\tnames
    170063\tAleppo\t36.20124\t37.16117\t09\t\t2098210\tPPLA\t60\t2\tحلب

    """,
    "features.tsv": "code\tclass\tname\nPPLA\tP\tseat\nRGN\tL\tregion\n",
  ]

  /// The problems of a small gazetteer in which one table is replaced, without the notes on missing tables.
  private func problems(_ path: String, _ text: String) throws -> [TableProblem] {
    try problems(path, Array(text.utf8))
  }

  private func problems(_ path: String, _ bytes: [UInt8]) throws -> [TableProblem] {
    let folder = try TemporaryFolder()
    for (name, text) in Self.good where name != path { try folder.write(name, text) }
    try folder.write(path, bytes)
    return try GazetteerChecker.check(folder: folder.path).filter { $0.kind != .missing }
  }

  private static let places: String = "id\tname\tlat\tlon\tadmin1\tadmin2\tpopulation\tfeature\tfame\trank\tnames\n"
  private static let regions: String =
    "key\tfeature\tlat\tlon\tradius_km\tcountries\tadmin1\tname\tname_ar\tnames\tsource\n"
  private static let triggers: String = "lang\tclass\tform\ttype\tmode\tneeds\tavoids\tnote\n"
  private static let actors: String = "id\ttype\tcountry\tsector\tcameo\tname\tname_ar\tnames\tfrom\tuntil\tnote\n"

  private static let aliases: String = "target\tlang\tname\tkind\tnote\n"
  private static let territories: String = good["territories.tsv"] ?? ""

  @Test("A good gazetteer has only missing tables to complain of")
  func good() throws {
    #expect(try problems("admin1.tsv", try #require(Self.good["admin1.tsv"])) == [])
    let folder = try TemporaryFolder()
    try folder.write("territories.tsv", try #require(Self.good["territories.tsv"]))
    let found = try GazetteerChecker.check(folder: folder.path)
    #expect(found.contains { $0.path == "demonyms.tsv" && $0.severity == .warning })
  }

  @Test(
    "Faulty rows are named by line and column",
    arguments: [
      ("places/SY.tsv", places + "1\tA\t96\t37\t\t\t1\tPPLA\t1\t\t\n", 2, "lat"),
      ("places/SY.tsv", places + "1\tA\t36\tx\t\t\t1\tPPLA\t1\t\t\n", 2, "lon"),
      ("places/SY.tsv", places + "x\tA\t36\t37\t\t\t1\tPPLA\t1\t\t\n", 2, "id"),
      ("places/SY.tsv", places + "1\t\t36\t37\t\t\t1\tPPLA\t1\t\t\n", 2, "name"),
      ("places/SY.tsv", places + "1\tA\t36\t37\t\t\t-5\tPPLA\t1\t\t\n", 2, "population"),
      ("places/SY.tsv", places + "1\tA\t36\t37\t\t\t1\tPPLZ\t1\t\t\n", 2, "feature"),
      ("places/SY.tsv", places + "1\tA\t36\t37\t\t\t1\tPPLA\t151\t\t\n", 2, "fame"),
      ("places/SY.tsv", places + "1\tA\t36\t37\t\t\t1\tPPLA\t1\t\t\n1\tB\t36\t37\t\t\t1\tPPLA\t1\t\t\n", 3, "id"),
      ("regions.tsv", regions + "Levant\tRGN\t34\t37\t450\tSY\t\tLevant\tبلاد الشام\t\town\n", 2, "key"),
      ("regions.tsv", regions + "levant\tRGN\t34\t37\t450\tZZ\t\tLevant\tبلاد الشام\t\town\n", 2, "countries"),
      ("aliases.tsv", "target\tlang\tname\tkind\tnote\ngeonames:99\ten\tX\talternate\t\n", 2, "target"),
      ("aliases.tsv", "target\tlang\tname\tkind\tnote\ngeonames:170063\ten\tX\tnickname\t\n", 2, "kind"),
      ("demonyms.tsv", "target\tlang\tform\tgender\tnumber\nXX\tar\tسوري\tm\ts\n", 2, "target"),
      ("demonyms.tsv", "target\tlang\tform\tgender\tnumber\nSY\tarabic\tسوري\tm\ts\n", 2, "lang"),
      ("stopnames.tsv", "lang\tform\trule\tnote\nar\tالباب\tsometimes\t\n", 2, "rule"),
      ("demonyms.tsv", "target\tlang\tform\tgender\tnumber\nSY\tsy\tسوري\tm\ts\n", 2, "lang"),
      (
        "territories.tsv", territories.replacing("ar=سوريا", with: "سوريا"), 2, "labels"
      ),
      ("regions.tsv", regions + "levant\tRGN\t34\t37\t450\tSY|SYR\t\tLevant\tالشام\t\town\n", 2, "countries"),
      ("labels.tsv", "id\tlang\tlabel\n5\tar\tحلب\n", 2, "id"),
      ("events/triggers.tsv", triggers + "ar\tnoun\tقصف\tBOMB\t\t\t\t\n", 2, "type"),
      ("events/triggers.tsv", triggers + "en\tadjective\tshell\tASSAULT\t\t\t\t\n", 2, "class"),
      ("events/homographs.tsv", "lang\tform\tnote\nfr\tcoup\t\n", 2, "lang"),
      ("actors/a.tsv", actors + "sdf\tarmed_group\tSY\tREB\t\tSDF\t\t\t2015\t\t\n", 2, "id"),
      ("actors/a.tsv", actors + "actor:sdf\tarmed_group\tSY\tARMY\t\tSDF\t\t\t2015\t\t\n", 2, "sector"),
      ("actors/a.tsv", actors + "actor:sdf\tgang\tSY\tREB\t\tSDF\t\t\t2015\t\t\n", 2, "type"),
      ("actors/a.tsv", actors + "actor:sdf\tarmed_group\tSY\tREB\t\tSDF\t\t\t15/10\t\t\n", 2, "from"),
      (
        "actors/a.tsv",
        actors + "actor:sdf\tarmed_group\tSY\tREB\t\tSDF\t\t\t\t\t\nactor:sdf\tarmed_group\tSY\tREB\t\tSDF\t\t\t\t\t\n",
        3, "id"
      ),
    ] as [(String, String, Int, String)])
  func errors(path: String, text: String, line: Int, column: String) throws {
    let found = try problems(path, text).filter { $0.severity == .error }
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.path == path)
    #expect(found.first?.line == line)
    #expect(found.first?.columnName == column)
    #expect(found.first?.column != nil)
  }

  @Test(
    "What only looks wrong is a warning",
    arguments: [
      ("places/SY.tsv", places + "2\tA\t36\t37\t\t\t1\tPPLA\t1\t\t\n1\tB\t36\t37\t\t\t1\tPPLA\t1\t\t\n", "not sorted"),
      ("places/SY.tsv", places + "2\t…\t36\t37\t\t\t1\tPPLA\t1\t\t\n", "no letters"),
      ("places/SY.tsv", places + "2\tA\t36\t37\t77\t\t1\tPPLA\t1\t\t\n", "not in admin1.tsv"),
      ("places/SY.tsv", places + "2\tA\t36.1234567\t37\t\t\t1\tPPLA\t1\t\t\n", "five decimals"),
      ("places/SY.tsv", places + "2\tA\t36\t37\t\t\t1\tPPLA\t1\t\tحلب||B\n", "an empty name"),
      ("stopnames.tsv", "lang\tform\trule\tnote\tcolour\nar\tالباب\tcue\t\tred\n", "unknown"),
      ("strange.tsv", "a\tb\n1\t2\n", "no schema"),
      ("places/SY.tsv", places + "2\tA\t36\t37\t09\t17\t1\tPPLA\t1\t\t\n", "not in admin2.tsv"),
      (
        "places/SY.tsv", places + "2\tAleppo\t36\t37\t\t\t1\tPPLA\t1\t\t\u{410}leppo\n",
        "Latin but for Cyrillic А (U+0410)"
      ),
      ("places/SY.tsv", places + "2\tA\t36\t37\t\t\t1\tPPLA\t1\t\tحلبa|Halab\n", "Arabic but for Latin a (U+0061)"),
      ("places/SY.tsv", places + "2\tA\t36\t37\t\t\t1\tPPLA\t1\t\tحـلب\n", "tatweel (U+0640)"),
      ("places/SY.tsv", places + "2\tA\t36\t37\t\t\t1\tPPLA\t1\t\tحَلَب\n", "vowel signs"),
      ("places/SY.tsv", places + "2\tA\t36\t37\t\t\t1\tPPLA\t1\t\tﺣﻠﺐ\n", "presentation forms"),
      ("places/SY.tsv", places + "2\tA\t36\t37\t\t\t1\tPPLA\t1\t\t\u{200F}حلب\n", "invisible sign (U+200F)"),
      ("places/SY.tsv", places + "2\tA\t36\t37\t\t\t1\tPPLA\t1\t\tAl\u{A0}Bab\n", "special space (U+00A0)"),
      ("places/SY.tsv", places + "2\tAl  Bab\t36\t37\t\t\t1\tPPLA\t1\t\t\n", "spaces too many"),
      ("places/SY.tsv", places + "2\tA\t36\t37\t\t\t1\tPPLA\t1\t\tحلب|Alep|حلب\n", "in the list already"),
      ("places/SY.tsv", places + "2\tA\t36\t37\t\t\t1\tPPLA\t1\t\tGradi\u{8A}ka\n", "control character (U+008A)"),
      ("places/SY.tsv", places + "2\tA\t36\t37\t\t\t1\tPPLA\t1\t\tمحمد ﷺ\n", "ligature (U+FDFA)"),
      (
        "places/SY.tsv",
        places + "1\tالباب\t36\t37\t\t\t1\tPPLA\t1\t\t\n2\tالباب\t36.001\t37\t\t\t1\tPPLA\t1\t\t\n",
        "111 m from its namesake in line 2"
      ),
      (
        "aliases.tsv",
        aliases + "SY\ten\tSouria\talternate\t\nSY\ten\tSouria\talternate\tpress\n", "stands at aliases.tsv:2 already"
      ),
      (
        "labels.tsv", "id\tlang\tlabel\n170063\tar\tحلب\n170063\tar\tحلب\n", "the row says the same as line 2"
      ),
      ("regions.tsv", regions + "levant\tRGN\t34\t37\t450\tSY\t\tLevant\tSham\t\town\n", "not in Arabic script"),
      (
        "regions.tsv",
        regions + "levant\tRGN\t34\t37\t450\tSY\t\tLevant\tالشام\tAl-Sham|al Sham|Bilad\town\n",
        "`al Sham` is the same to the search as `Al-Sham`"
      ),
      ("actors/a.tsv", actors + "actor:sdf\tarmed_group\tSY\tREB\tSYR-REB\tSDF\t\t\t\t\t\n", "no CAMEO code"),
      (
        "actors/a.tsv",
        actors + "actor:a\tparty\tSY\tPTY\t\tA\tحزب البعث\t\t\t\t\nactor:b\tparty\tSY\tPTY\t\tB\tحزب البعث\t\t\t\t\n",
        "`حزب البعث` also names actor:a (actors/a.tsv:2)"
      ),
      (
        "territories.tsv", territories.replacing("ar=سوريا", with: "ar=سوريا|ar=سورية"),
        "the language ar has two labels"
      ),
    ])
  func warnings(path: String, text: String, part: String) throws {
    let found = try problems(path, text)
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.severity == .warning)
    #expect(found.first?.message.contains(part) == true)
  }

  @Test(
    "Malformed files",
    arguments: [
      ("a\tb\r\n1\t2\r\n", "CR LF"), ("a\tb\n1\n", "1 fields"), ("a\tb\n1\t2\t3\n", "3 fields"), ("", "no header"),
      ("a\tb\n1\t2", "no line end"), ("\u{FEFF}a\tb\n1\t2\n", "byte order mark"),
    ])
  func malformed(text: String, part: String) throws {
    #expect(try problems("events/x.tsv", text).contains { $0.severity == .error && $0.message.contains(part) })
  }

  @Test(
    "All is told, not only the first of a row or list",
    arguments: [
      ("places/SY.tsv", places + "x\tA\t96\t190\t\t\t-1\tPPLZ\t1\t\t\n", 5),
      ("places/SY.tsv", places + "1\tA\t36\t37\t\t\t1\tPPLA\t1\t\tحلبa|\u{410}leppo|…\n", 3),
      ("regions.tsv", regions + "levant\tRGN\t34\t37\t450\tZZ|SY|YY\t\tLevant\tالشام\t\town\n", 2),
    ])
  func everything(path: String, text: String, count: Int) throws {
    let found = try problems(path, text)
    #expect(found.count == count, "\(found)")
  }

  @Test("Actors may share a name at different times")
  func times() throws {
    let rows = "actor:a\tparty\tSY\tPTY\t\tA\tحزب\t\t\t2014\t\nactor:b\tparty\tSY\tPTY\t\tB\tحزب\t\t2015\t\t\n"
    #expect(try problems("actors/a.tsv", Self.actors + rows) == [])
  }

  @Test("The line where the order breaks is named")
  func order() throws {
    let rows = "ar\tأب\tcue\t\nen\tMay\tcue\t\nar\tأم\tcue\t\nen\tBath\tcue\t\n"
    let found = try problems("stopnames.tsv", "lang\tform\trule\tnote\n" + rows)
    #expect(found.map(\.line) == [4])
    #expect(found.first?.kind == .order)
  }

  @Test("A problem as a line of text and of JSON")
  func lines() throws {
    let found = try problems("places/SY.tsv", Self.places + "2\tAl  Bab\t36\t37\t\t\t1\tPPLA\t1\t\t\n")
    let problem = try #require(found.first)
    #expect(
      problem.description
        == "places/SY.tsv:2: column 2 (name): warning: `Al  Bab` has spaces too many; write `Al Bab`")
    #expect(
      problem.jsonLine
        == #"{"path":"places/SY.tsv","line":2,"column":2,"column_name":"name","severity":"warning","kind":"untidy","#
        + #""fixable":true,"message":"`Al  Bab` has spaces too many","suggestion":"write `Al Bab`"}"#)
  }

  @Test("Of one kind only so many are shown for a table, and the rest counted")
  func listing() throws {
    let rows = (1...9).map { "\($0)\tحلبa\t36\t\($0)\t\t\t1\tPPLA\t1\t\t\n" }.joined()
    let found = try problems("places/SY.tsv", Self.places + rows)
    let listing = ProblemListing(found, limit: 3)
    #expect(listing.lines.count == 4)
    #expect(listing.lines.last == "places/*.tsv: warning: and 6 more of this kind (script)")
    #expect(listing.leftOut == 6)
    #expect(ProblemListing(found, limit: nil).lines.count == 9)
  }

  @Test("Bytes that are no UTF-8 are named by line")
  func badBytes() throws {
    let found = try problems("events/x.tsv", Array("a\tb\nx\ty\n".utf8) + [0xD8, 0x09, 0x62, 0x0A])
    #expect(found.contains { $0.line == 3 && $0.message.contains("UTF-8") })
  }

  @Test("A file not named for a country is refused, and tables without a schema are listed")
  func names() throws {
    #expect(try problems("places/Syria.tsv", Self.places).contains { $0.severity == .error })
    let folder = try TemporaryFolder()
    try folder.write("events/x.tsv", "a\tb\n")
    #expect(try GazetteerChecker.tablesWithoutSchema(folder: folder.path) == ["events/x.tsv"])
  }
}
