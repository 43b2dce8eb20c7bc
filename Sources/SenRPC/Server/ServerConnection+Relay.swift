import NIOCore

/// Whole unary calls that go on to another server without a handler's task.
extension ServerConnection {
  /// Sends a call on, if its registration says where to and a connection of this loop has room.
  /// - Returns: false if a handler must do it.
  func relays(
    _ incoming: IncomingCall, _ decide: RelayDecision?, _ facts: InlineContext, now: UInt64
  ) -> Bool {
    guard let decide, dispatch.mayRelay, incoming.isWhole, let message = incoming.message,
      facts.method.shape == .unary
    else { return false }
    do throws(RPCError) {
      guard let relay = try decide(facts),
        let upstream = relay.pool.connection(on: loop, for: relay.method)
      else { return false }
      let call = RelayedCall(
        id: incoming.stream, facts: facts, began: now, request: message.compacted(),
        relay: relay, upstream: upstream, downstream: self)
      handler?.state.accept(incoming.compressing(facts.method))
      relayed[incoming.stream] = call
      registry.handlerBegan()
      call.start()
    } catch {
      handler?.state.refuse(incoming.stream, error)
      dispatch.finished(facts, error, began: now)
    }
    return true
  }

  func relayEnded(
    _ call: RelayedCall, _ error: RPCError?, headers: Metadata?, trailers: Metadata,
    message: ByteBuffer?
  ) {
    relayed[call.id] = nil
    dispatch.finished(call.facts, error, began: call.began)
    if let handler {
      var failure = error
      if failure == nil, let headers, !headers.isEmpty {
        do throws(RPCError) {
          try handler.state.sendHeaders(call.id, headers)
        } catch {
          failure = error
        }
      }
      let micros = UInt32(clamping: (RPCDeadline.clock() &- call.began) / 1_000)
      handler.state.finish(
        call.id, CallEnd(error: failure, trailers: trailers, serverMicroseconds: micros),
        message: failure == nil ? message : nil)
      handler.state.release(call.id)
      handler.scheduleFlush()
    }
    registry.handlerEnded()
  }

  /// The attempt has failed in a way that allows another: the handler makes it.
  func relayMustRepeat(_ call: RelayedCall) {
    relayed[call.id] = nil
    guard handler != nil, let handler = dispatch.router.fallback?.handler else {
      return relayEnded(
        call, ConnectionHandler.lost, headers: nil, trailers: Metadata(), message: nil)
    }
    let incoming = IncomingCall(
      stream: call.id, head: CallHead(method: call.facts.method.id, timeout: 0),
      message: call.request, isWhole: true)
    serve(incoming, call.facts, now: call.began, handler)
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
