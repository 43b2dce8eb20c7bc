import CoreMetrics
import Synchronization

/// Metrics of this process, kept in memory and written as Prometheus text (format 0.0.4).
///
/// Labels are meant to come from closed sets; past ``seriesAtMost`` series a new one is dropped and
/// counted in `sen_metrics_dropped_series`.
public final class PrometheusRegistry: MetricsFactory, Sendable {
  /// The most series that are kept.
  public static let seriesAtMost = 10_000
  /// Upper bounds of the buckets of a timer in seconds.
  public static let timerBuckets: [Double] = [
    0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10,
  ]
  /// Upper bounds of the buckets of a recorder, in its own unit.
  public static let recorderBuckets: [Double] = [1, 4, 16, 64, 256, 1_024, 16_384, 262_144]

  struct State {
    var series: [Series.Key: Series] = [:]
    var dropped = 0
  }
  private let state = Mutex(State())
  private let readings = Mutex<[@Sendable () -> Void]>([])

  /// An empty registry.
  public init() {}

  /// A gauge that is measured whenever the page is read, for values that change by themselves.
  public func gauge(_ label: String, _ value: @escaping @Sendable () -> Int) {
    let gauge = makeMeter(label: label, dimensions: [])
    readings.withLock { $0.append { gauge.set(Int64(value())) } }
  }

  private func series(_ label: String, _ dimensions: [(String, String)], _ kind: Series.Kind)
    -> Series
  {
    let key = Series.Key(
      name: Self.name(label), labels: dimensions.sorted { $0.0 < $1.0 }.map { "\($0.0)=\($0.1)" },
      kind: kind)
    return state.withLock { state in
      if let found = state.series[key] { return found }
      let made = Series(
        name: key.name, labels: dimensions.sorted { $0.0 < $1.0 }, kind: kind)
      guard state.series.count < Self.seriesAtMost else {
        state.dropped += 1
        return made
      }
      state.series[key] = made
      return made
    }
  }

  /// Makes the handler of a series.
  public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    series(label, dimensions, .counter)
  }

  /// Makes the handler of a series.
  public func makeFloatingPointCounter(label: String, dimensions: [(String, String)])
    -> any FloatingPointCounterHandler
  {
    series(label, dimensions, .counter)
  }

  /// Makes the handler of a series.
  public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
    series(label, dimensions, .gauge)
  }

  /// Makes the handler of a series.
  public func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool)
    -> any RecorderHandler
  {
    series(label, dimensions, aggregate ? .histogram(Self.recorderBuckets) : .gauge)
  }

  /// Makes the handler of a series.
  public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    series(label, dimensions, .histogram(Self.timerBuckets))
  }

  /// Keeps the series: what was counted stays on the page.
  public func destroyCounter(_ handler: any CounterHandler) {}
  /// Keeps the series: what was counted stays on the page.
  public func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {}
  /// Keeps the series: what was counted stays on the page.
  public func destroyMeter(_ handler: any MeterHandler) {}
  /// Keeps the series: what was counted stays on the page.
  public func destroyRecorder(_ handler: any RecorderHandler) {}
  /// Keeps the series: what was counted stays on the page.
  public func destroyTimer(_ handler: any TimerHandler) {}

  /// A metric name as Prometheus takes it: letters, digits and underscores.
  static func name(_ label: String) -> String {
    String(label.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }

  /// The whole page, sorted by name, so that two pages can be compared.
  public func text() -> String {
    for measure in readings.withLock({ $0 }) { measure() }
    let (all, dropped) = state.withLock { ($0.series.values.map { $0 }, $0.dropped) }
    let sorted = all.sorted { ($0.name, $0.labelText) < ($1.name, $1.labelText) }
    var page = ""
    var previous = ""
    for series in sorted {
      if series.name != previous { page += "# TYPE \(series.name) \(series.kind.word)\n" }
      previous = series.name
      page += series.lines()
    }
    page += "# TYPE sen_metrics_dropped_series counter\nsen_metrics_dropped_series \(dropped)\n"
    return page
  }
}

/// One series: a name, labels and a value or buckets.
final class Series: CounterHandler, FloatingPointCounterHandler, MeterHandler, RecorderHandler,
  TimerHandler, Sendable
{
  enum Kind: Hashable, Sendable {
    case counter, gauge
    case histogram([Double])

    var word: String {
      switch self {
      case .counter: "counter"
      case .gauge: "gauge"
      case .histogram: "histogram"
      }
    }
  }

  struct Key: Hashable {
    let name: String
    let labels: [String]
    let kind: Kind
  }

  struct Value {
    var total = 0.0
    var count = 0
    var buckets: [Int] = []
  }

  let name: String
  let labels: [(String, String)]
  let kind: Kind
  private let value: Mutex<Value>

  init(name: String, labels: [(String, String)], kind: Kind) {
    self.name = name
    self.labels = labels
    self.kind = kind
    var start = Value()
    if case .histogram(let bounds) = kind {
      start.buckets = Array(repeating: 0, count: bounds.count)
    }
    value = Mutex(start)
  }

  func increment(by amount: Int64) { add(Double(amount)) }
  func increment(by amount: Double) { add(amount) }
  func decrement(by amount: Double) { add(-amount) }
  func reset() { value.withLock { $0.total = 0 } }
  func set(_ new: Int64) { value.withLock { $0.total = Double(new) } }
  func set(_ new: Double) { value.withLock { $0.total = new } }
  func record(_ new: Int64) { observe(Double(new)) }
  func record(_ new: Double) { observe(new) }
  func recordNanoseconds(_ duration: Int64) { observe(Double(duration) / 1e9) }

  private func add(_ amount: Double) { value.withLock { $0.total += amount } }

  private func observe(_ amount: Double) {
    guard case .histogram(let bounds) = kind else { return set(amount) }
    value.withLock { value in
      value.total += amount
      value.count += 1
      if let index = bounds.firstIndex(where: { amount <= $0 }) { value.buckets[index] += 1 }
    }
  }

  var labelText: String {
    labels.map { "\(PrometheusRegistry.name($0.0))=\"\(Self.escape($0.1))\"" }
      .joined(separator: ",")
  }

  static func escape(_ text: String) -> String {
    var out = ""
    for character in text {
      switch character {
      case "\\": out += "\\\\"
      case "\"": out += "\\\""
      case "\n": out += "\\n"
      default: out.append(character)
      }
    }
    return out
  }

  func lines() -> String {
    let value = value.withLock { $0 }
    let braces = labels.isEmpty ? "" : "{\(labelText)}"
    guard case .histogram(let bounds) = kind else { return "\(name)\(braces) \(value.total)\n" }
    var text = ""
    var running = 0
    let comma = labels.isEmpty ? "" : ","
    for (bound, count) in zip(bounds, value.buckets) {
      running += count
      text += "\(name)_bucket{\(labelText)\(comma)le=\"\(bound)\"} \(running)\n"
    }
    text += "\(name)_bucket{\(labelText)\(comma)le=\"+Inf\"} \(value.count)\n"
    return text + "\(name)_sum\(braces) \(value.total)\n\(name)_count\(braces) \(value.count)\n"
  }
}
