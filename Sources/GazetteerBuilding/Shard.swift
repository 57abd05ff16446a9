import Gazetteer

/// The sections' parts for some places in a row, with offsets from the start of the part.
struct Shard: Sendable {
  var recordWords: [UInt32] = []
  var pool: [UInt8] = []
  var ownIdentifiers: [UInt32] = []
  var placeLabels: [UInt32] = []
  var members: [UInt32] = []
  /// The keys, as ``KeyCollector/sortedRun()`` writes them.
  var keyRun: [UInt8] = []
  /// By place.
  var weights: [PlaceWeight] = []
  /// Hundred-thousandths of a degree.
  var latitudes: [Int32] = []
  var longitudes: [Int32] = []
  var kinds: [PlaceKind] = []
  var countsByKind = [Int](repeating: 0, count: PlaceKind.allCases.count)
  var nameCount = 0
  var skippedNames = 0
  var droppedNames: [NameFault: Int] = [:]
}
