import SenClient
import Testing

/// Records of November that reach the house late, and the figure that they move: one for each type of
/// measure.
struct LateRecord: Sendable, CustomTestStringConvertible {
  typealias Header = API.Types.V1.WriteHeader
  typealias Step = @Sendable (House, String) async throws -> Void

  /// The measure's type in the catalogue.
  let type: String
  let measure: String
  /// The figure of 30 November before and after the late records.
  let values: (before: Double, after: Double)
  /// What was recorded in time, on the day given.
  let inTime: Step
  /// What is recorded late, on the day given.
  let late: Step

  var testDescription: String { "\(type): \(measure)" }

  init(
    _ type: String, _ measure: String, _ before: Double, _ after: Double,
    inTime: @escaping Step = { _, _ in }, late: @escaping Step
  ) {
    self.type = type
    self.measure = measure
    self.values = (before, after)
    self.inTime = inTime
    self.late = late
  }

  static let commune = SmallCountry.communes[0]
  static let november = "2023-11-15"
  static let pledge: Int64 = 6_000_000
  static let victims = (1...5).map { String(repeating: "\($0)", count: 32) }

  static let all = [
    LateRecord("stock", "membership.members", 3, 5, inTime: admit(3), late: admit(2)),
    LateRecord("net", "membership.members_net_increase", 3, 5, inTime: admit(3), late: admit(2)),
    LateRecord(
      "flow", "empowerment.cooperatives_founded", 1, 2, inTime: cooperative, late: cooperative),
    LateRecord(
      "cumulative", "welfare.orphans_sponsored", 1, 2, inTime: orphan, late: orphan),
    LateRecord(
      "rate", "welfare.businesswomen_pledge_per_year", Double(pledge), Double(2 * pledge),
      inTime: orphan, late: orphan),
    LateRecord(
      "ratio", "welfare.victims_served_share", 0, 100, inTime: detect, late: serve),
    LateRecord("coverage", "welfare.works_share", 0, 25, inTime: register, late: register),
    LateRecord(
      "milestone", "empowerment.project_01", 1, 2, inTime: milestone(.plan),
      late: milestone(.launch)),
  ]

  private static func admit(_ count: Int) -> Step {
    { house, day in
      try await FiguresMoveTests.admit(
        house, branch: SmallCountry.branch(commune, 1), day: november, count: count,
        header: SmallCountry.recorded(day))
    }
  }

  private static let cooperative: Step = { house, day in
    _ = try await house.client.empowerment.cooperatives.createCooperative(
      .with {
        $0.header = SmallCountry.recorded(day)
        $0.unitID = commune
        $0.name = "Hợp tác xã Muộn"
        $0.sector = .crafts
        $0.founded = november
        $0.support = .advice
        $0.programme = .union
      })
  }

  /// A child whom an association of businesswomen sponsors and pledges for.
  private static let orphan: Step = { house, day in
    let orphans = house.client.welfare.orphans
    let child = try await orphans.registerChild(
      .with {
        $0.header = SmallCountry.recorded(day)
        $0.unitID = commune
        $0.orphanCause = .accident
      })
    let sponsor = try await orphans.registerSponsor(
      .with {
        $0.header = SmallCountry.recorded(day)
        $0.unitID = SmallCountry.north
        $0.kind = .businesswomenAssociation
        $0.associationLevel = .provincial
        $0.organisationName = "Hội Nữ doanh nhân"
      })
    let sponsorship = try await orphans.startSponsorship(
      .with {
        $0.header = SmallCountry.recorded(day)
        $0.childID = child.childID
        $0.sponsorID = sponsor.id
        $0.form = .regular
        $0.from = november
      })
    _ = try await orphans.makePledge(
      .with {
        $0.header = SmallCountry.recorded(day)
        $0.sponsorshipID = sponsorship.id
        $0.vndPerYear = pledge
        $0.from = november
      })
  }

  /// As many victims as a figure may be shown of.
  private static let detect: Step = { house, day in
    for victim in victims {
      _ = try await house.client.welfare.victims.detectVictim(
        .with {
          $0.header = SmallCountry.recorded(day)
          $0.victimID = victim
          $0.unitID = commune
          $0.kind = .domesticViolence
          $0.sex = .female
          $0.ageGroup = .adult
          $0.day = november
        })
    }
  }

  private static let serve: Step = { house, day in
    for victim in victims {
      _ = try await house.client.welfare.victims.recordVictimService(
        .with {
          $0.header = SmallCountry.recorded(day)
          $0.victimID = victim
          $0.kind = .counselling
          $0.state = .reached
          $0.day = november
        })
    }
  }

  /// A work registered in time; registered again late, and done.
  private static let register: Step = { house, day in
    let works = house.client.welfare.works
    let work = try await works.registerWork(
      .with {
        $0.header = SmallCountry.recorded(day)
        $0.unitID = commune
        $0.area = .rural
        $0.registered = november
      })
    guard day > "2023-12-31" else { return }
    _ = try await works.completeWork(
      .with {
        $0.header = SmallCountry.recorded(day)
        $0.id = work.id
        $0.done = november
      })
  }

  private static func milestone(_ kind: API.Empowerment.V1.MilestoneKind) -> Step {
    { house, day in
      _ = try await house.client.empowerment.projects.recordMilestone(
        .with {
          $0.header = SmallCountry.recorded(day)
          $0.unitID = 1
          $0.project = .project01
          $0.kind = kind
          $0.day = november
          $0.document = "\(kind.rawValue)/KH"
        })
    }
  }
}

@Suite("What was recorded late moves what is known late, whatever the measure")
struct LateRecordTests {
  @Test("Every type of measure has a case")
  func types() {
    #expect(
      LateRecord.all.map(\.type) == [
        "stock", "net", "flow", "cumulative", "rate", "ratio", "coverage", "milestone",
      ])
  }

  @Test(
    "Recorded in February for November it moves November as known in February, not in December",
    arguments: LateRecord.all)
  func late(record: LateRecord) async throws {
    try await withHouse(.inProcess) { house in
      try await SmallCountry.settle(house)
      func value(knownOn: String?) async throws -> Double {
        try await house.value(record.measure, asOf: "2023-11-30", knownOn: knownOn)
      }
      try await record.inTime(house, "2023-11-30")
      let december = try await house.figure(
        record.measure, asOf: "2023-11-30", knownOn: "2023-12-14")
      #expect(december.value == record.values.before)
      try await record.late(house, "2024-02-15")
      #expect(
        try await house.figure(record.measure, asOf: "2023-11-30", knownOn: "2023-12-14")
          == december)
      #expect(try await value(knownOn: "2024-02-14") == record.values.before)
      #expect(try await value(knownOn: "2024-02-15") == record.values.after)
      #expect(try await value(knownOn: nil) == record.values.after)
    }
  }
}
