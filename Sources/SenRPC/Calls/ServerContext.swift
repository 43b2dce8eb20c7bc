import Synchronization

/// What a handler that cannot suspend knows about its call.
public struct InlineContext: Sendable {
  /// The method, as registered.
  public let method: RPCMethod
  /// What the client sent beside the message.
  public let metadata: Metadata
  /// Who is at the other end of the connection.
  public let peer: PeerIdentity
  /// Who calls, as a trusted forwarder wrote it; `nil` if nobody did.
  public let caller: [UInt8]?
  /// The moment by which the call must have ended.
  public let deadline: RPCDeadline?
  /// The number of the call in its process, from 1.
  public let callNumber: UInt64

  /// The name of the metadata entry that carries a request's id from service to service.
  public static let requestIDName = "request-id"

  /// A context out of its parts.
  public init(
    method: RPCMethod, metadata: Metadata = Metadata(), peer: PeerIdentity = PeerIdentity(),
    caller: [UInt8]? = nil, deadline: RPCDeadline? = nil, callNumber: UInt64 = 0
  ) {
    self.method = method
    self.metadata = metadata
    self.peer = peer
    self.caller = caller
    self.deadline = deadline
    self.callNumber = callNumber
  }

  /// The moment by which the call must have ended, in nanoseconds of the monotonic clock; the end of
  /// time without a deadline.
  var endBy: UInt64 { deadline?.nanoseconds ?? .max }

  /// The id under which the call is logged: the client's `request-id`, or one of this process.
  public var requestID: String {
    if !metadata.isEmpty, let text = metadata.text(Self.requestIDName) { return text }
    return CallNumbers.requestID(callNumber)
  }
}

extension InlineContext {
  /// The bytes of `requestID`, for metadata.
  public var requestIDBytes: [UInt8] {
    if !metadata.isEmpty, let bytes = metadata[Self.requestIDName] { return bytes }
    return CallNumbers.requestIDBytes(callNumber)
  }
}

/// Numbers the calls of this process.
enum CallNumbers {
  private static let counter = Atomic<UInt64>(0)
  private static let prefix = Array(
    (String(UInt32.random(in: .min ... .max), radix: 16) + "-").utf8)
  private static let digitsMax = 20

  static func next() -> UInt64 {
    counter.add(1, ordering: .relaxed).newValue
  }

  static func requestID(_ number: UInt64) -> String {
    String(decoding: requestIDBytes(number), as: UTF8.self)
  }

  /// The id's bytes in one allocation.
  static func requestIDBytes(_ number: UInt64) -> [UInt8] {
    Array(unsafeUninitializedCapacity: prefix.count + digitsMax) { place, count in
      for byte in prefix {
        place[count] = byte
        count += 1
      }
      let first = count
      var rest = number
      repeat {
        place[count] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
        count += 1
      } while rest > 0
      place[first..<count].reverse()
    }
  }
}

/// What a handler knows about its call, and where it leaves headers and trailers.
public struct ServerContext: Sendable {
  let exchange: CallExchange

  /// A context out of the facts of a call.
  public init(_ facts: InlineContext) {
    exchange = CallExchange(facts)
  }

  /// A context out of its parts.
  public init(
    method: RPCMethod, metadata: Metadata = Metadata(), peer: PeerIdentity = PeerIdentity(),
    caller: [UInt8]? = nil, deadline: RPCDeadline? = nil, callNumber: UInt64 = 0
  ) {
    self.init(
      InlineContext(
        method: method, metadata: metadata, peer: peer, caller: caller, deadline: deadline,
        callNumber: callNumber))
  }

  /// The facts of the call.
  public var facts: InlineContext { exchange.facts }
  /// The method, as registered.
  public var method: RPCMethod { facts.method }
  /// What the client sent beside the messages.
  public var metadata: Metadata { facts.metadata }
  /// Who is at the other end of the connection.
  public var peer: PeerIdentity { facts.peer }
  /// Who calls, as a trusted forwarder wrote it; `nil` if nobody did.
  public var caller: [UInt8]? { facts.caller }
  /// The moment by which the call must have ended.
  public var deadline: RPCDeadline? { facts.deadline }
  /// The id under which the call is logged.
  public var requestID: String { facts.requestID }

  /// Sets what is sent before the first reply; without effect after it.
  public func setHeaders(_ metadata: Metadata) {
    exchange.state.withLock { $0.headers = metadata }
  }

  /// Sets what is sent with the end of the call.
  public func setTrailers(_ metadata: Metadata) {
    exchange.state.withLock { $0.trailers = metadata }
  }

  /// What a handler's own calls inherit.
  public var callContext: RPCCallContext {
    RPCCallContext(facts)
  }

  /// The context of the call that the current task serves.
  @TaskLocal public static var current: ServerContext?
}

/// The facts of one call, and its headers and trailers on their way out.
final class CallExchange: Sendable {
  struct State {
    var headers: Metadata?
    var trailers: Metadata?
  }

  let facts: InlineContext
  let state = Mutex(State())

  init(_ facts: InlineContext) {
    self.facts = facts
  }

  func takeHeaders() -> Metadata? {
    state.withLock { state in
      defer { state.headers = nil }
      return state.headers
    }
  }

  var trailers: Metadata {
    state.withLock { $0.trailers ?? Metadata() }
  }
}
