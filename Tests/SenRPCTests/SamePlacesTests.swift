import NIOCore
import Synchronization
import Testing

@testable import SenRPC

/// What must be the same whether a service is called in the process or over TLS.
@Suite("In the process as over TLS", .ownThreads)
struct SamePlacesTests {
  /// Writes down what it sees.
  private final class Witness: ClientInterceptor, ServerInterceptor {
    let notes = Mutex<[String]>([])
    let name: String
    let refuses: String

    init(_ name: String, refuses: String = "") {
      self.name = name
      self.refuses = refuses
    }

    private func note(_ text: String) { notes.withLock { $0.append(text) } }

    private func refuse(_ place: String) throws(RPCError) {
      guard refuses == place else { return }
      throw RPCError(.permissionDenied, reason: "REFUSED", place)
    }

    var all: [String] { notes.withLock { $0 } }

    func prepare(_ method: RPCMethod, _ options: inout CallOptions) async throws {
      note("prepare")
      try refuse("prepare")
      options.metadata.set("header", name)
    }

    func intercept<Result: Sendable>(
      _ method: RPCMethod, _ options: CallOptions,
      next: (CallOptions) async throws -> Result
    ) async throws -> Result {
      note("before")
      try refuse("intercept")
      defer { note("after") }
      return try await next(options)
    }

    func finished(_ summary: CallSummary) {
      note("finished \(summary.code.name) \(summary.reason)")
    }

    func admit(_ context: borrowing InlineContext) throws(RPCError) {
      note("admit")
      try refuse("admit")
    }

    func finished(_ context: borrowing InlineContext, _ error: RPCError?, nanoseconds: UInt64) {
      note("finished \(error?.code.name ?? "OK") \(error?.reason ?? "")")
    }
  }

  private static let odd = RPCMethod(path: "test.Odd/Call", shape: .unary, options: .idempotent)
  private static let oddStream = RPCMethod(
    path: "test.Odd/Stream", shape: .serverStreaming, options: .noDeadline)

  private func error<Value>(_ body: () async throws -> Value) async -> RPCError? {
    do {
      _ = try await body()
      return nil
    } catch {
      return error as? RPCError ?? RPCError(wrapping: error)
    }
  }

  @Test(
    "A client's interceptor stands around the call and is told one end", arguments: Place.allCases)
  func aroundUnary(place: Place) async throws {
    let (outer, inner) = (Witness("outer"), Witness("inner"))
    try await place.run(clientInterceptors: [outer, inner]) { caller in
      let reply = try await caller.unary(Echo.unary, ByteBuffer(string: "x"), options: .patient)
      #expect(reply == ByteBuffer(string: "x"))
      _ = await error { try await caller.unary(Echo.fail, ByteBuffer(), options: .patient) }
      let missing = RPCMethod(path: "test.Echo/Nothing", shape: .unary)
      _ = await error { try await caller.unary(missing, ByteBuffer(), options: .patient) }
      _ = await error {
        try await caller.unary(Echo.unary, ByteBuffer(), options: .init(timeout: .zero))
      }
    }
    let around = ["prepare", "before", "after"]
    let ends = [
      "OK ", "FAILED_PRECONDITION TEST_FAILURE", "UNIMPLEMENTED UNKNOWN_METHOD",
      "DEADLINE_EXCEEDED DEADLINE_EXCEEDED",
    ]
    let expected = ends.flatMap { around + ["finished " + $0] }
    #expect(outer.all == expected && inner.all == expected)
  }

