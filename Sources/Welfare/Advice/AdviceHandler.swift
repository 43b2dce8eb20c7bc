import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

/// `Advice`: women and children advised, under pseudonyms.
struct AdviceHandler: Wire.AdviceService {
  let desk: WelfareDesk

  func recordAdvice(
    _ request: Wire.RecordAdviceRequest, context: ServerContext
  ) async throws -> Wire.AdviceGiven {
    try await desk.record(request, context)
  }

  func listAdvice(
    _ request: Wire.ListAdviceRequest, context: ServerContext
  ) async throws -> Wire.ListAdviceResponse {
    let query = PageQuery(
      unitID: request.unitID, size: request.pageSize, token: request.pageToken,
      filter: LedgerFilter(days: try LedgerFilter.DayBounds(request.days, column: "day")))
    let page = try await desk.page(query, context, of: AdviceGiven.self) { record, transaction in
      record.message(
        try ProtectedPersonStore.pseudonym(of: record.fact.person, in: transaction))
    }
    return .with {
      $0.advice = page.messages
      $0.nextPageToken = page.next
    }
  }
}
