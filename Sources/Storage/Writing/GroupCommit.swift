import Synchronization

/// A write that waits for its group.
struct WriteJob: Sendable {
  let request: WriteRequest
  let isCancelled: @Sendable () -> Bool
  let body: @Sendable (WriteTransaction) throws -> [UInt8]
  let answer: @Sendable (Result<WriteOutcome, any Error>) -> Void
}

/// What a group leaves behind besides its rows: the end of the audit chain and the last record id.
struct ChainState: Sendable, Hashable {
  var head: AuditHead
  var lastID: Int64
}

/// Commits groups of writes over one connection, and keeps the end of the audit chain.
final class GroupCommit {
  private let connection: any SQLConnection
  private let log: RequestLog
  private let ids: RecordIDGenerator
  private let clock: @Sendable () -> Int64
  private let committed: CommittedState
  private var state: ChainState
  private var lastInstant = Int64.min

  init(
    connection: any SQLConnection, state: ChainState, ids: RecordIDGenerator,
    clock: @escaping @Sendable () -> Int64, committed: CommittedState
  ) {
    self.connection = connection
    log = RequestLog(connection: connection)
    self.state = state
    self.ids = ids
    self.clock = clock
    self.committed = committed
  }

  /// Runs every job under a savepoint of its own, commits once, and answers after the commit. If the
  /// group as a whole fails, nothing of it is recorded and all its jobs are told so.
  func commit(_ jobs: [WriteJob]) {
    let before = state
    var outcomes: [Result<WriteOutcome, any Error>] = []
    var hasEmitted = false
    do {
      try connection.perform(.beginWriting)
      for job in jobs { outcomes.append(try run(job, &hasEmitted)) }
      state.lastID = max(state.lastID, ids.latest)
      if state != before { try state.store(connection) }
      try connection.perform(.commit)
    } catch {
      if connection.isInTransaction { try? connection.perform(.rollback) }
      state = before
      for job in jobs { job.answer(.failure(error)) }
      return
    }
    committed.publish(state.head, hasEmitted: hasEmitted)
    for (job, outcome) in zip(jobs, outcomes) { job.answer(outcome) }
    connection.settle()
  }

  func close() { connection.close() }

  /// The outcome of one job; throws only where the whole group must fail.
  private func run(
    _ job: WriteJob, _ hasEmitted: inout Bool
  ) throws -> Result<WriteOutcome, any Error> {
    guard !job.isCancelled() else { return .failure(CancellationError()) }
    let request = job.request
    guard request.key.isEmpty || request.key.count == WriteRequest.keyBytes else {
      return .failure(StorageError.constraint("CHECK: request.key"))
    }
    if let earlier = try log.earlier(request) { return earlier }
    let instant = max(clock(), lastInstant)
    lastInstant = instant
    let transaction = WriteTransaction(
      connection: connection, ids: ids, now: request.recordedAt ?? instant)
    defer { transaction.end() }
    try connection.perform(.savepoint)
    do {
      let reply = try job.body(transaction)
      try log.remember(request, reply: reply, at: instant)
      let head = try request.audit.map { entry in
        try AuditChain.append(
          entry, bodyHash: request.bodyDigest, at: instant, after: state.head, to: connection)
      }
      // Left to COMMIT, one request's dangling reference would fail the whole group.
      guard !connection.hasUnmetConstraints else {
        throw StorageError.constraint("FOREIGN KEY")
      }
      try connection.perform(.release)
      if let head { state.head = head }
      if transaction.hasEmitted { hasEmitted = true }
      return .success(WriteOutcome(reply: reply, replayed: false))
    } catch {
      // The engine ends a transaction by itself on a severe error, and all of the group with it.
      guard connection.isInTransaction else { throw error }
      try connection.perform(.rollbackToSavepoint)
      try connection.perform(.release)
      return .failure(error)
    }
  }
}

extension ChainState {
  /// The state that the last commit left.
  static func load(_ connection: any SQLConnection) throws -> ChainState {
    var state = ChainState(head: .start, lastID: 0)
    try connection.forEach("SELECT audit_seq, audit_hash, last_id FROM chain_state", []) { row in
      state.head = AuditHead(seq: row.int64(0), hash: row.blob(1))
      state.lastID = row.int64(2)
      return false
    }
    return state
  }

  func store(_ connection: any SQLConnection) throws {
    let values: [SQLValue] = [.integer(head.seq), .blob(head.hash), .integer(lastID)]
    _ = try connection.execute(
      """
      INSERT INTO chain_state (id, audit_seq, audit_hash, last_id) VALUES (1, ?1, ?2, ?3)
      ON CONFLICT (id) DO UPDATE SET audit_seq = excluded.audit_seq,
        audit_hash = excluded.audit_hash, last_id = excluded.last_id
      """, values)
  }
}

/// What the last commit left, for the threads that do not write.
final class CommittedState: Sendable {
  private struct State {
    var head: AuditHead
    var listeners: [Int: AsyncStream<Void>.Continuation] = [:]
    var listenersSoFar = 0
    var isClosed = false
  }

  private let state: Mutex<State>

  init(head: AuditHead) { state = Mutex(State(head: head)) }

  var head: AuditHead { state.withLock { $0.head } }

  func publish(_ head: AuditHead, hasEmitted: Bool) {
    let listeners = state.withLock { state in
      state.head = head
      return hasEmitted ? Array(state.listeners.values) : []
    }
    for listener in listeners { listener.yield() }
  }

  /// A stream with one element at once and one after each commit with messages; several that nobody
  /// waited for are one.
  func signals() -> AsyncStream<Void> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    continuation.yield()
    let number: Int? = state.withLock { state in
      guard !state.isClosed else { return nil }
      state.listenersSoFar += 1
      state.listeners[state.listenersSoFar] = continuation
      return state.listenersSoFar
    }
    guard let number else {
      continuation.finish()
      return stream
    }
    continuation.onTermination = { [weak self] _ in
      self?.state.withLock { _ = $0.listeners.removeValue(forKey: number) }
    }
    return stream
  }

  func close() {
    let listeners = state.withLock { state in
      state.isClosed = true
      defer { state.listeners.removeAll() }
      return Array(state.listeners.values)
    }
    for listener in listeners { listener.finish() }
  }
}
