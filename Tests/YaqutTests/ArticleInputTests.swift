import Testing
import Yaqut

/// Articles in every form they come in.
@Suite struct ArticleInputTests {
  private func articles(
    _ text: String, _ path: String = "input", _ input: ArticleInput = ArticleInput()
  ) throws -> [Article] {
    try input.articles(in: Array(text.utf8), path: path, name: "input")
  }

  @Test(arguments: ["قصف الجيش حلب.\n", "Shells hit Aleppo.\n", "", "[Aleppo] was hit", "{braces} are text", "a,b\nc"])
  func plainTextStaysAsItIs(text: String) throws {
    let article = try #require(try articles(text).first)
    #expect(article.text == text)
    #expect(article.id == "input")
  }

  @Test func linesOfJSON() throws {
    let text = """
      {"id":"x","title":"T","text":"حلب","date":"2017-03-16","url":"u","source":"s","lang":"ar","extra":[1]}

      {"id":7,"text":"Aleppo"}
      {"text":"Idlib"}
      """
    let found = try articles(text, "a.jsonl")
    #expect(found.map(\.id) == ["x", "7", "input:4"])
    #expect(found.map(\.text) == ["حلب", "Aleppo", "Idlib"])
    #expect(found[0].title == "T" && found[0].date == "2017-03-16" && found[0].source == "s")
    #expect(try articles(text).count == 3)
  }

  @Test(arguments: [
    #"[{"text":"حلب"},{"id":"b","text":"Aleppo"}]"#, #"{"text":"حلب"}"#, "{\"text\":\"حلب\"}\n{\"text\":\"Aleppo\"}\n",
  ])
  func jsonDocuments(text: String) throws {
    let found = try articles(text, "a.json")
    #expect(found.first?.text == "حلب")
    #expect(found.count == (text.contains("Aleppo") ? 2 : 1))
  }

  @Test func tablesWithAHeader() throws {
    let text = "id,Title,text,date\r\n1,\"a, b\",\"قال \"\"نعم\"\"\nفي حلب\",2017-03-16\r\n,x,Aleppo,\r\n"
    let found = try articles(text, "a.csv")
    #expect(found.map(\.id) == ["1", "input:4"])
    #expect(found[0].title == "a, b")
    #expect(found[0].text == "قال \"نعم\"\nفي حلب")
    #expect(found[1].date == nil)
    #expect(try articles(text).count == 2)
  }

  @Test func pages() throws {
    let page = """
      <!DOCTYPE html><html><head><title>خبر &amp; News</title><style>p { color: red }</style></head><body>
      <script>var x = "<p>no</p>";</script><!-- no --><h1>عنوان</h1><p>قصف الجيش   <b>حلب</b>.</p>
      <p>3 &lt; 4, it&rsquo;s&nbsp;&#1587;&#x633;</p></body></html>
      """
    let article = try #require(try articles(page).first)
    #expect(article.title == "خبر & News")
    #expect(article.text == "عنوان\n\nقصف الجيش حلب.\n\n3 < 4, it’s سس")
  }

  @Test("A page tells who published it when, and what stands around the article is left out")
  func newsPages() throws {
    let story = String(repeating: "قصف الجيش مدينة حلب أمس. ", count: 12)
    let page = """
      <!DOCTYPE html><html lang="ar-SY"><head><title>خبر</title>
      <meta property="og:site_name" content="Halab &amp; Idlib"><link href='https://example.org/1' rel=canonical>
      <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2017-03-16T08:00:00Z"}]}</script>
      </head><body><nav><a href="/">Home Damascus</a></nav><header>Latest: Homs</header>
      <main><article><h1>عنوان</h1><p>\(story)</p><aside>Read also: Mosul</aside></article></main>
      <footer>Beirut office</footer></body></html>
      """
    let article = try #require(try articles(page, "a.html").first)
    #expect(article.date == "2017-03-16" && article.language == "ar" && article.source == "Halab & Idlib")
    #expect(article.url == "https://example.org/1" && article.title == "خبر")
    #expect(article.text == "عنوان\n\n" + story.dropLast())
  }

  @Test(
    "The day of a page",
    arguments: [
      ("<meta property='article:published_time' content='2017-03-16T08:00:00+03:00'>", "2017-03-16"),
      ("<meta content=\"2017-03-16\" name=\"DC.date\"/>", "2017-03-16"),
      ("<time datetime=2017-03-16>today</time><time datetime=2018-01-01>", "2017-03-16"),
      ("<meta name=date content='16 March 2017'>", nil), ("<script type='application/ld+json'>{bad</script>", nil),
    ])
  func datesOfPages(element: String, date: String?) throws {
    let article = try #require(try articles("<html><body>\(element)<p>Aleppo</p></body></html>", "a.html").first)
    #expect(article.date == date)
  }

