// Generated from interop/v1/interop.proto; do not edit.
// swift-format-ignore-file
import SenAPI
import SenCodec
import SenRPC

extension Interop.V1 {
  /// The methods of `interop.v1.InteropTest`.
  public enum InteropTestMethods {
    /// Nothing for nothing.
    public static let emptyCall = RPCMethod(
      path: "interop.v1.InteropTest/EmptyCall", id: 0xfebbf8088a7c91a3,
      shape: .unary, options: [])
    /// One payload for another.
    public static let unaryCall = RPCMethod(
      path: "interop.v1.InteropTest/UnaryCall", id: 0x2c6735f08e591830,
      shape: .unary, options: [])
    /// Replies of the sizes asked for.
    public static let streamingOutputCall = RPCMethod(
      path: "interop.v1.InteropTest/StreamingOutputCall", id: 0x4e057740cc4c1fe4,
      shape: .serverStreaming, options: [])
    /// The size of everything that was sent.
    public static let streamingInputCall = RPCMethod(
      path: "interop.v1.InteropTest/StreamingInputCall", id: 0xd3c5aaa067daca25,
      shape: .clientStreaming, options: [])
    /// Replies as the requests come in.
    public static let fullDuplexCall = RPCMethod(
      path: "interop.v1.InteropTest/FullDuplexCall", id: 0xe59b78f44fd00fc9,
      shape: .bidirectional, options: [])
    /// A call that may be sent again, and that the server turns away so many times.
    public static let pushbackCall = RPCMethod(
      path: "interop.v1.InteropTest/PushbackCall", id: 0xdd85d4540dfae875,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      emptyCall,
      unaryCall,
      streamingOutputCall,
      streamingInputCall,
      fullDuplexCall,
      pushbackCall,
    ]
  }

  /// What every case is tried on.
  public protocol InteropTestService: RPCService {
    /// Nothing for nothing.
    func emptyCall(
      _ request: Interop.V1.Empty, context: ServerContext
    ) async throws -> Interop.V1.Empty
    /// One payload for another.
    func unaryCall(
      _ request: Interop.V1.SimpleRequest, context: ServerContext
    ) async throws -> Interop.V1.SimpleResponse
    /// Replies of the sizes asked for.
    func streamingOutputCall(
      _ request: Interop.V1.StreamingOutputCallRequest, to responses: ResponseWriter<Interop.V1.StreamingOutputCallResponse>,
      context: ServerContext
    ) async throws
    /// The size of everything that was sent.
    func streamingInputCall(
      _ requests: RequestStream<Interop.V1.StreamingInputCallRequest>, context: ServerContext
    ) async throws -> Interop.V1.StreamingInputCallResponse
    /// Replies as the requests come in.
    func fullDuplexCall(
      _ requests: RequestStream<Interop.V1.StreamingOutputCallRequest>, to responses: ResponseWriter<Interop.V1.StreamingOutputCallResponse>,
      context: ServerContext
    ) async throws
    /// A call that may be sent again, and that the server turns away so many times.
    func pushbackCall(
      _ request: Interop.V1.PushbackRequest, context: ServerContext
    ) async throws -> Interop.V1.PushbackResponse
  }

  /// Calls `interop.v1.InteropTest`.
  public struct InteropTestClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Nothing for nothing.
    public func emptyCall(
      _ request: Interop.V1.Empty, options: CallOptions = .init()
    ) async throws -> Interop.V1.Empty {
      try await caller.unary(InteropTestMethods.emptyCall, request, options: options)
    }

    /// One payload for another.
    public func unaryCall(
      _ request: Interop.V1.SimpleRequest, options: CallOptions = .init()
    ) async throws -> Interop.V1.SimpleResponse {
      try await caller.unary(InteropTestMethods.unaryCall, request, options: options)
    }

    /// Replies of the sizes asked for.
    public func streamingOutputCall<Result: Sendable>(
      _ request: Interop.V1.StreamingOutputCallRequest, options: CallOptions = .init(),
      _ body: (ResponseStream<Interop.V1.StreamingOutputCallResponse>) async throws -> Result
    ) async throws -> Result {
      try await caller.serverStreaming(InteropTestMethods.streamingOutputCall, request, options: options, body)
    }

    /// The size of everything that was sent.
    public func streamingInputCall(
      options: CallOptions = .init(),
      _ body: (RequestSink<Interop.V1.StreamingInputCallRequest>) async throws -> Void
    ) async throws -> Interop.V1.StreamingInputCallResponse {
      try await caller.clientStreaming(InteropTestMethods.streamingInputCall, options: options, body)
    }

    /// Replies as the requests come in.
    public func fullDuplexCall<Result: Sendable>(
      options: CallOptions = .init(),
      _ body: (RequestSink<Interop.V1.StreamingOutputCallRequest>, ResponseStream<Interop.V1.StreamingOutputCallResponse>) async throws -> Result
    ) async throws -> Result {
      try await caller.bidirectional(InteropTestMethods.fullDuplexCall, options: options, body)
    }

    /// A call that may be sent again, and that the server turns away so many times.
    public func pushbackCall(
      _ request: Interop.V1.PushbackRequest, options: CallOptions = .init()
    ) async throws -> Interop.V1.PushbackResponse {
      try await caller.unary(InteropTestMethods.pushbackCall, request, options: options)
    }
  }
}

extension Interop.V1.InteropTestService {
  /// The service's full name.
  public static var serviceName: String { "interop.v1.InteropTest" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = Interop.V1.InteropTestMethods
    router.unary(Methods.emptyCall) { try await emptyCall($0, context: $1) }
    router.unary(Methods.unaryCall) { try await unaryCall($0, context: $1) }
    router.serverStreaming(Methods.streamingOutputCall) { try await streamingOutputCall($0, to: $1, context: $2) }
    router.clientStreaming(Methods.streamingInputCall) { try await streamingInputCall($0, context: $1) }
    router.bidirectional(Methods.fullDuplexCall) { try await fullDuplexCall($0, to: $1, context: $2) }
    router.unary(Methods.pushbackCall) { try await pushbackCall($0, context: $1) }
  }
}
extension Interop.V1 {
  /// The methods of `interop.v1.UnimplementedTest`.
  public enum UnimplementedTestMethods {
    /// Never answered.
    public static let unimplementedCall = RPCMethod(
      path: "interop.v1.UnimplementedTest/UnimplementedCall", id: 0x60abc8b35e7a6f63,
      shape: .unary, options: [])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      unimplementedCall,
    ]
  }

  /// A service that no server has.
  public protocol UnimplementedTestService: RPCService {
    /// Never answered.
    func unimplementedCall(
      _ request: Interop.V1.Empty, context: ServerContext
    ) async throws -> Interop.V1.Empty
  }

  /// Calls `interop.v1.UnimplementedTest`.
  public struct UnimplementedTestClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Never answered.
    public func unimplementedCall(
      _ request: Interop.V1.Empty, options: CallOptions = .init()
    ) async throws -> Interop.V1.Empty {
      try await caller.unary(UnimplementedTestMethods.unimplementedCall, request, options: options)
    }
  }
}

extension Interop.V1.UnimplementedTestService {
  /// The service's full name.
  public static var serviceName: String { "interop.v1.UnimplementedTest" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = Interop.V1.UnimplementedTestMethods
    router.unary(Methods.unimplementedCall) { try await unimplementedCall($0, context: $1) }
  }
}
