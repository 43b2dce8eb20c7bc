import SenAPI
import SenRPC
import UnionModel
import UnionService

/// Membership's rows of the catalogue, each with the way it is computed.
struct MembershipMeasures {
  /// The share of grassroots units that reach the threshold of gathering.
  static let gathering = CoverageRule(
    levels: [.commune],
    conditions: [
      .percent(
        part: MemberStockMeasures.relation, whole: RecordMeasures.women,
        GatheringRate.thresholdPercent)
    ], gapUnit: "member")

  let configuration: MembershipConfiguration
  let allocations: AllocationReader

  /// All measures, in the order of the catalogue.
  var all: [ServiceMeasure] {
    let honorary = RecordMeasures.honorary(since: configuration.honorarySince)
    var honoraryMembers = MembershipCatalogue.honoraryMembers
    honoraryMembers.since = configuration.honorarySince
    return [
      Self.members, Self.netIncrease,
      ServiceMeasure(
        MembershipCatalogue.unitsBelow60Reduction,
        .net(of: MembershipCatalogue.unitsBelow60.id, falling: true)),
      ServiceMeasure(MembershipCatalogue.unitsAt60Share, .coverage(Self.gathering)),
      ServiceMeasure(honoraryMembers, honorary),
      ServiceMeasure(
        MembershipCatalogue.honoraryProvinces,
        .coverage(CoverageRule(levels: [.province], conditions: [.atLeast(honorary, 1)]))),
      ServiceMeasure(
        MembershipCatalogue.businessAdmitted,
        RecordMeasures.affiliates(
          .entrepreneursProvincial, .admitted, by: .entrepreneursNational)),
      ServiceMeasure(
        MembershipCatalogue.intellectualFounded,
        RecordMeasures.affiliates(.intellectualsBranch, .founded, by: .intellectualsNational)),
      ServiceMeasure(MembershipCatalogue.presidentsHonoured, RecordMeasures.presidentsHonoured),
      ServiceMeasure(
        MembershipCatalogue.activityShare,
        .coverage(
          CoverageRule(
            levels: [.commune],
            conditions: [
              .everyQuarter(RecordMeasures.sessions, configuration.sessionsPerQuarter)
            ],
            gapUnit: "quarter"))),
      ServiceMeasure(MembershipCatalogue.cadresProficient, RecordMeasures.cadresProficient),
      ServiceMeasure(MembershipCatalogue.branchHeadsTrained, RecordMeasures.branchHeadsTrained),
      ServiceMeasure(
        MembershipCatalogue.unitsBelow60, .failingUnits(Self.gathering)),
      provincesAboveTarget,
    ]
  }

  /// The stock, whose rows are counted beforehand.
  static let members = ServiceMeasure(
    MembershipCatalogue.members, .rows(MemberStockMeasures.relation),
    listing: MemberStockMeasures.listing)

  /// The difference of two stocks.
  static let netIncrease = ServiceMeasure(
    MembershipCatalogue.netIncrease,
    .net(of: MembershipCatalogue.members.id, falling: false))

  /// Provinces whose net increase is above what the year's plan allocates to them.
  private var provincesAboveTarget: ServiceMeasure {
    let allocations = self.allocations
    return ServiceMeasure(
      MembershipCatalogue.provincesAboveTarget,
      .derived { question in try await allocations.provincesAbove(question) })
  }
}

/// Compares the net increase of provinces with the allocations that policy holds.
struct AllocationReader: Sendable {
  let environment: ServiceEnvironment
  let authorizer: Authorizer

  /// A row for each provincial union with an allocation, as known at the question's instant: in the
  /// numerator where the increase is above it. Police and Army are a kind of their own.
  func provincesAbove(_ question: FigureQuestion) async throws -> [DerivedRow] {
    guard
      let year = ReportingYear(containing: question.asOf, cutOff: question.definition.cutOff)
    else { return [] }
    let allocated = try await allocations(ofYear: Int32(year.year), knownOn: question.knownOn)
    let increases = try await increases(question, since: year.first)
    return allocated.compactMap { allocation in
      let unit = UnitID(allocation.unitID)
      guard let version = question.tree.version(of: unit), version.level == .province,
        version.kind == .territorial, version.hasUnion
      else { return nil }
      let above = Double(increases[unit] ?? 0) > allocation.value
      return DerivedRow(
        unit: unit, key: unit.rawValue, part: above ? .both : .denominator,
        recordKind: "allocation", recordID: allocation.id,
        synthetic: allocation.provenance?.synthetic ?? false,
        splits: ["province": version.code])
    }
  }

  private func increases(_ question: FigureQuestion, since first: BusinessDay) async throws
    -> [UnitID: Int64]
  {
    let measures = FigureDesk(
      environment: environment, authorizer: authorizer,
      measures: [MembershipMeasures.members, MembershipMeasures.netIncrease])
    let asked = FigureQuestion(
      definition: MembershipCatalogue.netIncrease, from: first, asOf: question.asOf,
      knownOn: question.knownOn, tree: question.tree, history: question.history,
      output: .level(.province, within: question.unit), splits: [])
    let figures = try await measures.figures(MembershipMeasures.netIncrease, asked)
    return Dictionary(
      figures.filter { !$0.unallocated }.map { ($0.unit, $0.value.whole ?? 0) },
      uniquingKeysWith: { first, _ in first })
  }

  private func allocations(
    ofYear year: Int32, knownOn: Instant
  ) async throws -> [API.Policy.V1.Allocation] {
    let plans = API.Policy.V1.PlansClient(try environment.peer("policy"))
    var found: [API.Policy.V1.Allocation] = []
    var request = API.Policy.V1.ListAllocationsRequest()
    request.planYear = year
    request.measures = [MembershipCatalogue.netIncrease.id]
    request.knownOn = knownOn.timestamp
    repeat {
      let response = try await plans.listAllocations(request)
      found += response.allocations.filter { $0.value > 0 }
      request.pageToken = response.nextPageToken
    } while !request.pageToken.isEmpty
    return found
  }
}
