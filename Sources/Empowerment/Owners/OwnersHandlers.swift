import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

/// Answers the calls of sen.empowerment.v1.Owners.
struct OwnersHandlers: Wire.OwnersService {
  let desk: EmpowermentDesk

  func registerOwner(
    _ request: Wire.RegisterOwnerRequest, context: ServerContext
  ) async throws -> Wire.Owner {
    try await desk.write(request, context)
  }

  func getOwner(
    _ request: Wire.GetOwnerRequest, context: ServerContext
  ) async throws -> Wire.Owner {
    try await desk.record(request.id, context, as: Owner.self).message
  }

  func listOwners(
    _ request: Wire.ListOwnersRequest, context: ServerContext
  ) async throws -> Wire.ListOwnersResponse {
    let asked = try PageRequest(request.pageSize, request.pageToken)
    let page = try await desk.page(of: request.unitID, asked, context, as: Owner.self)
    return .with {
      $0.owners = page.records.map(\.message)
      $0.nextPageToken = page.next
    }
  }

  func recordOwnerSupport(
    _ request: Wire.RecordOwnerSupportRequest, context: ServerContext
  ) async throws -> Wire.OwnerSupport {
    try await desk.write(request, context)
  }

  func listOwnerSupport(
    _ request: Wire.ListOwnerSupportRequest, context: ServerContext
  ) async throws -> Wire.ListOwnerSupportResponse {
    let asked = try PageRequest(request.pageSize, request.pageToken) {
      page throws(EmpowermentError) in
      try page.add(request.days, of: "day")
      if request.ownerID != 0 { page.add(reference: "owner_id", request.ownerID) }
    }
    let page: (records: [Recorded<OwnerSupport>], next: String)
    if request.ownerID == 0 {
      page = try await desk.page(of: request.unitID, asked, context)
    } else {
      _ = try await desk.record(request.ownerID, context, as: Owner.self)
      page = try await desk.page(on: request.ownerID, asked, context)
    }
    return .with {
      $0.support = page.records.map(\.message)
      $0.nextPageToken = page.next
    }
  }
}
