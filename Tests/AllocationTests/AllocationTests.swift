import AllocationCount
import CodecFixtures
import NIOCore
import SenAPI
import SenCodec
import SenRPC
import Testing

/// Heap allocations of a server per call, from plaintext in to plaintext out, TLS left out. Counts
/// and not times: the same on every machine, in debug, in which the tests run. Measured on
/// 25 November 2026.
private enum PerCall {
  /// A unary call that an inline handler answers with the bytes that it got.
  static let inlineBytes = 6.0
  /// The same with a message read in place (`Decoded`) and a message written as the reply.
  static let inlineTyped = 6.0
  /// A unary call whose handler may suspend but does not: a task on the loop.
  static let taskBytes = 31.0
  /// The same with a message decoded into a value and a value as the reply.
  static let taskTyped = 29.0
}

/// The parts of which the numbers above are made.
private enum Part {
  /// Bytes to a CALL and its head, and the END behind: the connection alone.
  static let connection = 4.0
  /// A message read in place and another packed into the reply.
  static let decodedAndPacked = 0.0
}

@Suite("Allocations per call", .enabled(if: sen_allocation_count_works() == 1))
struct AllocationTests {
  /// Calls before the counting begins: pools and tables fill.
  private static let warmUp = 200
  /// Calls that are counted.
  private static let calls = 2_000

  static let method = RPCMethod(path: "test.Allocations/Call", shape: .unary, options: .inline)

  /// A request as a service gets them: a number, a text past 15 bytes, a list.
  static let request = Fixtures.V1.Inner.with {
    $0.id = 41
    $0.name = "Nguyễn Thị Minh Khai"
    $0.numbers = [1, 2, 3]
  }

  private func average(_ body: () throws -> Void) rethrows -> Double {
    for _ in 0..<Self.warmUp { try body() }
    sen_allocation_count_begin()
    for _ in 0..<Self.calls { try body() }
    return Double(sen_allocation_count_end()) / Double(Self.calls)
  }

  @Test("The counter counts: an array is one allocation, nothing is none")
  func counter() {
    var arrays: [[Int]] = []
    arrays.reserveCapacity(2 * (Self.warmUp + Self.calls))
    #expect(average { arrays.append([Int](repeating: 1, count: 100)) } == 1)
    #expect(average {} == 0)
  }

  @Test("An inline call of bytes")
  func inlineBytes() throws {
    var router = RPCRouter()
    router.registerInline(Self.method) { bytes, _, reply throws(RPCError) in
      reply.writeBytes(bytes)
    }
    let turns = try ServerTurns(router, Self.method, Array(repeating: 7, count: 200))
    #expect(average { turns.call() } <= PerCall.inlineBytes)
    #expect(turns.replyBytes == 9 + 17 + 200)
  }

  @Test("An inline call of messages")
  func inlineTyped() throws {
    var router = RPCRouter()
    router.inline(Self.method) {
      (request: borrowing Decoded<Fixtures.V1.Inner>, _: borrowing InlineContext)
        throws(RPCError) -> Fixtures.V1.Inner in
      var reply = Fixtures.V1.Inner()
      reply.id = request.reader.scalar(0) + 1
      return reply
    }
    let turns = try ServerTurns(router, Self.method, try Self.request.serializedBytes())
    #expect(average { turns.call() } <= PerCall.inlineTyped)
    #expect(turns.replyBytes == 9 + 17 + 2)
  }

  @Test("A call in a task, of bytes")
  func taskBytes() throws {
    var router = RPCRouter()
    router.register(Self.method) { _, requests, responses in
      try await responses.write(try await requests.single())
    }
    let turns = try ServerTurns(router, Self.method, Array(repeating: 7, count: 200))
    #expect(average { turns.call() } <= PerCall.taskBytes)
    #expect(turns.replyBytes == 9 + 17 + 200)
  }

  @Test("A call in a task, of messages")
  func taskTyped() throws {
    var router = RPCRouter()
    router.unary(Self.method) { (request: Fixtures.V1.Inner, _) in
      var reply = Fixtures.V1.Inner()
      reply.id = request.id + 1
      return reply
    }
    let turns = try ServerTurns(router, Self.method, try Self.request.serializedBytes())
    #expect(average { turns.call() } <= PerCall.taskTyped)
    #expect(turns.replyBytes == 9 + 17 + 2)
  }

  @Test("The connection's part")
  func connection() throws {
    let alone = try ConnectionTurns(Self.method, Array(repeating: 7, count: 200))
    let count = try average { try alone.call() }
    #expect(count <= Part.connection)
    #expect(alone.replyBytes == 9 + 17 + 2)
  }

  @Test("The codec's part")
  func codec() throws {
    let bytes = try Self.request.serializedBytes()
    var output = ByteBuffer()
    let count = try average {
      output.clear()
      try bytes.withUnsafeBytes { bytes in
        let request = try Decoded<Fixtures.V1.Inner>(bytes)
        var reply = Fixtures.V1.Inner()
        reply.id = request.reader.scalar(0) + 1
        reply.encode(into: &output)
      }
    }
    #expect(count <= Part.decodedAndPacked)
    #expect(output.readableBytes == 2)
  }
}
