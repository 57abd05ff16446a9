import Testing

@testable import GazetteerBuilding

@Suite("Zip archives")
struct ZipTests {
  private func text(_ archive: [UInt8], entry: Int = 0) throws -> String {
    let folder = try TemporaryFolder()
    let zip = try ZipArchive(InputFile(folder.write("dump.zip", archive)))
    let input = try TextInput(zip, zip.entries[entry])
    // A small buffer, so that a text takes several reads.
    var bytes: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 16, alignment: 1)
    defer { buffer.deallocate() }
    while case let count = try input.read(into: buffer), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let files = [
    (name: "readme.txt", bytes: Array("عنوان\n".utf8)), (name: "SY.txt", bytes: Array("1\tAleppo\tحلب\n".utf8)),
  ]

  /// "Tall Rif‘at" as a row of a dump, compressed by zlib at level 9.
  private static let deflated: [UInt8] = [
    179, 52, 0, 2, 67, 206, 144, 196, 156, 28, 133, 160, 204, 180, 71, 13, 51, 18, 75, 224, 60, 32, 243, 198, 170, 155,
    45, 10, 55, 54, 222, 108, 188, 177, 243, 198, 42, 78, 99, 51, 61, 19, 115, 78, 99, 115, 61, 67, 206, 0, 206, 128, 0,
    31, 206, 224, 72, 78, 78, 3, 75, 78, 32, 48, 50, 48, 53, 52, 1, 82, 166, 6, 156, 142, 197, 153, 137, 250, 46, 137,
    185, 137, 197, 201, 165, 197, 64, 9, 35, 3, 93, 3, 67, 32, 226, 2, 0,
  ]

  private func deflatedArchive(_ bytes: [UInt8] = deflated, _ twist: ZipFixture.Twist = .none) -> [UInt8] {
    ZipFixture.archive([("SY.txt", [])], deflated: (bytes, 109, 0xb2b3_9f68), twist)
  }

  @Test("Stored files come out as they went in", arguments: [ZipFixture.Twist.none, .large, .remark])
  func stored(twist: ZipFixture.Twist) throws {
    let archive = ZipFixture.archive(Self.files, twist)
    #expect(try text(archive, entry: 0) == "عنوان\n")
    #expect(try text(archive, entry: 1) == "1\tAleppo\tحلب\n")
  }

  @Test("Deflated files are decompressed")
  func inflated() throws {
    let text = try text(deflatedArchive())
    #expect(text.hasPrefix("900001\tTall Rif‘at\t"))
    #expect(text.contains("تل رفعت"))
  }

  @Test(
    "What is damaged, encrypted or unknown is refused",
    arguments: [ZipFixture.Twist.wrongChecksum, .wrongSize, .unknownMethod, .encrypted])
  func refused(twist: ZipFixture.Twist) {
    #expect(throws: GazetteerBuildingError.self) { try text(ZipFixture.archive(Self.files, twist)) }
    #expect(throws: GazetteerBuildingError.self) { try text(deflatedArchive(Self.deflated, twist)) }
  }

  @Test("An archive cut anywhere is refused")
  func cut() {
    let archive = deflatedArchive()
    for length in 4..<archive.count {
      #expect(throws: GazetteerBuildingError.self, "\(length)") { try text(Array(archive.prefix(length))) }
    }
  }

  @Test("Changed bytes never come out as a good text of another content")
  func changedBytes() throws {
    let good = try text(deflatedArchive())
    for position in Self.deflated.indices {
      var bytes = Self.deflated
      bytes[position] ^= 0x44
      if let found = try? text(deflatedArchive(bytes)) { #expect(found == good) }
    }
  }
}
