import Gazetteer

/// The facts of a place that has its row and whose references are rows.
struct PlaceFacts {
  var row = 0
  /// The GeoNames number, or 0 for a place of our own.
  var geonames: UInt32 = 0
  var kind = PlaceKind.landmark
  /// Hundred-thousandths of a degree.
  var latitude: Int32 = 0
  var longitude: Int32 = 0
  var country = CountryCode.none
  /// Rows.
  var admin1: Int?
  var admin2: Int?
  var seat: Int?
  var population = 0
  /// Inhabitants for the likelihood; of countries and units the sum over their towns.
  var weighedPopulation = 0
  /// The position in the index's list of features.
  var feature = 0
  var standing = PlaceRecord.Standing.none
  var fame = 0
  var rank: Int?
  /// Tenths of a kilometre.
  var radius = 0
  var pointSource = PointSource.place
  /// The likelihood that the place has at least.
  var leastLikelihood = 0.0
}
