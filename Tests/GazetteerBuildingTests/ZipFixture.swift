@testable import GazetteerBuilding

/// Zip archives made byte by byte.
enum ZipFixture {
  /// What may be wrong with an archive, or unusual.
  enum Twist { case none, wrongChecksum, wrongSize, unknownMethod, encrypted, large, remark }

  /// An archive of stored files, or of one whose bytes are compressed already.
  static func archive(
    _ files: [(name: String, bytes: [UInt8])], deflated: (bytes: [UInt8], size: Int, checksum: UInt32)? = nil,
    _ twist: Twist = .none
  ) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for file in files {
      let data = deflated?.bytes ?? file.bytes
      var checksum = deflated?.checksum ?? file.bytes.withUnsafeBytes { Inflater.checksum($0, after: 0) }
      if twist == .wrongChecksum { checksum ^= 1 }
      let size = (deflated?.size ?? data.count) + (twist == .wrongSize ? 1 : 0)
      let method = twist == .unknownMethod ? 99 : deflated == nil ? 0 : 8
      let flags = twist == .encrypted ? 1 : 0
      let offset = archive.count
      let common = half(20) + half(flags) + half(method) + word(0) + word(Int(checksum))
      let isLarge = twist == .large
      let sizes = isLarge ? word(0xFFFF_FFFF) + word(0xFFFF_FFFF) : word(data.count) + word(size)
      archive += word(0x0403_4b50) + common + sizes + half(file.name.utf8.count) + half(4) + file.name.utf8
      archive += half(0x4141) + half(0) + data
      let extra = isLarge ? half(1) + half(24) + double(size) + double(data.count) + double(offset) : []
      directory += word(0x0201_4b50) + half(45) + common + sizes + half(file.name.utf8.count) + half(extra.count)
      directory += half(0) + half(0) + half(0) + word(0) + word(isLarge ? 0xFFFF_FFFF : offset)
      directory += file.name.utf8 + extra
    }
    return archive + directory + end(files.count, directory.count, archive.count, twist)
  }

  private static func end(_ count: Int, _ size: Int, _ offset: Int, _ twist: Twist) -> [UInt8] {
    let remark = twist == .remark ? Array("a remark behind the end".utf8) : []
    guard twist == .large else {
      return word(0x0605_4b50) + half(0) + half(0) + half(count) + half(count) + word(size) + word(offset)
        + half(remark.count) + remark
    }
    let largeEnd =
      word(0x0606_4b50) + double(44) + half(45) + half(45) + word(0) + word(0) + double(count) + double(count)
      + double(size) + double(offset)
    let locator = word(0x0706_4b50) + word(0) + double(offset + size) + word(1)
    return largeEnd + locator + word(0x0605_4b50) + half(0) + half(0) + half(0xFFFF) + half(0xFFFF)
      + word(0xFFFF_FFFF) + word(0xFFFF_FFFF) + half(0)
  }

  private static func half(_ number: Int) -> [UInt8] { bytes(number, 2) }
  private static func word(_ number: Int) -> [UInt8] { bytes(number, 4) }
  private static func double(_ number: Int) -> [UInt8] { bytes(number, 8) }
  private static func bytes(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
