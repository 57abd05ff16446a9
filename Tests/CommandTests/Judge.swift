import Foundation

/// PROJ's own `geod` (Debian package proj-bin), asked for a second opinion.
enum Judge {
  static let hasGeod = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
    FileManager.default.isExecutableFile(atPath: "\($0)/geod")
  }

  /// Azimuth in degrees and distance in metres of lines "LAT LON LAT LON" on the WGS 84 ellipsoid.
  static func geod(_ lines: [String]) throws -> [(azimuth: Double, distance: Double)] {
    let command = "geod -I +ellps=WGS84 -f %.6f -F %.4f +units=m"
    return try Program.shell(command, input: Data((lines.joined(separator: "\n") + "\n").utf8)).lines.compactMap {
      let numbers = $0.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
      return numbers.count == 3 ? (numbers[0], numbers[2]) : nil
    }
  }
}
