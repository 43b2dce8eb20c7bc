import SenAPI
import SenCodec
import SenRPC
import UnionModel
import UnionService

/// What a province was given to reach of one measure.
struct ProvinceAllocation: Sendable, Hashable {
  /// Id of the allocation's record in the policy service.
  let id: Int64
  /// The province.
  let province: UnitID
  /// Number and part of the target, "2a".
  let target: String
  /// Id of the measure.
  let measure: String
  /// What is to be reached, in units of the measure.
  let value: Double
  /// Whether a generator made it.
  let synthetic: Bool
}

/// Judges which provinces met what the plan of the year gave them. Pure.
enum ProvinceTargets {
  /// The measures whose targets are judged: households and co-operatives.
  static let measures = [
    EmpowermentMeasures.householdsOutOfPoverty, EmpowermentMeasures.cooperativesFounded,
    EmpowermentMeasures.cooperativesFoundedWomenManaged,
  ]

  /// The rows of the measure: of each province one row that counts it, in numerator and denominator
  /// where it met all that it was given, else in the denominator only; and rows that place it under
  /// each target it met.
  ///
  /// - Parameters:
  ///   - allocations: those of the plan year, to any unit; only `applicable` units' above zero count.
  ///   - reached: the value of a measure in a province.
  static func rows(
    _ allocations: [ProvinceAllocation], applicable: (UnitID) -> Bool,
    reached: (_ measure: String, _ province: UnitID) -> Int64
  ) -> [DerivedRow] {
    let counting = allocations.filter { $0.value > 0 && applicable($0.province) }
    let provinces = Dictionary(grouping: counting, by: \.province)
    return provinces.keys.sorted().flatMap { province -> [DerivedRow] in
      let given = (provinces[province] ?? []).sorted { $0.target < $1.target }
      let judged = given.map { (allocation: $0, met: isMet($0, reached)) }
      return rows(of: province, judged)
    }
  }

  private static func isMet(
    _ allocation: ProvinceAllocation, _ reached: (String, UnitID) -> Int64
  ) -> Bool {
    Double(reached(allocation.measure, allocation.province)) >= allocation.value
  }

  private static func rows(
    of province: UnitID, _ judged: [(allocation: ProvinceAllocation, met: Bool)]
  ) -> [DerivedRow] {
    let passes = judged.allSatisfy(\.met)
    // The first row counts the province: under a target that it met only if it met all of them.
    let first = judged.firstIndex { $0.met == passes } ?? 0
    return judged.enumerated().map { index, item in
      let part: ContributingRow.Part =
        index == first ? (passes ? .both : .denominator) : (item.met ? .amount : .denominator)
      return DerivedRow(
        unit: province, key: province.rawValue, part: part, recordKind: "allocation",
        recordID: item.allocation.id, synthetic: item.allocation.synthetic,
        splits: item.met ? ["target": item.allocation.target] : [:])
    }
  }
}

/// Finds out which provinces met their targets: the allocations from the policy service, what was
/// reached from this one's records, both as known at the same instant.
struct ProvinceTargetReader: Sendable {
  /// The most pages of allocations that are read.
  static let pagesAtMost = 20

  let environment: ServiceEnvironment
  /// The desk of the measures of records.
  let desk: FigureDesk
  let measures: [ServiceMeasure]

  /// The rows of a question.
  /// - Throws: UNAVAILABLE if the policy service is not configured or does not answer.
  func rows(_ question: FigureQuestion) async throws -> [DerivedRow] {
    guard let year = ReportingYear(containing: question.asOf, cutOff: question.definition.cutOff)
    else { return [] }
    let allocations = try await allocations(of: year.year, knownOn: question.knownOn)
    if allocations.isEmpty { return [] }
    let tree = try environment.units.tree(on: question.asOf, knownOn: question.tree.knownOn)
    let given = Set(allocations.map(\.measure))
    var reached: [String: [UnitID: Int64]] = [:]
    for measure in measures where given.contains(measure.definition.id) {
      let asked = question.asking(measure.definition, from: year.first, byProvincesOf: tree)
      for figure in try await desk.figures(measure, asked) {
        reached[measure.definition.id, default: [:]][figure.unit] = figure.value.whole
      }
    }
    return ProvinceTargets.rows(
      allocations,
      applicable: { unit in
        guard let version = tree.version(of: unit) else { return false }
        return version.level == .province && version.kind == .territorial && version.hasUnion
      },
      reached: { reached[$0]?[$1] ?? 0 })
  }

  private func allocations(
    of year: Int, knownOn: Instant
  ) async throws -> [ProvinceAllocation] {
    let plans = API.Policy.V1.PlansClient(try environment.peer("policy"))
    var request = API.Policy.V1.ListAllocationsRequest.with {
      $0.planYear = Int32(year)
      // Not narrowed by level there: the levels are those of the as-of day, judged here.
      $0.measures = ProvinceTargets.measures
      $0.knownOn = knownOn.timestamp
    }
    var allocations: [ProvinceAllocation] = []
    for _ in 0..<Self.pagesAtMost {
      let page = try await plans.listAllocations(request)
      allocations += page.allocations.map { allocation in
        ProvinceAllocation(
          id: allocation.id, province: UnitID(allocation.unitID), target: allocation.targetNo,
          measure: allocation.measure, value: allocation.value,
          synthetic: allocation.provenance?.synthetic ?? false)
      }
      if page.nextPageToken.isEmpty { return allocations }
      request.pageToken = page.nextPageToken
    }
    throw RPCError(
      .outOfRange, reason: "TOO_MANY_ALLOCATIONS", "the plan of \(year) has too many allocations",
      vi: "kế hoạch năm \(year) có quá nhiều chỉ tiêu giao")
  }
}

extension FigureQuestion {
  /// The same question about another measure, by the provinces of a tree.
  fileprivate func asking(
    _ definition: MeasureDefinition, from: BusinessDay, byProvincesOf tree: UnitTree
  ) -> FigureQuestion {
    FigureQuestion(
      definition: definition, from: from, asOf: asOf, knownOn: knownOn, tree: tree,
      history: history, output: .level(.province, within: tree.root), splits: [])
  }
}
