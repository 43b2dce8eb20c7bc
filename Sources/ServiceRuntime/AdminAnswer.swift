import SenAPI
import SenCodec
import SenRPC
import UnionModel
import UnionService

/// Answers `sen.admin.v1.Admin` for a process and, at the gateway, for what stands behind it.
public struct AdminAnswer: API.Admin.V1.AdminService {
  /// Who may look: nobody else, whatever the process serves.
  public static let roles = RoleSet(.operator, .administrator)
  /// How long another process may take to answer.
  public static let lookTimeout = Duration.seconds(5)

  /// Finds out who calls; the bytes of the caller, as upstreams are told.
  public typealias Identify = @Sendable (ServerContext) async throws -> [UInt8]?

  let status: ProcessStatus
  let others: [String: any RPCCaller]
  let identify: Identify

  /// Answers for a process.
  /// - Parameters:
  ///   - others: the processes that are asked as well, by name: the gateway's upstreams.
  ///   - identify: says who calls, where it is not the forwarder of the call that does.
  public init(
    status: ProcessStatus, others: [String: any RPCCaller] = [:],
    identify: @escaping Identify = { $0.caller }
  ) {
    self.status = status
    self.others = others
    self.identify = identify
  }

  /// The state now, of this process and of the others, each replica of theirs by itself.
  /// - Throws: UNAUTHENTICATED `NO_CALLER`; PERMISSION_DENIED `ROLE_NOT_PERMITTED`; NOT_FOUND
  ///   `UNKNOWN_COMPONENT`.
  public func getStatus(
    _ request: API.Admin.V1.GetStatusRequest, context: ServerContext
  ) async throws -> API.Admin.V1.GetStatusResponse {
    let caller = try await authorize(context)
    let name = request.component
    guard name.isEmpty || name == status.name || others[name] != nil else {
      throw RPCError(
        .notFound, reason: "UNKNOWN_COMPONENT", "no component of this name is known here")
    }
    var found: [API.Admin.V1.ComponentStatus] = []
    if name.isEmpty || name == status.name {
      found.append(await status.report(streams: request.streams))
    }
    let asked = others.filter { name.isEmpty || name == $0.key }
    let answers = await withTaskGroup(of: API.Admin.V1.ComponentStatus.self) {
      group -> [API.Admin.V1.ComponentStatus] in
      for (name, other) in asked {
        // Each replica by itself: to ask the service would tell of whichever one answers.
        for replica in other.replicas {
          group.addTask { await Self.ask(name, replica, request.streams, caller) }
        }
      }
      var answers: [API.Admin.V1.ComponentStatus] = []
      for await answer in group { answers.append(answer) }
      return answers
    }
    let components =
      found + answers.sorted { ($0.name, $0.listenAddress) < ($1.name, $1.listenAddress) }
    return .with { $0.components = components }
  }

  private func authorize(_ context: ServerContext) async throws -> [UInt8] {
    guard let bytes = try await identify(context) else {
      throw RPCError(.unauthenticated, reason: "NO_CALLER", "the call names no caller")
    }
    let caller = try Callers.identity(stated: bytes)
    guard !caller.roles.isDisjoint(with: Self.roles) else {
      throw RPCError(
        .permissionDenied, reason: "ROLE_NOT_PERMITTED", "the caller's roles do not allow this")
    }
    return bytes
  }

  /// Asks another process on behalf of the caller; one that does not answer is told as such.
  private static func ask(
    _ name: String, _ other: any RPCCaller, _ streams: Bool, _ caller: [UInt8]
  ) async -> API.Admin.V1.ComponentStatus {
    var options = CallOptions(timeout: lookTimeout, inheritsContext: false, attempts: 1)
    options.metadata.caller = caller
    do {
      let answer = try await API.Admin.V1.AdminClient(other).getStatus(
        .with {
          $0.component = name
          $0.streams = streams
        }, options: options)
      return answer.components.first ?? .with { $0.name = name }
    } catch {
      let reason = (error as? RPCError)?.reason ?? "UNREACHABLE"
      return .with {
        $0.name = name
        $0.unreachable = reason
      }
    }
  }
}
