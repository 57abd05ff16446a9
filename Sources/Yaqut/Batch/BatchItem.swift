import Storing

/// Something that was read, on its way through the analysis to the store.
enum BatchItem: Sendable {
  case article(Article, text: SHA256Digest, ArticleOrigin)
  case duplicate(id: String, text: SHA256Digest, ArticleOrigin)
  case failure(InputFailure)
  case progress(InputProgress)
}
