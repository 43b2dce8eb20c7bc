import NIOCore
import Testing

@testable import SenRPC

@Suite("The bytes of the wire")
struct WireVectorTests {
  private func hex(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0" + text : text
    }.joined()
  }

  @Test("HELLO says every setting and one without meaning", arguments: ["H-1", "V-1"])
  func hello(rule: String) {
    var state = ConnectionState(role: .client, settings: .init())
    state.sendHello()
    #expect(
      hex(state.output.readableBytesView)
        == "00003a010000000000" + "0001" + "0001000400004000" + "0002000400400000"
        + "0003000400000064" + "0004000400040000" + "0005000400400000"
        + "000600080000000000000000" + "1a5a0000")
  }

  @Test("A method's id is the head of its path's SHA-256", arguments: ["M-1"])
  func methodID(rule: String) {
    let method = RPCMethod(path: "sen.membership.v1.Members/GetMember", shape: .unary)
    #expect(hex(Raw.u64(method.id)) == "d9f505f4665a277b")
    #expect(RPCMethod.id(of: "abc") == 0xba78_16bf_8f01_cfea)
  }

  @Test("A unary call is one CALL with its message", arguments: ["M-1", "D-1"])
  func call(rule: String) throws {
    var state = ConnectionState.greeted(.client)
    let head = CallHead(
      method: 0x0102_0304_0506_0708, timeout: 1_000, attempt: 2,
      metadata: Metadata(["a": "b"]))
    let id = try state.call(head, message: ByteBuffer(bytes: [0xAA]), isWhole: true)
    #expect(id == 1)
    #expect(
      hex(state.output.readableBytesView)
        == "000017021100000001" + "0014" + "0102030405060708" + "000003e8" + "02" + "00"
        + "000003" + "0161" + "62" + "aa")
  }

  @Test("A long timeout moves into the metadata", arguments: ["D-2"])
  func longTimeout(rule: String) throws {
    let head = CallHead(method: 1, timeout: 0x1_0000_0000)
    var buffer = ByteBuffer()
    try head.write(1, [], ByteBuffer(), into: &buffer)
    buffer.moveReaderIndex(forwardBy: WireLimits.frameHeaderBytes)
    #expect(
      hex(buffer.readableBytesView)
        == "0019" + "0000000000000001" + "ffffffff" + "0000" + "050008" + "0000000100000000")
    let decoded = try CallHead.decode(&buffer).get()
    #expect(decoded == head)
  }

  @Test("A named call carries its path", arguments: ["M-2"])
  func named(rule: String) throws {
    let method = RPCMethod(path: "a.B/C", shape: .unary)
    let head = CallHead(method: method.id, timeout: 5, methodName: method.path)
    var buffer = ByteBuffer()
    try head.write(1, [], ByteBuffer(), into: &buffer)
    buffer.moveReaderIndex(forwardBy: WireLimits.frameHeaderBytes)
    #expect(hex(buffer.readableBytesView).hasSuffix("0001" + "060005" + "612e422f43"))
    #expect(try CallHead.decode(&buffer).get() == head)
  }

  @Test("A bare END is seventeen bytes, a failure says all", arguments: ["E-1"])
  func end(rule: String) throws {
    var buffer = ByteBuffer()
    CallEnd(serverMicroseconds: 7).encode(into: &buffer)
    #expect(
      hex(buffer.readableBytesView) == "0000ffffffff00000007" + "00" + "0000" + "0000" + "0000")
    var error = RPCError(.notFound, reason: "NO", "né", details: [9])
    error.pushback = .milliseconds(250)
    error.notProcessed = true
    error.noRetry = true
    error.trailers = Metadata(["t": "u"])
    buffer.clear()
    CallEnd(error: error, serverMicroseconds: 1).encode(into: &buffer)
    #expect(
      hex(buffer.readableBytesView)
        == "0503000000fa00000001" + "024e4f" + "00036ec3a9" + "000109" + "0006" + "000003017475")
    #expect(try CallEnd.decode(&buffer).error == error)
  }

  @Test("What does not fit an END is cut and said to be", arguments: ["E-2"])
  func truncatedEnd(rule: String) throws {
    var error = RPCError(
      .internalError, reason: String(repeating: "R", count: 64),
      String(repeating: "é", count: 600), details: .init(repeating: 1, count: 6_145))
    error.trailers = Metadata(["t": String(repeating: "x", count: 6_145)])
    var buffer = ByteBuffer()
    CallEnd(error: error).encode(into: &buffer)
    #expect(buffer.readableBytes <= WireLimits.endBytes)
    let end = try CallEnd.decode(&buffer)
    #expect(end.isTruncated)
    #expect(end.error?.reason.count == 63)
    #expect(end.error?.message == String(repeating: "é", count: 512))
    #expect(end.error?.details == [])
    #expect(end.trailers.isEmpty)
  }

  @Test("Every code has gRPC's number and name", arguments: ["E-1"])
  func codes(rule: String) {
    #expect(RPCCode.allCases.map(\.rawValue) == Array(0...16))
    #expect(RPCCode.internalError.name == "INTERNAL")
    #expect(RPCCode.unauthenticated.rawValue == 16)
  }

  @Test(
    "CREDIT, PING, DRAIN, LIMIT, CANCEL, HEADERS and MESSAGE have their bytes",
    arguments: ["G-1", "G-3"])
  func control(rule: String) throws {
    var server = ConnectionState.greeted(.server)
    server.setLimit(16)
    server.writeCredit(3, 1_024)
    server.sendPing(5)
    server.writeDrain(code: .unavailable, lastStream: 7, grace: 30_000, reason: "go")
    #expect(
      hex(server.output.readableBytesView)
        == "0000040a0000000000" + "00000010" + "000004070000000003" + "00000400"
        + "000008080000000000" + "0000000000000005"
        + "00000b090000000000" + "0e" + "00000007" + "00007530" + "676f")
    var client = ConnectionState.greeted(.client)
    _ = try client.call(CallHead(method: 1, timeout: 1), message: nil, isWhole: false)
    client.output.clear()
    try client.send(1, ByteBuffer(bytes: [0xBB]))
    client.pump(until: .max)
    client.cancel(1, code: .cancelled, reason: "x")
    #expect(
      hex(client.output.readableBytesView)
        == "000005040000000001" + "00000001" + "bb" + "000002060000000001" + "0178")
  }

  @Test("Metadata at its limits passes, past them it does not", arguments: ["M-4"])
  func metadataLimits(rule: String) throws {
    var full = ByteBuffer(bytes: Raw.tlv(7, .init(repeating: 65, count: 8_189)))
    #expect(try MetadataCoding.decode(&full).acceptLanguage?.utf8.count == 8_189)
    var entries = ByteBuffer(bytes: (0..<64).flatMap { Raw.literal("n\($0)", "v") })
    #expect(try MetadataCoding.decode(&entries).entries.count == 64)
    let name = String(repeating: "n", count: 64)
    var longName = ByteBuffer(bytes: Raw.literal(name, ""))
    #expect(try MetadataCoding.decode(&longName)[name] == [])
    var tooLong = ByteBuffer(bytes: Raw.literal(name + "n", ""))
    #expect(throws: RPCError.self) { try MetadataCoding.decode(&tooLong) }
    var unknown = ByteBuffer(bytes: Raw.tlv(99, [1]) + Raw.tlv(7, [65]))
    #expect(try MetadataCoding.decode(&unknown).entries.count == 1)
  }
}
