/// An end of a command that is no success.
struct CommandFailure: Error {
  let status: ExitStatus
  /// What to print; nil if everything has been said.
  let message: String?

  init(_ status: ExitStatus, _ message: String? = nil) {
    self.status = status
    self.message = message
  }
}
