import Foundation
import Synchronization
import Testing

@testable import Storage

@Suite("A page token is good for its own query only")
struct TokenTests {
  private let tokens = PageTokens(key: Array(0..<32))

  @Test("Not for another query, another database, nor when a letter is changed")
  func bound() throws {
    let token = tokens.encode(query: [1], afterID: 77)
    #expect(try tokens.decodeID(token, query: [1]) == 77)
    #expect(try tokens.decodeID("", query: [1]) == 0)
    #expect(throws: StorageError.pageTokenMismatch) { try tokens.decodeID(token, query: [2]) }
    #expect(throws: StorageError.pageTokenMismatch) {
      try PageTokens(key: Array(1..<33)).decodeID(token, query: [1])
    }
    for index in token.indices {
      var changed = token
      changed.replaceSubrange(index...index, with: token[index] == "A" ? "B" : "A")
      #expect(throws: StorageError.pageTokenMismatch) { try tokens.decodeID(changed, query: [1]) }
    }
  }

  @Test(
    "What is no token is refused",
    arguments: ["!", "AAAA", "á", String(repeating: "A", count: 3_000), "AAAAAAAAAAAAAAAAAAAAAA"])
  func garbage(text: String) {
    #expect(throws: StorageError.pageTokenMismatch) { try tokens.decodeID(text, query: [1]) }
    #expect(throws: StorageError.pageTokenMismatch) { try tokens.decode(text, queryDigest: [1]) }
  }

  @Test("A sort key of any values comes back")
  func sortKeys() throws {
    let position: [SQLValue] = [
      nil, 0, .integer(.min), .real(.pi), "", "Nguyễn Thị Định", .blob([]), .blob([1, 2]),
    ]
    let token = tokens.encode(queryDigest: [9], position: position)
    #expect(try tokens.decode(token, queryDigest: [9]) == position)
    #expect(throws: StorageError.pageTokenMismatch) { try tokens.decode(token, queryDigest: [8]) }
    let empty = tokens.encode(queryDigest: [9], position: [])
    #expect(try tokens.decode(empty, queryDigest: [9]).isEmpty)
  }

  @Test("Bytes of a sort key that end too early or have no meaning are none")
  func sortKeyBytes() {
    let whole = SortKey.encode([.text("ab"), 5])
    for count in 1..<whole.count where count != 7 {
      #expect(SortKey.decode(Array(whole.prefix(count))) == nil, "\(count)")
    }
    #expect(SortKey.decode([9]) == nil)
  }

  @Test("Every database has a key of its own, and keeps it")
  func keys() async throws {
    try await TemporaryDatabase.with { place in
      let database = try place.open()
      let token = database.pageTokens.encode(query: [1], afterID: 5)
      database.close()
      let reopened = try place.open()
      defer { reopened.close() }
      #expect(try reopened.pageTokens.decodeID(token, query: [1]) == 5)
      try await TemporaryDatabase.withOpen { other, _ in
        #expect(throws: StorageError.pageTokenMismatch) {
          try other.pageTokens.decodeID(token, query: [1])
        }
      }
    }
  }

  @Test("Base64 of URLs keeps every length, and has one text for the same bytes", arguments: 0..<20)
  func base64(length: Int) {
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 91 + 200) }
    let text = Base64URL.encode(bytes)
    #expect(Base64URL.decode(text) == bytes)
    for letter in ["A", "B", "_"] {
      let other = Base64URL.decode(text.dropLast() + letter)
      #expect(other != bytes || text.hasSuffix(letter) || text.isEmpty)
    }
  }
}

@Suite("Record ids grow")
struct RecordIDTests {
  @Test("Also when the clock stands still, jumps back or a millisecond is used up")
  func grow() {
    let clock = Mutex<Int64>(RecordIDGenerator.epochMilliseconds + 1_000)
    let generator = RecordIDGenerator(node: 5, milliseconds: { clock.withLock { $0 } })
    var previous: Int64 = 0
    for step in 0..<10_000 {
      if step == 6_000 { clock.withLock { $0 -= 500 } }
      let id = generator.next()
      #expect(id > previous)
      #expect((id >> RecordIDGenerator.sequenceBits) & RecordIDGenerator.largestNode == 5)
      previous = id
    }
    clock.withLock { $0 += 60_000 }
    let later = generator.next()
    #expect(later >> (RecordIDGenerator.nodeBits + RecordIDGenerator.sequenceBits) == 60_500)
  }

  @Test("Also when the clock went back while the process was down")
  func acrossOpening() async throws {
    try await TemporaryDatabase.with { place in
      let clock = Mutex<Int64>(2_000_000_000_000_000)
      func lastID() async throws -> Int64 {
        let database = try place.open { $0.now = { clock.withLock { $0 } } }
        defer { database.close() }
        let number = Int(clock.withLock { $0 } / 1_000_000)
        try await database.add("x", number)
        return try await database.read { try $0.query("SELECT id FROM fact") { $0.int64(0) } }.max()
          ?? 0
      }
      let first = try await lastID()
      clock.withLock { $0 -= 3_600_000_000 }
      let second = try await lastID()
      #expect(second > first)
      clock.withLock { $0 -= 3_600_000_000 }
      #expect(try await lastID() > second)
    }
  }

  @Test("Two nodes give no id twice")
  func nodes() {
    let generators = [0, 1, 1_023].map { node in
      RecordIDGenerator(node: node, milliseconds: { RecordIDGenerator.epochMilliseconds + 7 })
    }
    let ids = generators.flatMap { generator in (0..<5_000).map { _ in generator.next() } }
    #expect(Set(ids).count == ids.count && ids.allSatisfy { $0 > 0 })
  }

  @Test("Many threads at once get no id twice")
  func threads() async {
    let generator = RecordIDGenerator(node: 1, milliseconds: { 1_700_000_000_000 })
    let ids = await withTaskGroup(of: [Int64].self) { group in
      for _ in 0..<8 { group.addTask { (0..<1_000).map { _ in generator.next() } } }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(Set(ids).count == 8_000)
  }
}

/// Bytes of a file.
enum FileSize {
  static func of(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.size] as? NSNumber)?.intValue ?? 0
  }
}
