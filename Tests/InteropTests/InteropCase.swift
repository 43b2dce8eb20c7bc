import CodecFixtures
import NIOCore
import SenAPI
import SenCodec
import SenRPC
import Testing

/// One of gRPC's interoperability cases: what a client does, and what must come of it.
struct InteropCase: Sendable, CustomTestStringConvertible {
  let name: String
  /// Where it is run.
  var places = Place.allCases
  /// Unary calls that the server answers only when so many are there at once.
  var callsAtOnce = 0
  let run: @Sendable (Room) async throws -> Void

  var testDescription: String { name }

  /// Bytes of the payloads that gRPC's cases send and ask for.
  static let largeRequest = 271_828
  static let largeReply: Int32 = 314_159
  static let requestSizes = [27_182, 8, 1_828, 45_904]
  static let replySizes: [Int32] = [31_415, 9, 2_653, 58_979]

  /// For calls that must end well, however busy the machine is.
  static let patient = CallOptions(timeout: .seconds(60))

  /// The table.
  static let all: [InteropCase] = [
    InteropCase(name: "empty_unary", run: emptyUnary),
    InteropCase(name: "large_unary", run: largeUnary),
    InteropCase(name: "client_streaming", run: clientStreaming),
    InteropCase(name: "server_streaming", run: serverStreaming),
    InteropCase(name: "ping_pong", run: pingPong),
    InteropCase(name: "empty_stream", run: emptyStream),
    InteropCase(name: "custom_metadata", run: customMetadata),
    InteropCase(name: "status_code_and_message", run: statusCodeAndMessage),
    InteropCase(name: "special_status_message", run: specialStatusMessage),
    InteropCase(name: "status_with_trailers", run: statusWithTrailers),
    InteropCase(name: "unimplemented_method", run: unimplementedMethod),
    InteropCase(name: "unimplemented_service", run: unimplementedService),
    InteropCase(name: "cancel_after_begin", run: cancelAfterBegin),
    InteropCase(name: "cancel_after_first_response", run: cancelAfterFirstResponse),
    InteropCase(name: "timeout_on_sleeping_server", run: timeoutOnSleepingServer),
    InteropCase(
      name: "parallel_large_unary", callsAtOnce: parallelCalls, run: parallelLargeUnary),
    // A transport in the process has no connection that could be lost: it sends nothing again.
    InteropCase(name: "pushback", places: [.connection, .gateway], run: pushback),
    InteropCase(name: "pushback_forbids", run: pushbackForbids),
    InteropCase(name: "pushback_past_deadline", run: pushbackPastDeadline),
  ]

  static func payload(_ size: Int) -> Interop.Payload {
    InteropServer.payload(Int32(size))
  }
}

// MARK: One request, one reply

extension InteropCase {
  private static func emptyUnary(_ room: Room) async throws {
    let reply = try await room.client.emptyCall(.init(), options: patient)
    #expect(reply == Interop.Empty())
  }

  private static func largeUnary(_ room: Room) async throws {
    let reply = try await room.client.unaryCall(
      .with {
        $0.responseSize = largeReply
        $0.payload = payload(largeRequest)
      }, options: patient)
    #expect(reply.payload == InteropServer.payload(largeReply))
  }

  /// Calls of the case in which all run at once.
  static let parallelCalls = 1_000

  private static func parallelLargeUnary(_ room: Room) async throws {
    let request = Interop.SimpleRequest.with {
      $0.responseSize = largeReply
      $0.payload = payload(largeRequest)
    }
    // All calls send the same bytes, so that the client holds them once.
    let bytes = request.encoded()
    let method = Interop.InteropTestMethods.unaryCall
    let sizes = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<parallelCalls {
        group.addTask {
          let reply = try await room.caller.unary(
            method, bytes, options: CallOptions(timeout: .seconds(120)))
          return try Interop.SimpleResponse(decoding: reply).payload?.body.count ?? 0
        }
      }
      return try await group.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
    }
    #expect(sizes == [Int(largeReply): parallelCalls])
  }
}

// MARK: Streams

extension InteropCase {
  private static func clientStreaming(_ room: Room) async throws {
    let reply = try await room.client.streamingInputCall(options: patient) { sink in
      for size in requestSizes { try await sink.write(.with { $0.payload = payload(size) }) }
    }
    #expect(reply.aggregatedPayloadSize == 74_922)
  }

  private static func serverStreaming(_ room: Room) async throws {
    let request = Interop.StreamingOutputCallRequest.with {
      $0.responseParameters = replySizes.map { size in .with { $0.size = size } }
    }
    let replies = try await room.client.streamingOutputCall(request, options: patient) {
      try await $0.reduce(into: [Int32]()) { $0.append(Int32($1.payload?.body.count ?? 0)) }
    }
    #expect(replies == replySizes)
  }

