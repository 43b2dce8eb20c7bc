import SenAPI
import SenCodec
import SenRPC
import Testing
import UnionModel

@testable import Membership

@Suite("Units and their history")
struct UnitsTests {
  @Test("Units are listed by level, parent, name without diacritics and code, page by page")
  func list() async throws {
    let house = try await House()
    let client = M.UnitsClient(house.transport)
    let caller = house.by([.branchHead], [1111])
    var request = M.ListUnitsRequest()
    request.level = .branch
    request.underUnitID = 10
    request.pageSize = 2
    let first = try await client.listUnits(request, options: caller)
    #expect(first.units.map(\.id) == [1111, 1112])
    request.pageToken = first.nextPageToken
    let second = try await client.listUnits(request, options: caller)
    #expect(second.units.map(\.id) == [1121])
    #expect(second.nextPageToken.isEmpty)
    let byName = try await client.listUnits(.with { $0.name = "don vi 00002" }, options: caller)
    #expect(byName.units.map(\.id) == [112, 1121])
    let byCode = try await client.getUnit(
      .with {
        $0.code = "00004"
        $0.level = .commune
      }, options: caller)
    #expect(byCode.id == 211)
    #expect(byCode.ancestorIDs == [1, 20, 21])
    #expect(
      await house.reason {
        _ = try await client.getUnit(.with { $0.unitID = 999 }, options: caller)
      } == "UNKNOWN_UNIT")
  }

  @Test("A unit that a generator made says so where it is created, read and listed")
  func synthetic() async throws {
    let house = try await House()
    let client = M.UnitsClient(house.transport)
    let caller = house.by(House.central)
    var request = House.unit(0, "00009", .commune, parent: 11)
    request.header = house.header(synthetic: true)
    let created = try await client.createUnit(request, options: caller)
    #expect(created.synthetic)
    let read = try await client.getUnit(.with { $0.unitID = created.id }, options: caller)
    #expect(read.synthetic)
    let listed = try await client.listUnits(
      .with {
        $0.level = .commune
        $0.underUnitID = 11
      }, options: caller
    ).units
    #expect(listed.filter(\.synthetic).map(\.id) == [created.id] && listed.count == 3)
  }

  @Test("A code may be used again after its unit has ended; each day has its own unit")
  func reusedCode() async throws {
    let house = try await House()
    let client = M.UnitsClient(house.transport)
    let officer = house.by(House.central)
    var again = House.unit(0, "00002", .commune, parent: 11)
    again.validFrom = "2023-07-01"
    again.header = house.header()
    #expect(
      await house.reason { _ = try await client.createUnit(again, options: officer) }
        == "UNIT_EXISTS")
    let before = try await client.listUnitHistory(.with { $0.unitID = 112 }, options: officer)
    var closing = M.RecordUnitVersionRequest()
    closing.header = house.header()
    closing.unitID = 112
    closing.attributes = before.versions.first?.attributes
    closing.validFrom = "2020-01-01"
    closing.validTo = "2023-06-30"
    closing.change = .closed
    closing.supersedes = try #require(before.versions.first?.id)
    _ = try await client.recordUnitVersion(closing, options: officer)
    again.header = house.header()
    let created = try await client.createUnit(again, options: officer)
    func unit(on day: String) async throws -> Int64 {
      try await client.getUnit(
        .with {
          $0.code = "00002"
          $0.day = day
        }, options: officer
      ).id
    }
    #expect(try await unit(on: "2023-06-30") == 112)
    #expect(try await unit(on: "2023-07-01") == created.id)
    let history = try await client.listUnitHistory(.with { $0.unitID = 112 }, options: officer)
    #expect(history.versions.count == 2)
  }

  @Test(
    "A unit that cannot stand there is refused with its field",
    arguments: [
      (House.unit(0, "00009", .commune, parent: 999), "UNKNOWN_UNIT"),
      (House.unit(0, "00009", .commune, parent: 111), "WRONG_LEVEL"),
      (House.unit(0, "9", .commune, parent: 11), "MALFORMED"),
      (House.unit(0, "00002.009", .branch, parent: 111), "MALFORMED"),
      (House.unit(0, "TW", .centre, parent: 0), "NOT_ALLOWED"),
      (House.unit(11, "00009", .commune, parent: 11), "LOADER_ONLY"),
    ])
  func refused(request: M.CreateUnitRequest, reason: String) async throws {
    let house = try await House()
    var request = request
    request.header = house.header()
    let sent = request
    #expect(
      await house.reason {
        _ = try await M.UnitsClient(house.transport)
          .createUnit(sent, options: house.by(House.central))
      } == reason)
  }

  @Test("A watch sends everything in chunks, marks the epoch, and then each change")
  func watch() async throws {
    let house = try await House()
    let client = M.UnitsClient(house.transport)
    var watching = CallOptions()
    watching.metadata = house.by([.auditor]).metadata
    let ids = try await client.watch(.init(), options: watching) { stream -> [Int64] in
      var ids: [Int64] = []
      var reached = 0
      for try await response in stream {
        switch response.event {
        case .versions(let chunk): ids += chunk.versions.map(\.unitID)
        case .reached(let epoch):
          reached += 1
          if reached == 2 {
            #expect(epoch.epoch == 3)
            return ids
          }
          var request = House.unit(0, "00009", .commune, parent: 11)
          request.header = house.header()
          _ = try await client.createUnit(request, options: house.by(House.central))
        default: break
        }
      }
      return ids
    }
    #expect(ids.count == House.union.count + 2)
    #expect(ids.first == 1)
    let late = try await client.watch(.with { $0.afterEpoch = 2 }, options: watching) { stream in
      for try await response in stream {
        if case .versions(let chunk) = response.event { return chunk.versions.count }
      }
      return 0
    }
    #expect(late == 1)
  }

  @Test("A succession is part of both units' histories")
  func succession() async throws {
    let house = try await House()
    var request = M.RecordSuccessionRequest()
    request.header = house.header()
    request.oldUnitID = 111
    request.newUnitID = 112
    request.effectiveDay = "2024-01-01"
    request.coverage = .part
    request.branchIDs = [1112]
    let client = M.UnitsClient(house.transport)
    _ = try await client.recordSuccession(request, options: house.by(House.central))
    for unit: Int64 in [111, 112] {
      let history = try await client.listUnitHistory(
        .with { $0.unitID = unit }, options: house.by(House.central))
      #expect(history.successions.map(\.branchIDs) == [[1112]])
    }
  }
}
