/// A country of a dump: its share of the rows and its units.
struct CountryPlan {
  /// A district: its codes and the box that its places lie in.
  struct District {
    let admin1: [UInt8]
    let admin2: [UInt8]
    let south: Double
    let west: Double
    let height: Double
    let width: Double
    /// Whether it is the first of its province, and so gives the province its row.
    let isFirst: Bool
  }

  let code: [UInt8]
  let share: Int
  let tongue: Int
  let districts: [District]

  static func all(in folder: String, tongues: [Tongue], _ random: inout RandomSource) -> [CountryPlan] {
    TableFile.rows(of: folder + "/countries.tsv").compactMap { row in
      let box = ["south", "west", "north", "east"].compactMap { Double(row[$0] ?? "") }
      guard box.count == 4, let code = row["country"], let share = Int(row["share"] ?? ""),
        let tongue = tongues.firstIndex(where: { $0.name == row["tongue"] })
      else { return nil }
      let side = min(6, 2 + share / 60)
      return CountryPlan(
        code: Array(code.utf8), share: share, tongue: tongue, districts: districts(box: box, side: side, &random))
    }
  }

  private static func districts(box: [Double], side: Int, _ random: inout RandomSource) -> [District] {
    let inner = 3 + random.below(2)
    let height = (box[2] - box[0]) / Double(side * inner)
    let width = (box[3] - box[1]) / Double(side * inner)
    var districts: [District] = []
    for province in 0..<(side * side) {
      for part in 0..<(inner * inner) {
        let row = province / side * inner + part / inner
        let column = province % side * inner + part % inner
        // Letters that GeoNames uses for no unit: the units of a dump are never taken for real ones.
        var admin1 = Array("Q".utf8)
        admin1.append(number: province + 1, digits: 2)
        var admin2 = admin1
        admin2.append(number: part + 1, digits: 2)
        districts.append(
          District(
            admin1: admin1, admin2: admin2, south: box[0] + Double(row) * height, west: box[1] + Double(column) * width,
            height: height, width: width, isFirst: part == 0))
      }
    }
    return districts
  }
}
