/// A trigger in a text, with its row chosen.
struct Trigger: Sendable {
  var tokens: Range<Int>
  var letters: Int
  var entry: Int
  var form: TriggerForm
  var triggerClass: TriggerClass
  var hasArticle: Bool
  var sentence: Int
  var isEnglish: Bool
  /// Written as a participle after a noun or a relative word ("killed in …", التي تقودها).
  var isSubordinate: Bool
  /// It kills or injures: قتل is said of the killer and, in the passive, of the killed.
  var isHarm: Bool
}
