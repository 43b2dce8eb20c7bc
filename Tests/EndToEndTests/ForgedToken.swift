import Crypto
import Foundation

/// Makes bearer tokens that membership did not issue.
struct ForgedToken {
  let key: Curve25519.Signing.PrivateKey
  let keyID: String

  /// A key of the forger's own under any name.
  init(keyID: String) {
    key = Curve25519.Signing.PrivateKey()
    self.keyID = keyID
  }

  /// Membership's own key, stolen from its directory.
  init(stolenFrom directory: String) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: directory)
    guard let name = names.first(where: { $0.hasSuffix(".ed25519") }),
      let text = try? String(contentsOfFile: "\(directory)/\(name)", encoding: .utf8),
      let raw = Data(base64Encoded: text.trimmingCharacters(in: .whitespacesAndNewlines))
    else { throw DidNotHappen(description: "no key in \(directory)") }
    key = try Curve25519.Signing.PrivateKey(rawRepresentation: raw)
    keyID = String(name.dropLast(".ed25519".count))
  }

  /// A real token with some claims changed, signed by this key.
  func sign(like token: String, _ changes: [String: Any] = [:]) throws -> String {
    let parts = token.split(separator: ".")
    guard parts.count == 3, let data = Self.decode(parts[1]),
      var claims = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    else { throw DidNotHappen(description: "this is no token") }
    claims.merge(changes) { $1 }
    let header = try JSONSerialization.data(withJSONObject: ["alg": "EdDSA", "kid": keyID])
    let payload = try JSONSerialization.data(withJSONObject: claims)
    let body = Self.encode(header) + "." + Self.encode(payload)
    return body + "." + Self.encode(try key.signature(for: Data(body.utf8)))
  }

  /// The id of the key that a token names.
  static func keyID(of token: String) -> String {
    let header = token.split(separator: ".").first.flatMap(decode)
      .flatMap { try? JSONSerialization.jsonObject(with: $0) as? [String: Any] }
    return header?["kid"] as? String ?? ""
  }

  private static func encode(_ data: Data) -> String {
    data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
      .replacing("=", with: "")
  }

  private static func decode(_ text: Substring) -> Data? {
    let padded = String(text) + String(repeating: "=", count: (4 - text.count % 4) % 4)
    return Data(
      base64Encoded: padded.replacing("-", with: "+").replacing("_", with: "/"))
  }
}
