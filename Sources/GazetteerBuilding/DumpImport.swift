/// What was read from dumps: rows in buckets, and which places there are.
struct DumpImport {
  var places: BucketStore
  var names: BucketStore
  /// The rows of dumps that are kept, and the places of the tables with a GeoNames number.
  var identifiers = IdentifierSet()
  var units = UnitCodes()
  var features = FeatureCodes()
  var report = ImportReport()

  init(_ spills: SpillPlace) {
    places = BucketStore(spills)
    names = BucketStore(spills)
  }
}
