import NIOCore
import SenAPI
import SenCodec
import SenRPC
import Synchronization

/// A stateless service that the gateway has never heard of, with methods of every shape.
enum Echo {
  static let service = "test.gateway.v1.Echo"
  static let who = RPCMethod(path: "\(service)/Who", shape: .unary)
  static let echo = RPCMethod(path: "\(service)/Echo", shape: .unary)
  static let facts = RPCMethod(path: "\(service)/Facts", shape: .unary)
  static let wait = RPCMethod(path: "\(service)/Wait", shape: .unary)
  static let collect = RPCMethod(path: "\(service)/Collect", shape: .clientStreaming)
  static let expand = RPCMethod(path: "\(service)/Expand", shape: .serverStreaming)
  static let chat = RPCMethod(path: "\(service)/Chat", shape: .bidirectional)

  /// Its descriptor set: one file with one message and the service.
  static let descriptorSet: [UInt8] = {
    let methods = [who, echo, facts, wait, collect, expand, chat].map { method in
      let name = String(method.path.drop { $0 != "/" }.dropFirst())
      return text(1, name) + text(2, ".test.gateway.v1.Note") + text(3, ".test.gateway.v1.Note")
        + (method.shape.streamsRequests ? [0x28, 1] : [])
        + (method.shape.streamsResponses ? [0x30, 1] : [])
    }
    let note = text(1, "Note")
    let described = text(1, "Echo") + methods.flatMap { part(2, $0) }
    let file =
      text(1, "test/gateway/v1/echo.proto") + text(2, "test.gateway.v1") + part(4, note)
      + part(6, described) + text(12, "proto3")
    return part(1, file)
  }()

  private static func text(_ number: UInt8, _ text: String) -> [UInt8] {
    part(number, Array(text.utf8))
  }

  /// A length-delimited field of a descriptor.
  private static func part(_ number: UInt8, _ bytes: [UInt8]) -> [UInt8] {
    var length = bytes.count
    var head = [number << 3 | 2]
    while length >= 0x80 {
      head.append(UInt8(length & 0x7f) | 0x80)
      length >>= 7
    }
    return head + [UInt8(length)] + bytes
  }
}

/// What a replica has seen.
final class Sightings: Sendable {
  private let state = Mutex((started: 0, cancelled: 0))

  var started: Int { state.withLock { $0.started } }
  var cancelled: Int { state.withLock { $0.cancelled } }
  func start() { state.withLock { $0.started += 1 } }
  func cancel() { state.withLock { $0.cancelled += 1 } }
}

/// One replica of the service.
struct EchoReplica: Sendable {
  let name: String
  let sightings: Sightings

  var router: RPCRouter {
    var router = RPCRouter([TestHealth(), TestReflection()])
    let (name, sightings) = (name, sightings)
    router.register(Echo.who) { _, requests, responses in
      _ = try await requests.single()
      try await responses.write(ByteBuffer(string: name))
    }
    router.register(Echo.echo) { _, requests, responses in
      try await responses.write(try await requests.single())
    }
    router.register(Echo.facts) { context, requests, responses in
      _ = try await requests.single()
      try await responses.write(ByteBuffer(string: try Self.facts(context)))
    }
    router.register(Echo.wait) { _, requests, responses in
      let request = try await requests.single()
      sightings.start()
      do { try await Task.sleep(for: .seconds(60)) } catch {
        sightings.cancel()
        throw error
      }
      try await responses.write(request)
    }
    registerStreams(&router)
    return router
  }

  private func registerStreams(_ router: inout RPCRouter) {
    router.register(Echo.collect) { _, requests, responses in
      var all = ByteBuffer()
      for try await request in requests { all.writeImmutableBuffer(request) }
      try await responses.write(all)
    }
    router.register(Echo.expand) { _, requests, responses in
      let request = try await requests.single()
      for byte in request.readableBytesView { try await responses.write(ByteBuffer(bytes: [byte])) }
    }
    router.register(Echo.chat) { _, requests, responses in
      for try await request in requests { try await responses.write(request) }
    }
  }

  /// Lines of what a handler is told about its call.
  private static func facts(_ context: ServerContext) throws -> String {
    let caller = try API.Auth.V1.Caller(serializedBytes: context.caller ?? [])
    let names = context.metadata.entries.map { entry in
      if case .literal(let name) = entry.key { name } else { "\(entry.key)" }
    }
    let left = context.deadline.map { Int($0.remaining / .milliseconds(1)) } ?? -1
    return [caller.subject, "\(left)", names.sorted().joined(separator: ",")]
      .joined(separator: "\n")
  }
}

/// Says that it serves.
struct TestHealth: API.Health.V1.HealthService {
  func check(_ request: API.Health.V1.CheckRequest, context: ServerContext) async throws
    -> API.Health.V1.CheckResponse
  {
    .with { $0.status = .serving }
  }

  func watch(
    _ request: API.Health.V1.CheckRequest,
    to responses: ResponseWriter<API.Health.V1.CheckResponse>, context: ServerContext
  ) async throws {
    try await responses.write(.with { $0.status = .serving })
  }
}

/// Describes the echo service.
struct TestReflection: API.Reflection.V1.ReflectionService {
  func getDescriptors(
    _ request: API.Reflection.V1.GetDescriptorsRequest, context: ServerContext
  ) async throws -> API.Reflection.V1.GetDescriptorsResponse {
    .with {
      $0.digest = [1]
      $0.services = [Echo.service]
      $0.fileDescriptorSet = Echo.descriptorSet
    }
  }
}

/// The identity service of the test: everybody with a certificate is an operator.
struct TestIdentity: RPCCaller {
  func unary(_ method: RPCMethod, _ request: ByteBuffer, options: CallOptions) async throws
    -> ByteBuffer
  {
    guard method == API.Membership.V1.TokensMethods.resolveIdentity else {
      throw RPCError(.unimplemented, reason: "METHOD_UNKNOWN", method.path)
    }
    let asked = try API.Membership.V1.ResolveIdentityRequest(
      serializedBytes: Array(request.readableBytesView))
    let caller = API.Auth.V1.Caller.with {
      $0.subject = "account of \(asked.certificateUri)"
      $0.roles = [.operator]
    }
    return ByteBuffer(bytes: try caller.serializedBytes())
  }

  func stream<Result: Sendable>(
    _ method: RPCMethod, options: CallOptions,
    _ body: (RequestSink<ByteBuffer>, ResponseStream<ByteBuffer>) async throws -> Result
  ) async throws -> Result {
    throw RPCError(.unimplemented, reason: "METHOD_UNKNOWN", method.path)
  }
}
