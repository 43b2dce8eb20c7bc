import NIOCore
import SenAPI
import SenCodec
import SenRPC
import Storage
import Testing
import UnionModel
import UnionService

@testable import Welfare

@Suite("Figures of victims, models, addresses and advice")
struct ProtectionFigureTests {
  static let share = "victims_served_share"

  @Test("Without a victim the share is not applicable")
  func nothing() async throws {
    let house = try await WelfareHouse()
    #expect(try await house.figure(Self.share, asOf: "2023-11-30").notApplicable)
  }

  @Test("Women and girls detected in the year count once each, served by at least one service")
  func served() async throws {
    let house = try await WelfareHouse()
    var victims: [String] = []
    for index in 0..<12 {
      victims.append(
        try await house.victim(
          on: "2023-03-\(10 + index)", kind: index < 10 ? .domesticViolence : .traffickingReturnee,
          age: index < 9 ? .adult : .child))
    }
    for victim in victims.prefix(6) {
      try await house.serve(victim, on: "2023-05-01")
      try await house.serve(victim, on: "2023-06-01")
    }
    try await house.serve(victims[6], .offered, on: "2023-05-01")
    try await house.serve(victims[7], .refused, on: "2023-05-01")
    try await house.serve(victims[8], on: "2023-12-05")
    _ = try await house.victim(on: "2023-03-10", sex: .male)
    _ = try await house.victim(on: "2022-11-30")
    let figure = try await house.figure(Self.share, asOf: "2023-11-30")
    #expect(figure.numerator == 6 && figure.denominator == 12 && figure.value == 50)
    let later = try await house.figure(Self.share, asOf: "2023-12-10", from: "2022-12-01")
    #expect(later.numerator == 7 && later.denominator == 12)
  }

  @Test("A victim not confirmed leaves the figure from that day on, and one detected again returns")
  func notConfirmed() async throws {
    let house = try await WelfareHouse()
    for _ in 0..<10 { try await house.serve(house.victim(on: "2023-03-01"), on: "2023-04-01") }
    let doubtful = try await house.victim(on: "2023-03-05")
    for _ in 0..<10 { _ = try await house.victim(on: "2023-03-06") }
    try await house.status(doubtful, .notConfirmed, on: "2023-09-01")
    #expect(try await house.figure(Self.share, asOf: "2023-08-31").denominator == 21)
    #expect(try await house.figure(Self.share, asOf: "2023-11-30").denominator == 20)
    try await house.status(doubtful, .detected, on: "2023-10-01")
    #expect(try await house.figure(Self.share, asOf: "2023-11-30").denominator == 21)
  }

  @Test("A service that reached her before this year's detection does not count for it")
  func detectedAgain() async throws {
    let house = try await WelfareHouse()
    for _ in 0..<10 {
      let victim = try await house.victim(on: "2023-03-01")
      try await house.serve(victim, on: "2023-04-01")
      try await house.status(victim, .detected, on: "2024-01-10")
    }
    let figure = try await house.figure(Self.share, asOf: "2024-03-01")
    #expect(figure.numerator == 0 && figure.denominator == 10)
  }

