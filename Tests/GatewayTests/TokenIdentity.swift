import Crypto
import Foundation
import NIOCore
import SenAPI
import SenCodec
import SenRPC
import Synchronization

/// A membership service of the test that issues tokens and revokes them, a page at a time.
final class TokenIdentity: RPCCaller {
  private struct State {
    var revoked: [String] = []
    var failing: Set<String> = []
    var pages = 0
    var attempts = 0
  }

  /// Revocations on a page.
  static let pageLength = 3

  private let key = Curve25519.Signing.PrivateKey()
  private let state = Mutex(State())

  /// Pages of revocations that were asked for.
  var pages: Int { state.withLock { $0.pages } }
  /// Times that the keys were asked for.
  var attempts: Int { state.withLock { $0.attempts } }

  func revoke(_ tokens: [String]) { state.withLock { $0.revoked += tokens } }

  /// Lets calls of methods fail from now on.
  func fail(_ methods: RPCMethod...) {
    state.withLock { $0.failing = Set(methods.map(\.path)) }
  }

  /// A token that holds for an hour.
  func token(_ id: String, subject: String = "lan", padding: Int = 0) throws -> String {
    let now = Int(Date().timeIntervalSince1970)
    let units = (0..<padding).map { "\($0 + 10_000)" }.joined(separator: ",")
    let claims =
      #"{"iss":"sen","aud":"sen","sub":"\#(subject)","jti":"\#(id)","iat":\#(now),"#
      + #""exp":\#(now + 3_600),"roles":[1],"units":[\#(units)]}"#
    let signed = [#"{"alg":"EdDSA","kid":"key"}"#, claims].map { Self.letters(Data($0.utf8)) }
      .joined(separator: ".")
    return signed + "." + Self.letters(try key.signature(for: Data(signed.utf8)))
  }

  private static func letters(_ data: Data) -> String {
    data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
      .replacing("=", with: "")
  }

  func unary(_ method: RPCMethod, _ request: ByteBuffer, options: CallOptions) async throws
    -> ByteBuffer
  {
    let isFailing = state.withLock { state in
      if method == API.Membership.V1.TokensMethods.getKeys { state.attempts += 1 }
      return state.failing.contains(method.path)
    }
    if isFailing { throw RPCError(.unavailable, reason: "AWAY", method.path) }
    switch method {
    case API.Membership.V1.TokensMethods.getKeys:
      let set = API.Membership.V1.KeySet.with {
        $0.keys = [
          .with {
            $0.kty = "OKP"
            $0.crv = "Ed25519"
            $0.kid = "key"
            $0.x = Self.letters(key.publicKey.rawRepresentation)
          }
        ]
      }
      return ByteBuffer(bytes: try set.serializedBytes())
    case API.Membership.V1.TokensMethods.listRevokedTokens:
      let asked = try API.Membership.V1.ListRevokedTokensRequest(
        serializedBytes: Array(request.readableBytesView))
      let page = state.withLock { state in
        state.pages += 1
        return Array(state.revoked.dropFirst(Int(asked.afterCursor)).prefix(Self.pageLength))
      }
      let answer = API.Membership.V1.ListRevokedTokensResponse.with {
        $0.tokenIDs = page
        $0.cursor = asked.afterCursor + Int64(page.count)
      }
      return ByteBuffer(bytes: try answer.serializedBytes())
    default:
      throw RPCError(.unimplemented, reason: "METHOD_UNKNOWN", method.path)
    }
  }

  func stream<Result: Sendable>(
    _ method: RPCMethod, options: CallOptions,
    _ body: (RequestSink<ByteBuffer>, ResponseStream<ByteBuffer>) async throws -> Result
  ) async throws -> Result {
    throw RPCError(.unimplemented, reason: "METHOD_UNKNOWN", method.path)
  }
}
