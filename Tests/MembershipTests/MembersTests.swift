import SenAPI
import SenCodec
import SenRPC
import TestSupport
import Testing
import UnionModel

@testable import Membership

@Suite("Members and their ledger")
struct MembersTests {
  @Test("Seven admissions are seven more members, in the branch and in all above it")
  func seven() async throws {
    let house = try await House()
    let before = try await house.value("members", asOf: "2023-11-30")
    let client = M.MembersClient(house.transport)
    for index in 0..<7 {
      var request = House.admission(name: "Nguyễn Thị Hoa \(["A", "B", "C"][index % 3])")
      request.header = house.header()
      let member = try await client.admitMember(request, options: house.by([.branchHead], [1111]))
      #expect(member.branchID == 1111)
      #expect(member.status == .active)
      #expect(member.memberNo == "HV\(member.id)")
      #expect(member.provenance?.recordedBy == "account-test")
    }
    for unit: Int64 in [0, 10, 11, 111, 1111] {
      #expect(try await house.value("members", asOf: "2023-11-30", unit: unit) == before + 7)
    }
    #expect(try await house.value("members", asOf: "2023-11-30", unit: 20) == 0)
    #expect(try await house.value("members", asOf: "2023-05-31") == before)
    let figure = try #require(
      try await house.figures("members", asOf: "2023-11-30").first)
    #expect(figure.records.map(\.kind) == ["member_event"])
    #expect(figure.records.map(\.count) == [7])
    #expect(!figure.digest.isEmpty)
  }

  @Test("What is recorded in February for November is known in February and not in December")
  func february() async throws {
    let house = try await House(today: "2024-02-15")
    try await house.load(
      (1...5).map { .admitMember(House.admission(100 + $0, day: "2023-10-05")) },
      recordedAt: "2023-10-06")
    let events = try await M.MembersClient(house.transport).listMemberEvents(
      .with { $0.memberID = 101 }, options: house.by(House.central))
    var correction = M.CorrectMemberEventRequest()
    correction.header = house.header()
    correction.eventID = try #require(events.events.first?.id)
    correction.withdrawn = true
    let member = try await M.MembersClient(house.transport)
      .correctMemberEvent(correction, options: house.by([.communeOfficer], [111]))
    #expect(member.status == .withdrawn)
    var late = House.admission(branch: 2111, day: "2023-11-20")
    late.header = house.header()
    _ = try await M.MembersClient(house.transport)
      .admitMember(late, options: house.by([.provincialOfficer], [20]))
    let day = "2023-11-30"
    #expect(try await house.value("members", asOf: day, known: "2023-12-14") == 5)
    #expect(try await house.value("members", asOf: day, known: "2023-12-14", unit: 20) == 0)
    #expect(try await house.value("members", asOf: day) == 5)
    #expect(try await house.value("members", asOf: day, unit: 10) == 4)
    #expect(try await house.value("members", asOf: day, unit: 20) == 1)
    #expect(try await house.value("members", asOf: "2023-11-15") == 4)
    #expect(try await house.value("members", asOf: "2023-10-04") == 0)
  }

  @Test("Within a month of recording, each instant knows what was recorded by then")
  func partialMonth() async throws {
    let house = try await House()
    for (recorded, day) in [
      ("2023-11-15", "2023-11-10"), ("2023-12-05", "2023-11-11"), ("2023-12-12", "2023-11-12"),
      ("2023-12-12", "2023-12-01"), ("2024-01-20", "2023-11-13"),
    ] {
      let summary = try await house.load(
        [.admitMember(House.admission(day: day))], recordedAt: recorded)
      #expect(summary.accepted == 1)
    }
    for (known, members) in [
      ("2023-11-14", 0.0), ("2023-11-15", 1), ("2023-11-30", 1), ("2023-12-04", 1),
      ("2023-12-05", 2), ("2023-12-12", 3), ("2023-12-31", 3), ("2024-01-19", 3),
      ("2024-01-20", 4),
    ] {
      #expect(try await house.value("members", asOf: "2023-11-30", known: known) == members)
    }
    #expect(try await house.value("members", asOf: "2023-11-11", known: "2023-12-05") == 2)
    #expect(try await house.value("members", asOf: "2023-12-05", known: "2023-12-31") == 4)
  }

  @Test("A transfer is one less there and one more here, on its day")
  func transfer() async throws {
    let house = try await House()
    try await house.load([
      .admitMember(House.admission(100)), .admitMember(House.admission(101)),
    ])
    var request = M.TransferMemberRequest()
    request.header = house.header()
    request.memberID = 100
    request.toBranchID = 2111
    request.day = "2023-09-10"
    let member = try await M.MembersClient(house.transport)
      .transferMember(request, options: house.by(House.central))
    #expect(member.branchID == 2111)
    #expect(member.joinedDay == "2023-06-01")
    #expect(try await house.value("members", asOf: "2023-09-09", unit: 10) == 2)
    #expect(try await house.value("members", asOf: "2023-09-10", unit: 10) == 1)
    #expect(try await house.value("members", asOf: "2023-09-10", unit: 20) == 1)
    #expect(try await house.value("members", asOf: "2023-09-10") == 2)
    request.header = house.header()
    #expect(
      await house.reason {
        _ = try await M.MembersClient(house.transport)
          .transferMember(request, options: house.by(House.central))
      } == "SAME_BRANCH")
  }

  @Test("A leave, a death and a merger end a membership; a merger can be taken back")
  func endings() async throws {
    let house = try await House()
    let client = M.MembersClient(house.transport)
    try await house.load((1...4).map { .admitMember(House.admission(100 + $0)) })
    let officer = house.by([.communeOfficer], [111])
    var leave = M.RecordLeaveRequest()
    leave.header = house.header()
    leave.memberID = 101
    leave.day = "2023-10-01"
    leave.reason = .movedAway
    #expect(try await client.recordLeave(leave, options: officer).status == .left)
    var death = M.RecordDeathRequest()
    death.header = house.header()
    death.memberID = 102
    death.day = "2023-10-02"
    #expect(try await client.recordDeath(death, options: officer).status == .died)
    var merge = M.MergeMembersRequest()
    merge.header = house.header()
    merge.memberID = 103
    merge.duplicateID = 104
    merge.day = "2023-10-03"
    let merged = try await client.mergeMembers(merge, options: officer)
    #expect(merged.status == .merged)
    #expect(merged.mergedInto == 103)
    #expect(try await house.value("members", asOf: "2023-11-30") == 1)
    var unmerge = M.UnmergeMemberRequest()
    unmerge.header = house.header()
    unmerge.duplicateID = 104
    #expect(try await client.unmergeMember(unmerge, options: officer).status == .active)
    #expect(try await house.value("members", asOf: "2023-11-30") == 2)
    unmerge.header = house.header()
    #expect(
      await house.reason { _ = try await client.unmergeMember(unmerge, options: officer) }
        == "NOT_MERGED")
    leave.header = house.header()
    #expect(
      await house.reason { _ = try await client.recordLeave(leave, options: officer) }
        == "MEMBER_NOT_ACTIVE")
  }

  @Test("An event before the one it stands on is refused, and nothing is written")
  func order() async throws {
    let house = try await House()
    try await house.load([.admitMember(House.admission(100))])
    var death = M.RecordDeathRequest()
    death.header = house.header()
    death.memberID = 100
    death.day = "2023-05-31"
    #expect(
      await house.reason {
        _ = try await M.MembersClient(house.transport)
          .recordDeath(death, options: house.by(House.central))
      } == "DATE_TOO_EARLY")
    #expect(try await house.value("members", asOf: "2023-11-30") == 1)
  }

  @Test("A corrected day moves the member in time; the reversal and the right entry both stand")
  func correctedDay() async throws {
    let house = try await House()
    let client = M.MembersClient(house.transport)
    try await house.load([.admitMember(House.admission(100))])
    let list = M.ListMemberEventsRequest.with { $0.memberID = 100 }
    let events = try await client.listMemberEvents(list, options: house.by(House.central)).events
    var correction = M.CorrectMemberEventRequest()
    correction.header = house.header()
    correction.eventID = try #require(events.first?.id)
    correction.day = "2023-08-01"
    let member = try await client.correctMemberEvent(
      correction, options: house.by(House.central))
    #expect(member.joinedDay == "2023-08-01")
    #expect(try await house.value("members", asOf: "2023-07-31") == 0)
    #expect(try await house.value("members", asOf: "2023-08-01") == 1)
    let after = try await client.listMemberEvents(list, options: house.by(House.central)).events
    #expect(after.map(\.delta) == [1, -1, 1])
    #expect(after.map(\.reversal) == [false, true, false])
    correction.header = house.header()
    #expect(
      await house.reason {
        _ = try await client.correctMemberEvent(correction, options: house.by(House.central))
      } == "EVENT_REVERSED")
  }

  @Test("A step in another branch is corrected by who may act in both, not by its member's officer")
  func correctedElsewhere() async throws {
    let house = try await House()
    let client = M.MembersClient(house.transport)
    try await house.load([
      .admitMember(House.admission(100, branch: 1111, day: "2023-01-10"))
    ])
    var transfer = M.TransferMemberRequest()
    transfer.header = house.header()
    transfer.memberID = 100
    transfer.toBranchID = 2111
    transfer.day = "2023-03-10"
    _ = try await client.transferMember(transfer, options: house.by(House.central))
    let events = try await client.listMemberEvents(
      .with { $0.memberID = 100 }, options: house.by(House.central)
    ).events
    for event in events.prefix(2) {
      var correction = M.CorrectMemberEventRequest()
      correction.header = house.header()
      correction.eventID = event.id
      correction.day = "2023-02-10"
      let sent = correction
      #expect(
        await house.reason {
          _ = try await client.correctMemberEvent(
            sent, options: house.by([.communeOfficer], [211]))
        } == "OUTSIDE_SCOPE")
    }
    #expect(try await house.value("members", asOf: "2023-01-31", unit: 111) == 1)
    var correction = M.CorrectMemberEventRequest()
    correction.header = house.header()
    correction.eventID = try #require(events.first?.id)
    correction.day = "2023-02-10"
    _ = try await client.correctMemberEvent(correction, options: house.by(House.central))
    #expect(try await house.value("members", asOf: "2023-01-31", unit: 111) == 0)
  }

  @Test("A corrected name is found without diacritics; one who would be under 18 is refused")
  func correctedProfile() async throws {
    let house = try await House()
    let client = M.MembersClient(house.transport)
    try await house.load([.admitMember(House.admission(100, name: "Đặng Thị Ước"))])
    var correction = M.CorrectMemberRequest()
    correction.header = house.header()
    correction.memberID = 100
    correction.fullName = "Đặng Thị Ánh"
    #expect(
      try await client.correctMember(correction, options: house.by([.branchHead], [1111]))
        .fullName == "Đặng Thị Ánh")
    var search = M.SearchMembersRequest()
    search.unitID = 10
    search.name = "DANG thi an"
    #expect(
      try await client.searchMembers(search, options: house.by([.communeOfficer], [10]))
        .members.map(\.id) == [100])
    search.unitID = 20
    #expect(
      try await client.searchMembers(search, options: house.by(House.central)).members.isEmpty)
    correction.header = house.header()
    correction.birthDay = "2006-01-01"
    #expect(
      await house.reason {
        _ = try await client.correctMember(correction, options: house.by(House.central))
      } == "MEMBER_UNDER_18")
  }

  @Test("A page token belongs to its query")
  func pages() async throws {
    let house = try await House()
    let client = M.MembersClient(house.transport)
    try await house.load(
      (1...5).map {
        .admitMember(House.admission(100 + $0, branch: $0 < 3 ? 1111 : 1121, name: "Lê Hoa \($0)"))
      })
    var list = M.ListMembersRequest()
    list.unitID = 11
    list.pageSize = 2
    var ids: [Int64] = []
    var pages = 0
    repeat {
      let page = try await client.listMembers(list, options: house.by(House.central))
      ids += page.members.map(\.id)
      list.pageToken = page.nextPageToken
      pages += 1
    } while !list.pageToken.isEmpty && pages < 9
    #expect(ids == [101, 102, 103, 104, 105])
    list.pageToken = try await client.listMembers(
      .with {
        $0.unitID = 11
        $0.pageSize = 2
      }, options: house.by(House.central)
    ).nextPageToken
    #expect(!list.pageToken.isEmpty)
    list.unitID = 10
    #expect(
      await house.reason {
        _ = try await client.listMembers(list, options: house.by(House.central))
      } == "PAGE_TOKEN_MISMATCH")
  }

  @Test("Double entries are proposed: same name and birth date, in the commune or the province")
  func duplicates() async throws {
    let house = try await House()
    try await house.load([
      .admitMember(House.admission(100, name: "Hoàng Thị Mỵ")),
      .admitMember(House.admission(101, branch: 1112, name: "Hoang Thi My")),
      .admitMember(House.admission(102, branch: 1121, name: "Hoàng Thị Mỵ")),
      .admitMember(House.admission(103, name: "Hoàng Thị Mỵ", birth: "1981-05-20")),
    ])
    var request = M.ListDuplicateCandidatesRequest()
    request.unitID = 10
    let found = try await M.MembersClient(house.transport)
      .listDuplicateCandidates(request, options: house.by([.provincialOfficer], [10]))
    #expect(found.candidates.map { $0.second?.id } == [101, 102])
    #expect(found.candidates.map(\.reason) == [.sameCommune, .sameProvince])
    // Of four entries in the province, a service that compares three at most says which to name.
    let narrow = MembersHandler(
      office: try MembershipOffice(environment: house.fixture.environment), duplicatesAmong: 3)
    let client = M.MembersClient(
      InProcessTransport(
        router: RPCRouter([narrow]), peer: PeerIdentity(certificateURI: "sen://vwu/gateway"),
        trustedForwarders: ["sen://vwu/gateway"]))
    let officer = house.by([.provincialOfficer], [10])
    do {
      _ = try await client.listDuplicateCandidates(request, options: officer)
      Issue.record("four entries were compared")
    } catch let error as RPCError {
      #expect(error.code == .resourceExhausted && error.reason == "TOO_MANY_RECORDS")
      let violation = try API.Types.V1.BadRequest(serializedBytes: error.details).violations.first
      #expect(violation?.field == "unit_id" && violation?.textVi.contains("cấp dưới") == true)
    }
    request.unitID = 111
    let within = try await client.listDuplicateCandidates(request, options: officer)
    #expect(within.candidates.map { $0.second?.id } == [101])
  }
}
