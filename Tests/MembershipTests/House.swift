import Foundation
import SenAPI
import SenCodec
import SenRPC
import Storage
import Synchronization
import TestSupport
import Testing
import UnionModel
import UnionService

@testable import Membership

/// Messages of the interface, for tests.
typealias M = API.Membership.V1

/// Membership in one process: a fresh database, the first administrator, a small union loaded by RPC.
///
/// Provinces 10 ("01", Vùng 1) and 20 ("02", Vùng 2), the Police 90; districts 11 and 21; communes 111
/// and 112 in 11, 211 in 21; branches 1111 and 1112 in 111, 1121 in 112, 2111 in 211, 901 of the
/// Police. All true and recorded since 2020-01-01.
final class House: Sendable {
  let fixture: ServiceFixture
  let transport: InProcessTransport
  let service: MembershipService
  let directory: TestDirectory
  let firstToken: String
  private let requests = Mutex<UInt64>(0)

  /// Roles of the loader and of those who record.
  static let loader: [Role] = [.loader]
  static let central: [Role] = [.centralOfficer]

  /// Opens a house on a day; `peers` stands for other services.
  init(today: String = "2024-02-15", peers: [String: any RPCCaller] = [:], units: Bool = true)
    async throws
  {
    let directory = TestDirectory()
    self.directory = directory
    fixture = try ServiceFixture(
      "membership", migrations: MembershipService.migrations, today: today, peers: peers,
      settings: ["membership.keys-directory": directory.path + "/keys"], history: nil)
    let bootstrap = try MembershipBootstrap(
      database: fixture.environment.database, settings: fixture.environment.configuration,
      clock: fixture.clock)
    firstToken = directory.path + "/token"
    _ = try await bootstrap.run(login: "first", tokenFile: firstToken)
    service = try await MembershipService(environment: fixture.environment)
    transport = InProcessTransport(
      router: RPCRouter(service.services),
      peer: PeerIdentity(certificateURI: "sen://vwu/gateway"),
      trustedForwarders: ["sen://vwu/gateway"])
    if units { try await loadUnits() }
  }

  /// Options of a call by an account with roles in scopes.
  func by(_ roles: [Role], _ scopes: [UnitID] = [1], subject: String = "account-test")
    -> CallOptions
  {
    var options = CallOptions()
    options.metadata.caller = TestCaller.bytes(subject, roles: roles, scopes: scopes)
    return options
  }

  /// A header with a fresh request id.
  func header(recordedAt day: String? = nil, synthetic: Bool = false) -> API.Types.V1.WriteHeader {
    let number = requests.withLock { number in
      number += 1
      return number
    }
    var header = API.Types.V1.WriteHeader()
    header.requestID =
      Array(repeating: 7, count: 8) + withUnsafeBytes(of: number.bigEndian) { Array($0) }
    header.synthetic = synthetic
    if let day {
      // Noon, so that the day of recording is the day itself.
      let noon =
        UnionCalendar.start(of: UnionFixture.day(day)).rawValue
        + UnionCalendar.dayLength / 2
      header.recordedAt = Instant(rawValue: noon).timestamp
    }
    return header
  }

  /// The small union.
  static let union: [(id: Int64, code: String, level: UnitLevel, kind: UnitKind, parent: Int64)] = [
    (10, "01", .province, .territorial, 1), (20, "02", .province, .territorial, 1),
    (90, "CA", .province, .police, 1), (11, "001", .district, .territorial, 10),
    (21, "003", .district, .territorial, 20), (111, "00001", .commune, .territorial, 11),
    (112, "00002", .commune, .territorial, 11), (211, "00004", .commune, .territorial, 21),
    (1111, "00001.001", .branch, .territorial, 111),
    (1112, "00001.002", .branch, .territorial, 111),
    (1121, "00002.001", .branch, .territorial, 112),
    (2111, "00004.001", .branch, .territorial, 211), (901, "CA.001", .branch, .police, 90),
  ]

