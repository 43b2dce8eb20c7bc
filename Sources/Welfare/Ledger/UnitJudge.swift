import SenRPC
import UnionModel
import UnionService

/// Judges the units that a write touches: whether the caller may act there, and what they are.
struct UnitJudge: Sendable {
  /// Who may do what where.
  let authorizer: Authorizer
  /// Who writes.
  let caller: CallerIdentity
  /// The method by whose row of the table the write is judged.
  let method: RPCMethod
  /// The units with their history.
  let history: UnitHistory
  /// The units of today.
  let tree: UnitTree

  /// The same judge for another method.
  func judging(_ method: RPCMethod) -> UnitJudge {
    UnitJudge(
      authorizer: authorizer, caller: caller, method: method, history: history, tree: tree)
  }

  /// Refuses a unit where the caller may not do this.
  /// - Throws: PERMISSION_DENIED; INVALID_ARGUMENT `UNKNOWN_UNIT` on "unit_id".
  func authorise(_ unit: UnitID) throws(RPCError) {
    try authorizer.check(caller, method, unit: unit, field: "unit_id")
  }

  /// Refuses a unit that is neither a commune nor below one.
  func requireGrassroots(_ unit: UnitID) throws(WelfareError) {
    guard let version = tree.version(of: unit) else { return }
    if version.level < .commune { throw .field("unit_id", .wrongUnitLevel) }
  }

  /// The stage of a unit's commune in building the new countryside on a day.
  func newRural(of unit: UnitID, on day: BusinessDay) -> NewRuralStatus {
    history.ancestor(of: unit, at: .commune, on: day, knownOn: tree.knownOn)?.newRural ?? .none
  }
}
