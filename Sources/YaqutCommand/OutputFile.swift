import Yaqut

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The place where a command writes: a file that appears whole or not at all, or standard output.
struct OutputFile {
  let sink: OutputSink
  private let destination: String?
  private let temporary: String?

  /// Opens the output.
  ///
  /// - Parameter path: A file; nil or `-` for standard output. A device or named pipe is written directly.
  /// - Throws: `OutputError.cannotCreate`.
  init(_ path: String?) throws(OutputError) {
    guard let path, path != "-" else {
      sink = .standard
      destination = nil
      temporary = nil
      return
    }
    let isDirect = Self.isSpecial(path)
    let target = isDirect ? path : "\(path).part-\(getpid())"
    let descriptor = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .cannotCreate(path: path, reason: String(cString: strerror(errno))) }
    sink = OutputSink(descriptor: descriptor, path: path)
    destination = path
    temporary = isDirect ? nil : target
  }

  /// Runs what writes, then puts the file in its place; after an error nothing is left behind.
  ///
  /// The file is opened first, so that a path that cannot be written ends the command before the work is done.
  static func write(to path: String?, _ body: (OutputSink) async throws -> Void) async throws {
    let file = try OutputFile(path)
    do { try await body(file.sink) } catch {
      file.discard()
      throw error
    }
    try file.commit()
  }

  /// Runs what writes without waiting for anything, then puts the file in its place.
  func commitAfter(_ body: (inout OutputSink) throws -> Void) throws {
    var sink = self.sink
    do { try body(&sink) } catch {
      discard()
      throw error
    }
    try commit()
  }

  func commit() throws(OutputError) {
    guard let destination else { return }
    let isClosed = close(sink.descriptor) == 0
    let isInPlace = isClosed && (temporary.map { rename($0, destination) == 0 } ?? true)
    guard !isInPlace else { return }
    let reason = String(cString: strerror(errno))
    if let temporary { unlink(temporary) }
    throw isClosed ? .cannotCreate(path: destination, reason: reason) : .failed(path: destination, reason: reason)
  }

  func discard() {
    guard destination != nil else { return }
    close(sink.descriptor)
    if let temporary { unlink(temporary) }
  }

  /// Whether something stands at the path that cannot be replaced: a device, a pipe, a folder.
  private static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
  }
}
