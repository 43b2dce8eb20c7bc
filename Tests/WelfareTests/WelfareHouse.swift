import Foundation
import Logging
import NIOCore
import SenAPI
import SenCodec
import SenRPC
import Storage
import TestSupport
import Testing
import UnionModel
import UnionService

@testable import Welfare

/// The welfare service in this process, with a small country, a clock that stands and a database of
/// its own.
final class WelfareHouse: Sendable {
  /// Units of the small country.
  enum Place {
    static let centre: Int64 = 1
    static let northern: Int64 = 10
    static let southern: Int64 = 20
    static let district: Int64 = 100
    /// A model new-rural commune in the ethnic-minority area.
    static let highland: Int64 = 101
    static let highlandBranch: Int64 = 1011
    /// A ward outside that area.
    static let ward: Int64 = 102
    /// A commune of the other province, in the area, new-rural standard only.
    static let valley: Int64 = 201
  }

  static let gateway = "sen://vwu/gateway"
  let clock: FixedUnionClock
  let database: Database
  let service: WelfareService
  let router: RPCRouter
  private let directory: String

  /// - Parameter today: the day on which the house stands.
  init(today: String = "2024-03-31") async throws {
    let clock = FixedUnionClock(noonOf: try Self.day(today))
    self.clock = clock
    directory = FileManager.default.temporaryDirectory.path + "/welfare-\(UUID().uuidString)"
    database = try Database(
      configuration: DatabaseConfiguration(directory: directory, now: { clock.now.rawValue }),
      migrations: WelfareService.migrations)
    let units = UnitMirror(clock: clock)
    units.update(UnitHistory(versions: Self.country()))
    service = try await WelfareService(
      environment: ServiceEnvironment(
        serviceName: "welfare", database: database, units: units, clock: clock,
        logger: Logger(label: "welfare")))
    router = RPCRouter(service.services)
  }

  deinit {
    database.close()
    try? FileManager.default.removeItem(atPath: directory)
  }

  static func day(_ text: String) throws -> BusinessDay {
    guard let day = BusinessDay(iso: text) else { throw WelfareError.field(text, .malformedDay) }
    return day
  }

  private static func country() -> [UnitVersion] {
    func unit(
      _ id: Int64, _ code: String, _ level: UnitLevel, under parent: Int64?, ethnic: Bool = false,
      urban: Bool = false, newRural: NewRuralStatus = .none
    ) -> UnitVersion {
      UnitVersion(
        versionID: id, unitID: UnitID(id), code: code, name: "U\(id)", level: level,
        parentID: parent.map { UnitID($0) }, ethnicArea: ethnic, urban: urban,
        newRural: newRural, regionCode: level == .province ? code : "",
        regionName: level == .province ? "Region \(code)" : "",
        recordedAt: Instant(rawValue: 0))
    }
    return [
      unit(Place.centre, "0", .centre, under: nil),
      unit(Place.northern, "01", .province, under: Place.centre),
      unit(Place.southern, "02", .province, under: Place.centre),
      unit(Place.district, "001", .district, under: Place.northern),
      unit(
        Place.highland, "00001", .commune, under: Place.district, ethnic: true, newRural: .model),
      unit(Place.highlandBranch, "00001.001", .branch, under: Place.highland, ethnic: true),
      unit(Place.ward, "00002", .commune, under: Place.district, urban: true),
      unit(
        Place.valley, "00003", .commune, under: Place.southern, ethnic: true, newRural: .standard),
    ]
  }

  /// A caller of the service with roles in some units' subtrees, whose call a peer passes on.
  func caller(
    _ roles: [API.Auth.V1.Role], in units: [Int64] = [Place.centre], subject: String = "account-1",
    through peer: String = WelfareHouse.gateway
  ) throws -> SpeakingCaller {
    let bytes = try API.Auth.V1.Caller.with {
      $0.subject = subject
      $0.roles = roles
      $0.unitScopes = units
      $0.tokenID = "token-1"
    }.serializedBytes()
    return SpeakingCaller(transport: transport(of: peer), bytes: bytes)
  }

