/// Why a text is no GeoJSON.
public enum GeoJSONError: Error, Sendable, Hashable {
  /// The text is not even JSON.
  case json(JSONError)

  /// The JSON breaks a rule of RFC 7946. `path` leads to the place: "features[3].geometry.coordinates[0]", or is
  /// empty for the top level.
  case invalid(path: String, message: String)

  /// The same error as seen from the container: `component` is put before its path.
  func inside(_ component: String) -> GeoJSONError {
    guard case .invalid(let path, let message) = self else { return self }
    let joined = path.isEmpty || path.hasPrefix("[") ? component + path : component + "." + path
    return .invalid(path: joined, message: message)
  }
}

extension GeoJSONError: CustomStringConvertible {
  /// The place and what is wrong there.
  public var description: String {
    switch self {
    case .json(let error): "\(error)"
    case .invalid(let path, let message): path.isEmpty ? message : "\(path): \(message)"
    }
  }
}
