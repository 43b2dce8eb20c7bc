import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

/// Answers the calls of sen.empowerment.v1.EmpowermentImports.
struct ImportsHandlers: Wire.EmpowermentImportsService {
  let desk: EmpowermentDesk

  func importRecords(
    _ requests: RequestStream<Wire.ImportBatch>, context: ServerContext
  ) async throws -> Types.ImportSummary {
    let caller = try desk.authorizer.admit(context)
    let judge = try desk.judge(caller, context)
    let imports = BatchImport<Wire.ImportBatch, Wire.ImportRecord>(
      recorder: desk.recorder, authorizer: desk.authorizer, header: \.header, rows: \.records,
      returnsIDs: \.returnIDs,
      // A row's unit may follow from an earlier row of its batch: each is judged as it is written.
      unit: { _ in (judge.ownUnit, "") },
      write: { row, stamp, transaction in
        try row.write(Recording(transaction, stamp, units: judge))
      })
    return try await imports.run(requests, context: context)
  }
}

extension Wire.ImportRecord {
  /// Writes the row and gives its id.
  func write(_ recording: Recording) throws -> Int64 {
    switch record {
    case .household(let command): try run(command, recording)
    case .povertyClass(let command): try run(command, recording)
    case .help(let command): try run(command, recording)
    case .exit(let command): try run(command, recording)
    case .exitConfirmed(let command): try run(command, recording)
    case .exitRefused(let command): try run(command, recording)
    case .exitRestated(let command): try run(command, recording)
    case .cooperative(let command): try run(command, recording)
    case .dissolution(let command): try run(command, recording)
    case .cooperativeManager(let command): try run(command, recording)
    case .livelihoodGroup(let command): try run(command, recording)
    case .owner(let command): try run(command, recording)
    case .ownerSupport(let command): try run(command, recording)
    case .milestone(let command): try run(command, recording)
    case .withdrawal(let command): try run(command, recording)
    case nil: throw EmpowermentError.field("record", .missing)
    }
  }

  private func run<Command: EmpowermentCommand>(
    _ command: Command, _ recording: Recording
  ) throws -> Int64 {
    guard command.header == nil else { throw EmpowermentError.field("header", .notAllowed) }
    return Command.id(of: try command.perform(recording))
  }
}
