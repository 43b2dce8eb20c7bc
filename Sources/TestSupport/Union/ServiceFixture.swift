import Foundation
import Logging
import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

/// A directory that goes with its owner.
public final class TestDirectory: Sendable {
  /// Its path.
  public let path: String

  /// Makes a fresh directory under the system's temporary one.
  public init() {
    let url = FileManager.default.temporaryDirectory.appending(
      path: "sen-test-\(UUID().uuidString)", directoryHint: .isDirectory)
    path = url.path()
    do {
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    } catch {
      fatalError("no temporary directory: \(error)")
    }
  }

  deinit {
    // What cannot be removed stays in the system's temporary directory.
    try? FileManager.default.removeItem(atPath: path)
  }
}

/// What a service needs to run in a test: a database in a directory of its own, the units of
/// `UnionFixture`, a clock that stands.
public final class ServiceFixture: Sendable {
  /// The environment to start a service with.
  public let environment: ServiceEnvironment
  /// The clock; noon of the day it was made with.
  public let clock: FixedUnionClock
  private let directory = TestDirectory()

  /// Makes a fixture.
  ///
  /// - Parameters:
  ///   - name: the service's short name.
  ///   - today: the day on which the clock stands, at noon.
  public init(
    _ name: String, migrations: [Migration], today: String = "2024-03-31",
    peers: [String: any RPCCaller] = [:], settings: [String: String] = [:],
    history: UnitHistory? = UnionFixture.history
  ) throws {
    let clock = FixedUnionClock(noonOf: UnionFixture.day(today))
    self.clock = clock
    let database = try Database(
      configuration: DatabaseConfiguration(
        directory: directory.path, node: 1, readers: 1, now: { clock.now.rawValue }),
      migrations: migrations)
    let units = UnitMirror(clock: clock)
    if let history { units.update(history) }
    environment = ServiceEnvironment(
      serviceName: name, database: database, units: units, peers: peers, clock: clock,
      logger: Logger(label: "test.\(name)"), configuration: ServiceSettings(settings))
  }

  deinit {
    environment.database.close()
  }
}

/// Callers for tests, as the gateway would state them.
public enum TestCaller {
  /// The bytes of metadata key 4.
  public static func bytes(
    _ subject: String = "acc-1", roles: [Role], scopes: [UnitID] = [1]
  ) -> [UInt8] {
    let caller = API.Auth.V1.Caller.with {
      $0.subject = subject
      $0.roles = roles.map { API.Auth.V1.Role(rawValue: Int32($0.rawValue)) }
      $0.unitScopes = scopes.map(\.rawValue)
      $0.tokenID = "tok-1"
    }
    guard let bytes = try? caller.serializedBytes() else { fatalError("the caller has no bytes") }
    return bytes
  }

  /// The context of a call by an account.
  public static func context(
    _ path: String, roles: [Role], scopes: [UnitID] = [1], subject: String = "acc-1",
    shape: RPCShape = .unary
  ) -> ServerContext {
    ServerContext(
      method: RPCMethod(path: path, shape: shape),
      peer: PeerIdentity(certificateURI: "sen://vwu/gateway"),
      caller: bytes(subject, roles: roles, scopes: scopes))
  }

  /// The context of a call by a service for itself; nil = without a certificate.
  public static func context(
    _ path: String, certificate: String?, shape: RPCShape = .unary
  ) -> ServerContext {
    ServerContext(
      method: RPCMethod(path: path, shape: shape),
      peer: PeerIdentity(certificateURI: certificate))
  }

  /// A write header with a request id made of one number.
  public static func header(
    _ number: UInt8, synthetic: Bool = false, recordedAt: Instant? = nil
  ) -> API.Types.V1.WriteHeader {
    .with {
      $0.requestID = Array(repeating: number, count: Recorder.requestIDLength)
      $0.synthetic = synthetic
      $0.recordedAt = recordedAt?.timestamp
    }
  }
}
