import SenRPC
import Storage
import UnionService

/// The only mapping from membership's faults to those of the wire.
enum MembershipErrors {
  /// The error of a fault that membership knows; nil for any other.
  static func map(_ error: any Error) -> RPCError? {
    (error as? MembershipFault).map(Self.error)
  }

  /// The error of a fault.
  static func error(_ fault: MembershipFault) -> RPCError {
    switch fault {
    case .field(let field, let fault):
      invalid(field, fault.reason, fault.text, vi: fault.vietnamese)
    case .notFound(let kind):
      RPCError(
        .notFound, reason: "UNKNOWN_\(kind.reasonWord)", "there is no such \(kind.rawValue)",
        vi: FieldFault.unknownRecord.vietnamese)
    case .refused(let refusal):
      RPCError(
        .failedPrecondition, reason: refusal.rawValue, refusal.text, vi: refusal.vietnamese)
    case .tooMany(let field, let limit):
      tooMany(field, limit)
    case .exists(let field, let kind):
      RPCError(
        .alreadyExists, reason: "\(kind.reasonWord)_EXISTS",
        "\(field): there is such a record already",
        details: invalid(
          field, "\(kind.reasonWord)_EXISTS", "there is such a record already",
          vi: "đã có bản ghi này"
        ).details)
    }
  }

  private static func tooMany(_ field: String, _ limit: Int) -> RPCError {
    var error = invalid(
      field, "TOO_MANY_RECORDS", "holds more than \(limit) entries: name a unit further down",
      vi: "có hơn \(limit) bản ghi: hãy chọn một đơn vị cấp dưới")
    error.code = .resourceExhausted
    return error
  }
}
