import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

/// A client-streaming import: each batch is one transaction under its own request id, at one desk,
/// so that counters are written once per batch. Each row checks everything before it writes, so a
/// refused row has written nothing.
struct RowImport<Batch: SenMessage, Row: Sendable>: Sendable {
  /// Writes one row and gives its record's id, 0 for none.
  typealias WriteRow = (Row) throws -> Int64

  let office: MembershipOffice
  let header: @Sendable (Batch) -> Types.WriteHeader?
  let rows: @Sendable (Batch) -> [Row]
  let returnsIDs: @Sendable (Batch) -> Bool
  /// Opens what writes the rows of one batch.
  let open: @Sendable (RecordDesk) -> WriteRow

  /// Takes in the whole stream.
  func run(_ requests: RequestStream<Batch>, context: ServerContext) async throws
    -> Types.ImportSummary
  {
    let caller = try office.authorizer.admit(context)
    var summary = Types.ImportSummary()
    var base: Int64 = 0
    for try await batch in requests {
      let rows = self.rows(batch)
      guard rows.count <= ImportLimits.rowsPerBatch else {
        throw RPCError(
          .resourceExhausted, reason: "BATCH_TOO_LARGE",
          "a batch has at most \(ImportLimits.rowsPerBatch) rows",
          vi: "một lô có nhiều nhất \(ImportLimits.rowsPerBatch) dòng")
      }
      let (result, replayed) = try await record(batch, rows, caller, context)
      if replayed { summary.replayedBatches += 1 }
      summary.accepted += result.accepted
      summary.refused += Int64(rows.count) - result.accepted
      for var error in result.errors where summary.errors.count < ImportLimits.reportedErrors {
        error.row += base
        summary.errors.append(error)
      }
      base += Int64(rows.count)
    }
    return summary
  }

  private func record(
    _ batch: Batch, _ rows: [Row], _ caller: CallerIdentity, _ context: ServerContext
  ) async throws -> (Types.ImportBatchResult, Bool) {
    let directory = try office.directory()
    let wantsIDs = returnsIDs(batch)
    return try await office.recorder.write(
      context, caller: caller, header: header(batch), request: batch, unit: nil,
      bytesAtMost: ImportLimits.bytesPerBatch
    ) { transaction, stamp in
      let desk = try office.desk(transaction, stamp, caller, context.method, directory)
      let write = open(desk)
      var result = Types.ImportBatchResult()
      for (index, row) in rows.enumerated() {
        var id: Int64 = 0
        do {
          id = try write(row)
          result.accepted += 1
        } catch {
          result.errors.append(try Self.rowError(error, index))
        }
        if wantsIDs { result.ids.append(String(id)) }
      }
      try desk.finish()
      return result
    }
  }

  /// The error of a row; an error that is not the row's own ends the batch.
  private static func rowError(_ error: any Error, _ index: Int) throws -> Types.RowError {
    if let fault = error as? MembershipFault, case .field(let field, let what) = fault {
      return rowError(index, field, what.reason, what.text, vi: what.vietnamese)
    }
    guard let known = (error as? RPCError) ?? MembershipErrors.map(error) else { throw error }
    let violation = (try? Types.BadRequest(serializedBytes: known.details))?.violations.first
    return rowError(
      index, violation?.field ?? "", violation?.reason ?? known.reason,
      violation?.text ?? known.message, vi: violation?.textVi ?? "")
  }

  private static func rowError(
    _ index: Int, _ field: String, _ reason: String, _ text: String, vi: String
  ) -> Types.RowError {
    var error = Types.RowError()
    error.row = Int64(index)
    error.field = field
    error.reason = reason
    error.text = text
    error.textVi = vi
    return error
  }
}
