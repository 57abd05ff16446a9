import ArgumentParser

/// Parses the command line, runs the command, and turns every error into a message and an exit code.
@main
struct Main {
  static func main() async {
    SignalHandling.ignoreBrokenPipes()
    do {
      var command = try RootCommand.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      ErrorReport(error).exit()
    }
  }
}
