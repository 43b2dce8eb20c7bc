import SenRPC
import Synchronization
import UnionModel
import UnionService

/// Judges units for one call: whether the caller may act there, and whether such a record may hang
/// there. Remembers its answers, so that an import asks once for each unit.
final class UnitJudge: Sendable {
  private struct Place: Hashable {
    let unit: UnitID
    let day: BusinessDay
  }

  private struct State {
    var allowed: Set<UnitID> = []
    var levels: [Place: UnitLevel] = [:]
  }

  private let authorizer: Authorizer
  private let caller: CallerIdentity
  private let method: RPCMethod
  private let history: UnitHistory
  private let state = Mutex(State())

  /// - Throws: UNAVAILABLE `UNITS_NOT_READY` before the units have arrived.
  init(
    authorizer: Authorizer, caller: CallerIdentity, method: RPCMethod, units: UnitMirror
  ) throws(RPCError) {
    self.authorizer = authorizer
    self.caller = caller
    self.method = method
    self.history = try units.history()
  }

  /// Refuses a unit outside the caller's scope.
  func authorise(_ unit: UnitID, _ field: String = "unit_id") throws {
    if state.withLock({ $0.allowed.contains(unit) }) { return }
    try authorizer.check(caller, method, unit: unit, field: field)
    state.withLock { _ = $0.allowed.insert(unit) }
  }

  /// Refuses a unit that did not exist on a day, or is of another level than those given.
  func require(
    _ unit: UnitID, on day: BusinessDay, _ levels: Set<UnitLevel>, _ field: String = "unit_id"
  ) throws(EmpowermentError) {
    let place = Place(unit: unit, day: day)
    var level = state.withLock { $0.levels[place] }
    if level == nil {
      level = history.version(of: unit, on: day, knownOn: .distantFuture)?.level
      if let level { state.withLock { $0.levels[place] = level } }
    }
    guard let level else { throw .field(field, .unknownUnit) }
    guard levels.contains(level) else { throw .field(field, .wrongUnitLevel) }
  }

  /// A unit in which the caller may act in any case: asked of an import before its rows are read.
  var ownUnit: UnitID? {
    if case .subtrees(let units) = caller.scope { units.first } else { nil }
  }

  /// The levels on which households, groups and owners are recorded.
  static let grassroots: Set<UnitLevel> = [.commune, .branch]
  /// The levels on which co-operatives are recorded: also where they work across communes.
  static let local: Set<UnitLevel> = [.province, .district, .commune, .branch]
  /// Every level.
  static let all = Set(UnitLevel.allCases)
}
