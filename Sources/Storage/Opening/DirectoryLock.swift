import Foundation
import Synchronization

/// An exclusive lock of a directory, held as long as the process has it open. The system gives it back
/// when the process ends, however it ends.
final class DirectoryLock: Sendable {
  /// The file that is locked.
  static let fileName = "lock"
  /// Rights of the directory: the records in it are the owner's alone.
  static let directoryMode = 0o700
  /// Rights of a file that Storage makes.
  static let fileMode: mode_t = 0o600

  private let descriptor: Mutex<Int32?>

  /// Makes the directory if it is missing and locks it.
  init(directory: String) throws(StorageError) {
    do {
      try FileManager.default.createDirectory(
        atPath: directory, withIntermediateDirectories: true,
        attributes: [.posixPermissions: Self.directoryMode])
    } catch {
      throw .engine(code: 0, message: "\(directory) cannot be made")
    }
    let opened = open(
      directory + "/" + Self.fileName, O_RDWR | O_CREAT | O_CLOEXEC, Self.fileMode)
    guard opened >= 0 else { throw .engine(code: errno, message: "\(directory) cannot be written") }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      Foundation.close(opened)
      throw .inUse(directory: directory)
    }
    descriptor = Mutex(opened)
  }

  /// Gives the lock back; once.
  func release() {
    let held = descriptor.withLock { descriptor in
      defer { descriptor = nil }
      return descriptor
    }
    if let held { Foundation.close(held) }
  }

  deinit { release() }
}
