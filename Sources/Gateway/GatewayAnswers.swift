import NIOCore
import SenAPI
import SenCodec
import SenRPC

/// Health of the gateway: its own, and each upstream's.
struct GatewayHealth: API.Health.V1.HealthService {
  /// How often a watch looks for a change.
  static let watchPause = Duration.milliseconds(500)

  let directory: UpstreamDirectory

  private func response(_ service: String) -> API.Health.V1.CheckResponse {
    let own = API.Health.V1.ComponentHealth.with {
      $0.name = "gateway"
      $0.status = .serving
    }
    let upstreams = directory.upstreams.values.map(\.health).sorted { $0.name < $1.name }
    let all = [own] + upstreams
    let asked = service.isEmpty ? all : all.filter { $0.name == service }
    return .with {
      $0.components = asked
      $0.status =
        asked.isEmpty
        ? .unknownService
        : asked.allSatisfy { $0.status == .serving } ? .serving : .notServing
    }
  }

  func check(_ request: API.Health.V1.CheckRequest, context: ServerContext) async throws
    -> API.Health.V1.CheckResponse
  {
    response(request.service)
  }

  func watch(
    _ request: API.Health.V1.CheckRequest,
    to responses: ResponseWriter<API.Health.V1.CheckResponse>, context: ServerContext
  ) async throws {
    var last: API.Health.V1.CheckResponse?
    while !Task.isCancelled {
      let now = response(request.service)
      if now != last { try await responses.write(now) }
      last = now
      // Nothing tells of a change: the states of the upstreams are looked at again and again.
      try await Task.sleep(for: Self.watchPause)
    }
  }
}

/// Reflection of the gateway: the descriptors of all upstreams together.
struct GatewayReflection: API.Reflection.V1.ReflectionService {
  let directory: UpstreamDirectory

  func getDescriptors(
    _ request: API.Reflection.V1.GetDescriptorsRequest, context: ServerContext
  ) async throws -> API.Reflection.V1.GetDescriptorsResponse {
    let description = directory.description
    return .with {
      $0.digest = description.digest
      $0.services = description.services
      if request.ifNotDigest != description.digest { $0.fileDescriptorSet = description.bytes }
    }
  }
}

/// Stands for an identity upstream that is not configured.
struct NoIdentity: RPCCaller {
  private static let error = RPCError(
    .unavailable, reason: "UPSTREAM_UNAVAILABLE", "no membership service is configured")

  func unary(_ method: RPCMethod, _ request: ByteBuffer, options: CallOptions) async throws
    -> ByteBuffer
  {
    throw Self.error
  }

  func stream<Result: Sendable>(
    _ method: RPCMethod, options: CallOptions,
    _ body: (RequestSink<ByteBuffer>, ResponseStream<ByteBuffer>) async throws -> Result
  ) async throws -> Result {
    throw Self.error
  }
}
