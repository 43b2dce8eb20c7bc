import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

extension WelfareDesk {
  /// Notes in the audit chain and in the list of protected reads that a case worker reads, and why;
  /// only then is anything read. The stored reply to the request id holds no personal data.
  ///
  /// - Parameters:
  ///   - requestID: 16 bytes; the same read under the same id is noted once.
  ///   - locate: finds the person and the unit; nil = unknown.
  ///   - permit: throws unless the caller may read of that person, after the unit is authorised.
  /// - Returns: the caller, and the person's key.
  func noteRead<Request: SenMessage>(
    _ request: Request, purpose: String, requestID: [UInt8], _ context: ServerContext,
    locate: @escaping @Sendable (ReadTransaction) throws -> (unit: UnitID, person: Int64?)?,
    permit:
      @escaping @Sendable (
        _ person: Int64, _ subject: String, _ reading: ReadTransaction
      ) throws -> Void = { _, _, _ in }
  ) async throws -> (caller: CallerIdentity, person: Int64?) {
    let caller = try authorizer.admit(context)
    let stated: Purpose
    do throws(WelfareError) {
      stated = try Purpose(purpose)
    } catch {
      throw error.rpcError
    }
    guard let (unit, person) = try await read(context, locate) else {
      if try caller.isNational(in: environment.units.current()) {
        throw WelfareError.notFound.rpcError
      }
      throw Self.outsideScope
    }
    try authorizer.check(caller, context.method, unit: unit)
    if let person {
      try await read(context) { try permit(person, caller.subject, $0) }
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
}
