import EventCoding
import Gazetteer
import Geoparsing
import GeoparsingTraining
import TextAnalysis

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

do {
  try TrainerCommand(Array(CommandLine.arguments.dropFirst())).run()
} catch {
  TrainerCommand.report("geoparsing-trainer: \(error)")
  exit(error is TrainerCommand.UsageError ? 64 : 65)
}
