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

  private final class Known: Sendable {
    let caller: API.Auth.V1.Caller
    let until: Double
    let bytes: CallerBytes

    init(caller: API.Auth.V1.Caller, until: Double, bytes: CallerBytes) {
      self.caller = caller
      self.until = until
      self.bytes = bytes
    }
  }
  /// Callers of verified tokens, by the entry that carried the token.
  private struct KnownToken {
    let subject: String
    let tokenID: String
    let until: Double
    let bytes: CallerBytes
  }

  private let verifier: TokenVerifier
  private let tokens: API.Membership.V1.TokensClient
  private let known = Mutex<[String: Known]>([:])
  private let knownTokens = Mutex(
    BoundedCache<BearerToken, KnownToken>(
      entries: TokenVerifier.rememberedAtMost, bytes: TokenVerifier.rememberedBytesAtMost))
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
    if let entry = context.metadata[.authorization] {
      guard let token = BearerToken(entry: entry) else { throw TokenVerifier.malformed }
      let verified = try await verifier.verified(token)
      caller = verified.caller
      let known = KnownToken(
        subject: caller.subject, tokenID: caller.tokenID, until: verified.expires,
        bytes: try CallerBytes(caller))
      let size = entry.count + known.bytes.count + TokenVerifier.entryBytes
      let instant = now()
      knownTokens.withLock {
        $0.remember(known, for: token, until: known.until, size: size, now: instant)
      }
    } else if let uri = context.peer.certificateURI {
      caller = try await account(of: uri)
    } else {
      throw RPCError(
        .unauthenticated, reason: "TOKEN_MISSING",
        "the call carries neither a bearer token nor a client certificate")
    }
    caller.language = CallerBytes.isEnglish(context.metadata) ? "en" : "vi"
    return try caller.serializedBytes()
  }

  /// Tokens that are known, and the bytes that they take.
  var knownTokenLoad: (count: Int, bytes: Int) {
    knownTokens.withLock { ($0.count, $0.bytes) }
  }

  /// The bytes of a caller that is known already and holds still; `nil` if `caller(of:)` must ask
  /// or refuse. Does not suspend.
  func knownCaller(of facts: borrowing InlineContext) -> [UInt8]? {
    let instant = now()
    let bytes: CallerBytes
    if let entry = facts.metadata[.authorization] {
      guard let token = knownToken(entry, at: instant) else { return nil }
      bytes = token.bytes
    } else {
      guard let uri = facts.peer.certificateURI, let found = known.withLock({ $0[uri] }),
        found.until > instant
      else { return nil }
      bytes = found.bytes
    }
    return CallerBytes.isEnglish(facts.metadata) ? bytes.english : bytes.vietnamese
  }

  /// Whom the token of a call names, if it is known already and holds still.
  public func subject(of facts: borrowing InlineContext) -> String? {
    facts.metadata[.authorization].flatMap { knownToken($0, at: now())?.subject }
  }

  private func knownToken(_ entry: [UInt8], at instant: Double) -> KnownToken? {
    guard let spelled = BearerToken(entry: entry),
      let token = knownTokens.withLock({ $0[spelled] }), token.until > instant,
      !verifier.isRevoked(token.tokenID)
    else { return nil }
    return token
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
    let bytes = try CallerBytes(caller)
    known.withLock { known in
      if known.count >= Self.rememberedAtMost { known.removeAll() }
      known[uri] = Known(caller: caller, until: instant + Self.rememberedSeconds, bytes: bytes)
    }
    return caller
  }
}

/// A caller as it is stated to upstreams, in the languages that it may read.
private struct CallerBytes: Sendable {
  let english: [UInt8]
  let vietnamese: [UInt8]

  init(_ caller: API.Auth.V1.Caller) throws {
    var caller = caller
    caller.language = "en"
    english = try caller.serializedBytes()
    caller.language = "vi"
    vietnamese = try caller.serializedBytes()
  }

  /// How many bytes that are.
  var count: Int { english.count + vietnamese.count }

  /// Whether a client reads English; Vietnamese is the default.
  static func isEnglish(_ metadata: Metadata) -> Bool {
    metadata[.acceptLanguage]?.starts(with: "en".utf8) == true
  }
}
