import SenAPI
import SenCodec
import SenRPC
import UnionModel
import UnionService

/// `WelfareRecords`: taking back what was recorded by mistake.
struct WelfareRecordsHandler: Wire.WelfareRecordsService {
  let desk: WelfareDesk

  func withdrawWelfareRecord(
    _ request: Wire.WithdrawWelfareRecordRequest, context: ServerContext
  ) async throws -> Wire.WithdrawWelfareRecordResponse {
    try await desk.record(request, context)
  }
}
