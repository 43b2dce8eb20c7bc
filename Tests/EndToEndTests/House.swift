import Empowerment
import Foundation
import Gateway
import Logging
import Membership
import NIOCore
import Policy
import SenAPI
import SenClient
import SenRPC
import ServiceLifecycle
import ServiceRuntime
import Storage
import Synchronization
import Testing
import UnionService
import Welfare

/// How the processes of a house are joined in a test: inside one process, or by real TLS.
enum Wiring: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case inProcess, tls

  var testDescription: String { rawValue }
}

/// A caller whose other end is known only later: services call each other in circles.
final class LateCaller: RPCCaller {
  private let target = Mutex<(any RPCCaller)?>(nil)

  func set(_ caller: any RPCCaller) { target.withLock { $0 = caller } }

  private func resolved() throws -> any RPCCaller {
    guard let caller = target.withLock({ $0 }) else {
      throw RPCError(.unavailable, reason: "NOT_JOINED_YET", "the house is being built")
    }
    return caller
  }

  func unary(_ method: RPCMethod, _ request: ByteBuffer, options: CallOptions) async throws
    -> ByteBuffer
  {
    try await resolved().unary(method, request, options: options)
  }

  func stream<Result: Sendable>(
    _ method: RPCMethod, options: CallOptions,
    _ body: (RequestSink<ByteBuffer>, ResponseStream<ByteBuffer>) async throws -> Result
  ) async throws -> Result {
    try await resolved().stream(method, options: options, body)
  }
}

/// One service of the house: its database, its units, its router.
struct Room: Sendable {
  let environment: ServiceEnvironment
  let router: RPCRouter
  let peers: [String: LateCaller]
}

/// The whole house: four services, the gateway, a client signed in as the first administrator.
struct House: Sendable {
  static let services = ["membership", "empowerment", "welfare", "policy"]

  let client: SenClient
  /// A client at the gateway with other credentials, or none.
  let clientWithToken: @Sendable (String?) throws -> SenClient
  let rooms: [String: Room]
  let token: String

  /// Waits until every service has the units that membership has.
  func unitsEverywhere() async throws {
    let epoch = try await client.membership.units.getEpoch(.init()).epoch
    try await eventually("every service has epoch \(epoch)") {
      rooms.values.allSatisfy { $0.environment.units.latestEpoch >= epoch }
    }
  }
}

/// What was expected to come about and did not.
struct DidNotHappen: Error, CustomStringConvertible {
  let description: String
}

/// Waits for a condition that other tasks bring about; gives up after ten seconds.
func eventually(_ what: String, _ condition: () async throws -> Bool) async throws {
  let clock = ContinuousClock()
  let end = clock.now + .seconds(10)
  while clock.now < end {
    if try await condition() { return }
    try await clock.sleep(for: .milliseconds(5))
  }
  throw DidNotHappen(description: what)
}

/// Builds a house, runs the body, takes the house down.
func withHouse<Value: Sendable>(
  _ wiring: Wiring, _ body: @escaping @Sendable (House) async throws -> Value
) async throws -> Value {
  let directory = NSTemporaryDirectory() + "house-\(UUID().uuidString)"
  defer { try? FileManager.default.removeItem(atPath: directory) }
  let builder = try await HouseBuilder(directory: directory)
  defer { builder.close() }
  return try await withThrowingTaskGroup(of: Value?.self) { group in
    let house = try await builder.join(wiring) { work in
      group.addTask {
        try? await work()
        return nil
      }
    }
    group.addTask { try await body(house) }
    while let value = try await group.next() {
      if let value {
        group.cancelAll()
        return value
      }
    }
    throw DidNotHappen(description: "the body of the test ended without a value")
  }
}

/// Makes the rooms and joins them.
final class HouseBuilder: Sendable {
  let directory: String
  let rooms: [String: Room]
  let token: String
  private let logger = Logger(label: "house", factory: { _ in SwiftLogNoOpLogHandler() })

  init(directory: String) async throws {
    self.directory = directory
    var rooms: [String: Room] = [:]
    let settings = ServiceSettings(["membership.keys-directory": directory + "/keys"])
    rooms["membership"] = try await Self.room(
      MembershipService.self, directory, settings: settings, peers: ["policy"]
    ) { environment in
      _ = try await MembershipBootstrap(
        database: environment.database, settings: environment.configuration
      ).run(login: "admin", tokenFile: directory + "/admin.token")
    }
    rooms["empowerment"] = try await Self.room(
      EmpowermentService.self, directory, peers: ["membership", "policy"])
    rooms["welfare"] = try await Self.room(WelfareService.self, directory, peers: ["membership"])
    rooms["policy"] = try await Self.room(
      PolicyService.self, directory, peers: ["membership", "empowerment", "welfare"])
    self.rooms = rooms
    token = try String(contentsOfFile: directory + "/admin.token", encoding: .utf8)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  func close() { for room in rooms.values { room.environment.database.close() } }

  private static func room<Module: UnionServiceModule>(
    _ module: Module.Type, _ directory: String, settings: ServiceSettings = ServiceSettings(),
    peers names: [String], before: (ServiceEnvironment) async throws -> Void = { _ in }
  ) async throws -> Room {
    let peers = Dictionary(uniqueKeysWithValues: names.map { ($0, LateCaller()) })
    let environment = ServiceEnvironment(
      serviceName: Module.name,
      database: try Database(
        configuration: DatabaseConfiguration(directory: "\(directory)/\(Module.name)"),
        migrations: Module.migrations),
      units: UnitMirror(), peers: peers,
      logger: Logger(label: Module.name, factory: { _ in SwiftLogNoOpLogHandler() }),
      configuration: settings)
    try await before(environment)
    let made = try await Module(environment: environment)
    var router = RPCRouter(made.services)
    HealthAnswer(
      report: HealthReport {
        [
          .with {
            $0.name = Module.name
            $0.status = .serving
          }
        ]
      }
    ).register(with: &router)
    let served = Set(router.methods.map { String($0.path.prefix { $0 != "/" }) }).sorted()
    ReflectionAnswer(services: served).register(with: &router)
    return Room(environment: environment, router: router, peers: peers)
  }

  /// Joins the rooms, starts what runs beside them, and opens the gateway.
  func join(
    _ wiring: Wiring, _ start: (@escaping @Sendable () async throws -> Void) -> Void
  ) async throws -> House {
    let joints: any Joints =
      switch wiring {
      case .inProcess: InProcessJoints(rooms: rooms)
      case .tls: try await TLSJoints(rooms: rooms, directory: directory, start: start)
      }
    for (name, room) in rooms {
      for (peer, late) in room.peers { late.set(try joints.caller(from: name, to: peer)) }
    }
    for name in House.services where name != "membership" {
      guard let room = rooms[name] else { continue }
      let feed = UnitFeed(
        caller: try joints.caller(from: name, to: "membership"), mirror: room.environment.units,
        logger: logger)
      start { try await feed.run() }
    }
    var upstreams: [String: any RPCCaller] = [:]
    for name in House.services { upstreams[name] = try joints.caller(from: "gateway", to: name) }
    let gateway = GatewayServer(callers: upstreams, logger: logger)
    await gateway.directory.refresh()
    for part in gateway.parts { start { try await part.run() } }
    let open = try await joints.open(gateway, start: start)
    return House(
      client: try open(token), clientWithToken: open, rooms: rooms, token: token)
  }
}
