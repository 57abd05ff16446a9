import ArgumentParser
import Yaqut

/// How `lookup` and `reverse` write their answers.
struct PlaceOutputArguments: ParsableArguments {
  @Option(help: ArgumentHelp("Language of labels.", valueName: "code"))
  var lang = "en"

  @Option(help: "table, json, geojson, geocodejson or csv.")
  var format: PlaceFormat = .table

  @Option(help: ArgumentHelp("Write coordinates in this system (geojson and csv).", valueName: "crs"))
  var crs: String?

  func validate() throws {
    if crs != nil, !format.canBeProjected { throw ValidationError("--crs needs --format geojson or csv") }
    let isCode = (2...3).contains(lang.utf8.count) && lang.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    guard isCode else { throw ValidationError("--lang “\(lang)” is no language code such as en or ar") }
  }

  /// The options of the answers, and a warning for a language that the gazetteer does not know.
  func options(in gazetteer: GazetteerIndex, isSeries: Bool) throws -> PlaceAnswerOptions {
    var options = PlaceAnswerOptions(format)
    options.language = lang
    options.isSeries = isSeries
    options.tableWidth = Terminal.isOutput ? Terminal.width : nil
    options.isStyled = Terminal.isStyled
    options.projection = try crs.map { try MapProjection($0) }
    if !gazetteer.hasLabels(in: lang) {
      StandardError.print("warning: no labels in “\(lang)”; places have the name that stands first in the gazetteer")
    }
    return options
  }
}
