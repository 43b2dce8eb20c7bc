import NIOCore
import SenRPC

/// A server and a pool of clients on loopback, with certificates of their own.
struct LiveServer {
  let certificates: TestCertificates
  let server: RPCServer
  let pool: RPCClientPool

  /// Runs a body against a live server, then shuts it down.
  static func with(
    router: RPCRouter = Echo.router(),
    configure: (inout RPCServerConfiguration) -> Void = { _ in },
    client: (inout RPCClientConfiguration) -> Void = { _ in },
    _ body: (LiveServer) async throws -> Void
  ) async throws {
    let certificates = try TestCertificates()
    var configuration = RPCServerConfiguration(tls: try certificates.server())
    configuration.timings.tick = .milliseconds(100)
    configure(&configuration)
    let server = try RPCServer(configuration: configuration, router: router)
    try await server.bind()
    var clientConfiguration = RPCClientConfiguration(
      name: "test-server",
      targets: [RPCTarget(host: "127.0.0.1", port: server.port ?? 0)],
      tls: try certificates.client())
    client(&clientConfiguration)
    let pool = try RPCClientPool(configuration: clientConfiguration)
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
