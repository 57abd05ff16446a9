import Gazetteer
import TextAnalysis

/// All tables of actors, ready for matching.
struct ActorCatalogue: Sendable {
  /// Listed actors.
  private(set) var actors: [Actor] = []
  private(set) var terms: [ActorTerm] = []
  /// Proper names; values index ``actors``.
  private(set) var names = PhraseMatcher()
  /// Common nouns; values index ``terms``.
  private(set) var nouns = PhraseMatcher()
  /// Index of `actor:state-xx` in ``actors`` by ISO code.
  private(set) var states: [String: Int] = [:]
  /// How each country is said as an adjective, by ISO code.
  private(set) var adjectives: [String: CountryAdjective] = [:]

  /// The term for a country's forces in general, an index into ``terms``.
  private(set) var forces: Int?

  /// Plural nationalities ("Russians", روس), which name people by themselves.
  private var plurals = Vocabulary()

  /// - Parameter vocabulary: Takes up the words of all names and nouns.
  init(_ tables: KnowledgeTables, _ vocabulary: inout Vocabulary) throws(GazetteerError) {
    for path in tables.paths.sorted() where path.hasPrefix("actors/") {
      guard let table = try tables.table(path) else { continue }
      switch path {
      case "actors/institutions.tsv": addTerms(table, .institution, &vocabulary)
      case "actors/roles.tsv": addTerms(table, .role, &vocabulary)
      case "actors/generic.tsv": addTerms(table, .generic, &vocabulary)
      default: addActors(table, &vocabulary)
      }
    }
    forces = terms.firstIndex { $0.key == "forces" }
    if let table = try tables.table("demonyms.tsv") { addAdjectives(table) }
  }

  // MARK: Listed actors

  private mutating func addActors(_ table: SourceTable, _ vocabulary: inout Vocabulary) {
    let columns = ["id", "type", "country", "sector", "cameo", "name", "name_ar", "names"].map { table.column($0) }
    for row in table.rows {
      let actor = Actor(
        identifier: Self.string(row, columns[0]), name: Self.string(row, columns[5]),
        arabicName: Self.string(row, columns[6]).nilIfEmpty, type: Self.string(row, columns[1]),
        country: Self.string(row, columns[2]), sector: Self.string(row, columns[3]), cameo: Self.string(row, columns[4])
      )
      let index = actors.count
      actors.append(actor)
      if actor.type == "state" {
        states[actor.country] = index
        noteAdjectives(actor, row.list(columns[7]))
      } else {
        addName(actor.name, index, &vocabulary)
        if let arabic = actor.arabicName { addName(arabic, index, &vocabulary) }
      }
      for name in row.list(columns[7]) { addName(name, index, &vocabulary) }
    }
  }

  private mutating func addName(_ name: String, _ actor: Int, _ vocabulary: inout Vocabulary) {
    let phrase = PhraseForm(name, isName: true)
    // One or two letters are too little to know a name by, but for "UN" and its like.
    guard phrase.key.count > 1, !phrase.isMixedAbbreviation else { return }
    names.insert(vocabulary.add(phrase: phrase.key), form: phrase.form, value: Int32(actor))
  }

  /// "Syrian government", الحكومة السورية: the state's names tell how to say its adjective.
  private mutating func noteAdjectives(_ actor: Actor, _ names: [String]) {
    var adjective = adjectives[actor.country] ?? CountryAdjective()
    for name in names {
      if name.hasSuffix(" government") {
        let form = String(name.dropLast(" government".count))
        // "US" rather than "American"; the long forms are for people.
        if adjective.english.isEmpty || form == "US" { adjective.english = form }
      }
      let prefix = "الحكومة ال"
      if adjective.arabicFeminine.isEmpty, name.hasPrefix(prefix), !name.dropFirst(prefix.count).contains(" ") {
        adjective.arabicFeminine = "ال" + name.dropFirst(prefix.count)
      }
    }
    adjective.code = String(actor.cameo.prefix(3))
    adjectives[actor.country] = adjective
  }

