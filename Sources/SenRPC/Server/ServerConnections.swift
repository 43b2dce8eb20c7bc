import DequeModule
import NIOCore
import Synchronization

/// The connections of a server, and how many handlers run: what a shutdown waits for.
final class ServerConnections: Sendable {
  private struct State {
    var connections: [ObjectIdentifier: (connection: ServerConnection, network: String)] = [:]
    var perNetwork: [String: Int] = [:]
    var halfOpen = 0
    /// Handshakes that had to make room for others.
    var evictions = 0
    /// Connections in the order in which they were opened; those that are ready or closed are
    /// dropped when they come to the front.
    var opened: Deque<ObjectIdentifier> = []
    var readyConnections: Set<ObjectIdentifier> = []
    var handlers = 0
    var isDraining = false
    var lastErrors: [ConnectionFault] = []
    var waiters: [CheckedContinuation<Void, Never>] = []

    var isQuiet: Bool { connections.isEmpty && handlers == 0 }
  }

  /// Failures that are kept for introspection.
  private static let lastErrorsMax = 32

  private let state = Mutex(State())
  private let perAddressMax: Int
  private let halfOpenMax: Int
  private let subject: RPCServerConfiguration.Subject?
  private let cancels = ClientCancels()

  init(
    perAddressMax: Int, halfOpenMax: Int, subject: RPCServerConfiguration.Subject? = nil
  ) {
    self.perAddressMax = perAddressMax
    self.halfOpenMax = halfOpenMax
    self.subject = subject
  }

  /// Counts a cancel to the client of a connection, over all its connections.
  /// - Parameter facts: the call that it was, if it still ran.
  /// - Returns: false if it is one too many.
  func takesCancel(
    _ connection: ServerConnection, _ facts: InlineContext?, _ peer: PeerIdentity, now: UInt64,
    _ limits: ConnectionLimits
  ) -> Bool {
    let network = state.withLock { $0.connections[ObjectIdentifier(connection)]?.network }
    let client = ClientIdentity(
      subject: facts.flatMap { subject?($0) }, peer: peer, network: network ?? "")
    return cancels.add(client, now: now, limits)
  }

  /// Takes a new connection in, unless a limit forbids it (T-6). Where too many are in their
  /// handshake the oldest of them makes room: a handshake takes milliseconds, so that whoever is in
  /// earnest is done before the turn comes to it, and nobody can shut others out by waiting.
  func opened(_ connection: ServerConnection, address: String) -> Bool {
    let network = ClientIdentity.network(of: address)
    let (isIn, evicted) = state.withLock { state -> (Bool, ServerConnection?) in
      guard !state.isDraining, state.perNetwork[network, default: 0] < perAddressMax else {
        return (false, nil)
      }
      let evicted = state.halfOpen < halfOpenMax ? nil : Self.oldestHalfOpen(&state)
      if evicted != nil { state.evictions += 1 }
      let id = ObjectIdentifier(connection)
      state.connections[id] = (connection, network)
      state.perNetwork[network, default: 0] += 1
      state.halfOpen += 1
      state.opened.append(id)
      Self.dropSettled(&state)
      return (true, evicted)
    }
    evicted?.onLoop { $0.handler?.close(Self.madeRoom) }
    return isIn
  }

  private static var madeRoom: RPCError {
    RPCError(
      .unavailable, reason: "HANDSHAKE_EVICTED", "Too many handshakes; the oldest makes room.")
  }

  /// Takes the oldest connection that is in its handshake out of the order.
  private static func oldestHalfOpen(_ state: inout State) -> ServerConnection? {
    dropSettled(&state)
    return state.opened.popFirst().flatMap { state.connections[$0]?.connection }
  }

  private static func dropSettled(_ state: inout State) {
    while let first = state.opened.first,
      state.connections[first] == nil || state.readyConnections.contains(first)
    {
      state.opened.removeFirst()
    }
  }

  func ready(_ connection: ServerConnection) {
    state.withLock { state in
      state.halfOpen -= 1
      state.readyConnections.insert(ObjectIdentifier(connection))
    }
  }

  func closed(_ connection: ServerConnection) {
    let waiters = state.withLock { state -> [CheckedContinuation<Void, Never>] in
      let id = ObjectIdentifier(connection)
      guard let (_, network) = state.connections.removeValue(forKey: id) else { return [] }
      if state.readyConnections.remove(id) == nil { state.halfOpen -= 1 }
      let left = state.perNetwork[network, default: 1] - 1
      state.perNetwork[network] = left > 0 ? left : nil
      return Self.takeWaiters(&state)
    }
    for waiter in waiters { waiter.resume() }
  }

  func handlerBegan() {
    state.withLock { $0.handlers += 1 }
  }

  func handlerEnded() {
    let waiters = state.withLock { state -> [CheckedContinuation<Void, Never>] in
      state.handlers -= 1
      return Self.takeWaiters(&state)
    }
    for waiter in waiters { waiter.resume() }
  }

  private static func takeWaiters(_ state: inout State) -> [CheckedContinuation<Void, Never>] {
    guard state.isQuiet else { return [] }
    defer { state.waiters = [] }
    return state.waiters
  }

  /// Refuses new connections from now on and gives those there are.
  func beginDrain() -> [ServerConnection] {
    state.withLock { state in
      state.isDraining = true
      return state.connections.values.map(\.connection)
    }
  }

  /// Keeps a connection's failure.
  func failed(_ address: String, _ reason: String) {
    let fault = ConnectionFault(address: address, reason: reason, at: RPCDeadline.clock())
    state.withLock { state in
      if state.lastErrors.count >= Self.lastErrorsMax { state.lastErrors.removeFirst() }
      state.lastErrors.append(fault)
    }
  }

  /// Handshakes that had to make room for others since the start.
  var evictions: Int { state.withLock { $0.evictions } }

  /// The last failures, the newest last.
  var lastErrors: [ConnectionFault] { state.withLock { $0.lastErrors } }

  /// The connections there are.
  var all: [ServerConnection] {
    state.withLock { $0.connections.values.map(\.connection) }
  }

  /// How many connections are open and how many handlers run.
  var counts: (connections: Int, handlers: Int) {
    state.withLock { ($0.connections.count, $0.handlers) }
  }

  /// Waits until no connection is open and no handler runs. Several may wait at once.
  func quiet() async {
    await withCheckedContinuation { continuation in
      let isQuiet = state.withLock { state in
        if state.isQuiet { return true }
        state.waiters.append(continuation)
        return false
      }
      if isQuiet { continuation.resume() }
    }
  }
}
