import SenClient
import Testing

@Suite("Figures move with the records, through the whole house")
struct FiguresMoveTests {
  static let asOf = "2023-11-30"

  static func admit(
    _ house: House, branch: Int64, day: String, count: Int,
    header: API.Types.V1.WriteHeader = SmallCountry.header
  ) async throws {
    for number in 0..<count {
      _ = try await house.client.membership.members.admitMember(
        .with {
          $0.header = header
          $0.header?.requestID = SenClient.requestID()
          $0.branchID = branch
          $0.fullName =
            "Nguyễn Thị Số \(["Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy"][number % 7])"
          $0.birthDay = "1980-02-0\(number % 9 + 1)"
          $0.day = day
          $0.reason = .new
        })
    }
  }

  @Test(
    "Seven more members make the stock seven larger, at their branch and above",
    arguments: Wiring.allCases)
  func members(wiring: Wiring) async throws {
    try await withHouse(wiring) { house in
      try await SmallCountry.settle(house)
      let branch = SmallCountry.branch(301, 1)
      _ = try await house.client.membership.rolls.declareRoll(
        .with {
          $0.header = SmallCountry.recorded("2023-10-31")
          $0.branchID = SmallCountry.branch(302, 1)
          $0.day = "2023-10-31"
          $0.count = 209
          $0.signer = "Chi hội trưởng"
        })
      let before = try await house.value("membership.members", asOf: Self.asOf)
      #expect(before == 209)
      try await Self.admit(house, branch: branch, day: "2023-11-15", count: 7)
      let after = try await house.figure("membership.members", asOf: Self.asOf)
      #expect(after.value == before + 7)
      #expect(Set(after.records.map(\.kind)).count == 2)
      #expect(try await house.value("membership.members", asOf: Self.asOf, unit: 301) == 7)
      #expect(try await house.value("membership.members", asOf: Self.asOf, unit: 102) == 0)
      #expect(try await house.value("membership.members", asOf: "2023-11-14") == 209)
    }
  }

  @Test("An orphan with two sponsors is one orphan", arguments: Wiring.allCases)
  func orphans(wiring: Wiring) async throws {
    try await withHouse(wiring) { house in
      try await SmallCountry.settle(house)
      let orphans = house.client.welfare.orphans
      let before = try await house.value("welfare.orphans_sponsored", asOf: Self.asOf)
      let child = try await orphans.registerChild(
        .with {
          $0.header = SmallCountry.header
          $0.unitID = 301
          $0.orphanCause = .illness
        })
      for kind in [API.Welfare.V1.SponsorKind.unionUnit, .individual] {
        let sponsor = try await orphans.registerSponsor(
          .with {
            $0.header = SmallCountry.header
            $0.unitID = SmallCountry.north
            $0.kind = kind
            $0.organisationName = kind == .unionUnit ? "Hội LHPN" : ""
          })
        _ = try await orphans.startSponsorship(
          .with {
            $0.header = SmallCountry.header
            $0.childID = child.childID
            $0.sponsorID = sponsor.id
            $0.form = .regular
            $0.from = "2023-11-02"
          })
      }
      let after = try await house.figure("welfare.orphans_sponsored", asOf: Self.asOf)
      #expect(after.value == before + 1)
      #expect(after.records.map(\.count).reduce(0, +) == 2)
    }
  }

  @Test("A co-operative without a woman manager counts as founded, and not among the women-managed")
  func cooperatives() async throws {
    try await withHouse(.inProcess) { house in
      try await SmallCountry.settle(house)
      let cooperatives = house.client.empowerment.cooperatives
      let made = try await cooperatives.createCooperative(
        .with {
          $0.header = SmallCountry.header
          $0.unitID = 303
          $0.name = "Hợp tác xã Một"
          $0.sector = .agriculture
          $0.founded = "2023-06-01"
          $0.support = .advice
          $0.programme = .union
        })
      _ = try await cooperatives.recordCooperativeManager(
        .with {
          $0.header = SmallCountry.header
          $0.cooperativeID = made.id
          $0.fullName = "Trần Văn Một"
          $0.sex = .male
          $0.post = .director
          $0.from = "2023-06-01"
        })
      #expect(try await house.value("empowerment.cooperatives_founded", asOf: Self.asOf) == 1)
      let women = "empowerment.cooperatives_founded_women_managed"
      #expect(try await house.value(women, asOf: Self.asOf) == 0)
    }
  }

  @Test("A correction of February for November moves November as known in February only")
  func correction() async throws {
    try await withHouse(.inProcess) { house in
      try await SmallCountry.settle(house)
      try await Self.admit(
        house, branch: SmallCountry.branch(301, 1), day: "2023-11-10", count: 3,
        header: SmallCountry.recorded("2023-11-30"))
      try await Self.admit(
        house, branch: SmallCountry.branch(301, 2), day: "2023-11-20", count: 2,
        header: SmallCountry.recorded("2024-02-15"))
      let measure = "membership.members"
      #expect(try await house.value(measure, asOf: Self.asOf, knownOn: "2023-12-14") == 3)
      #expect(try await house.value(measure, asOf: Self.asOf, knownOn: "2024-02-15") == 5)
      #expect(try await house.value(measure, asOf: Self.asOf) == 5)
      #expect(try await house.value("membership.members_net_increase", asOf: Self.asOf) == 5)
    }
  }

  @Test("The same request twice is done once; with another body it is refused")
  func idempotency() async throws {
    try await withHouse(.tls) { house in
      try await SmallCountry.settle(house)
      var request = API.Membership.V1.AdmitMemberRequest.with {
        $0.header = SmallCountry.header
        $0.branchID = SmallCountry.branch(301, 1)
        $0.fullName = "Lê Thị Hoa"
        $0.birthDay = "1990-01-01"
        $0.day = "2023-11-01"
        $0.reason = .new
      }
      let members = house.client.membership.members
      let first = try await members.admitMember(request)
      let second = try await members.admitMember(request)
      #expect(first == second)
      request.fullName = "Lê Thị Huệ"
      let changed = request
      let error = await #expect(throws: RPCError.self) { try await members.admitMember(changed) }
      #expect(error?.code == .alreadyExists)
      #expect(error?.reason == "REQUEST_ID_REUSED")
      #expect(try await house.value("membership.members", asOf: Self.asOf) == 1)
    }
  }
}
