import Gazetteer

/// What a row of a dump becomes, by GeoNames' feature class and code.
enum DumpRowKind: Equatable {
  /// A place, unless a unit of its code is there already.
  case place(PlaceKind)
  case leftOut(LeftOutReason)

  init(featureClass: UInt8, code: UnsafeBufferPointer<UInt8>, includesRoads: Bool) {
    switch featureClass {
    case UInt8(ascii: "P"): self = .place(.populated)
    case UInt8(ascii: "A"): self = Self.unit(code)
    case UInt8(ascii: "H"): self = .place(.water)
    case UInt8(ascii: "L"):
      let isRegion = code.starts(with: "RGN".utf8) || code.elementsEqual("CONT".utf8)
      self = .place(isRegion ? .region : .landmark)
    case UInt8(ascii: "S"), UInt8(ascii: "T"), UInt8(ascii: "U"), UInt8(ascii: "V"): self = .place(.landmark)
    case UInt8(ascii: "R"): self = includesRoads ? .place(.landmark) : .leftOut(.road)
    default: self = .leftOut(.noClass)
    }
  }

  private static func unit(_ code: UnsafeBufferPointer<UInt8>) -> DumpRowKind {
    if code.elementsEqual("ADM1".utf8) { return .place(.admin1) }
    if code.elementsEqual("ADM2".utf8) { return .place(.admin2) }
    if code.last == UInt8(ascii: "H") { return .leftOut(.formerUnit) }
    return .place(code.starts(with: "PCL".utf8) || code.elementsEqual("TERR".utf8) ? .country : .region)
  }
}
