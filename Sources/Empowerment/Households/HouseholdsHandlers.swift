import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

/// Answers the calls of sen.empowerment.v1.Households.
struct HouseholdsHandlers: Wire.HouseholdsService {
  let desk: EmpowermentDesk

  func createHousehold(
    _ request: Wire.CreateHouseholdRequest, context: ServerContext
  ) async throws -> Wire.Household {
    try await desk.write(request, context)
  }

  func getHousehold(
    _ request: Wire.GetHouseholdRequest, context: ServerContext
  ) async throws -> Wire.Household {
    try await desk.record(request.id, context, as: Household.self).message
  }

  func listHouseholds(
    _ request: Wire.ListHouseholdsRequest, context: ServerContext
  ) async throws -> Wire.ListHouseholdsResponse {
    let asked = try PageRequest(request.pageSize, request.pageToken)
    let page = try await desk.page(of: request.unitID, asked, context, as: Household.self)
    return .with {
      $0.households = page.records.map(\.message)
      $0.nextPageToken = page.next
    }
  }

  func recordPovertyClass(
    _ request: Wire.RecordPovertyClassRequest, context: ServerContext
  ) async throws -> Wire.PovertyClassRecord {
    try await desk.write(request, context)
  }

  func listPovertyClasses(
    _ request: Wire.ListPovertyClassesRequest, context: ServerContext
  ) async throws -> Wire.ListPovertyClassesResponse {
    let household = try await desk.record(request.householdID, context, as: Household.self)
    let values: [SQLValue] = [.integer(household.stamp.rootID)]
    let classes = try await desk.read(context) {
      try PovertyListing.living(
        where: "t.household_id = ?1", values, limit: PovertyListing.listed, in: $0)
    }
    return .with {
      $0.classes = classes.sorted { $0.fact.year < $1.fact.year }.map(\.message)
    }
  }

  func recordHelp(
    _ request: Wire.RecordHelpRequest, context: ServerContext
  ) async throws -> Wire.Help {
    try await desk.write(request, context)
  }

  func listHelp(
    _ request: Wire.ListHelpRequest, context: ServerContext
  ) async throws -> Wire.ListHelpResponse {
    let asked = try PageRequest(request.pageSize, request.pageToken) {
      page throws(EmpowermentError) in
      try page.add(request.days, of: "day")
      page.add(household: request.householdID)
    }
    let page: (records: [Recorded<Help>], next: String) = try await page(
      request.householdID, request.unitID, asked, context)
    return .with {
      $0.help = page.records.map(\.message)
      $0.nextPageToken = page.next
    }
  }

  func recordExit(
    _ request: Wire.RecordExitRequest, context: ServerContext
  ) async throws -> Wire.Exit {
    try await desk.write(request, context)
  }

  func confirmExit(
    _ request: Wire.ConfirmExitRequest, context: ServerContext
  ) async throws -> Wire.Exit {
    try await desk.write(request, context)
  }

  func refuseExit(
    _ request: Wire.RefuseExitRequest, context: ServerContext
  ) async throws -> Wire.Exit {
    try await desk.write(request, context)
  }

  func restateExit(
    _ request: Wire.RestateExitRequest, context: ServerContext
  ) async throws -> Wire.Exit {
    try await desk.write(request, context)
  }

  func getExit(
    _ request: Wire.GetExitRequest, context: ServerContext
  ) async throws -> Wire.Exit {
    try await desk.record(request.id, context, as: Exit.self).message
  }

  func listExits(
    _ request: Wire.ListExitsRequest, context: ServerContext
  ) async throws -> Wire.ListExitsResponse {
    let asked = try PageRequest(request.pageSize, request.pageToken) {
      page throws(EmpowermentError) in
      try page.add(request.days, of: "day")
      page.add(household: request.householdID)
      if request.state != .unspecified {
        page.add("t.state = ?", .coded(try coded(request.state, "state", as: ExitState.self)))
      }
    }
    let page: (records: [Recorded<Exit>], next: String) = try await page(
      request.householdID, request.unitID, asked, context)
    return .with {
      $0.exits = page.records.map(\.message)
      $0.nextPageToken = page.next
    }
  }

  /// A page by household where one is named, else by unit.
  private func page<Fact: LedgerFact>(
    _ household: Int64, _ unit: Int64, _ asked: PageRequest, _ context: ServerContext
  ) async throws -> (records: [Recorded<Fact>], next: String) {
    guard household != 0 else { return try await desk.page(of: unit, asked, context) }
    _ = try await desk.record(household, context, as: Household.self)
    return try await desk.page(on: household, asked, context)
  }
}

extension PageRequest {
  fileprivate mutating func add(household: Int64) {
    if household != 0 { add(reference: "household_id", household) }
  }
}
