import SenRPC
import UnionModel
import UnionService

/// Judges the units that a write touches besides the one that it names: whether its caller may write
/// there, and from which unit she does.
struct PolicyJudge: Sendable {
  /// Who may do what where.
  let authorizer: Authorizer
  /// Who writes.
  let caller: CallerIdentity
  /// The method by whose row of the table the write is judged.
  let method: RPCMethod
  /// The units.
  let units: UnitMirror

  /// Refuses a unit where the caller may not do this.
  /// - Throws: PERMISSION_DENIED; INVALID_ARGUMENT `UNKNOWN_UNIT` on the field.
  func authorise(_ unit: UnitID, _ field: String) throws(RPCError) {
    try authorizer.check(caller, method, unit: unit, field: field)
  }

  /// Whether the caller may do this in a unit; nil is the whole union.
  func reaches(_ unit: UnitID?) -> Bool {
    do {
      try authorizer.check(caller, method, unit: unit)
      return true
    } catch {
      return false
    }
  }

  /// The unit from which the caller acts upon another: the highest of her scopes that holds it, or
  /// the unit itself where only lineage gives her the right.
  /// - Throws: UNAVAILABLE `UNITS_NOT_READY`.
  func standing(over unit: UnitID) throws(RPCError) -> UnitID {
    let tree = try units.current()
    guard !caller.isNational(in: tree), case .subtrees(let scopes) = caller.scope else {
      return tree.root
    }
    return scopes.filter { tree.contains($0, unit) }
      .min { tree.path(to: $0).count < tree.path(to: $1).count } ?? unit
  }
}
