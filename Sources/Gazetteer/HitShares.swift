/// What the score of a hit is made of besides the place's own likelihood and the match, in decades of population.
struct HitShares: Sendable {
  /// What kind and language of the name cost.
  var nameCost: Double
  /// What the rules about homonyms changed.
  var homonyms: Double
  var near: Double
  var box: Double

  /// A number with two decimals.
  static func decades(_ value: Double) -> String {
    let hundredths = Int((value.magnitude * 100).rounded())
    let fraction = hundredths % 100
    return (value < 0 ? "-" : "") + "\(hundredths / 100)." + (fraction < 10 ? "0" : "") + "\(fraction)"
  }

  /// A share behind what it comes from; nothing if it is none.
  static func change(_ value: Double) -> String {
    value == 0 ? "" : " (" + (value > 0 ? "+" : "") + decades(value) + ")"
  }
}
