import ArgumentParser

/// `yaqut gazetteer`, which leads to its subcommands.
struct GazetteerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazetteer",
    abstract: "Tells what the gazetteer holds, and checks its source tables.",
    discussion: """
      EXAMPLE
        yaqut gazetteer info
        yaqut gazetteer check Gazetteer
      """,
    subcommands: [GazetteerInfoCommand.self, GazetteerCheckCommand.self])
}
