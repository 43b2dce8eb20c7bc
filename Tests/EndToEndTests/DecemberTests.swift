import SenClient
import Testing

@Suite("Records between the cut-off of November and the report of December")
struct DecemberTests {
  static let reportDay = "2023-12-14"
  static let day = "2023-12-05"
  static func header() -> API.Types.V1.WriteHeader { SmallCountry.recorded("2023-12-13") }

  /// One record of December in every service.
  private static func record(_ house: House) async throws {
    try await FiguresMoveTests.admit(
      house, branch: SmallCountry.branch(301, 1), day: day, count: 2, header: header())
    _ = try await house.client.empowerment.cooperatives.createCooperative(
      .with {
        $0.header = header()
        $0.unitID = 301
        $0.name = "Hợp tác xã Tháng Chạp"
        $0.sector = .trade
        $0.founded = day
        $0.support = .advice
        $0.programme = .union
      })
    _ = try await house.client.welfare.activities.recordWelfareActivity(
      .with {
        $0.header = header()
        $0.unitID = 301
        $0.kind = .charity
        $0.day = day
      })
    _ = try await house.client.policy.dialogues.recordDialogue(
      .with {
        $0.header = header()
        $0.unitID = 301
        $0.place = .commune
        $0.programme = .project8
        $0.day = day
        $0.topic = "Đối thoại"
      })
    _ = try await house.client.policy.supervisions.createSupervision(
      .with {
        $0.header = header()
        $0.leadUnitID = SmallCountry.north
        $0.year = 2023
        $0.policyCode = "CS-12"
        $0.policyTitle = "Chính sách"
        $0.subject = .women
        $0.steps = [
          .with {
            $0.step = .carriedOut
            $0.day = day
          }
        ]
      })
    try await admitAssociation(house)
  }

  private static func admitAssociation(_ house: House) async throws {
    let affiliates = house.client.membership.affiliates
    let national = try await affiliates.registerAffiliate(
      .with {
        $0.header = header()
        $0.name = "Hiệp hội Nữ doanh nhân Việt Nam"
        $0.kind = .entrepreneursNational
        $0.unitID = 1
      })
    let provincial = try await affiliates.registerAffiliate(
      .with {
        $0.header = header()
        $0.name = "Hội Nữ doanh nhân tỉnh"
        $0.kind = .entrepreneursProvincial
        $0.unitID = SmallCountry.north
        $0.parentID = national.id
      })
    _ = try await affiliates.recordAffiliateEvent(
      .with {
        $0.header = header()
        $0.affiliateID = provincial.id
        $0.kind = .admitted
        $0.byAffiliateID = national.id
        $0.day = day
      })
  }

  /// The values of the report of 14 December, by measure.
  private static func report(_ house: House) async throws -> [String: Double] {
    let report = try await house.client.policy.reports.getNationalReport(
      .with {
        $0.year = 2023
        $0.asOf = reportDay
        $0.knownOn = SmallCountry.end(reportDay)
      })
    return Dictionary(
      uniqueKeysWithValues: report.figures.compactMap(\.figure).map { ($0.measure, $0.value) })
  }

  @Test("They move what is counted to the year's end, and nothing that is cut off in November")
  func report() async throws {
    try await withHouse(.inProcess) { house in
      try await SmallCountry.settle(house)
      let before = try await Self.report(house)
      try await Self.record(house)
      let after = try await Self.report(house)
      #expect(before.keys == after.keys)
      let moved = after.filter { before[$0.key] != $0.value }
      #expect(
        moved == [
          "membership.business_associations_admitted": 1, "policy.supervisions_province": 1,
        ])
      // By their own day they are there: in the year 2024 of the measures that end in November.
      for (measure, value) in [
        ("membership.members", 2.0), ("membership.members_net_increase", 2),
        ("empowerment.cooperatives_founded", 1), ("welfare.charity_activities", 1),
        ("policy.dialogues", 1),
      ] {
        #expect(try await house.value(measure, asOf: "2023-11-30") == 0, "\(measure)")
        #expect(try await house.value(measure, asOf: Self.reportDay) == value, "\(measure)")
      }
    }
  }
}
