import Foundation

/// A write that waits for its group.
struct WriteJob: Sendable {
  let request: WriteRequest
  let body: @Sendable (WriteTransaction) throws -> [UInt8]
  let continuation: CheckedContinuation<WriteOutcome, any Error>
}

/// The one thread that writes: it drains its queue without a timer, so that the time of one fsync is
/// the window in which the next group gathers.
final class WriterThread: Sendable {
  private let queue: WorkQueue<WriteJob>
  private let thread: WorkerThread

  init(connection writer: SQLiteWriter, groupAtMost: Int, queueAtMost: Int) {
    let queue = WorkQueue<WriteJob>(atMost: queueAtMost)
    let confined = Confined(writer)
    self.queue = queue
    thread = WorkerThread(name: "sen-write") {
      while true {
        let jobs = queue.take(atMost: groupAtMost)
        guard !jobs.isEmpty else { break }
        confined.value.commit(jobs)
      }
      confined.value.close()
    }
  }

  func run(
    _ request: WriteRequest, _ body: @escaping @Sendable (WriteTransaction) throws -> [UInt8]
  ) async throws -> WriteOutcome {
    try await withCheckedThrowingContinuation { continuation in
      do {
        try queue.add(WriteJob(request: request, body: body, continuation: continuation))
      } catch {
        continuation.resume(throwing: error)
      }
    }
  }

  func close() {
    queue.close()
    thread.join()
  }
}

/// Commits groups of writes over one connection, and keeps the end of the audit chain.
final class SQLiteWriter {
  private let connection: SQLiteConnection
  private var head: (seq: Int64, hash: [UInt8])
  private let ids: RecordIDGenerator
  private let now: @Sendable () -> Int64

  init(
    connection: SQLiteConnection, head: (seq: Int64, hash: [UInt8]), ids: RecordIDGenerator,
    now: @escaping @Sendable () -> Int64
  ) {
    self.connection = connection
    self.head = head
    self.ids = ids
    self.now = now
  }

  /// Runs every job under its own savepoint, commits once, and answers after the commit.
  func commit(_ jobs: [WriteJob]) {
    let headBefore = head
    var outcomes: [Result<WriteOutcome, any Error>] = []
    do {
      try connection.script("BEGIN IMMEDIATE")
      for job in jobs { outcomes.append(try run(job)) }
      try connection.script("COMMIT")
    } catch {
      try? connection.script("ROLLBACK")
      head = headBefore
      for job in jobs { job.continuation.resume(throwing: error) }
      return
    }
    for (job, outcome) in zip(jobs, outcomes) { job.continuation.resume(with: outcome) }
    if connection.walFrames > SQLiteTuning.restartFrames {
      connection.checkpoint(restart: true)
    } else if connection.walFrames > SQLiteTuning.passiveFrames {
      connection.checkpoint(restart: false)
    }
  }

  func close() {
    connection.checkpoint(restart: true)
    connection.close()
  }

  /// The outcome of one job; throws only where the whole group must fail.
  private func run(_ job: WriteJob) throws -> Result<WriteOutcome, any Error> {
    if let seen = try replay(job.request) { return seen }
    try connection.script("SAVEPOINT request")
    do {
      let instant = now()
      let transaction = WriteTransaction(
        connection: connection, ids: ids, now: job.request.recordedAt ?? instant)
      let reply = try job.body(transaction)
      try remember(job.request, reply: reply, at: instant)
      let after = try chain(job.request, at: instant)
      try connection.script("RELEASE request")
      head = after
      return .success(WriteOutcome(reply: reply, replayed: false))
    } catch {
      try connection.script("ROLLBACK TO request")
      try connection.script("RELEASE request")
      return .failure(error)
    }
  }

  private func replay(_ request: WriteRequest) throws -> Result<WriteOutcome, any Error>? {
    guard !request.key.isEmpty else { return nil }
    var seen: Result<WriteOutcome, any Error>?
    try connection.forEach(
      "SELECT body_hash, result FROM request WHERE key = ?1", [.blob(request.key)]
    ) { row in
      seen =
        row.blob(0) == request.bodyDigest
        ? .success(WriteOutcome(reply: row.blob(1), replayed: true))
        : .failure(StorageError.requestIDReused)
      return false
    }
    return seen
  }

  private func remember(_ request: WriteRequest, reply: [UInt8], at instant: Int64) throws {
    guard !request.key.isEmpty else { return }
    _ = try connection.execute(
      "INSERT INTO request (key, body_hash, result, at) VALUES (?1, ?2, ?3, ?4)",
      [.blob(request.key), .blob(request.bodyDigest), .blob(reply), .integer(instant)])
  }

  private func chain(_ request: WriteRequest, at instant: Int64) throws -> (
    seq: Int64, hash: [UInt8]
  ) {
    guard let entry = request.audit else { return head }
    return try AuditChain.append(
      entry, bodyHash: request.bodyDigest, at: instant, after: head, to: connection)
  }
}
