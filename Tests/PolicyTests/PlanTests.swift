import SenAPI
import SenCodec
import SenRPC
import Synchronization
import Testing
import TestSupport
import UnionModel
import UnionService

@testable import Policy

@Suite("Plans, targets and allocations")
struct PlanTests {
  @Test("A plan comes back as it was recorded, targets in the order of their numbers")
  func roundTrip() async throws {
    let harness = try await PolicyHarness()
    var request = Sample.plan2024()
    request.header = harness.header()
    let plan = try await harness.plans.createPlan(request, options: harness.options())
    #expect(plan.themeVi == request.themeVi)
    #expect(plan.state == .draft)
    #expect(plan.targets.map { "\($0.number)\($0.part)" }.first == "1")
    #expect(plan.targets.count == 14)
    #expect(plan.targets.map(\.rule) == request.targets.map(\.rule))
    #expect(plan.targets.map(\.timing) == request.targets.map(\.timing))
    let adopted = try await harness.plans.adoptPlan(
      .with {
        $0.header = harness.header()
        $0.year = 2024
        $0.resolution = "08/NQ"
      }, options: harness.options([.centralOfficer]))
    #expect(adopted.state == .adopted)
    #expect(adopted.targets.count == 14)
    #expect(try await harness.plans.listPlans(.init(), options: harness.options()).plans.count == 1)
  }

  @Test("A target set again is a new version; the old one stays known as it was")
  func versions() async throws {
    let harness = try await PolicyHarness()
    _ = try await harness.load(
      [.plan(Sample.plan2024())],
      recordedAt: UnionCalendar.start(of: UnionFixture.day("2023-12-14")))
    let set = try await harness.plans.setTarget(
      .with {
        $0.header = harness.header()
        $0.target = .with {
          $0 = Sample.target(2, "a", "empowerment.households_out_of_poverty", Sample.value(360))
          $0.planYear = 2024
        }
      }, options: harness.options())
    #expect(set.provenance?.supersedes != 0)
    func least(_ day: String) async throws -> Int64? {
      let targets = try await harness.plans.listTargets(
        .with {
          $0.planYear = 2024
          $0.knownOn = UnionCalendar.end(of: UnionFixture.day(day)).timestamp
        }, options: harness.options()
      ).targets
      guard case .value(let rule)? = targets.first(where: { $0.part == "a" })?.rule?.condition
      else {
        return nil
      }
      return rule.atLeast
    }
    #expect(try await least("2024-01-01") ?? 0 == Int64(340))
    #expect(try await least("2024-03-31") ?? 0 == Int64(360))
  }

  @Test("Allocations are listed by year, measure, unit and level, also page by page")
  func allocations() async throws {
    let harness = try await PolicyHarness()
    let rows: [Wire.ImportRecord.Record] = [
      ("2a", 10, 200.0), ("2a", 20, 140), ("5b", 10, 87.5), ("2a", 111, 3),
    ].map { number, unit, value in
      .allocation(
        .with {
          $0.planYear = 2024
          $0.targetNo = number
          $0.unitID = Int64(unit)
          $0.value = value
        })
    }
    let summary = try await harness.load([.plan(Sample.plan2024())] + rows)
    #expect(summary.accepted == 5, "\(summary.errors)")
    func list(
      _ change: (inout Wire.ListAllocationsRequest) -> Void
    ) async throws -> Wire.ListAllocationsResponse {
      var request = Wire.ListAllocationsRequest()
      request.planYear = 2024
      change(&request)
      return try await harness.plans.listAllocations(
        request, options: harness.options([.provincialOfficer], scopes: [10]))
    }
    #expect(try await list { _ in }.allocations.count == 4)
    let share = try await list { $0.measures = ["membership.units_at_60_share"] }.allocations
    #expect(share.map(\.value) == [87.5])
    #expect(share.map(\.unitCode) == ["01"])
    #expect(share.map(\.targetNo) == ["5b"])
    #expect(try await list { $0.unitID = 10 }.allocations.count == 3)
    #expect(try await list { $0.level = .province }.allocations.count == 3)
    let first = try await list { $0.pageSize = 3 }
    #expect(first.allocations.count == 3)
    let rest = try await list {
      $0.pageSize = 3
      $0.pageToken = first.nextPageToken
    }
    #expect(rest.allocations.count == 1)
    #expect(rest.nextPageToken.isEmpty)
  }

