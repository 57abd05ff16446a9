import TextAnalysis

/// Finds and resolves the times that one text speaks of.
struct TimeReader {
  let text: AnalyzedText
  let lexicon: TimeLexicon
  /// The article's date; without it only absolute dates are resolved.
  let articleDate: CivilDate?
  private let readings: TextReadings

  init(text: AnalyzedText, readings: TextReadings, lexicon: TimeLexicon, articleDate: CivilDate?) {
    self.text = text
    self.lexicon = lexicon
    self.articleDate = articleDate
    self.readings = readings
  }

  /// The times of a sentence, from left to right.
  func expressions(in sentence: Range<Int>) -> [TimeExpression] {
    var found: [TimeExpression] = []
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      if let expression = absolute(at: token, sentence) ?? relative(at: token, sentence) {
        found.append(expression)
        token = expression.tokens.upperBound
      } else {
        token += 1
      }
    }
    return found
  }

  /// Whether a sentence names a day ("yesterday", الاثنين), resolved or not.
  func hasDayWord(in sentence: Range<Int>) -> Bool {
    sentence.contains { token in
      words(at: token, sentence).contains { $0.entry.kind == .weekday || $0.entry.kind == .dayOffset }
    }
  }

  private func words(at token: Int, _ sentence: Range<Int>) -> [(entry: TimeLexicon.Entry, tokens: Range<Int>)] {
    guard sentence.contains(token) else { return [] }
    return lexicon.matcher.longest(at: token, in: text, readings).map { (lexicon.entries[Int($0.value)], $0.tokens) }
  }

  private func word(_ kind: TimeLexicon.Kind, at token: Int, _ sentence: Range<Int>) -> (number: Int, end: Int)? {
    guard sentence.contains(token) else { return nil }
    var best: (number: Int, end: Int)?
    lexicon.matcher.forEachMatch(at: token, in: text, readings) { match in
      let entry = lexicon.entries[Int(match.value)]
      if entry.kind == kind, match.tokens.upperBound > best?.end ?? 0 {
        best = (entry.number, match.tokens.upperBound)
      }
    }
    return best
  }

  // MARK: Absolute

  private func absolute(at token: Int, _ sentence: Range<Int>) -> TimeExpression? {
    isoDate(token, sentence) ?? dayMonth(token, sentence) ?? monthFirst(token, sentence) ?? bareYear(token, sentence)
  }

  /// 2017-03-15 and 15/3/2017.
  private func isoDate(_ token: Int, _ sentence: Range<Int>) -> TimeExpression? {
    guard token + 4 < sentence.upperBound, let first = number(token), let second = number(token + 2),
      let third = number(token + 4), text.tokens[token + 1].sign == text.tokens[token + 3].sign
    else { return nil }
    let sign = text.tokens[token + 1].sign
    guard sign == 0x2D || sign == 0x2F, !text.tokens[token + 1].isSpaced, !text.tokens[token + 2].isSpaced
    else { return nil }
    let date = first > 31 ? day(first, second, third) : day(third, second, first)
    return date.map { TimeExpression(tokens: token..<token + 5, date: $0, precision: 1) }
  }

  /// "15 March 2017", 15 آذار / مارس 2017, ١٢ رمضان ١٤٣٨ هـ.
  private func dayMonth(_ token: Int, _ sentence: Range<Int>) -> TimeExpression? {
    guard let dayNumber = number(token), (1...31).contains(dayNumber) else { return nil }
    var next = token + 1
    if next < sentence.upperBound, text.key(next).elementsEqual("of".utf8) || text.key(next).elementsEqual("من".utf8) {
      next += 1
    }
    if let month = word(.hijriMonth, at: next, sentence) {
      guard let year = year(month.end, sentence), year.value > 1300, year.value < 1600,
        let date = CivilDate(hijriYear: year.value, month: month.number, day: dayNumber)
      else { return nil }
      return TimeExpression(tokens: token..<year.end, date: date, precision: 2)
    }
    guard let month = months(next, sentence) else { return nil }
    return dated(token, dayNumber, month.number, month.end, sentence)
  }

  /// "March 15, 2017", "March 2017", آذار 2017.
  private func monthFirst(_ token: Int, _ sentence: Range<Int>) -> TimeExpression? {
    guard let month = months(token, sentence) else { return nil }
    if let dayNumber = number(month.end), (1...31).contains(dayNumber), text.tokens[token].script == .latin {
      return dated(token, dayNumber, month.number, month.end + 1, sentence)
    }
    if let year = year(month.end, sentence), let date = day(year.value, month.number, 1) {
      return TimeExpression(tokens: token..<year.end, date: date, precision: 4)
    }
    guard let article = articleDate else { return nil }
    var past = CivilDate(year: article.year, month: month.number, day: 1)
    if past.daysSince1970 > article.daysSince1970 { past.year -= 1 }
    var coming = past
    coming.year += coming.month < article.month || coming.year < article.year ? 1 : 0
    return TimeExpression(tokens: token..<month.end, date: past, plannedDate: coming, precision: 4)
  }

  private func dated(
    _ token: Int, _ dayNumber: Int, _ month: Int, _ end: Int, _ sentence: Range<Int>
  ) -> TimeExpression? {
    if let year = year(end, sentence), let date = day(year.value, month, dayNumber) {
      return TimeExpression(tokens: token..<year.end, date: date, precision: 1)
    }
    guard let article = articleDate, var date = day(article.year, month, dayNumber) else { return nil }
    // Without a year: the last such day, or one within the coming month.
    if date.daysSince1970 > article.daysSince1970 + 31 { date.year -= 1 }
    if date.daysSince1970 < article.daysSince1970 - 340 { date.year += 1 }
    return TimeExpression(tokens: token..<end, date: date, precision: 1)
  }

  /// A month, perhaps under two names ("نيسان / أبريل").
  private func months(_ token: Int, _ sentence: Range<Int>) -> (number: Int, end: Int)? {
    guard var month = word(.month, at: token, sentence) else { return nil }
    var next = month.end
    while next < sentence.upperBound, text.tokens[next].sign == 0x2F || text.tokens[next].sign == 0x28 { next += 1 }
    if next > month.end, let second = word(.month, at: next, sentence), second.number == month.number {
      month.end = second.end
      if month.end < sentence.upperBound, text.tokens[month.end].sign == 0x29 { month.end += 1 }
    }
    return month
  }

  /// A year after a comma or عام, with the letter of its era.
  private func year(_ token: Int, _ sentence: Range<Int>) -> (value: Int, end: Int)? {
    var next = token
    if next < sentence.upperBound, text.tokens[next].sign == 0x2C || text.tokens[next].sign == 0x060C { next += 1 }
    if let yearWord = word(.yearWord, at: next, sentence) { next = yearWord.end }
    guard let value = number(next), (1000...2200).contains(value) else { return nil }
    next += 1
    if let era = word(.era, at: next, sentence) { next = era.end }
    return (value, next)
  }

  /// "in 2016", عام 2016.
  private func bareYear(_ token: Int, _ sentence: Range<Int>) -> TimeExpression? {
    let isIn = text.key(token).elementsEqual("in".utf8) || text.key(token).elementsEqual("since".utf8)
    let next = isIn ? token + 1 : word(.yearWord, at: token, sentence)?.end
    guard let next, let value = number(next), (1800...2200).contains(value),
      let date = day(value, 1, 1)
    else { return nil }
    return TimeExpression(tokens: token..<next + 1, date: date, precision: 5)
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate? {
    guard (1...12).contains(month), day >= 1, (1...2200).contains(year), day <= CivilDate.daysInMonth(year, month)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// The value of a token of digits, also of "15th".
  private func number(_ token: Int) -> Int? {
    guard token < text.tokens.count, text.tokens[token].isWord else { return nil }
    var value = 0
    var digits = 0
    for byte in text.key(token) {
      guard byte >= 0x30, byte <= 0x39, digits < 6 else {
        return digits > 0 && digits < 3 && text.tokens[token].kind == .word && byte > 0x60 ? value : nil
      }
      value = value * 10 + Int(byte - 0x30)
      digits += 1
    }
    return digits > 0 ? value : nil
  }

  /// How many a token counts: digits, with or without separators, or a number word.
  func count(at token: Int) -> Int? {
    guard text.tokens.indices.contains(token), text.tokens[token].isWord else { return nil }
    var digits = text.key(token).filter { $0 != UInt8(ascii: ",") }
    // و20: "and" is written onto the number.
    if digits.starts(with: [0xD9, 0x88]), digits.count > 2, digits[2] < 0x3A { digits.removeFirst(2) }
    if let first = digits.first, first >= 0x30, first <= 0x39 {
      guard digits.count < 7, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
      return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    return words(at: token, token..<token + 1).first { $0.entry.kind == .number }?.entry.number
  }

  // MARK: Relative

  private func relative(at token: Int, _ sentence: Range<Int>) -> TimeExpression? {
    guard let article = articleDate else { return nil }
    for found in words(at: token, sentence) {
      switch found.entry.kind {
      case .dayOffset:
        return dayOffset(found, article, sentence)
      case .weekday:
        return weekday(found.entry.number, found.tokens, article, sentence)
      case .span:
        return span(found, article)
      case .agoBefore:
        if let expression = count(found.tokens.upperBound, sentence, from: article) {
          return TimeExpression(
            tokens: token..<expression.tokens.upperBound, date: expression.date, precision: expression.precision)
        }
      default: break
      }
    }
    guard let expression = count(token, sentence, from: article),
      word(.ago, at: expression.tokens.upperBound, sentence) != nil
    else { return nil }
    return expression
  }

  /// أمس, and with the weekday after it: أمس السبت.
  private func dayOffset(
    _ found: (entry: TimeLexicon.Entry, tokens: Range<Int>), _ article: CivilDate, _ sentence: Range<Int>
  ) -> TimeExpression? {
    let end = found.tokens.upperBound
    if let weekday = word(.weekday, at: end, sentence) {
      // Both together say the day more surely than a date of publication.
      let day = Self.last(weekday.number, upTo: article)
      return TimeExpression(tokens: found.tokens.lowerBound..<weekday.end, date: day, precision: 1)
    }
    return TimeExpression(tokens: found.tokens, date: article.adding(days: found.entry.number), precision: 1)
  }

  private func weekday(
    _ number: Int, _ tokens: Range<Int>, _ article: CivilDate, _ sentence: Range<Int>
  ) -> TimeExpression? {
    var past = Self.last(number, upTo: article)
    var coming = Self.last(number, upTo: article.adding(days: 6))
    if coming.daysSince1970 < article.daysSince1970 { coming = coming.adding(days: 7) }
    var end = tokens.upperBound
    let marker = word(.last, at: end, sentence) ?? word(.last, at: tokens.lowerBound - 1, sentence)
    if let marker {
      if marker.end > end { end = marker.end }
      if marker.number < 0 {
        if past == article { past = past.adding(days: -7) }
        coming = past
      } else {
        if coming == article { coming = coming.adding(days: 7) }
        past = coming
      }
    }
    return TimeExpression(tokens: tokens.lowerBound..<end, date: past, plannedDate: coming, precision: 1)
  }

  private static func last(_ weekday: Int, upTo date: CivilDate) -> CivilDate {
    let back = (date.weekday - weekday + 7) % 7
    return date.adding(days: -back)
  }

  private func span(_ found: (entry: TimeLexicon.Entry, tokens: Range<Int>), _ article: CivilDate) -> TimeExpression? {
    let offset = found.entry.number
    let result: (CivilDate, Int)
    switch found.entry.unit {
    case .week: result = (article.adding(days: 7 * offset), 3)
    case .weeks: result = (article.adding(days: 7 * offset), 4)
    case .days: result = (article.adding(days: offset), 2)
    case .weekend: result = (Self.last(7, upTo: article), 2)
    case .month: result = (article.adding(months: offset), 4)
    case .year: result = (article.adding(months: 12 * offset), 5)
    default: return nil
    }
    return TimeExpression(tokens: found.tokens, date: result.0, precision: result.1)
  }

  /// A number and a unit, or an Arabic dual, counted back from the article's date.
  private func count(_ token: Int, _ sentence: Range<Int>, from article: CivilDate) -> TimeExpression? {
    var value: Int?
    var unitToken = token
    if let dual = word(.dual, at: token, sentence) {
      value = dual.number
    } else if let digits = number(token), digits < 1000 {
      value = digits
      unitToken = token + 1
    } else if let named = word(.number, at: token, sentence) {
      value = named.number
      unitToken = named.end
    } else if text.tokens[token].script == .arabic {
      value = 1
    }
    guard let value,
      let unit = words(at: unitToken, sentence).first(where: { $0.entry.kind == .unit || $0.entry.kind == .dual }),
      let kind = words(at: unitToken, sentence).compactMap({ $0.entry.kind == .unit ? $0.entry.unit : nil }).first
    else { return nil }
    let tokens = token..<unit.tokens.upperBound
    switch kind {
    case .hour:
      return TimeExpression(tokens: tokens, date: value > 12 ? article.adding(days: -1) : article, precision: 1)
    case .day: return TimeExpression(tokens: tokens, date: article.adding(days: -value), precision: value < 3 ? 1 : 2)
    case .week: return TimeExpression(tokens: tokens, date: article.adding(days: -7 * value), precision: 3)
    case .month: return TimeExpression(tokens: tokens, date: article.adding(months: -value), precision: 4)
    case .year: return TimeExpression(tokens: tokens, date: article.adding(months: -12 * value), precision: 5)
    default: return nil
    }
  }
}
