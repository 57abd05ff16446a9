extension GazetteerIndex {
  /// All places, each once.
  ///
  ///     for place in gazetteer.places where gazetteer.record(place).isCapital {
  ///       print(gazetteer.name(place))
  ///     }
  public var places: GazetteerPlaces { GazetteerPlaces(self) }
}
