import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

/// Answers the calls of sen.empowerment.v1.Cooperatives.
struct CooperativesHandlers: Wire.CooperativesService {
  let desk: EmpowermentDesk

  func createCooperative(
    _ request: Wire.CreateCooperativeRequest, context: ServerContext
  ) async throws -> Wire.Cooperative {
    try await desk.write(request, context)
  }

  func getCooperative(
    _ request: Wire.GetCooperativeRequest, context: ServerContext
  ) async throws -> Wire.Cooperative {
    let record = try await desk.record(request.id, context, as: Cooperative.self)
    return try await messages([record], context)[0]
  }

  func listCooperatives(
    _ request: Wire.ListCooperativesRequest, context: ServerContext
  ) async throws -> Wire.ListCooperativesResponse {
    let asked = try PageRequest(request.pageSize, request.pageToken) {
      page throws(EmpowermentError) in try page.add(request.days, of: "founded_day")
    }
    let page = try await desk.page(of: request.unitID, asked, context, as: Cooperative.self)
    let messages = try await messages(page.records, context)
    return .with {
      $0.cooperatives = messages
      $0.nextPageToken = page.next
    }
  }

  /// Co-operatives on the wire, with the day of their end.
  private func messages(
    _ records: [Recorded<Cooperative>], _ context: ServerContext
  ) async throws -> [Wire.Cooperative] {
    try await desk.read(context) { reading in
      try records.map { record in
        let end = try CooperativeStore.dissolution(of: record.stamp.rootID, in: reading)
        return record.message(dissolved: end?.fact.day)
      }
    }
  }

  func dissolveCooperative(
    _ request: Wire.DissolveCooperativeRequest, context: ServerContext
  ) async throws -> Wire.Dissolution {
    try await desk.write(request, context)
  }

  func recordCooperativeManager(
    _ request: Wire.RecordCooperativeManagerRequest, context: ServerContext
  ) async throws -> Wire.CooperativeManager {
    try await desk.write(request, context)
  }

  func listCooperativeManagers(
    _ request: Wire.ListCooperativeManagersRequest, context: ServerContext
  ) async throws -> Wire.ListCooperativeManagersResponse {
    let cooperative = try await desk.record(
      request.cooperativeID, context, as: Cooperative.self)
    let values: [SQLValue] = [.integer(cooperative.stamp.rootID)]
    let members = try await desk.read(context) {
      try ManagingMember.living(
        where: "t.cooperative_id = ?1", values, limit: ManagingMember.listed, in: $0)
    }
    return .with { $0.managers = members.map(\.message) }
  }
}
