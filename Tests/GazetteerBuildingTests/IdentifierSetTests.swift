import Testing

@testable import GazetteerBuilding

@Suite("Sets of GeoNames numbers")
struct IdentifierSetTests {
  @Test("The rank of a number is how many are smaller")
  func ranks() {
    let numbers: [UInt32] = [0, 1, 63, 64, 65_535, 65_536, 170_063, 13_000_000, .max]
    var set = IdentifierSet()
    let areNew = numbers.reversed().map { set.insert($0) }
    #expect(areNew.allSatisfy { $0 })
    let isNewAgain = set.insert(170_063)
    #expect(!isNewAgain)
    set.seal()
    for (rank, number) in numbers.enumerated() { #expect(set.rank(of: number) == rank) }
    #expect(set.rank(of: 2) == nil)
    #expect(set.count == numbers.count)
    let parts = set.parts(of: 2)
    #expect(parts.flatMap { set.members(of: $0.pages) } == numbers)
    #expect(parts.map(\.before) == [0, 5, 7])
  }
}
