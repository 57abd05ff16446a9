/// The SHA-256 digest of bytes, by FIPS 180-4 (section 6.2), for checksums of files and articles.
public struct SHA256Digest: Sendable, Hashable, CustomStringConvertible {
  /// The digest, 32 bytes.
  public let bytes: [UInt8]

  /// The digest of bytes in memory.
  public init(of data: some Sequence<UInt8>) {
    var hasher = Hasher()
    let isContiguous: Void? = data.withContiguousStorageIfAvailable { hasher.update(UnsafeRawBufferPointer($0)) }
    if isContiguous == nil {
      let copy = Array(data)
      copy.withUnsafeBytes { hasher.update($0) }
    }
    bytes = hasher.finish()
  }

  /// The digest of a string's UTF-8.
  public init(of text: String) {
    self.init(of: Array(text.utf8))
  }

  package init(of buffer: UnsafeRawBufferPointer) {
    var hasher = Hasher()
    hasher.update(buffer)
    bytes = hasher.finish()
  }

  /// 64 hexadecimal digits in lower case.
  public var description: String { Self.hexadecimal(bytes) }

  static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The running state: eight words, and the bytes that do not fill a block yet.
  package struct Hasher {
    private var state: [UInt32] = [
      0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    private var pending: [UInt8] = []
    private var length: UInt64 = 0
    private var schedule = [UInt32](repeating: 0, count: 64)

    package init() {}

    package mutating func update(_ data: UnsafeRawBufferPointer) {
      length += UInt64(data.count)
      var offset = 0
      if !pending.isEmpty {
        offset = min(64 - pending.count, data.count)
        pending.append(contentsOf: data[0..<offset])
        guard pending.count == 64 else { return }
        let block = pending
        pending.removeAll(keepingCapacity: true)
        block.withUnsafeBytes { compress($0, at: 0) }
      }
      while offset + 64 <= data.count {
        compress(data, at: offset)
        offset += 64
      }
      pending.append(contentsOf: data[offset...])
    }

    package mutating func finish() -> [UInt8] {
      let bits = length * 8
      var padding: [UInt8] = [0x80]
      let used = (pending.count + 1) % 64
      padding.append(contentsOf: repeatElement(0, count: used <= 56 ? 56 - used : 120 - used))
      for shift in stride(from: UInt64(56), through: 0, by: -8) {
        padding.append(UInt8(truncatingIfNeeded: bits >> shift))
      }
      padding.withUnsafeBytes { update($0) }
      return state.flatMap { word in
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
      }
    }

    private mutating func compress(_ data: UnsafeRawBufferPointer, at offset: Int) {
      schedule.withUnsafeMutableBufferPointer { Self.fill($0, data, offset) }
      schedule.withUnsafeBufferPointer { w in
        Self.constants.withUnsafeBufferPointer { k in Self.mix(&state, w, k) }
      }
    }

    private static func fill(_ w: UnsafeMutableBufferPointer<UInt32>, _ data: UnsafeRawBufferPointer, _ offset: Int) {
      for index in 0..<16 {
        w[index] = UInt32(bigEndian: data.loadUnaligned(fromByteOffset: offset + index * 4, as: UInt32.self))
      }
      for index in 16..<64 {
        let small0 = rotate(w[index - 15], 7) ^ rotate(w[index - 15], 18) ^ w[index - 15] >> 3
        let small1 = rotate(w[index - 2], 17) ^ rotate(w[index - 2], 19) ^ w[index - 2] >> 10
        w[index] = w[index - 16] &+ small0 &+ w[index - 7] &+ small1
      }
    }

    private static func mix(
      _ state: inout [UInt32], _ w: UnsafeBufferPointer<UInt32>, _ k: UnsafeBufferPointer<UInt32>
    ) {
      var (a, b, c, d) = (state[0], state[1], state[2], state[3])
      var (e, f, g, h) = (state[4], state[5], state[6], state[7])
      for index in 0..<64 {
        let large1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
        let choice = (e & f) ^ (~e & g)
        let first = h &+ large1 &+ choice &+ k[index] &+ w[index]
        let large0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
        let majority = (a & b) ^ (a & c) ^ (b & c)
        let second = large0 &+ majority
        (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
      }
      state[0] &+= a
      state[1] &+= b
      state[2] &+= c
      state[3] &+= d
      state[4] &+= e
      state[5] &+= f
      state[6] &+= g
      state[7] &+= h
    }

    @inline(__always)
    private static func rotate(_ value: UInt32, _ count: UInt32) -> UInt32 { value >> count | value << (32 - count) }

    /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2).
    private static let constants: [UInt32] = {
      var primes: [Int] = []
      var candidate = 2
      while primes.count < 64 {
        if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
        candidate += 1
      }
      return primes.map(cubeRootFraction)
    }()

    /// The largest r with r³ <= prime · 2⁹⁶, of which the low 32 bits are the fraction: exact, by bisection.
    private static func cubeRootFraction(_ prime: Int) -> UInt32 {
      var low: UInt64 = 0
      var high: UInt64 = 8 << 32
      while high - low > 1 {
        let middle = (low + high) / 2
        if isCubeAtMost(middle, prime) { low = middle } else { high = middle }
      }
      return UInt32(truncatingIfNeeded: low)
    }

    private static func isCubeAtMost(_ root: UInt64, _ prime: Int) -> Bool {
      let square = root.multipliedFullWidth(by: root)
      let low = square.low.multipliedFullWidth(by: root)
      let middle = square.high * root + low.high
      let limit = UInt64(prime) << 32
      return middle < limit || (middle == limit && low.low == 0)
    }
  }
}
