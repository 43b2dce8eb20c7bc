/// What can go wrong in a database. No case carries data of a record.
public enum StorageError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The request id was used before with another body. Reason `REQUEST_ID_REUSED`.
  case requestIDReused
  /// Another process has the directory open. Reason `STORAGE_IN_USE`.
  case inUse(directory: String)
  /// The file is not a database, or its pages contradict each other. Reason `STORAGE_CORRUPT`.
  case corrupt(String)
  /// A constraint of the schema refused a row; its name where the engine tells it.
  case constraint(String)
  /// The queue of reads or writes is full: try again later. Reason `STORAGE_FULL`.
  case full
  /// The disk is full; nothing of the group was recorded. Reason `STORAGE_DISK_FULL`.
  case diskFull
  /// Another connection held a lock for too long. Reason `STORAGE_BUSY`.
  case busy
  /// The page token is of another query, altered or not one. Reason `PAGE_TOKEN_MISMATCH`.
  case pageTokenMismatch
  /// A migration that was applied before has another text now. Reason `MIGRATION_CHANGED`.
  case migrationChanged(String)
  /// The database has a migration that this program does not know: the program is older than its
  /// data. Reason `MIGRATION_UNKNOWN`.
  case migrationUnknown(String)
  /// A migration stands at another place than where it was applied, or twice in the list. Reason
  /// `MIGRATION_OUT_OF_ORDER`.
  case migrationOutOfOrder(String)
  /// A transaction was used after the block that it was given to. Reason `TRANSACTION_ENDED`.
  case transactionEnded
  /// The database was closed while the request waited. Reason `STORAGE_CLOSED`.
  case closed
  /// A column holds a value of another type than was asked for.
  case columnType(column: Int)
  /// The SQL is wrong or the engine failed: its code and message, for the log only.
  case engine(code: Int32, message: String)

  /// A stable UPPER_SNAKE reason.
  public var reason: String {
    switch self {
    case .requestIDReused: "REQUEST_ID_REUSED"
    case .inUse: "STORAGE_IN_USE"
    case .corrupt: "STORAGE_CORRUPT"
    case .constraint: "CONSTRAINT"
    case .full: "STORAGE_FULL"
    case .diskFull: "STORAGE_DISK_FULL"
    case .busy: "STORAGE_BUSY"
    case .pageTokenMismatch: "PAGE_TOKEN_MISMATCH"
    case .migrationChanged: "MIGRATION_CHANGED"
    case .migrationUnknown: "MIGRATION_UNKNOWN"
    case .migrationOutOfOrder: "MIGRATION_OUT_OF_ORDER"
    case .transactionEnded: "TRANSACTION_ENDED"
    case .closed: "STORAGE_CLOSED"
    case .columnType, .engine: "STORAGE_ENGINE"
    }
  }

  /// The reason with what names the cause; no data of a record.
  public var description: String {
    switch self {
    case .inUse(let directory): "\(reason): \(directory) is open in another process"
    case .corrupt(let what): "\(reason): \(what)"
    case .constraint(let name): "\(reason): \(name)"
    case .migrationChanged(let name), .migrationUnknown(let name), .migrationOutOfOrder(let name):
      "\(reason): \(name)"
    case .columnType(let column): "\(reason): column \(column) has another type"
    case .engine(let code, let message): "\(reason): \(code) \(message)"
    default: reason
    }
  }
}
