import COpenSSL

/// Which sides of a method carry a stream of messages.
public enum RPCShape: Sendable, Hashable {
  /// One request, one reply.
  case unary
  /// Many requests, one reply.
  case clientStreaming
  /// One request, many replies.
  case serverStreaming
  /// Many of both, interleaved as the two like.
  case bidirectional

  /// True if the client may send more than one message.
  public var streamsRequests: Bool { self == .clientStreaming || self == .bidirectional }
  /// True if the server may send more than one message.
  public var streamsResponses: Bool { self == .serverStreaming || self == .bidirectional }
}

/// What the contract says about a method beside its types.
public struct MethodOptions: OptionSet, Sendable, Hashable {
  /// One bit per option.
  public let rawValue: UInt16

  /// Options out of their bits.
  public init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// The handler cannot suspend and runs on the event loop.
  public static let inline = MethodOptions(rawValue: 1)
  /// The call may be repeated without harm.
  public static let idempotent = MethodOptions(rawValue: 2)
  /// Messages carry secrets: never compressed, never logged.
  public static let sensitive = MethodOptions(rawValue: 4)
  /// The call may run without a deadline.
  public static let noDeadline = MethodOptions(rawValue: 8)
  /// The streams may be silent for long (watches).
  public static let mayIdle = MethodOptions(rawValue: 16)
  /// A client may send a second attempt before the first has failed.
  public static let hedge = MethodOptions(rawValue: 32)
}

/// A method of the contract.
public struct RPCMethod: Sendable, Hashable {
  /// The full name, such as `sen.membership.v1.Members/GetMember`.
  public let path: String
  /// The first eight bytes of the path's SHA-256, big-endian.
  public let id: UInt64
  /// Which sides stream.
  public let shape: RPCShape
  /// What the contract says about it.
  public let options: MethodOptions

  /// A method whose id is computed from its path.
  public init(path: String, shape: RPCShape, options: MethodOptions = []) {
    self.init(path: path, id: Self.id(of: path), shape: shape, options: options)
  }

  /// A method whose id a generator has computed.
  public init(path: String, id: UInt64, shape: RPCShape, options: MethodOptions = []) {
    self.path = path
    self.id = id
    self.shape = shape
    self.options = options
  }

  /// The service's name: the path up to the slash.
  public var service: Substring { path.prefix { $0 != "/" } }

  /// The id that the wire carries for a path `package.Service/Method`.
  public static func id(of path: String) -> UInt64 {
    OpenSSLLibrary.prepare()
    var digest: [UInt8] = Array(repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    let bytes = Array(path.utf8)
    _ = SHA256(bytes, bytes.count, &digest)
    return digest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Two methods are the same if their ids are.
  public static func == (left: RPCMethod, right: RPCMethod) -> Bool {
    left.id == right.id
  }

  /// Hashes the id.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
  }
}
