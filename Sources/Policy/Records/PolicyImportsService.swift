import SenAPI
import SenRPC
import Storage
import UnionModel
import UnionService

/// The bulk import of policy records.
struct PolicyImportsHandlers: Wire.PolicyImportsService {
  let desk: PolicyDesk

  func importRecords(
    _ requests: RequestStream<Wire.ImportBatch>, context: ServerContext
  ) async throws -> Types.ImportSummary {
    let judge = desk.judge(try desk.authorizer.admit(context), context.method)
    let batches = BatchImport<Wire.ImportBatch, Wire.ImportRecord>(
      recorder: desk.recorder, authorizer: desk.authorizer, header: { $0.header },
      rows: { $0.records }, returnsIDs: { $0.returnIDs }, unit: Self.unit(of:),
      write: { try Self.write($0, try PolicyWriter(judge, in: $2), $1, $2) })
    return try await batches.run(requests, context: context)
  }

  /// The unit that a row is about. A plan, and a step of a record that only the database knows, is
  /// about the whole union: whoever imports those has the whole union as scope.
  private static func unit(
    of row: Wire.ImportRecord
  ) throws -> (unit: UnitID?, field: String) {
    switch row.record {
    case .allocation(let row): (UnitID(rawValue: row.unitID), "unit_id")
    case .supervision(let row):
      row.leadUnitID == 0
        ? (UnitID(rawValue: row.unitID), "unit_id")
        : (UnitID(rawValue: row.leadUnitID), "lead_unit_id")
    case .participation(let row): (UnitID(rawValue: row.unitID), "unit_id")
    case .visit(let row): (UnitID(rawValue: row.unitID), "unit_id")
    case .finding(let row): (UnitID(rawValue: row.unitID), "unit_id")
    case .recommendation(let row): (UnitID(rawValue: row.unitID), "unit_id")
    case .draft(let row): (UnitID(rawValue: row.unitID), "unit_id")
    case .criticism(let row): (UnitID(rawValue: row.unitID), "unit_id")
    case .contentItem(let row): (UnitID(rawValue: row.unitID), "unit_id")
    case .dialogue(let row): (UnitID(rawValue: row.unitID), "unit_id")
    case .advice(let row): (UnitID(rawValue: row.unitID), "unit_id")
    case .declaredReport(let row): (UnitID(rawValue: row.unitID), "unit_id")
    case .plan, .supervisionStep, .recommendationStep, .contentItemStep, .adviceIssued,
      .withdrawal, nil:
      (nil, "record")
    }
  }

  private static func write(
    _ row: Wire.ImportRecord, _ writer: PolicyWriter, _ stamp: WriteStamp,
    _ transaction: WriteTransaction
  ) throws -> Int64 {
    switch row.record {
    case .plan(let row): try writer.plan(row, stamp, transaction)
    case .allocation(let row): try writer.allocation(row, stamp, transaction)
    case .supervision(let row): try writer.supervision(row, stamp, transaction)
    case .supervisionStep(let row): try writer.supervisionStep(row, stamp, transaction)
    case .participation(let row): try writer.participation(row, stamp, transaction)
    case .visit(let row): try writer.visit(row, stamp, transaction)
    case .finding(let row): try writer.finding(row, stamp, transaction)
    case .recommendation(let row): try writer.recommendation(row, stamp, transaction)
    case .recommendationStep(let row): try writer.recommendationStep(row, stamp, transaction)
    case .draft(let row): try writer.draft(row, stamp, transaction)
    case .criticism(let row): try writer.criticism(row, stamp, transaction)
    case .contentItem(let row): try writer.contentItem(row, stamp, transaction)
    case .contentItemStep(let row): try writer.contentItemStep(row, stamp, transaction)
    case .dialogue(let row): try writer.dialogue(row, stamp, transaction)
    case .advice(let row): try writer.advice(row, stamp, transaction)
    case .adviceIssued(let row): try writer.adviceIssued(row, stamp, transaction)
    case .declaredReport(let row): try writer.declaredReport(row, stamp, transaction)
    case .withdrawal(let row): try writer.withdrawal(row, stamp, transaction)
    case nil: throw PolicyFault.field("record", .missing)
    }
  }
}
