/// Where a place lies, in hundred-thousandths of a degree.
struct PlacePoint: Sendable {
  let latitude: Int32
  let longitude: Int32
}
