import Foundation
import Testing

@testable import Storage

@Suite("The audit log cannot be changed unseen")
struct AuditTests {
  @Test(
    "A changed column is found where it stands",
    arguments: [
      ("at = at + 1", 3), ("subject = 'account:9'", 3), ("method = 'test.Facts/Other'", 3),
      ("unit_id = 8", 3), ("token_id = ''", 3), ("request_id = 'r9'", 3), ("purpose = 'x'", 3),
      ("body_hash = x'02'", 3), ("previous = x''", 3), ("hash = zeroblob(32)", 3),
      ("seq = 99", 3),
    ])
  func changed(assignment: String, brokenAt: Int64) async throws {
    try await tampered("UPDATE audit SET \(assignment) WHERE seq = 3") { verified in
      #expect(verified.brokenAt == brokenAt && verified.records == brokenAt - 1)
    }
  }

  @Test(
    "A record that is taken out is missed, also the first and the last",
    arguments: [("seq = 1", 1), ("seq = 3", 3), ("seq = 5", 5), ("seq > 2", 3), ("seq > 0", 1)])
  func removed(condition: String, brokenAt: Int64) async throws {
    try await tampered("DELETE FROM audit WHERE \(condition)") { verified in
      #expect(verified.brokenAt == brokenAt)
    }
  }

  @Test("A fact whose end was put back together with its state is missed by who kept the end")
  func keptEnd() async throws {
    try await TemporaryDatabase.with { place in
      let database = try place.open()
      for number in 1...4 { try await database.add("x", number) }
      let kept = database.auditHead
      let earlier = try #require(try await database.auditRecords(after: 2, limit: 1).first)
      database.close()
      let hash = earlier.hash.map { String(format: "%02x", $0) }.joined()
      try place.tamper(
        """
        DELETE FROM audit WHERE seq > 3;
        UPDATE chain_state SET audit_seq = 3, audit_hash = x'\(hash)';
        """)
      let reopened = try place.open()
      defer { reopened.close() }
      #expect(try await reopened.verifyAuditChain().brokenAt == nil)
      #expect(try await reopened.verifyAuditChain(kept: kept).brokenAt == 4)
      try await reopened.add("y", 9)
      #expect(try await reopened.verifyAuditChain(kept: kept).brokenAt == 4)
    }
  }

  @Test("A byte flipped in the file itself is found")
  func flippedByte() async throws {
    try await TemporaryDatabase.with { place in
      let database = try place.open()
      for number in 1...5 { try await database.add("x", number) }
      database.close()
      var file = try Data(contentsOf: URL(fileURLWithPath: place.file))
      let at = try #require(file.range(of: Data("account:4".utf8))).lowerBound
      file[at] ^= 0x01
      try file.write(to: URL(fileURLWithPath: place.file))
      let reopened = try place.open()
      defer { reopened.close() }
      #expect(try await reopened.verifyAuditChain().brokenAt == 4)
    }
  }

  @Test("A change is found while the database is open too")
  func whileOpen() async throws {
    try await TemporaryDatabase.withOpen { database, place in
      for number in 1...5 { try await database.add("x", number) }
      try place.tamper("UPDATE audit SET subject = 'account:9' WHERE seq = 2")
      #expect(try await database.verifyAuditChain().brokenAt == 2)
    }
  }

  @Test("The chain is checked beside the process that has the database, and while none has")
  func fromOutside() async throws {
    try await TemporaryDatabase.with { place in
      let database = try place.open()
      for number in 1...5 { try await database.add("x", number) }
      let whole = try await Database.verifyAuditChain(inDirectory: place.directory)
      #expect(whole.brokenAt == nil && whole.last == database.auditHead && whole.records == 5)
      let kept = AuditHead(seq: 9, hash: database.auditHead.hash)
      #expect(
        try await Database.verifyAuditChain(inDirectory: place.directory, kept: kept).brokenAt == 6)
      database.close()
      try place.tamper("UPDATE audit SET subject = 'account:9' WHERE seq = 2")
      let broken = try await Database.verifyAuditChain(inDirectory: place.directory)
      #expect(broken.brokenAt == 2 && broken.records == 1)
      await #expect(throws: StorageError.self) {
        try await Database.verifyAuditChain(inDirectory: place.directory + "/none")
      }
    }
  }

  @Test("A chain longer than one part of the check is whole")
  func long() async throws {
    try await TemporaryDatabase.withOpen { database, _ in
      for number in 1...3 { try await database.add("x", number) }
      var check = AuditCheck(kept: [], recordsPerPart: 2)
      let first = try await database.read { [check] transaction in
        var check = check
        let result = try check.advance(transaction)
        return (check, result)
      }
      #expect(first.1 == nil)
      check = first.0
      let second = try await database.read { [check] transaction in
        var check = check
        _ = try check.advance(transaction)
        return try check.advance(transaction)
      }
      #expect(second?.records == 3 && second?.brokenAt == nil)
    }
  }

  @Test("Records are read page by page and by who, what, where and when")
  func reading() async throws {
    try await TemporaryDatabase.withOpen { database, _ in
      for number in 1...5 { try await database.add("x", number) }
      let page = try await database.auditRecords(after: 1, limit: 2)
      #expect(page.map(\.seq) == [2, 3])
      #expect(page[0].previous.count == 32 && page[1].previous == page[0].hash)
      let entry = try #require(page.first).entry
      #expect(entry.subject == "account:2" && entry.unitID == 7 && entry.requestID == "r2")
      func seqs(_ filter: AuditFilter) async throws -> [Int64] {
        try await database.auditRecords(after: 0, limit: 9, filter).map(\.seq)
      }
      #expect(try await seqs(AuditFilter(subject: "account:4")) == [4])
      #expect(try await seqs(AuditFilter(method: "test.Facts/Other")) == [])
      #expect(try await seqs(AuditFilter(method: "test.Facts/Add", unitID: 7)).count == 5)
      #expect(try await seqs(AuditFilter(since: page[0].at)).contains(2))
      #expect(try await seqs(AuditFilter(until: page[0].at)).contains(2) == false)
    }
  }

  @Test("A protected read has its entry before a row is read, also where the read fails")
  func auditedRead() async throws {
    try await TemporaryDatabase.withOpen { database, _ in
      let entry = AuditEntry(
        subject: "account:1", method: "test.Victims/Get", unitID: 5, purpose: "case 12")
      let seen = try await database.read(auditing: entry) { transaction in
        try transaction.queryOne("SELECT purpose FROM audit WHERE seq = 1") { $0.text(0) }
      }
      #expect(seen == "case 12")
      await #expect(throws: StorageError.self) {
        try await database.read(auditing: entry) { try $0.query("SELECT nothing") { _ in } }
      }
      let verified = try await database.verifyAuditChain()
      #expect(verified.records == 2 && verified.brokenAt == nil)
      #expect(database.auditHead == verified.last)
    }
  }

  /// Writes five records, changes the file through another connection, and checks anew.
  private func tampered(
    _ sql: String, _ check: (AuditVerification) -> Void
  ) async throws {
    try await TemporaryDatabase.with { place in
      let database = try place.open()
      for number in 1...5 { try await database.add("x", number) }
      #expect(try await database.verifyAuditChain().brokenAt == nil)
      database.close()
      try place.tamper(sql)
      let reopened = try place.open()
      defer { reopened.close() }
      check(try await reopened.verifyAuditChain())
    }
  }
}
