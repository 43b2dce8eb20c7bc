import Foundation
import SenAPI
import SenCodec
import SenRPC
import Synchronization

/// Finds out who calls: by the client's certificate, or by a bearer token.
public final class CallerResolver: Sendable {
  /// Seconds for which the account of a certificate is remembered.
  public static let rememberedSeconds = 10.0
  /// Certificates that are remembered.
  public static let rememberedAtMost = 10_000

  private struct Known {
    let caller: API.Auth.V1.Caller
    let until: Double
  }

  private let verifier: TokenVerifier
  private let tokens: API.Membership.V1.TokensClient
  private let known = Mutex<[String: Known]>([:])
  private let now: @Sendable () -> Double

  /// A resolver that asks `identity` for the accounts of certificates.
  public init(
    identity: any RPCCaller, verifier: TokenVerifier,
    now: @escaping @Sendable () -> Double = { Date().timeIntervalSince1970 }
  ) {
    tokens = API.Membership.V1.TokensClient(identity)
    self.verifier = verifier
    self.now = now
  }

  /// The bytes of the caller that is stated to upstreams. A token comes before a certificate: a
  /// program may act for a person. Throws UNAUTHENTICATED with `TOKEN_MISSING` where there is
  /// neither, and what ``TokenVerifier`` throws.
  public func caller(of context: ServerContext) async throws -> [UInt8] {
    var caller: API.Auth.V1.Caller
    if let authorization = context.metadata.authorization {
      caller = try await verifier.caller(of: authorization)
    } else if let uri = context.peer.certificateURI {
      caller = try await account(of: uri)
    } else {
      throw RPCError(
        .unauthenticated, reason: "TOKEN_MISSING",
        "the call carries neither a bearer token nor a client certificate")
    }
    caller.language = context.metadata.acceptLanguage?.hasPrefix("en") == true ? "en" : "vi"
    return try caller.serializedBytes()
  }

  private func account(of uri: String) async throws -> API.Auth.V1.Caller {
    let instant = now()
    if let found = known.withLock({ $0[uri] }), found.until > instant { return found.caller }
    let caller: API.Auth.V1.Caller
    do {
      caller = try await tokens.resolveIdentity(
        .with { $0.certificateUri = uri }, options: CallOptions(inheritsContext: false))
    } catch let error as RPCError where error.code == .notFound {
      throw RPCError(
        .unauthenticated, reason: "CERTIFICATE_UNKNOWN", "no account has this certificate")
    }
    known.withLock { known in
      if known.count >= Self.rememberedAtMost { known.removeAll() }
      known[uri] = Known(caller: caller, until: instant + Self.rememberedSeconds)
    }
    return caller
  }
}
