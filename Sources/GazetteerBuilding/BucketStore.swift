/// Rows sorted into buckets by the number of their place, so that a part of the places can be worked on at a time.
struct BucketStore {
  /// A bucket holds 65,536 numbers in a row.
  static let shift: UInt32 = 16
  /// Bytes that a bucket gathers before they are put in the store.
  private static let chunkSize = 64 << 10

  private let store: ByteStore
  private var buffers: [[UInt8]] = []
  private var chunks: [[Range<Int>]] = []

  init(_ spills: SpillPlace) { store = ByteStore(spills) }

  /// Appends what a closure writes to the bucket of a place.
  mutating func append(_ number: UInt32, _ body: (inout [UInt8]) -> Void) throws(GazetteerBuildingError) {
    let bucket = Int(number >> Self.shift)
    while buffers.count <= bucket {
      buffers.append([])
      chunks.append([])
    }
    body(&buffers[bucket])
    if buffers[bucket].count >= Self.chunkSize { try flush(bucket) }
  }

  /// Puts all that is gathered into the store; call it before reading.
  mutating func finish() throws(GazetteerBuildingError) {
    for bucket in buffers.indices where !buffers[bucket].isEmpty { try flush(bucket) }
    buffers = []
  }

  private mutating func flush(_ bucket: Int) throws(GazetteerBuildingError) {
    let start = store.count
    try store.append(buffers[bucket])
    chunks[bucket].append(start..<store.count)
    buffers[bucket] = []
  }

  /// The bytes of some buckets, in the order in which they were appended to each.
  func bytes(of buckets: Range<Int>) throws(GazetteerBuildingError) -> [UInt8] {
    var result: [UInt8] = []
    var part: [UInt8] = []
    for bucket in buckets.clamped(to: 0..<chunks.count) {
      for range in chunks[bucket] {
        try store.read(range, into: &part)
        result.append(contentsOf: part)
      }
    }
    return result
  }
}
