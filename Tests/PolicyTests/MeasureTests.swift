import SenAPI
import SenCodec
import SenRPC
import Testing
import TestSupport
import UnionModel
import UnionService

@testable import Policy

@Suite("Policy measures are computed from records")
struct MeasureTests {
  @Test("Every policy row of the catalogue is a measure with the catalogue's type, key and unit")
  func catalogue() async throws {
    let harness = try await PolicyHarness()
    let listed = try await harness.figures.listMeasures(.init(), options: harness.options())
      .measures
    let byID = Dictionary(listed.map { ($0.id, $0) }) { $1 }
    let rows = try Catalogue.rows().filter { $0["service"] == "policy" }
    #expect(rows.count == 23)
    for row in rows {
      let measure = try #require(byID[row["id"]], "\(row["id"])")
      #expect(FigureName.of(measure.type) == row["measure"], "\(row["id"])")
      #expect(measure.distinctKey == row["distinct_key"], "\(row["id"])")
      #expect(measure.unit == row["unit"], "\(row["id"])")
      #expect(measure.level == row["level"], "\(row["id"])")
      #expect(measure.role == row["role"], "\(row["id"])")
      #expect(measure.scope == row["scope"], "\(row["id"])")
      #expect(measure.subsetOf == row["subset_of"], "\(row["id"])")
    }
  }

  @Test("Supervisions count policy × unit × year once, by level and role")
  func supervisions() async throws {
    let harness = try await PolicyHarness()
    let summary = try await harness.load([
      .supervision(Sample.supervision(id: 1, lead: 10, code: "A")),
      .supervision(Sample.supervision(id: 2, lead: 10, code: "B", carriedOut: nil)),
      .supervision(Sample.supervision(id: 3, lead: 20, code: "A")),
      .supervision(Sample.supervision(id: 4, lead: 90, code: "A")),
      .supervision(Sample.supervision(id: 5, lead: 1, code: "C")),
      .supervision(Sample.supervision(id: 6, lead: 111, code: "D")),
      .supervision(Sample.supervision(id: 7, lead: 0, code: "E", outside: "MTTQ", unit: 11)),
      .participation(Sample.participation(1, unit: 11)),
      .participation(Sample.participation(3, unit: 11)),
      .participation(Sample.participation(1, unit: 111)),
      .participation(Sample.participation(7, unit: 111)),
      .participation(Sample.participation(7, unit: 20)),
    ])
    #expect(summary.accepted == 12, "\(summary.errors)")
    // The planned one (B) and the Police's are not among the provinces' supervisions.
    #expect(try await harness.figure("policy.supervisions_province", asOf: "2023-12-14").value == 2)
    #expect(try await harness.figure("policy.supervisions_central", asOf: "2023-12-14").value == 1)
    // A with 11 twice is one; what 111 led (D) and what a province joined are outside.
    let local = try await harness.figure(
      "policy.supervisions_local", asOf: "2023-12-14", splits: ["level"])
    #expect(local.value == 3)
    #expect(local.splits.map { "\($0.key) \(Int($0.value))" } == ["commune 2", "district 1"])
    #expect(local.records.map { "\($0.kind) \($0.count)" } == ["participation 4"])
    #expect(try await harness.figure("policy.supervisions_local", asOf: "2023-05-31").value == 0)
    #expect(try await harness.figure("policy.supervisions_local", asOf: "2024-03-31").value == 0)
  }

  @Test("Findings and recommendations are counted, with addressee and newest state")
  func findings() async throws {
    let harness = try await PolicyHarness()
    let summary = try await harness.load([
      .supervision(Sample.supervision(id: 1)),
      .finding(
        .with {
          $0.id = 2
          $0.supervisionID = 1
          $0.unitID = 10
          $0.day = "2023-06-02"
          $0.text = "Chậm chi trả"
        }),
      .recommendation(recommendation(id: 3)), .recommendation(recommendation(id: 4)),
      .recommendationStep(
        .with {
          $0.recommendationID = 3
          $0.state = .adopted
          $0.day = "2023-08-01"
        }),
    ])
    #expect(summary.accepted == 5, "\(summary.errors)")
    #expect(try await harness.figure("policy.findings", asOf: "2023-12-14").value == 1)
    let figure = try await harness.figure(
      "policy.recommendations", asOf: "2023-12-14", splits: ["addressee", "state"])
    #expect(figure.value == 2)
    #expect(figure.splits.map(\.key) == ["people's committee", "adopted", "sent"])
    let before = try await harness.figure(
      "policy.recommendations", asOf: "2023-07-31", splits: ["state"])
    #expect(before.splits.map(\.key) == ["sent"])
  }