  private static func pingPong(_ room: Room) async throws {
    try await room.client.fullDuplexCall(options: patient) { sink, replies in
      var iterator = replies.makeAsyncIterator()
      for (request, reply) in zip(requestSizes, replySizes) {
        try await sink.write(ping(request, reply))
        let answer = try await iterator.next()
        #expect(answer?.payload == InteropServer.payload(reply))
      }
      sink.finish()
      let end = try await iterator.next()
      #expect(end == nil)
    }
  }

  private static func ping(_ request: Int, _ reply: Int32, after microseconds: Int32 = 0)
    -> Interop.StreamingOutputCallRequest
  {
    .with {
      $0.payload = payload(request)
      $0.responseParameters = [
        .with {
          $0.size = reply
          $0.intervalUs = microseconds
        }
      ]
    }
  }

  private static func emptyStream(_ room: Room) async throws {
    let count = try await room.client.fullDuplexCall(options: patient) { sink, replies in
      sink.finish()
      return try await replies.reduce(0) { count, _ in count + 1 }
    }
    #expect(count == 0)
  }
}

// MARK: Metadata and status

extension InteropCase {
  private static let initial = Array("test_initial_metadata_value".utf8)
  private static let trailing: [UInt8] = [0xab, 0xab, 0xab]

  private static var withMetadata: CallOptions {
    var options = patient
    options.metadata[InteropServer.initialName] = initial
    options.metadata[InteropServer.trailingName] = trailing
    return options
  }

  private static func customMetadata(_ room: Room) async throws {
    let request = Interop.SimpleRequest.with {
      $0.responseSize = largeReply
      $0.payload = payload(largeRequest)
    }
    let reply = try await room.caller.reply(
      Interop.InteropTestMethods.unaryCall, request.encoded(), options: withMetadata)
    #expect(reply.headers[InteropServer.initialName] == initial)
    #expect(reply.trailers[InteropServer.trailingName] == trailing)
    try await room.client.fullDuplexCall(options: withMetadata) { sink, replies in
      try await sink.write(ping(largeRequest, largeReply))
      sink.finish()
      let headers = try await replies.headers()
      #expect(headers[InteropServer.initialName] == initial)
      let count = try await replies.reduce(0) { count, _ in count + 1 }
      #expect(count == 1)
      #expect(replies.trailers[InteropServer.trailingName] == trailing)
    }
  }

  /// Asks for a status in a unary call and in a stream, and gives how each ended.
  private static func failures(
    _ room: Room, _ code: RPCCode, _ message: String, _ options: CallOptions = patient
  ) async -> [RPCError?] {
    let status = Interop.EchoStatus.with {
      $0.code = Int32(code.rawValue)
      $0.message = message
    }
    let unary = await #expect(throws: RPCError.self) {
      try await room.client.unaryCall(.with { $0.responseStatus = status }, options: options)
    }
    let stream = await #expect(throws: RPCError.self) {
      try await room.client.fullDuplexCall(options: options) { sink, replies in
        try await sink.write(.with { $0.responseStatus = status })
        sink.finish()
        for try await _ in replies {}
      }
    }
    return [unary, stream]
  }

  private static func statusCodeAndMessage(_ room: Room) async throws {
    for error in await failures(room, .unknown, "test status message") {
      #expect(error?.code == .unknown)
      #expect(error?.message == "test status message")
    }
  }

  private static func specialStatusMessage(_ room: Room) async throws {
    let message =
      "\t\ntest with whitespace\r\nand Unicode BMP \u{263a} and non-BMP \u{1f608}\t\n"
    for error in await failures(room, .unknown, message) {
      #expect(error?.code == .unknown)
      #expect(error.map { Array($0.message.utf8) } == Array(message.utf8))
    }
  }

  private static func statusWithTrailers(_ room: Room) async throws {
    for code in RPCCode.allCases where code != .ok {
      for error in await failures(room, code, code.name, withMetadata) {
        #expect(error?.code == code)
        #expect(error?.reason == "AS_ASKED")
        #expect(error?.trailers[InteropServer.trailingName] == trailing)
      }
    }
  }

  private static func unimplementedMethod(_ room: Room) async throws {
    let method = RPCMethod(
      path: "\(InteropServer.serviceName)/UnimplementedCall", shape: .unary)
    let error = await #expect(throws: RPCError.self) {
      try await room.caller.unary(method, ByteBuffer(), options: patient)
    }
    #expect(error?.code == .unimplemented)
  }

  private static func unimplementedService(_ room: Room) async throws {
    let error = await #expect(throws: RPCError.self) {
      try await Interop.UnimplementedTestClient(room.caller)
        .unimplementedCall(.init(), options: patient)
    }
    #expect(error?.code == .unimplemented)
  }
}

