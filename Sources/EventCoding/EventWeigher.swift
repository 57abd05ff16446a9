import TextAnalysis

/// Weighs the evidence for the events of one text.
struct EventWeigher {
  let text: AnalyzedText
  let english: LikelihoodModels
  let arabic: LikelihoodModels
  let explains: Bool

  /// Sets the confidence of an event, and marks what is told in passing as background.
  func weigh(_ event: inout Event, _ draft: EventAssembly.Draft) {
    let evidence = draft.evidence
    let models = evidence.isEnglish ? english : arabic
    var likelihood = EventLikelihood()
    likelihood.real = Self.logistic(score(models.real, evidence))
    likelihood.now = Self.logistic(score(models.now, evidence))
    if draft.placeToken >= 0 { likelihood.place = Self.logistic(place(models.place, draft)) }
    event.confidence = (min(0.99, max(0.01, likelihood.value)) * 1000).rounded() / 1000
    if event.modality == .actual, isBackground(event, evidence, models, likelihood) { event.modality = .background }
    guard explains else { return }
    event.evidence.append("likelihood: " + likelihood.description)
    let heaviest = models.now.heaviest(evidence.features, names: EventFeature.names, limit: 4)
    if !heaviest.isEmpty { event.evidence.append("as news: " + heaviest.joined(separator: ", ")) }
    let ties = models.place.heaviest(draft.tie, names: TieFeature.names, limit: 4)
    if !ties.isEmpty { event.evidence.append("at this place: " + ties.joined(separator: ", ")) }
  }

  private func isBackground(
    _ event: Event, _ evidence: EventEvidence, _ models: LikelihoodModels, _ likelihood: EventLikelihood
  ) -> Bool {
    if models.hasNews, event.type == .assault || event.type == .protest {
      return Self.logistic(score(models.news, evidence)) < Self.leastNews
    }
    return event.type != .statement && likelihood.now < Self.leastNow
  }

  /// Below these what is told counts as background.
  private static let leastNews = 0.25
  private static let leastNow = 0.3

  private func score(_ model: LikelihoodModel, _ evidence: EventEvidence) -> Double {
    model.sum(evidence.features) + model.weight(ofRow: evidence.entry)
      + model.weight(ofWordBefore: evidence.tokens.lowerBound, in: text)
  }

  private func place(_ model: LikelihoodModel, _ draft: EventAssembly.Draft) -> Double {
    model.sum(draft.tie) + model.weight(ofRow: draft.evidence.entry)
      + model.weight(ofWordBefore: draft.placeToken, in: text)
  }

  private static func logistic(_ score: Double) -> Double { 1 / (1 + exponential(-score)) }
}
