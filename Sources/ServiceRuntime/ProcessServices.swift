import SenAPI
import SenCodec
import SenRPC
import Synchronization

/// Health of a process: each part says whether it serves, and why not.
public struct HealthReport: Sendable {
  /// The parts and their state now.
  public var components: @Sendable () -> [API.Health.V1.ComponentHealth]

  /// A report that asks `components` each time.
  public init(components: @escaping @Sendable () -> [API.Health.V1.ComponentHealth]) {
    self.components = components
  }

  /// The whole process, or one part by name.
  func response(_ service: String) -> API.Health.V1.CheckResponse {
    let all = components()
    let asked = service.isEmpty ? all : all.filter { $0.name == service }
    return .with {
      $0.components = asked
      $0.status =
        asked.isEmpty
        ? .unknownService
        : asked.allSatisfy { $0.status == .serving } ? .serving : .notServing
    }
  }
}

/// Answers `sen.health.v1.Health` for a process.
public struct HealthAnswer: API.Health.V1.HealthService {
  /// How often a watch looks for a change.
  static let watchPause = Duration.milliseconds(500)

  let report: HealthReport

  /// Answers out of a report.
  public init(report: HealthReport) { self.report = report }

  /// The state now.
  public func check(_ request: API.Health.V1.CheckRequest, context: ServerContext) async throws
    -> API.Health.V1.CheckResponse
  {
    report.response(request.service)
  }

  /// The state now and each change of it, until the caller ends the call.
  public func watch(
    _ request: API.Health.V1.CheckRequest,
    to responses: ResponseWriter<API.Health.V1.CheckResponse>, context: ServerContext
  ) async throws {
    var last: API.Health.V1.CheckResponse?
    while !Task.isCancelled {
      let now = report.response(request.service)
      if now != last { try await responses.write(now) }
      last = now
      try await Task.sleep(for: Self.watchPause)
    }
  }
}

/// Answers `sen.reflection.v1.Reflection`: the descriptors of what the process serves.
public struct ReflectionAnswer: API.Reflection.V1.ReflectionService {
  let services: [String]

  /// Full names of the services that the process serves.
  public init(services: [String]) { self.services = services }

  /// The descriptor set, or only its digest if the caller has it already.
  public func getDescriptors(
    _ request: API.Reflection.V1.GetDescriptorsRequest, context: ServerContext
  ) async throws -> API.Reflection.V1.GetDescriptorsResponse {
    .with {
      $0.digest = SenDescriptors.digest
      $0.services = services
      if request.ifNotDigest != SenDescriptors.digest {
        $0.fileDescriptorSet = SenDescriptors.fileDescriptorSet
      }
    }
  }
}
