/// A row of the table of weights.
struct WeightRow {
  var model: String
  var feature: String
  var hundredths: Int

  /// The weight with two decimals.
  var weight: String {
    let magnitude = abs(hundredths)
    let cents = magnitude % 100
    return (hundredths < 0 ? "-" : "") + "\(magnitude / 100)." + (cents < 10 ? "0" : "") + "\(cents)"
  }

  /// The table, sorted by model and feature, byte by byte.
  static func table(_ rows: [WeightRow]) -> String {
    let sorted = rows.sorted {
      $0.model == $1.model
        ? $0.feature.utf8.lexicographicallyPrecedes($1.feature.utf8)
        : $0.model.utf8.lexicographicallyPrecedes($1.model.utf8)
    }
    var text = """
      # Weights of geoparsing, written by geoparsing-trainer (docs/training.md). Own work.
      # model: names-… tell place names from other words, by script and stage; places-… choose the place of a name before
      # and after the other places are known; confidence tells how often a mention of a score is right.
      # feature: template=values. weight: log odds.
      model\tfeature\tweight

      """
    for row in sorted { text += row.model + "\t" + row.feature + "\t" + row.weight + "\n" }
    return text
  }
}
