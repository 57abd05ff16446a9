/// The version of Yaqut.
public enum YaqutVersion {
  /// Semantic version: "0.1.0".
  public static let current = "0.1.0"
}
