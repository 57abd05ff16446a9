import Foundation

/// GDAL's command that tells what is in a map file (Debian package gdal-bin).
enum Ogrinfo {
  /// Where it is installed, or nil.
  static let path: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { "\($0)/ogrinfo" }.first { FileManager.default.isExecutableFile(atPath: $0) }
}