  @Test("An allocation set again supersedes, a withdrawn one is gone")
  func setAndWithdraw() async throws {
    let harness = try await PolicyHarness()
    _ = try await harness.load([.plan(Sample.plan2024())])
    for value in [200.0, 210] {
      _ = try await harness.plans.setAllocation(
        .with {
          $0.header = harness.header()
          $0.planYear = 2024
          $0.targetNo = "2a"
          $0.unitID = 10
          $0.value = value
        }, options: harness.options())
    }
    let request = Wire.ListAllocationsRequest.with { $0.planYear = 2024 }
    let before = try await harness.plans.listAllocations(request, options: harness.options())
    #expect(before.allocations.map(\.value) == [210])
    _ = try await harness.plans.withdrawAllocation(
      .with {
        $0.header = harness.header()
        $0.planYear = 2024
        $0.targetNo = "2a"
        $0.unitID = 10
      }, options: harness.options())
    let after = try await harness.plans.listAllocations(request, options: harness.options())
    #expect(after.allocations.isEmpty)
  }

  @Test(
    "A bad target or allocation is refused by its field",
    arguments: [
      "measure", "rule", "basis points", "unit bound", "number", "value", "target", "level",
    ])
  func refused(what: String) async throws {
    let harness = try await PolicyHarness()
    _ = try await harness.load([.plan(Sample.plan2024())])
    var target = Sample.target(8, "", "welfare.families_8_criteria", Sample.value(1))
    target.planYear = 2024
    var allocation = Wire.SetAllocationRequest.with {
      $0.planYear = 2024
      $0.targetNo = "2a"
      $0.unitID = 10
      $0.value = 5
    }
    var field = "target.\(what)"
    switch what {
    case "measure": target.measure = ""
    case "rule": target.rule = nil
    case "basis points":
      target.rule = .with { $0.condition = Sample.share(101) }
      field = "target.rule.share.at_least_basis_points"
    case "unit bound":
      target.rule = .with { $0.condition = Sample.share(100, of: "a.b", atLeast: 0) }
      field = "target.rule.share.unit_at_least"
    case "number": target.number = 0
    case "value":
      allocation.value = .infinity
      field = "value"
    case "target":
      allocation.targetNo = "9z"
      field = "target_no"
    default:
      allocation.unitID = 1_111
      field = "unit_id"
    }
    let error = await #expect(throws: RPCError.self) {
      if ["value", "target", "level"].contains(what) {
        allocation.header = harness.header()
        _ = try await harness.plans.setAllocation(allocation, options: harness.options())
      } else {
        _ = try await harness.plans.setTarget(
          .with {
            $0.header = harness.header()
            $0.target = target
          }, options: harness.options())
      }
    }
    let details = try API.Types.V1.BadRequest(serializedBytes: error?.details ?? [])
    #expect(details.violations.map(\.field) == [field], "\(String(describing: error))")
  }
}

@Suite("Declared reports")
struct DeclaredReportTests {
  private func save(
    _ harness: PolicyHarness, id: Int64 = 0, version: Int32 = 0, value: Int64 = 209,
    measure: String = "empowerment.cooperatives_founded"
  ) async throws -> Wire.DeclaredReport {
    try await harness.declared.saveDeclaredReport(
      .with {
        $0.header = harness.header()
        $0.id = id
        $0.version = version
        $0.unitID = 111
        $0.from = "2023-01-01"
        $0.to = "2023-03-31"
        $0.figures = [
          .with {
            $0.measure = measure
            $0.value = value
          }
        ]
      }, options: harness.options([.communeOfficer], scopes: [111]))
  }

