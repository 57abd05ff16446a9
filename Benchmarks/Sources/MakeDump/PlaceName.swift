/// A name as parts, so that it can be written in any script.
struct PlaceName {
  var before: GenericWord?
  var root: Int
  var second: Int?
  var after: GenericWord?
}
