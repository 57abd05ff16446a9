/// What a compiled gazetteer holds, for `yaqut gazetteer info` and for the record in every map.
public struct GazetteerInfo: Sendable, Equatable {
  /// A section of the index file.
  public struct SectionSize: Sendable, Equatable {
    /// What the section holds.
    public let name: String
    /// Its size in bytes.
    public let bytes: Int
  }

  /// The gazetteer's name.
  public let name: String
  /// The version of its data.
  public let version: String
  /// The credit that its sources ask for.
  public let attribution: String
  /// The format of the file.
  public let formatVersion: Int
  /// SHA-256 of the file's sections, in hexadecimal digits, as the file states it.
  public let sha256: String
  /// The number of places.
  public let placeCount: Int
  /// The number of places of each kind.
  public let placesByKind: [PlaceKind: Int]
  /// The number of distinct folded keys.
  public let keyCount: Int
  /// The number of names.
  public let nameCount: Int
  /// The number of pairs of key and place.
  public let postingCount: Int
  /// The sections in file order.
  public let sections: [SectionSize]
  /// The size of the file in bytes.
  public let fileSize: Int
}
