import SenAPI
import SenCodec
import SenRPC
import UnionModel
import UnionService

/// The share of a year's numbered targets that are met: judged as the scorecard of the centre judges
/// them, out of the figures of all services. It is said in words and never as 100 %.
enum TargetsMet {
  /// Id of the measure of a year.
  static func id(_ year: Int) -> String { "policy.targets_\(year)_met" }

  /// The measures, one for each year that has a plan of its own.
  static func measures(
    environment: ServiceEnvironment, scorecards: ScorecardDesk, base: [ServiceMeasure]
  ) -> [ServiceMeasure] {
    PolicyMeasures.planYears.map { year in
      ServiceMeasure(
        .policy(
          "targets_\(year)_met", "Chỉ tiêu năm \(year) đạt và vượt",
          "Targets of \(year) met or passed", type: .coverage, key: "target", unit: "target"),
        .derived { question in
          try await rows(year, question, environment, scorecards, base)
        })
    }
  }

  private static func rows(
    _ year: Int, _ question: FigureQuestion, _ environment: ServiceEnvironment,
    _ scorecards: ScorecardDesk, _ base: [ServiceMeasure]
  ) async throws -> [DerivedRow] {
    guard question.unit == question.tree.root, let context = ServerContext.current else {
      return []
    }
    // The plan's targets are asked of a desk without this measure: none of them can be this one.
    let desk = FigureDesk(
      environment: environment,
      authorizer: Authorizer(permissions: PolicyPermissions.table, units: environment.units),
      measures: base)
    let sources = FigureSourceFactory(environment: environment, desk: desk)
    let order = ScorecardOrder(
      year: year, asOf: question.asOf,
      frame: QuestionFrame(
        unit: question.tree.root, knownOn: question.knownOn, geography: question.tree.day,
        epoch: question.tree.epoch),
      language: .vietnamese, failingLimit: 0, withLastYear: false, namesUnits: false)
    let card: Wire.Scorecard
    do {
      card = try await scorecards.scorecard(
        order, tree: question.tree, sources: sources(context))
    } catch PolicyFault.noPlan {
      return []
    }
    return card.targets.filter { $0.met != .notApplicable }.map { target in
      DerivedRow(
        unit: question.tree.root, key: Int64(target.targetNo) ?? 0,
        part: target.met == .yes ? .both : .denominator, recordKind: "target",
        recordID: Int64(target.targetNo) ?? 0, synthetic: card.synthetic)
    }
  }
}
