import EventTraining

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

do {
  try EventTrainerProgram(Array(CommandLine.arguments.dropFirst())).run()
} catch {
  let bytes = Array("event-trainer: \(error)\n".utf8)
  _ = bytes.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
  exit(1)
}
