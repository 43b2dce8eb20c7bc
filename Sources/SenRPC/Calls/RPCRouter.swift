import NIOCore

/// The one primitive that all four shapes are made of.
public typealias RPCHandler =
  @Sendable (
    ServerContext, RequestStream<ByteBuffer>, ResponseWriter<ByteBuffer>
  ) async throws -> Void

/// A unary handler: reads its request where the bytes lie, and gives what then runs in a task.
public typealias UnaryHandler =
  @Sendable (UnsafeRawBufferPointer) throws(RPCError) -> UnaryRun

/// What a unary handler does once it has its request.
public typealias UnaryRun = @Sendable (ServerContext) async throws -> UnaryReply

/// Appends a reply's bytes.
public typealias UnaryReply = @Sendable (inout ByteBuffer) -> Void

/// A unary handler that cannot suspend: it reads the request in place and appends the reply.
public typealias InlineHandler =
  @Sendable (
    UnsafeRawBufferPointer, borrowing InlineContext, inout ByteBuffer
  ) throws(RPCError) -> Void

/// What can register its methods with a router. The generator makes conformances.
public protocol RPCService: Sendable {
  /// Registers every method of the service.
  func register(with router: inout RPCRouter)
}

/// The methods that a server answers, and what answers them.
public struct RPCRouter: Sendable {
  /// What answers a method.
  public enum Answer: Sendable {
    /// A handler that may suspend, in a task on the connection's event loop.
    case handler(RPCHandler)
    /// A handler of one request and one reply, in a task on the connection's event loop.
    case unary(UnaryHandler)
    /// A handler that cannot suspend, on the event loop itself.
    case inline(InlineHandler)
  }

  /// A class, so that a lookup gives one reference.
  final class Registration: Sendable {
    let method: RPCMethod
    let answer: Answer
    let relay: RelayDecision?
    /// It answers methods that nobody registered, by sending them on.
    let isFallback: Bool

    init(
      method: RPCMethod, answer: Answer, relay: RelayDecision? = nil, isFallback: Bool = false
    ) {
      self.isFallback = isFallback
      self.method = method
      self.answer = answer
      self.relay = relay
    }
  }

  final class Fallback: Sendable {
    let resolve: @Sendable (UInt64) -> RPCMethod?
    let relay: RelayDecision?
    let handler: RPCHandler

    init(
      resolve: @escaping @Sendable (UInt64) -> RPCMethod?, relay: RelayDecision?,
      handler: @escaping RPCHandler
    ) {
      self.resolve = resolve
      self.relay = relay
      self.handler = handler
    }
  }

  private var table = MethodMap<Registration>()
  private(set) var fallback: Fallback?

  /// Paths that were registered although their id was taken; a server with any refuses to start.
  public private(set) var collisions: [String] = []

  /// A router without methods.
  public init() {}

  /// A router with the methods of some services.
  public init(_ services: [any RPCService]) {
    for service in services { service.register(with: &self) }
  }

  /// Registers a handler that may suspend.
  public mutating func register(_ method: RPCMethod, handler: @escaping RPCHandler) {
    insert(Registration(method: method, answer: .handler(handler)))
  }

  /// Registers a handler of one request and one reply that may suspend. It is `register` with less
  /// around it: no streams, and messages are not copied on their way.
  public mutating func registerUnary(_ method: RPCMethod, handler: @escaping UnaryHandler) {
    insert(Registration(method: method, answer: .unary(handler)))
  }

  /// The primitive that a unary handler stands for.
  static func handler(of unary: @escaping UnaryHandler) -> RPCHandler {
    { context, requests, responses in
      let request = try await requests.single()
      let outcome = request.withUnsafeReadableBytes { bytes -> Result<UnaryRun, RPCError> in
        do throws(RPCError) { return .success(try unary(bytes)) } catch { return .failure(error) }
      }
      let reply = try await outcome.get()(context)
      var bytes = ByteBuffer()
      reply(&bytes)
      try await responses.write(bytes)
    }
  }

  /// Registers a unary handler that cannot suspend.
  public mutating func registerInline(_ method: RPCMethod, handler: @escaping InlineHandler) {
    insert(Registration(method: method, answer: .inline(handler)))
  }

  /// Sets what answers methods that nobody registered, with bytes in and out: a gateway.
  /// - Parameter resolve: gives the method of an id, `nil` if it does not exist; called on event
  ///   loops, so it must be quick.
  /// - Parameter relay: sends whole unary calls on without a task; the handler does the others,
  ///   and those again whose first attempt failed and may be repeated.
  public mutating func setFallback(
    resolve: @escaping @Sendable (UInt64) -> RPCMethod?, relay: RelayDecision? = nil,
    handler: @escaping RPCHandler
  ) {
    fallback = Fallback(resolve: resolve, relay: relay, handler: handler)
  }

  /// The registered methods by path.
  public var methods: [RPCMethod] {
    table.values.map(\.method).sorted { $0.path < $1.path }
  }

  /// What a service has registered for a method.
  func registered(_ id: UInt64) -> Registration? { table[id] }

  func registration(_ id: UInt64) -> Registration? {
    if let found = table[id] { return found }
    guard let fallback, let method = fallback.resolve(id) else { return nil }
    return Registration(
      method: method, answer: .handler(fallback.handler), relay: fallback.relay, isFallback: true)
  }

  private mutating func insert(_ registration: Registration) {
    if table[registration.method.id] != nil { collisions.append(registration.method.path) }
    table.set(registration.method.id, registration)
  }
}
