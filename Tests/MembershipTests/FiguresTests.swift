import NIOCore
import SenAPI
import SenCodec
import SenRPC
import Testing
import UnionModel

@testable import Membership

@Suite("Membership's figures out of records")
struct FiguresTests {
  @Test("Rolls count by their newest day; members recorded later are added to them")
  func rolls() async throws {
    let house = try await House()
    try await house.load([
      .declareRoll(House.roll(1111, "2022-11-30", 100)),
      .declareRoll(House.roll(1111, "2023-11-30", 110)),
      .declareRoll(House.roll(901, "2023-11-30", 40)),
      .admitMember(House.admission(day: "2023-12-01")),
    ])
    #expect(try await house.value("members", asOf: "2022-11-29") == 0)
    #expect(try await house.value("members", asOf: "2023-11-29") == 100)
    #expect(try await house.value("members", asOf: "2023-11-30") == 150)
    #expect(try await house.value("members", asOf: "2023-12-14") == 151)
    #expect(try await house.value("members", asOf: "2023-12-14", unit: 90) == 40)
    let net = try #require(
      try await house.figures("members_net_increase", asOf: "2023-11-30").first)
    #expect(net.value == 50)
    #expect(net.from == "2022-12-01")
    let figure = try #require(try await house.figures("members", asOf: "2023-12-14").first)
    #expect(figure.records.map(\.kind) == ["branch_roll", "member_event"])
    #expect(figure.records.map(\.count) == [2, 1])
  }

  @Test("A branch never has records and a roll for one day")
  func neverBoth() async throws {
    let house = try await House()
    try await house.load([.declareRoll(House.roll(1111, "2023-11-30", 100, id: 500))])
    let client = M.MembersClient(house.transport)
    var early = House.admission(day: "2023-11-30")
    early.header = house.header()
    #expect(
      await house.reason {
        _ = try await client.admitMember(early, options: house.by(House.central))
      }
        == "ROLL_COVERS_DAY")
    try await house.load([.admitMember(House.admission(day: "2023-12-05"))])
    let rolls = M.RollsClient(house.transport)
    for (day, reason) in [
      ("2023-12-05", "RECORDS_EXIST"), ("2024-01-31", "RECORDS_EXIST"), ("2023-12-04", ""),
      ("2023-11-30", "ROLL_EXISTS"),
    ] {
      var roll = House.roll(1111, day, 90)
      roll.header = house.header()
      #expect(
        await house.reason {
          _ = try await rolls.declareRoll(roll, options: house.by(House.central))
        }
          == reason)
    }
    #expect(try await house.value("members", asOf: "2024-02-15") == 91)
  }

  @Test("A corrected roll counts from when the correction was recorded; a withdrawn one no more")
  func correctedRoll() async throws {
    let house = try await House()
    try await house.load(
      [.declareRoll(House.roll(1111, "2023-11-30", 100, id: 500))], recordedAt: "2023-12-01")
    var corrected = House.roll(1111, "2023-11-30", 103)
    corrected.header = house.header()
    corrected.supersedes = 500
    let rolls = M.RollsClient(house.transport)
    let roll = try await rolls.declareRoll(corrected, options: house.by(House.central))
    #expect(roll.provenance?.supersedes == 500)
    #expect(try await house.value("members", asOf: "2023-11-30", known: "2023-12-14") == 100)
    #expect(try await house.value("members", asOf: "2023-11-30") == 103)
    corrected.header = house.header()
    #expect(
      await house.reason {
        _ = try await rolls.declareRoll(corrected, options: house.by(House.central))
      } == "SUPERSEDED")
    corrected.header = house.header()
    corrected.supersedes = roll.id
    corrected.withdrawn = true
    _ = try await rolls.declareRoll(corrected, options: house.by(House.central))
    #expect(try await house.value("members", asOf: "2023-11-30") == 0)
  }

  @Test("Exactly 60 % passes, one member less fails with a gap of one; the fall is the difference")
  func gathering() async throws {
    let house = try await House()
    try await house.load([
      .recordWomenCount(House.women(111, "2022-11-30", 200)),
      .recordWomenCount(House.women(112, "2022-11-30", 100)),
      .declareRoll(House.roll(1111, "2022-11-30", 60)),
      .declareRoll(House.roll(1112, "2022-11-30", 59)),
      .declareRoll(House.roll(1121, "2022-11-30", 59)),
      .declareRoll(House.roll(1112, "2023-11-30", 60)),
      .declareRoll(House.roll(2111, "2023-11-30", 7)),
    ])
    #expect(try await house.value("units_below_60", asOf: "2022-11-30") == 2)
    #expect(try await house.value("units_below_60", asOf: "2023-11-30") == 1)
    #expect(try await house.value("units_below_60_reduction", asOf: "2023-11-30") == 1)
    let share = try #require(
      try await house.figures("units_at_60_share", asOf: "2023-11-30").first)
    #expect(share.numerator == 1)
    #expect(share.denominator == 2, "211 has no count of women: not applicable")
    let communes = try await house.figures(
      "units_at_60_share", asOf: "2023-11-30", by: .commune, splits: ["gap"])
    let failing = communes.filter { $0.numerator == 0 && $0.denominator == 1 }
    #expect(failing.map(\.unitCode) == ["00002"])
    #expect(failing.first?.splits.first?.value == 1)
    var request = M.ListGatheringRatesRequest()
    request.unitID = 10
    request.day = "2023-11-30"
    request.onlyBelow = true
    let rates = try await M.WomenPopulationClient(house.transport)
      .listGatheringRates(request, options: house.by([.provincialOfficer], [10]))
    #expect(rates.rates.map(\.missingMembers) == [1])
  }

  @Test("Honorary members count so far, a mistake not; provinces of the Police and Army not at all")
  func honorary() async throws {
    let house = try await House()
    func recognition(_ id: Int64, _ unit: Int64, _ day: String) -> M.ImportRecord.Record {
      var request = M.RecogniseHonoraryMemberRequest()
      request.id = id
      request.fullName = "Phạm Văn Hùng"
      request.sex = .male
      request.unitID = unit
      request.decisionNo = "12/QĐ"
      request.day = day
      return .recogniseHonoraryMember(request)
    }
    let summary = try await house.load([
      recognition(1, 10, "2020-03-08"), recognition(2, 10, "2023-03-08"),
      recognition(3, 90, "2023-03-08"), recognition(4, 20, "2023-12-01"),
    ])
    #expect(summary.refused == 0, "\(summary.errors)")
    #expect(try await house.value("honorary_members", asOf: "2023-11-30") == 3)
    #expect(try await house.value("members", asOf: "2023-11-30") == 0)
    let provinces = try #require(
      try await house.figures("honorary_provinces", asOf: "2023-11-30").first)
    #expect(provinces.value == 1)
    #expect(provinces.denominator == 2)
    var withdrawal = M.WithdrawHonoraryMemberRequest()
    withdrawal.header = house.header()
    withdrawal.honoraryID = 2
    withdrawal.day = "2023-10-01"
    withdrawal.withdrawn = true
    _ = try await M.HonoraryMembersClient(house.transport)
      .withdrawHonoraryMember(withdrawal, options: house.by(House.central))
    #expect(try await house.value("honorary_members", asOf: "2023-11-30") == 2)
    let bySex = try #require(
      try await house.figures("honorary_members", asOf: "2023-11-30", splits: ["sex"]).first)
    #expect(bySex.splits.map(\.key) == ["male"])
  }

  static func person(_ id: Int64) -> M.ImportRecord.Record {
    var request = M.RegisterPersonRequest()
    request.id = id
    request.unitID = 111
    request.fullName = "Vũ Thị Mai"
    request.sex = .female
    return .registerPerson(request)
  }

  static func post(
    _ id: Int64, person: Int64, unit: Int64, _ kind: M.PostKind, fullTime: Bool = false,
    from: String = "2021-01-01", to: String = ""
  ) -> M.ImportRecord.Record {
    var request = M.AppointPostRequest()
    request.id = id
    request.personID = person
    request.unitID = unit
    request.kind = kind
    request.fullTime = fullTime
    request.fromDay = from
    request.toDay = to
    return .appointPost(request)
  }

  @Test("A head trained twice counts once, and only if she held the post on the course date")
  func headsTrained() async throws {
    let house = try await House()
    func course(_ id: Int64, _ code: String, _ day: String) -> M.ImportRecord.Record {
      var request = M.CreateCourseRequest()
      request.id = id
      request.code = code
      request.title = "Nghiệp vụ công tác Hội"
      request.kind = .unionWork
      request.unitID = 10
      request.fromDay = day
      return .createCourse(request)
    }
    func completion(_ course: Int64, _ person: Int64, passed: Bool = true)
      -> M.ImportRecord.Record
    {
      var request = M.RecordCompletionRequest()
      request.courseID = course
      request.personID = person
      request.unitID = 1111
      request.result = passed ? .passed : .failed
      return .recordCompletion(request)
    }
    let summary = try await house.load([
      Self.person(1), Self.person(2), Self.person(3),
      Self.post(11, person: 1, unit: 1111, .branchHead),
      Self.post(12, person: 2, unit: 1112, .branchHead, to: "2023-05-31"),
      Self.post(13, person: 3, unit: 1121, .branchHead),
      course(21, "A", "2023-06-10"), course(22, "B", "2023-09-10"),
      completion(21, 1), completion(22, 1), completion(21, 2), completion(21, 3, passed: false),
    ])
    #expect(summary.refused == 0, "\(summary.errors)")
    let figure = try #require(
      try await house.figures(
        "branch_heads_trained", asOf: "2023-11-30", splits: ["course"]
      ).first)
    #expect(figure.value == 1)
    #expect(figure.splits.map(\.key) == ["A", "B"])
    #expect(figure.splits.map(\.value) == [1, 1])
  }

  @Test("A full-time cadre with a passing assessment counts once while she is in the post")
  func cadres() async throws {
    let house = try await House()
    func assessment(_ person: Int64, _ software: M.Software, passed: Bool)
      -> M.ImportRecord.Record
    {
      var request = M.RecordAssessmentRequest()
      request.personID = person
      request.unitID = 111
      request.software = software
      request.day = "2023-05-05"
      request.passed = passed
      return .recordAssessment(request)
    }
    let summary = try await house.load([
      Self.person(1), Self.person(2), Self.person(3),
      Self.post(11, person: 1, unit: 111, .officer, fullTime: true),
      Self.post(12, person: 2, unit: 111, .president, fullTime: true, to: "2023-08-31"),
      Self.post(13, person: 3, unit: 111, .officer),
      assessment(1, .spreadsheet, passed: true), assessment(1, .basicSet, passed: true),
      assessment(2, .basicSet, passed: true), assessment(3, .basicSet, passed: true),
    ])
    #expect(summary.errors.map(\.reason) == ["NO_POST"])
    #expect(try await house.value("cadres_it_proficient", asOf: "2023-06-30") == 2)
    #expect(try await house.value("cadres_it_proficient", asOf: "2023-11-30") == 1)
  }

  @Test("A president honoured by two levels is one; somebody who is none is not counted")
  func presidents() async throws {
    let house = try await House()
    func award(_ person: Int64, _ level: API.Types.V1.UnitLevel) -> M.ImportRecord.Record {
      var request = M.RecordAwardRequest()
      request.personID = person
      request.unitID = 111
      request.awardingLevel = level
      request.decisionNo = "7"
      request.day = "2023-10-20"
      return .recordAward(request)
    }
    try await house.load([
      Self.person(1), Self.person(2), Self.post(11, person: 1, unit: 111, .president),
      Self.post(12, person: 2, unit: 111, .officer),
      award(1, .commune), award(1, .centre), award(2, .centre),
    ])
    let figure = try #require(
      try await house.figures(
        "presidents_honoured", asOf: "2023-11-30", splits: ["awarding level"]
      ).first)
    #expect(figure.value == 1)
    #expect(figure.splits.map(\.key) == ["centre", "commune"])
  }

  @Test("An activity is regular with a session of one kind in every closed quarter")
  func activities() async throws {
    let house = try await House(today: "2024-07-02")
    func session(_ unit: Int64, _ kind: M.ActivityKind, _ day: String) -> M.ImportRecord.Record {
      var request = M.RecordSessionRequest()
      request.unitID = unit
      request.kind = kind
      request.day = day
      return .recordSession(request)
    }
    try await house.load([
      session(111, .knowledge, "2024-01-15"), session(1111, .knowledge, "2024-06-30"),
      session(112, .knowledge, "2024-01-15"), session(112, .health, "2024-04-15"),
    ])
    let quarter = try #require(
      try await house.figures("activity_units_share", asOf: "2024-03-31").first)
    #expect(quarter.numerator == 2)
    #expect(quarter.denominator == 3)
    let kinds = try #require(
      try await house.figures("activity_units_share", asOf: "2024-03-31", splits: ["activity kind"])
        .first)
    #expect(kinds.numerator == 2)
    #expect(kinds.splits.map(\.key) == ["knowledge"])
    #expect(kinds.splits.map(\.value) == [2])
    let half = try #require(
      try await house.figures("activity_units_share", asOf: "2024-06-30").first)
    #expect(half.numerator == 1)
  }

  @Test("The fourth quarter is judged like the others: none falls between two years")
  func fourthQuarter() async throws {
    let house = try await House(today: "2024-07-02")
    let days = ["2023-01-10", "2023-04-10", "2023-07-10", "2023-10-10", "2024-01-10"]
    func sessions(_ unit: Int64, _ days: some Sequence<String>) -> [M.ImportRecord.Record] {
      days.map { day in
        .recordSession(
          .with {
            $0.unitID = unit
            $0.kind = .health
            $0.day = day
          })
      }
    }
    // 112 lets the fourth quarter go by, 211 the third.
    try await house.load(
      sessions(111, days) + sessions(112, days.filter { $0 != "2023-10-10" })
        + sessions(211, days.filter { $0 != "2023-07-10" }))
    let expected = [
      ("2023-09-30", 2), ("2023-11-30", 2), ("2023-12-30", 2), ("2023-12-31", 1), ("2024-03-31", 3),
    ]
    for (day, passing) in expected {
      let figure = try #require(
        try await house.figures("activity_units_share", asOf: day).first)
      #expect(figure.numerator == Int64(passing), "\(day)")
      #expect(figure.denominator == 3)
    }
  }

  @Test("An association counts where the national one admitted it, in the period")
  func affiliates() async throws {
    let house = try await House()
    func affiliate(_ id: Int64, _ kind: M.AffiliateKind, unit: Int64, parent: Int64)
      -> M.ImportRecord.Record
    {
      var request = M.RegisterAffiliateRequest()
      request.id = id
      request.name = "Hội \(id)"
      request.kind = kind
      request.unitID = unit
      request.parentID = parent
      return .registerAffiliate(request)
    }
    func event(_ id: Int64, _ kind: M.AffiliateEventKind, _ day: String, by: Int64 = 0)
      -> M.ImportRecord.Record
    {
      var request = M.RecordAffiliateEventRequest()
      request.affiliateID = id
      request.kind = kind
      request.day = day
      request.byAffiliateID = by
      return .recordAffiliateEvent(request)
    }
    let summary = try await house.load([
      affiliate(1, .entrepreneursNational, unit: 1, parent: 0),
      affiliate(2, .intellectualsNational, unit: 1, parent: 0),
      affiliate(3, .entrepreneursProvincial, unit: 10, parent: 1),
      affiliate(4, .entrepreneursProvincial, unit: 20, parent: 1),
      affiliate(5, .intellectualsBranch, unit: 20, parent: 2),
      event(3, .founded, "2023-02-01"), event(3, .admitted, "2023-03-01"),
      event(4, .admitted, "2022-03-01"), event(5, .founded, "2023-04-01"),
    ])
    #expect(summary.refused == 0, "\(summary.errors)")
    let from = "2023-01-01"
    #expect(
      try await house.value("business_associations_admitted", asOf: "2023-12-14", from: from) == 1)
    #expect(
      try await house.value("intellectual_branches_founded", asOf: "2023-12-14", from: from) == 1)
  }

  @Test(
    "A stock splits by age, ethnicity, branch kind and province; a roll without parts is unknown")
  func splits() async throws {
    let house = try await House()
    var roll = House.roll(1121, "2022-11-30", 10)
    roll.parts = [
      .with {
        $0.dimension = .ageGroup
        $0.key = "61+"
        $0.count = 4
      }
    ]
    try await house.load([
      .declareRoll(roll),
      .admitMember(House.admission(birth: "1993-01-01", day: "2022-12-05")),
      .admitMember(House.admission(branch: 2111, birth: "1992-11-30", day: "2022-12-05")),
    ])
    func parts(_ split: String) async throws -> [String: Double] {
      let found = try await house.figures("members", asOf: "2023-11-30", splits: [split])
      let figure = try #require(found.first)
      #expect(figure.value == 12)
      #expect(figure.splits.reduce(0) { $0 + $1.value } == 12)
      return Dictionary(uniqueKeysWithValues: figure.splits.map { ($0.key, $0.value) })
    }
    #expect(try await parts("age group") == ["18-30": 1, "31-45": 1, "61+": 4, "unknown": 6])
    #expect(try await parts("ethnicity") == ["01": 2, "unknown": 10])
    #expect(try await parts("branch kind") == ["residential": 12])
    #expect(try await parts("province") == ["01": 11, "02": 1])
  }

  @Test("Growth splits by reasons of admission and exit, with what rolls do not say as unknown")
  func reasons() async throws {
    let house = try await House()
    var second = House.roll(1121, "2023-11-30", 15)
    second.admissions = [
      .with {
        $0.reason = .new
        $0.count = 6
      }
    ]
    second.exits = [
      .with {
        $0.reason = .died
        $0.count = 2
      }
    ]
    var leave = M.RecordLeaveRequest()
    leave.memberID = 100
    leave.day = "2023-07-01"
    leave.reason = .movedAway
    try await house.load([
      .declareRoll(House.roll(1121, "2022-11-30", 10)), .declareRoll(second),
      .admitMember(House.admission(100)), .admitMember(House.admission(101)),
      .recordLeave(leave),
    ])
    func parts(_ split: String) async throws -> [String: Double] {
      let found = try await house.figures(
        "members_net_increase", asOf: "2023-11-30", splits: [split])
      let figure = try #require(found.first)
      #expect(figure.value == 6)
      return Dictionary(uniqueKeysWithValues: figure.splits.map { ($0.key, $0.value) })
    }
    #expect(try await parts("admit reason") == ["new": 8, "exits": -3, "unknown": 1])
    #expect(
      try await parts("exit reason")
        == ["died": -2, "moved away": -1, "admissions": 8, "unknown": 1])
  }

  @Test("Every row of the catalogue is there, and every one can be computed")
  func catalogue() async throws {
    let house = try await House(peers: ["policy": FixedAllocations([])])
    let client = M.MembershipFiguresClient(house.transport)
    let measures = try await client.listMeasures(.init(), options: house.by([.auditor])).measures
    #expect(Set(measures.map(\.id)).count == 14)
    var request = API.Figures.V1.ComputeFiguresRequest()
    request.asOf = "2023-11-30"
    let figures = try await client.computeFigures(request, options: house.by(House.central))
    #expect(figures.figures.map(\.measure) == measures.map(\.id))
  }

  @Test("The records under a figure can be listed, page by page")
  func records() async throws {
    let house = try await House()
    try await house.load([
      .declareRoll(House.roll(2111, "2023-11-30", 5, id: 500)),
      .admitMember(House.admission()), .admitMember(House.admission()),
    ])
    var request = API.Figures.V1.ListFigureRecordsRequest()
    request.measure = "membership.members"
    request.asOf = "2023-11-30"
    request.pageSize = 2
    let client = M.MembershipFiguresClient(house.transport)
    let first = try await client.listFigureRecords(request, options: house.by(House.central))
    request.pageToken = first.nextPageToken
    let second = try await client.listFigureRecords(request, options: house.by(House.central))
    let all = first.records + second.records
    #expect(all.map(\.kind) == ["member_event", "member_event", "branch_roll"])
    #expect(all.reduce(0) { $0 + $1.weight } == 7)
  }
}
