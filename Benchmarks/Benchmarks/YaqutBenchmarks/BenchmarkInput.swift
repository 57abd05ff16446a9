import Yaqut

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What the benchmarks run on: the index, the example articles, or an article set that the user names.
enum BenchmarkInput {
  /// Names in both languages, found and not found.
  static let names = [
    "منبج", "الرقة", "أنطاليا", "Manbij", "Raqqa", "Antalya", "دير الزور", "Deir ez-Zor", "New York",
    "الولايات المتحدة",
    "Springfield", "no such place", "لا مكان كهذا",
  ]

  static func index() throws -> GazetteerIndex {
    try GazetteerIndex(path: GazetteerIndex.locate(explicit: nil))
  }

  /// The articles of `YAQUT_BENCHMARK_TEXT`, else those of the examples folder.
  static func articles() throws -> [Article] {
    let folder = variable("YAQUT_EXAMPLES") ?? "../examples"
    let paths =
      variable("YAQUT_BENCHMARK_TEXT").map { [$0] }
      ?? [
        folder + "/arabic-article/article.txt", folder + "/english-article/article.txt",
        folder + "/article-set/articles.jsonl",
      ]
    return try paths.flatMap { path in try ArticleInput().articles(at: path) }
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
