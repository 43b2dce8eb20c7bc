import SenRPC
import Synchronization
import UnionModel

/// This service's copy of the units and their history, and the trees made of it.
///
/// Fed from membership's `Units.Watch`; membership feeds its own from its database. Trees are built
/// once for each state of the units and shared.
public final class UnitMirror: Sendable {
  /// Trees that are kept; the one unused for longest goes first.
  public static let keptTrees = 12

  private struct Kept {
    let mark: UnitHistory.Mark
    let tree: UnitTree
    var used: UInt64
  }

  private struct State {
    var history: UnitHistory?
    var generation: UInt64 = 0
    var uses: UInt64 = 0
    var kept: [Kept] = []
  }

  private let state = Mutex(State())
  private let clock: any UnionClock

  /// Starts empty; it is not ready until it has been fed.
  public init(clock: any UnionClock = SystemUnionClock()) {
    self.clock = clock
  }

  /// Whether any units have been fed.
  public var isReady: Bool { state.withLock { ($0.history?.unitCount ?? 0) > 0 } }

  /// The newest epoch that it holds; 0 while empty.
  public var latestEpoch: Int64 { state.withLock { $0.history?.latestEpoch ?? 0 } }

  /// Replaces everything.
  public func update(_ history: UnitHistory) {
    state.withLock {
      $0.history = history
      $0.generation += 1
      $0.kept = []
    }
  }

  /// Takes in what a feed brings; what is there already is skipped.
  public func add(versions: [UnitVersion] = [], successions: [Succession] = []) {
    guard !versions.isEmpty || !successions.isEmpty else { return }
    state.withLock {
      var history = $0.history ?? UnitHistory()
      // Released first, so that adding does not copy what nobody else reads.
      $0.history = nil
      history.add(versions: versions, successions: successions)
      $0.history = history
      $0.generation += 1
      $0.kept = []
    }
  }

  /// The units' history.
  ///
  /// - Throws: UNAVAILABLE `UNITS_NOT_READY` before the first feed.
  public func history() throws(RPCError) -> UnitHistory {
    guard let history = state.withLock({ $0.history }) else { throw Self.notReady }
    return history
  }

  /// The units of today, as known now.
  ///
  /// - Throws: UNAVAILABLE `UNITS_NOT_READY`.
  public func current() throws(RPCError) -> UnitTree {
    let now = clock.now
    return try tree(on: UnionCalendar.day(of: now), knownOn: now)
  }

  /// The units of a day as known at an instant.
  ///
  /// - Throws: UNAVAILABLE `UNITS_NOT_READY` before the first feed, or where no units were known.
  public func tree(on day: BusinessDay, knownOn: Instant) throws(RPCError) -> UnitTree {
    let (history, generation) = state.withLock { ($0.history, $0.generation) }
    guard let history else { throw Self.notReady }
    let mark = history.mark(on: day, knownOn: knownOn)
    if let tree = state.withLock({ Self.find(mark, generation, &$0) }) { return tree }
    let tree: UnitTree
    do {
      tree = try history.tree(on: mark.day, knownOn: mark.knownOn)
    } catch {
      throw Self.notReady
    }
    state.withLock { Self.keep(tree, mark, generation, &$0) }
    return tree
  }

  private static func find(
    _ mark: UnitHistory.Mark, _ generation: UInt64, _ state: inout State
  ) -> UnitTree? {
    guard state.generation == generation,
      let index = state.kept.firstIndex(where: { $0.mark == mark })
    else { return nil }
    state.uses += 1
    state.kept[index].used = state.uses
    return state.kept[index].tree
  }

  private static func keep(
    _ tree: UnitTree, _ mark: UnitHistory.Mark, _ generation: UInt64, _ state: inout State
  ) {
    guard state.generation == generation else { return }
    state.uses += 1
    state.kept.removeAll { $0.mark == mark }
    state.kept.append(Kept(mark: mark, tree: tree, used: state.uses))
    if state.kept.count > keptTrees,
      let oldest = state.kept.indices.min(by: { state.kept[$0].used < state.kept[$1].used })
    {
      state.kept.remove(at: oldest)
    }
  }

  private static let notReady = RPCError(
    .unavailable, reason: "UNITS_NOT_READY", "the unit tree has not arrived yet",
    vi: "chưa nhận được cây đơn vị; hãy thử lại")
}
