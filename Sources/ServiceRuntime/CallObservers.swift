import CoreMetrics
import Logging
import SenRPC
import Synchronization

/// Counts calls and measures how long they take, by method and code.
public final class CallMetrics: ServerInterceptor {
  private final class Meters: Sendable {
    let calls: Counter
    let seconds: CoreMetrics.Timer

    init(_ method: RPCMethod, _ code: RPCCode) {
      let dimensions = [("method", method.path), ("code", code.name)]
      calls = Counter(label: "sen.rpc.server.calls", dimensions: dimensions)
      seconds = CoreMetrics.Timer(label: "sen.rpc.server.seconds", dimensions: dimensions)
    }
  }
  private struct State {
    /// Of calls that ended well.
    var succeeded = MethodMap<Meters>()
    var failed: [RPCCode: MethodMap<Meters>] = [:]
  }
  private let state = Mutex(State())

  /// Metrics of one server.
  public init() {}

  /// Counts the call when it has ended.
  public func finished(
    _ context: borrowing InlineContext, _ error: RPCError?, nanoseconds: UInt64
  ) {
    let meters = meters(context.method, error?.code ?? .ok)
    meters.calls.increment()
    meters.seconds.recordNanoseconds(Int64(clamping: nanoseconds))
  }

  /// Counts a call that came to no method: too many at once, unknown, or broken.
  public func refused(_ error: RPCError, peer: PeerIdentity) {
    Counter(
      label: "sen.rpc.server.refused",
      dimensions: [("code", error.code.name), ("reason", error.reason)]
    ).increment()
  }

  private func meters(_ method: RPCMethod, _ code: RPCCode) -> Meters {
    state.withLock { state in
      // Without a copy of the table: every call passes here.
      if code == .ok, let found = state.succeeded[method.id] { return found }
      if code != .ok, let found = state.failed[code]?[method.id] { return found }
      let made = Meters(method, code)
      if code == .ok {
        state.succeeded.set(method.id, made)
      } else {
        state.failed[code, default: MethodMap()].set(method.id, made)
      }
      return made
    }
  }
}

/// Logs calls that failed on the server's side, and at debug every call; never personal data.
public struct CallLog: ServerInterceptor {
  let logger: Logger
  /// The logger's level, which a running process does not change.
  private let lowest: Logger.Level

  /// A log of one server.
  public init(logger: Logger) {
    self.logger = logger
    lowest = logger.logLevel
  }

  /// Logs a call that came to no method.
  public func refused(_ error: RPCError, peer: PeerIdentity) {
    guard lowest <= .debug else { return }
    logger.debug(
      "call refused",
      metadata: [
        "rpc.code": "\(error.code.name)", "rpc.reason": "\(error.reason)",
        "rpc.peer": "\(peer.address)",
      ])
  }

  /// Logs the call when it has ended.
  public func finished(
    _ context: borrowing InlineContext, _ error: RPCError?, nanoseconds: UInt64
  ) {
    let code = error?.code ?? .ok
    let level: Logger.Level =
      switch code {
      case .internalError, .dataLoss, .unknown: .error
      case .unavailable, .resourceExhausted: .warning
      default: .debug
      }
    guard level >= lowest else { return }
    let method = context.method.path
    let request = context.requestID
    logger.log(
      level: level, "call",
      metadata: [
        "rpc.method": "\(method)", "rpc.code": "\(code.name)",
        "rpc.reason": "\(error?.reason ?? "")",
        "request.id": "\(request)",
        "duration": "\(Duration.nanoseconds(Int64(clamping: nanoseconds)))",
      ])
  }
}
