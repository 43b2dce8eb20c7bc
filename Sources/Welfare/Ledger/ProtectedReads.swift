import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

extension WelfareDesk {
  /// Notes in the audit chain and in the list of protected reads that a case worker reads, and why;
  /// only then is anything read. The stored reply to the request id holds no personal data. Who may
  /// not read is refused, and the audit chain holds who it was, of which person and why.
  ///
  /// - Parameters:
  ///   - pseudonym: the person asked for; nil = a list.
  ///   - requestID: 16 bytes; the same read under the same id is noted once.
  ///   - locate: finds the person and the unit; nil = unknown.
  ///   - permit: throws unless the caller may read of that person, after the unit is authorised.
  /// - Returns: the caller, and the person's key.
  func noteRead<Request: SenMessage>(
    _ request: Request, of pseudonym: String? = nil, purpose: String, requestID: [UInt8],
    _ context: ServerContext,
    locate: @escaping @Sendable (ReadTransaction) throws -> (unit: UnitID, person: Int64?)?,
    permit:
      @escaping @Sendable (
        _ person: Int64, _ subject: String, _ reading: ReadTransaction
      ) throws -> Void = { _, _, _ in }
  ) async throws -> (caller: CallerIdentity, person: Int64?) {
    let caller = try Callers.identity(of: context)
    var place: UnitID?
    let (stated, unit, person): (Purpose, UnitID, Int64?)
    do {
      _ = try authorizer.admit(context)
      stated = try Purpose(purpose)
      guard let found = try await read(context, locate) else {
        throw try caller.isNational(in: environment.units.current())
          ? WelfareError.notFound.rpcError : Self.outsideScope
      }
      (unit, person) = found
      place = unit
      try check(caller, context, unit: unit)
      if let person {
        try await read(context) { try permit(person, caller.subject, $0) }
      }
    } catch {
      let error = recorder.rpcError(error, context)
      if error.code == .permissionDenied {
        try await noteRefusal(error.reason, of: pseudonym, in: place, caller, context)
      }
      throw error
    }
    let method = context.method.path
    let header = Types.WriteHeader.with { $0.requestID = requestID }
    _ = try await recorder.record(
      context, caller: caller, header: header, request: request, unit: unit
    ) { transaction, _ in
      try ProtectedPersonStore.noteRead(
        person: person, unit: unit, subject: caller.subject, method: method, purpose: stated,
        in: transaction)
      return Types.WriteHeader()
    }
    return (caller, person)
  }

  /// Notes in the audit chain that a protected record was not read, and of whom. What was asked for is
  /// noted only if it is a pseudonym: the chain holds nothing else of a person.
  private func noteRefusal(
    _ reason: String, of pseudonym: String?, in unit: UnitID?, _ caller: CallerIdentity,
    _ context: ServerContext
  ) async throws {
    let person = pseudonym.map { (try? Pseudonym($0, field: ""))?.text ?? "UNKNOWN" }
    let entry = AuditEntry(
      subject: caller.subject, method: context.method.path, unitID: unit?.rawValue ?? 0,
      tokenID: caller.tokenID, requestID: context.requestID,
      purpose: (["REFUSED", reason] + [person].compactMap(\.self)).joined(separator: " "))
    do {
      try await environment.database.audit(entry)
    } catch {
      throw recorder.rpcError(error, context)
    }
  }
}
