import SenAPI
import SenCodec
import SenRPC
import UnionModel
import UnionService

/// Takes records of every kind back.
struct PolicyRecordsHandlers: Wire.PolicyRecordsService {
  let desk: PolicyDesk

  func withdrawPolicyRecord(
    _ request: Wire.WithdrawPolicyRecordRequest, context: ServerContext
  ) async throws -> Wire.WithdrawPolicyRecordResponse {
    _ = try desk.authorizer.admit(context)
    guard let table = FactTable(withdrawable: request.kind) else {
      throw PolicyFault.field("kind", request.kind == .unspecified ? .missing : .outOfRange)
        .rpcError
    }
    let unit = try await desk.unit(of: table, request.id, context, in: table.name)
    return try await desk.write(context, request, header: request.header, unit: unit) {
      writer, stamp, transaction in
      let id = try writer.withdrawal(request, stamp, transaction)
      return .with {
        $0.id = id
        $0.provenance = Types.Provenance(
          FactMark(id: id, stamp: writer.mark(stamp, transaction), supersedes: request.id))
      }
    }
  }
}
