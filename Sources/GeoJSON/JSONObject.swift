/// The members of a JSON object, in order.
///
/// Look-up by key is a walk along the members: objects here have a few dozen at most. Keys are unique; setting one
/// that is there replaces its value and keeps its place.
public struct JSONObject: Sendable, Hashable {
  /// One key with its value.
  public struct Member: Sendable, Hashable {
    /// The key.
    public let key: String
    /// The value.
    public var value: JSONValue

    /// Makes a member.
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The members in order.
  public private(set) var members: [Member]

  /// An empty object.
  public init() { members = [] }

  /// An object of pairs in order; of two equal keys the later value stands, at the place of the first.
  public init(_ pairs: some Sequence<(String, JSONValue)>) {
    members = []
    for (key, value) in pairs { self[key] = value }
  }

  /// An object of members that are known to have different keys.
  init(distinct members: [Member]) { self.members = members }

  /// The value of a key; set nil to remove the member.
  public subscript(key: String) -> JSONValue? {
    get { members.first { $0.key == key }?.value }
    set {
      let place = members.firstIndex { $0.key == key }
      switch (place, newValue) {
      case (let place?, let value?): members[place].value = value
      case (let place?, nil): members.remove(at: place)
      case (nil, let value?): members.append(Member(key, value))
      case (nil, nil): break
      }
    }
  }

  /// Adds a member without looking for an equal key; for building large objects fast.
  public mutating func appendUnchecked(_ key: String, _ value: JSONValue) {
    members.append(Member(key, value))
  }

  /// Makes room for members to come.
  public mutating func reserveCapacity(_ capacity: Int) { members.reserveCapacity(capacity) }

  /// How many members there are.
  public var count: Int { members.count }

  /// Whether there are none.
  public var isEmpty: Bool { members.isEmpty }

  /// The keys in order.
  public var keys: [String] { members.map(\.key) }

  /// Whether every value is a scalar, so that map viewers can show it.
  public var isFlat: Bool { members.allSatisfy(\.value.isScalar) }
}

extension JSONObject: Sequence {
  /// Walks the members in order.
  public func makeIterator() -> IndexingIterator<[Member]> { members.makeIterator() }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// An object with its members in the order written.
  public init(dictionaryLiteral elements: (String, JSONValue)...) { self.init(elements) }
}
