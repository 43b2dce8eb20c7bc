import NIOCore
import Testing

@testable import SenRPC

/// Most calls and ends say nothing but what they must, and are read where they stand; everything
/// else is left to the events.
@Suite("Bare calls and ends")
struct BareFrameTests {
  private static let request: [UInt8] = [1, 2, 3]

  private func fed(
    _ frame: RawFrame, cut: Int = 0, settings: ConnectionSettings = .init(),
    _ prepare: (inout ConnectionState) -> Void = { _ in }
  ) -> ConnectionState {
    var server = ConnectionState(role: .server, settings: settings)
    server.sendHello()
    _ = server.feed([Raw.hello()])
    prepare(&server)
    var bytes = ByteBuffer(bytes: frame.bytes.dropLast(cut))
    server.append(&bytes)
    return server
  }

  @Test("A bare call is read as the event tells it", arguments: [0, 1, 200])
  func sameAsEvent(size: Int) throws {
    let message = [UInt8](repeating: 7, count: size)
    let frame = Raw.call(5, Echo.inline, timeout: 1_234, message: message)
    var bare = fed(frame)
    var other = fed(frame)
    let call = try #require(bare.bareCall())
    let bytes = bare.take(call)
    guard case .call(let event) = other.next(now: 1) else {
      Issue.record("no call")
      return
    }
    #expect(call.stream == event.stream)
    #expect(call.method == event.head.method)
    #expect(call.timeout == event.head.timeout)
    #expect(bytes.readableBytesView.dropFirst(call.messageRange.lowerBound).elementsEqual(message))
    #expect(event.message.map { Array($0.bytes.readableBytesView) } == message)
    #expect(bare.highestStream == other.highestStream)
    #expect(bare.inbox.readableBytes == 0)
    #expect(bare.bareCall() == nil)
  }

  @Test(
    "A call that is out of the ordinary is left where it stands",
    arguments: [
      Raw.call(5, Echo.inline, timeout: 0xFFFF_FFFF, message: request),
      Raw.call(5, Echo.inline, callFlags: 1, message: request),
      Raw.call(5, Echo.inline, metadata: Raw.tlv(7, [118, 105]), message: request),
      Raw.call(5, Echo.inline, message: request, flags: 0x10),
      Raw.call(5, Echo.inline, message: request, flags: 0x15),
      Raw.call(5, Echo.inline, message: nil, flags: 0x01),
      Raw.call(4, Echo.inline, message: request),
      Raw.call(0, Echo.inline, message: request),
      Raw.call(0x7FF0_0001, Echo.inline, message: request),
      Raw.call(0x8000_0001, Echo.inline, message: request),
      Raw.message(5, request),
      RawFrame(type: 2, flags: 0x11, stream: 5, payload: [0, 14, 1]),
    ])
  func extraordinary(frame: RawFrame) {
    let server = fed(frame)
    #expect(server.bareCall() == nil)
    #expect(server.inbox.readableBytes == frame.bytes.count)
  }

