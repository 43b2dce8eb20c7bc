import Storage
import Synchronization
import UnionModel
import UnionService

/// Brings committed changes of units to this service's own mirror and to all who watch.
final class UnitFeed: Sendable {
  /// Versions and successions of one read, and of one message to a watcher.
  static let chunk = 1_000

  private struct State {
    var watchers: [UInt64: AsyncStream<Void>.Continuation] = [:]
    var nextWatcher: UInt64 = 0
    var fedEpoch: Int64 = 0
  }

  private let database: Database
  private let mirror: UnitMirror
  private let state = Mutex(State())

  /// A feed from a database to a mirror.
  init(database: Database, mirror: UnitMirror) {
    self.database = database
    self.mirror = mirror
  }

  /// Takes into the mirror what was committed since, and wakes the watchers. Called once after a
  /// command or an import, however many batches it had.
  func refresh() async throws {
    let after = state.withLock { $0.fedEpoch }
    guard let newest = try await database.read({ try UnitStore.newestEpoch(in: $0)?.epoch }),
      newest > after
    else { return }
    let (versions, successions) = try await database.read { reader in
      (
        try Self.versions(after: after, upTo: newest, in: reader),
        try Self.successions(after: after, upTo: newest, in: reader)
      )
    }
    mirror.add(
      versions: versions.map(\.version), successions: successions.map(\.succession))
    let watchers = state.withLock { state in
      state.fedEpoch = max(state.fedEpoch, newest)
      return Array(state.watchers.values)
    }
    for watcher in watchers { watcher.yield() }
  }

  private static func versions(after: Int64, upTo newest: Int64, in reader: ReadTransaction) throws
    -> [UnitVersionRecord]
  {
    var all: [UnitVersionRecord] = []
    var mark = (epoch: after, id: Int64.max)
    while true {
      let found = try UnitStore.versions(after: mark, upTo: newest, limit: chunk, in: reader)
      all += found
      guard found.count == chunk, let last = found.last else { return all }
      mark = (last.epoch, last.id)
    }
  }

  private static func successions(after: Int64, upTo newest: Int64, in reader: ReadTransaction)
    throws -> [UnitSuccessionRecord]
  {
    var all: [UnitSuccessionRecord] = []
    var mark = (epoch: after, id: Int64.max)
    while true {
      let found = try UnitStore.successions(after: mark, upTo: newest, limit: chunk, in: reader)
      all += found
      guard found.count == chunk, let last = found.last else { return all }
      mark = (last.epoch, last.id)
    }
  }

  /// Runs a body with a stream that wakes it after each change; changes that come while it works
  /// arrive as one.
  func withChanges(_ body: (AsyncStream<Void>) async throws -> Void) async throws {
    let (changes, continuation) = AsyncStream<Void>.makeStream(
      bufferingPolicy: .bufferingNewest(1))
    let id = state.withLock { state in
      state.nextWatcher += 1
      state.watchers[state.nextWatcher] = continuation
      return state.nextWatcher
    }
    defer {
      _ = state.withLock { $0.watchers.removeValue(forKey: id) }
      continuation.finish()
    }
    try await body(changes)
  }
}
