import CPROJ

/// One PROJ context, with the messages that PROJ logged in it.
///
/// A context may be used by one thread at a time. It never reaches for the network and prints nothing: what PROJ has
/// to say is kept here until an error is made of it.
final class ProjectionContext {
  let pointer: OpaquePointer?
  private let messages = MessageLog()

  init() {
    pointer = proj_context_create()
    proj_context_set_enable_network(pointer, 0)
    proj_log_level(pointer, PJ_LOG_ERROR)
    proj_log_func(pointer, Unmanaged.passUnretained(messages).toOpaque(), keepMessage)
  }

  deinit {
    proj_context_destroy(pointer)
  }

  /// The messages logged since the last call, joined to one line.
  func takeMessages() -> String {
    defer { messages.lines.removeAll() }
    return messages.lines.joined(separator: "; ")
  }

  /// The error behind the last failed call: a damaged installation, or else what `make` makes of the messages.
  func failure(_ make: (String) -> ProjectionError) -> ProjectionError {
    let detail = takeMessages()
    return detail.contains("proj.db") ? .databaseUnavailable(detail: detail) : make(detail)
  }
}

/// The lines that PROJ logged; a class so that C can hold its address.
private final class MessageLog {
  var lines: [String] = []
}

/// Called by PROJ, on the thread that uses the context, for each message.
private func keepMessage(_ log: UnsafeMutableRawPointer?, _ level: Int32, _ text: UnsafePointer<CChar>?) {
  guard let log, let text else { return }
  Unmanaged<MessageLog>.fromOpaque(log).takeUnretainedValue().lines.append(String(cString: text))
}
