import Crypto
import Foundation
import JWTKit
import SenAPI
import SenCodec
import SenRPC
import Synchronization

/// The claims of a bearer token, as membership issues them.
struct TokenClaims: JWTPayload {
  static let issuer = "sen"
  static let audience = "sen"

  let iss: String
  let aud: String
  let sub: String
  let jti: String
  let iat: Double
  let nbf: Double?
  let exp: Double
  let roles: [Int32]
  let units: [Int64]
  let epoch: Int64?

  /// The times are checked against the gateway's clock by the verifier.
  func verify(using algorithm: some JWTAlgorithm) throws {
    guard iss == Self.issuer, aud == Self.audience, !sub.isEmpty, !jti.isEmpty else {
      throw RPCError(.unauthenticated, reason: "TOKEN_CLAIMS", "the token is not for this system")
    }
  }
}

/// Verifies bearer tokens with membership's public keys, and remembers those it has verified.
public final class TokenVerifier: Sendable {
  /// Letters of the longest token.
  public static let lettersAtMost = 8_192
  /// Verified tokens that are remembered.
  public static let rememberedAtMost = 100_000
  /// Seconds between two fetches of the keys because of an unknown key id.
  public static let refetchSeconds = 5.0

  /// A token's holder, and until when the token holds, in seconds since 1970.
  struct Verified: Sendable {
    let caller: API.Auth.V1.Caller
    let expires: Double
  }
  private struct State {
    var keys: JWTKeyCollection?
    var keyIDs: Set<String> = []
    var revoked: Set<String> = []
    var cursor: Int64 = 0
    var verified: [[UInt8]: Verified] = [:]
    var lastFetch = -Double.infinity
  }

  private let state = Mutex(State())
  private let tokens: API.Membership.V1.TokensClient
  private let now: @Sendable () -> Double

  /// A verifier that asks `identity` for keys and revocations; `now` in seconds since 1970.
  public init(
    identity: any RPCCaller,
    now: @escaping @Sendable () -> Double = { Date().timeIntervalSince1970 }
  ) {
    tokens = API.Membership.V1.TokensClient(identity)
    self.now = now
  }

  /// Who holds the token. Throws UNAUTHENTICATED with `TOKEN_MALFORMED`, `TOKEN_SIGNATURE`,
  /// `TOKEN_CLAIMS`, `TOKEN_NOT_YET_VALID`, `TOKEN_EXPIRED` or `TOKEN_REVOKED`; UNAVAILABLE with
  /// `TOKEN_KEYS_UNAVAILABLE` while no keys can be had.
  public func caller(of authorization: String) async throws -> API.Auth.V1.Caller {
    try await verified(authorization: authorization).caller
  }

  /// True once membership has revoked the token.
  func isRevoked(_ token: String) -> Bool { state.withLock { $0.revoked.contains(token) } }

  /// Who holds the token and until when; throws as ``caller(of:)``.
  func verified(authorization: String) async throws -> Verified {
    let token = try Self.token(in: authorization)
    let digest = Array(SHA256.hash(data: Array(token.utf8)))
    let instant = now()
    if let known = state.withLock({ $0.verified[digest] }) {
      try check(known.caller.tokenID, expires: known.expires, at: instant)
      return known
    }
    let claims = try await verify(token)
    guard (claims.nbf ?? claims.iat) <= instant + Self.refetchSeconds else {
      throw RPCError(.unauthenticated, reason: "TOKEN_NOT_YET_VALID", "the token is of later")
    }
    try check(claims.jti, expires: claims.exp, at: instant)
    let caller = API.Auth.V1.Caller.with {
      $0.subject = claims.sub
      $0.roles = claims.roles.map { API.Auth.V1.Role(rawValue: $0) }
      $0.unitScopes = claims.units
      $0.authenticatedAt = .with { $0.seconds = Int64(claims.iat) }
      $0.tokenID = claims.jti
      $0.treeEpoch = claims.epoch ?? 0
    }
    let verified = Verified(caller: caller, expires: claims.exp)
    state.withLock { state in
      if state.verified.count >= Self.rememberedAtMost { state.verified.removeAll() }
      state.verified[digest] = verified
    }
    return verified
  }

