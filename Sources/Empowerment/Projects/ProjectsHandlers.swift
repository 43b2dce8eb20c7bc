import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

/// Answers the calls of sen.empowerment.v1.Projects.
struct ProjectsHandlers: Wire.ProjectsService {
  let desk: EmpowermentDesk

  func recordMilestone(
    _ request: Wire.RecordMilestoneRequest, context: ServerContext
  ) async throws -> Wire.Milestone {
    try await desk.write(request, context)
  }

  func listMilestones(
    _ request: Wire.ListMilestonesRequest, context: ServerContext
  ) async throws -> Wire.ListMilestonesResponse {
    let asked = try PageRequest(request.pageSize, request.pageToken) {
      page throws(EmpowermentError) in
      guard request.project != .unspecified else { return }
      let project: EntrustedProject = try coded(request.project, "project")
      page.add("t.project = ?", .coded(project))
    }
    let page = try await desk.page(of: request.unitID, asked, context, as: Milestone.self)
    return .with {
      $0.milestones = page.records.map(\.message)
      $0.nextPageToken = page.next
    }
  }
}
