import Foundation
import NIOCore
import SenAPI
import SenCodec
import SenRPC
import Synchronization
import TestSupport
import UnionModel
import UnionService

@testable import Policy

/// A running policy service with three scripted peers, called in the process as through the gateway.
final class PolicyHarness: Sendable {
  static let gateway = PeerIdentity(certificateURI: "sen://vwu/gateway", address: "test")
  static let policy = PeerIdentity(certificateURI: "sen://vwu/policy", address: "test")

  let fixture: ServiceFixture
  let peers: ScriptedPeers
  let router: RPCRouter
  private let counter = Mutex<UInt64>(0)

  /// Starts the service on a day; areas in `down` do not answer.
  init(today: String = "2024-03-31", down: Set<String> = []) async throws {
    peers = ScriptedPeers(try Catalogue.rows(), down: down)
    fixture = try ServiceFixture(
      "policy", migrations: PolicyService.migrations, today: today, peers: peers.callers)
    router = RPCRouter(try await PolicyService(environment: fixture.environment).services)
  }

  /// What carries calls.
  var transport: InProcessTransport {
    InProcessTransport(
      router: router, peer: Self.gateway, trustedForwarders: ["sen://vwu/gateway"])
  }

  /// The options of an account's call.
  func options(
    _ roles: [Role] = [.loader], scopes: [UnitID] = [1], subject: String = "acc-1"
  ) -> CallOptions {
    var options = CallOptions()
    options.timeout = .seconds(60)
    options.metadata.caller = TestCaller.bytes(subject, roles: roles, scopes: scopes)
    return options
  }

  /// A header with a fresh request id.
  func header(recordedAt: Instant? = nil, synthetic: Bool = false) -> API.Types.V1.WriteHeader {
    let number = counter.withLock { number in
      number += 1
      return number
    }
    return .with {
      $0.requestID =
        Array(repeating: 7, count: 8) + withUnsafeBytes(of: number.bigEndian, Array.init)
      $0.recordedAt = recordedAt?.timestamp
      $0.synthetic = synthetic
    }
  }

  var plans: Wire.PlansClient { .init(transport) }
  var supervisions: Wire.SupervisionsClient { .init(transport) }
  var criticisms: Wire.CriticismsClient { .init(transport) }
  var dialogues: Wire.DialoguesClient { .init(transport) }
  var advice: Wire.AdviceToGovernmentClient { .init(transport) }
  var declared: Wire.DeclaredReportsClient { .init(transport) }
  var records: Wire.PolicyRecordsClient { .init(transport) }
  var imports: Wire.PolicyImportsClient { .init(transport) }
  var figures: Wire.PolicyFiguresClient { .init(transport) }
  var reports: Wire.ReportsClient { .init(transport) }
  var scorecards: Wire.ScorecardsClient { .init(transport) }

  /// The value of one measure at the centre (or another unit).
  func figure(
    _ measure: String, asOf: String, knownOn: Instant? = nil, unit: Int64 = 0,
    splits: [String] = []
  ) async throws -> WireFigures.Figure {
    let request = WireFigures.ComputeFiguresRequest.with {
      $0.measures = [measure]
      $0.asOf = asOf
      $0.knownOn = knownOn?.timestamp
      $0.unitID = unit
      $0.splits = splits
    }
    let figures = try await figures.computeFigures(request, options: options()).figures
    guard let figure = figures.first else { throw MissingFigure(measure: measure) }
    return figure
  }

  struct MissingFigure: Error { let measure: String }

  /// Imports rows in one batch.
  func load(
    _ rows: [Wire.ImportRecord.Record], recordedAt: Instant? = nil, synthetic: Bool = false,
    by options: CallOptions? = nil
  ) async throws -> API.Types.V1.ImportSummary {
    let header = header(recordedAt: recordedAt, synthetic: synthetic)
    return try await imports.importRecords(options: options ?? self.options()) { sink in
      try await sink.write(
        .with {
          $0.header = header
          $0.records = rows.map { row in .with { $0.record = row } }
        })
    }
  }
}

/// The catalogue's rows, for the definitions that the other services give.
enum Catalogue {
  struct Row: Sendable {
    let fields: [String: String]
    subscript(name: String) -> String { fields[name] ?? "" }
    var hasFigure: Bool { !self["result_2023"].isEmpty }
  }

