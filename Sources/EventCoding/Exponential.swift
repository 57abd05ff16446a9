#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// e to the power of a number.
func exponential(_ value: Double) -> Double { exp(value) }
