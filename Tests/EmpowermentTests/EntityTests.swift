import TestSupport
import Testing
import UnionModel

@testable import Empowerment

@Suite("Entities accept only what is right")
struct EntityTests {
  static let today = BusinessDay(year: 2024, month: 3, day: 31) ?? .distantPast

  @Test(
    "Decree 07/2021 asks for the income line and three deprivations",
    arguments: [
      (1_500_000, 3, false, PovertyClass.poor), (1_500_000, 2, false, .nearPoor),
      (1_500_001, 12, false, .neither), (2_000_000, 3, true, .poor),
      (2_000_000, 2, true, .nearPoor), (2_000_001, 3, true, .neither), (0, 0, false, .nearPoor),
    ])
  func decree(income: Int64, deprivations: Int64, urban: Bool, expected: PovertyClass) throws {
    let assessment = try PovertyAssessment(
      incomePerHead: income, deprivations: deprivations, urban: urban)
    #expect(PovertyStandard.decree07of2021.classify(assessment) == expected)
  }

  @Test(
    "Decision 59/2015 also knows a line below which a household is poor in any case",
    arguments: [
      (700_000, 0, false, PovertyClass.poor), (700_001, 0, false, .nearPoor),
      (1_000_000, 3, false, .poor), (1_000_001, 9, false, .neither), (900_000, 0, true, .poor),
      (1_300_000, 2, true, .nearPoor),
    ])
  func decision(income: Int64, deprivations: Int64, urban: Bool, expected: PovertyClass) throws {
    let assessment = try PovertyAssessment(
      incomePerHead: income, deprivations: deprivations, urban: urban)
    #expect(PovertyStandard.decision59of2015.classify(assessment) == expected)
  }

  private func listing(
    year: Int64 = 2023, standard: PovertyStandard = .decree07of2021,
    assessment: PovertyAssessment? = nil
  ) throws(EmpowermentError) -> PovertyListing {
    try PovertyListing(
      householdID: 1, year: year, povertyClass: .poor, standard: standard, decision: "",
      day: "2023-12-10", assessment: assessment, today: Self.today)
  }

