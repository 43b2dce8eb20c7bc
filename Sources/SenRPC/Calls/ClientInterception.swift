/// Makes a client's calls inside its interceptors, the same way on every transport.
struct ClientInterception: Sendable {
  let interceptors: [any ClientInterceptor]

  /// Prepares the options, makes the call inside the interceptors and tells each the end, once.
  func run<Result: Sendable>(
    _ method: RPCMethod, _ given: CallOptions, _ call: (CallOptions) async throws -> Result
  ) async throws -> Result {
    guard !interceptors.isEmpty else { return try await call(given) }
    let began = RPCDeadline.clock()
    var options = given
    do {
      for interceptor in interceptors { try await interceptor.prepare(method, &options) }
      let result = try await around(interceptors[...], method, options, call)
      finished(method, options, nil, began)
      return result
    } catch {
      finished(method, options, RPCError(wrapping: error), began)
      throw error
    }
  }

  private func around<Result: Sendable>(
    _ rest: ArraySlice<any ClientInterceptor>, _ method: RPCMethod, _ options: CallOptions,
    _ call: (CallOptions) async throws -> Result
  ) async throws -> Result {
    guard let first = rest.first else { return try await call(options) }
    return try await first.intercept(method, options) {
      try await around(rest.dropFirst(), method, $0, call)
    }
  }

  private func finished(
    _ method: RPCMethod, _ options: CallOptions, _ error: RPCError?, _ began: UInt64
  ) {
    let metadata = options.outgoingMetadata()
    let summary = CallSummary(
      method: method, code: error?.code ?? .ok, reason: error?.reason ?? "",
      duration: .nanoseconds(Int64(clamping: RPCDeadline.clock() &- began)),
      requestID: metadata.text(InlineContext.requestIDName) ?? "")
    for interceptor in interceptors { interceptor.finished(summary) }
  }
}
