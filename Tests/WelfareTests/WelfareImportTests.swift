import NIOCore
import SenAPI
import SenCodec
import SenRPC
import Storage
import Testing
import UnionModel
import UnionService

@testable import Welfare

@Suite("Import of welfare records")
struct WelfareImportTests {
  typealias Place = WelfareHouse.Place

  static func send(
    _ batches: [Wire.ImportBatch], by caller: SpeakingCaller
  ) async throws -> Types.ImportSummary {
    try await Wire.WelfareImportsClient(caller).importRecords { sink in
      for batch in batches { try await sink.write(batch) }
    }
  }

  static func work(in unit: Int64, id: Int64 = 0, on day: String = "2023-02-01")
    -> Wire.ImportRecord
  {
    .with {
      $0.record = .registerWork(
        .with {
          $0.id = id
          $0.unitID = unit
          $0.area = .rural
          $0.registered = day
        })
    }
  }

  @Test("Rows refer to ids that the loader chose in rows before, and every figure follows")
  func chosenIDs() async throws {
    let house = try await WelfareHouse()
    let child = String(repeating: "c", count: 32)
    let batch = try Wire.ImportBatch.with {
      $0.header = try WelfareHouse.header("2023-06-01")
      $0.header?.synthetic = true
      $0.returnIDs = true
      $0.records = [
        .with {
          $0.record = .registerChild(
            .with {
              $0.childID = child
              $0.unitID = Place.highland
            })
        },
        .with {
          $0.record = .registerSponsor(
            .with {
              $0.id = 5
              $0.unitID = Place.northern
              $0.kind = .individual
            })
        },
        .with {
          $0.record = .startSponsorship(
            .with {
              $0.id = 6
              $0.childID = child
              $0.sponsorID = 5
              $0.form = .regular
              $0.from = "2023-05-01"
            })
        },
        .with {
          $0.record = .makePledge(
            .with {
              $0.sponsorshipID = 6
              $0.vndPerYear = 6_000_000
              $0.from = "2023-05-01"
            })
        },
        Self.work(in: Place.highland, id: 7),
        .with {
          $0.record = .completeWork(
            .with {
              $0.id = 7
              $0.done = "2023-05-05"
            })
        },
      ]
    }
    let summary = try await Self.send([batch], by: house.loader)
    #expect(summary.accepted == 6 && summary.refused == 0, "\(summary.errors)")
    let figure = try await house.figure("orphans_sponsored", asOf: "2023-11-30")
    #expect(figure.value == 1 && figure.synthetic)
    #expect(try await house.figure("works_share", asOf: "2023-11-30").numerator == 1)
    let again = try await Self.send([batch], by: house.loader)
    #expect(again.replayedBatches == 1)
    #expect(try await house.value("orphans_sponsored", asOf: "2023-11-30") == 1)
  }

  @Test("A refused row is named by its number over the stream; the others are written")
  func rowErrors() async throws {
    let house = try await WelfareHouse()
    let first = try Wire.ImportBatch.with {
      $0.header = try WelfareHouse.header()
      $0.records = [Self.work(in: Place.highland), Self.work(in: Place.highland, on: "2024-04-01")]
    }
    let second = try Wire.ImportBatch.with {
      $0.header = try WelfareHouse.header()
      $0.records = [
        .init(), Self.work(in: 999), Self.work(in: Place.ward),
        .with {
          $0.record = .completeWork(
            .with {
              $0.id = 12
              $0.done = "2023-02-01"
            })
        },
      ]
    }
    let summary = try await Self.send([first, second], by: house.loader)
    #expect(summary.accepted == 2 && summary.refused == 4)
    #expect(summary.errors.map(\.row) == [1, 2, 3, 5])
    #expect(
      summary.errors.map(\.reason) == [
        "DATE_IN_FUTURE", "FIELD_REQUIRED", "UNKNOWN_UNIT", "UNKNOWN_RECORD",
      ])
    #expect(summary.errors.map(\.field) == ["registered", "record", "unit_id", "id"])
    // What is wrong is told in both languages.
    #expect(summary.errors[0].textVi.contains("tương lai"), "\(summary.errors[0])")
    #expect(summary.errors[0].text.contains("future"))
    #expect(try await Wire.WorksClient(house.officer).listWorks(.init()).works.count == 2)
  }

  @Test("A row outside the scope, or of a kind the caller may not record, is refused on its own")
  func rowRights() async throws {
    let house = try await WelfareHouse()
    let victim = try await house.victim(on: "2024-03-01")
    let officer = try house.caller([.communeOfficer], in: [Place.highland])
    let batch = try Wire.ImportBatch.with {
      $0.header = try WelfareHouse.header()
      $0.records = [
        Self.work(in: Place.highland), Self.work(in: Place.ward), Self.work(in: 999),
        .with {
          $0.record = .recordVictimService(
            .with {
              $0.victimID = victim
              $0.kind = .shelter
              $0.state = .reached
              $0.day = "2024-03-02"
            })
        },
      ]
    }
    let summary = try await Self.send([batch], by: officer)
    #expect(summary.accepted == 1)
    #expect(
      summary.errors.map(\.reason) == ["OUTSIDE_SCOPE", "OUTSIDE_SCOPE", "ROLE_NOT_PERMITTED"])
    let head = try house.caller([.branchHead], in: [Place.highland])
    let refused = await refusal { try await Self.send([batch], by: head) }
    #expect(refused?.reason == "ROLE_NOT_PERMITTED")
  }

  @Test("A batch above the limit is refused whole")
  func tooMany() async throws {
    let house = try await WelfareHouse()
    let batch = try Wire.ImportBatch.with {
      $0.header = try WelfareHouse.header()
      $0.records = (0..<2_001).map { _ in Self.work(in: Place.highland) }
    }
    let error = await refusal { try await Self.send([batch], by: house.loader) }
    #expect(error?.reason == "BATCH_TOO_LARGE")
    #expect(try await Wire.WorksClient(house.officer).listWorks(.init()).works.isEmpty)
  }
}
