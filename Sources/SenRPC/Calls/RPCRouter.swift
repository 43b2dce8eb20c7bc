import NIOCore

/// The one primitive that all four shapes are made of.
public typealias RPCHandler =
  @Sendable (
    ServerContext, RequestStream<ByteBuffer>, ResponseWriter<ByteBuffer>
  ) async throws -> Void

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
    /// A handler that cannot suspend, on the event loop itself.
    case inline(InlineHandler)
  }

  struct Registration: Sendable {
    let method: RPCMethod
    let answer: Answer
    var relay: RelayDecision?
  }

  struct Fallback: Sendable {
    let resolve: @Sendable (UInt64) -> RPCMethod?
    let relay: RelayDecision?
    let handler: RPCHandler
  }

  private var table: [UInt64: Registration] = [:]
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

  func registration(_ id: UInt64) -> Registration? {
    if let found = table[id] { return found }
    guard let fallback, let method = fallback.resolve(id) else { return nil }
    return Registration(
      method: method, answer: .handler(fallback.handler), relay: fallback.relay)
  }

  private mutating func insert(_ registration: Registration) {
    if table[registration.method.id] != nil { collisions.append(registration.method.path) }
    table[registration.method.id] = registration
  }
}
