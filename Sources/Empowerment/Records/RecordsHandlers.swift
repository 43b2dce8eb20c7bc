import SenAPI
import SenRPC
import Storage
import UnionService

/// Answers the calls of sen.empowerment.v1.EmpowermentRecords.
struct RecordsHandlers: Wire.EmpowermentRecordsService {
  let desk: EmpowermentDesk

  func withdrawEmpowermentRecord(
    _ request: Wire.WithdrawEmpowermentRecordRequest, context: ServerContext
  ) async throws -> Wire.WithdrawEmpowermentRecordResponse {
    try await desk.write(request, context)
  }
}
