/// `make-dump TABLES FOLDER [--rows N] [--names N] [--seed N] [--faults N]`: writes a made-up GeoNames dump,
/// `allCountries.txt` and `alternateNamesV2.txt`, into a folder. The same arguments give the same bytes.
@main
struct MakeDump {
  static func main() {
    guard let options = DumpOptions(CommandLine.arguments.dropFirst()) else {
      print(DumpOptions.usage)
      return
    }
    var random = RandomSource(seed: options.seed)
    let tongues = Tongue.all(in: options.tables, &random)
    let countries = CountryPlan.all(in: options.tables, tongues: tongues, &random)
    let features = FeatureShare.all(in: options.tables)
    guard !countries.isEmpty, !features.isEmpty, let rows = OutputBuffer(path: options.folder + "/allCountries.txt"),
      let alternates = AlternateNameWriter(path: options.folder + "/alternateNamesV2.txt")
    else {
      print("make-dump: cannot read \(options.tables) or write in \(options.folder)")
      return
    }
    let writer = DumpWriter(
      options: options, tongues: tongues, countries: countries, features: features, rows: rows, alternates: alternates,
      random: random)
    let (rowCount, nameCount) = writer.write()
    print("\(rowCount) rows, \(nameCount) names")
  }
}