  @Test("A bare call waits until it is whole")
  func partial() {
    let frame = Raw.call(5, Echo.inline, message: Self.request)
    for cut in 1..<frame.bytes.count { #expect(fed(frame, cut: cut).bareCall() == nil) }
    #expect(fed(frame).bareCall()?.stream == 5)
  }

  @Test("A bare call obeys the order of ids, the limits and the drain")
  func limits() {
    let frame = Raw.call(5, Echo.inline, message: Self.request)
    #expect(fed(frame) { $0.highestStream = 3 }.bareCall() != nil)
    #expect(fed(frame) { $0.highestStream = 5 }.bareCall() == nil)
    #expect(fed(frame) { $0.callLimit = 0 }.bareCall() == nil)
    #expect(fed(frame) { $0.beginDrain(grace: 0, reason: "") }.bareCall() == nil)
    #expect(fed(frame) { $0.fail(ConnectionFailure("over")) }.bareCall() == nil)
    var settings = ConnectionSettings()
    settings.maxMessage = Self.request.count
    #expect(fed(frame, settings: settings).bareCall() != nil)
    settings.maxMessage -= 1
    #expect(fed(frame, settings: settings).bareCall() == nil)
    settings = ConnectionSettings()
    settings.maxFrame = frame.payload.count
    #expect(fed(frame, settings: settings).bareCall() != nil)
    settings.maxFrame -= 1
    #expect(fed(frame, settings: settings).bareCall() == nil)
    var silent = ConnectionState(role: .server, settings: .init())
    var bytes = ByteBuffer(bytes: frame.bytes)
    silent.append(&bytes)
    #expect(silent.bareCall() == nil)
  }

  private func called(_ end: RawFrame, cancelled: Bool = false) throws -> ConnectionState {
    var client = ConnectionState.greeted(.client)
    let id = try client.call(
      CallHead(method: 7, timeout: 1_000), message: ByteBuffer(), isWhole: true)
    #expect(id == 1)
    if cancelled { client.cancel(id, code: .cancelled, reason: "") }
    var bytes = ByteBuffer(bytes: end.bytes)
    client.append(&bytes)
    return client
  }

  private static func end(
    code: UInt8 = 0, endFlags: UInt8 = 0, pushback: Int = 0xFFFF_FFFF, tail: [UInt8] = [],
    message: [UInt8] = request, flags: UInt8 = 0x10, stream: UInt32 = 1
  ) -> RawFrame {
    let lengths: [UInt8] = tail.isEmpty ? [0, 0, 0, 0, 0, 0, 0] : tail
    return RawFrame(
      type: 5, flags: flags, stream: stream,
      payload: [code, endFlags] + Raw.u32(pushback) + Raw.u32(9) + lengths + message)
  }

  @Test("A bare END gives its message and frees the call's place", arguments: [0, 3, 500])
  func bareEnd(size: Int) throws {
    let message = [UInt8](repeating: 9, count: size)
    var client = try called(Self.end(message: message))
    let taken = client.takeBareEnd()
    let end = try #require(taken)
    #expect(end.stream == 1)
    #expect(Array(end.message.readableBytesView) == message)
    #expect(client.streams.isEmpty)
    #expect(client.activeCalls == 0)
    #expect(client.inbox.readableBytes == 0)
    var other = try called(Self.end(message: message))
    guard case .ended(1, let said, let body) = other.next(now: 1) else {
      Issue.record("no end")
      return
    }
    #expect(said.error == nil)
    #expect(body.map { Array($0.readableBytesView) } == message)
  }

  @Test(
    "An END that says more is left where it stands",
    arguments: [
      end(code: 5), end(endFlags: 4), end(pushback: 0), end(tail: [1, 65, 0, 0, 0, 0, 0, 0]),
      end(tail: [0, 0, 1, 65, 0, 0, 0, 0]), end(tail: [0, 0, 0, 0, 0, 0, 4, 7, 0, 1, 65]),
      end(message: [], flags: 0), end(flags: 0x14), end(stream: 3),
    ])
  func saysMore(frame: RawFrame) throws {
    var client = try called(frame)
    let taken = client.takeBareEnd()
    #expect(taken?.stream == nil)
    #expect(client.inbox.readableBytes == frame.bytes.count)
  }

  @Test("The END of a call that was given up carries nothing")
  func givenUp() throws {
    var client = try called(Self.end(), cancelled: true)
    let taken = client.takeBareEnd()
    #expect(taken?.stream == nil)
    guard case .ended(1, _, nil) = client.next(now: 1) else {
      Issue.record("the late message came through")
      return
    }
  }
}

@Suite("Values by method")
struct MethodMapTests {
  @Test("Finds what was set, whatever the ids have in common")
  func finds() {
    var map = MethodMap<Int>()
    // All fall on the same place of any table smaller than 2^32.
    let ids = (0..<200).map { UInt64($0) << 32 | 5 }
    for (value, id) in ids.enumerated() { map.set(id, value) }
    for (value, id) in ids.enumerated() { #expect(map[id] == value) }
    #expect(map[201 << 32 | 5] == nil)
    #expect(map[6] == nil)
    #expect(map.count == ids.count)
    map.set(ids[7], 1_000)
    #expect(map[ids[7]] == 1_000)
    #expect(map.count == ids.count)
    #expect(map.values.count == ids.count)
  }

  @Test("An empty table has nothing")
  func empty() {
    #expect(MethodMap<Int>()[0] == nil)
    #expect(MethodMap<Int>().values.isEmpty)
  }
}
