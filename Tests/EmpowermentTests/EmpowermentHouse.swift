import Foundation
import Logging
import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

@testable import Empowerment

/// The empowerment service in this process, with a small country, a clock that stands, allocations
/// that a test sets and a database of its own.
final class EmpowermentHouse: Sendable {
  /// Units of the small country.
  enum Place {
    static let centre: Int64 = 1
    static let northern: Int64 = 10
    static let southern: Int64 = 20
    /// The union of the Police.
    static let police: Int64 = 30
    static let district: Int64 = 100
    /// A commune in the ethnic-minority area since 2022-01-01.
    static let highland: Int64 = 101
    static let highlandBranch: Int64 = 1011
    /// A ward outside that area.
    static let ward: Int64 = 102
    /// A commune of the other province.
    static let valley: Int64 = 201
  }

  static let gateway = "sen://vwu/gateway"
  let clock: FixedUnionClock
  let database: Database
  let units: UnitMirror
  let plans = FixedPlans()
  let service: EmpowermentService
  let router: RPCRouter
  private let directory: String

  /// - Parameter today: the day on which the house stands.
  init(today: String = "2024-03-31", policy: Bool = true) async throws {
    let clock = FixedUnionClock(noonOf: try Self.day(today))
    self.clock = clock
    directory = FileManager.default.temporaryDirectory.path + "/empowerment-\(UUID().uuidString)"
    database = try Database(
      configuration: DatabaseConfiguration(directory: directory, now: { clock.now.rawValue }),
      migrations: EmpowermentService.migrations)
    let units = UnitMirror(clock: clock)
    units.update(UnitHistory(versions: Self.country()))
    self.units = units
    service = try await EmpowermentService(
      environment: ServiceEnvironment(
        serviceName: "empowerment", database: database, units: units,
        peers: policy ? ["policy": plans] : [:], clock: clock,
        logger: Logger(label: "empowerment")))
    router = RPCRouter(service.services)
  }

  deinit {
    database.close()
    try? FileManager.default.removeItem(atPath: directory)
  }

  static func day(_ text: String) throws -> BusinessDay {
    guard let day = BusinessDay(iso: text) else {
      throw EmpowermentError.field(text, .malformedDay)
    }
    return day
  }

  private static func country() -> [UnitVersion] {
    func unit(
      _ id: Int64, _ code: String, _ level: UnitLevel, under parent: Int64?,
      kind: UnitKind = .territorial, ethnic: Bool = false, version: Int64? = nil,
      from: BusinessDay = .distantPast, to: BusinessDay? = nil
    ) -> UnitVersion {
      UnitVersion(
        versionID: version ?? id, unitID: UnitID(id), code: code, name: "U\(id)", level: level,
        kind: kind, parentID: parent.map { UnitID($0) }, ethnicArea: ethnic, validFrom: from,
        validTo: to, recordedAt: Instant(rawValue: 0))
    }
    let area = BusinessDay(year: 2022, month: 1, day: 1) ?? .distantPast
    return [
      unit(Place.centre, "0", .centre, under: nil),
      unit(Place.northern, "01", .province, under: Place.centre),
      unit(Place.southern, "02", .province, under: Place.centre),
      unit(Place.police, "CA", .province, under: Place.centre, kind: .police),
      unit(Place.district, "001", .district, under: Place.northern),
      unit(
        Place.highland, "00001", .commune, under: Place.district, version: 9_101,
        to: area.advanced(by: -1)),
      unit(Place.highland, "00001", .commune, under: Place.district, ethnic: true, from: area),
      unit(Place.highlandBranch, "00001.001", .branch, under: Place.highland),
      unit(Place.ward, "00002", .commune, under: Place.district),
      unit(Place.valley, "00003", .commune, under: Place.southern, ethnic: true),
    ]
  }

  /// A caller of the service with roles in some units' subtrees.
  func caller(
    _ roles: [API.Auth.V1.Role], in units: [Int64] = [Place.centre], subject: String = "account-1"
  ) throws -> SpeakingCaller {
    let bytes = try API.Auth.V1.Caller.with {
      $0.subject = subject
      $0.roles = roles
      $0.unitScopes = units
      $0.tokenID = "token-1"
    }.serializedBytes()
    return SpeakingCaller(transport: transport, bytes: bytes)
  }

  /// Calls without any caller.
  var transport: InProcessTransport {
    InProcessTransport(
      router: router, peer: PeerIdentity(certificateURI: Self.gateway),
      trustedForwarders: [Self.gateway])
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

  /// The figures of one measure.
  func figures(
    _ measure: String, asOf: String, from: String = "", known: String? = nil, unit: Int64 = 0,
    by level: Types.UnitLevel = .unspecified, splits: [String] = []
  ) async throws -> [API.Figures.V1.Figure] {
    let request = try API.Figures.V1.ComputeFiguresRequest.with {
      $0.measures = ["empowerment." + measure]
      $0.asOf = asOf
      $0.from = from
      $0.unitID = unit
      $0.by = level
      $0.splits = splits
      if let known {
        $0.knownOn = UnionCalendar.end(of: try Self.day(known)).timestamp
      }
    }
    return try await Wire.EmpowermentFiguresClient(officer).computeFigures(request).figures
  }

  /// One figure.
  func figure(
    _ measure: String, asOf: String, from: String = "", known: String? = nil, unit: Int64 = 0,
    splits: [String] = []
  ) async throws -> API.Figures.V1.Figure {
    let figures = try await figures(
      measure, asOf: asOf, from: from, known: known, unit: unit, splits: splits)
    guard figures.count == 1 else { throw EmpowermentError.notFound }
    return figures[0]
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
