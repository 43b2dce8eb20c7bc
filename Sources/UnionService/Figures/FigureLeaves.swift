import SenAPI
import SenRPC
import UnionModel

/// What hangs on each unit itself, under one measure.
public struct FigureLeaves: Sendable {
  /// The units asked.
  public let tree: UnitTree
  /// One figure for each unit that facts hang on, without what lies below it.
  public let figures: [Figure]
}

extension FigureDesk {
  /// The facts of the whole union under a measure by the unit on which they hang, over the days, as
  /// known and in the units of a request. The caller is authorised for the request's unit alone:
  /// these figures decide what of the answer is withheld, and are not answered.
  ///
  /// - Parameters:
  ///   - measure: an id; figures without one are empty.
  ///   - splits: the measure's own splits that are to be told apart.
  /// - Throws: what `compute` throws.
  public func leaves(
    of measure: String, splits: [String], like request: API.Figures.V1.ComputeFiguresRequest,
    context: ServerContext
  ) async throws -> FigureLeaves {
    let frame = try frame(
      FrameRequest(
        asOf: request.asOf, from: request.from, knownOn: request.knownOn, unit: request.unitID,
        geography: request.geography, epoch: request.epoch), context)
    guard let asked = byID[measure] else { return FigureLeaves(tree: frame.tree, figures: []) }
    // Below the lowest level lies nothing, so that a fact on any higher unit has a line of its own.
    let question = frame.question(
      asked.definition, output: .level(.branch, within: frame.tree.root), splits: splits)
    do {
      return FigureLeaves(tree: frame.tree, figures: try await figures(asked, question))
    } catch {
      throw Recorder(environment: environment).rpcError(error, context)
    }
  }
}
