/// The unit in which a coordinate reference system counts.
public struct AxisUnit: Sendable, Hashable {
  /// Its name in the EPSG register: "metre", "degree", "US survey foot", "grad".
  public let name: String

  /// One such unit in metres (projected systems) or in radians (geographic systems).
  public let factor: Double

  /// Makes a unit of its name and its size in metres or radians.
  public init(name: String, factor: Double) {
    self.name = name
    self.factor = factor
  }
}
