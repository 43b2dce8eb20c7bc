import Logging
import SenRPC
import ServiceLifecycle
import UnixSignals

/// Takes up on SIGHUP what may change while the process runs. What is no good is said and changes
/// nothing; the rest is taken up all the same.
struct ProcessReload: Service {
  let certificates: CertificateReload
  let limits: LimitReload
  let logger: Logger
  /// Called when every signal is caught: from now on none ends the process by itself.
  let ready: @Sendable () -> Void

  func run() async throws {
    let signals = await UnixSignalsSequence(trapping: .sighup)
    ready()
    for await _ in signals.cancelOnGracefulShutdown() {
      do {
        try certificates.takeUp()
        logger.notice("certificates taken up")
      } catch {
        logger.error("certificates refused, the old ones stay", metadata: ["error": "\(error)"])
      }
      do {
        guard let streams = try await limits.takeUp() else { continue }
        logger.notice("limits taken up", metadata: ["limits.streams": "\(streams)"])
      } catch {
        logger.error("limits refused, the old ones stay", metadata: ["error": "\(error)"])
      }
    }
  }
}

/// Changed certificates, for the server and for the process's own calls.
struct CertificateReload: Sendable {
  /// The gauge of the whole days that the server's certificate still has, -1 once it has none.
  static let daysMetric = "sen.tls.certificate_days"

  let server: RPCServer
  let pools: [RPCClientPool]

  /// Reads and checks the files for everybody, then lets everybody take them: all or none.
  /// - Throws: `TLSError` that names the file.
  func takeUp() throws {
    var changes = [try server.preparedReload(server.configuration.tls)]
    for pool in pools { changes.append(try pool.preparedReload(pool.configuration.tls)) }
    for change in changes { change() }
  }
}

/// How many calls a connection takes, as the configuration file says it now.
struct LimitReload: Sendable {
  let server: RPCServer
  let file: String

  /// Tells open connections by LIMIT, up to what their HELLO has said (G-3); new ones get the new value.
  /// - Returns: the new value; `nil` if it is the old one.
  /// - Throws: ``RuntimeError`` that names the key or the file.
  func takeUp() async throws -> Int? {
    let streams = try ProcessConfiguration.streams(try await SettingsFile.load(path: file))
    guard streams != server.callLimit else { return nil }
    server.limitCalls(to: streams)
    return streams
  }
}
