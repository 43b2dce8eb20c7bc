import SenAPI
import SenCodec
import SenRPC
import UnionModel

/// Reads who is calling out of a call's context.
public struct Callers: Sendable {
  /// The services whose certificates act for themselves.
  public static let services = ["membership", "empowerment", "welfare", "policy"]
  /// The gateway's certificate: without a caller it reaches only what is about no unit.
  public static let gateway = "gateway"

  /// The identity of a call.
  ///
  /// The bytes that a trusted forwarder states come first. A service that calls for itself has its
  /// certificate: role `service`, every unit. The role `service` is never taken from stated bytes.
  ///
  /// - Throws: UNAUTHENTICATED `NO_CALLER`, or `BAD_CALLER` where the bytes are none.
  public static func identity(of context: ServerContext) throws(RPCError) -> CallerIdentity {
    try identity(of: context.facts)
  }

  /// The identity of a call, of a handler that cannot suspend.
  /// - Throws: UNAUTHENTICATED `NO_CALLER`, or `BAD_CALLER` where the bytes are none.
  public static func identity(of context: borrowing InlineContext) throws(RPCError)
    -> CallerIdentity
  {
    if let bytes = context.caller { return try identity(stated: bytes) }
    let name = try actingService(context.peer)
    return CallerIdentity(
      subject: context.peer.certificateURI ?? name, roles: RoleSet(.service),
      scope: name == gateway ? .subtrees([]) : .everywhere)
  }

  /// The roles of a call's caller, without the rest of its identity.
  /// - Throws: UNAUTHENTICATED `NO_CALLER`, or `BAD_CALLER` where the bytes are none.
  static func roles(of context: borrowing InlineContext) throws(RPCError) -> RoleSet {
    if let bytes = context.caller { return try identity(stated: bytes).roles }
    _ = try actingService(context.peer)
    return RoleSet(rawValue: 1 << UInt32(Role.service.rawValue))
  }

  /// The service, or gateway, that a certificate lets act for itself.
  private static func actingService(_ peer: PeerIdentity) throws(RPCError) -> String {
    guard let name = peer.serviceName, name == gateway || services.contains(name) else {
      throw RPCError(.unauthenticated, reason: "NO_CALLER", "the call names no caller")
    }
    return name
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
}
