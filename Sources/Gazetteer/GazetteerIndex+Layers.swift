extension GazetteerIndex {
  /// The layer and row of a place; the bottom layer's row -1 for what no layer has.
  @inline(__always)
  func position(of place: PlaceIndex) -> (layer: IndexLayer, row: Int) {
    let number = place.layer
    if number == 0 { return (base, place.row) }
    return number < layers.count ? (layers[number], place.row) : (base, -1)
  }

  /// The same place in the uppermost layer that has it.
  @inline(__always)
  func uppermost(_ place: PlaceIndex) -> PlaceIndex {
    isSingle || place.layer == layers.count - 1 ? place : uppermostOfSeveral(place)
  }

  private func uppermostOfSeveral(_ place: PlaceIndex) -> PlaceIndex {
    let (own, row) = position(of: place)
    guard row >= 0, row < own.placeCount else { return place }
    for layer in layers.reversed() where layer.number > own.number {
      if let found = layer.row(sameAs: row, of: own) { return PlaceIndex(found, layer: layer.number) }
    }
    return place
  }

  /// The rows of a place in all layers that have it, the uppermost first.
  func positions(of place: PlaceIndex) -> [(layer: IndexLayer, row: Int)] {
    let (own, row) = position(of: place)
    if isSingle { return [(own, row)] }
    guard row >= 0, row < own.placeCount else { return [] }
    return layers.reversed().compactMap { layer in
      if layer.number == own.number { return (layer, row) }
      return layer.row(sameAs: row, of: own).map { (layer, $0) }
    }
  }

  /// The first answer of the layers, from the top.
  func first<Answer>(_ ask: (IndexLayer) -> Answer?) -> Answer? {
    for layer in layers.reversed() {
      if let answer = ask(layer) { return answer }
    }
    return nil
  }
}