  /// A request that creates a unit.
  static func unit(
    _ id: Int64, _ code: String, _ level: UnitLevel, kind: UnitKind = .territorial, parent: Int64
  ) -> M.CreateUnitRequest {
    var attributes = M.UnitAttributes()
    attributes.code = code
    attributes.name = "Đơn vị \(code)"
    attributes.level = API.Types.V1.UnitLevel(rawValue: Int32(level.rawValue))
    attributes.kind = API.Types.V1.UnitKind(rawValue: Int32(kind.rawValue))
    attributes.parentID = parent
    attributes.hasUnion = true
    if level == .province { attributes.regionName = id == 20 ? "Vùng 2" : "Vùng 1" }
    if level == .branch { attributes.branchKind = .residential }
    var request = M.CreateUnitRequest()
    request.id = id
    request.attributes = attributes
    request.validFrom = "2020-01-01"
    return request
  }

  private func loadUnits() async throws {
    var batch = M.ImportUnitsRequest()
    batch.header = header(recordedAt: "2020-01-01")
    batch.units = Self.union.map {
      Self.unit($0.id, $0.code, $0.level, kind: $0.kind, parent: $0.parent)
    }
    let units = batch
    let summary = try await M.UnitsClient(transport).importUnits(options: by(Self.loader)) {
      try await $0.write(units)
    }
    guard summary.accepted == Int64(Self.union.count) else {
      throw HouseFault(text: "\(summary.errors)")
    }
  }

  // MARK: Records

  /// Loads records, recorded at noon of a day.
  @discardableResult
  func load(_ records: [M.ImportRecord.Record], recordedAt day: String? = nil) async throws
    -> API.Types.V1.ImportSummary
  {
    var batch = M.ImportBatch()
    batch.header = header(recordedAt: day)
    batch.records = records.map { record in .with { $0.record = record } }
    let sent = batch
    return try await M.MembershipImportsClient(transport)
      .importRecords(options: by(Self.loader)) { try await $0.write(sent) }
  }

  /// A request that admits a member.
  static func admission(
    _ id: Int64 = 0, branch: Int64 = 1111, name: String = "Nguyễn Thị Hoa",
    birth: String = "1980-05-20", day: String = "2023-06-01"
  ) -> M.AdmitMemberRequest {
    var request = M.AdmitMemberRequest()
    request.id = id
    request.branchID = branch
    request.fullName = name
    request.birthDay = birth
    request.ethnicity = "01"
    request.day = day
    request.reason = .new
    return request
  }

  /// A request that declares a roll.
  static func roll(_ branch: Int64, _ day: String, _ count: Int64, id: Int64 = 0)
    -> M.DeclareRollRequest
  {
    var request = M.DeclareRollRequest()
    request.id = id
    request.branchID = branch
    request.day = day
    request.count = count
    request.signer = "Trần Thị Lan"
    return request
  }

  /// A request that records a count of women.
  static func women(_ unit: Int64, _ day: String, _ count: Int64) -> M.RecordWomenCountRequest {
    var request = M.RecordWomenCountRequest()
    request.unitID = unit
    request.day = day
    request.count = count
    request.source = "test"
    return request
  }

  // MARK: Figures

  /// The figures of a measure.
  func figures(
    _ measure: String, asOf: String, from: String = "", known: String? = nil, unit: Int64 = 0,
    by level: API.Types.V1.UnitLevel = .unspecified, splits: [String] = []
  ) async throws -> [API.Figures.V1.Figure] {
    var request = API.Figures.V1.ComputeFiguresRequest()
    request.measures = ["membership." + measure]
    request.asOf = asOf
    request.from = from
    request.unitID = unit
    request.by = level
    request.splits = splits
    if let known {
      request.knownOn = UnionCalendar.end(of: UnionFixture.day(known)).timestamp
    }
    return try await M.MembershipFiguresClient(transport)
      .computeFigures(request, options: self.by(Self.central)).figures
  }

  /// The one figure of a measure.
  func value(
    _ measure: String, asOf: String, from: String = "", known: String? = nil, unit: Int64 = 0
  ) async throws -> Double {
    let found = try await figures(measure, asOf: asOf, from: from, known: known, unit: unit)
    guard let first = found.first else { throw HouseFault(text: "no figure of \(measure)") }
    return first.value
  }

  /// The reason of the error that a call ends with; "" where it ends well.
  func reason(_ call: () async throws -> Void) async -> String {
    do {
      try await call()
      return ""
    } catch {
      let refused = error as? RPCError
      #expect(refused?.isForPeople != false, "\(error)")
      return refused?.reason ?? "\(error)"
    }
  }
}

/// What went wrong in a test's preparation.
struct HouseFault: Error {
  let text: String
}
