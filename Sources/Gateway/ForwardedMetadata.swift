import SenRPC

/// What of a client's metadata goes on to an upstream (I-2).
enum ForwardedMetadata {
  /// Literal names that would be taken for a registered entry by a careless reader.
  static let forbiddenNames: Set<String> = [
    "caller", "authorization", "traceparent", "idempotency-key", "sen-caller", "x-caller",
    "proxy-authorization", "method", "timeout",
  ]

  /// The client's metadata without identity in any spelling, with the gateway's own caller.
  static func make(from inbound: Metadata, caller: [UInt8]?) -> Metadata {
    var outbound = Metadata()
    outbound.entries = inbound.entries.filter { entry in
      switch entry.key {
      case .caller, .authorization, .timeout, .methodName: false
      case .literal(let name): !isForbidden(name)
      case .traceparent, .idempotencyKey, .acceptLanguage: true
      }
    }
    outbound.caller = caller
    return outbound
  }

  /// Whether a literal name spells a forbidden one, whatever its case and separators.
  static func isForbidden(_ name: String) -> Bool {
    let folded = name.lowercased().map { "._ ".contains($0) ? "-" : $0 }
    return forbiddenNames.contains(String(folded))
  }
}
