import NIOCore
import SenAPI
import SenCodec
import SenRPC
import Testing
import TestSupport
import UnionModel
import UnionService

@testable import Policy

@Suite("Access and bad input")
struct AccessTests {
  @Test("Every method that is served stands in the table, and the table names nothing else")
  func table() async throws {
    let harness = try await PolicyHarness()
    let authorizer = Authorizer(
      permissions: PolicyPermissions.table, units: harness.fixture.environment.units)
    #expect(authorizer.missing(from: harness.router.methods).isEmpty)
    let served = Set(harness.router.methods.map(\.path))
    #expect(Set(PolicyPermissions.table.keys).subtracting(served).isEmpty)
    #expect(served.count == 53)
  }

  @Test("A caller without a role is denied every method")
  func defaultDeny() async throws {
    let harness = try await PolicyHarness()
    for method in harness.router.methods where method.shape == .unary {
      let error = await #expect(throws: RPCError.self, "\(method.path)") {
        _ = try await harness.transport.unary(
          method, .init(), options: harness.options([], scopes: [1]))
      }
      #expect(error?.code == .permissionDenied, "\(method.path): \(String(describing: error))")
    }
  }

  @Test("Nobody without an identity gets in")
  func unauthenticated() async throws {
    let harness = try await PolicyHarness()
    var options = CallOptions()
    options.timeout = .seconds(5)
    // The gateway by itself reaches only what is about no unit.
    let gateway = await #expect(throws: RPCError.self) {
      _ = try await harness.dialogues.listDialogues(.init(), options: options)
    }
    #expect(gateway?.code == .permissionDenied)
    let stranger = InProcessTransport(router: harness.router)
    let error = await #expect(throws: RPCError.self) {
      _ = try await Wire.PlansClient(stranger).listPlans(.init(), options: options)
    }
    #expect(error?.code == .unauthenticated)
  }

  @Test("An officer acts within her subtree only")
  func subtree() async throws {
    let harness = try await PolicyHarness()
    let officer = harness.options([.provincialOfficer], scopes: [10])
    var request = Sample.supervision(lead: 10)
    request.header = harness.header()
    let made = try await harness.supervisions.createSupervision(request, options: officer)
    #expect(made.leadUnitID == 10)
    request.leadUnitID = 20
    request.header = harness.header()
    let error = await #expect(throws: RPCError.self) {
      _ = try await harness.supervisions.createSupervision(request, options: officer)
    }
    #expect(error?.reason == "OUTSIDE_SCOPE")
    // A step of another's supervision, a report of the whole union and a plan are not hers.
    let other = harness.options([.provincialOfficer], scopes: [20])
    let step = await #expect(throws: RPCError.self) {
      _ = try await harness.supervisions.recordSupervisionStep(
        .with {
          $0.header = harness.header()
          $0.supervisionID = made.id
          $0.step = .reported
          $0.day = "2023-07-01"
        }, options: other)
    }
    #expect(step?.reason == "OUTSIDE_SCOPE")
    let report = await #expect(throws: RPCError.self) {
      _ = try await harness.reports.getNationalReport(.with { $0.year = 2023 }, options: officer)
    }
    #expect(report?.reason == "OUTSIDE_SCOPE")
    let plan = await #expect(throws: RPCError.self) {
      _ = try await harness.plans.createPlan(Sample.plan2024(), options: officer)
    }
    #expect(plan?.reason == "ROLE_NOT_PERMITTED")
    let list = try await harness.supervisions.listSupervisions(
      .with { $0.unitID = 10 }, options: officer)
    #expect(list.supervisions.map(\.id) == [made.id])
  }

  @Test(
    "Bad input is refused with its field and reason, and nothing is written",
    arguments: [
      ("unknown unit", "lead_unit_id", "UNKNOWN_UNIT"),
      ("date in the future", "steps[0].day", "DATE_IN_FUTURE"),
      ("no date", "steps[0].day", "NOT_A_DATE"),
      ("no policy", "policy_code", "REQUIRED"),
      ("two leads", "lead_unit_id", "REPEATED"),
      ("no subject", "subject", "REQUIRED"),
      ("year", "year", "OUT_OF_RANGE"),
      ("steps", "", "STEP_OUT_OF_ORDER"),
    ])
  func badSupervision(what: String, field: String, reason: String) async throws {
    let harness = try await PolicyHarness()
    var request = Sample.supervision()
    request.header = harness.header()
    switch what {
    case "unknown unit": request.leadUnitID = 77
    case "date in the future": request.steps[0].day = "2024-04-01"
    case "no date": request.steps[0].day = "1/2/2023"
    case "no policy": request.policyCode = " "
    case "two leads": request.outsideLead = "MTTQ"
    case "no subject": request.subject = .unspecified
    case "year": request.year = 3
    default: request.steps.append(request.steps[0])
    }
    let error = await #expect(throws: RPCError.self) {
      _ = try await harness.supervisions.createSupervision(request, options: harness.options())
    }
    #expect(error?.reason == reason)
    if !field.isEmpty {
      #expect(error?.code == .invalidArgument)
      let details = try API.Types.V1.BadRequest(serializedBytes: error?.details ?? [])
      #expect(details.violations.map(\.field) == [field])
    }
    let list = try await harness.supervisions.listSupervisions(.init(), options: harness.options())
    #expect(list.supervisions.isEmpty)
  }

  @Test("A request id does its work once; with another body it is refused")
  func idempotency() async throws {
    let harness = try await PolicyHarness()
    var request = Sample.dialogue()
    request.header = harness.header()
    let first = try await harness.dialogues.recordDialogue(request, options: harness.options())
    let again = try await harness.dialogues.recordDialogue(request, options: harness.options())
    #expect(first == again)
    request.day = "2023-05-02"
    let error = await #expect(throws: RPCError.self) {
      _ = try await harness.dialogues.recordDialogue(request, options: harness.options())
    }
    #expect(error?.code == .alreadyExists)
    #expect(error?.reason == "REQUEST_ID_REUSED")
    let list = try await harness.dialogues.listDialogues(.init(), options: harness.options())
    #expect(list.dialogues.count == 1)
  }

  @Test("A page token of another query is refused; pages hold every record once")
  func pages() async throws {
    let harness = try await PolicyHarness()
    _ = try await harness.load((1...7).map { .dialogue(Sample.dialogue(day: "2023-05-0\($0)")) })
    var seen: [Int64] = []
    var token = ""
    repeat {
      let page = try await harness.dialogues.listDialogues(
        .with {
          $0.pageSize = 3
          $0.pageToken = token
        }, options: harness.options())
      seen += page.dialogues.map(\.id)
      token = page.nextPageToken
    } while !token.isEmpty
    #expect(seen.count == 7)
    #expect(Set(seen).count == 7)
    let first = try await harness.dialogues.listDialogues(
      .with { $0.pageSize = 3 }, options: harness.options())
    let error = await #expect(throws: RPCError.self) {
      _ = try await harness.dialogues.listDialogues(
        .with {
          $0.unitID = 10
          $0.pageSize = 3
          $0.pageToken = first.nextPageToken
        }, options: harness.options())
    }
    #expect(error?.reason == "PAGE_TOKEN_MISMATCH")
  }

  @Test("A page looks at so many records and no more; the next ones follow by its token")
  func lookedAtMost() async throws {
    let harness = try await PolicyHarness()
    let desk = PolicyDesk(harness.fixture.environment)
    let context = TestCaller.context(
      Wire.DialoguesMethods.listDialogues.path, roles: [.centralOfficer])
    var (token, pages, found) = ("", 0, [Int64]())
    repeat {
      let page = try RecordPage(
        desk, context, size: 10, token: token, unit: 10, query: Array("test".utf8))
      var looked = 0
      let (rows, next) = try page.fill(
        id: { $0 }, unit: { $0 <= 2 ? UnitID(10) : UnitID(20) }, lookedAtMost: 1_000
      ) { before, limit in
        let newest = min(before - 1, 5_000)
        let batch = stride(from: newest, to: max(newest - Int64(limit), 0), by: -1)
        looked += limit
        return Array(batch)
      }
      #expect(looked <= 1_000)
      found += rows
      token = next
      pages += 1
    } while !token.isEmpty && pages < 20
    #expect(found == [2, 1])
    #expect(pages == 6)
    #expect(RecordPage.lookedAtMost == 20_000)
  }

  @Test("A read about a unit that is not there names the field")
  func unknownUnitOfReads() async throws {
    let harness = try await PolicyHarness()
    _ = try await harness.load([.plan(Sample.plan2024())])
    func fields(_ call: () async throws -> Void) async throws -> [String] {
      do {
        try await call()
        return []
      } catch let error as RPCError {
        #expect(error.code == .notFound && error.reason == "UNKNOWN_UNIT", "\(error)")
        let violations = try API.Types.V1.BadRequest(serializedBytes: error.details).violations
        #expect(violations.allSatisfy { $0.reason == "UNKNOWN_UNIT" && !$0.textVi.isEmpty })
        return violations.map(\.field)
      }
    }
    let options = harness.options([.centralOfficer])
    #expect(
      try await fields {
        _ = try await harness.dialogues.listDialogues(.with { $0.unitID = 77 }, options: options)
      } == ["unit_id"])
    #expect(
      try await fields {
        _ = try await harness.scorecards.getScorecard(
          .with { ($0.year, $0.unitID) = (2024, 77) }, options: options)
      } == ["unit_id"])
    #expect(
      try await fields {
        _ = try await harness.figures.computeFigures(
          .with { ($0.asOf, $0.unitID) = ("2023-11-30", 77) }, options: options)
      } == ["unit_id"])
  }

  @Test("An import reports each bad row by its number and writes the others")
  func rowErrors() async throws {
    let harness = try await PolicyHarness()
    let summary = try await harness.load([
      .dialogue(Sample.dialogue()), .dialogue(Sample.dialogue(unit: 77)),
      .dialogue(Sample.dialogue(unit: 10)), .dialogue(Sample.dialogue(day: "2024-05-01")),
      .participation(Sample.participation(99, unit: 11)), .dialogue(Sample.dialogue()),
    ])
    #expect(summary.accepted == 2)
    #expect(summary.refused == 4)
    #expect(summary.errors.map(\.row) == [1, 2, 3, 4])
    #expect(
      summary.errors.map(\.reason) == [
        "UNKNOWN_UNIT", "WRONG_LEVEL", "DATE_IN_FUTURE", "UNKNOWN_RECORD",
      ])
    #expect(summary.errors[3].field == "supervision_id")
  }

  @Test("Only the loader chooses ids and says when a fact was recorded")
  func loaderOnly() async throws {
    let harness = try await PolicyHarness()
    let central = harness.options([.centralOfficer])
    var request = Sample.dialogue()
    request.header = harness.header()
    request.id = 5
    let error = await #expect(throws: RPCError.self) {
      _ = try await harness.dialogues.recordDialogue(request, options: central)
    }
    #expect(error?.reason == "ID_NOT_PERMITTED")
    request.id = 0
    request.header = harness.header(recordedAt: UnionFixture.recordedAt)
    let historical = await #expect(throws: RPCError.self) {
      _ = try await harness.dialogues.recordDialogue(request, options: central)
    }
    #expect(historical?.reason == "RECORDED_AT_NOT_PERMITTED")
  }
}
