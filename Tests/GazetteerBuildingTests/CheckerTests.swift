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
    return try GazetteerChecker.check(folder: folder.path).filter { $0.message != "the table is missing" }
  }

  private static let places = "id\tname\tlat\tlon\tadmin1\tadmin2\tpopulation\tfeature\tfame\trank\tnames\n"
  private static let regions = "key\tfeature\tlat\tlon\tradius_km\tcountries\tadmin1\tname\tname_ar\tnames\tsource\n"
  private static let triggers = "lang\tclass\tform\ttype\tmode\tneeds\tavoids\tnote\n"
  private static let actors = "id\ttype\tcountry\tsector\tcameo\tname\tname_ar\tnames\tfrom\tuntil\tnote\n"

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
      ("places/SY.tsv", places + "2\tA\t36\t37\t\t\t1\tPPLA\t1\t\tحلب||B\n", "empty name"),
      ("stopnames.tsv", "lang\tform\trule\tnote\tcolour\nar\tالباب\tcue\t\tred\n", "unknown"),
      ("strange.tsv", "a\tb\n1\t2\n", "no schema"),
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
