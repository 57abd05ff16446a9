import GazetteerBuilding

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes a line to standard error.
func complain(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = bytes.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
}

let usage = """
  usage: gazetteer-compiler [--leave-out-faulty] GAZETTEER_FOLDER OUTPUT
         gazetteer-compiler --check GAZETTEER_FOLDER
  Compiles the tables of a gazetteer into one index file, or checks them.
  """

var arguments = Array(CommandLine.arguments.dropFirst())
if arguments.contains("--help") || arguments.contains("-h") {
  print(usage)
  exit(0)
}
var compiler = GazetteerCompiler()
if let flag = arguments.firstIndex(of: "--leave-out-faulty") {
  compiler.leavesOutFaultyRows = true
  arguments.remove(at: flag)
}
if arguments.count == 2, arguments[0] == "--check" {
  do {
    let problems = try GazetteerChecker.check(folder: arguments[1])
    for problem in problems { print(problem) }
    let errors = problems.filter { $0.severity == .error }.count
    complain("\(errors) errors, \(problems.count - errors) warnings")
    exit(errors > 0 ? 65 : 0)
  } catch {
    complain("gazetteer-compiler: \(error)")
    exit(66)
  }
}
guard arguments.count == 2 else {
  complain(usage)
  exit(64)
}

let mostShown = 40
do {
  let report = try compiler.compile(folder: arguments[0], to: arguments[1])
  for problem in report.problems.prefix(mostShown) { complain("\(problem)") }
  if report.problems.count > mostShown { complain("… and \(report.problems.count - mostShown) more") }
  complain(
    "\(arguments[1]): \(report.placeCount) places, \(report.nameCount) names, \(report.keyCount) keys, "
      + "\(report.postingCount) postings, \(report.skippedNameCount) names without a key")
} catch {
  if case .faulty(let problems) = error {
    for problem in problems.prefix(mostShown) { complain("\(problem)") }
  }
  complain("gazetteer-compiler: \(error)")
  switch error {
  case .unreadable: exit(66)
  case .noPlaces, .faulty, .tooLarge, .damaged, .noRows: exit(65)
  case .unwritable: exit(73)
  case .failed: exit(74)
  case .cancelled: exit(130)
  }
}
