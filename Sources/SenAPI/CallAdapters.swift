import NIOCore
import SenCodec
import SenRPC

extension RPCError {
  /// The error that a message brings with it that cannot be decoded.
  public init(_ error: CodecError) {
    let code: RPCCode = error.isExhaustion ? .resourceExhausted : .invalidArgument
    self.init(code, reason: error.reason, error.path.isEmpty ? error.text : error.description)
  }
}

/// Bytes from which on a message is long, and where it then begins in its buffer.
@usableFromInline let longMessageBytes = 2 * 1024
@usableFromInline let longMessageOffset = 64

extension SenMessage {
  /// Decodes the readable bytes of a buffer.
  /// - Throws: `RPCError` INVALID_ARGUMENT, or RESOURCE_EXHAUSTED past a limit.
  @inlinable
  public init(decoding buffer: ByteBuffer, limits: DecodingLimits = .standard) throws(RPCError) {
    let outcome = buffer.withUnsafeReadableBytes { bytes -> Result<Self, RPCError> in
      do throws(RPCError) {
        return .success(try Self(decoding: bytes, limits: limits))
      } catch {
        return .failure(error)
      }
    }
    self = try outcome.get()
  }

  /// Decodes bytes where they lie.
  /// - Throws: `RPCError` INVALID_ARGUMENT, or RESOURCE_EXHAUSTED past a limit.
  @inlinable
  public init(decoding bytes: UnsafeRawBufferPointer, limits: DecodingLimits = .standard)
    throws(RPCError)
  {
    do throws(CodecError) {
      self = try Self(serializedBytes: bytes, limits: limits)
    } catch {
      throw RPCError(error)
    }
  }

  /// The wire format in a buffer of its own.
  @inlinable
  public func encoded() -> ByteBuffer {
    var buffer = ByteBuffer()
    withPacked { packed in
      // Long fields and long buffers both begin just behind the start of a page, and copies between
      // such neighbours are slow (`sen_copy`): 19 % of a stream of 64 KiB messages (perf).
      let count = packed.countMax
      let distance = count < longMessageBytes ? 0 : longMessageOffset
      buffer.reserveCapacity(distance + count)
      buffer.moveWriterIndex(to: distance)
      buffer.moveReaderIndex(to: distance)
      buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: count) { packed.pack(into: $0) }
    }
    return buffer
  }

  /// Packs the message straight behind what the buffer holds.
  @inlinable
  public func encode(into buffer: inout ByteBuffer) {
    withPacked(isMeasured: false) { packed in
      _ = buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: packed.countMax) { room in
        packed.pack(into: room)
      }
    }
  }
}

extension RPCError {
  /// The error that a reply brings with it that cannot be decoded: the server's fault.
  static func badReply(_ error: RPCError) -> RPCError {
    RPCError(.internalError, reason: "MALFORMED_REPLY", error.message)
  }
}

extension RPCRouter {
  /// Registers a handler of one request and one reply.
  @inlinable
  public mutating func unary<In: SenMessage, Out: SenMessage>(
    _ method: RPCMethod, _ handler: @escaping @Sendable (In, ServerContext) async throws -> Out
  ) {
    registerUnary(method) { bytes throws(RPCError) in
      let request = try In(decoding: bytes)
      return { context in
        let reply = try await handler(request, context)
        return { reply.encode(into: &$0) }
      }
    }
  }

  /// Registers a handler of many requests and one reply.
  @inlinable
  public mutating func clientStreaming<In: SenMessage, Out: SenMessage>(
    _ method: RPCMethod,
    _ handler: @escaping @Sendable (RequestStream<In>, ServerContext) async throws -> Out
  ) {
    register(method) { context, requests, responses in
      let typed = requests.decoding { try In(decoding: $0) }
      try await responses.write(try await handler(typed, context).encoded())
    }
  }

