/// The layout of an index file, shared by reader and compiler.
///
/// The file is a header of 64 bytes, a table of sections (32 bytes each), then the sections, each on a multiple of 64
/// bytes. All numbers are little-endian.
///
///     0  magic, 8 bytes                     24  checksum of header and section table, 8 bytes (FNV-1a)
///     8  format version, 4 bytes            32  SHA-256 of everything after the section table, 32 bytes
///     12 number of sections, 4 bytes
///     16 size of the file, 8 bytes
///
/// A section's entry is its identifier (4 bytes), the size of an element (4), the offset (8), the size (8), a checksum (8).
///
/// The file is guarded block by block: the last section, ``SectionID/blockChecks``, has eight bytes for each block of
/// ``blockSize`` bytes of the file, the ``checksum(_:)`` of what of the block lies behind the section table and before
/// the last section. Only that section's own entry has a checksum; those of the others are 0.
package enum IndexFormat {
  package static let magic: [UInt8] = Array("YAQUTGZT".utf8)
  package static let version = 4
  package static let headerSize = 64
  package static let entrySize = 32
  package static let alignment = 64
  /// Bytes of a block that is checked as a whole.
  package static let blockSize = 1 << blockShift
  package static let blockShift = 16
  /// The label of an empty cell; no UTF-8 text has this byte.
  package static let emptyLabel: UInt8 = 0xFF
  /// Set in a trie cell that holds the offset of a tail.
  package static let tailFlag: UInt32 = 1 << 31
  /// Set in the number of a key whose only posting has no head before it.
  package static let singleFlag: UInt32 = 1 << 30
  /// The same flag in a number of three bytes.
  package static let narrowSingleFlag: UInt32 = 1 << 23
  /// The most places that one key can have.
  package static let mostPostings = 0x3FFF
  /// The longest key in bytes: a tail's length is one byte.
  package static let longestKey = 250
  /// Degrees per unit of a stored coordinate.
  package static let coordinateUnit = 1e-5

  package enum SectionID: UInt32, CaseIterable {
    case info = 1, cells, labels, tails, postings, records, pool, ownIdentifiers, features, placeLabels, members
    case treeSplits, treeRows, tables, countries, admin1Rows, unitCodes, blockChecks
    case bounds

    package var elementSize: Int {
      switch self {
      case .info, .labels, .tails, .pool, .features, .tables, .blockChecks, .bounds: 1
      case .postings: 2
      default: 4
      }
    }
  }

  /// The 64-bit FNV-1a hash of header (without the hash itself) and section table.
  package static func headerChecksum(_ bytes: UnsafeRawBufferPointer, tableEnd: Int) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for offset in 0..<tableEnd where !(24..<32).contains(offset) {
      hash = (hash ^ UInt64(bytes[offset])) &* 0x0000_0100_0000_01b3
    }
    return hash
  }

  /// A quick checksum of a block, against accidents: FNV-1a over words of 64 bits in eight lanes, which a processor
  /// works on at the same time, and the lanes and the last bytes folded by FNV-1a again. A single changed word always
  /// changes it. (G. Fowler, L. C. Noll, K.-P. Vo: FNV hash, the 64-bit prime and basis.)
  package static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let prime: UInt64 = 0x0000_0100_0000_01b3
    let basis: UInt64 = 0xcbf2_9ce4_8422_2325
    var lanes = SIMD8<UInt64>(repeating: basis)
    let whole = bytes.count / 64 * 64
    var offset = 0
    while offset < whole {
      for lane in 0..<8 {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + lane * 8, as: UInt64.self))
        lanes[lane] = (lanes[lane] ^ word) &* prime
      }
      offset += 64
    }
    var hash = basis ^ UInt64(bytes.count)
    for lane in 0..<8 { hash = (hash ^ lanes[lane]) &* prime }
    for last in whole..<bytes.count { hash = (hash ^ UInt64(bytes[last])) &* prime }
    return hash
  }

  /// The hash by which a unit's code ("SY.09") is found: FNV-1a of 32 bits.
  package static func codeHash(_ code: String) -> UInt32 {
    code.utf8.reduce(0x811c_9dc5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
  }

  /// A language tag of at most four ASCII letters as one word.
  package static func packedLanguage(_ tag: String) -> UInt32 {
    var value: UInt32 = 0
    for byte in tag.utf8.prefix(4) { value = value << 8 | UInt32(byte) }
    return value
  }
}
