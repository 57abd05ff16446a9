import EventCoding

/// Says how the estimates of confidence agree with the judgements.
struct ReliabilityReport {
  let estimates: [LikelihoodTraining.Estimate]

  func lines() -> [String] {
    ["ar", "en"].flatMap { language in
      let own = estimates.filter {
        $0.judged.language == language && $0.judged.sample.type != .statement && $0.judged.hasJudgedPlace
      }
      return ["", "\(language): events with a place, statements left out; cross-validated"] + bins(own)
        + thresholds(own)
    }
  }

  private func bins(_ estimates: [LikelihoodTraining.Estimate]) -> [String] {
    var lines = ["confidence   events  mean   right"]
    for lower in stride(from: 0.0, to: 1.0, by: 0.1) {
      let bin = estimates.filter { $0.value >= lower && $0.value < lower + 0.1 }
      guard !bin.isEmpty else { continue }
      let mean = bin.reduce(0) { $0 + $1.value } / Double(bin.count)
      lines.append(
        "\(Self.percent(lower))-\(Self.percent(lower + 0.1))   \(bin.count)   \(Self.percent(mean))   "
          + Self.share(bin) { isRight($0) })
    }
    return lines
  }

  private func thresholds(_ estimates: [LikelihoodTraining.Estimate]) -> [String] {
    var lines = ["at least  events  right as news  right in type and place  background  hypothetical  no event"]
    for least in [0.0, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5] {
      let kept = estimates.filter { $0.value >= least }
      guard !kept.isEmpty else { continue }
      let shares = [
        Self.share(kept) { isRight($0) },
        Self.share(kept) { $0.judged.event.isReal && $0.judged.event.isPlaceRight },
        Self.share(kept) { $0.judged.event.happens == .background },
        Self.share(kept) { $0.judged.event.happens == .hypothetical },
        Self.share(kept) { $0.judged.event.happens == .no },
      ]
      lines.append("\(Self.percent(least))   \(kept.count)   " + shares.joined(separator: "   "))
    }
    return lines
  }

  private func isRight(_ estimate: LikelihoodTraining.Estimate) -> Bool {
    let event = estimate.judged.event
    return event.isReal && event.happens == .yes && event.isPlaceRight
  }

  static func share<Item>(_ items: [Item], _ isCounted: (Item) -> Bool) -> String {
    percent(Double(items.filter(isCounted).count) / Double(max(1, items.count))) + " %"
  }

  static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded()))" }
}
