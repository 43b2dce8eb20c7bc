import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel

/// The client-streaming import that every service has: each batch is one transaction under its own
/// request id, each row stands for itself.
///
///     let imports = BatchImport<Wire.ImportBatch, Wire.ImportRecord>(
///       recorder: recorder, authorizer: authorizer, header: \.header, rows: \.records,
///       returnsIDs: \.returnIds,
///       unit: { row in MembershipImports.unit(of: row) },
///       write: { row, stamp, transaction in try MembershipImports.write(row, stamp, transaction) })
///     …
///     func importRecords(_ requests: RequestStream<Wire.ImportBatch>, context: ServerContext)
///       async throws -> Types.ImportSummary
///     {
///       try await imports.run(requests, context: context)
///     }
///
/// A row's error is one of its fields, its unit or its state: it is reported with the row's number
/// over the whole stream and nothing of the row is written. An error of the batch (its header, its
/// size) or of the storage ends the stream; what came before stays, and a client that sends the same
/// batches again gets them counted as replayed.
public struct BatchImport<Batch: SenMessage, Row: Sendable>: Sendable {
  private let recorder: Recorder
  private let authorizer: Authorizer
  private let header: @Sendable (Batch) -> API.Types.V1.WriteHeader?
  private let rows: @Sendable (Batch) -> [Row]
  private let returnsIDs: @Sendable (Batch) -> Bool
  private let unit: @Sendable (Row) throws -> (unit: UnitID?, field: String)
  private let write: @Sendable (Row, WriteStamp, WriteTransaction) throws -> Int64

  /// Says how a batch is taken apart and a row is written.
  ///
  /// - Parameters:
  ///   - unit: the unit that a row is about (for authorisation) with the field that names it; nil
  ///     where the row is about the whole union.
  ///   - write: writes one row and gives its id (0 for none). It runs in a savepoint of its own.
  public init(
    recorder: Recorder, authorizer: Authorizer,
    header: @escaping @Sendable (Batch) -> API.Types.V1.WriteHeader?,
    rows: @escaping @Sendable (Batch) -> [Row],
    returnsIDs: @escaping @Sendable (Batch) -> Bool = { _ in false },
    unit: @escaping @Sendable (Row) throws -> (unit: UnitID?, field: String),
    write: @escaping @Sendable (Row, WriteStamp, WriteTransaction) throws -> Int64
  ) {
    self.recorder = recorder
    self.authorizer = authorizer
    self.header = header
    self.rows = rows
    self.returnsIDs = returnsIDs
    self.unit = unit
    self.write = write
  }

  /// Takes in the whole stream.
  public func run(
    _ requests: RequestStream<Batch>, context: ServerContext
  ) async throws -> API.Types.V1.ImportSummary {
    let caller = try authorizer.admit(context)
    var summary = API.Types.V1.ImportSummary()
    var base: Int64 = 0
    for try await batch in requests {
      let rows = self.rows(batch)
      try check(batch, rows)
      let (result, replayed) = try await record(batch, rows, caller, context)
      if replayed { summary.replayedBatches += 1 }
      summary.accepted += result.accepted
      summary.refused += Int64(rows.count) - result.accepted
      for var error in result.errors
      where summary.errors.count < ImportLimits.reportedErrors {
        error.row += base
        summary.errors.append(error)
      }
      base += Int64(rows.count)
    }
    return summary
  }

  private func check(_ batch: Batch, _ rows: [Row]) throws {
    guard rows.count <= ImportLimits.rowsPerBatch else {
      throw RPCError(
        .resourceExhausted, reason: "BATCH_TOO_LARGE",
        "a batch has at most \(ImportLimits.rowsPerBatch) rows",
        vi: "một lô có nhiều nhất \(ImportLimits.rowsPerBatch) dòng")
    }
  }

  private func record(
    _ batch: Batch, _ rows: [Row], _ caller: CallerIdentity, _ context: ServerContext
  ) async throws -> (API.Types.V1.ImportBatchResult, Bool) {
    let refused = try admit(rows, caller, context)
    let wantsIDs = returnsIDs(batch)
    return try await recorder.write(
      context, caller: caller, header: header(batch), request: batch, unit: nil,
      bytesAtMost: ImportLimits.bytesPerBatch
    ) { [self] transaction, stamp in
      var result = API.Types.V1.ImportBatchResult()
      for (index, row) in rows.enumerated() {
        var id: Int64 = 0
        if let error = refused[index] {
          result.errors.append(error)
        } else {
          do {
            id = try transaction.savepoint { try write(row, stamp, transaction) }
            result.accepted += 1
          } catch {
            result.errors.append(try rowError(error, index))
          }
        }
        if wantsIDs { result.ids.append(String(id)) }
      }
      return result
    }
  }

  /// The rows that the caller may not write, by index.
  private func admit(
    _ rows: [Row], _ caller: CallerIdentity, _ context: ServerContext
  ) throws -> [Int: API.Types.V1.RowError] {
    var refused: [Int: API.Types.V1.RowError] = [:]
    var allowed: Set<UnitID?> = []
    for (index, row) in rows.enumerated() {
      do {
        let (unit, field) = try unit(row)
        if allowed.contains(unit) { continue }
        try authorizer.check(caller, context.method, unit: unit, field: field)
        allowed.insert(unit)
      } catch {
        refused[index] = try rowError(error, index)
      }
    }
    return refused
  }

  /// The error of a row; an error that is not the row's own is thrown on.
  private func rowError(_ error: any Error, _ index: Int) throws -> API.Types.V1.RowError {
    guard let known = recorder.known(error), ImportLimits.rowCodes.contains(known.code) else {
      throw error
    }
    return Self.rowError(known, index)
  }

  private static func rowError(_ error: RPCError, _ index: Int) -> API.Types.V1.RowError {
    let violation = (try? API.Types.V1.BadRequest(serializedBytes: error.details))?
      .violations.first
    return .with {
      $0.row = Int64(index)
      $0.field = violation?.field ?? ""
      $0.reason = violation?.reason ?? error.reason
      $0.text = violation?.text ?? error.message
      $0.textVi = violation?.textVi ?? ""
    }
  }
}

/// The limits of imports.
public enum ImportLimits {
  /// Most rows of a batch.
  public static let rowsPerBatch = 2_000
  /// Most bytes of a batch, 1 MiB.
  public static let bytesPerBatch = 1 << 20
  /// Most row errors that a summary names.
  public static let reportedErrors = 1_000
  /// Codes that are a row's own fault; any other ends the import.
  static let rowCodes: Set<RPCCode> = [
    .invalidArgument, .notFound, .alreadyExists, .failedPrecondition, .outOfRange,
    .permissionDenied,
  ]
}

extension Recorder {
  /// A domain, storage or RPC error as the one that is sent; nil for one that nobody knows.
  public func known(_ error: any Error) -> RPCError? {
    if let error = error as? RPCError { return error }
    if let mapped = mapError(error) { return mapped }
    return (error as? StorageError).flatMap { RPCError($0) }
  }
}
