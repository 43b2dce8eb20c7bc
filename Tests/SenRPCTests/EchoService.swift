import NIOCore
import SenRPC

/// Methods of every shape for the tests.
enum Echo {
  static let inline = RPCMethod(path: "test.Echo/Inline", shape: .unary, options: .inline)
  static let unary = RPCMethod(path: "test.Echo/Unary", shape: .unary, options: .idempotent)
  static let collect = RPCMethod(
    path: "test.Echo/Collect", shape: .clientStreaming, options: .noDeadline)
  static let expand = RPCMethod(
    path: "test.Echo/Expand", shape: .serverStreaming, options: .noDeadline)
  static let chat = RPCMethod(path: "test.Echo/Chat", shape: .bidirectional, options: .noDeadline)
  static let fail = RPCMethod(path: "test.Echo/Fail", shape: .unary)
  static let sleep = RPCMethod(path: "test.Echo/Sleep", shape: .unary)

  /// A router with all of them.
  /// - Parameter replacing: what answers `unary` instead of the echo.
  static func router(
    onCancel: @escaping @Sendable () -> Void = {}, replacing unaryHandler: RPCHandler? = nil
  ) -> RPCRouter {
    var router = RPCRouter()
    router.registerInline(inline) { bytes, _, reply throws(RPCError) in
      reply.writeBytes(bytes)
    }
    let echo: RPCHandler = { context, requests, responses in
      let request = try await requests.single()
      if let name = context.metadata.text("header") {
        context.setHeaders(Metadata(["header": name]))
        context.setTrailers(Metadata(["trailer": name]))
      }
      try await responses.write(request)
    }
    router.register(unary, handler: unaryHandler ?? echo)
    router.register(collect) { _, requests, responses in
      var all = ByteBuffer()
      for try await request in requests { all.writeImmutableBuffer(request) }
      try await responses.write(all)
    }
    router.register(expand) { _, requests, responses in
      var request = try await requests.single()
      let count = request.readInteger(as: UInt32.self) ?? 0
      for index in 0..<count {
        var reply = ByteBuffer(integer: index)
        reply.writeImmutableBuffer(request)
        try await responses.write(reply)
      }
    }
    router.register(chat) { _, requests, responses in
      for try await request in requests { try await responses.write(request) }
    }
    router.register(fail) { _, requests, _ in
      let request = try await requests.single()
      var error = RPCError(
        .failedPrecondition, reason: "TEST_FAILURE", "It fails.",
        details: Array(request.readableBytesView))
      error.trailers = Metadata(["why": "because"])
      throw error
    }
    router.register(sleep) { _, requests, responses in
      do {
        try await Task.sleep(for: .seconds(30))
      } catch {
        onCancel()
        throw error
      }
      try await responses.write(try await requests.single())
    }
    return router
  }
}
