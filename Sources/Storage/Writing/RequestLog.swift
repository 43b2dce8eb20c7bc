/// What was answered under which request id, in the writer's transaction.
struct RequestLog {
  /// Bytes of the longest reply that is kept, 4 MiB: as long as a message may be.
  static let replyBytesAtMost = 4 << 20

  let connection: any SQLConnection

  /// The earlier outcome of a request; nil for one that is new or not idempotent.
  func earlier(_ request: WriteRequest) throws -> Result<WriteOutcome, any Error>? {
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

  func remember(_ request: WriteRequest, reply: [UInt8], at instant: Int64) throws {
    guard !request.key.isEmpty else { return }
    guard reply.count <= Self.replyBytesAtMost else {
      throw StorageError.engine(
        code: 0, message: "a reply has at most \(Self.replyBytesAtMost) bytes")
    }
    _ = try connection.execute(
      "INSERT INTO request (key, body_hash, result, at) VALUES (?1, ?2, ?3, ?4)",
      [.blob(request.key), .blob(request.bodyDigest), .blob(reply), .integer(instant)])
  }
}