  private func recommendation(id: Int64) -> Wire.RecordRecommendationRequest {
    .with {
      $0.id = id
      $0.findingID = 2
      $0.unitID = 10
      $0.addressee = .peoplesCommittee
      $0.addresseeName = "UBND tỉnh"
      $0.text = "Chi trả đúng hạn"
      $0.day = "2023-07-01"
    }
  }

  @Test("Drafts count by role; contents by the draft's registered subject code")
  func drafts() async throws {
    let harness = try await PolicyHarness()
    let land = PolicyMeasures.SubjectCode.land
    let insurance = PolicyMeasures.SubjectCode.socialInsurance
    let summary = try await harness.load([
      .draft(Sample.draft(id: 1, code: land)), .draft(Sample.draft(id: 2, code: insurance)),
      .draft(Sample.draft(id: 3, kind: .local, unit: 10)),
      .draft(Sample.draft(id: 4, kind: .regulation)),
      .criticism(Sample.criticism(1, unit: 1, role: .joined)),
      .criticism(Sample.criticism(2, unit: 1, role: .chaired)),
      .criticism(Sample.criticism(4, unit: 1, role: .chaired)),
      .criticism(Sample.criticism(3, unit: 10, role: .chaired)),
      .criticism(Sample.criticism(3, unit: 20, role: .chaired)),
      .criticism(Sample.criticism(3, unit: 11, role: .commented)),
      .criticism(Sample.criticism(3, unit: 111, role: .commented)),
      .contentItem(Sample.content(1, "a")), .contentItem(Sample.content(1, "b")),
      .contentItem(Sample.content(2, "c")), .contentItem(Sample.content(4, "d")),
    ])
    #expect(summary.accepted == 15, "\(summary.errors)")
    let expected: [String: Double] = [
      "policy.drafts_criticised_central": 2, "policy.drafts_chaired_central": 1,
      "policy.drafts_joined_central": 1, "policy.drafts_criticised_province": 2,
      "policy.drafts_commented_local": 2, "policy.gender_proposals_land": 2,
      "policy.gender_proposals_social_insurance": 1,
    ]
    for (measure, value) in expected {
      #expect(try await harness.figure(measure, asOf: "2023-12-14").value == value, "\(measure)")
    }
    let central = try await harness.figure("policy.drafts_criticised_central", asOf: "2023-12-14")
    #expect(central.qualifier == .derived)
  }

  @Test("Dialogues of Project 8 count in its area and under its programme only, since its start")
  func dialogues() async throws {
    let harness = try await PolicyHarness()
    let summary = try await harness.load([
      .dialogue(Sample.dialogue()),
      .dialogue(Sample.dialogue(day: "2022-05-01", place: .villageCluster)),
      .dialogue(Sample.dialogue(programme: .own)), .dialogue(Sample.dialogue(unit: 111)),
      .dialogue(Sample.dialogue(day: "2021-05-01")), .dialogue(Sample.dialogue(day: "2023-12-05")),
    ])
    #expect(summary.accepted == 6, "\(summary.errors)")
    let figure = try await harness.figure(
      "policy.dialogues", asOf: "2023-11-30", splits: ["place"])
    #expect(figure.value == 2)
    #expect(figure.splits.map(\.key) == ["commune", "village cluster"])
    #expect(try await harness.figure("policy.dialogues", asOf: "2023-12-14").value == 3)
  }

  @Test("Advice counts in the year in which the document was issued")
  func adviceIssued() async throws {
    let harness = try await PolicyHarness()
    _ = try await harness.load([
      .advice(
        .with {
          $0.id = 1
          $0.unitID = 1
          $0.document = "Đề án 01"
          $0.issuer = "Chính phủ"
          $0.day = "2022-10-01"
        }),
      .adviceIssued(
        .with {
          $0.adviceID = 1
          $0.number = "01/QĐ-TTg"
          $0.day = "2023-01-03"
        }),
    ])
    #expect(try await harness.figure("policy.advice_issued", asOf: "2023-12-14").value == 1)
    #expect(try await harness.figure("policy.advice_issued", asOf: "2022-12-31").value == 0)
    #expect(try await harness.figure("policy.advice_issued", asOf: "2024-03-31").value == 0)
  }

