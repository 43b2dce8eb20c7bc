import CoreMetrics
import Logging
import SenRPC
import Synchronization

/// Counts calls and measures how long they take, by method and code.
public final class CallMetrics: ServerInterceptor {
  private struct Key: Hashable {
    let method: UInt64
    let code: RPCCode
  }
  private struct Meters: Sendable {
    let calls: Counter
    let seconds: CoreMetrics.Timer
  }
  private let meters = Mutex<[Key: Meters]>([:])

  /// Metrics of one server.
  public init() {}

  /// Counts or logs the call when it has ended.
  public func finished(
    _ context: borrowing InlineContext, _ error: RPCError?, duration: Duration
  ) {
    let key = Key(method: context.method.id, code: error?.code ?? .ok)
    let path = context.method.path
    let found = meters.withLock { meters in
      if let found = meters[key] { return found }
      let made = Meters(
        calls: Counter(
          label: "sen.rpc.server.calls", dimensions: [("method", path), ("code", key.code.name)]),
        seconds: CoreMetrics.Timer(
          label: "sen.rpc.server.seconds", dimensions: [("method", path), ("code", key.code.name)]))
      meters[key] = made
      return made
    }
    found.calls.increment()
    let (seconds, attoseconds) = duration.components
    found.seconds.recordNanoseconds(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
  }
}

/// Logs calls that failed on the server's side, and at debug every call; never personal data.
public struct CallLog: ServerInterceptor {
  let logger: Logger

  /// A log of one server.
  public init(logger: Logger) { self.logger = logger }

  /// Counts or logs the call when it has ended.
  public func finished(
    _ context: borrowing InlineContext, _ error: RPCError?, duration: Duration
  ) {
    let code = error?.code ?? .ok
    let level: Logger.Level =
      switch code {
      case .internalError, .dataLoss, .unknown: .error
      case .unavailable, .resourceExhausted: .warning
      default: .debug
      }
    guard level >= logger.logLevel else { return }
    let method = context.method.path
    let request = context.requestID
    logger.log(
      level: level, "call",
      metadata: [
        "rpc.method": "\(method)", "rpc.code": "\(code.name)",
        "rpc.reason": "\(error?.reason ?? "")",
        "request.id": "\(request)", "duration": "\(duration)",
      ])
  }
}
