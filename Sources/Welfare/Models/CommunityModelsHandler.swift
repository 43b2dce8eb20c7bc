import SenAPI
import SenCodec
import SenRPC
import UnionModel
import UnionService

/// `CommunityModels`: communication teams, Leaders of Change clubs and others.
struct CommunityModelsHandler: Wire.CommunityModelsService {
  let desk: WelfareDesk

  func foundCommunityModel(
    _ request: Wire.FoundCommunityModelRequest, context: ServerContext
  ) async throws -> Wire.CommunityModel {
    try await desk.record(request, context)
  }

  func closeCommunityModel(
    _ request: Wire.CloseCommunityModelRequest, context: ServerContext
  ) async throws -> Wire.CommunityModel {
    try await desk.record(request, context)
  }

  func listCommunityModels(
    _ request: Wire.ListCommunityModelsRequest, context: ServerContext
  ) async throws -> Wire.ListCommunityModelsResponse {
    let query = PageQuery(
      unitID: request.unitID, size: request.pageSize, token: request.pageToken,
      filter: LedgerFilter(
        ["kind": asked(request.kind), "programme": asked(request.programme)]))
    let page = try await desk.page(query, context, of: CommunityModel.self) { model, _ in
      model.message
    }
    return .with {
      $0.models = page.messages
      $0.nextPageToken = page.next
    }
  }
}
