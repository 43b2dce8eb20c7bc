import SenAPI
import SenCodec
import SenRPC
import TestSupport
import Testing
import UnionModel
import UnionService

@testable import Policy

/// Officers of two provinces: what one has recorded the other may neither correct nor take back, also
/// where she names a unit of her own.
@Suite("Corrections stay within the caller's units")
struct CorrectionRightsTests {
  /// A method that corrects by `supersedes`, and whether it takes the record back.
  struct Correction: Sendable, CustomTestStringConvertible {
    enum Method: CaseIterable { case participation, criticism, dialogue }
    let method: Method
    let withdraws: Bool
    var testDescription: String { "\(method), \(withdraws ? "withdrawn" : "corrected")" }
    static let all = Method.allCases.flatMap { method in
      [false, true].map { Correction(method: method, withdraws: $0) }
    }
  }

  private static let owner = [UnitID(20)]
  private static let other = [UnitID(10)]

  private func harness() async throws -> PolicyHarness {
    let harness = try await PolicyHarness()
    let summary = try await harness.load([
      .supervision(Sample.supervision(id: 1, lead: 1)), .draft(Sample.draft(id: 2)),
    ])
    #expect(summary.accepted == 2, "\(summary.errors)")
    return harness
  }

  /// A record of a commune; `superseding` another where it is not 0.
  private func record(
    _ method: Correction.Method, unit: Int64, superseding id: Int64 = 0, withdraws: Bool = false
  ) -> Wire.ImportRecord.Record {
    switch method {
    case .participation:
      var request = Sample.participation(1, unit: unit)
      (request.supersedes, request.withdrawn) = (id, withdraws)
      return .participation(request)
    case .criticism:
      var request = Sample.criticism(2, unit: unit, role: .commented)
      (request.supersedes, request.withdrawn) = (id, withdraws)
      return .criticism(request)
    case .dialogue:
      var request = Sample.dialogue(unit: unit)
      (request.supersedes, request.withdrawn) = (id, withdraws)
      return .dialogue(request)
    }
  }

  /// Sends one command and gives the id of its row.
  private func send(
    _ record: Wire.ImportRecord.Record, _ harness: PolicyHarness, scopes: [UnitID]
  ) async throws -> Int64 {
    let options = harness.options([.provincialOfficer], scopes: scopes)
    switch record {
    case .participation(var request):
      request.header = harness.header()
      return try await harness.supervisions.recordParticipation(request, options: options).id
    case .criticism(var request):
      request.header = harness.header()
      return try await harness.criticisms.recordCriticism(request, options: options).id
    case .dialogue(var request):
      request.header = harness.header()
      return try await harness.dialogues.recordDialogue(request, options: options).id
    default: throw PolicyHarness.MissingFigure(measure: "no such command")
    }
  }

