/// A file in a zip archive, as the archive's central directory tells of it.
struct ZipEntry: Sendable {
  var name: String
  /// 0 stored, 8 deflated.
  var method: Int
  var flags: Int
  var checksum: UInt32
  var compressedSize: Int
  var size: Int
  /// Where the entry's local header lies.
  var offset: Int

  var isFolder: Bool { name.hasSuffix("/") }
  var isEncrypted: Bool { flags & 1 != 0 }
}
