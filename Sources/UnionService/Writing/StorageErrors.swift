import SenRPC
import Storage

extension RPCError {
  /// What a storage error says to the caller; nil for one that only the log may tell.
  public init?(_ error: StorageError) {
    switch error {
    case .requestIDReused:
      self.init(
        .alreadyExists, reason: error.reason,
        "the request id was used before, with another body or by another caller",
        vi: "mã yêu cầu đã được dùng với nội dung khác hoặc bởi tài khoản khác")
    case .pageTokenMismatch:
      self = .pageTokenMismatch
    case .constraint:
      self.init(
        .alreadyExists, reason: "ALREADY_RECORDED", "such a record is there, or refers to none",
        vi: "đã có bản ghi này, hoặc bản ghi được tham chiếu không có")
    case .full:
      self.init(
        .resourceExhausted, reason: error.reason, "too many requests wait for the storage",
        vi: "quá nhiều yêu cầu đang chờ ghi hoặc đọc dữ liệu")
    case .closed:
      self.init(
        .unavailable, reason: error.reason, "the service is stopping", vi: "dịch vụ đang dừng")
    case .diskFull:
      self.init(
        .resourceExhausted, reason: error.reason, "the storage's disk is full",
        vi: "ổ đĩa lưu dữ liệu đã đầy")
    case .busy:
      self.init(
        .unavailable, reason: error.reason, "the storage is busy; try again",
        vi: "kho dữ liệu đang bận; hãy thử lại")
    case .inUse, .corrupt, .migrationChanged, .migrationUnknown, .migrationOutOfOrder,
      .transactionEnded, .columnType, .engine:
      return nil
    }
  }

  /// INVALID_ARGUMENT `PAGE_TOKEN_MISMATCH` on "page_token": the token is of another query, altered
  /// or none.
  public static let pageTokenMismatch = invalid(
    "page_token", StorageError.pageTokenMismatch.reason, "the token is of another query",
    vi: "mã trang thuộc truy vấn khác")
}
