import NIOCore

@testable import SenRPC

/// Reads what a connection sends, as strictly as a peer may.
struct OutputReader {
  let role: ConnectionState.Role
  private var hasHello = false
  /// Streams whose END (server) or CANCEL (client) is out.
  private var ended: Set<UInt32> = []
  private var hasFailed = false

  init(role: ConnectionState.Role) { self.role = role }

  private var mayCome: [FrameType] {
    role == .client
      ? [.hello, .call, .message, .cancel, .credit, .ping, .drain]
      : [.hello, .headers, .message, .end, .credit, .ping, .drain, .limit]
  }

  /// Whole frames, each of them allowed.
  mutating func read(_ output: ByteBuffer, peer: ConnectionSettings) throws {
    var output = output
    while output.readableBytes > 0 {
      guard let header = FrameHeader(peek: output) else { throw Broken("half a header goes out") }
      output.moveReaderIndex(forwardBy: WireLimits.frameHeaderBytes)
      guard var payload = output.readSlice(length: header.length) else {
        throw Broken("half a frame goes out")
      }
      try read(header, &payload, peer)
    }
  }

  private mutating func read(
    _ header: FrameHeader, _ payload: inout ByteBuffer, _ peer: ConnectionSettings
  ) throws {
    guard let type = FrameType(rawValue: header.type), mayCome.contains(type) else {
      throw Broken("a \(role) sends type \(header.type)")
    }
    let text = "\(type) of \(header.length) B on \(header.stream), flags \(header.flags.rawValue)"
    try Broken.unless(hasHello != (type == .hello), "\(text): HELLO is not the first, or twice")
    hasHello = true
    try Broken.unless(header.flags.isSubset(of: type.allowedFlags), "\(text): flags")
    try Broken.unless(
      type.allowedLength(maxFrame: peer.maxFrame).contains(header.length), "\(text): length")
    if let isOfConnection = type.isOfConnection {
      try Broken.unless(isOfConnection == (header.stream == 0), "\(text): stream")
    }
    try Broken.unless(
      header.stream == 0 || header.stream % 2 == 1 && header.stream <= WireLimits.streamMax,
      "\(text): id")
    switch type {
    case .message, .headers, .cancel, .end:
      try Broken.unless(!ended.contains(header.stream), "\(text): behind the end")
      if type == .cancel || type == .end { ended.insert(header.stream) }
    default: break
    }
    try readPayload(type, header, &payload, text)
  }

  private func readPayload(
    _ type: FrameType, _ header: FrameHeader, _ payload: inout ByteBuffer, _ text: String
  ) throws {
    switch type {
    case .hello: _ = try HelloCoding.decode(&payload)
    case .call:
      _ = try CallHead.decode(&payload).get()
      try Broken.unless(
        header.flags.contains(.hasMessage) || payload.readableBytes == 0, "\(text): bytes over")
    case .end:
      _ = try CallEnd.decode(&payload)
      try Broken.unless(
        header.flags.contains(.hasMessage) || payload.readableBytes == 0, "\(text): bytes over")
    case .headers: _ = try MetadataCoding.decode(&payload)
    case .credit:
      let bytes = payload.readInteger(as: UInt32.self) ?? 0
      try Broken.unless(bytes > 0 && bytes <= WireLimits.windowMax, "\(text): \(bytes) bytes")
    case .message:
      try Broken.unless(
        role == .client || !header.flags.contains(.endSend), "\(text): END_SEND of a server")
      try Broken.unless(
        !header.flags.contains(.more) || header.length >= WireLimits.fragmentBytesMin,
        "\(text): a short fragment")
    case .cancel, .drain:
      payload.moveReaderIndex(forwardBy: type == .cancel ? 1 : 9)
      try Broken.unless(
        String(validating: payload.readableBytesView, as: UTF8.self) != nil,
        "\(text): a reason that is not UTF-8")
    case .ping, .limit: break
    }
  }
}
