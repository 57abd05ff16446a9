/// Why an input could not be read.
public enum InputError: Error, Sendable, Equatable, CustomStringConvertible {
  /// There is no such file or folder.
  case missing(path: String)
  /// It is there but cannot be read; `reason` is the system's.
  case unreadable(path: String, reason: String)
  /// What is in it cannot be understood. The line counts from 1, the byte offset in the file from 0.
  case malformed(path: String, line: Int?, byte: Int?, message: String)

  /// One line that says what, where and why.
  public var description: String {
    switch self {
    case .missing(let path): "\(path): no such file or folder"
    case .unreadable(let path, let reason): "\(path): \(reason)"
    case .malformed(let path, let line, let byte, let message):
      path + (line.map { ":\($0)" } ?? "") + ": " + message + (byte.map { " (byte \($0))" } ?? "")
    }
  }
}
