import ArgumentParser
import Yaqut

/// Where the gazetteer is.
struct GazetteerArguments: ParsableArguments {
  @Option(name: .customLong("gazetteer"), help: ArgumentHelp("The compiled gazetteer to use.", valueName: "file"))
  var path: String?

  /// Opens the gazetteer, and refuses one that is damaged anywhere: a wrong place is worse than none.
  func open() throws(GazetteerError) -> GazetteerIndex {
    let index = try GazetteerIndex(path: GazetteerIndex.locate(explicit: path))
    try index.checkSections()
    return index
  }
}
