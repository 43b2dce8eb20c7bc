import CodecFixtures
import SenCodec
import SenRPC
import Synchronization

/// The messages and methods of the cases.
typealias Interop = CodecFixtures.Interop.V1

/// What the handlers have seen, as events that a test can wait for.
final class Sightings: Sendable {
  /// A stage of a call.
  enum Stage: Hashable, Sendable {
    case began
    case cancelled
  }

  private struct State {
    var counts: [Stage: Int] = [:]
    var attempts: [String: [ContinuousClock.Instant]] = [:]
    var waiters: [(stage: Stage, count: Int, continuation: CheckedContinuation<Void, Never>)] = []
  }

  private let state = Mutex(State())

  /// Notes that a call has come to a stage.
  func note(_ stage: Stage) {
    state.withLock { state in
      state.counts[stage, default: 0] += 1
      let count = state.counts[stage, default: 0]
      for waiter in state.waiters where waiter.stage == stage && waiter.count <= count {
        waiter.continuation.resume()
      }
      state.waiters.removeAll { $0.stage == stage && $0.count <= count }
    }
  }

  /// Waits until so many calls in all have come to a stage.
  func wait(for stage: Stage, count: Int = 1) async {
    await withCheckedContinuation { continuation in
      state.withLock { state in
        if state.counts[stage, default: 0] >= count {
          continuation.resume()
        } else {
          state.waiters.append((stage, count, continuation))
        }
      }
    }
  }

  /// Notes an attempt of a call, and says which it is, from 1.
  func attempt(_ call: String) -> Int {
    state.withLock { state in
      state.attempts[call, default: []].append(.now)
      return state.attempts[call, default: []].count
    }
  }

  /// The moments at which the attempts of a call came.
  func attempts(_ call: String) -> [ContinuousClock.Instant] {
    state.withLock { $0.attempts[call, default: []] }
  }
}

/// Serves the cases as gRPC describes the server of its own.
struct InteropServer: Interop.InteropTestService {
  /// What the client sends under these names comes back before the first reply and at the end.
  static let initialName = "x-grpc-test-echo-initial"
  static let trailingName = "x-grpc-test-echo-trailing-bin"

  let sightings: Sightings
  /// Where calls of `UnaryCall` wait for each other before the first is answered.
  var gathering: Gathering?

  func emptyCall(_ request: Interop.Empty, context: ServerContext) async throws -> Interop.Empty {
    request
  }

  func unaryCall(_ request: Interop.SimpleRequest, context: ServerContext) async throws
    -> Interop.SimpleResponse
  {
    echoMetadata(context)
    try Self.endIfAsked(request.responseStatus)
    await gathering?.arrive()
    return .with { $0.payload = Self.payload(request.responseSize) }
  }

  func streamingOutputCall(
    _ request: Interop.StreamingOutputCallRequest,
    to responses: ResponseWriter<Interop.StreamingOutputCallResponse>, context: ServerContext
  ) async throws {
    try await reply(to: request, responses)
  }

  func streamingInputCall(
    _ requests: RequestStream<Interop.StreamingInputCallRequest>, context: ServerContext
  ) async throws -> Interop.StreamingInputCallResponse {
    try await watchingForCancellation {
      var size = 0
      for try await request in requests { size += request.payload?.body.count ?? 0 }
      return .with { $0.aggregatedPayloadSize = Int32(size) }
    }
  }

  func fullDuplexCall(
    _ requests: RequestStream<Interop.StreamingOutputCallRequest>,
    to responses: ResponseWriter<Interop.StreamingOutputCallResponse>, context: ServerContext
  ) async throws {
    echoMetadata(context)
    try await watchingForCancellation {
      for try await request in requests {
        try Self.endIfAsked(request.responseStatus)
        try await reply(to: request, responses)
      }
    }
  }

  func pushbackCall(_ request: Interop.PushbackRequest, context: ServerContext) async throws
    -> Interop.PushbackResponse
  {
    let attempt = sightings.attempt(request.call)
    guard attempt <= request.failures else { return .with { $0.attempts = Int32(attempt) } }
    var error = RPCError(.unavailable, reason: "COME_BACK_LATER", "Attempt \(attempt).")
    if request.pushbackMs < 0 {
      error.noRetry = true
    } else {
      error.pushback = .milliseconds(Int64(request.pushbackMs))
    }
    throw error
  }

  /// Notes that a handler runs, and that it was told to stop.
  private func watchingForCancellation<Result>(_ body: () async throws -> Result) async throws
    -> Result
  {
    sightings.note(.began)
    do { return try await body() } catch {
      if RPCError(wrapping: error).code == .cancelled || Task.isCancelled {
        sightings.note(.cancelled)
      }
      throw error
    }
  }

  private func echoMetadata(_ context: ServerContext) {
    if let initial = context.metadata[Self.initialName] {
      var headers = Metadata()
      headers[Self.initialName] = initial
      context.setHeaders(headers)
    }
    if let trailing = context.metadata[Self.trailingName] {
      var trailers = Metadata()
      trailers[Self.trailingName] = trailing
      context.setTrailers(trailers)
    }
  }

  private func reply(
    to request: Interop.StreamingOutputCallRequest,
    _ responses: ResponseWriter<Interop.StreamingOutputCallResponse>
  ) async throws {
    for parameters in request.responseParameters {
      if parameters.intervalUs > 0 {
        try await Task.sleep(for: .microseconds(Int64(parameters.intervalUs)))
      }
      try await responses.write(.with { $0.payload = Self.payload(parameters.size) })
    }
  }

  private static func endIfAsked(_ status: Interop.EchoStatus?) throws {
    guard let status, status.code != 0 else { return }
    let code = RPCCode(rawValue: UInt8(clamping: status.code)) ?? .unknown
    throw RPCError(code, reason: "AS_ASKED", status.message)
  }

  static func payload(_ size: Int32) -> Interop.Payload {
    .with { $0.body = [UInt8](repeating: 0, count: Int(size)) }
  }
}

/// Holds calls until so many are there at once, or one of them is given up.
final class Gathering: Sendable {
  private struct State {
    var missing: Int
    var waiters: [CheckedContinuation<Void, Never>] = []

    /// Those that may go on, if nobody is missing.
    mutating func released() -> [CheckedContinuation<Void, Never>] {
      guard missing <= 0 else { return [] }
      defer { waiters = [] }
      return waiters
    }
  }

  private let state: Mutex<State>

  init(_ count: Int) {
    state = Mutex(State(missing: count))
  }

  func arrive() async {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let released = state.withLock { state in
          state.missing -= 1
          state.waiters.append(continuation)
          return state.released()
        }
        for waiter in released { waiter.resume() }
      }
    } onCancel: {
      let released = state.withLock { state in
        state.missing = 0
        return state.released()
      }
      for waiter in released { waiter.resume() }
    }
  }
}