  @Test(
    "A refused call ends once for each interceptor", arguments: Place.allCases,
    ["prepare", "intercept"])
  func refusals(place: Place, stage: String) async throws {
    let (outer, inner) = (Witness("outer"), Witness("inner", refuses: stage))
    let server = Witness("server")
    try await place.run(interceptors: [server], clientInterceptors: [outer, inner]) { caller in
      let refusal = await error {
        try await caller.unary(Echo.unary, ByteBuffer(), options: .patient)
      }
      #expect(refusal?.reason == "REFUSED")
    }
    #expect(outer.all.filter { $0.hasPrefix("finished") } == ["finished PERMISSION_DENIED REFUSED"])
    #expect(inner.all.filter { $0.hasPrefix("finished") } == ["finished PERMISSION_DENIED REFUSED"])
    #expect(server.all == [])
  }

  @Test("A stream's body runs inside the interceptors", arguments: Place.allCases)
  func aroundStream(place: Place) async throws {
    struct Own: Error {}
    let witness = Witness("w")
    let server = Witness("server")
    try await place.run(interceptors: [server], clientInterceptors: [witness]) { caller in
      try await caller.stream(Echo.chat, options: .init()) { sink, replies in
        try await sink.write(ByteBuffer(string: "x"))
        sink.finish()
        #expect(try await replies.single() == ByteBuffer(string: "x"))
        witness.notes.withLock { $0.append("body") }
      }
      await #expect(throws: Own.self) {
        try await caller.stream(Echo.chat, options: .init()) { _, _ in throw Own() }
      }
      let isTold = await eventually { server.all.count == 4 }
      #expect(isTold)
    }
    #expect(
      witness.all == [
        "prepare", "before", "body", "after", "finished OK ",
        "prepare", "before", "after", "finished INTERNAL INTERNAL",
      ])
    #expect(server.all == ["admit", "finished OK ", "admit", "finished CANCELLED CANCELLED"])
  }

  @Test(
    "A server's interceptor refuses before the handler and is told every end",
    arguments: Place.allCases)
  func serverRefusal(place: Place) async throws {
    let witness = Witness("s", refuses: "admit")
    try await place.run(interceptors: [witness]) { caller in
      for method in [Echo.inline, Echo.unary] {
        let refusal = await error {
          try await caller.unary(method, ByteBuffer(), options: .patient)
        }
        #expect(refusal?.reason == "REFUSED")
      }
    }
    let one = ["admit", "finished PERMISSION_DENIED REFUSED"]
    #expect(witness.all == one + one)
  }

  @Test(
    "A deadline and a cancelled task end the handler, and each is told once",
    arguments: Place.allCases)
  func ends(place: Place) async throws {
    let witness = Witness("s")
    let cancelled = Mutex(0)
    let router = Echo.router { cancelled.withLock { $0 += 1 } }
    try await place.run(router: router, interceptors: [witness]) { caller in
      // The connection is made in its own time.
      _ = try await caller.unary(Echo.inline, ByteBuffer(), options: .patient)
      witness.notes.withLock { $0 = [] }
      let late = await error {
        try await caller.unary(
          Echo.sleep, ByteBuffer(), options: .init(timeout: .seconds(1) * Patience.factor))
      }
      #expect(late?.code == .deadlineExceeded)
      #expect(await eventually { cancelled.withLock { $0 } == 1 })
      await withTaskGroup(of: RPCError?.self) { group in
        group.addTask {
          await error { try await caller.unary(Echo.sleep, ByteBuffer(), options: .patient) }
        }
        #expect(await eventually { witness.all.count { $0 == "admit" } == 2 })
        group.cancelAll()
        let outcome = await group.next()
        #expect(outcome??.code == .cancelled)
      }
      #expect(await eventually { cancelled.withLock { $0 } == 2 && witness.all.count == 4 })
    }
    #expect(
      witness.all.filter { $0.hasPrefix("finished") }
        == ["finished DEADLINE_EXCEEDED DEADLINE_EXCEEDED", "finished CANCELLED CANCELLED"])
  }

  @Test("What is safe is sent again, as often as the options allow", arguments: Place.allCases)
  func retries(place: Place) async throws {
    let calls = Mutex(0)
    var router = RPCRouter()
    let answer: RPCHandler = { _, requests, responses in
      let request = try await requests.single()
      let count = calls.withLock { calls in
        calls += 1
        return calls
      }
      guard count % 3 == 0 else { throw RPCError(.unavailable, reason: "LATER", "") }
      try await responses.write(request)
    }
    router.register(Self.odd, handler: answer)
    let unsafe = RPCMethod(path: "test.Odd/Unsafe", shape: .unary)
    router.register(unsafe, handler: answer)
    try await place.run(router: router) { caller in
      let reply = try await caller.unary(
        Self.odd, ByteBuffer(string: "x"), options: .init(timeout: .seconds(30), attempts: 3))
      #expect(reply == ByteBuffer(string: "x") && calls.withLock { $0 } == 3)
      let few = await error {
        try await caller.unary(
          Self.odd, ByteBuffer(), options: .init(timeout: .seconds(30), attempts: 2))
      }
      #expect(few?.reason == "LATER" && calls.withLock { $0 } == 5)
      calls.withLock { $0 = 0 }
      let once = await error {
        try await caller.unary(
          unsafe, ByteBuffer(), options: .init(timeout: .seconds(30), attempts: 3))
      }
      #expect(once?.reason == "LATER" && calls.withLock { $0 } == 1)
      let keyed = CallOptions(
        timeout: .seconds(30), idempotencyKey: Array(repeating: 7, count: 16), attempts: 3)
      _ = try await caller.unary(unsafe, ByteBuffer(), options: keyed)
      #expect(calls.withLock { $0 } == 3)
    }
  }

  @Test(
    "Where a method allows it a second attempt begins beside a slow first one, which is cancelled",
    arguments: Place.allCases)
  func hedging(place: Place) async throws {
    let calls = Mutex((begun: 0, cancelled: 0))
    let method = RPCMethod(
      path: "test.Odd/Hedged", shape: .unary, options: [.idempotent, .hedge])
    var router = RPCRouter()
    router.register(method) { _, requests, responses in
      let request = try await requests.single()
      let number = calls.withLock { calls in
        calls.begun += 1
        return calls.begun
      }
      if number % 2 == 1 {
        do {
          try await Task.sleep(for: .seconds(30))
        } catch {
          calls.withLock { $0.cancelled += 1 }
          throw error
        }
      }
      try await responses.write(request)
    }
    try await place.run(router: router) { caller in
      let reply = try await caller.unary(
        method, ByteBuffer(string: "x"), options: .init(timeout: .seconds(25), attempts: 2))
      #expect(reply == ByteBuffer(string: "x"))
      #expect(await eventually { calls.withLock { $0 } == (2, 1) })
      // One attempt is one, however long it takes.
      let single = await error {
        try await caller.unary(
          method, ByteBuffer(), options: .init(timeout: .seconds(1), attempts: 1))
      }
      #expect(single?.code == .deadlineExceeded && calls.withLock { $0.begun } == 3)
    }
  }

  @Test("A handler that does not listen does not hold its caller", arguments: Place.allCases)
  func deafHandler(place: Place) async throws {
    let gate = Gate()
    var router = RPCRouter()
    router.register(Self.odd) { _, _, responses in
      await gate.passed()
      try await responses.write(ByteBuffer())
    }
    try await place.run(router: router) { caller in
      let late = await error {
        try await caller.unary(Self.odd, ByteBuffer(), options: .init(timeout: .milliseconds(50)))
      }
      #expect(late?.code == .deadlineExceeded)
      gate.open()
    }
  }

  /// Metadata that no server takes.
  static let badMetadata: [(name: String, metadata: Metadata, reason: String)] = [
    ("a registered name", Metadata(["caller": "x"]), "INVALID_METADATA"),
    ("another", Metadata(["authorization": "x"]), "INVALID_METADATA"),
    ("capitals", Metadata(["Name": "x"]), "INVALID_METADATA"),
    ("a long name", Metadata([String(repeating: "n", count: 65): "x"]), "INVALID_METADATA"),
    (
      "a trace of 25 bytes",
      {
        var m = Metadata(); m.traceparent = .init(repeating: 1, count: 25); return m
      }(),
      "INVALID_METADATA"
    ),
    (
      "65 entries",
      Metadata(Dictionary(uniqueKeysWithValues: (0..<65).map { ("n\($0)", "") })),
      "METADATA_TOO_LARGE"
    ),
    (
      "8,193 bytes", Metadata(["n": String(repeating: "v", count: 8_193 - 5)]),
      "METADATA_TOO_LARGE"
    ),
  ]

  @Test("Metadata is refused alike", arguments: Place.allCases, SamePlacesTests.badMetadata.indices)
  func metadata(place: Place, index: Int) async throws {
    let row = Self.badMetadata[index]
    try await place.run { caller in
      for method in [Echo.inline, Echo.unary] {
        let refusal = await error {
          try await caller.unary(method, ByteBuffer(), options: .init(metadata: row.metadata))
        }
        #expect(refusal?.code == .invalidArgument && refusal?.reason == row.reason, "\(row.name)")
      }
    }
  }

  @Test("Metadata at its limits travels", arguments: Place.allCases)
  func metadataAtLimit(place: Place) async throws {
    try await place.run { caller in
      for metadata in [
        Metadata(["n": String(repeating: "v", count: 8_192 - 5)]),
        Metadata(Dictionary(uniqueKeysWithValues: (0..<64).map { ("n\($0)", "") })),
        Metadata([String(repeating: "n", count: 64): "x"]),
      ] {
        _ = try await caller.unary(Echo.unary, ByteBuffer(), options: .init(metadata: metadata))
      }
    }
  }

  @Test("A caller is believed of a forwarder only", arguments: Place.allCases, [true, false])
  func forwarder(place: Place, isTrusted: Bool) async throws {
    var router = RPCRouter()
    router.register(Self.odd) { context, requests, responses in
      _ = try await requests.single()
      try await responses.write(ByteBuffer(bytes: context.caller ?? []))
    }
    try await place.run(
      router: router, trustedForwarders: isTrusted ? [TestCertificates.clientURI] : ["x"]
    ) { caller in
      var options = CallOptions()
      options.metadata.caller = Array("an".utf8)
      if isTrusted {
        let reply = try await caller.unary(Self.odd, ByteBuffer(), options: options)
        #expect(reply == ByteBuffer(string: "an"))
      } else {
        let refusal = await error {
          try await caller.unary(Self.odd, ByteBuffer(), options: options)
        }
        #expect(refusal?.reason == "CALLER_NOT_TRUSTED")
      }
    }
  }

  @Test(
    "Messages past the limit are refused both ways, at the limit they pass",
    arguments: Place.allCases)
  func messageLimit(place: Place) async throws {
    let limit = 4 * 1024 * 1024
    var router = Echo.router()
    router.register(Self.odd) { _, requests, responses in
      _ = try await requests.single()
      try await responses.write(ByteBuffer(repeating: 1, count: limit + 1))
    }
    try await place.run(router: router) { caller in
      let whole = ByteBuffer(repeating: 1, count: limit)
      let reply = try await caller.unary(Echo.unary, whole, options: .patient)
      #expect(reply == whole)
      for method in [Echo.unary, Self.odd] {
        let size = method == Self.odd ? 0 : limit + 1
        let refusal = await error {
          try await caller.unary(method, ByteBuffer(repeating: 1, count: size), options: .patient)
        }
        #expect(refusal?.reason == "MESSAGE_TOO_LARGE")
      }
    }
  }

  @Test(
    "Handlers that break their shape or fail oddly look alike", arguments: Place.allCases, 0..<4)
  func oddHandlers(place: Place, kind: Int) async throws {
    struct Own: Error {}
    var router = RPCRouter()
    router.register(Self.odd) { _, requests, responses in
      _ = try await requests.single()
      switch kind {
      case 0: return
      case 1: for _ in 0..<2 { try await responses.write(ByteBuffer()) }
      case 2: throw Own()
      default:
        var error = RPCError(
          .notFound, reason: String(repeating: "R", count: 70),
          String(repeating: "t", count: 2_000), details: .init(repeating: 1, count: 7_000))
        error.pushback = .milliseconds(250)
        error.noRetry = true
        throw error
      }
    }
    try await place.run(router: router) { caller in
      let failure = await error {
        try await caller.unary(Self.odd, ByteBuffer(), options: .patient)
      }
      #expect(failure?.code == (kind == 3 ? .notFound : .internalError))
      let reasons = ["NO_REPLY", "TOO_MANY_REPLIES", "INTERNAL", String(repeating: "R", count: 63)]
      #expect(failure?.reason == reasons[kind])
      guard kind == 3 else { return }
      #expect(failure?.message.count == 1_024 && failure?.details == [])
      #expect(failure?.pushback == .milliseconds(250) && failure?.noRetry == true)
    }
  }

  @Test("A method that needs a deadline is refused without", arguments: Place.allCases)
  func deadlineRequired(place: Place) async throws {
    let method = RPCMethod(path: "test.Odd/Timed", shape: .serverStreaming)
    var router = RPCRouter()
    router.register(method) { _, _, _ in }
    try await place.run(router: router) { caller in
      let refusal = await error {
        try await caller.stream(method, options: .init()) { sink, replies in
          sink.finish()
          return try await replies.single()
        }
      }
      #expect(refusal?.reason == "DEADLINE_REQUIRED")
    }
  }

  @Test(
    "A handler's own calls inherit what is left, the caller and the id, and not its client's task",
    arguments: Place.allCases)
  func inheritance(place: Place) async throws {
    var router = RPCRouter()
    router.register(Self.odd) { context, requests, responses in
      _ = try await requests.single()
      let inherited = RPCCallContext.inherited
      let left = inherited?.deadline?.remaining ?? .zero
      let isShort = left > .zero && left <= .seconds(20) * Patience.factor
      let own = CallOptions(timeout: .seconds(60)).deadline(for: Echo.unary)
      let isSame = own == inherited?.deadline
      let isClean = RPCCallContext.current == nil
      try await responses.write(
        ByteBuffer(string: "\(isShort) \(isSame) \(isClean) \(inherited?.requestID ?? "")"))
    }
    try await place.run(router: router) { caller in
      let context = RPCCallContext(
        deadline: .after(.seconds(20) * Patience.factor), requestID: "request-7")
      let reply = try await RPCCallContext.$current.withValue(context) {
        try await caller.unary(Self.odd, ByteBuffer(), options: .init(timeout: .seconds(30)))
      }
      #expect(String(buffer: reply) == "true true true request-7")
    }
  }

  @Test("Headers come before the first reply, trailers with the end", arguments: Place.allCases)
  func headers(place: Place) async throws {
    var router = RPCRouter()
    router.register(Self.oddStream) { context, requests, responses in
      _ = try await requests.single()
      context.setHeaders(Metadata(["head": "1"]))
      try await responses.write(ByteBuffer(string: "a"))
      context.setTrailers(Metadata(["tail": "2"]))
      try await responses.write(ByteBuffer(string: "b"))
    }
    try await place.run(router: router) { caller in
      try await caller.stream(Self.oddStream, options: .init()) { sink, replies in
        try await sink.write(ByteBuffer())
        sink.finish()
        let headers = try await replies.headers()
        #expect(headers.text("head") == "1")
        var texts: [String] = []
        for try await reply in replies { texts.append(String(buffer: reply)) }
        #expect(texts == ["a", "b"])
        #expect(replies.trailers.text("tail") == "2")
      }
    }
  }
}