  /// The English plural of the people ("Russians", "Turks").
  private mutating func addAdjectives(_ table: SourceTable) {
    let columns = ["target", "lang", "form", "gender", "number"].map { table.column($0) }
    for row in table.rows {
      if row.bytes(columns[4]).elementsEqual("p".utf8) {
        _ = plurals.add(PhraseForm.withoutArticle(PhraseFolding.key(of: Self.string(row, columns[2]))))
      }
      guard row.bytes(columns[1]).elementsEqual("en".utf8) else { continue }
      let target = Self.string(row, columns[0])
      let form = Self.string(row, columns[2])
      var adjective = adjectives[target] ?? CountryAdjective()
      if row.bytes(columns[4]).elementsEqual("p".utf8) {
        if adjective.people.isEmpty { adjective.people = form }
      } else if adjective.english.isEmpty {
        adjective.english = form
      }
      adjectives[target] = adjective
    }
  }

  /// Whether a folded word, without the given number of proclitic letters and its article, is a plural nationality.
  func isPlural(_ word: ArraySlice<UInt8>, letters: Int) -> Bool {
    let bare = PhraseForm.withoutArticle(Array(word.dropFirst(letters * 2)))
    let restored = bare.starts(with: [0xD9, 0x84]) && letters > 0 ? Array(bare.dropFirst(2)) : bare
    return bare.withUnsafeBufferPointer { plurals.find($0) } >= 0
      || restored.withUnsafeBufferPointer { plurals.find($0) } >= 0
  }

  // MARK: Common nouns

  private mutating func addTerms(
    _ table: SourceTable, _ kind: ActorTerm.Kind, _ vocabulary: inout Vocabulary
  ) {
    var known: [String: Int] = [:]
    let columns = ["key", "form", "type", "sector", "cameo_suffix", "name_en", "name_ar", "number", "gender"].map {
      table.column($0)
    }
    for row in table.rows {
      let key = Self.string(row, columns[0])
      let number = Self.string(row, columns[7])
      let gender = Self.string(row, columns[8])
      let identity = key + "/" + number + gender
      let index = known[identity] ?? terms.count
      if index == terms.count {
        known[identity] = index
        let type = Self.string(row, columns[2])
        terms.append(
          ActorTerm(
            kind: kind, key: key, type: type.isEmpty ? "person" : type, sector: Self.string(row, columns[3]),
            cameoSuffix: Self.string(row, columns[4]), name: Self.string(row, columns[5]),
            arabicName: Self.string(row, columns[6]), number: number, gender: gender))
      }
      for form in row.list(columns[1]) { addNoun(form, index, &vocabulary) }
    }
  }

  private mutating func addNoun(_ form: String, _ term: Int, _ vocabulary: inout Vocabulary) {
    let phrase = PhraseForm(form, isName: false)
    guard !phrase.key.isEmpty else { return }
    var numbers = vocabulary.add(phrase: phrase.key)
    nouns.insert(numbers, value: Int32(term))
    // The indefinite accusative: مسلحا, ضابطا.
    guard numbers.count == 1, let last = phrase.words.last, let letter = last.first, letter >= 0xD8, letter <= 0xDB,
      last.count >= 6, !Self.endsInvariably(last)
    else { return }
    numbers[0] = vocabulary.add(last + [0xD8, 0xA7])
    nouns.insert(numbers, value: Int32(term))
  }

  /// Whether a word ends in ه (ة), ا, ي or ن, which take no accusative ا of their own here.
  private static func endsInvariably(_ word: [UInt8]) -> Bool {
    switch (word[word.count - 2], word[word.count - 1]) {
    case (0xD9, 0x87), (0xD8, 0xA7), (0xD9, 0x8A), (0xD9, 0x86): true
    default: false
    }
  }

  private static func string(_ row: SourceTableRow, _ column: Int?) -> String {
    guard let column else { return "" }
    return row[column]
  }
}

extension String {
  /// Nil instead of an empty string.
  var nilIfEmpty: String? { isEmpty ? nil : self }
}
