import CoreMetrics
import Synchronization
import Tracing

/// A span that has ended.
struct FinishedSpan: Sendable {
  var identity: SpanIdentity
  var parent: SpanIdentity?
  var name: String
  var kind: SpanKind
  var began: UInt64
  var ended: UInt64
  var attributes: [(key: String, value: String)]
  /// The reason of a failure; nil if the work went well.
  var failure: String?
}

/// Spans that wait to be sent. It never waits and never grows past its limit: what does not fit is
/// dropped and counted in `sen.tracing.dropped_spans`.
final class SpanQueue: Sendable {
  /// Spans that wait at the most.
  static let capacity = 8_192

  private let waiting = Mutex<[FinishedSpan]>([])
  private let droppedSpans = Atomic<Int>(0)
  private let meter = Counter(label: "sen.tracing.dropped_spans")

  /// Spans dropped so far.
  var dropped: Int { droppedSpans.load(ordering: .relaxed) }

  /// Adds a span, unless the queue is full.
  func add(_ span: FinishedSpan) {
    let fits = waiting.withLock { waiting in
      guard waiting.count < Self.capacity else { return false }
      waiting.append(span)
      return true
    }
    if !fits { drop(1) }
  }

  /// Counts spans that nobody will see.
  func drop(_ count: Int) {
    droppedSpans.add(count, ordering: .relaxed)
    meter.increment(by: count)
  }

  /// Takes the oldest spans out.
  func take(_ count: Int) -> [FinishedSpan] {
    waiting.withLock { waiting in
      let taken = Array(waiting.prefix(count))
      waiting.removeFirst(taken.count)
      return taken
    }
  }

  /// Spans that wait.
  var count: Int { waiting.withLock { $0.count } }
}
