import GeoJSON

/// Something that writes features one by one, in constant memory, in some format.
public protocol FeatureWriting {
  /// Writes one feature.
  mutating func append(_ feature: Feature) throws
  /// Ends the file; `members` tell of the map where the format has room for it.
  consuming func end(members: JSONObject) throws
}

extension FeatureCollectionWriter: FeatureWriting {
  /// Ends the collection with its bounding box and members.
  public consuming func end(members: JSONObject) throws { try finish(members: members) }
}

extension FeatureSequenceWriter: FeatureWriting {
  /// Ends the sequence, which has no room for members.
  public consuming func end(members: JSONObject) throws { try finish() }
}

extension FeatureTable: FeatureWriting {
  /// Ends the table, which has no room for members.
  public consuming func end(members: JSONObject) throws { try finish() }
}

extension KMLWriter: FeatureWriting {
  /// Ends the document.
  public consuming func end(members: JSONObject) throws { try finish() }
}