  /// Fetches the public keys and the revocations since the last time.
  public func refresh() async throws {
    try await fetchKeys()
    let cursor = state.withLock { $0.cursor }
    let answer = try await tokens.listRevokedTokens(.with { $0.afterCursor = cursor })
    state.withLock { state in
      state.revoked.formUnion(answer.tokenIDs)
      state.cursor = max(state.cursor, answer.cursor)
    }
  }

  /// The token of an authorization entry "Bearer …".
  static func token(in authorization: String) throws -> String {
    let parts = authorization.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "bearer",
      authorization.utf8.count <= lettersAtMost, parts[1].split(separator: ".").count == 3
    else {
      throw RPCError(.unauthenticated, reason: "TOKEN_MALFORMED", "this is no bearer token")
    }
    return String(parts[1])
  }

  private func check(_ token: String, expires: Double, at instant: Double) throws {
    guard instant < expires else {
      throw RPCError(.unauthenticated, reason: "TOKEN_EXPIRED", "the token has expired")
    }
    guard !isRevoked(token) else {
      throw RPCError(.unauthenticated, reason: "TOKEN_REVOKED", "the token was revoked")
    }
  }

  private func verify(_ token: String) async throws -> TokenClaims {
    let kid = try Self.keyID(of: token)
    if !state.withLock({ $0.keyIDs.contains(kid) }) { try await fetchKeysIfDue() }
    guard let keys = state.withLock({ $0.keys }) else {
      throw RPCError(
        .unavailable, reason: "TOKEN_KEYS_UNAVAILABLE",
        "membership, which knows the keys of tokens, cannot be reached")
    }
    do {
      return try await keys.verify(token, as: TokenClaims.self)
    } catch let error as RPCError {
      throw error
    } catch is DecodingError {
      throw RPCError(.unauthenticated, reason: "TOKEN_MALFORMED", "the token cannot be read")
    } catch {
      throw RPCError(.unauthenticated, reason: "TOKEN_SIGNATURE", "the token's signature is wrong")
    }
  }

  /// The key id that a token's header names; only EdDSA is accepted.
  static func keyID(of token: String) throws -> String {
    struct Header: Decodable {
      let alg: String
      let kid: String?
    }
    let part = token.prefix { $0 != "." }
    let padded = part.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 }
    let text = String(padded) + String(repeating: "=", count: (4 - part.count % 4) % 4)
    guard let data = Data(base64Encoded: text),
      let header = try? JSONDecoder().decode(Header.self, from: data)
    else { throw RPCError(.unauthenticated, reason: "TOKEN_MALFORMED", "the token has no header") }
    guard header.alg == "EdDSA", let kid = header.kid else {
      throw RPCError(
        .unauthenticated, reason: "TOKEN_SIGNATURE", "the token is not signed with Ed25519")
    }
    return kid
  }

  private func fetchKeysIfDue() async throws {
    let instant = now()
    let isDue = state.withLock { state in
      guard instant - state.lastFetch >= Self.refetchSeconds || state.keys == nil else {
        return false
      }
      state.lastFetch = instant
      return true
    }
    guard isDue else { return }
    do { try await fetchKeys() } catch {
      guard state.withLock({ $0.keys }) == nil else { return }
      throw RPCError(
        .unavailable, reason: "TOKEN_KEYS_UNAVAILABLE",
        "membership, which knows the keys of tokens, cannot be reached")
    }
  }

  private func fetchKeys() async throws {
    let set = try await tokens.getKeys(.init())
    let collection = JWTKeyCollection()
    var ids: Set<String> = []
    for key in set.keys where key.kty == "OKP" && key.crv == "Ed25519" {
      let publicKey = try EdDSA.PublicKey(x: key.x, curve: .ed25519)
      await collection.add(eddsa: publicKey, kid: JWKIdentifier(string: key.kid))
      ids.insert(key.kid)
    }
    let found = ids
    state.withLock {
      $0.keys = collection
      $0.keyIDs = found
    }
  }
}
