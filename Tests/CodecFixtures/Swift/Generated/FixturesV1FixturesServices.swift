// Generated from fixtures/v1/fixtures.proto; do not edit.
// swift-format-ignore-file
import SenAPI
import SenCodec
import SenRPC

extension Fixtures.V1 {
  /// The methods of `fixtures.v1.Echo`.
  public enum EchoMethods {
    /// One and one.
    public static let once = RPCMethod(
      path: "fixtures.v1.Echo/Once", id: 0x7d3672e4ce062b87,
      shape: .unary, options: [])
    /// One and one, on the loop.
    public static let inline = RPCMethod(
      path: "fixtures.v1.Echo/Inline", id: 0x432fd2d072746fe7,
      shape: .unary, options: [.inline, .idempotent, .hedge])
    /// Many and one.
    public static let collect = RPCMethod(
      path: "fixtures.v1.Echo/Collect", id: 0x97403bea75d247f5,
      shape: .clientStreaming, options: [])
    /// One and many.
    public static let spread = RPCMethod(
      path: "fixtures.v1.Echo/Spread", id: 0x716e0da28a111897,
      shape: .serverStreaming, options: [])
    /// Many and many.
    public static let both = RPCMethod(
      path: "fixtures.v1.Echo/Both", id: 0xb05633a71264e70a,
      shape: .bidirectional, options: [.noDeadline])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      once,
      inline,
      collect,
      spread,
      both,
    ]
  }

  /// Calls of every shape.
  public protocol EchoService: RPCService {
    /// One and one.
    func once(
      _ request: Fixtures.V1.Inner, context: ServerContext
    ) async throws -> Fixtures.V1.Inner
    /// One and one, on the loop.
    func inline(
      _ request: borrowing Decoded<Fixtures.V1.Inner>, context: borrowing InlineContext
    ) throws(RPCError) -> Fixtures.V1.Inner
    /// Many and one.
    func collect(
      _ requests: RequestStream<Fixtures.V1.Inner>, context: ServerContext
    ) async throws -> Fixtures.V1.Repeated
    /// One and many.
    func spread(
      _ request: Fixtures.V1.Repeated, to responses: ResponseWriter<Fixtures.V1.Inner>,
      context: ServerContext
    ) async throws
    /// Many and many.
    func both(
      _ requests: RequestStream<Fixtures.V1.Inner>, to responses: ResponseWriter<Fixtures.V1.Inner>,
      context: ServerContext
    ) async throws
  }

  /// Calls `fixtures.v1.Echo`.
  public struct EchoClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// One and one.
    public func once(
      _ request: Fixtures.V1.Inner, options: CallOptions = .init()
    ) async throws -> Fixtures.V1.Inner {
      try await caller.unary(EchoMethods.once, request, options: options)
    }

    /// One and one, on the loop.
    public func inline(
      _ request: Fixtures.V1.Inner, options: CallOptions = .init()
    ) async throws -> Fixtures.V1.Inner {
      try await caller.unary(EchoMethods.inline, request, options: options)
    }

    /// Many and one.
    public func collect(
      options: CallOptions = .init(),
      _ body: (RequestSink<Fixtures.V1.Inner>) async throws -> Void
    ) async throws -> Fixtures.V1.Repeated {
      try await caller.clientStreaming(EchoMethods.collect, options: options, body)
    }

    /// One and many.
    public func spread<Result: Sendable>(
      _ request: Fixtures.V1.Repeated, options: CallOptions = .init(),
      _ body: (ResponseStream<Fixtures.V1.Inner>) async throws -> Result
    ) async throws -> Result {
      try await caller.serverStreaming(EchoMethods.spread, request, options: options, body)
    }

    /// Many and many.
    public func both<Result: Sendable>(
      options: CallOptions = .init(),
      _ body: (RequestSink<Fixtures.V1.Inner>, ResponseStream<Fixtures.V1.Inner>) async throws -> Result
    ) async throws -> Result {
      try await caller.bidirectional(EchoMethods.both, options: options, body)
    }
  }
}

extension Fixtures.V1.EchoService {
  /// The service's full name.
  public static var serviceName: String { "fixtures.v1.Echo" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = Fixtures.V1.EchoMethods
    router.unary(Methods.once) { try await once($0, context: $1) }
    router.inline(Methods.inline) { (request: borrowing Decoded<Fixtures.V1.Inner>, context: borrowing InlineContext) throws(RPCError) -> Fixtures.V1.Inner in try inline(request, context: context) }
    router.clientStreaming(Methods.collect) { try await collect($0, context: $1) }
    router.serverStreaming(Methods.spread) { try await spread($0, to: $1, context: $2) }
    router.bidirectional(Methods.both) { try await both($0, to: $1, context: $2) }
  }
}

extension Decoded where Message == Fixtures.V1.Inner {
  /// The field `id`.
  public var id: Int64 { reader.scalar(0) }
  /// The field `name`.
  public var name: String { reader.string(1) }
  /// The field `numbers`.
  public var numbers: [Int32] { reader.scalars(2) }
  /// The field `inner`.
  public var inner: Fixtures.V1.Inner? { reader.message(3) }
}
