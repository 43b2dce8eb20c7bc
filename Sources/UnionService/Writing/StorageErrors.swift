import SenRPC
import Storage

extension RPCError {
  /// What a storage error says to the caller; nil for one that only the log may tell.
  public init?(_ error: StorageError) {
    switch error {
    case .requestIDReused:
      self.init(
        .alreadyExists, reason: error.reason,
        "the request id was used before, with another body or by another caller")
    case .pageTokenMismatch:
      self = invalid(
        "page_token", error.reason, "the token is of another query",
        vi: "mã trang thuộc truy vấn khác")
    case .constraint:
      self.init(
        .alreadyExists, reason: "ALREADY_RECORDED", "such a record is there, or refers to none")
    case .full:
      self.init(.resourceExhausted, reason: error.reason, "too many requests wait for the storage")
    case .closed:
      self.init(.unavailable, reason: error.reason, "the service is stopping")
    case .diskFull:
      self.init(.resourceExhausted, reason: error.reason, "the storage's disk is full")
    case .busy:
      self.init(.unavailable, reason: error.reason, "the storage is busy; try again")
    case .inUse, .corrupt, .migrationChanged, .migrationUnknown, .migrationOutOfOrder,
      .transactionEnded, .columnType, .engine:
      return nil
    }
  }
}
