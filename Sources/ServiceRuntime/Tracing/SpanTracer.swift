import Synchronization
import Tracing

/// The process's tracer: what libraries begin by swift-distributed-tracing ends in the queue.
final class SpanTracer: Tracer {
  /// Attributes of a span that are kept.
  static let attributesAtMost = 32

  private let queue: SpanQueue
  private let sampling: TraceSampling

  init(queue: SpanQueue, sampling: TraceSampling = .all) {
    self.queue = queue
    self.sampling = sampling
  }

  func startSpan<Instant: TracerInstant>(
    _ operationName: String, context: @autoclosure () -> ServiceContext, ofKind kind: SpanKind,
    at instant: @autoclosure () -> Instant, function: String, file fileID: String, line: UInt
  ) -> TracedSpan {
    TracedSpan(
      operationName, context: context(), kind: kind, began: instant().nanosecondsSinceEpoch,
      queue: queue, sampling: sampling)
  }

  func forceFlush() {}

  func extract<Carrier, Extract: Extractor>(
    _ carrier: Carrier, into context: inout ServiceContext, using extractor: Extract
  ) where Extract.Carrier == Carrier {
    guard let text = extractor.extract(key: "traceparent", from: carrier) else { return }
    context.span = SpanIdentity(text: text)
  }

  func inject<Carrier, Inject: Injector>(
    _ context: ServiceContext, into carrier: inout Carrier, using injector: Inject
  ) where Inject.Carrier == Carrier {
    guard let span = context.span else { return }
    injector.inject(span.text, forKey: "traceparent", into: &carrier)
  }
}

/// A span that goes on.
final class TracedSpan: Tracing.Span {
  private struct State {
    var name: String
    var attributes = SpanAttributes()
    var failure: String?
    var isEnded = false
  }

  let context: ServiceContext
  /// Which span it is.
  let identity: SpanIdentity
  private let parent: SpanIdentity?
  private let kind: SpanKind
  private let began: UInt64
  private let queue: SpanQueue
  private let state: Mutex<State>

  init(
    _ name: String, context: ServiceContext, kind: SpanKind, began: UInt64, queue: SpanQueue,
    sampling: TraceSampling
  ) {
    parent = context.span
    identity = parent?.child() ?? .root(sampling)
    var own = context
    own.span = identity
    self.context = own
    self.kind = kind
    self.began = began
    self.queue = queue
    state = Mutex(State(name: name))
  }

  var operationName: String {
    get { state.withLock { $0.name } }
    set { state.withLock { $0.name = newValue } }
  }

  var attributes: SpanAttributes {
    get { state.withLock { $0.attributes } }
    set { state.withLock { $0.attributes = newValue } }
  }

  var isRecording: Bool { identity.isSampled && !state.withLock { $0.isEnded } }

  func setStatus(_ status: SpanStatus) {
    guard status.code == .error else { return }
    state.withLock { $0.failure = status.message ?? $0.failure ?? "ERROR" }
  }

  /// Only the kind of an error is kept: its text may name a person.
  func recordError<Instant: TracerInstant>(
    _ error: any Error, attributes: SpanAttributes, at instant: @autoclosure () -> Instant
  ) {
    state.withLock { $0.failure = $0.failure ?? "\(type(of: error))" }
  }

  func addEvent(_ event: SpanEvent) {}

  func addLink(_ link: SpanLink) {}

  func end<Instant: TracerInstant>(at instant: @autoclosure () -> Instant) {
    let ended = instant().nanosecondsSinceEpoch
    let last = state.withLock { state -> State? in
      guard !state.isEnded else { return nil }
      state.isEnded = true
      return state
    }
    guard let last, identity.isSampled else { return }
    var attributes: [(key: String, value: String)] = []
    last.attributes.forEach { key, value in
      if attributes.count < SpanTracer.attributesAtMost {
        attributes.append((key, Self.text(value)))
      }
    }
    queue.add(
      FinishedSpan(
        identity: identity, parent: parent, name: last.name, kind: kind, began: began,
        ended: ended, attributes: attributes, failure: last.failure))
  }

  private static func text(_ value: SpanAttribute) -> String {
    switch value {
    case .string(let text): text
    case .int32(let number): "\(number)"
    case .int64(let number): "\(number)"
    case .double(let number): "\(number)"
    case .bool(let flag): "\(flag)"
    default: "\(value)"
    }
  }
}
