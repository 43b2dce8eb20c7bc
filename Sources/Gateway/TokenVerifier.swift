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
  /// Verified tokens that are remembered.
  public static let rememberedAtMost = 100_000
  /// Bytes of verified tokens that are remembered.
  public static let rememberedBytesAtMost = 64 << 20
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
    /// All revocations that there were have been fetched once: before that a token that looks good
    /// may be a revoked one.
    var knowsRevocations = false
    var verified = BoundedCache<[UInt8], Verified>(
      entries: TokenVerifier.rememberedAtMost, bytes: TokenVerifier.rememberedBytesAtMost)
    var lastFetch = -Double.infinity
    /// The fetch that is under way, for all who wait for it.
    var fetch: Task<Void, any Error>?

    /// True once tokens can be judged.
    var isReady: Bool { keys != nil && knowsRevocations }
  }

  /// Bytes of a cache's entry beside what stands in the token.
  static let entryBytes = 256
  /// Bytes that a caller takes for each letter of its token at the most: a number of two letters, with
  /// its comma, stands for eight bytes.
  private static let callerBytesPerLetter = 4

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
  /// `TOKEN_KEYS_UNAVAILABLE` until the keys and all revocations have been had once.
  public func caller(of authorization: String) async throws -> API.Auth.V1.Caller {
    guard let token = BearerToken(entry: Array(authorization.utf8)) else { throw Self.malformed }
    return try await verified(token).caller
  }

  /// True once membership has revoked the token.
  func isRevoked(_ token: String) -> Bool { state.withLock { $0.revoked.contains(token) } }

  /// Who holds the token and until when; throws as ``caller(of:)``.
  func verified(_ token: BearerToken) async throws -> Verified {
    let digest = token.letters.withUnsafeBytes { Array(SHA256.hash(data: $0)) }
    let instant = now()
    if let known = state.withLock({ $0.verified[digest] }) {
      try check(known.caller.tokenID, expires: known.expires, at: instant)
      return known
    }
    guard token.isCanonical else { throw Self.malformed }
    let claims = try await verify(token.text)
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
    let size = token.letters.count * Self.callerBytesPerLetter + Self.entryBytes
    state.withLock {
      $0.verified.remember(verified, for: digest, until: claims.exp, size: size, now: instant)
    }
    return verified
  }

  /// Fetches the public keys and all revocations since the last time; who comes while that is under
  /// way waits for the same fetch.
  public func refresh() async throws {
    let fetch = state.withLock { state in
      if let running = state.fetch { return running }
      // Of its own, so that nobody's cancellation ends what others wait for.
      let fetch = Task {
        defer { self.state.withLock { $0.fetch = nil } }
        try await self.fetchKeys()
        try await self.fetchRevocations()
      }
      state.fetch = fetch
      return fetch
    }
    try await fetch.value
  }

  /// Fetches page by page until one is empty.
  private func fetchRevocations() async throws {
    var cursor = state.withLock { $0.cursor }
    while true {
      let after = cursor
      let page = try await tokens.listRevokedTokens(
        .with { $0.afterCursor = after }, options: Self.ownOptions)
      guard !page.tokenIDs.isEmpty, page.cursor > cursor else { break }
      cursor = page.cursor
      state.withLock { state in
        state.revoked.formUnion(page.tokenIDs)
        state.cursor = page.cursor
      }
    }
    state.withLock { $0.knowsRevocations = true }
  }

  /// The fetches are nobody's call: they have their own time.
  private static var ownOptions: CallOptions { CallOptions(inheritsContext: false) }

  /// True once tokens can be judged: the keys are known and all revocations that there were.
  var isReady: Bool { state.withLock { $0.isReady } }

  /// Tokens that are remembered as verified.
  var verifiedCount: Int { state.withLock { $0.verified.count } }

  static var malformed: RPCError {
    RPCError(.unauthenticated, reason: "TOKEN_MALFORMED", "this is no bearer token")
  }

  private static var unavailable: RPCError {
    RPCError(
      .unavailable, reason: "TOKEN_KEYS_UNAVAILABLE",
      "membership, which knows the keys of tokens and those that are revoked, cannot be reached")
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
    if !state.withLock({ $0.isReady && $0.keyIDs.contains(kid) }) { try await refreshIfDue() }
    guard let keys = state.withLock({ $0.isReady ? $0.keys : nil }) else { throw Self.unavailable }
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

  private func refreshIfDue() async throws {
    let instant = now()
    let isDue = state.withLock { state in
      guard instant - state.lastFetch >= Self.refetchSeconds || !state.isReady else {
        return false
      }
      state.lastFetch = instant
      return true
    }
    guard isDue else { return }
    // Without an answer what is known still holds; what is not known yet cannot be judged.
    do { try await refresh() } catch { guard isReady else { throw Self.unavailable } }
  }

  private func fetchKeys() async throws {
    let set = try await tokens.getKeys(.init(), options: Self.ownOptions)
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
