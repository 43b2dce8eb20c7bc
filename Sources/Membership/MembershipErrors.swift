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
        .notFound, reason: "UNKNOWN_\(kind.reasonWord)", "there is no such \(kind.rawValue)")
    case .refused(let refusal):
      RPCError(.failedPrecondition, reason: refusal.rawValue, refusal.text)
    case .exists(let field, let kind):
      RPCError(
        .alreadyExists, reason: "\(kind.reasonWord)_EXISTS",
        "\(field): there is such a record already",
        details: invalid(field, "\(kind.reasonWord)_EXISTS", "there is such a record already")
          .details)
    }
  }
}
