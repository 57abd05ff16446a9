#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Keeps a second writer away: a locked file beside the store, which the system unlocks when its process ends in any way.
final class StoreLock {
  private let path: String
  private let descriptor: Int32

  /// Locks a store.
  ///
  /// - Throws: `StoreError.busy` if another process has it, or `.cannotCreate`.
  init(store: String) throws(StoreError) {
    path = store + "-lock"
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else {
        throw .cannotCreate(path: store, reason: String(cString: strerror(errno)))
      }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        close(descriptor)
        throw .busy(path: store)
      }
      // Whoever had the lock before may have taken the file away after it was opened here.
      if Self.isSame(descriptor, path) {
        self.descriptor = descriptor
        return
      }
      close(descriptor)
    }
  }

  /// Whether another process writes to a store.
  static func isHeld(store: String) -> Bool {
    let descriptor = open(store + "-lock", O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_SH | LOCK_NB) != 0
  }

  private static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
    var opened = stat()
    var named = stat()
    return fstat(descriptor, &opened) == 0 && stat(path, &named) == 0 && opened.st_ino == named.st_ino
      && opened.st_dev == named.st_dev
  }

  deinit {
    unlink(path)
    close(descriptor)
  }
}
