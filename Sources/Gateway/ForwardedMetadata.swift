import SenRPC

/// What of a client's metadata goes on to an upstream (I-2).
enum ForwardedMetadata {
  /// Literal names that would be taken for a registered entry by a careless reader.
  static let forbiddenNames: Set<String> = [
    "caller", "authorization", "traceparent", "idempotency-key", "sen-caller", "x-caller",
    "proxy-authorization", "method", "timeout",
  ]

  /// Entries of a client that go on at the most: as many as a call may have, without those that the
  /// gateway adds (caller, request id, trace, timeout).
  static let entriesAtMost = Metadata.entriesAtMost - 4
  /// Bytes of a client's entries that go on at the most: half of what a call may have; the other half
  /// is for what the gateway adds.
  static let bytesAtMost = Metadata.bytesAtMost / 2
  /// Bytes of what the gateway adds beside the caller: request id, trace and timeout, with room for
  /// the entries' heads.
  private static let additionsBytes = 256
  /// Bytes of a caller at the most.
  static let callerBytesAtMost = Metadata.bytesAtMost - bytesAtMost - additionsBytes

  /// The client's metadata without identity in any spelling, with the gateway's own caller and the
  /// request's id.
  /// - Throws: `RPCError` INVALID_ARGUMENT with `METADATA_TOO_LARGE` where the client's entries leave
  ///   no room for the gateway's, RESOURCE_EXHAUSTED with `CALLER_TOO_LARGE` where its rights do.
  static func make(
    from facts: borrowing InlineContext, caller: [UInt8]
  ) throws(RPCError) -> Metadata {
    var outbound = Metadata()
    outbound.entries.reserveCapacity(facts.metadata.entries.count + 2)
    for entry in facts.metadata.entries where goesOn(entry.key) { outbound.entries.append(entry) }
    let requestID = facts.requestIDBytes
    guard outbound.entries.count <= entriesAtMost,
      outbound.wireBytes + requestID.count <= bytesAtMost
    else {
      throw RPCError(
        .invalidArgument, reason: "METADATA_TOO_LARGE",
        "A gateway sends on at most \(bytesAtMost) bytes and \(entriesAtMost) entries of metadata.")
    }
    guard caller.count <= callerBytesAtMost else {
      throw RPCError(
        .resourceExhausted, reason: "CALLER_TOO_LARGE",
        "The account has more roles and units than a call can carry.")
    }
    outbound.entries.append(Metadata.Entry(.caller, caller))
    outbound.entries.append(
      Metadata.Entry(.literal(InlineContext.requestIDName), requestID))
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
