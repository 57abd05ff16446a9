import ArgumentParser
import Yaqut

/// `yaqut`, which does nothing but lead to its subcommands.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "yaqut",
    abstract: "Reads news articles and answers where, who and what happened there.",
    discussion: """
      Every place that an article mentions becomes a GeoJSON feature, tagged with the actors and the events that the \
      article ties to it. Arabic and English; the gazetteer is inside, no network is used.

      EXAMPLE
        yaqut map article.txt -o article.geojson
        yaqut map articles/ --per event --format csv
        yaqut lookup حلب
        yaqut reverse 36.2,37.16

      EXIT CODES
        0 done · 1 nothing found · 64 usage · 65 bad input data · 66 input missing · 69 gazetteer missing or damaged
        70 bug · 73 cannot create output · 74 I/O error · 130 stopped with Ctrl-C
      """,
    version: YaqutVersion.current,
    subcommands: [
      MapCommand.self, AnnotateCommand.self, BatchCommand.self, ExportCommand.self, LookupCommand.self,
      ReverseCommand.self, ProjectCommand.self,
      GazetteerCommand.self, EvaluateCommand.self,
    ])
}
