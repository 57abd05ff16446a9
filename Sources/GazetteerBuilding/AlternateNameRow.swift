import Gazetteer

/// A row of GeoNames' `alternateNamesV2.txt`: eight to ten tab-separated columns, by GeoNames' `readme.txt`: the number of
/// the name, that of the place, language, name, whether preferred, short, colloquial, historic, and from when to when used.
struct AlternateNameRow {
  /// The name; `nil` for links, post codes, airport codes and the like.
  let name: SpilledName?

  /// - Throws: What is wrong with the line.
  init(_ line: UnsafeBufferPointer<UInt8>) throws(GeoNamesRow.Fault) {
    var starts = InlineArray<11, Int>(repeating: line.count + 1)
    starts[0] = 0
    var count = 1
    for position in line.indices where line[position] == 0x09 {
      if count < 11 { starts[count] = position + 1 }
      count += 1
    }
    let fields = min(count, 10)
    let field = { (index: Int) -> UnsafeBufferPointer<UInt8> in
      guard index < fields else { return UnsafeBufferPointer(rebasing: line[0..<0]) }
      return UnsafeBufferPointer(rebasing: line[starts[index]..<starts[index + 1] - 1])
    }
    guard count >= 4, count <= 10 else {
      throw GeoNamesRow.Fault(column: nil, message: "the row has \(count) fields, alternate names have 8 to 10")
    }
    guard let place = NumberParser.integer(field(1)), place > 0, let number = UInt32(exactly: place) else {
      throw GeoNamesRow.Fault(column: nil, message: "the second field is no GeoNames number")
    }
    guard ScalarReader.isValid(line) else {
      throw GeoNamesRow.Fault(column: nil, message: "the row is not valid UTF-8")
    }
    let (language, text) = (field(2), field(3))
    let isAbbreviation = language.elementsEqual("abbr".utf8)
    guard !text.isEmpty, isAbbreviation || Self.isLanguage(language) else {
      name = nil
      return
    }
    var flags: SpilledName.Flags = isAbbreviation ? .abbreviation : []
    let isSet = { (index: Int) in field(index).elementsEqual("1".utf8) }
    if isSet(4) { flags.insert(.preferred) }
    if isSet(5) { flags.insert(.short) }
    if isSet(6) { flags.insert(.colloquial) }
    // A name that is no longer used has the year in which that ended.
    if isSet(7) || !field(9).isEmpty { flags.insert(.historic) }
    name = SpilledName(
      number: number, language: isAbbreviation ? 0 : Self.packed(language), flags: flags, text: text)
  }

  /// Languages have two or three letters, perhaps with a script or country behind a hyphen; "piny" is Pinyin. Four
  /// letters otherwise are no language: link, wkdt, post, iata, icao, faac, tcid, unlc.
  private static func isLanguage(_ tag: UnsafeBufferPointer<UInt8>) -> Bool {
    tag.count <= 3 || tag.contains(UInt8(ascii: "-")) || tag.elementsEqual("piny".utf8)
  }

  private static func packed(_ tag: UnsafeBufferPointer<UInt8>) -> UInt32 {
    tag.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }
}