  @Test(
    "A figure with a cell under five is not told from 0/0", arguments: [(1, 0), (4, 4), (9, 7)])
  func smallCells(detected: Int, served: Int) async throws {
    let house = try await WelfareHouse()
    for index in 0..<detected {
      let victim = try await house.victim(on: "2023-03-01")
      if index < served { try await house.serve(victim, on: "2023-04-01") }
    }
    let shown = try await house.figure(Self.share, asOf: "2023-11-30", splits: ["victim kind"])
    #expect(shown.notApplicable && shown.denominator == 0 && shown.numerator == 0)
    #expect(shown.records.isEmpty && shown.splits.isEmpty && shown.digest.isEmpty)
    let request = API.Figures.V1.ComputeFiguresRequest.with {
      $0.measures = ["welfare." + Self.share]
      $0.asOf = "2023-11-30"
    }
    let worker = Wire.WelfareFiguresClient(try house.caller([.caseWorker]))
    #expect(
      try await worker.computeFigures(request).figures.first?.denominator == Int64(detected))
    let records = await refusal {
      try await Wire.WelfareFiguresClient(house.officer).listFigureRecords(
        .with {
          $0.measure = "welfare." + Self.share
          $0.asOf = "2023-11-30"
        })
    }
    #expect(records?.reason == "SMALL_CELL")
  }

  @Test("Where one commune is withheld, so is the next smallest; records come without their units")
  func complement() async throws {
    let house = try await WelfareHouse()
    for (unit, count) in [(WelfareHouse.Place.ward, 2), (101, 6), (201, 12)] {
      for _ in 0..<count { _ = try await house.victim(on: "2023-03-01", in: unit) }
    }
    let client = Wire.WelfareFiguresClient(try house.officer)
    let figures = try await client.computeFigures(
      .with {
        $0.measures = ["welfare." + Self.share]
        $0.asOf = "2023-11-30"
        $0.by = .commune
      }
    ).figures
    #expect(figures.filter(\.notApplicable).map(\.unitID).sorted() == [101, 102])
    #expect(figures.first { $0.unitID == 201 }?.denominator == 12)
    let records = try await client.listFigureRecords(
      .with {
        $0.measure = "welfare." + Self.share
        $0.asOf = "2023-11-30"
      }
    ).records
    #expect(records.count == 20 && Set(records.map(\.unitID)) == [1])
    #expect(records.allSatisfy { $0.day.isEmpty && $0.recordedAt == nil })
  }

  @Test("Whether a unit is shown does not depend on the question: no difference gives two away")
  func anyQuestion() async throws {
    let house = try await WelfareHouse()
    for (unit, count) in [(WelfareHouse.Place.ward, 2), (101, 6), (201, 12)] {
      for _ in 0..<count { _ = try await house.victim(on: "2023-03-01", in: unit) }
    }
    for unit in [Int64(101), 102] {
      #expect(try await house.figure(Self.share, asOf: "2023-11-30", unit: unit).notApplicable)
      let commune = Wire.WelfareFiguresClient(try house.caller([.communeOfficer], in: [unit]))
      let alone = try await commune.computeFigures(
        .with {
          $0.measures = ["welfare." + Self.share]
          $0.asOf = "2023-11-30"
          $0.unitID = unit
        }
      ).figures
      #expect(alone.map(\.notApplicable) == [true])
      let records = await refusal {
        try await commune.listFigureRecords(
          .with {
            $0.measure = "welfare." + Self.share
            $0.asOf = "2023-11-30"
            $0.unitID = unit
          })
      }
      #expect(records?.reason == "SMALL_CELL")
    }
    let province = try await house.figure(Self.share, asOf: "2023-11-30", unit: 10)
    #expect(province.denominator == 8)
    #expect(try await house.figure(Self.share, asOf: "2023-11-30").denominator == 20)
    // By a unit's attributes the one urban ward would be told apart.
    let split = try await house.figure(Self.share, asOf: "2023-11-30", splits: ["settlement"])
    #expect(split.splits.isEmpty)
    let worker = Wire.WelfareFiguresClient(try house.caller([.caseWorker], in: [101]))
    let seen = try await worker.listFigureRecords(
      .with {
        $0.measure = "welfare." + Self.share
        $0.asOf = "2023-11-30"
        $0.unitID = 101
      }
    ).records
    #expect(seen.count == 6 && seen.allSatisfy { $0.day == "2023-03-01" && $0.recordedAt != nil })
  }

  @Test(
    "A service that asks for a caller gets what the caller would; by itself it gets every figure",
    arguments: [true, false])
  func throughAService(forACaller: Bool) async throws {
    let house = try await WelfareHouse()
    for (unit, count) in [(WelfareHouse.Place.ward, 2), (101, 6), (201, 12)] {
      for _ in 0..<count { _ = try await house.victim(on: "2023-03-01", in: unit) }
    }
    let request = API.Figures.V1.ComputeFiguresRequest.with {
      $0.measures = ["welfare." + Self.share]
      $0.asOf = "2023-11-30"
      $0.by = .commune
    }
    let policy = "sen://vwu/policy"
    let client =
      forACaller
      ? Wire.WelfareFiguresClient(try house.caller([.centralOfficer], through: policy))
      : Wire.WelfareFiguresClient(house.transport(of: policy))
    var options = CallOptions()
    options.timeout = .seconds(60)
    let figures = try await client.computeFigures(request, options: options).figures
    #expect(figures.map(\.unitID).sorted() == [101, 102, 201])
    let withheld = figures.filter(\.notApplicable).map(\.unitID).sorted()
    #expect(withheld == (forACaller ? [101, 102] : []))
  }

  @Test("Below the province no split tells few children apart, nor by its siblings")
  func childrensCauses() async throws {
    let house = try await WelfareHouse()
    let sponsor = try await house.sponsor()
    for (unit, cause, count) in [
      (WelfareHouse.Place.highland, Wire.OrphanCause.covid19, 6), (102, .covid19, 1),
      (102, .accident, 7), (201, .illness, 9),
    ] {
      for _ in 0..<count {
        let child = try await house.child(in: unit, cause: cause)
        _ = try await house.sponsorship(of: child, by: sponsor, from: "2023-02-01")
      }
    }
    func parts(
      unit: Int64 = 0, by level: Types.UnitLevel = .unspecified,
      _ role: API.Auth.V1.Role = .centralOfficer
    ) async throws -> [Int64: [String: Double]] {
      let figures = try await Wire.WelfareFiguresClient(try house.caller([role])).computeFigures(
        .with {
          $0.measures = ["welfare.orphans_sponsored"]
          $0.asOf = "2023-11-30"
          $0.unitID = unit
          $0.by = level
          $0.splits = ["orphan cause"]
        }
      ).figures
      return Dictionary(
        uniqueKeysWithValues: figures.map { figure in
          (
            figure.unitID,
            Dictionary(uniqueKeysWithValues: figure.splits.map { ($0.key, $0.value) })
          )
        })
    }
    let communes = try await parts(by: .commune)
    #expect(communes == [101: [:], 102: [:], 201: ["illness": 9]])
    #expect(try await parts(unit: 101) == [101: [:]])
    #expect(try await parts() == [1: ["covid19": 7, "accident": 7, "illness": 9]])
    #expect(try await parts(by: .province)[10] == ["covid19": 7, "accident": 7])
    #expect(try await parts(by: .commune, .caseWorker)[102] == ["covid19": 1, "accident": 7])
    let counts = try await house.figure("orphans_sponsored", asOf: "2023-11-30", unit: 102)
    #expect(counts.value == 8)
  }

  @Test("Ids of sponsorships are shown to who may list them, and a pseudonym to others")
  func sponsorshipIDs() async throws {
    let house = try await WelfareHouse()
    let child = try await house.child()
    let sponsorship = try await house.sponsorship(
      of: child, by: try await house.sponsor(), from: "2023-02-01")
    func ids(_ role: API.Auth.V1.Role) async throws -> [String] {
      try await Wire.WelfareFiguresClient(try house.caller([role])).listFigureRecords(
        .with {
          $0.measure = "welfare.orphans_sponsored"
          $0.asOf = "2023-11-30"
        }
      ).records.map(\.id)
    }
    for role in [API.Auth.V1.Role.centralOfficer, .caseWorker, .integrator] {
      #expect(try await ids(role) == ["\(sponsorship.recordID)"])
    }
    for role in [API.Auth.V1.Role.branchHead, .auditor, .operator] {
      let found = try await ids(role)
      #expect(found.count == 1 && found != ["\(sponsorship.recordID)"])
    }
  }

  @Test("Teams and clubs count in the Project 8 area, under the programme, since it began")
  func models() async throws {
    let house = try await WelfareHouse()
    typealias Place = WelfareHouse.Place
    try await house.model(.communicationTeam, on: "2023-02-01")
    try await house.model(.communicationTeam, on: "2023-02-01", in: Place.highlandBranch)
    try await house.model(.communicationTeam, on: "2023-02-01", in: Place.ward)
    try await house.model(.communicationTeam, on: "2023-02-01", programme: .union)
    try await house.model(.communicationTeam, on: "2021-10-13")
    try await house.model(.communicationTeam, on: "2023-12-01")
    try await house.model(.leadersOfChangeClub, on: "2022-02-01", setting: .school)
    try await house.model(.leadersOfChangeClub, on: "2023-02-01", in: Place.valley)
    try await house.model(.other, on: "2023-02-01")
    #expect(try await house.value("communication_teams", asOf: "2023-11-30") == 2)
    #expect(try await house.value("leaders_of_change_clubs", asOf: "2023-11-30") == 2)
    #expect(
      try await house.parts(
        "leaders_of_change_clubs", asOf: "2023-11-30", split: "school or community")
        == ["school": 1, "community": 1])
    try await house.address(.founded, on: "2023-02-01")
    #expect(try await house.value("project8_models", asOf: "2023-11-30") == 6)
    #expect(
      try await house.parts("project8_models", asOf: "2023-11-30", split: "kind") == [
        "communicationTeam": 2, "leadersOfChangeClub": 2, "other": 1, "trustedAddress": 1,
      ])
  }

  @Test("An address counts once, founded, strengthened or both, and after its closing")
  func addresses() async throws {
    let house = try await WelfareHouse()
    let both = try await house.address(.founded, on: "2022-02-01")
    try await house.addressEvent(both, .strengthened, on: "2023-03-01")
    try await house.addressEvent(both, .strengthened, on: "2023-04-01")
    try await house.address(.founded, on: "2023-05-01")
    let old = try await house.address(.strengthened, on: "2023-05-01")
    try await house.addressEvent(old, .closed, on: "2023-06-01")
    try await house.address(.founded, on: "2023-05-01", in: WelfareHouse.Place.ward)
    #expect(try await house.value("trusted_addresses", asOf: "2023-11-30") == 3)
    #expect(
      try await house.parts(
        "trusted_addresses", asOf: "2023-11-30", split: "founded or strengthened")
        == ["both": 1, "foundedOnly": 1, "strengthenedOnly": 1])
    #expect(
      try await house.parts(
        "trusted_addresses", asOf: "2023-02-28", split: "founded or strengthened")
        == ["foundedOnly": 1])
    let twice = await refusal { try await house.addressEvent(both, .founded, on: "2023-07-01") }
    #expect(twice?.reason == "DUPLICATE")
    let after = await refusal {
      try await house.addressEvent(old, .strengthened, on: "2023-07-01")
    }
    #expect(after?.reason == "ALREADY_ENDED")
  }

  @Test("A person advised twice counts once")
  func advice() async throws {
    let house = try await WelfareHouse()
    func advise(_ person: String, _ kind: Wire.AdvisedKind) async throws -> Wire.AdviceGiven {
      try await Wire.AdviceClient(house.loader).recordAdvice(
        .with {
          $0.header = try WelfareHouse.header()
          $0.unitID = WelfareHouse.Place.highland
          $0.personID = person
          $0.kind = kind
          $0.programme = .project8
          $0.day = "2023-07-01"
        })
    }
    let first = try await advise("", .woman)
    _ = try await advise(first.personID, .woman)
    _ = try await advise("", .child)
    #expect(try await house.value("people_advised", asOf: "2023-11-30") == 2)
    #expect(
      try await house.parts("people_advised", asOf: "2023-11-30", split: "woman or child")
        == ["woman": 1, "child": 1])
  }
}
