import Glibc

extension Database {
  /// Checks the audit chain of a database without opening it for use: beside a service that runs, or
  /// while it is stopped. Nothing is written, and no schema is brought up to date.
  ///
  /// - Parameters:
  ///   - directory: the database's directory.
  ///   - kept: an end of the chain that was kept elsewhere.
  /// - Throws: ``StorageError/engine(code:message:)`` where no database is there or it cannot be read,
  ///   ``StorageError/corrupt(_:)``.
  public static func verifyAuditChain(
    inDirectory directory: String, kept: AuditHead? = nil
  ) async throws -> AuditVerification {
    let path = directory + "/" + fileName
    guard access(path, R_OK) == 0 else {
      throw StorageError.engine(code: errno, message: "\(path) cannot be read")
    }
    let engine = SQLiteEngine(path: path)
    let readers = try ReaderPool(name: "sen-audit", count: 1, queueAtMost: 1) {
      try engine.connect(for: .keeping)
    }
    defer { readers.close() }
    let stored = try await readers.run { connection, _ in try ChainState.load(connection).head }
    return try await verify(AuditCheck(kept: [stored] + (kept.map { [$0] } ?? [])), by: readers)
  }

  /// Lets a check look at part after part until it has a result.
  static func verify(_ check: AuditCheck, by readers: ReaderPool) async throws -> AuditVerification
  {
    var check = check
    while true {
      let (after, result) = try await readers.read { [check] transaction in
        var check = check
        let result = try check.advance(transaction)
        return (check, result)
      }
      if let result { return result }
      check = after
    }
  }
}
