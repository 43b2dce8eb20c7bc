import SenAPI
import SenCodec
import SenRPC
import UnionModel

/// Reads who is calling out of a call's context.
public struct Callers: Sendable {
  /// The services whose certificates act for themselves.
  public static let services: Set<String> = ["membership", "empowerment", "welfare", "policy"]
  /// The gateway's certificate: without a caller it reaches only what is about no unit.
  public static let gateway = "gateway"

  /// The identity of a call.
  ///
  /// The bytes that a trusted forwarder states come first. A service that calls for itself has its
  /// certificate: role `service`, every unit. The role `service` is never taken from stated bytes.
  ///
  /// - Throws: UNAUTHENTICATED `NO_CALLER`, or `BAD_CALLER` where the bytes are none.
  public static func identity(of context: ServerContext) throws(RPCError) -> CallerIdentity {
    if let bytes = context.caller { return try identity(stated: bytes) }
    guard let uri = context.peer.certificateURI, let name = serviceName(uri) else {
      throw RPCError(.unauthenticated, reason: "NO_CALLER", "the call names no caller")
    }
    return CallerIdentity(
      subject: uri, roles: RoleSet(.service),
      scope: name == gateway ? .subtrees([]) : .everywhere)
  }

  /// The identity that a forwarder's bytes state.
  /// - Throws: UNAUTHENTICATED `BAD_CALLER` where the bytes are none.
  public static func identity(stated bytes: [UInt8]) throws(RPCError) -> CallerIdentity {
    let wire: API.Auth.V1.Caller
    do {
      wire = try API.Auth.V1.Caller(serializedBytes: bytes)
    } catch {
      throw RPCError(.unauthenticated, reason: "BAD_CALLER", "the caller cannot be read")
    }
    guard !wire.subject.isEmpty else {
      throw RPCError(.unauthenticated, reason: "BAD_CALLER", "the caller has no subject")
    }
    let roles = wire.roles.compactMap { role -> Role? in
      UInt8(exactly: role.rawValue).flatMap(Role.init(rawValue:))
    }.filter { $0 != .service }
    return CallerIdentity(
      subject: wire.subject, roles: RoleSet(roles: roles),
      scope: .subtrees(wire.unitScopes.map { UnitID($0) }), tokenID: wire.tokenID,
      language: wire.language == "en" ? "en" : "vi")
  }

  /// The service of a certificate name "sen://<union>/<service>"; nil for any other name.
  static func serviceName(_ uri: String) -> String? {
    let parts = uri.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0] == "sen:", parts[1].isEmpty, !parts[2].isEmpty else {
      return nil
    }
    let name = String(parts[3])
    return services.contains(name) || name == gateway ? name : nil
  }
}
