import Gazetteer
import GazetteerBuilding

/// The small gazetteer in Fixture/, compiled once for all tests.
enum FixtureGazetteer {
  static let folder = sibling("Fixture")

  private static let compiled: Result<(bytes: [UInt8], report: CompilationReport), GazetteerBuildingError> =
    compile()

  static var bytes: [UInt8] { get throws { try compiled.get().bytes } }
  static var report: CompilationReport { get throws { try compiled.get().report } }
  static var index: GazetteerIndex { get throws { try GazetteerIndex(bytes: try bytes) } }

  private static func compile() -> Result<(bytes: [UInt8], report: CompilationReport), GazetteerBuildingError> {
    do throws(GazetteerBuildingError) {
      return .success(try GazetteerCompiler().compile(folder: folder))
    } catch {
      return .failure(error)
    }
  }

  private static func sibling(_ name: String, of file: String = #filePath) -> String {
    file.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/" + name
  }
}
