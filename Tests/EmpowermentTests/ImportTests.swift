import SenAPI
import SenCodec
import SenRPC
import Testing

@testable import Empowerment

@Suite("Imports write what is right and name what is not")
struct ImportTests {
  typealias Place = EmpowermentHouse.Place

  static func household(_ id: Int64, in unit: Int64 = Place.highland) -> Wire.ImportRecord {
    .with {
      $0.record = .household(
        .with {
          $0.id = id
          $0.unitID = unit
          $0.headName = "Hộ \(id)"
          $0.headSex = .female
          $0.women = 1
          $0.size = 3
          $0.day = "2022-01-01"
        })
    }
  }

  static func listing(_ household: Int64) -> Wire.ImportRecord {
    .with {
      $0.record = .povertyClass(
        .with {
          $0.householdID = household
          $0.year = 2022
          $0.povertyClass = .poor
          $0.standard = .decree072021
          $0.day = "2022-12-20"
        })
    }
  }

  static func help(_ household: Int64) -> Wire.ImportRecord {
    .with {
      $0.record = .help(
        .with {
          $0.householdID = household
          $0.form = .tools
          $0.day = "2023-02-01"
          $0.programme = .union
        })
    }
  }

  static func exit(_ id: Int64, of household: Int64, day: String = "2023-11-15")
    -> Wire.ImportRecord
  {
    .with {
      $0.record = .exit(
        .with {
          $0.id = id
          $0.householdID = household
          $0.fromClass = .poor
          $0.toClass = .nearPoor
          $0.day = day
          $0.state = .expected
        })
    }
  }

  static func batch(
    _ records: [Wire.ImportRecord], recorded: String? = nil
  ) throws -> Wire.ImportBatch {
    try .with {
      $0.header = try EmpowermentHouse.header(recorded)
      $0.header?.synthetic = true
      $0.records = records
    }
  }

  static func send(
    _ batches: [Wire.ImportBatch], as caller: SpeakingCaller
  ) async throws -> Types.ImportSummary {
    try await Wire.EmpowermentImportsClient(caller).importRecords { sink in
      for batch in batches { try await sink.write(batch) }
    }
  }

  @Test("Rows of one batch may refer to those before them, and the figure says it is made up")
  func chain() async throws {
    let house = try await EmpowermentHouse()
    let records = [
      Self.household(5), Self.listing(5), Self.help(5), Self.exit(6, of: 5),
      .with {
        $0.record = .exitConfirmed(
          .with {
            $0.id = 6
            $0.decision = "3/QĐ"
            $0.decisionDay = "2023-12-10"
          })
      },
    ]
    let summary = try await Self.send([try Self.batch(records)], as: house.loader)
    #expect(summary.accepted == 5)
    #expect(summary.errors.isEmpty)
    let figure = try await house.figure(HouseholdFigureTests.measure, asOf: "2023-11-30")
    #expect(figure.value == 1)
    #expect(figure.synthetic)
  }

  @Test("A refused row is named with its number over the stream; the others are written")
  func rowErrors() async throws {
    let house = try await EmpowermentHouse()
    let first = try Self.batch([
      Self.household(1), Self.household(2, in: Place.northern), Self.household(1), .init(),
    ])
    let second = try Self.batch([
      Self.listing(1), Self.exit(9, of: 3), Self.exit(9, of: 1, day: "2024-04-01"), Self.help(1),
    ])
    let summary = try await Self.send([first, second], as: house.loader)
    #expect(summary.accepted == 3)
    #expect(summary.refused == 5)
    #expect(summary.errors.map(\.row) == [1, 2, 3, 5, 6])
    #expect(
      summary.errors.map(\.reason) == [
        "WRONG_UNIT_LEVEL", "ID_IN_USE", "REQUIRED", "UNKNOWN_RECORD", "DATE_IN_FUTURE",
      ])
    #expect(
      summary.errors.map(\.field) == ["unit_id", "id", "record", "household_id", "day"])
    let listed = try await Wire.HouseholdsClient(house.officer).listHouseholds(.init())
    #expect(listed.households.map(\.id) == [1])
  }

  @Test("A batch sent again is counted as replayed and written once")
  func replay() async throws {
    let house = try await EmpowermentHouse()
    let batch = try Self.batch([Self.household(1), Self.household(2)])
    _ = try await Self.send([batch], as: house.loader)
    let summary = try await Self.send(
      [batch, try Self.batch([Self.household(3)])], as: house.loader)
    #expect(summary.replayedBatches == 1)
    #expect(summary.accepted == 3)
    let listed = try await Wire.HouseholdsClient(house.officer).listHouseholds(.init())
    #expect(listed.households.map(\.id) == [1, 2, 3])
  }

  @Test("Rows outside the caller's units are refused one by one")
  func scope() async throws {
    let house = try await EmpowermentHouse()
    let stranger = try await house.household(in: Place.valley)
    let caller = try house.caller([.loader], in: [Place.northern])
    let batch = try Self.batch([
      Self.household(1), Self.household(2, in: Place.valley), Self.help(stranger.id),
      Self.help(1),
    ])
    let summary = try await Self.send([batch], as: caller)
    #expect(summary.accepted == 2)
    #expect(summary.errors.map(\.row) == [1, 2])
    #expect(Set(summary.errors.map(\.reason)) == ["OUTSIDE_SCOPE"])
  }

  @Test("A branch head may not import")
  func role() async throws {
    let house = try await EmpowermentHouse()
    let caller = try house.caller([.branchHead], in: [Place.highlandBranch])
    let error = await refusal {
      try await Self.send([try Self.batch([Self.household(0)])], as: caller)
    }
    #expect(error?.code == .permissionDenied)
  }

  @Test("A batch of more rows than the limit ends the import")
  func tooLarge() async throws {
    let house = try await EmpowermentHouse()
    let batch = try Self.batch((1...2_001).map { Self.household(Int64($0)) })
    let error = await refusal { try await Self.send([batch], as: house.loader) }
    #expect(error?.code == .resourceExhausted)
    let listed = try await Wire.HouseholdsClient(house.officer).listHouseholds(.init())
    #expect(listed.households.isEmpty)
  }
}
