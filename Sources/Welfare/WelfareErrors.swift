import SenRPC
import UnionService

extension WelfareError {
  /// The one mapping of the service's errors to those of a call.
  var rpcError: RPCError {
    switch self {
    case .field(let name, let fault):
      invalid(name, fault.words.reason, fault.words.text, vi: fault.words.vi)
    case .notFound:
      RPCError(.notFound, reason: "RECORD_NOT_FOUND", "no such record", vi: "không có bản ghi này")
    case .superseded:
      RPCError(
        .failedPrecondition, reason: "RECORD_SUPERSEDED", "the record has a newer version",
        vi: "bản ghi đã có bản mới hơn")
    case .inUse:
      RPCError(
        .failedPrecondition, reason: "RECORD_IN_USE", "living records rest on the record",
        vi: "còn bản ghi khác dựa trên bản ghi này")
    case .ended:
      RPCError(
        .failedPrecondition, reason: "ALREADY_ENDED", "the record has ended already",
        vi: "bản ghi đã kết thúc")
    case .exceedsPayment:
      RPCError(
        .failedPrecondition, reason: "EXCEEDS_PAYMENT", "more would go back than was received",
        vi: "số hoàn trả lớn hơn số đã nhận")
    case .notTheWorker:
      RPCError(
        .permissionDenied, reason: "NOT_THE_CASE_WORKER",
        "only the worker of an open case of the victim's reads this",
        vi: "chỉ cán bộ phụ trách vụ việc chưa đóng của nạn nhân được đọc")
    }
  }
}
