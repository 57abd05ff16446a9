import ArgumentParser
import Yaqut

/// Where the gazetteer is.
struct GazetteerArguments: ParsableArguments {
  @Option(name: .customLong("gazetteer"), help: ArgumentHelp("The compiled gazetteer to use.", valueName: "file"))
  var path: String?

  /// Opens the gazetteer.
  func open() throws(GazetteerError) -> GazetteerIndex {
    try GazetteerIndex(path: GazetteerIndex.locate(explicit: path))
  }
}
