// Generated from sen/membership/v1/tokens.proto; do not edit.
// swift-format-ignore-file
import SenCodec
import SenRPC

extension API.Membership.V1 {
  /// The methods of `sen.membership.v1.Tokens`.
  public enum TokensMethods {
    /// Issues a token for an account. The token itself is not kept.
    public static let issueToken = RPCMethod(
      path: "sen.membership.v1.Tokens/IssueToken", id: 0xee5b9a0ad3f6f4e6,
      shape: .unary, options: [.sensitive])
    /// Revokes a token before it expires.
    public static let revokeToken = RPCMethod(
      path: "sen.membership.v1.Tokens/RevokeToken", id: 0xd7b4f1a3bcdabc82,
      shape: .unary, options: [])
    /// A page of the tokens of an account.
    public static let listTokens = RPCMethod(
      path: "sen.membership.v1.Tokens/ListTokens", id: 0x58ec2f625b44f8bb,
      shape: .unary, options: [.idempotent])
    /// Revocations of tokens that have not expired, after a cursor. For the gateway.
    public static let listRevokedTokens = RPCMethod(
      path: "sen.membership.v1.Tokens/ListRevokedTokens", id: 0x8a709d82a1032b3a,
      shape: .unary, options: [.idempotent])
    /// The public keys, as RFC 7517 and 8037 have them. Open to all.
    public static let getKeys = RPCMethod(
      path: "sen.membership.v1.Tokens/GetKeys", id: 0xb5ff6899f681c24c,
      shape: .unary, options: [.idempotent])
    /// The identity that a client certificate stands for. For the gateway.
    public static let resolveIdentity = RPCMethod(
      path: "sen.membership.v1.Tokens/ResolveIdentity", id: 0xc689af5fd515c8ab,
      shape: .unary, options: [.idempotent])
    /// All of them, in the order of the proto.
    public static let all: [RPCMethod] = [
      issueToken,
      revokeToken,
      listTokens,
      listRevokedTokens,
      getKeys,
      resolveIdentity,
    ]
  }

  /// Issues and revokes tokens; tells the gateway who a client is.
  public protocol TokensService: RPCService {
    /// Issues a token for an account. The token itself is not kept.
    func issueToken(
      _ request: API.Membership.V1.IssueTokenRequest, context: ServerContext
    ) async throws -> API.Membership.V1.IssuedToken
    /// Revokes a token before it expires.
    func revokeToken(
      _ request: API.Membership.V1.RevokeTokenRequest, context: ServerContext
    ) async throws -> API.Membership.V1.Token
    /// A page of the tokens of an account.
    func listTokens(
      _ request: API.Membership.V1.ListTokensRequest, context: ServerContext
    ) async throws -> API.Membership.V1.ListTokensResponse
    /// Revocations of tokens that have not expired, after a cursor. For the gateway.
    func listRevokedTokens(
      _ request: API.Membership.V1.ListRevokedTokensRequest, context: ServerContext
    ) async throws -> API.Membership.V1.ListRevokedTokensResponse
    /// The public keys, as RFC 7517 and 8037 have them. Open to all.
    func getKeys(
      _ request: API.Membership.V1.GetKeysRequest, context: ServerContext
    ) async throws -> API.Membership.V1.KeySet
    /// The identity that a client certificate stands for. For the gateway.
    func resolveIdentity(
      _ request: API.Membership.V1.ResolveIdentityRequest, context: ServerContext
    ) async throws -> API.Auth.V1.Caller
  }

  /// Calls `sen.membership.v1.Tokens`.
  public struct TokensClient: Sendable {
    /// What carries the calls.
    public let caller: any RPCCaller

    /// A client of the service at the other end of a caller.
    public init(_ caller: any RPCCaller) { self.caller = caller }

    /// Issues a token for an account. The token itself is not kept.
    public func issueToken(
      _ request: API.Membership.V1.IssueTokenRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.IssuedToken {
      try await caller.unary(
        TokensMethods.issueToken, request, options: options.repeatable(under: request.header))
    }

    /// Revokes a token before it expires.
    public func revokeToken(
      _ request: API.Membership.V1.RevokeTokenRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.Token {
      try await caller.unary(
        TokensMethods.revokeToken, request, options: options.repeatable(under: request.header))
    }

    /// A page of the tokens of an account.
    public func listTokens(
      _ request: API.Membership.V1.ListTokensRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.ListTokensResponse {
      try await caller.unary(TokensMethods.listTokens, request, options: options)
    }

    /// Revocations of tokens that have not expired, after a cursor. For the gateway.
    public func listRevokedTokens(
      _ request: API.Membership.V1.ListRevokedTokensRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.ListRevokedTokensResponse {
      try await caller.unary(TokensMethods.listRevokedTokens, request, options: options)
    }

    /// The public keys, as RFC 7517 and 8037 have them. Open to all.
    public func getKeys(
      _ request: API.Membership.V1.GetKeysRequest, options: CallOptions = .init()
    ) async throws -> API.Membership.V1.KeySet {
      try await caller.unary(TokensMethods.getKeys, request, options: options)
    }

    /// The identity that a client certificate stands for. For the gateway.
    public func resolveIdentity(
      _ request: API.Membership.V1.ResolveIdentityRequest, options: CallOptions = .init()
    ) async throws -> API.Auth.V1.Caller {
      try await caller.unary(TokensMethods.resolveIdentity, request, options: options)
    }
  }
}

extension API.Membership.V1.TokensService {
  /// The service's full name.
  public static var serviceName: String { "sen.membership.v1.Tokens" }

  /// Registers every method.
  public func register(with router: inout RPCRouter) {
    typealias Methods = API.Membership.V1.TokensMethods
    router.unary(Methods.issueToken) { try await issueToken($0, context: $1) }
    router.unary(Methods.revokeToken) { try await revokeToken($0, context: $1) }
    router.unary(Methods.listTokens) { try await listTokens($0, context: $1) }
    router.unary(Methods.listRevokedTokens) { try await listRevokedTokens($0, context: $1) }
    router.unary(Methods.getKeys) { try await getKeys($0, context: $1) }
    router.unary(Methods.resolveIdentity) { try await resolveIdentity($0, context: $1) }
  }
}