  @Test("Draft, submitted, returned, submitted again, approved, restated: every step stays signed")
  func wholeWay() async throws {
    let harness = try await PolicyHarness()
    let commune = harness.options([.communeOfficer], scopes: [111], subject: "commune")
    let district = harness.options([.districtOfficer], scopes: [11], subject: "district")
    var report = try await save(harness)
    let id = report.id
    func submit() async throws -> Wire.DeclaredReport {
      try await harness.declared.submitDeclaredReport(
        .with {
          $0.header = harness.header()
          $0.id = id
          $0.version = report.version
        }, options: commune)
    }
    report = try await submit()
    report = try await harness.declared.returnDeclaredReport(
      .with {
        $0.header = harness.header()
        $0.id = id
        $0.version = report.version
        $0.reason = "Thiếu hợp tác xã"
      }, options: district)
    #expect(report.state == .returned)
    report = try await save(harness, id: id, version: report.version, value: 210)
    report = try await submit()
    report = try await harness.declared.approveDeclaredReport(
      .with {
        $0.header = harness.header()
        $0.id = id
        $0.version = report.version
      }, options: district)
    #expect(report.state == .approved)
    report = try await harness.declared.restateDeclaredReport(
      .with {
        $0.header = harness.header()
        $0.id = id
        $0.version = report.version
        $0.reason = "Sửa"
        $0.figures = [
          .with {
            $0.measure = "empowerment.cooperatives_founded"
            $0.value = 203
          }
        ]
      }, options: commune)
    #expect(
      report.steps.map(\.state) == [
        .draft, .submitted, .returned, .draft, .submitted, .approved, .restated,
      ])
    #expect(report.steps.map { $0.figures[0].value } == [209, 209, 209, 210, 210, 210, 203])
    #expect(report.steps[2].signedBy == "district")
    #expect(report.steps[2].reason == "Thiếu hợp tác xã")
  }

  @Test("Nobody approves her own report, nor one that has moved on")
  func guards() async throws {
    let harness = try await PolicyHarness()
    let report = try await save(harness)
    let own = await #expect(throws: RPCError.self) {
      _ = try await harness.declared.approveDeclaredReport(
        .with {
          $0.header = harness.header()
          $0.id = report.id
          $0.version = report.version
        }, options: harness.options([.communeOfficer], scopes: [111]))
    }
    #expect(own?.reason == "OUTSIDE_SCOPE")
    let early = await #expect(throws: RPCError.self) {
      _ = try await harness.declared.approveDeclaredReport(
        .with {
          $0.header = harness.header()
          $0.id = report.id
          $0.version = report.version
        }, options: harness.options([.districtOfficer], scopes: [11]))
    }
    #expect(early?.reason == "STATE_NOT_ALLOWED")
    let stale = await #expect(throws: RPCError.self) {
      _ = try await save(harness, id: report.id, version: 7)
    }
    #expect(stale?.reason == "VERSION_MISMATCH")
  }

  @Test("You reported 209; the records give 203")
  func comparison() async throws {
    let harness = try await PolicyHarness()
    harness.peers.set("empowerment.cooperatives_founded", 203, unit: 111)
    let report = try await save(harness)
    let comparison = try await harness.declared.compareDeclaredReport(
      .with { $0.id = report.id },
      options: harness.options([.communeOfficer], scopes: [111])
    ).comparisons
    #expect(comparison.map(\.declared) == [209])
    #expect(comparison.map(\.derived) == [203])
    #expect(comparison.map(\.difference) == [6])
  }

  @Test(
    "A share is not compared with a whole number: neither few people, nor many, nor nobody are told",
    arguments: ["welfare.victims_served_share", "membership.activity_units_share"],
    [(2, 3), (30, 40), (0, 0)])
  func shares(measure: String, share: (Int64, Int64)) async throws {
    let harness = try await PolicyHarness()
    harness.peers.set(measure, share.0, of: share.1, unit: 111)
    let report = try await save(harness, measure: measure)
    let error = await #expect(throws: RPCError.self) {
      _ = try await harness.declared.compareDeclaredReport(
        .with { $0.id = report.id },
        options: harness.options([.communeOfficer], scopes: [111]))
    }
    #expect(error?.code == .failedPrecondition && error?.reason == "NOT_COMPARABLE")
    let details = try API.Types.V1.BadRequest(serializedBytes: error?.details ?? [])
    #expect(details.violations.map(\.field) == ["figures[0].measure"])
    // It is refused before the figure is asked for.
    #expect(harness.peers.script.withLock(\.callers).isEmpty)
  }

  @Test("What applies to nothing in the unit does not read as 0, and neither do fractions")
  func notApplicable() async throws {
    let harness = try await PolicyHarness()
    let report = try await save(harness)
    func refused() async -> Bool {
      do {
        _ = try await harness.declared.compareDeclaredReport(
          .with { $0.id = report.id },
          options: harness.options([.communeOfficer], scopes: [111]))
        return false
      } catch {
        return (error as? RPCError)?.reason == "NOT_COMPARABLE"
      }
    }
    harness.peers.script.withLock { $0.notApplicable = true }
    #expect(await refused())
    harness.peers.script.withLock { $0.notApplicable = false }
    harness.peers.set("empowerment.cooperatives_founded", 203.5, unit: 111)
    #expect(await refused())
    harness.peers.set("empowerment.cooperatives_founded", 0, unit: 111)
    #expect(await !refused())
  }

  @Test("A state machine refuses every step that its state does not allow")
  func stateMachine() throws {
    let period = try #require(
      Period(first: UnionFixture.day("2023-01-01"), last: UnionFixture.day("2023-03-31")))
    let figures = [DeclaredFigure(measure: "a.b", value: 1)]
    let allowed: [DeclaredReportState: [DeclaredReportStep]] = [
      .draft: [.save, .submit], .submitted: [.return, .approve], .returned: [.save],
      .approved: [.restate], .restated: [.restate],
    ]
    for state in DeclaredReportState.allCases {
      for step in [DeclaredReportStep.save, .submit, .return, .approve, .restate] {
        var report = DeclaredReport(
          unit: 1, period: period, state: state, version: 3, figures: figures)
        if allowed[state]?.contains(step) == true {
          try report.take(step, seen: 3)
          #expect(report.version == 4)
        } else {
          #expect(throws: PolicyFault.self) { try report.take(step, seen: 3) }
        }
      }
    }
  }

  @Test(
    "What is refused is said in both languages",
    arguments: [
      PolicyFault.noRecord("plan item"), .noPlan(2_024), .noTarget("9"), .recordedAlready("report"),
      .stepOutOfOrder("The proposal is at state 2 already."), .supersededAlready,
      .stateNotAllowed("approved"), .unknownMeasure("membership.kitchens"), .notComparable(0),
      .versionMismatch, .ownReport, .setFromAbove("value"), .epochMix,
      .serviceDown("welfare", code: "UNAVAILABLE"), .illegalSum(.cumulativeAcrossTime),
      .illegalSum(.subsetPlusTotal(part: "welfare.a", whole: "welfare.b")),
    ] + Self.fieldFaults.map { .field("title", $0) })
  func languages(fault: PolicyFault) {
    #expect(fault.rpcError.isInBothLanguages, "\(fault.rpcError)")
  }

  private static let fieldFaults: [FieldFault] = [
    .missing, .tooLong(500), .outOfRange, .notADate, .inFuture, .tooEarly, .unknownRecord,
    .unknownUnit, .wrongLevel, .malformed, .repeated, .loaderOnly, .unknownMeasure,
  ]
}
