import Logging
import NIOCore
import SenAPI
import SenCodec
import SenRPC
import Testing

@testable import Gateway

@Suite("Bearer tokens at the gateway")
struct TokenTests {
  private func facts(_ authorization: String) -> InlineContext {
    var metadata = Metadata()
    metadata.authorization = authorization
    return InlineContext(method: Echo.echo, metadata: metadata)
  }

  private func resolver(_ identity: TokenIdentity) -> CallerResolver {
    CallerResolver(identity: identity, verifier: TokenVerifier(identity: identity))
  }

  private func reason(_ body: () async throws -> Void) async -> String? {
    do {
      try await body()
      return nil
    } catch {
      return (error as? RPCError)?.reason ?? "\(error)"
    }
  }

  @Test("A token has one spelling; others are refused and remembered nowhere")
  func spellings() async throws {
    let identity = TokenIdentity()
    let resolver = resolver(identity)
    let token = try identity.token("t1")
    _ = try await resolver.caller(of: ServerContext(facts("Bearer \(token)")))
    let known = resolver.knownTokenLoad
    #expect(known.count == 1 && known.bytes > token.utf8.count)
    var others = [
      " Bearer \(token)", "Bearer  \(token)", "Bearer \(token) ", "Bearer\t\(token)",
      "Bearer \(token)=", "Bearer .\(token)", "Bearer \(token).", "Bearer", "Bearer ", "",
      "Basic \(token)", token,
    ]
    // The last letter of 64 bytes carries four bits of nothing.
    let last = try #require(token.last)
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    let place = try #require(alphabet.firstIndex(of: last))
    others.append("Bearer \(token.dropLast())\(alphabet[alphabet.index(after: place)])")
    for other in others {
      #expect(resolver.knownCaller(of: facts(other)) == nil, "\(other)")
      let refusal = await reason {
        _ = try await resolver.caller(of: ServerContext(facts(other)))
      }
      #expect(refusal == "TOKEN_MALFORMED", "\(other)")
    }
    // The scheme's case says nothing, and makes no second entry.
    for scheme in ["bearer", "BEARER", "bEaReR"] {
      #expect(resolver.knownCaller(of: facts("\(scheme) \(token)")) != nil)
      _ = try await resolver.caller(of: ServerContext(facts("\(scheme) \(token)")))
    }
    #expect(resolver.knownTokenLoad == known)
  }

  @Test(
    "A cancelled call counts for whom its token names, once the token is verified and while it holds",
    arguments: ["X-4"])
  func subject(rule: String) async throws {
    let identity = TokenIdentity()
    let verifier = TokenVerifier(identity: identity)
    let resolver = CallerResolver(identity: identity, verifier: verifier)
    let call = facts("Bearer \(try identity.token("t1"))")
    #expect(resolver.subject(of: call) == nil, "nobody has verified it")
    let caller = try API.Auth.V1.Caller(
      serializedBytes: try await resolver.caller(of: ServerContext(call)))
    #expect(!caller.subject.isEmpty && resolver.subject(of: call) == caller.subject)
    #expect(resolver.subject(of: facts("Bearer \(try identity.token("t2"))")) == nil)
    identity.revoke(["t1"])
    try await verifier.refresh()
    #expect(resolver.subject(of: call) == nil)
  }

  @Test("Tokens that end alike do not hash alike, those that are the same do")
  func hashes() throws {
    let tokens = try (0..<100).map { index in
      let entry = "Bearer head\(index).claims.\(String(repeating: "A", count: 86))"
      return try #require(BearerToken(entry: Array(entry.utf8)))
    }
    #expect(Set(tokens.map(\.hashValue)).count == tokens.count)
    let shouted = BearerToken(
      entry: Array("BEARER head0.claims.\(String(repeating: "A", count: 86))".utf8))
    #expect(shouted == tokens[0] && shouted?.hashValue == tokens[0].hashValue)
  }

