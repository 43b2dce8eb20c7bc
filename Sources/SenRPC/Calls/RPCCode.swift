/// The outcome of a call: gRPC's 17 codes, with gRPC's numbers.
public enum RPCCode: UInt8, Sendable, Hashable, CaseIterable {
  /// The call succeeded.
  case ok = 0
  /// The caller gave the call up.
  case cancelled
  /// A failure of an unknown kind.
  case unknown
  /// The request is wrong whatever the state of the system is.
  case invalidArgument
  /// The time ran out before the call ended.
  case deadlineExceeded
  /// What the request names does not exist.
  case notFound
  /// What the request creates exists already.
  case alreadyExists
  /// The caller is known, and may not do this.
  case permissionDenied
  /// A limit is reached.
  case resourceExhausted
  /// The state of the system forbids it; retrying does not help.
  case failedPrecondition
  /// A conflict; the caller may begin again at a higher level.
  case aborted
  /// Past the valid range.
  case outOfRange
  /// The method does not exist here.
  case unimplemented
  /// An invariant is broken.
  case internalError
  /// The service cannot be reached now; retrying may help.
  case unavailable
  /// Data is lost or corrupt.
  case dataLoss
  /// The caller has not proven who it is.
  case unauthenticated

  /// The code in gRPC's spelling, such as `INVALID_ARGUMENT`.
  public var name: String {
    switch self {
    case .ok: "OK"
    case .cancelled: "CANCELLED"
    case .unknown: "UNKNOWN"
    case .invalidArgument: "INVALID_ARGUMENT"
    case .deadlineExceeded: "DEADLINE_EXCEEDED"
    case .notFound: "NOT_FOUND"
    case .alreadyExists: "ALREADY_EXISTS"
    case .permissionDenied: "PERMISSION_DENIED"
    case .resourceExhausted: "RESOURCE_EXHAUSTED"
    case .failedPrecondition: "FAILED_PRECONDITION"
    case .aborted: "ABORTED"
    case .outOfRange: "OUT_OF_RANGE"
    case .unimplemented: "UNIMPLEMENTED"
    case .internalError: "INTERNAL"
    case .unavailable: "UNAVAILABLE"
    case .dataLoss: "DATA_LOSS"
    case .unauthenticated: "UNAUTHENTICATED"
    }
  }
}
