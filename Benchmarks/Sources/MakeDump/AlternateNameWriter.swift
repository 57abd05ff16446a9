/// Writes `alternateNamesV2.txt`: its rows come in the order of their numbers, not of the places they belong to.
final class AlternateNameWriter {
  private static let bucketCount = 512
  private static let bucketSize = 1 << 16
  private let output: OutputBuffer
  private var buckets: [[UInt8]]
  private var number = 30_000_000

  init?(path: String) {
    guard let output = OutputBuffer(path: path) else { return nil }
    self.output = output
    buckets = Array(repeating: [], count: Self.bucketCount)
  }

  /// Adds a row: number, place, language, name, then whether it is preferred, short, colloquial, historic, from, to.
  func add(
    place: Int, language: [UInt8], name: ArraySlice<UInt8>, isPreferred: Bool = false, isHistoric: Bool = false,
    _ random: inout RandomSource
  ) {
    let bucket = random.below(Self.bucketCount)
    number += 1
    buckets[bucket].append(number: number)
    buckets[bucket].append(.tab)
    buckets[bucket].append(number: place)
    buckets[bucket].append(.tab)
    buckets[bucket].append(contentsOf: language)
    buckets[bucket].append(.tab)
    buckets[bucket].append(contentsOf: name)
    buckets[bucket].append(contentsOf: isPreferred ? Self.preferred : isHistoric ? Self.historic : Self.plain)
    guard buckets[bucket].count >= Self.bucketSize else { return }
    output.append(buckets[bucket])
    buckets[bucket].removeAll(keepingCapacity: true)
  }

  func close() {
    for bucket in buckets { output.append(bucket) }
    output.close()
  }

  private static let plain = Array("\t\t\t\t\t\t\n".utf8)
  private static let preferred = Array("\t1\t\t\t\t\t\n".utf8)
  private static let historic = Array("\t\t\t\t1\t\t1945\n".utf8)
}
