// Generated from bench/v1/bench.proto; do not edit.
// swift-format-ignore-file
import SenAPI
import SenCodec
import SenRPC

extension Bench.V1 {
  /// The methods of `bench.v1.Bench`.
  public enum BenchMethods {
    /// One record, by a handler that borrows the request on the event loop.
    public static let getInline = RPCMethod(
      path: "bench.v1.Bench/GetInline", id: 0xb5d367faebcfc318,
      shape: .unary, options: [.inline, .idempotent, .sensitive])
    /// One record, by a handler that may suspend, over Swift values.
    public static let getAsync = RPCMethod(
      path: "bench.v1.Bench/GetAsync", id: 0x92d488afa76f857,
      shape: .unary, options: [.idempotent, .sensitive])
    /// The bytes of the request, by a handler on the event loop.
    public static let echoInline = RPCMethod(
      path: "bench.v1.Bench/EchoInline", id: 0x2d3d8f88e3d1f95c,
      shape: .unary, options: [.inline, .idempotent, .sensitive])
    /// The bytes of the request, by a handler that may suspend.
    public static let echoAsync = RPCMethod(
      path: "bench.v1.Bench/EchoAsync", id: 0x3a9442ecfd6260d8,
      shape: .unary, options: [.idempotent, .sensitive])
    /// As many messages of the same size as are asked for.
    public static let spread = RPCMethod(
      path: "bench.v1.Bench/Spread", id: 0xba4bd3f0f35bdc99,
      shape: .serverStreaming, options: [.idempotent, .sensitive])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      getInline,
      getAsync,
      echoInline,
      echoAsync,
      spread,
    ]
  }

  /// The method under load, once for each kind of handler, and what moves bytes.
  public protocol BenchService: RPCService {
    /// One record, by a handler that borrows the request on the event loop.
    func getInline(
      _ request: borrowing Decoded<Bench.V1.GetRequest>, context: borrowing InlineContext
    ) throws(RPCError) -> Bench.V1.Record
    /// One record, by a handler that may suspend, over Swift values.
    func getAsync(
      _ request: Bench.V1.GetRequest, context: ServerContext
    ) async throws -> Bench.V1.Record
    /// The bytes of the request, by a handler on the event loop.
    func echoInline(
      _ request: borrowing Decoded<Bench.V1.Blob>, context: borrowing InlineContext
    ) throws(RPCError) -> Bench.V1.Blob
    /// The bytes of the request, by a handler that may suspend.
    func echoAsync(
      _ request: Bench.V1.Blob, context: ServerContext
    ) async throws -> Bench.V1.Blob
    /// As many messages of the same size as are asked for.
    func spread(
      _ request: Bench.V1.SpreadRequest, to responses: ResponseWriter<Bench.V1.Blob>,
      context: ServerContext
    ) async throws
  }

  /// Calls `bench.v1.Bench`.
  public struct BenchClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// One record, by a handler that borrows the request on the event loop.
    public func getInline(
      _ request: Bench.V1.GetRequest, options: CallOptions = .init()
    ) async throws -> Bench.V1.Record {
      try await caller.unary(BenchMethods.getInline, request, options: options)
    }

    /// One record, by a handler that may suspend, over Swift values.
    public func getAsync(
      _ request: Bench.V1.GetRequest, options: CallOptions = .init()
    ) async throws -> Bench.V1.Record {
      try await caller.unary(BenchMethods.getAsync, request, options: options)
    }

    /// The bytes of the request, by a handler on the event loop.
    public func echoInline(
      _ request: Bench.V1.Blob, options: CallOptions = .init()
    ) async throws -> Bench.V1.Blob {
      try await caller.unary(BenchMethods.echoInline, request, options: options)
    }

    /// The bytes of the request, by a handler that may suspend.
    public func echoAsync(
      _ request: Bench.V1.Blob, options: CallOptions = .init()
    ) async throws -> Bench.V1.Blob {
      try await caller.unary(BenchMethods.echoAsync, request, options: options)
    }

    /// As many messages of the same size as are asked for.
    public func spread<Result: Sendable>(
      _ request: Bench.V1.SpreadRequest, options: CallOptions = .init(),
      _ body: (ResponseStream<Bench.V1.Blob>) async throws -> Result
    ) async throws -> Result {
      try await caller.serverStreaming(BenchMethods.spread, request, options: options, body)
    }
  }
}

extension Bench.V1.BenchService {
  /// The service's full name.
  public static var serviceName: String { "bench.v1.Bench" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = Bench.V1.BenchMethods
    router.inline(Methods.getInline) { (request: borrowing Decoded<Bench.V1.GetRequest>, context: borrowing InlineContext) throws(RPCError) -> Bench.V1.Record in try getInline(request, context: context) }
    router.unary(Methods.getAsync) { try await getAsync($0, context: $1) }
    router.inline(Methods.echoInline) { (request: borrowing Decoded<Bench.V1.Blob>, context: borrowing InlineContext) throws(RPCError) -> Bench.V1.Blob in try echoInline(request, context: context) }
    router.unary(Methods.echoAsync) { try await echoAsync($0, context: $1) }
    router.serverStreaming(Methods.spread) { try await spread($0, to: $1, context: $2) }
  }
}

extension Decoded where Message == Bench.V1.Blob {
  /// What is carried.
  public var data: [UInt8] { reader.bytes(0) }
}

extension Decoded where Message == Bench.V1.GetRequest {
  /// Id of the record.
  public var id: Int64 { reader.scalar(0) }
  /// The branch that the asker believes the record to be in.
  public var branchCode: String { reader.string(1) }
  /// State at the end of this day, "2026-03-08".
  public var asOf: String { reader.string(2) }
  /// Whether fields that name a person are wanted.
  public var full: Bool { reader.bool(3) }
  /// At most so many events.
  public var eventsMax: Int32 { reader.scalar(4) }
  /// Who asks.
  public var asker: Bench.V1.Asker? { reader.message(5) }
}
