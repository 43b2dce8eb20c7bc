import Glibc

/// Where a database is and how it is used.
public struct DatabaseConfiguration: Sendable {
  /// Requests of one group commit at most, by default.
  public static let defaultGroup = 256
  /// Requests that may wait, by default.
  public static let defaultQueue = 4_096
  /// Connections that read, by default.
  public static let defaultReaders = 4

  /// The directory of this service alone; it is made (for the owner only) if it is not there.
  public var directory: String
  /// Node number for record ids, 0 to 1023.
  public var node: Int64
  /// Connections that read, each on a thread of its own.
  public var readers: Int
  /// Requests of one group commit at most.
  public var groupAtMost = defaultGroup
  /// Requests that may wait, for writing and for reading each; one more is ``StorageError/full``.
  public var queueAtMost = defaultQueue
  /// The clock, in microseconds since 1970 (UTC).
  public var now: @Sendable () -> Int64

  /// A configuration with the defaults of the storage design.
  public init(
    directory: String, node: Int64 = 0, readers: Int = defaultReaders,
    now: @escaping @Sendable () -> Int64 = DatabaseConfiguration.systemClock
  ) {
    self.directory = directory
    self.node = node
    self.readers = readers
    self.now = now
  }

  /// The machine's clock in microseconds since 1970 (UTC).
  public static let systemClock: @Sendable () -> Int64 = {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000
  }
}
