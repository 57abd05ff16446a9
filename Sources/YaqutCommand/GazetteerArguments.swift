import ArgumentParser
import Yaqut

/// Where the gazetteer is.
struct GazetteerArguments: ParsableArguments {
  @Option(
    name: .customLong("gazetteer"), parsing: .singleValue,
    help: ArgumentHelp(
      "The compiled gazetteer to use; given several times, each lies on top of the ones before.", valueName: "file"))
  var paths: [String] = []

  /// Opens the gazetteer. What is read of it is checked on the way: see ``GazetteerIndex/checkIntact()``, to be called
  /// before an answer goes out.
  func open() throws(GazetteerError) -> GazetteerIndex {
    try GazetteerIndex.open(paths)
  }
}
