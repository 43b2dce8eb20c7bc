import Foundation
import Tracing

/// Spans as OTLP's JSON (opentelemetry-proto, ExportTraceServiceRequest).
struct TraceDocument: Encodable {
  struct Value: Encodable {
    let stringValue: String
  }
  struct Attribute: Encodable {
    let key: String
    let value: Value
  }
  struct Status: Encodable {
    let code: Int
    let message: String?
  }
  struct Span: Encodable {
    let traceId, spanId: String
    let parentSpanId: String?
    let name: String
    let kind: Int
    let startTimeUnixNano, endTimeUnixNano: String
    let attributes: [Attribute]
    let status: Status
  }
  struct Scope: Encodable {
    let name, version: String
  }
  struct ScopeSpans: Encodable {
    let scope: Scope
    let spans: [Span]
  }
  struct Resource: Encodable {
    let attributes: [Attribute]
  }
  struct ResourceSpans: Encodable {
    let resource: Resource
    let scopeSpans: [ScopeSpans]
  }

  let resourceSpans: [ResourceSpans]

  /// The document of a batch of one process.
  init(service: String, instance: String, spans: [FinishedSpan]) {
    let resource = Resource(attributes: [
      Self.attribute("service.name", service),
      Self.attribute("service.namespace", "sen"),
      Self.attribute("service.version", SenVersion.current),
      Self.attribute("service.instance.id", instance),
    ])
    let scope = Scope(name: "sen", version: SenVersion.current)
    resourceSpans = [
      ResourceSpans(
        resource: resource,
        scopeSpans: [ScopeSpans(scope: scope, spans: spans.map(Self.span))])
    ]
  }

  /// The bytes that are posted.
  func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(self))
  }

  private static func attribute(_ key: String, _ value: String) -> Attribute {
    Attribute(key: key, value: Value(stringValue: value))
  }

  private static func span(_ span: FinishedSpan) -> Span {
    Span(
      traceId: SpanIdentity.hex(span.identity.trace), spanId: SpanIdentity.hex(span.identity.span),
      parentSpanId: span.parent.map { SpanIdentity.hex($0.span) }, name: span.name,
      kind: kind(span.kind), startTimeUnixNano: "\(span.began)",
      endTimeUnixNano: "\(span.ended)",
      attributes: span.attributes.map { attribute($0.key, $0.value) },
      // 1 is OK, 2 is ERROR, as the protocol numbers them.
      status: Status(code: span.failure == nil ? 1 : 2, message: span.failure))
  }

  private static func kind(_ kind: SpanKind) -> Int {
    switch kind {
    case .internal: 1
    case .server: 2
    case .client: 3
    case .producer: 4
    case .consumer: 5
    }
  }
}
