import Glibc
import NIOCore
import NIOPosix

/// Finds the addresses of a name.
public struct NameResolution: Sendable {
  private let lookUp: @Sendable (String, Int) async throws -> [SocketAddress]

  /// A resolution out of a function that gives every address of a host and port.
  public init(_ lookUp: @escaping @Sendable (String, Int) async throws -> [SocketAddress]) {
    self.lookUp = lookUp
  }

  /// The system's resolution, on a thread where it may block.
  public static let system = NameResolution { host, port in
    try await NIOThreadPool.singleton.runIfActive { try systemAddresses(host, port) }
  }

  /// Every address of a host and port, each once; an address in text is itself.
  func addresses(of target: RPCTarget) async throws -> [SocketAddress] {
    if let address = Self.literal(target) { return [address] }
    var seen: Set<String> = []
    return try await lookUp(target.host, target.port).filter {
      seen.insert($0.description).inserted
    }
  }

  /// The address that a target spells out; `nil` if its host is a name.
  static func literal(_ target: RPCTarget) -> SocketAddress? {
    try? SocketAddress(ipAddress: target.host, port: target.port)
  }

  private static func systemAddresses(_ host: String, _ port: Int) throws -> [SocketAddress] {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    hints.ai_flags = AI_ADDRCONFIG
    var first: UnsafeMutablePointer<addrinfo>?
    let status = getaddrinfo(host, String(port), &hints, &first)
    guard status == 0 else {
      throw RPCError(
        .unavailable, reason: "NAME_NOT_RESOLVED",
        "\(host) is not resolved: \(String(cString: gai_strerror(status)))")
    }
    defer { freeaddrinfo(first) }
    var found: [SocketAddress] = []
    var next = first
    while let entry = next {
      defer { next = entry.pointee.ai_next }
      guard let address = entry.pointee.ai_addr else { continue }
      switch entry.pointee.ai_family {
      case AF_INET:
        let value = UnsafeRawPointer(address).loadUnaligned(as: sockaddr_in.self)
        found.append(SocketAddress(value))
      case AF_INET6:
        let value = UnsafeRawPointer(address).loadUnaligned(as: sockaddr_in6.self)
        found.append(SocketAddress(value))
      default: continue
      }
    }
    return found
  }
}

/// How long ago a name was asked for, and whether it is time again.
struct ResolutionAge: Sendable {
  /// When the name was last asked for; 0 is never.
  private var askedAt: UInt64 = 0
  /// A connection has broken since.
  var isStale = false

  /// True if the name is resolved anew.
  /// - Parameters:
  ///   - interval: the time after which it is in any case.
  ///   - pause: the time after which it is when connections break.
  func isOver(interval: Duration, pause: Duration, now: UInt64) -> Bool {
    now &- askedAt >= (isStale ? pause : interval).nanosecondsClamped
  }

  /// The name is asked for.
  mutating func asked(now: UInt64) {
    askedAt = now
    isStale = false
  }
}
