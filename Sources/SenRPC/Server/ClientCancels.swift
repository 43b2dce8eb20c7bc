import DequeModule
import Glibc
import Synchronization

/// Whom a server takes for one client, wherever it connects from.
enum ClientIdentity: Hashable, Sendable {
  /// Whoever a verified token of the cancelled call names: it comes before the certificate, since a
  /// program may act for many people, and none of them answers for the others.
  case subject(String)
  /// The name in a verified certificate: all replicas of a program that have it.
  case certificate(String)
  /// The fingerprint of a verified certificate without a name.
  case fingerprint([UInt8])
  /// The network of who has shown neither. Many may stand behind one address, but calls of theirs that
  /// are verified count for them alone; what is left is what nobody answers for.
  case network(String)

  init(subject: String?, peer: PeerIdentity, network: String) {
    if let subject {
      self = .subject(subject)
    } else if let uri = peer.certificateURI {
      self = .certificate(uri)
    } else if !peer.certificateFingerprint.isEmpty {
      self = .fingerprint(peer.certificateFingerprint)
    } else {
      self = .network(network)
    }
  }

  /// Bytes of an IPv6 address that tell one client's network from another's; the rest is the client's
  /// own to choose.
  private static let networkBytes = 8
  /// How an IPv4 address begins that is written as one of IPv6.
  private static let mappedPrefix = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]

  /// The network of an address.
  static func network(of address: String) -> String {
    var bytes = [UInt8](repeating: 0, count: MemoryLayout<in6_addr>.size)
    guard inet_pton(AF_INET6, address, &bytes) == 1 else { return address }
    let isMapped = bytes.starts(with: mappedPrefix)
    return (isMapped ? bytes[...] : bytes.prefix(networkBytes))
      .map { String($0, radix: 16) }.joined(separator: ":")
  }
}

/// The moments of the last cancels, no more of them than are allowed.
struct CancelWindow: Sendable {
  private var times: Deque<UInt64> = []

  /// How many are remembered.
  var count: Int { times.count }

  /// When the last one was; 0 if none was.
  var last: UInt64 { times.last ?? 0 }

  /// Counts a cancel.
  /// - Returns: false if it is one too many.
  mutating func add(now: UInt64, _ limits: ConnectionLimits) -> Bool {
    while let first = times.first, now &- first > limits.cancelInterval { times.removeFirst() }
    times.append(now)
    guard times.count > limits.cancelsMax else { return true }
    times.removeFirst()
    return false
  }
}

/// The cancels of clients on all their connections to a server. Who cancels nothing is not in it.
final class ClientCancels: Sendable {
  /// Clients that are counted at the most, a kilobyte each; one more makes the one go that came first:
  /// its connections are still counted each by itself.
  static let clientsMax = 4_096

  private struct State {
    var clients: [ClientIdentity: CancelWindow] = [:]
    /// The clients in the order in which they came.
    var order: Deque<ClientIdentity> = []
  }

  private let state = Mutex(State())

  /// How many clients are counted.
  var count: Int { state.withLock { $0.clients.count } }

  /// Counts a cancel of a client.
  /// - Returns: false if it is one too many.
  func add(_ client: ClientIdentity, now: UInt64, _ limits: ConnectionLimits) -> Bool {
    state.withLock { state in
      if state.clients[client] == nil {
        Self.makeRoom(&state, now: now, limits)
        state.order.append(client)
      }
      return state.clients[client, default: CancelWindow()].add(now: now, limits)
    }
  }

  /// Forgets the clients at the front whose cancels are over, and the first if there are too many.
  private static func makeRoom(_ state: inout State, now: UInt64, _ limits: ConnectionLimits) {
    while let first = state.order.first {
      let last = state.clients[first]?.last ?? 0
      let isOver = now > last && now - last > limits.cancelInterval
      guard isOver || state.order.count >= clientsMax else { return }
      state.order.removeFirst()
      state.clients[first] = nil
    }
  }
}
