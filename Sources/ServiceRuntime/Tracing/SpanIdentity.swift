import Tracing

/// Which span of which trace: the W3C trace context, as the wire carries it.
public struct SpanIdentity: Hashable, Sendable {
  /// Bytes on the wire: version, trace, span, flags.
  public static let wireBytes = 26
  static let traceBytes = 16
  static let spanBytes = 8
  static let sampledFlag: UInt8 = 1

  /// 16 bytes of the trace.
  public let trace: [UInt8]
  /// 8 bytes of the span.
  public let span: [UInt8]
  /// False if whoever began the trace wants none of it kept.
  public let isSampled: Bool

  /// The first span of a new trace, which is kept if the sampling takes it.
  public static func root(_ sampling: TraceSampling = .all) -> SpanIdentity {
    let trace = random(traceBytes)
    return SpanIdentity(
      trace: trace, span: random(spanBytes), isSampled: sampling.takes(trace: trace))
  }

  /// A span below this one.
  public func child() -> SpanIdentity {
    SpanIdentity(trace: trace, span: Self.random(Self.spanBytes), isSampled: isSampled)
  }

  private init(trace: [UInt8], span: [UInt8], isSampled: Bool) {
    self.trace = trace
    self.span = span
    self.isSampled = isSampled
  }

  private static func random(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    while true {
      let bytes = (1...count).map { _ in UInt8.random(in: 0...UInt8.max, using: &generator) }
      // An id of zeros means none.
      if bytes.contains(where: { $0 != 0 }) { return bytes }
    }
  }

  /// The identity in the 26 bytes of metadata; nil if they are none.
  public init?(wire: [UInt8]) {
    guard wire.count == Self.wireBytes, wire[0] == 0 else { return nil }
    let trace = Array(wire[1...Self.traceBytes])
    let span = Array(wire[(1 + Self.traceBytes)..<(Self.wireBytes - 1)])
    guard trace.contains(where: { $0 != 0 }), span.contains(where: { $0 != 0 }) else { return nil }
    self.init(trace: trace, span: span, isSampled: wire[25] & Self.sampledFlag != 0)
  }

  /// The 26 bytes of metadata.
  public var wire: [UInt8] { [0] + trace + span + [isSampled ? Self.sampledFlag : 0] }

  /// The identity in the text of an HTTP header, "00-…-…-01"; nil if it is none.
  public init?(text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    let bytes = parts.flatMap(Self.bytes(hex:))
    self.init(wire: bytes)
  }

  /// The text of an HTTP header.
  public var text: String {
    "00-\(Self.hex(trace))-\(Self.hex(span))-\(isSampled ? "01" : "00")"
  }

  static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func bytes(hex: Substring) -> [UInt8] {
    guard hex.count.isMultiple(of: 2) else { return [] }
    return stride(from: 0, to: hex.count, by: 2).compactMap { at in
      UInt8(hex.dropFirst(at).prefix(2), radix: 16)
    }
  }
}

extension ServiceContext {
  private enum SpanKey: ServiceContextKey {
    typealias Value = SpanIdentity
    static let nameOverride: String? = "sen-span"
  }

  /// The span that the current work belongs to.
  public var span: SpanIdentity? {
    get { self[SpanKey.self] }
    set { self[SpanKey.self] = newValue }
  }
}
