import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

/// `Families`: families and the checks of their eight criteria.
struct FamiliesHandler: Wire.FamiliesService {
  let desk: WelfareDesk

  func registerFamily(
    _ request: Wire.RegisterFamilyRequest, context: ServerContext
  ) async throws -> Wire.Family {
    try await desk.record(request, context)
  }

  func getFamily(
    _ request: Wire.GetFamilyRequest, context: ServerContext
  ) async throws -> Wire.Family {
    let today = desk.environment.clock.today
    return try await desk.one(context) { transaction in
      guard let family = try Family.newest(request.id, in: transaction) else { return nil }
      let checks = try CriteriaCheck.living(
        where: "t.family_id = ?1", [.integer(family.stamp.rootID)], in: transaction)
      let (passed, failed) = CriteriaCheck.standing(of: checks.map(\.fact), on: today)
      return (family.stamp.unit, family.message(passed: passed, failed: failed))
    }
  }

  func listFamilies(
    _ request: Wire.ListFamiliesRequest, context: ServerContext
  ) async throws -> Wire.ListFamiliesResponse {
    let query = PageQuery(
      unitID: request.unitID, size: request.pageSize, token: request.pageToken,
      filter: LedgerFilter(["variant": asked(request.variant)]))
    let page = try await desk.page(query, context, of: Family.self) { family, _ in
      family.message()
    }
    return .with {
      $0.families = page.messages
      $0.nextPageToken = page.next
    }
  }

  func recordCriteriaCheck(
    _ request: Wire.RecordCriteriaCheckRequest, context: ServerContext
  ) async throws -> Wire.CriteriaCheck {
    try await desk.record(request, context)
  }

  func listCriteriaChecks(
    _ request: Wire.ListCriteriaChecksRequest, context: ServerContext
  ) async throws -> Wire.ListCriteriaChecksResponse {
    let unit = try await desk.one(context) { transaction in
      try Family.newest(request.familyID, in: transaction).map { ($0.stamp.unit, $0.stamp.unit) }
    }
    let query = PageQuery(
      unitID: unit.rawValue, size: request.pageSize, token: request.pageToken,
      filter: LedgerFilter(["family_id": request.familyID]))
    let page = try await desk.page(query, context, of: CriteriaCheck.self) { check, _ in
      check.message
    }
    return .with {
      $0.checks = page.messages
      $0.nextPageToken = page.next
    }
  }
}
