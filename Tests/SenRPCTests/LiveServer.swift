import NIOCore
import Synchronization

@testable import SenRPC

/// A server and a pool of clients on loopback, with certificates of their own.
struct LiveServer {
  /// Bytes that the server's connections may hold together past their windows.
  static let budgetBytes = 64 * 1024 * 1024

  let certificates: TestCertificates
  let server: RPCServer
  let pool: RPCClientPool

  /// Runs a body against a live server, then shuts it down.
  static func with(
    certificates: TestCertificates? = nil, router: RPCRouter = Echo.router(),
    interceptors: [any ServerInterceptor] = [], clientInterceptors: [any ClientInterceptor] = [],
    configure: (inout RPCServerConfiguration) -> Void = { _ in },
    client: (inout RPCClientConfiguration) -> Void = { _ in },
    _ body: (LiveServer) async throws -> Void
  ) async throws {
    let certificates = try certificates ?? TestCertificates()
    var configuration = RPCServerConfiguration(tls: try certificates.server())
    configuration.timings.tick = .milliseconds(100)
    configuration.timings.handshake = configuration.timings.handshake * Patience.factor
    configuration.limits.cancelInterval *= UInt64(Patience.factor)
    configuration.reassemblyBudget = ReassemblyBudget(bytes: budgetBytes)
    configuration.queueBudget = ReassemblyBudget(bytes: ReassemblyBudget.queueBytes)
    configure(&configuration)
    let server = try RPCServer(
      configuration: configuration, router: router, interceptors: interceptors)
    try await server.bind()
    var clientConfiguration = RPCClientConfiguration(
      name: "test-server",
      targets: [RPCTarget(host: "127.0.0.1", port: server.port ?? 0)],
      tls: try certificates.client())
    clientConfiguration.timings.handshake =
      clientConfiguration.timings.handshake * Patience.factor
    clientConfiguration.connectWait *= Patience.factor
    client(&clientConfiguration)
    let pool = try RPCClientPool(
      configuration: clientConfiguration, interceptors: clientInterceptors)
    let live = LiveServer(certificates: certificates, server: server, pool: pool)
    do {
      try await body(live)
    } catch {
      pool.close()
      await server.shutdown(grace: .milliseconds(200))
      throw error
    }
    pool.close()
    await server.shutdown(grace: .milliseconds(200))
  }
}

/// Looks again and again until something holds; false if it does not within the time. For what no
/// event tells, such as that nothing more happens inside a server.
func eventually(
  within limit: Duration = .seconds(8) * Patience.factor, _ test: () async -> Bool
) async -> Bool {
  let deadline = RPCDeadline.after(limit)
  while !deadline.isExpired {
    if await test() { return true }
    // A pause, so that waiting tests leave the machine to those that work.
    guard (try? await Task.sleep(for: .milliseconds(2))) != nil else { return false }
  }
  return await test()
}

/// What several handlers wait at until a test opens it, once.
final class Gate: Sendable {
  private let state = Mutex((isOpen: false, waiters: [CheckedContinuation<Void, Never>]()))

  /// Returns once the gate is open.
  func passed() async {
    await withCheckedContinuation { continuation in
      let isOpen = state.withLock { state in
        if !state.isOpen { state.waiters.append(continuation) }
        return state.isOpen
      }
      if isOpen { continuation.resume() }
    }
  }

  /// Lets everybody through, now and later.
  func open() {
    let waiters = state.withLock { state in
      defer { state = (true, []) }
      return state.waiters
    }
    for waiter in waiters { waiter.resume() }
  }
}