  @Test("What is remembered is bounded in number and in bytes")
  func cache() {
    var cache = BoundedCache<Int, String>(entries: 10, bytes: 1_000)
    for index in 0..<10 {
      cache.remember("v", for: index, until: index < 6 ? 5 : 50, size: 10, now: 1)
    }
    #expect(cache.count == 10 && cache.bytes == 100)
    // What is over goes first.
    cache.remember("v", for: 10, until: 50, size: 10, now: 10)
    #expect(cache.count == 5 && cache[0] == nil && cache[9] == "v" && cache[10] == "v")
    for index in 20..<120 {
      cache.remember("v", for: index, until: 50, size: 300, now: 10)
      #expect(cache.bytes <= 1_000 && cache.count <= 10)
      #expect(cache[index] == "v")
    }
    cache.remember("new", for: 119, until: 50, size: 200, now: 10)
    let bytes = cache.bytes
    cache.remember("newer", for: 119, until: 50, size: 200, now: 10)
    #expect(cache.bytes == bytes && cache[119] == "newer")
    cache.remember("too long", for: 1, until: 50, size: 1_001, now: 10)
    #expect(cache[1] == nil)
  }

  @Test("No token is taken before all revocations are known, however many pages they are")
  func revocationsFirst() async throws {
    let identity = TokenIdentity()
    let verifier = TokenVerifier(identity: identity)
    let (good, bad) = (try identity.token("good"), try identity.token("bad"))
    identity.revoke((0..<TokenIdentity.pageLength * 2).map { "old-\($0)" } + ["bad"])
    identity.fail(API.Membership.V1.TokensMethods.listRevokedTokens)
    for token in [good, bad] {
      let refusal = await reason { _ = try await verifier.caller(of: "Bearer \(token)") }
      #expect(refusal == "TOKEN_KEYS_UNAVAILABLE")
    }
    #expect(!verifier.isReady && verifier.verifiedCount == 0)
    identity.fail()
    let caller = try await verifier.caller(of: "Bearer \(good)")
    #expect(caller.subject == "lan" && verifier.isReady)
    #expect(identity.pages == 4, "three with revocations, one that is empty")
    let refusal = await reason { _ = try await verifier.caller(of: "Bearer \(bad)") }
    #expect(refusal == "TOKEN_REVOKED")
    // Later only what is new is asked for, and what is known holds while nobody answers.
    identity.revoke(["good"])
    identity.fail(API.Membership.V1.TokensMethods.listRevokedTokens)
    await #expect(throws: RPCError.self) { try await verifier.refresh() }
    _ = try await verifier.caller(of: "Bearer \(good)")
    identity.fail()
    try await verifier.refresh()
    #expect(identity.pages == 6)
    let late = await reason { _ = try await verifier.caller(of: "Bearer \(good)") }
    #expect(late == "TOKEN_REVOKED")
  }

  @Test("A fetch that fails is made again soon, however long the usual pause is")
  func retry() async throws {
    let identity = TokenIdentity()
    let verifier = TokenVerifier(identity: identity)
    identity.fail(API.Membership.V1.TokensMethods.getKeys)
    let refresh = TokenRefresh(
      verifier: verifier, seconds: 3_600,
      logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }))
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await refresh.run() }
      try await eventually("the fetch has failed") { identity.attempts > 0 }
      identity.fail()
      try await eventually("the keys and revocations are there") { verifier.isReady }
      let attempts = identity.attempts
      try await Task.sleep(for: TokenRefresh.retryPause * 2)
      #expect(identity.attempts == attempts, "then the usual pause")
      group.cancelAll()
    }
  }

  @Test("Who comes at once waits for one fetch")
  func together() async throws {
    let identity = TokenIdentity()
    let verifier = TokenVerifier(identity: identity)
    let token = try identity.token("t")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<20 {
        group.addTask { _ = try await verifier.caller(of: "Bearer \(token)") }
      }
      try await group.waitForAll()
    }
    #expect(identity.attempts < 20 && verifier.verifiedCount == 1)
  }
}
