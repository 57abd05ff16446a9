import Foundation
import Testing
import Yaqut

/// Articles of files one at a time.
@Suite struct ArticleRecordsTests {
  /// "two articles\n" of JSON lines, and the same as gzip made it (`gzip -n`).
  private static let lines = "{\"id\":\"1\",\"text\":\"حلب\"}\n{\"id\":\"2\",\"text\":\"Aleppo\"}\n"

  private func gzip(_ path: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "gzip -kf '\(path)'"]
    try process.run()
    process.waitUntilExit()
  }

  private func records(_ path: String, _ options: ArticleInput = ArticleInput()) throws -> [ArticleRecords.Record] {
    let reader = try ArticleRecords(path: path, name: "input", options: options)
    var records: [ArticleRecords.Record] = []
    while let record = try reader.next() { records.append(record) }
    return records
  }

  private func texts(_ path: String, _ options: ArticleInput = ArticleInput()) throws -> [String] {
    try records(path, options).map { record in
      switch record.article {
      case .success(let article): article.text
      case .failure(let error): "!" + error.code
      }
    }
  }

  @Test(arguments: [
    ("a.jsonl", lines, ["حلب", "Aleppo"]),
    (
      "a.jsonl", "bad\n\n{\"text\":\"حلب\"}\n[1]\n{\"text\":\"Aleppo\"}",
      ["!bad_json", "حلب", "!not_an_object", "Aleppo"]
    ),
    ("a.jsonl", "{\"text\":\"\\ud800\"}\n{\"text\":\"Aleppo\"}", ["!bad_json", "Aleppo"]),
    ("a.json", "[{\"text\":\"حلب\"},{\"text\":\"Aleppo\"}]", ["حلب", "Aleppo"]),
    ("a.csv", "id,text\r\n1,\"حلب\nوإدلب\"\r\n2\r\n3,Aleppo\r\n", ["حلب\nوإدلب", "!no_text", "Aleppo"]),
    ("a.csv", "text\n\"حلب\"\n\"never closed\n", ["حلب", "!bad_row"]),
    ("a.txt", "حلب\nAleppo\n", ["حلب\nAleppo\n"]), ("a.html", "<html><body><p>حلب</p></body></html>", ["حلب"]),
    ("a", lines, ["حلب", "Aleppo"]), ("a.jsonl", "", []),
  ])
  func everyForm(name: String, content: String, expected: [String]) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(name, content)
    #expect(try texts(path) == expected)
    try gzip(path)
    #expect(try texts(path + ".gz") == expected)
  }

  @Test func fieldsMayHaveOtherNames() throws {
    let folder = try TemporaryFolder()
    let options = ArticleInput(columns: ArticleColumns(id: "guid", text: "Body"))
    #expect(try texts(folder.write("a.csv", "guid,Body\n7,حلب\n"), options) == ["حلب"])
    #expect(try texts(folder.write("a.jsonl", "{\"Body\":\"حلب\"}\n"), options) == ["حلب"])
  }

  @Test func longLinesArePassedOver() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "x", count: 700_000)
    let path = try folder.write("a.jsonl", "{\"text\":\"\(long)\"}\n" + Self.lines + "{\"text\":\"\(long)\"}")
    #expect(try texts(path, ArticleInput(longest: 1_000)) == ["!too_long", "حلب", "Aleppo", "!too_long"])
    #expect(try texts(path).count == 4)
  }

  @Test("What stands before the cut of a gzip file is read, then comes the error", arguments: [0.3, 0.6, 0.99])
  func gzipCutShort(share: Double) throws {
    let folder = try TemporaryFolder()
    let content = (0..<20_000).map { "{\"id\":\($0),\"text\":\"Aleppo \($0 &* 7_919 % 10_007)\"}\n" }.joined()
    let path = try folder.write("a.jsonl", content)
    try gzip(path)
    let packed = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path + ".gz")))
    let cut = try folder.write("cut.jsonl.gz", Array(packed.prefix(Int(Double(packed.count) * share))))
    let reader = try ArticleRecords(path: cut, name: "input", options: ArticleInput())
    var count = 0
    #expect(throws: InputError.malformed(path: cut, line: nil, byte: nil, message: "the gzip data is cut short")) {
      while try reader.next() != nil { count += 1 }
    }
    #expect(count > 0 && count < 20_000)
  }

  @Test("Reading goes on where it ended", arguments: ["a.jsonl", "a.csv"])
  func resuming(name: String) throws {
    let folder = try TemporaryFolder()
    let rows = (1...50).map {
      name.hasSuffix("csv") ? "\($0),\"حلب\n\($0)\"" : "{\"id\":\"\($0)\",\"text\":\"حلب \($0)\"}"
    }
    let path = try folder.write(name, (name.hasSuffix("csv") ? "id,text\n" : "") + rows.joined(separator: "\n") + "\n")
    try gzip(path)
    for file in [path, path + ".gz"] {
      let all = try texts(file)
      let first = try ArticleRecords(path: file, name: "input", options: ArticleInput())
      for _ in 0..<20 { _ = try first.next() }
      let second = try ArticleRecords(path: file, name: "input", options: ArticleInput())
      try second.resume(at: first.place)
      var rest: [String] = []
      while let record = try second.next() { rest.append(try record.article.get().text) }
      #expect(rest == Array(all[20...]))
      #expect(second.place.records == 50)
      #expect(try records(file).last?.line == (name.hasSuffix("csv") ? 100 : 50))
    }
  }

  @Test func webArchives() throws {
    func record(_ type: String, _ fields: String, _ content: String) -> String {
      let length = content.utf8.count
      return "WARC/1.0\r\nWARC-Type: \(type)\r\n\(fields)Content-Length: \(length)\r\n\r\n\(content)\r\n\r\n"
    }
    let page = "<html><head><title>عنوان</title></head><body><p>قصف حلب</p></body></html>"
    let answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    let size = String(page.utf8.count, radix: 16)
    let chunked =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n\(size)\r\n\(page)\r\n0\r\n\r\n"
    let web = "Content-Type: application/http; msgtype=response\r\nWARC-Target-URI: https://example.org/1\r\n"
    let archive =
      record("warcinfo", "Content-Type: application/warc-fields\r\n", "software: x\r\n")
      + record("response", web + "WARC-Date: 2017-03-16T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n", answer)
      + record("response", web, "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>no</p>")
      + record("response", web, chunked) + record("conversion", "Content-Type: text/plain\r\n", "Shells hit Aleppo.")
    let folder = try TemporaryFolder()
    let path = try folder.write("a.warc", archive)
    try gzip(path)
    for file in [path, path + ".gz"] {
      let found = try records(file).map { try $0.article.get() }
      #expect(found.map(\.text) == ["قصف حلب", "قصف حلب", "Shells hit Aleppo."])
      #expect(found[0].title == "عنوان" && found[0].date == "2017-03-16" && found[0].id == "urn:uuid:1")
      #expect(found[0].url == "https://example.org/1")
    }
    #expect(try ArticleInput().articles(at: path + ".gz").count == 3)
    let cut = try folder.write("cut.warc", Array(archive.utf8.dropLast(10)))
    #expect(throws: InputError.self) { try records(cut) }
  }
}