  /// Registers a handler of one request and many replies.
  @inlinable
  public mutating func serverStreaming<In: SenMessage, Out: SenMessage>(
    _ method: RPCMethod,
    _ handler:
      @escaping @Sendable (In, ResponseWriter<Out>, ServerContext) async throws -> Void
  ) {
    register(method) { context, requests, responses in
      let request = try In(decoding: try await requests.single())
      try await handler(request, responses.encoding { $0.encoded() }, context)
    }
  }

  /// Registers a handler of many requests and many replies.
  @inlinable
  public mutating func bidirectional<In: SenMessage, Out: SenMessage>(
    _ method: RPCMethod,
    _ handler:
      @escaping @Sendable (RequestStream<In>, ResponseWriter<Out>, ServerContext) async throws ->
      Void
  ) {
    register(method) { context, requests, responses in
      let typed = requests.decoding { try In(decoding: $0) }
      try await handler(typed, responses.encoding { $0.encoded() }, context)
    }
  }

  /// Registers a handler that reads the request in place and cannot suspend.
  @inlinable
  public mutating func inline<In: SenMessage, Out: SenMessage>(
    _ method: RPCMethod,
    _ handler:
      @escaping @Sendable (borrowing Decoded<In>, borrowing InlineContext) throws(RPCError) -> Out
  ) {
    registerInline(method) { bytes, context, reply throws(RPCError) in
      let request: Decoded<In>
      do throws(CodecError) {
        request = try Decoded<In>(bytes)
      } catch {
        throw RPCError(error)
      }
      try handler(request, context).encode(into: &reply)
    }
  }
}

extension CallOptions {
  /// Bytes of an idempotency key.
  private static let keyBytes = 16

  /// The options of a command that is done once under its request id, however often it is sent: a
  /// call whose connection is lost may be sent again. A key that the caller has chosen stays; without
  /// a request id of 16 bytes the options stay as they are, and the service refuses the command.
  public func repeatable(under header: API.Types.V1.WriteHeader?) -> CallOptions {
    guard let id = header?.requestID, id.count == Self.keyBytes,
      idempotencyKey == nil, metadata.idempotencyKey == nil
    else { return self }
    var options = self
    options.idempotencyKey = id
    return options
  }
}

extension RPCCaller {
  private func decodeReply<Out: SenMessage>(_ buffer: ByteBuffer) throws -> Out {
    do throws(RPCError) {
      return try Out(decoding: buffer)
    } catch {
      throw RPCError.badReply(error)
    }
  }

  /// Calls a method of one request and one reply.
  public func unary<In: SenMessage, Out: SenMessage>(
    _ method: RPCMethod, _ request: In, options: CallOptions
  ) async throws -> Out {
    try decodeReply(try await unary(method, request.encoded(), options: options))
  }

  /// Calls a method of many requests and one reply; the requests end when the body returns.
  public func clientStreaming<In: SenMessage, Out: SenMessage>(
    _ method: RPCMethod, options: CallOptions,
    _ body: (RequestSink<In>) async throws -> Void
  ) async throws -> Out {
    try await stream(method, options: options) { sink, replies in
      try await body(sink.encoding { $0.encoded() })
      sink.finish()
      return try decodeReply(try await replies.single())
    }
  }

  /// Calls a method of one request and many replies.
  public func serverStreaming<In: SenMessage, Out: SenMessage, Result: Sendable>(
    _ method: RPCMethod, _ request: In, options: CallOptions,
    _ body: (ResponseStream<Out>) async throws -> Result
  ) async throws -> Result {
    try await stream(method, options: options) { sink, replies in
      try await sink.write(request.encoded())
      sink.finish()
      return try await body(replies.decoding { try decodeReply($0) })
    }
  }

  /// Calls a method of many requests and many replies.
  public func bidirectional<In: SenMessage, Out: SenMessage, Result: Sendable>(
    _ method: RPCMethod, options: CallOptions,
    _ body: (RequestSink<In>, ResponseStream<Out>) async throws -> Result
  ) async throws -> Result {
    try await stream(method, options: options) { sink, replies in
      try await body(
        sink.encoding { $0.encoded() }, replies.decoding { try decodeReply($0) })
    }
  }
}