// MARK: Cancellation and time

extension InteropCase {
  /// Makes a call, cancels it after an event, and gives how it ended.
  private static func failure(
    cancelledAfter event: () async -> Void, of call: @escaping @Sendable () async throws -> Void
  ) async -> RPCError? {
    let task = Task { () -> RPCError? in
      do {
        try await call()
        return nil
      } catch {
        return error as? RPCError
      }
    }
    await event()
    task.cancel()
    return await task.value
  }

  private static func cancelAfterBegin(_ room: Room) async throws {
    let began: () async -> Void = { await room.sightings.wait(for: .began) }
    let error = await failure(cancelledAfter: began) {
      let method = Interop.InteropTestMethods.streamingInputCall
      try await room.caller.stream(method, options: patient) { _, replies in
        _ = try await replies.single()
      }
    }
    #expect(error?.code == .cancelled)
    await room.sightings.wait(for: .cancelled)
  }

  private static func cancelAfterFirstResponse(_ room: Room) async throws {
    let (responses, arrival) = AsyncStream.makeStream(of: Int.self)
    let first: () async -> Void = {
      var iterator = responses.makeAsyncIterator()
      let size = await iterator.next()
      #expect(size == 31_415)
    }
    let error = await failure(cancelledAfter: first) {
      try await room.client.fullDuplexCall(options: patient) { sink, replies in
        var iterator = replies.makeAsyncIterator()
        try await sink.write(ping(27_182, 31_415))
        arrival.yield(try await iterator.next()?.payload?.body.count ?? 0)
        arrival.finish()
        _ = try await iterator.next()
      }
    }
    #expect(error?.code == .cancelled)
    await room.sightings.wait(for: .cancelled)
  }

  private static func timeoutOnSleepingServer(_ room: Room) async throws {
    // The connection is there before the clock runs.
    _ = try await room.client.emptyCall(.init(), options: patient)
    let error = await #expect(throws: RPCError.self) {
      let options = CallOptions(timeout: .seconds(1))
      try await room.client.fullDuplexCall(options: options) { sink, replies in
        try await sink.write(ping(27_182, 31_415, after: 60_000_000))
        for try await _ in replies {}
      }
    }
    #expect(error?.code == .deadlineExceeded)
    await room.sightings.wait(for: .cancelled)
    let hopeless = await #expect(throws: RPCError.self) {
      try await room.client.fullDuplexCall(
        options: CallOptions(timeout: .milliseconds(1))
      ) { sink, replies in
        try await sink.write(ping(27_182, 31_415, after: 60_000_000))
        for try await _ in replies {}
      }
    }
    #expect(hopeless?.code == .deadlineExceeded)
  }
}

// MARK: Pushback

extension InteropCase {
  private static func turnedAway(_ times: Int32, _ milliseconds: Int32) -> Interop.PushbackRequest {
    .with {
      $0.failures = times
      $0.pushbackMs = milliseconds
      $0.call = "call"
    }
  }

  /// The server turns a call away twice; the client waits as long as it was told and comes back.
  private static func pushback(_ room: Room) async throws {
    let wait = Duration.milliseconds(250)
    let reply = try await room.client.pushbackCall(turnedAway(2, 250), options: patient)
    #expect(reply.attempts == 3)
    let notices = room.retries.notices
    #expect(notices.map(\.delay) == [wait, wait])
    #expect(notices.map(\.error.pushback) == [wait, wait])
    #expect(notices.map(\.attempts) == [1, 2])
    // Each retry has taken one of the twenty that a client has in hand.
    #expect(notices.map(\.budget) == [19, 18])
    let moments = room.sightings.attempts("call")
    #expect(moments.count == 3)
    for (earlier, later) in zip(moments, moments.dropFirst()) { #expect(later - earlier >= wait) }
  }

  /// The server forbids the retry, and nobody between makes one.
  private static func pushbackForbids(_ room: Room) async throws {
    let error = await #expect(throws: RPCError.self) {
      try await room.client.pushbackCall(turnedAway(2, -1), options: patient)
    }
    #expect(error?.code == .unavailable)
    #expect(error?.noRetry == true)
    #expect(room.retries.notices.isEmpty)
    #expect(room.sightings.attempts("call").count == 1)
  }

  /// What the server asks for is longer than the call may take: the client says so at once.
  private static func pushbackPastDeadline(_ room: Room) async throws {
    let error = await #expect(throws: RPCError.self) {
      try await room.client.pushbackCall(turnedAway(2, 600_000), options: patient)
    }
    #expect(error?.code == .unavailable)
    #expect(error?.pushback == .seconds(600))
    #expect(room.retries.notices.isEmpty)
    #expect(room.sightings.attempts("call").count == 1)
  }
}
