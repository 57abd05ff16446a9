import ArgumentParser
import Yaqut

/// How articles of files are read.
struct ArticleArguments: ParsableArguments {
  @Option(help: ArgumentHelp("Encoding of the input, where it is not UTF-8 (windows-1256 …).", valueName: "name"))
  var encoding: TextEncoding?

  @Option(help: ArgumentHelp("Take only files of folders that match (*.jsonl, 2017/*.txt).", valueName: "pattern"))
  var glob: String?

  @Option(help: ArgumentHelp("The longest line, row or text to read.", valueName: "bytes"))
  var maxBytes = ArticleInput.usualLongest

  @Option(help: ArgumentHelp("Column or field that holds the text.", valueName: "name"))
  var textColumn = "text"

  @Option(help: ArgumentHelp("Column or field that holds the id.", valueName: "name"))
  var idColumn = "id"

  @Option(help: ArgumentHelp("Column or field that holds the headline.", valueName: "name"))
  var titleColumn = "title"

  @Option(help: ArgumentHelp("Column or field that holds the date.", valueName: "name"))
  var dateColumn = "date"

  @Option(help: ArgumentHelp("Column or field that holds the address.", valueName: "name"))
  var urlColumn = "url"

  @Option(help: ArgumentHelp("Column or field that holds the publisher.", valueName: "name"))
  var sourceColumn = "source"

  func validate() throws {
    if maxBytes < 1 { throw ValidationError("--max-bytes must be 1 or more") }
  }

  /// How articles are read whose spans stand in a field, if any.
  func input(spans: String?) -> ArticleInput {
    let columns = ArticleColumns(
      id: idColumn, title: titleColumn, text: textColumn, date: dateColumn, url: urlColumn, source: sourceColumn)
    return ArticleInput(encoding: encoding, spansField: spans, columns: columns, longest: maxBytes)
  }
}
