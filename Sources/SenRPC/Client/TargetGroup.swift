import Logging
import NIOCore
import Synchronization

/// The replicas behind one configured target: one for an address, one or several for a name, which
/// is resolved anew from time to time and when connections break.
final class TargetGroup: Sendable {
  private struct State {
    var pools: [TargetPool] = []
    var context: TLSContext
    var isClosed = false
    var age = ResolutionAge()
    var resolving: EventLoopFuture<Void>?
  }

  let target: RPCTarget
  private let configuration: RPCClientConfiguration
  private let group: any EventLoopGroup
  private let logger: Logger
  private let isName: Bool
  private let state: Mutex<State>

  init(
    target: RPCTarget, configuration: RPCClientConfiguration, context: TLSContext,
    group: any EventLoopGroup, logger: Logger
  ) {
    self.target = target
    self.configuration = configuration
    self.group = group
    self.logger = logger
    let literal = NameResolution.literal(target)
    isName = literal == nil
    state = Mutex(State(context: context))
    if let literal { adopt([literal]) }
  }

  /// The replicas that are known now; begins to resolve the name anew if it is time.
  var known: [TargetPool] {
    guard isName else { return state.withLock { $0.pools } }
    let (pools, isDue) = state.withLock { state in
      let isOld = state.age.isOver(
        interval: configuration.resolveInterval, pause: configuration.resolvePause,
        now: RPCDeadline.clock())
      return (state.pools, !state.isClosed && isOld)
    }
    if isDue { _ = resolve() }
    return pools
  }

  /// Waits until the name has been resolved for the first time.
  /// - Throws: `RPCError` UNAVAILABLE, not processed, if it cannot be in time.
  func firstResolution(until deadline: RPCDeadline) async throws {
    guard isName, state.withLock({ $0.pools.isEmpty && !$0.isClosed }) else { return }
    let loop = group.next()
    let promise = loop.makePromise(of: Void.self)
    let timer = loop.scheduleTask(deadline: .uptimeNanoseconds(deadline.nanoseconds)) {
      promise.fail(self.unresolved("it took too long"))
    }
    resolve().cascade(to: promise)
    defer { timer.cancel() }
    do {
      try await promise.futureResult.get()
    } catch {
      throw (error as? RPCError).flatMap { $0.notProcessed ? $0 : nil }
        ?? unresolved((error as? RPCError)?.message ?? String(describing: error))
    }
  }

  /// Asks for the name's addresses, once at a time.
  private func resolve() -> EventLoopFuture<Void> {
    let promise = group.next().makePromise(of: [SocketAddress].self)
    let result = promise.futureResult.map { self.adopt($0) }
    let running = state.withLock { state -> EventLoopFuture<Void>? in
      if let running = state.resolving { return running }
      state.resolving = result
      state.age.asked(now: RPCDeadline.clock())
      return nil
    }
    if let running {
      promise.succeed([])
      return running
    }
    result.whenComplete { _ in self.state.withLock { $0.resolving = nil } }
    let (resolution, target) = (configuration.resolution, self.target)
    // A task of its own, so that nobody's cancellation ends what all wait for.
    promise.completeWithTask { try await resolution.addresses(of: target) }
    return result
  }

  /// Takes the addresses of the name: new ones in, those that are gone out. Without any the old
  /// ones stay.
  private func adopt(_ addresses: [SocketAddress]) {
    guard !addresses.isEmpty else { return }
    let gone = state.withLock { state -> [TargetPool] in
      guard !state.isClosed else { return [] }
      let kept = state.pools.filter { addresses.contains($0.address) }
      let gone = state.pools.filter { !addresses.contains($0.address) }
      let new = addresses.filter { address in !kept.contains { $0.address == address } }
      state.pools = kept + new.map { pool($0, state.context) }
      return gone
    }
    for pool in gone { pool.retire() }
  }

  private func pool(_ address: SocketAddress, _ context: TLSContext) -> TargetPool {
    TargetPool(
      target: target, address: address, configuration: configuration, context: context,
      group: group, logger: logger,
      onTrouble: { [weak self] in self?.state.withLock { $0.age.isStale = true } })
  }

  /// Takes a new context for new connections.
  func reload(_ context: TLSContext) {
    let pools = state.withLock { state in
      state.context = context
      return state.pools
    }
    for pool in pools { pool.reload(context) }
  }

  /// Ends every connection.
  func close() {
    let pools = state.withLock { state in
      state.isClosed = true
      return state.pools
    }
    for pool in pools { pool.close() }
  }

  private func unresolved(_ cause: String) -> RPCError {
    var error = RPCError(
      .unavailable, reason: "UPSTREAM_UNAVAILABLE",
      "\(configuration.name) at \(target) cannot be reached: \(cause).")
    error.notProcessed = true
    return error
  }
}
