import NIOCore

@testable import SenRPC

/// Everything that turns bytes into frames and their parts: what is decoded is encoded and decoded
/// to the same again, and how the bytes are cut makes no difference.
public enum FrameProperty {
  /// Pieces into which the cut run divides an input at the most.
  private static let piecesMax = 256

  /// Holds the property against one input: a selector, then bytes.
  public static func check(_ bytes: [UInt8]) throws {
    var input = FuzzInput(bytes)
    let selector = input.byte()
    let rest = input.takeRest()
    switch selector % 7 {
    case 0: try hello(ByteBuffer(bytes: rest))
    case 1: try call(ByteBuffer(bytes: rest))
    case 2: try end(ByteBuffer(bytes: rest))
    case 3: try metadata(ByteBuffer(bytes: rest))
    case 4: try header(ByteBuffer(bytes: rest))
    case 5: try stream(rest, .server)
    default: try stream(rest, .client)
    }
  }

  private static func hello(_ bytes: ByteBuffer) throws {
    var bytes = bytes
    guard let settings = try? HelloCoding.decode(&bytes) else { return }
    var again = ByteBuffer()
    HelloCoding.encode(settings, into: &again)
    try Broken.unless(again.readableBytes <= WireLimits.helloBytes, "a HELLO past 4 KiB")
    try Broken.unless(try HelloCoding.decode(&again) == settings, "HELLO changed")
  }

  private static func call(_ bytes: ByteBuffer) throws {
    var bytes = bytes
    guard let head = try? CallHead.decode(&bytes).get() else { return }
    var again = ByteBuffer()
    try head.write(1, [], ByteBuffer(), into: &again)
    again.moveReaderIndex(forwardBy: WireLimits.frameHeaderBytes)
    try Broken.unless(again.readableBytes == head.byteCount, "a CALL's length is not foretold")
    try Broken.unless(try CallHead.decode(&again).get() == head, "CALL changed")
    try Broken.unless(again.readableBytes == 0, "a CALL's head leaves bytes over")
  }

  private static func end(_ bytes: ByteBuffer) throws {
    var bytes = bytes
    guard let first = try? CallEnd.decode(&bytes) else { return }
    // The first encoding may cut (E-2) or leave away what an OK does not say.
    let second = try recoded(first)
    try Broken.unless(second.error?.code == first.error?.code, "an END's code changed")
    try Broken.unless(try recoded(second) == second, "END changed")
  }

  private static func recoded(_ end: CallEnd) throws -> CallEnd {
    var bytes = ByteBuffer()
    end.encode(into: &bytes)
    try Broken.unless(bytes.readableBytes <= WireLimits.endBytes, "an END past 16 KiB")
    let again = try CallEnd.decode(&bytes)
    try Broken.unless(bytes.readableBytes == 0, "an END leaves bytes over")
    return again
  }

  private static func metadata(_ bytes: ByteBuffer) throws {
    var bytes = bytes
    guard let metadata = try? MetadataCoding.decode(&bytes) else { return }
    try MetadataCoding.check(metadata)
    var again = ByteBuffer()
    try MetadataCoding.encode(metadata, into: &again)
    try Broken.unless(
      again.readableBytes == MetadataCoding.byteCount(metadata), "metadata's length is not foretold"
    )
    try Broken.unless(try MetadataCoding.decode(&again) == metadata, "metadata changed")
  }

  private static func header(_ bytes: ByteBuffer) throws {
    let header = FrameHeader(peek: bytes)
    try Broken.unless(
      (header == nil) == (bytes.readableBytes < WireLimits.frameHeaderBytes), "a header half read")
    guard let header, let type = FrameType(rawValue: header.type) else { return }
    var again = ByteBuffer()
    again.writeFrameHeader(length: header.length, type, header.flags, stream: header.stream)
    try Broken.unless(FrameHeader(peek: again) == header, "a frame's header changed")
    try Broken.unless(
      again.readableBytesView == bytes.readableBytesView.prefix(again.readableBytes),
      "a frame's header has other bytes")
  }

  /// The whole stream at once and in small pieces: the same events, the same answers.
  private static func stream(_ bytes: [UInt8], _ role: ConnectionState.Role) throws {
    let whole = try outcome(bytes, role, piece: max(1, bytes.count))
    let cut = try outcome(bytes, role, piece: bytes.count / piecesMax + 1)
    try Broken.unless(whole.events == cut.events, "\(whole.events) became \(cut.events)")
    try Broken.unless(whole.output == cut.output, "the answer depends on how bytes are cut")
  }

  private struct Outcome {
    var events: [String] = []
    var output: [UInt8] = []
  }

  private static func outcome(
    _ bytes: [UInt8], _ role: ConnectionState.Role, piece: Int
  ) throws -> Outcome {
    var settings = ConnectionSettings()
    settings.features = .zstd
    let budget = ReassemblyBudget(bytes: ReassemblyBudget.processBytes)
    var state = ConnectionState(role: role, settings: settings, budget: budget)
    state.sendHello()
    if role == .client {
      for _ in 0..<4 {
        _ = try state.call(CallHead(method: 1, timeout: 5), message: nil, isWhole: false)
      }
    }
    var outcome = Outcome()
    var rest = bytes[...]
    while !rest.isEmpty {
      var buffer = ByteBuffer(bytes: rest.prefix(piece))
      rest = rest.dropFirst(piece)
      state.append(&buffer)
      while let event = state.next(now: 1) {
        if case .call(let call) = event { state.accept(call) }
        outcome.events.append(fingerprint(event))
      }
    }
    outcome.output = Array(state.output.readableBytesView)
    return outcome
  }

  /// An event as text, without what depends on where its bytes lie in memory.
  private static func fingerprint(_ event: ConnectionEvent) -> String {
    switch event {
    case .call(let call):
      "call \(call.stream) \(call.head) "
        + "\(text(call.message?.bytes)) \(call.message?.raw ?? -1) \(call.isWhole)"
    case .message(let id, let message):
      "message \(id) \(text(message.bytes)) \(message.raw ?? -1)"
    case .ended(let id, let end, let message): "ended \(id) \(end) \(text(message))"
    default: "\(event)"
    }
  }

  private static func text(_ bytes: ByteBuffer?) -> String {
    guard let bytes else { return "-" }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes.readableBytesView { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return "\(bytes.readableBytes):\(hash)"
  }
}
