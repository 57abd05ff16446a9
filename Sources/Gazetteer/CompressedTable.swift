import CZlib

/// Tables as the index holds them: compressed by zlib (RFC 1950), because text is most of what they are.
package enum CompressedTable {
  /// The table, compressed if that makes it shorter.
  package static func compress(_ bytes: [UInt8]) -> [UInt8] {
    var length = compressBound(UInt(bytes.count))
    var compressed = [UInt8](repeating: 0, count: Int(length))
    let status = compress2(&compressed, &length, bytes, UInt(bytes.count), Z_BEST_COMPRESSION)
    guard status == Z_OK, Int(length) < bytes.count else { return bytes }
    return Array(compressed.prefix(Int(length)))
  }

  /// The table again.
  ///
  /// - Parameter count: The number of its bytes; what is stored with that many is not compressed.
  /// - Returns: `nil` if the bytes are no such table.
  static func decompress(_ stored: UnsafeBufferPointer<UInt8>, count: Int) -> [UInt8]? {
    guard stored.count != count else { return Array(stored) }
    // A damaged number must not ask for memory without end; zlib makes nothing a thousandth as long.
    guard count >= 0, count / 1_100 <= stored.count else { return nil }
    var bytes = [UInt8](repeating: 0, count: count)
    var length = UInt(count)
    guard uncompress(&bytes, &length, stored.baseAddress, UInt(stored.count)) == Z_OK, Int(length) == count else {
      return nil
    }
    return bytes
  }
}
