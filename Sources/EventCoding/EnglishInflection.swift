import Gazetteer

/// Inflected forms of English verbs and nouns.
struct EnglishInflection: Sendable {
  private var irregular: [String: (past: [String], participle: [String])] = [:]

  /// - Parameter table: `events/irregular-verbs.tsv`.
  init(_ table: SourceTable?) {
    guard let table else { return }
    for row in table.rows { irregular[row["lemma"]] = (row.list("past"), row.list("participle")) }
  }

  /// The forms of a verb with what each is; a phrase inflects its first word.
  func forms(ofVerb phrase: String) -> [(form: String, kind: TriggerForm)] {
    let parts = phrase.split(separator: " ", maxSplits: 1)
    guard let first = parts.first else { return [] }
    let verb = String(first)
    let rest = parts.count > 1 ? " " + parts[1] : ""
    var forms: [(String, TriggerForm)] = [(verb + rest, .base), (third(verb) + rest, .third)]
    let past = irregular[verb]?.past ?? [regularPast(verb)]
    let participle = irregular[verb]?.participle ?? past
    for form in past { forms.append((form + rest, participle.contains(form) ? .pastOrParticiple : .past)) }
    for form in participle where !past.contains(form) { forms.append((form + rest, .participle)) }
    forms.append((gerund(verb, past: past.first ?? "") + rest, .gerund))
    return forms
  }

  /// "attack" and "attacks"; irregular plurals are listed after slashes.
  func forms(ofNoun listed: String) -> [(form: String, kind: TriggerForm)] {
    let parts = listed.split(separator: "/").map(String.init)
    if parts.count > 1 { return parts.map { ($0, .noun) } }
    return [(listed, .noun), (third(listed), .noun)]
  }

  private func third(_ word: String) -> String {
    for ending in ["s", "x", "z", "ch", "sh"] where word.hasSuffix(ending) { return word + "es" }
    if word.hasSuffix("y"), !Self.endsInVowel(word.dropLast()) { return word.dropLast() + "ies" }
    return word + "s"
  }

  private func regularPast(_ verb: String) -> String {
    if verb.hasSuffix("e") { return verb + "d" }
    if verb.hasSuffix("y"), !Self.endsInVowel(verb.dropLast()) { return verb.dropLast() + "ied" }
    return verb + "ed"
  }

  private func gerund(_ verb: String, past: String) -> String {
    if verb.hasSuffix("ie") { return verb.dropLast(2) + "ying" }
    if verb.hasSuffix("e"), !verb.hasSuffix("ee") { return verb.dropLast() + "ing" }
    // The past shows whether the consonant doubles: "stabbed", "stabbing".
    if let last = verb.last, past.hasPrefix(verb + String(last)) { return verb + String(last) + "ing" }
    if Self.doubles.contains(verb), let last = verb.last { return verb + String(last) + "ing" }
    return verb + "ing"
  }

  private static let doubles: Set<String> = [
    "hit", "cut", "set", "put", "quit", "begin", "run", "overrun", "get", "win", "shut",
  ]

  private static func endsInVowel(_ word: Substring) -> Bool {
    guard let last = word.last else { return false }
    return "aeiou".contains(last)
  }
}