  @Test("Themes, breakthroughs, targets, contents and tasks are counted out of the plans")
  func plans() async throws {
    let harness = try await PolicyHarness()
    let summary = try await harness.load([
      .plan(Sample.plan2023()), .plan(Sample.plan2024()),
    ])
    #expect(summary.accepted == 2, "\(summary.errors)")
    let expected: [String: Double] = [
      "policy.theme_2023": 1, "policy.breakthroughs_2023": 2, "policy.theme_2024": 1,
      "policy.plan_2024_targets": 7, "policy.plan_2024_contents": 2, "policy.plan_2024_tasks": 3,
    ]
    for (measure, value) in expected {
      #expect(try await harness.figure(measure, asOf: "2023-12-14").value == value, "\(measure)")
    }
    let early = try await harness.figure("policy.plan_2024_targets", asOf: "2023-12-13")
    #expect(early.value == 0)
    // The plan set again with fewer contents: what it has no more is withdrawn.
    var shorter = Sample.plan2024()
    shorter.items = [Sample.item(.content, 1)]
    _ = try await harness.load([.plan(shorter)])
    #expect(
      try await harness.figure("policy.plan_2024_contents", asOf: "2023-12-14").value == 1)
    #expect(try await harness.figure("policy.plan_2024_tasks", asOf: "2023-12-14").value == 0)
  }

  @Test("A duty is done by the unit itself: the local one in any role, the central one as lead")
  func duties() async throws {
    let harness = try await PolicyHarness()
    let summary = try await harness.load([
      .supervision(Sample.supervision(id: 1, lead: 10, code: "A")),
      .supervision(Sample.supervision(id: 2, lead: 20, code: "B", subject: .other)),
      .draft(Sample.draft(id: 3, kind: .local, unit: 10)),
      .criticism(Sample.criticism(3, unit: 10, role: .chaired)),
      .criticism(Sample.criticism(3, unit: 20, role: .chaired)),
      .participation(Sample.participation(1, unit: 11)),
      .criticism(Sample.criticism(3, unit: 11, role: .commented)),
      .participation(Sample.participation(1, unit: 111)),
      // The duty of centre and provinces names its subjects; that of districts and communes none.
      .participation(Sample.participation(2, unit: 21)),
      .criticism(Sample.criticism(3, unit: 21, role: .commented)),
    ])
    #expect(summary.accepted == 10, "\(summary.errors)")
    let central = try await harness.figure(
      "policy.duty_centre_province_share", asOf: "2023-12-31", splits: ["level"])
    // Province 10 of centre, 10 and 20: the Police and the Army are a kind of their own.
    #expect(central.share == "1/3")
    #expect(central.splits.filter { $0.key == "centre" }.isEmpty)
    let local = try await harness.figure("policy.duty_local_share", asOf: "2023-12-31")
    // Districts 11 and 21 of 11, 12, 21 and communes 111, 112, 211; 121 has no union.
    #expect(local.share == "2/6")
  }

  @Test("A correction in February moves November as known in February, not as known in December")
  func knownOn() async throws {
    let harness = try await PolicyHarness(today: "2024-03-31")
    let december = UnionCalendar.end(of: UnionFixture.day("2023-12-14"))
    let loaded = UnionCalendar.start(of: UnionFixture.day("2023-12-01"))
    let corrected = UnionCalendar.start(of: UnionFixture.day("2024-02-10"))
    let first = try await harness.load(
      [
        .dialogue(
          .with {
            $0 = Sample.dialogue(); $0.id = 5
          })
      ], recordedAt: loaded)
    #expect(first.accepted == 1, "\(first.errors)")
    _ = try await harness.load(
      [.dialogue(Sample.dialogue(day: "2023-11-20"))], recordedAt: corrected)
    var asKnown = try await harness.figure(
      "policy.dialogues", asOf: "2023-11-30", knownOn: december)
    #expect(asKnown.value == 1)
    #expect(try await harness.figure("policy.dialogues", asOf: "2023-11-30").value == 2)
    // The first one did not happen: withdrawn in February.
    _ = try await harness.load(
      [
        .withdrawal(
          .with {
            $0.kind = .dialogue
            $0.id = 5
          })
      ], recordedAt: corrected)
    asKnown = try await harness.figure("policy.dialogues", asOf: "2023-11-30", knownOn: december)
    #expect(asKnown.value == 1)
    #expect(try await harness.figure("policy.dialogues", asOf: "2023-11-30").value == 1)
  }

  @Test("The targets of a year are judged out of all services and are a count, not a percentage")
  func targetsMet() async throws {
    let harness = try await PolicyHarness()
    _ = try await harness.load([.plan(Sample.plan2023())])
    harness.peers.set("empowerment.households_out_of_poverty", 120)
    let met = try await harness.figure("policy.targets_2023_met", asOf: "2023-12-14")
    #expect(met.unit == "target")
    #expect(met.share == "1/1")
    harness.peers.set("empowerment.households_out_of_poverty", 99)
    let missed = try await harness.figure("policy.targets_2023_met", asOf: "2023-12-14")
    #expect(missed.share == "0/1")
  }
}

extension WireFigures.Figure {
  /// Numerator and denominator, "1/3".
  var share: String { "\(numerator ?? -1)/\(denominator ?? -1)" }
}

/// Names of measure types as the catalogue writes them.
enum FigureName {
  static func of(_ type: WireFigures.MeasureType) -> String {
    UInt8(exactly: type.rawValue).flatMap(MeasureType.init(rawValue:))?.name ?? ""
  }
}
