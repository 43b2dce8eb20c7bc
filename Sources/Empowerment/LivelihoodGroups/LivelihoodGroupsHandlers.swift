import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

/// Answers the calls of sen.empowerment.v1.LivelihoodGroups.
struct LivelihoodGroupsHandlers: Wire.LivelihoodGroupsService {
  let desk: EmpowermentDesk

  func createLivelihoodGroup(
    _ request: Wire.CreateLivelihoodGroupRequest, context: ServerContext
  ) async throws -> Wire.LivelihoodGroup {
    try await desk.write(request, context)
  }

  func getLivelihoodGroup(
    _ request: Wire.GetLivelihoodGroupRequest, context: ServerContext
  ) async throws -> Wire.LivelihoodGroup {
    try await desk.record(request.id, context, as: LivelihoodGroup.self).message
  }

  func listLivelihoodGroups(
    _ request: Wire.ListLivelihoodGroupsRequest, context: ServerContext
  ) async throws -> Wire.ListLivelihoodGroupsResponse {
    let asked = try PageRequest(request.pageSize, request.pageToken) {
      page throws(EmpowermentError) in try page.add(request.days, of: "founded_day")
    }
    let page = try await desk.page(of: request.unitID, asked, context, as: LivelihoodGroup.self)
    return .with {
      $0.groups = page.records.map(\.message)
      $0.nextPageToken = page.next
    }
  }
}
