/// How often a client may give calls up.
extension ServerConnection {
  /// A call was cancelled, or ended because of what the client sent.
  /// - Parameter facts: the call, if it still ran.
  func police(_ facts: InlineContext?, now: UInt64) {
    guard let handler else { return }
    let limits = handler.state.limits
    if isForwarder {
      // Towards a trusted forwarder the limit is on cancelled handlers that still run.
      guard calls.values.count(where: { $0.cause != nil }) > limits.cancelsMax else { return }
      return handler.drain(
        grace: handler.timings.shutdownGrace, reason: "too many cancelled calls still run")
    }
    // A client may not spread its cancels: the connection on which it goes too far ends.
    guard !registry.takesCancel(self, facts, peer, now: now, limits) else { return }
    handler.state.fail(ConnectionState.tooManyCancels)
    failed(ConnectionState.tooManyCancels)
  }
}
