import Gazetteer
import GazetteerBuilding
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

#if os(Linux)
  @Suite("Memory of an open index")
  struct SharedPagesTests {
    @Test("The pages are those of the file, so that processes share them, and none is copied")
    func pages() throws {
      let folder = try TemporaryFolder()
      let path = try folder.write("shared.index", FixtureGazetteer.bytes)
      let index = try GazetteerIndex(path: path)
      #expect(!index.lookup(PlaceQuery("حلب")).isEmpty)
      #expect(!index.lookup(PlaceQuery("Aleppo")).isEmpty)
      try index.verify()
      let memory = try mapping(of: path)
      #expect(try #require(memory["Rss"]) > 0)
      #expect(memory["Anonymous"] == 0)
    }

    @Test("A file that is open twice stands in memory once")
    func twice() throws {
      let folder = try TemporaryFolder()
      let path = try folder.write("shared.index", FixtureGazetteer.bytes)
      let first = try GazetteerIndex(path: path)
      try first.verify()
      let second = try GazetteerIndex(path: path)
      try second.verify()
      // Each mapping counts the pages; by halves if the other has them too.
      let memory = try mapping(of: path)
      #expect(try #require(memory["Pss"]) * 2 <= (try #require(memory["Rss"])) + 8)
    }

    /// The sums in kilobytes that the kernel tells of the mappings of a file (proc(5), `/proc/pid/smaps`).
    private func mapping(of path: String) throws -> [String: Int] {
      let file = try #require(fopen("/proc/self/smaps", "r"))
      defer { fclose(file) }
      var line: UnsafeMutablePointer<CChar>?
      var capacity = 0
      defer { free(line) }
      var sums: [String: Int] = [:]
      var isOurs = false
      while getline(&line, &capacity, file) > 0, let line {
        let text = String(cString: line)
        let words = text.split(whereSeparator: \.isWhitespace)
        if words.first?.contains("-") == true {
          isOurs = text.contains(path)
        } else if isOurs, words.count >= 2, let size = Int(words[1]) {
          sums[String(words[0].dropLast()), default: 0] += size
        }
      }
      return sums
    }
  }
#endif
