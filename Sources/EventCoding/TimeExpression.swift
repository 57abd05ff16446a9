/// A word or phrase of time in a text.
struct TimeExpression: Sendable {
  var tokens: Range<Int>
  /// The day it means for something past, or for anything.
  var date: CivilDate
  /// The day it means for something planned, where that differs ("on Tuesday").
  var plannedDate: CivilDate?
  /// UCDP's date_prec: 1 day, 2 two to six days, 3 week, 4 month, 5 year.
  var precision: Int
}
