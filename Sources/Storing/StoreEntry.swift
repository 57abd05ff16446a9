import Gazetteer
import Mapping

/// Something that becomes part of a store, in the order of the input.
public enum StoreEntry: Sendable {
  /// An article, with where it stands.
  case article(ArticleFindings, ArticleOrigin)
  /// An article with a text that is there already.
  case duplicate(id: String, text: SHA256Digest, ArticleOrigin)
  /// Something that is no article.
  case failure(InputFailure)
  /// How far an input has been read.
  case progress(InputProgress)

  /// The digest of the text of an article.
  public var textOfArticle: SHA256Digest? {
    if case .article(let findings, _) = self { findings.digest } else { nil }
  }
}

/// Where an article stands.
public struct ArticleOrigin: Sendable, Hashable {
  /// The path of its input.
  public var input: String
  /// Which article of the input it is, from 1.
  public var position: Int
  /// The line it begins on, from 1, in inputs of lines.
  public var line: Int?

  /// Makes an origin.
  public init(input: String, position: Int, line: Int? = nil) {
    self.input = input
    self.position = position
    self.line = line
  }
}

/// Something in an input that is no article, and why.
public struct InputFailure: Sendable, Hashable {
  /// The path of the input.
  public var input: String
  /// The line it stands on, from 1; nil if the whole input is meant.
  public var line: Int?
  /// A word for programs.
  public var code: String
  /// A sentence for people.
  public var message: String

  /// Makes a failure.
  public init(input: String, line: Int?, code: String, message: String) {
    self.input = input
    self.line = line
    self.code = code
    self.message = message
  }
}

/// How far an input has been read.
public struct InputProgress: Sendable, Hashable {
  /// The path of the input.
  public var path: String
  /// Its size in bytes when it was opened.
  public var size: Int
  /// When it was last changed, in nanoseconds since 1970.
  public var modified: Int
  /// Whether there is nothing more in it.
  public var isFinished: Bool
  /// How many articles were seen.
  public var records: Int
  /// How many bytes were read, of inputs of lines; 0 if the input can only be read from its start.
  public var offset: Int
  /// How many lines were read.
  public var lines: Int

  /// Makes a record of progress.
  public init(
    path: String, size: Int = 0, modified: Int = 0, isFinished: Bool = false, records: Int = 0, offset: Int = 0,
    lines: Int = 0
  ) {
    self.path = path
    self.size = size
    self.modified = modified
    self.isFinished = isFinished
    self.records = records
    self.offset = offset
    self.lines = lines
  }
}
