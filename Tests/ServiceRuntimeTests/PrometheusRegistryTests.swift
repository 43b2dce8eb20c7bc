import CoreMetrics
import Synchronization
import Testing

@testable import ServiceRuntime

@Suite("Metrics are written as Prometheus text")
struct PrometheusRegistryTests {
  @Test("Counters, meters and timers of one name stand together, with their labels")
  func text() {
    let registry = PrometheusRegistry()
    registry.makeCounter(label: "rpc.calls", dimensions: [("method", "a\"b")]).increment(by: 2)
    registry.makeCounter(label: "rpc.calls", dimensions: [("method", "a\"b")]).increment(by: 3)
    registry.makeMeter(label: "rpc.open", dimensions: []).set(Int64(4))
    let timer = registry.makeTimer(label: "rpc.seconds", dimensions: [])
    timer.recordNanoseconds(2_000_000)
    timer.recordNanoseconds(20_000_000_000)
    let page = registry.text()
    #expect(page.contains("# TYPE rpc_calls counter\nrpc_calls{method=\"a\\\"b\"} 5.0\n"))
    #expect(page.contains("rpc_open 4.0\n"))
    #expect(page.contains("rpc_seconds_bucket{le=\"0.001\"} 0\n"))
    #expect(page.contains("rpc_seconds_bucket{le=\"0.005\"} 1\n"))
    #expect(page.contains("rpc_seconds_bucket{le=\"+Inf\"} 2\nrpc_seconds_sum 20.002\n"))
  }

  @Test("A gauge of what changes by itself is measured when the page is read")
  func measured() {
    let registry = PrometheusRegistry()
    let days = Mutex(9)
    registry.gauge(CertificateReload.daysMetric) { days.withLock { $0 } }
    #expect(registry.text().contains("sen_tls_certificate_days 9.0\n"))
    days.withLock { $0 = 8 }
    let page = registry.text()
    #expect(page.contains("sen_tls_certificate_days 8.0\n"))
    #expect(!page.contains("sen_tls_certificate_days 9.0\n"))
  }

  @Test("Past the limit a new series is dropped and counted")
  func limit() {
    let registry = PrometheusRegistry()
    for index in 0...PrometheusRegistry.seriesAtMost {
      registry.makeCounter(label: "c", dimensions: [("i", "\(index)")]).increment(by: 1)
    }
    #expect(registry.text().contains("sen_metrics_dropped_series 1\n"))
  }
}
