import Gazetteer
import TextAnalysis

/// How likely it is that an event is one, that it is told as news, and that its place is right.
struct EventLikelihood: Sendable {
  /// It happens at all and is of its type.
  var real = 1.0
  /// It is reported, rather than told in passing, earlier, planned or only thought of.
  var now = 1.0
  /// It happens where it is tied to; 1 where it is tied to nothing.
  var place = 1.0

  /// All three at once.
  var value: Double { real * now * place }

  /// For `--explain`.
  var description: String {
    "an event \(Self.hundredths(real)) × reported as news \(Self.hundredths(now)) × at this place \(Self.hundredths(place))"
  }

  private static func hundredths(_ value: Double) -> String {
    let number = Int((value * 100).rounded())
    return number >= 100 ? "1.00" : number < 10 ? "0.0\(number)" : "0.\(number)"
  }
}
