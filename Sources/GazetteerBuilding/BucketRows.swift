/// The rows of some buckets, ready to be asked for place by place in ascending order.
final class BucketRows {
  /// A row of a place: its facts, and its first name, ASCII name and other names.
  typealias Place = (place: SpilledPlace, names: [UnsafeBufferPointer<UInt8>])

  private struct Item {
    let number: UInt32
    let offset: Int
  }

  private let placeBytes: [UInt8]
  private let nameBytes: [UInt8]
  private var places: [Item] = []
  private var names: [Item] = []
  private var nextPlace = 0
  private var nextName = 0

  init(places: BucketStore?, names: BucketStore?, of buckets: Range<Int>) throws(GazetteerBuildingError) {
    placeBytes = try places?.bytes(of: buckets) ?? []
    nameBytes = try names?.bytes(of: buckets) ?? []
    var items: [Item] = []
    placeBytes.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset < bytes.count {
        let (length, number) = SpilledPlace.peek(bytes, offset)
        items.append(Item(number: number, offset: offset))
        offset += length
      }
    }
    self.places = Self.sorted(items)
    items = []
    nameBytes.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset < bytes.count {
        let name = SpilledName.read(bytes, offset)
        items.append(Item(number: name.number, offset: offset))
        offset += SpilledName.headSize + name.text.count
      }
    }
    self.names = Self.sorted(items)
  }

  /// By number, and in the order of reading.
  private static func sorted(_ items: [Item]) -> [Item] {
    items.sorted { ($0.number, $0.offset) < ($1.number, $1.offset) }
  }

  /// Calls a closure with the first row of a place, if there is one, and its alternate names.
  func withRows(of number: UInt32, _ body: (Place?, [SpilledName]) -> Void) {
    while nextPlace < places.count, places[nextPlace].number < number { nextPlace += 1 }
    while nextName < names.count, names[nextName].number < number { nextName += 1 }
    placeBytes.withUnsafeBufferPointer { placeBytes in
      nameBytes.withUnsafeBufferPointer { nameBytes in
        var place: Place?
        if nextPlace < places.count, places[nextPlace].number == number {
          place = SpilledPlace.read(placeBytes, places[nextPlace].offset)
        }
        var alternates: [SpilledName] = []
        while nextName < names.count, names[nextName].number == number {
          alternates.append(SpilledName.read(nameBytes, names[nextName].offset))
          nextName += 1
        }
        body(place, alternates)
      }
    }
  }
}
