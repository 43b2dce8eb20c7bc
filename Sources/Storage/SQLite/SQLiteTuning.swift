/// Settings of the SQLite connections, with what they were measured at in the storage design.
struct SQLiteTuning: Sendable {
  /// Bytes of the file that are mapped; Debian's library caps it at 2 GiB.
  static let mappedBytes = 2 << 30
  /// Page cache of the writer, in KiB.
  static let writerCacheKiB = 256 * 1_024
  /// Page cache of a reader, in KiB; most pages are read through the map.
  static let readerCacheKiB = 16 * 1_024
  /// Milliseconds that a statement waits for a lock.
  static let busyMilliseconds: Int32 = 5_000
  /// Milliseconds that a restarting checkpoint waits for readers; no write is served meanwhile.
  static let restartMilliseconds: Int32 = 500
  /// Statements that a connection keeps prepared.
  static let statementsAtMost = 256
  /// Bytes to which the log's file is cut when it starts anew.
  static let logBytesKept = 64 << 20
  /// Rows of each index that the planner's statistics look at.
  static let analysedRows = 1_000

  /// Frames (pages) that the write-ahead log grows by between checkpoints that wait for nobody.
  var passiveFrames: Int32 = 1_000
  /// Frames past which the writer waits for readers, so that the log starts anew.
  var restartFrames: Int32 = 16_000
}