  static func rows() throws -> [Row] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/SynthData/Reference/catalogue.csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let names = split(lines[0])
    return lines.dropFirst().map { Row(fields: Dictionary(zip(names, split($0))) { $1 }) }
  }

  private static func split(_ line: Substring) -> [String] {
    var fields = [""]
    var quoted = false
    for character in line {
      switch character {
      case "\"": quoted.toggle()
      case "," where !quoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}

/// Three figure services whose figures a test writes down.
final class ScriptedPeers: Sendable {
  struct Key: Hashable {
    let measure: String
    var unit: Int64 = 1
    var asOf: String?
  }

  struct Script {
    var values: [Key: (value: Double, numerator: Int64?, denominator: Int64?)] = [:]
    var epochShift: Int64 = 0
    /// Answers the epoch that is asked for.
    var echoesEpoch = false
    /// Versions of the definitions by unit, where they are not 1.
    var versions: [Int64: Int32] = [:]
    var synthetic = false
    /// Says of every figure that it applies to nothing.
    var notApplicable = false
    var callers: [[UInt8]?] = []
    /// Where figures wait for each other before they are answered; nil = nowhere.
    var meeting: Meeting?
  }

  let script = Mutex(Script())
  let measures: [WireFigures.Measure]
  private let down: Set<String>

  init(_ rows: [Catalogue.Row], down: Set<String>) {
    measures = rows.filter { $0["service"] != "policy" }.map(Self.measure)
    self.down = down
  }

  /// What the services say besides the catalogue, of some of their measures.
  private static let wholes = [
    "empowerment.cooperatives_founded_women_managed": "empowerment.cooperatives_founded"
  ]
  private static let spreadOverUnits: Set = ["empowerment.women_supported"]
  private static let spreadOverPeriods: Set = [
    "empowerment.women_supported", "membership.presidents_honoured",
  ]

  private static func measure(_ row: Catalogue.Row) -> WireFigures.Measure {
    let types: [String: WireFigures.MeasureType] = [
      "stock": .stock, "flow": .flow, "net": .net, "cumulative": .cumulative, "rate": .rate,
      "ratio": .ratio, "coverage": .coverage, "milestone": .milestone,
    ]
    let steps: [String: Int64] = [
      "membership.members": 500_000, "welfare.orphans_sponsored": 1_000,
      "welfare.orphan_funds": 5_000_000_000, "welfare.leaders_of_change_clubs": 100,
      "welfare.businesswomen_pledge_per_year": 1_000_000_000,
      "welfare.communication_teams": 1_000, "empowerment.households_out_of_poverty": 1_000,
    ]
    return .with {
      $0.id = row["id"]
      $0.nameVi = row["name_vi"]
      $0.nameEn = row["name_en"]
      $0.type = types[row["measure"]] ?? .unspecified
      $0.distinctKey = row["distinct_key"]
      $0.unit = row["unit"]
      $0.level = row["level"]
      $0.service = row["service"]
      $0.definitionVersion = 1
      $0.subsetOf = wholes[row["id"]] ?? ""
      $0.distinctAcrossUnits = spreadOverUnits.contains(row["id"])
      $0.distinctAcrossPeriods = spreadOverPeriods.contains(row["id"])
      $0.protectsSmallCells = row["id"] == "welfare.victims_served_share"
      $0.headlineStep = steps[row["id"]] ?? 0
      $0.qualifier =
        ["nearly": .nearly, "about": .about, "estimate": .estimate][row["result_qualifier"]]
        ?? .exact
      $0.cutOff = row["as_of_precision"] == "year" ? "12-31" : "11-30"
    }
  }

  /// Writes down an amount of a unit; nil `asOf` = on any day.
  func set(_ measure: String, _ value: Double, unit: Int64 = 1, asOf: String? = nil) {
    script.withLock {
      $0.values[Key(measure: measure, unit: unit, asOf: asOf)] = (value, nil, nil)
    }
  }

  /// Writes down a share of a unit.
  func set(
    _ measure: String, _ numerator: Int64, of denominator: Int64, unit: Int64 = 1,
    asOf: String? = nil
  ) {
    script.withLock {
      let value = denominator == 0 ? 0 : 100 * Double(numerator) / Double(denominator)
      $0.values[Key(measure: measure, unit: unit, asOf: asOf)] = (value, numerator, denominator)
    }
  }

  var callers: [String: any RPCCaller] {
    var callers: [String: any RPCCaller] = [:]
    for area in PolicyPeers.areas {
      let router: RPCRouter
      switch area {
      case _ where down.contains(area): router = RPCRouter()
      case "membership": router = RPCRouter([ScriptedMembership(peers: self)])
      case "empowerment": router = RPCRouter([ScriptedEmpowerment(peers: self)])
      default: router = RPCRouter([ScriptedWelfare(peers: self)])
      }
      let transport = InProcessTransport(
        router: router, peer: PolicyHarness.policy, trustedForwarders: ["sen://vwu/policy"])
      callers[area] = down.contains(area) ? DownCaller() : transport
    }
    return callers
  }

  func compute(
    _ request: WireFigures.ComputeFiguresRequest, _ context: ServerContext
  ) throws -> WireFigures.ComputeFiguresResponse {
    let tree = try UnionFixture.history.tree(
      on: UnionFixture.day(request.geography), knownOn: .distantFuture)
    let unit = UnitID(request.unitID == 0 ? 1 : request.unitID)
    let units = UnitLevel(wire: request.by).map { tree.units(at: $0, in: unit) } ?? [unit]
    let byID = Dictionary(measures.map { ($0.id, $0) }) { $1 }
    let seesAll = try Callers.identity(of: context).roles.contains(.caseWorker)
    return script.withLock { script in
      script.callers.append(context.caller)
      return .with { reply in
        for id in request.measures {
          let cells = seesAll ? nil : withheld(byID[id], tree, request.asOf, script)
          for unit in units {
            let figure = figure(id, byID[id], unit, tree, request, script)
            reply.figures.append(cells?.hides(.unit(unit)) == true ? figure.withheld : figure)
          }
        }
      }
    }
  }

  /// What the service withholds of a measure, as the real one does: from the whole tree, by the lowest
  /// units that have a figure. Nil where the measure protects nobody.
  private func withheld(
    _ measure: WireFigures.Measure?, _ tree: UnitTree, _ asOf: String, _ script: Script
  ) -> WithheldCells? {
    guard let measure, measure.protectsSmallCells else { return nil }
    let values = script.values.filter {
      $0.key.measure == measure.id && ($0.key.asOf ?? asOf) == asOf
    }
    let paths = values.keys.map { tree.path(to: UnitID($0.unit)) }
    return WithheldCells(
      tree: tree,
      leaves: values.compactMap { key, value in
        let unit = UnitID(key.unit)
        guard paths.count(where: { $0.contains(unit) }) == 1 else { return nil }
        return (
          unit,
          .init(
            .share(
              numerator: value.numerator ?? 0, denominator: value.denominator ?? 0,
              inPercent: true))
        )
      })
  }

  private func figure(
    _ id: String, _ measure: WireFigures.Measure?, _ unit: UnitID, _ tree: UnitTree,
    _ request: WireFigures.ComputeFiguresRequest, _ script: Script
  ) -> WireFigures.Figure {
    let exact = script.values[Key(measure: id, unit: unit.rawValue, asOf: request.asOf)]
    let entry = exact ?? script.values[Key(measure: id, unit: unit.rawValue)]
    return .with {
      $0.measure = id
      $0.definitionVersion = script.versions[unit.rawValue] ?? 1
      $0.type = measure?.type ?? .unspecified
      $0.unitID = unit.rawValue
      $0.unit = measure?.unit ?? ""
      $0.value = entry?.value ?? 0
      $0.numerator = entry?.numerator
      $0.denominator = entry?.denominator
      $0.qualifier = measure?.qualifier ?? .exact
      $0.asOf = request.asOf
      $0.from = [.flow, .net, .milestone].contains($0.type) ? request.from : ""
      $0.knownOn = request.knownOn
      $0.epoch = script.echoesEpoch ? request.epoch : tree.epoch + script.epochShift
      $0.records =
        entry == nil
        ? []
        : [
          .with {
            $0.kind = "record"; $0.count = 3
          }
        ]
      $0.synthetic = script.synthetic
      $0.notApplicable = script.notApplicable
      $0.digest = "\(id) \(unit) \(entry?.value ?? 0) \(request.asOf)"
    }
  }
}

/// A place where callers wait until so many of them are there; who comes later goes on at once.
actor Meeting {
  private let size: Int
  private var hasBeen = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// A meeting of a number of callers.
  init(of size: Int) {
    self.size = size
  }

  func arrive() async {
    guard !hasBeen, waiting.count + 1 < size else {
      hasBeen = true
      for other in waiting { other.resume() }
      waiting = []
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }
}

/// A peer that cannot be reached.
struct DownCaller: RPCCaller {
  func unary(_ method: RPCMethod, _ request: ByteBuffer, options: CallOptions) async throws
    -> ByteBuffer
  {
    throw RPCError(.unavailable, reason: "CONNECT", "nobody listens")
  }

  func stream<Result: Sendable>(
    _ method: RPCMethod, options: CallOptions,
    _ body: (RequestSink<ByteBuffer>, ResponseStream<ByteBuffer>) async throws -> Result
  ) async throws -> Result {
    throw RPCError(.unavailable, reason: "CONNECT", "nobody listens")
  }
}

protocol ScriptedFigures: Sendable {
  var peers: ScriptedPeers { get }
  var area: String { get }
}

extension ScriptedFigures {
  func computeFigures(
    _ request: WireFigures.ComputeFiguresRequest, context: ServerContext
  ) async throws -> WireFigures.ComputeFiguresResponse {
    await peers.script.withLock(\.meeting)?.arrive()
    return try peers.compute(request, context)
  }

  func listMeasures(
    _ request: WireFigures.ListMeasuresRequest, context: ServerContext
  ) async throws -> WireFigures.ListMeasuresResponse {
    .with { $0.measures = peers.measures.filter { $0.service == area } }
  }

  func listFigureRecords(
    _ request: WireFigures.ListFigureRecordsRequest, context: ServerContext
  ) async throws -> WireFigures.ListFigureRecordsResponse { .init() }
}

struct ScriptedMembership: API.Membership.V1.MembershipFiguresService, ScriptedFigures {
  let peers: ScriptedPeers
  var area: String { "membership" }
}

struct ScriptedEmpowerment: API.Empowerment.V1.EmpowermentFiguresService, ScriptedFigures {
  let peers: ScriptedPeers
  var area: String { "empowerment" }
}

struct ScriptedWelfare: API.Welfare.V1.WelfareFiguresService, ScriptedFigures {
  let peers: ScriptedPeers
  var area: String { "welfare" }
}
