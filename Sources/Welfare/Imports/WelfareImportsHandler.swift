import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

/// `WelfareImports`: batches of commands, each row judged by the method it would take on its own.
struct WelfareImportsHandler: Wire.WelfareImportsService {
  let desk: WelfareDesk

  func importRecords(
    _ requests: RequestStream<Wire.ImportBatch>, context: ServerContext
  ) async throws -> Types.ImportSummary {
    let caller = try desk.authorizer.admit(context)
    let judge = try desk.judge(caller, context.method)
    return try await BatchImport<Wire.ImportBatch, Wire.ImportRecord>(
      recorder: desk.recorder, authorizer: desk.authorizer, header: \.header, rows: \.records,
      returnsIDs: \.returnIDs, unit: { _ in (nil, "") },
      write: { row, stamp, transaction in
        guard let command = row.command else { throw WelfareError.field("record", .missing) }
        return try Self.write(command, stamp, transaction, judge: judge)
      }
    ).run(requests, context: context)
  }

  private static func write<Command: WelfareCommand>(
    _ command: Command, _ stamp: WriteStamp, _ transaction: WriteTransaction, judge: UnitJudge
  ) throws -> Int64 {
    let recording = Recording(transaction, stamp, units: judge.judging(Command.method))
    return Command.id(of: try command.perform(recording))
  }
}
