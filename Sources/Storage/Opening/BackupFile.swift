import Glibc

/// A backup as a file that is there whole or not at all.
struct BackupFile {
  /// What the file is called while it is not whole.
  static let partSuffix = ".part"

  let path: String

  /// Copies the database beside the path, then moves the copy there.
  func make(from connection: any SQLConnection) throws {
    guard access(path, F_OK) != 0 else { throw Self.failure("the backup's file exists already") }
    let part = path + Self.partSuffix
    unlink(part)
    let made = open(part, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, DirectoryLock.fileMode)
    guard made >= 0 else { throw Self.failure("the backup's file cannot be made") }
    defer { close(made) }
    do {
      try connection.copy(to: part)
      guard fsync(made) == 0 else { throw Self.failure("the backup cannot be made durable") }
      // A link refuses a file that appeared meanwhile; a rename would replace it.
      guard link(part, path) == 0 else { throw Self.failure("the backup cannot be moved") }
    } catch {
      unlink(part)
      throw error
    }
    unlink(part)
    try syncDirectory()
  }

  private func syncDirectory() throws {
    let slash = path.lastIndex(of: "/")
    let directory = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let opened = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else { throw Self.failure("the backup's directory cannot be opened") }
    defer { close(opened) }
    guard fsync(opened) == 0 else { throw Self.failure("the backup cannot be made durable") }
  }

  private static func failure(_ text: String) -> StorageError {
    .engine(code: errno, message: text)
  }
}