  @Test("One unit's officer does not correct another's record", arguments: Correction.all)
  func byCommand(correction: Correction) async throws {
    let harness = try await harness()
    let id = try await send(record(correction.method, unit: 211), harness, scopes: Self.owner)
    let intruder = record(
      correction.method, unit: 111, superseding: id, withdraws: correction.withdraws)
    let error = await #expect(throws: RPCError.self) {
      _ = try await send(intruder, harness, scopes: Self.other)
    }
    #expect(error?.code == .permissionDenied && error?.reason == "OUTSIDE_SCOPE")
    // The record stands open: its own officer corrects it.
    let own = record(
      correction.method, unit: 211, superseding: id, withdraws: correction.withdraws)
    #expect(try await send(own, harness, scopes: Self.owner) != id)
  }

  @Test("Nor does an import row", arguments: Correction.all)
  func byImport(correction: Correction) async throws {
    let harness = try await harness()
    let id = try await send(record(correction.method, unit: 211), harness, scopes: Self.owner)
    func load(_ unit: Int64, _ scopes: [UnitID]) async throws -> API.Types.V1.ImportSummary {
      try await harness.load(
        [record(correction.method, unit: unit, superseding: id, withdraws: correction.withdraws)],
        by: harness.options([.integrator], scopes: scopes))
    }
    let refused = try await load(111, Self.other)
    #expect(refused.accepted == 0)
    #expect(refused.errors.map(\.reason) == ["OUTSIDE_SCOPE"])
    #expect(try await load(211, Self.owner).accepted == 1)
  }

  @Test("A correction of a record that is not there is NOT_FOUND")
  func unknown() async throws {
    let harness = try await harness()
    let error = await #expect(throws: RPCError.self) {
      _ = try await send(
        record(.dialogue, unit: 111, superseding: 77), harness, scopes: Self.other)
    }
    #expect(error?.code == .notFound && error?.reason == "UNKNOWN_RECORD")
  }

  private func report(
    _ value: Int64, unit: Int64, id: Int64 = 0, version: Int32 = 0
  ) -> Wire.SaveDeclaredReportRequest {
    .with {
      $0.id = id
      $0.version = version
      $0.unitID = unit
      $0.from = "2023-01-01"
      $0.to = "2023-03-31"
      $0.figures = [
        .with {
          $0.measure = "empowerment.cooperatives_founded"
          $0.value = value
        }
      ]
    }
  }

  @Test("A declared report is not overwritten under another unit's name, by command or import")
  func declaredReports() async throws {
    let harness = try await harness()
    let owner = harness.options([.communeOfficer], scopes: [211])
    var first = report(209, unit: 211)
    first.header = harness.header()
    let saved = try await harness.declared.saveDeclaredReport(first, options: owner)
    let theft = report(1, unit: 111, id: saved.id, version: saved.version)
    let summary = try await harness.load(
      [.declaredReport(theft)], by: harness.options([.integrator], scopes: Self.other))
    #expect(summary.accepted == 0)
    #expect(summary.errors.map(\.field) == ["unit_id"])
    var command = theft
    command.header = harness.header()
    let request = command
    let error = await #expect(throws: RPCError.self) {
      _ = try await harness.declared.saveDeclaredReport(
        request, options: harness.options([.provincialOfficer], scopes: Self.other))
    }
    #expect(error?.code == .invalidArgument)
    let kept = try await harness.declared.getDeclaredReport(
      .with { $0.id = saved.id }, options: owner)
    #expect(kept.figures.map(\.value) == [209])
    let own = try await harness.load(
      [.declaredReport(report(210, unit: 211, id: saved.id, version: saved.version))],
      by: harness.options([.integrator], scopes: Self.owner))
    #expect(own.accepted == 1, "\(own.errors)")
  }
}

@Suite("No fact is later than its recording")
struct RecordedDayTests {
  private static let recorded = UnionCalendar.start(of: UnionFixture.day("2023-11-30"))

  @Test("A loader does not record on 30 November what is of December", arguments: [false, true])
  func stated(byImport: Bool) async throws {
    let harness = try await PolicyHarness()
    func load(_ day: String) async throws -> String {
      if byImport {
        let summary = try await harness.load(
          [.dialogue(Sample.dialogue(day: day))], recordedAt: Self.recorded)
        return summary.errors.map { "\($0.field) \($0.reason)" }.joined()
      }
      var request = Sample.dialogue(day: day)
      request.header = harness.header(recordedAt: Self.recorded)
      do {
        _ = try await harness.dialogues.recordDialogue(request, options: harness.options())
        return ""
      } catch let error as RPCError {
        let details = try API.Types.V1.BadRequest(serializedBytes: error.details)
        return details.violations.map { "\($0.field) \($0.reason)" }.joined()
      }
    }
    #expect(try await load("2023-12-14") == "day DATE_IN_FUTURE")
    #expect(try await load("2023-12-01") == "day DATE_IN_FUTURE")
    #expect(try await load("2023-11-30") == "")
    let known = try await harness.figure(
      "policy.dialogues", asOf: "2023-12-14",
      knownOn: UnionCalendar.end(of: UnionFixture.day("2023-11-30")))
    #expect(known.value == 1)
  }

  @Test("A stream that runs past midnight takes the facts of the new day")
  func midnight() async throws {
    let harness = try await PolicyHarness()
    let (first, second) = (harness.header(), harness.header())
    let summary = try await harness.imports.importRecords(options: harness.options()) { sink in
      try await sink.write(
        .with {
          $0.header = first
          $0.records = [.with { $0.record = .dialogue(Sample.dialogue(day: "2024-03-31")) }]
        })
      // The service has taken the first batch before its day ends.
      while try await harness.dialogues.listDialogues(
        .init(), options: harness.options()
      ).dialogues.isEmpty { await Task.yield() }
      harness.fixture.clock.advance(by: UnionCalendar.dayLength)
      try await sink.write(
        .with {
          $0.header = second
          $0.records = [.with { $0.record = .dialogue(Sample.dialogue(day: "2024-04-01")) }]
        })
    }
    #expect(summary.accepted == 2, "\(summary.errors)")
  }
}
