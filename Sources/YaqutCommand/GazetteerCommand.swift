import ArgumentParser

/// `yaqut gazetteer`, which leads to its subcommands.
struct GazetteerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazetteer",
    abstract: "Tells what the gazetteer holds, makes one of your own, and checks source tables.",
    discussion: """
      EXAMPLE
        yaqut gazetteer info
        yaqut gazetteer build --geonames SY.zip -o my.index
        yaqut gazetteer check Gazetteer
      """,
    subcommands: [GazetteerInfoCommand.self, GazetteerBuildCommand.self, GazetteerCheckCommand.self])
}
