import SenRPC

/// What of a client's metadata goes on to an upstream (I-2).
enum ForwardedMetadata {
  /// Literal names that would be taken for a registered entry by a careless reader.
  static let forbiddenNames: Set<String> = [
    "caller", "authorization", "traceparent", "idempotency-key", "sen-caller", "x-caller",
    "proxy-authorization", "method", "timeout",
  ]

  /// The client's metadata without identity in any spelling, with the gateway's own caller and the
  /// request's id.
  static func make(from facts: borrowing InlineContext, caller: [UInt8]) -> Metadata {
    var outbound = Metadata()
    outbound.entries.reserveCapacity(facts.metadata.entries.count + 2)
    for entry in facts.metadata.entries where goesOn(entry.key) { outbound.entries.append(entry) }
    outbound.entries.append(Metadata.Entry(.caller, caller))
    outbound.entries.append(
      Metadata.Entry(.literal(InlineContext.requestIDName), facts.requestIDBytes))
    return outbound
  }

  private static func goesOn(_ key: Metadata.Key) -> Bool {
    switch key {
    case .caller, .authorization, .timeout, .methodName: false
    case .literal(let name): name != InlineContext.requestIDName && !isForbidden(name)
    case .traceparent, .idempotencyKey, .acceptLanguage: true
    }
  }

  /// Whether a literal name spells a forbidden one, whatever its case and separators.
  static func isForbidden(_ name: String) -> Bool {
    let folded = name.lowercased().map { "._ ".contains($0) ? "-" : $0 }
    return forbiddenNames.contains(String(folded))
  }
}
