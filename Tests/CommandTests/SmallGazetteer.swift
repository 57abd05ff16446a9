import Foundation
import GazetteerBuilding
import Testing

/// The small gazetteer of the compiler's tests as a file for the program: what is found in it does not change when the
/// tables of the product do.
enum SmallGazetteer {
  private static let bytes: Result<[UInt8], any Error> = Result {
    let tables = Program.root.appendingPathComponent("Tests/GazetteerBuildingTests/Fixture").path
    return try GazetteerCompiler().compile(folder: tables).bytes
  }

  /// Writes it into a folder and says where the program finds it.
  static func environment(in folder: TemporaryFolder) throws -> [String: String] {
    ["YAQUT_GAZETTEER": try folder.write("small.index", Data(bytes.get()))]
  }
}