  /// Calls of a peer, without any caller.
  func transport(of peer: String = WelfareHouse.gateway) -> InProcessTransport {
    InProcessTransport(
      router: router, peer: PeerIdentity(certificateURI: peer), trustedForwarders: [peer])
  }

  /// A loader for the whole union.
  var loader: SpeakingCaller { get throws { try caller([.loader]) } }

  /// An officer of the centre.
  var officer: SpeakingCaller { get throws { try caller([.centralOfficer]) } }

  /// A header with a fresh request id; `recordedAt` is a day whose noon is meant.
  static func header(_ recordedAt: String? = nil) throws -> Types.WriteHeader {
    var header = Types.WriteHeader()
    header.requestID = (0..<16).map { _ in UInt8.random(in: 0...255) }
    if let recordedAt {
      let start = UnionCalendar.start(of: try day(recordedAt)).rawValue
      header.recordedAt = Instant(rawValue: start + UnionCalendar.dayLength / 2).timestamp
    }
    return header
  }

  /// One figure.
  func figure(
    _ measure: String, asOf: String, from: String = "", known: String? = nil, unit: Int64 = 0,
    splits: [String] = []
  ) async throws -> API.Figures.V1.Figure {
    let request = try API.Figures.V1.ComputeFiguresRequest.with {
      $0.measures = ["welfare." + measure]
      $0.asOf = asOf
      $0.from = from
      $0.unitID = unit
      $0.splits = splits
      if let known {
        $0.knownOn = UnionCalendar.end(of: try Self.day(known)).timestamp
      }
    }
    let answer = try await Wire.WelfareFiguresClient(officer).computeFigures(request)
    guard answer.figures.count == 1 else { throw WelfareError.notFound }
    return answer.figures[0]
  }

  /// The value of one figure.
  func value(
    _ measure: String, asOf: String, from: String = "", known: String? = nil, unit: Int64 = 0
  ) async throws -> Double {
    try await figure(measure, asOf: asOf, from: from, known: known, unit: unit).value
  }

  /// The parts of one figure by a split.
  func parts(
    _ measure: String, asOf: String, from: String = "", split: String
  ) async throws -> [String: Double] {
    let figure = try await figure(measure, asOf: asOf, from: from, splits: [split])
    return Dictionary(uniqueKeysWithValues: figure.splits.map { ($0.key, $0.value) })
  }
}

/// A transport that speaks for one caller, as the gateway does.
struct SpeakingCaller: RPCCaller {
  let transport: InProcessTransport
  let bytes: [UInt8]

  func unary(
    _ method: RPCMethod, _ request: ByteBuffer, options: CallOptions
  ) async throws -> ByteBuffer {
    try await transport.unary(method, request, options: speaking(options))
  }

  func stream<Result: Sendable>(
    _ method: RPCMethod, options: CallOptions,
    _ body: (RequestSink<ByteBuffer>, ResponseStream<ByteBuffer>) async throws -> Result
  ) async throws -> Result {
    try await transport.stream(method, options: speaking(options), body)
  }

  private func speaking(_ options: CallOptions) -> CallOptions {
    var options = options
    options.metadata.caller = bytes
    return options
  }
}

/// The error that a call ends with; nil if it succeeds.
func refusal(_ call: () async throws -> some Any) async -> RPCError? {
  do {
    _ = try await call()
    return nil
  } catch let error as RPCError {
    #expect(error.isForPeople, "\(error)")
    return error
  } catch {
    return RPCError(wrapping: error)
  }
}

/// The first field that an error names.
func field(of error: RPCError?) throws -> String {
  guard let error else { return "" }
  return try Types.BadRequest(serializedBytes: error.details).violations.first?.field ?? ""
}
