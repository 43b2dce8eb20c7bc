import NIOCore
import SenAPI
import SenCodec
import SenRPC
import Storage
import Testing
import UnionModel
import UnionService

@testable import Welfare

@Suite("Who may do what in the welfare service")
struct WelfareAccessTests {
  typealias Place = WelfareHouse.Place

  @Test("Every method that is registered stands in the table, and nothing else does")
  func table() async throws {
    let house = try await WelfareHouse()
    let registered = Set(house.router.methods.map(\.path))
    #expect(registered == Set(WelfarePermissions.table.keys))
    #expect(registered.count >= 50)
  }

  @Test("Without a caller every method is refused")
  func noCaller() async throws {
    let house = try await WelfareHouse()
    let stranger = InProcessTransport(router: house.router)
    for method in house.router.methods {
      let error = await refusal {
        try await stranger.stream(method, options: CallOptions()) { requests, responses in
          try await requests.write(.init())
          requests.finish()
          return try await responses.single()
        }
      }
      #expect(error?.code == .unauthenticated, "\(method.path)")
    }
  }

  @Test("A caller whose roles are in no row of the table is refused everywhere")
  func noRole() async throws {
    let house = try await WelfareHouse()
    let operatorless = try house.caller([])
    for method in house.router.methods {
      let error = await refusal {
        try await operatorless.stream(method, options: CallOptions()) { requests, responses in
          try await requests.write(.init())
          requests.finish()
          return try await responses.single()
        }
      }
      #expect(error?.reason == "ROLE_NOT_PERMITTED", "\(method.path)")
    }
  }

  @Test("An officer writes and reads in her subtree only")
  func scope() async throws {
    let house = try await WelfareHouse()
    let officer = try house.caller([.communeOfficer], in: [Place.highland])
    func register(in unit: Int64) async -> RPCError? {
      await refusal {
        try await Wire.OrphansClient(officer).registerChild(
          .with {
            $0.header = try WelfareHouse.header()
            $0.unitID = unit
          })
      }
    }
    #expect(await register(in: Place.highlandBranch) == nil)
    #expect(await register(in: Place.ward)?.reason == "OUTSIDE_SCOPE")
    #expect(await register(in: 999)?.reason == "OUTSIDE_SCOPE")
    let foreign = try await house.child(in: Place.valley)
    var refusals: [RPCError?] = []
    for child in [foreign.childID, String(repeating: "0", count: 32)] {
      let error = await refusal {
        try await Wire.OrphansClient(officer).getChild(.with { $0.childID = child })
      }
      #expect(error?.reason == "OUTSIDE_SCOPE")
      refusals.append(error)
    }
    // Not even the words tell a child elsewhere from none.
    #expect(refusals[0] == refusals[1])
    let list = try await Wire.OrphansClient(officer).listChildren(
      .with { $0.unitID = Place.highland })
    #expect(list.children.map(\.unitID) == [Place.highlandBranch])
    let above = await refusal {
      try await Wire.OrphansClient(officer).listChildren(.with { $0.unitID = Place.northern })
    }
    #expect(above?.reason == "OUTSIDE_SCOPE")
    let figure = await refusal {
      try await Wire.WelfareFiguresClient(officer).computeFigures(.with { $0.unitID = 0 })
    }
    #expect(figure?.code == .permissionDenied)
  }

  @Test("A record is not moved into, nor corrected out of, a unit beyond the scope")
  func correctionScope() async throws {
    let house = try await WelfareHouse()
    let officer = try house.caller([.communeOfficer], in: [Place.highland])
    let foreign = try await house.child(in: Place.valley)
    let error = await refusal {
      try await Wire.OrphansClient(officer).registerChild(
        .with {
          $0.header = try WelfareHouse.header()
          $0.unitID = Place.highland
          $0.supersedes = foreign.recordID
        })
    }
    #expect(error?.reason == "OUTSIDE_SCOPE")
    #expect(
      try await Wire.OrphansClient(house.officer).getChild(.with { $0.childID = foreign.childID })
        .unitID == Place.valley)
  }

  @Test("A branch head flags a victim, and sees and does nothing with the case")
  func branchHead() async throws {
    let house = try await WelfareHouse()
    let head = try house.caller([.branchHead], in: [Place.highlandBranch])
    let client = Wire.VictimsClient(head)
    let flagged = try await client.detectVictim(
      .with {
        $0.header = try WelfareHouse.header()
        $0.unitID = Place.highlandBranch
        $0.kind = .domesticViolence
        $0.sex = .female
        $0.ageGroup = .adult
        $0.day = "2024-03-01"
      })
    let refusals = [
      await refusal {
        try await client.readVictimFile(
          .with {
            $0.victimID = flagged.victimID
            $0.purpose = "follow up the case"
            $0.requestID = [UInt8](repeating: 1, count: 16)
          })
      },
      await refusal {
        try await client.recordVictimService(
          .with {
            $0.header = try WelfareHouse.header()
            $0.victimID = flagged.victimID
            $0.kind = .shelter
            $0.state = .offered
            $0.day = "2024-03-02"
          })
      },
      await refusal {
        try await Wire.WelfareRecordsClient(head).withdrawWelfareRecord(
          .with {
            $0.header = try WelfareHouse.header()
            $0.kind = .victim
            $0.recordID = flagged.recordID
          })
      },
    ]
    #expect(refusals.allSatisfy { $0?.reason == "ROLE_NOT_PERMITTED" })
  }

  @Test("An officer may take back a sponsor, not a victim's record")
  func withdrawalRoles() async throws {
    let house = try await WelfareHouse()
    let sponsor = try await house.sponsor()
    let victim = try await house.victim(on: "2024-03-01")
    let event = try await house.serve(victim, on: "2024-03-05")
    let client = Wire.WelfareRecordsClient(try house.officer)
    func withdraw(_ kind: Wire.WelfareRecordKind, _ id: Int64) async -> RPCError? {
      await refusal {
        try await client.withdrawWelfareRecord(
          .with {
            $0.header = try WelfareHouse.header()
            $0.kind = kind
            $0.recordID = id
          })
      }
    }
    #expect(await withdraw(.victimService, event.recordID)?.reason == "ROLE_NOT_PERMITTED")
    #expect(await withdraw(.sponsor, sponsor.recordID) == nil)
  }
}
