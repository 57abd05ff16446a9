/// A place on its way into a tree.
struct SpatialPoint {
  /// Hundred-thousandths of a degree from the south pole.
  let latitude: UInt32
  /// Hundred-thousandths of a degree from the antimeridian.
  let longitude: UInt32
  let row: UInt32

  /// - Parameters:
  ///   - latitude: Hundred-thousandths of a degree north.
  ///   - longitude: Hundred-thousandths of a degree east.
  init(latitude: Int32, longitude: Int32, row: Int) {
    self.latitude = UInt32(min(max(Int(latitude), -9_000_000), 9_000_000) + 9_000_000)
    self.longitude = UInt32(min(max(Int(longitude), -18_000_000), 18_000_000) + 18_000_000)
    self.row = UInt32(row)
  }

  /// By latitude, among equal ones by longitude.
  @inline(__always)
  var latitudeOrder: UInt64 { UInt64(latitude) << 32 | UInt64(longitude) }

  /// By longitude, among equal ones by latitude.
  @inline(__always)
  var longitudeOrder: UInt64 { UInt64(longitude) << 32 | UInt64(latitude) }
}
