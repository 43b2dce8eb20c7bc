import Foundation

/// An exclusive lock of a directory, held as long as the process has it open.
final class DirectoryLock: Sendable {
  /// The file that is locked.
  static let fileName = "lock"
  private let descriptor: Int32

  /// Makes the directory if it is missing (mode 0700) and locks it.
  init(directory: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: directory, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw StorageError.engine(code: 0, message: "\(directory) cannot be made")
    }
    let opened = open(directory + "/" + Self.fileName, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard opened >= 0 else {
      throw StorageError.engine(code: errno, message: "\(directory) cannot be written")
    }
    guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      Foundation.close(opened)
      throw StorageError.inUse(directory: directory)
    }
    descriptor = opened
  }

  /// Gives the lock back; later calls change nothing as far as the database is concerned.
  func release() { flock(descriptor, LOCK_UN) }

  deinit { Foundation.close(descriptor) }
}
