import Gazetteer
import GazetteerBuilding

/// The small gazetteer of the compiler's tests, compiled once.
enum FixtureGazetteer {
  static let index: Result<GazetteerIndex, any Error> = Result {
    let folder = #filePath.split(separator: "/").dropLast(2).map { "/" + $0 }.joined()
    return try GazetteerIndex(
      bytes: GazetteerCompiler().compile(folder: folder + "/GazetteerBuildingTests/Fixture").bytes)
  }
}
