import SenAPI
import SenCodec
import SenRPC
import TestSupport
import Testing
import UnionModel
import UnionService

@testable import Policy

@Suite("What a unit above has allocated")
struct AllocationRightsTests {
  private let harness: PolicyHarness

  init() async throws {
    harness = try await PolicyHarness()
    _ = try await harness.load([.plan(Sample.plan2024())])
  }

  private var centre: CallOptions { harness.options([.centralOfficer]) }
  private var province: CallOptions { harness.options([.provincialOfficer], scopes: [10]) }

  private func set(
    _ target: String, _ value: Double, unit: Int64 = 10, atLeast: Int64 = 0, by: CallOptions
  ) async throws {
    _ = try await harness.plans.setAllocation(
      .with {
        $0.header = harness.header()
        $0.planYear = 2024
        $0.targetNo = target
        $0.unitID = unit
        $0.value = value
        $0.unitAtLeast = atLeast
      }, options: by)
  }

  private func withdraw(_ target: String, unit: Int64 = 10, by: CallOptions) async throws {
    _ = try await harness.plans.withdrawAllocation(
      .with {
        $0.header = harness.header()
        $0.planYear = 2024
        $0.targetNo = target
        $0.unitID = unit
      }, options: by)
  }

  /// The field at which a call is refused as set from above; nil where it is not refused.
  private func refused(_ call: () async throws -> Void) async throws -> String? {
    do {
      try await call()
      return nil
    } catch let error as RPCError {
      #expect(error.code == .permissionDenied && error.reason == "SET_FROM_ABOVE", "\(error)")
      let violation = try API.Types.V1.BadRequest(serializedBytes: error.details).violations.first
      #expect(violation?.textVi.isEmpty == false)
      return violation?.field
    }
  }

  private func values(_ unit: Int64) async throws -> [Double] {
    try await harness.plans.listAllocations(
      .with {
        $0.planYear = 2024
        $0.unitID = unit
      }, options: centre
    ).allocations.filter { $0.unitID == unit }.map(\.value)
  }

  @Test("A province raises what the centre gave it, and neither lowers it nor takes it back")
  func fromTheCentre() async throws {
    try await set("2a", 200, by: centre)
    #expect(try await refused { try await set("2a", 199.99, by: province) } == "value")
    #expect(try await refused { try await withdraw("2a", by: province) } == "unit_id")
    try await set("2a", 220, by: province)
    // What it raised by itself it lowers again, down to what the centre gave.
    try await set("2a", 210, by: province)
    #expect(try await refused { try await set("2a", 199, by: province) } == "value")
    #expect(try await refused { try await withdraw("2a", by: province) } == "unit_id")
    #expect(try await values(10) == [210])
    try await set("2a", 150, by: centre)
    try await set("2a", 150, by: province)
    try await withdraw("2a", by: centre)
    #expect(try await values(10).isEmpty)
  }

  @Test("An import row of a province's integrator is judged in the same way")
  func byImport() async throws {
    try await set("2a", 200, by: centre)
    let row = Wire.SetAllocationRequest.with {
      $0.planYear = 2024
      $0.targetNo = "2a"
      $0.unitID = 10
      $0.value = 3
    }
    let summary = try await harness.load(
      [.allocation(row)], by: harness.options([.integrator], scopes: [10]))
    #expect(summary.accepted == 0)
    #expect(summary.errors.map { "\($0.field) \($0.reason)" } == ["value SET_FROM_ABOVE"])
  }

  @Test("Its own figures, and what it gives to the units below, a province sets as it likes")
  func ownFigures() async throws {
    for value in [100.0, 60, 80] { try await set("2a", value, by: province) }
    for value in [9.0, 4] { try await set("2a", value, unit: 111, by: province) }
    try await withdraw("2a", unit: 111, by: province)
    try await withdraw("2a", by: province)
    #expect(try await values(10).isEmpty)
  }

  @Test("The amount asked of each unit below is raised, not lowered: five become fifteen")
  func bounds() async throws {
    #expect(
      try await refused { try await set("4a", 100, atLeast: 3, by: province) }
        == "unit_at_least")
    #expect(try await refused { try await set("4a", 90, atLeast: 15, by: province) } == "value")
    try await set("4a", 100, atLeast: 15, by: province)
    try await set("4a", 100, by: province)
    try await set("4a", 100, atLeast: 8, by: centre)
    #expect(try await refused { try await set("4a", 100, by: province) } == "unit_at_least")
    #expect(
      try await refused { try await set("4a", 100, atLeast: 7, by: province) }
        == "unit_at_least")
    try await set("4a", 100, atLeast: 15, by: province)
  }

  @Test("An allocation of before setters were kept counts as the centre's")
  func unknownSetter() {
    let step = AllocationFloor.Step(setBy: nil, valueHundredths: 20_000, unitAtLeast: 0)
    let allocation = Allocation(
      year: 2024, number: TargetNumber(storedNumber: 2, part: "a"), unit: 10,
      storedHundredths: 19_999, unitAtLeast: 0)
    func floor(national: Bool) -> AllocationFloor {
      AllocationFloor(.value(340), ownUnit: !national, history: [step]) { $0 != nil || national }
    }
    #expect(throws: PolicyFault.setFromAbove("value")) {
      try floor(national: false).check(allocation)
    }
    #expect(throws: Never.self) { try floor(national: true).check(allocation) }
  }
}
