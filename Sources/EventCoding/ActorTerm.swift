/// A common noun of `actors/institutions.tsv`, `roles.tsv` or `generic.tsv` that names actors together with a country,
/// a person or nothing ("defence ministry", وزير الخارجية, "gunmen").
struct ActorTerm: Sendable {
  enum Kind: UInt8, Sendable { case institution, role, generic }

  var kind: Kind
  var key: String
  var type: String
  var sector: String
  /// What follows the country in a CAMEO code.
  var cameoSuffix: String
  var name: String
  var arabicName: String
  /// `s`, `d`, `p` or empty.
  var number: String
  /// `m`, `f` or empty: the gender of its Arabic adjective.
  var gender: String
}