  @Test(
    "A list follows the standard of its year",
    arguments: [
      (2021, PovertyStandard.decision59of2015, true), (2022, .decision59of2015, false),
      (2021, .decree07of2021, false), (2022, .decree07of2021, true),
    ])
  func standards(year: Int64, standard: PovertyStandard, allowed: Bool) {
    if allowed {
      #expect(throws: Never.self) { try listing(year: year, standard: standard) }
    } else {
      #expect(throws: EmpowermentError.field("standard", .standardOfOtherYear)) {
        try listing(year: year, standard: standard)
      }
    }
  }

  @Test("A class is what the standard gives for the assessment")
  func contradiction() throws {
    let better = try PovertyAssessment(incomePerHead: 1_500_000, deprivations: 2, urban: false)
    #expect(throws: EmpowermentError.field("poverty_class", .contradictsAssessment)) {
      try listing(assessment: better)
    }
    #expect(throws: EmpowermentError.field("year", .dateInFuture)) { try listing(year: 2025) }
  }

  private func exit(
    from: PovertyClass = .poor, to: PovertyClass = .neither, day: String = "2023-11-15",
    state: ExitState = .expected, decision: String = "", decisionDay: String = ""
  ) throws(EmpowermentError) -> Exit {
    try Exit(
      householdID: 1, from: from, to: to, day: day, state: state, decision: decision,
      decisionDay: decisionDay, today: Self.today)
  }

  @Test(
    "An exit leads to a better class",
    arguments: [
      (PovertyClass.poor, PovertyClass.poor, "to_class"), (.nearPoor, .poor, "to_class"),
      (.nearPoor, .nearPoor, "to_class"), (.neither, .neither, "from_class"),
    ])
  func worse(from: PovertyClass, to: PovertyClass, field: String) {
    let error = #expect(throws: EmpowermentError.self) { try exit(from: from, to: to) }
    guard case .field(field, _)? = error else {
      Issue.record("another field: \(String(describing: error))")
      return
    }
  }

  @Test("An exit is first expected, or confirmed with a decision")
  func states() throws {
    #expect(throws: EmpowermentError.field("state", .notAllowed)) { try exit(state: .refused) }
    #expect(throws: EmpowermentError.field("state", .notAllowed)) { try exit(state: .restated) }
    #expect(throws: EmpowermentError.field("decision", .missing)) { try exit(state: .confirmed) }
    let confirmed = try exit(state: .confirmed, decision: "1/QĐ")
    #expect(confirmed.decision == ExitDecision(stored: "1/QĐ", day: confirmed.day))
    #expect(try exit().decision == .none)
  }

  @Test("Each step of an exit follows from certain states only")
  func steps() throws {
    let decision = ExitDecision(stored: "2/QĐ", day: Self.today)
    let expected = try exit()
    let confirmed = try expected.confirmed(by: decision)
    let refused = try confirmed.refused(by: decision)
    let restated = try refused.restated(
      from: .poor, to: .nearPoor, day: expected.day, by: decision)
    #expect([confirmed.state, refused.state, restated.state] == [.confirmed, .refused, .restated])
    #expect(restated.to == .nearPoor)
    for exit in [confirmed, refused, restated] {
      #expect(throws: EmpowermentError.exitStepNotPossible) { try exit.confirmed(by: decision) }
    }
    #expect(throws: EmpowermentError.exitStepNotPossible) { try refused.refused(by: decision) }
    #expect(throws: EmpowermentError.exitStepNotPossible) {
      try expected.restated(from: .poor, to: .neither, day: expected.day, by: decision)
    }
    #expect(throws: EmpowermentError.field("to_class", .notBetter)) {
      try confirmed.restated(from: .nearPoor, to: .poor, day: expected.day, by: decision)
    }
  }

  @Test(
    "An exit belongs to the reporting year that ends on 30 November",
    arguments: [("2023-11-30", 2023), ("2023-12-01", 2024), ("2022-12-01", 2023)])
  func reportingYear(day: String, year: Int) throws {
    #expect(try exit(day: day).reportingYear == year)
  }

  @Test(
    "A day must be one, and have come",
    arguments: [
      ("", FieldFault.missing), ("2023-02-30", .malformedDay), ("15/11/2023", .malformedDay),
      ("2024-04-01", .dateInFuture), ("1930-10-19", .dateTooEarly),
    ])
  func days(text: String, fault: FieldFault) {
    #expect(throws: EmpowermentError.field("day", fault)) { try exit(day: text) }
  }

  @Test("A household has no more women than people, and somebody")
  func household() {
    func make(_ women: Int64, _ size: Int64, _ head: String = "Hoa") throws -> Household {
      try Household(
        head: head, headSex: .female, women: women, size: size, day: "2023-01-01",
        today: Self.today)
    }
    #expect(throws: EmpowermentError.field("women", .outOfRange)) { try make(5, 4) }
    #expect(throws: EmpowermentError.field("women", .outOfRange)) { try make(-1, 4) }
    #expect(throws: EmpowermentError.field("size", .outOfRange)) { try make(0, 0) }
    #expect(throws: EmpowermentError.field("size", .outOfRange)) { try make(0, 51) }
    #expect(throws: EmpowermentError.field("head_name", .missing)) { try make(1, 1, " ") }
    #expect(throws: EmpowermentError.field("head_name", .controlCharacter)) {
      try make(1, 1, "Hoa\u{0}")
    }
  }

  @Test("A manager's last day is not before the first; a group that is no co-operative names none")
  func spans() {
    #expect(throws: EmpowermentError.field("to", .endBeforeStart)) {
      try ManagingMember(
        cooperativeID: 1, name: "Mỷ", sex: .female, post: .chair, from: "2023-05-02",
        to: "2023-05-01", today: Self.today)
    }
    #expect(throws: EmpowermentError.field("cooperative_id", .notAllowed)) {
      try LivelihoodGroup(
        name: "Tổ", kind: .group, programme: .project8, founded: "2023-05-02", cooperativeID: 7,
        today: Self.today)
    }
  }

  @Test(
    "What is refused is said in both languages",
    arguments: [
      EmpowermentError.notFound, .superseded, .inUse, .classAlreadyRecorded, .classNotRecorded,
      .cooperativeAlreadyRecorded, .ownerAlreadyRecorded, .exitStepNotPossible, .alreadyDissolved,
    ] + FieldFault.allCases.map { .field("day", $0) })
  func languages(error: EmpowermentError) {
    #expect(error.rpcError.isInBothLanguages, "\(error.rpcError)")
  }
}
