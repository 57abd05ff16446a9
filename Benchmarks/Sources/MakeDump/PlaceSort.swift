/// What a row is a row of.
struct PlaceSort {
  let featureClass: UInt8
  let code: [UInt8]
  private let typicalPopulation: Double

  var isProvince: Bool { typicalPopulation == 2_000_000 }

  init(featureClass: UInt8, code: [UInt8]) {
    self.featureClass = featureClass
    self.code = code
    typicalPopulation = 0
  }

  /// A unit, seat or capital.
  init(featureClass: Unicode.Scalar, code: String) {
    self.featureClass = UInt8(ascii: featureClass)
    self.code = Array(code.utf8)
    typicalPopulation =
      switch code {
      case "ADM1": 2_000_000
      case "ADM2": 150_000
      case "PPLC": 1_500_000
      case "PPLA": 200_000
      default: 30_000
      }
  }

  /// Most rows of GeoNames state no people; towns that do have few.
  func population(_ random: inout RandomSource) -> Int {
    if typicalPopulation > 0 { return Int(typicalPopulation * (0.3 + 1.4 * random.unit())) }
    guard featureClass == UInt8(ascii: "P"), random.happens(120) else { return 0 }
    let share = random.unit()
    return 50 + Int(40_000 * share * share * share * share * share)
  }
}
