import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

/// `TrustedAddresses`: places of refuge, without where they are.
struct TrustedAddressesHandler: Wire.TrustedAddressesService {
  let desk: WelfareDesk

  func registerTrustedAddress(
    _ request: Wire.RegisterTrustedAddressRequest, context: ServerContext
  ) async throws -> Wire.TrustedAddress {
    try await desk.record(request, context)
  }

  func recordTrustedAddressEvent(
    _ request: Wire.RecordTrustedAddressEventRequest, context: ServerContext
  ) async throws -> Wire.TrustedAddressEvent {
    try await desk.record(request, context)
  }

  func listTrustedAddresses(
    _ request: Wire.ListTrustedAddressesRequest, context: ServerContext
  ) async throws -> Wire.ListTrustedAddressesResponse {
    let query = PageQuery(
      unitID: request.unitID, size: request.pageSize, token: request.pageToken,
      filter: LedgerFilter(["programme": asked(request.programme)]))
    let page = try await desk.page(query, context, of: TrustedAddress.self) { record, transaction in
      record.message(
        events: try TrustedAddressEvent.events(of: record.stamp.rootID, in: transaction))
    }
    return .with {
      $0.addresses = page.messages
      $0.nextPageToken = page.next
    }
  }
}
