import NIOCore
import Synchronization

/// The connections of a server, and how many handlers run: what a shutdown waits for.
final class ServerConnections: Sendable {
  private struct State {
    var connections: [ObjectIdentifier: (connection: ServerConnection, address: String)] = [:]
    var perAddress: [String: Int] = [:]
    var halfOpen = 0
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

  init(perAddressMax: Int, halfOpenMax: Int) {
    self.perAddressMax = perAddressMax
    self.halfOpenMax = halfOpenMax
  }

  /// Takes a new connection in, unless a limit forbids it (T-6).
  func opened(_ connection: ServerConnection, address: String) -> Bool {
    state.withLock { state in
      guard !state.isDraining, state.perAddress[address, default: 0] < perAddressMax,
        state.halfOpen < halfOpenMax
      else { return false }
      state.connections[ObjectIdentifier(connection)] = (connection, address)
      state.perAddress[address, default: 0] += 1
      state.halfOpen += 1
      return true
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
      guard let (_, address) = state.connections.removeValue(forKey: id) else { return [] }
      if state.readyConnections.remove(id) == nil { state.halfOpen -= 1 }
      let left = state.perAddress[address, default: 1] - 1
      state.perAddress[address] = left > 0 ? left : nil
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