  @Test("A page that marks everything as something else is kept", arguments: ["nav", "form"])
  func pagesWithoutText(element: String) throws {
    let article = try #require(try articles("<html><\(element)><p>حلب</p>", "a.html").first)
    #expect(article.text == "حلب")
  }

  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0xD8, 0xAD], "utf-8"), ([0xFF, 0xFE, 0x2D, 0x06], "utf-16le"),
      ([0xFE, 0xFF, 0x06, 0x2D], "utf-16be"),
    ] as [([UInt8], String)])
  func aByteOrderMarkTellsTheEncoding(bytes: [UInt8], name: String) throws {
    #expect(try TextEncoding.decode(bytes, stated: nil, path: "x") == "ح", "\(name)")
  }

  @Test(arguments: [
    ("windows-1256", [0xCD, 0xE1, 0xC8] as [UInt8], "حلب"), ("cp1252", [0x93, 0x61, 0x94], "“a”"),
    ("iso-8859-6", [0xCD, 0xE4, 0xC8], "حلب"), ("latin1", [0xE9], "é"),
  ])
  func statedEncodings(label: String, bytes: [UInt8], text: String) throws {
    let encoding = try #require(TextEncoding(label: label))
    #expect(try TextEncoding.decode(bytes, stated: encoding, path: "x") == text)
  }

  @Test func aPageStatesItsEncoding() throws {
    let head = Array("<html><head><meta charset=\"windows-1256\"></head><body>".utf8)
    let found = try ArticleInput().articles(in: head + [0xCD, 0xE1, 0xC8], path: "a.html", name: "a")
    #expect(found[0].text == "حلب")
  }

  @Test(
    "Broken UTF-8 is named by file, line and byte",
    arguments: [
      ([0x61, 0x0A, 0xFF] as [UInt8], 2, 2), ([0xD8], 1, 0), ([0xED, 0xA0, 0x80], 1, 0), ([0x61, 0xC0, 0x80], 1, 1),
    ])
  func brokenUTF8(bytes: [UInt8], line: Int, byte: Int) {
    #expect {
      try ArticleInput().articles(in: bytes, path: "bad.txt", name: "bad")
    } throws: { error in
      guard case .malformed(let path, let foundLine, let foundByte, _)? = error as? InputError else { return false }
      return path == "bad.txt" && foundLine == line && foundByte == byte
    }
  }

  @Test(arguments: [
    ("a.jsonl", "{\"text\":\"x\"}\n{\"text\":}", "a.jsonl:2: "), ("a.jsonl", "{\"id\":1}", "a.jsonl:1: "),
    ("a.csv", "id,body\n1,x", "a.csv:1: "), ("a.csv", "text\n\"x", "a.csv:2: "),
    ("a.json", "{\n\"text\"", "a.json:2: "),
  ])
  func whatIsWrongIsNamedByLine(path: String, text: String, start: String) {
    #expect { try articles(text, path) } throws: { "\($0)".hasPrefix(start) }
  }

  @Test func spansOfAField() throws {
    let input = ArticleInput(spansField: "marks")
    let found = try articles(#"{"text":"in Aleppo","marks":[{"start":3,"end":9}]}"#, "a.jsonl", input)
    #expect(found[0].spans == [3..<9])
    #expect(throws: InputError.self) {
      try articles(#"{"text":"in Aleppo","marks":[{"start":9,"end":3}]}"#, "a.jsonl", input)
    }
  }

  @Test func foldersAreReadInTheOrderOfNames() throws {
    let folder = try TemporaryFolder()
    try folder.write("b.txt", "two")
    try folder.write("a/z.txt", "one")
    try folder.write("c.jsonl", "{\"text\":\"three\"}")
    try folder.write("d.pdf", "no")
    try folder.write(".hidden.txt", "no")
    let found = try ArticleInput().articles(at: folder.path)
    #expect(found.map(\.text) == ["one", "two", "three"])
    #expect(found.map(\.id) == ["a/z", "b", "c:1"])
  }

  @Test func whatIsNotThereIsMissing() {
    #expect(throws: InputError.missing(path: "/nowhere/x.txt")) { try ArticleInput().articles(at: "/nowhere/x.txt") }
  }
}
