import NIOCore

/// Whole unary calls that go on to another server without a handler's task.
extension ServerConnection {
  /// Sends a whole unary call on, if a connection of this loop has room.
  /// - Parameter request: a storage of its own.
  /// - Returns: false if a handler must do it.
  func relays(
    _ stream: UInt32, _ decide: RelayDecision, _ facts: InlineContext, request: ByteBuffer,
    now: UInt64
  ) -> Bool {
    do throws(RPCError) {
      guard let relay = try decide(facts),
        let upstream = relay.pool.connection(on: loop, for: relay.method)
      else { return false }
      let call = RelayedCall(
        id: stream, facts: facts, began: now, request: request, relay: relay,
        upstream: upstream, downstream: self)
      handler?.state.acceptWhole(
        stream, mayCompress: !facts.method.options.contains(.sensitive))
      relayed[stream] = call
      registry.handlerBegan()
      call.start()
    } catch {
      handler?.state.refuse(stream, error)
      dispatch.finished(facts, error, began: now)
    }
    return true
  }

  /// Sends the call on that `bareCall` gave, if its method is one that nobody registered.
  /// - Returns: false if the call still stands in the bytes.
  func relayAtOnce(_ call: BareCall, now: UInt64) -> Bool {
    guard dispatch.runsBare, let handler, let fallback = dispatch.router.fallback,
      let decide = fallback.relay, let method = fallback.resolve(call.method),
      method.shape == .unary
    else { return false }
    let facts = facts(call, method, now)
    let bytes = handler.state.take(call)
    guard admits(facts, call.stream, now: now) else { return true }
    // Of its own: the bytes that came in are overwritten with the next turn.
    var request = ByteBuffer()
    bytes.withUnsafeReadableBytes {
      _ = request.writeBytes(UnsafeRawBufferPointer(rebasing: $0[call.messageRange]))
    }
    guard !relays(call.stream, decide, facts, request: request, now: now) else { return true }
    let incoming = IncomingCall(
      stream: call.stream, head: CallHead(method: method.id, timeout: call.timeout),
      message: ReceivedMessage(request), isWhole: true)
    start(incoming, facts, now: now, fallback.handler, passesOn: true)
    return true
  }

  func relayEnded(
    _ call: RelayedCall, _ error: RPCError?, headers: Metadata?, trailers: Metadata,
    message: ByteBuffer?
  ) {
    relayed[call.id] = nil
    let nanoseconds = dispatch.finished(call.facts, error, began: call.began)
    if let handler {
      handler.prepareOutput()
      var failure = error
      if failure == nil, let headers, !headers.isEmpty {
        do throws(RPCError) {
          try handler.state.sendHeaders(call.id, headers)
        } catch {
          failure = error
        }
      }
      handler.state.conclude(
        call.id,
        CallEnd(
          error: failure, trailers: trailers,
          serverMicroseconds: UInt32(clamping: nanoseconds / 1_000)),
        message: failure == nil ? message : nil, endBy: call.facts.endBy)
      handler.scheduleFlush()
    }
    registry.handlerEnded()
  }

  /// The attempt has failed in a way that allows another: the handler makes it, and goes on from it.
  func relayMustRepeat(_ call: RelayedCall, _ failed: RelayedAttempt) {
    relayed[call.id] = nil
    guard handler != nil, let fallback = dispatch.router.fallback?.handler else {
      return relayEnded(
        call, ConnectionHandler.lost, headers: nil, trailers: Metadata(), message: nil)
    }
    let incoming = IncomingCall(
      stream: call.id, head: CallHead(method: call.facts.method.id, timeout: 0),
      message: ReceivedMessage(call.request), isWhole: true)
    serve(
      incoming, call.facts, now: call.began,
      { context, requests, responses in
        if failed.delay > .zero { try await Task.sleep(for: failed.delay) }
        try await RelayedAttempt.$current.withValue(failed) {
          try await fallback(context, requests, responses)
        }
      }, passesOn: true)
  }
}

extension IncomingCall {
  /// The call, knowing whether the method's messages may be compressed.
  func compressing(_ method: RPCMethod) -> IncomingCall {
    var call = self
    call.mayCompress = !method.options.contains(.sensitive)
    return call
  }
}
