import Crypto
import Foundation
import JWTKit
import SenAPI

/// The Ed25519 keys of tokens: files `<key id>.ed25519` of a directory, each with 32 bytes in
/// base64, readable by their owner alone. The last one by name signs; all of them verify.
struct SigningKeys: Sendable {
  /// Ending of a key's file.
  static let ending = ".ed25519"
  /// Bytes of a key.
  static let keyLength = 32

  /// A key with its id.
  struct Key: Sendable {
    let id: String
    let key: Curve25519.Signing.PrivateKey

    /// The public key as RFC 7517 and 8037 have it.
    var jsonWebKey: Wire.JsonWebKey {
      var wire = Wire.JsonWebKey()
      wire.kty = "OKP"
      wire.crv = "Ed25519"
      wire.kid = id
      wire.x = Base64URLText.encode(Array(key.publicKey.rawRepresentation))
      wire.alg = "EdDSA"
      wire.use = "sig"
      return wire
    }
  }

  /// The keys; the one that signs comes first.
  let keys: [Key]

  /// Why keys cannot be used.
  enum Fault: Error, Hashable, CustomStringConvertible {
    case unreadable(String)
    case readableByOthers(String)
    case malformed(String)

    /// The file and what is wrong with it.
    var description: String {
      switch self {
      case .unreadable(let path): "\(path) cannot be read"
      case .readableByOthers(let path): "\(path) is readable by others than its owner"
      case .malformed(let path): "\(path) holds no Ed25519 key"
      }
    }
  }

  /// Reads the keys of a directory; none where the directory is not named.
  init(directory: String) throws {
    guard !directory.isEmpty else {
      keys = []
      return
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    keys = try names.filter { $0.hasSuffix(Self.ending) }.sorted(by: >).map { name in
      try Self.read(directory + "/" + name, id: String(name.dropLast(Self.ending.count)))
    }
  }

  private static func read(_ path: String, id: String) throws -> Key {
    guard let data = FileManager.default.contents(atPath: path),
      let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue
    else { throw Fault.unreadable(path) }
    guard mode & 0o077 == 0 else { throw Fault.readableByOthers(path) }
    let text = String(decoding: data, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    guard let raw = Data(base64Encoded: text), raw.count == keyLength,
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: raw)
    else { throw Fault.malformed(path) }
    return Key(id: id, key: key)
  }

  /// Makes a new key in a directory; it signs from the next start on. Its id begins with the day, so
  /// that newer keys come later by name.
  static func make(in directory: String, day: String) throws {
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    let key = Curve25519.Signing.PrivateKey()
    let id = day + "-" + String(UInt32.random(in: .min ... .max), radix: 16)
    let text = key.rawRepresentation.base64EncodedString() + "\n"
    let path = directory + "/" + id + ending
    guard
      FileManager.default.createFile(
        atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    else { throw Fault.unreadable(path) }
  }

  /// Signs the claims of a token; nil where there is no key.
  func sign(_ claims: TokenClaims) async throws -> String? {
    guard let signer = keys.first else { return nil }
    let collection = JWTKeyCollection()
    await collection.add(
      eddsa: EdDSA.PrivateKey(backing: signer.key), kid: JWKIdentifier(string: signer.id))
    return try await collection.sign(claims, kid: JWKIdentifier(string: signer.id))
  }
}

/// Bytes as base64url without padding.
enum Base64URLText {
  /// The text of bytes.
  static func encode(_ bytes: [UInt8]) -> String {
    Data(bytes).base64EncodedString()
      .replacingOccurrences(of: "+", with: "-")
      .replacingOccurrences(of: "/", with: "_")
      .replacingOccurrences(of: "=", with: "")
  }
}

/// What a token says.
struct TokenClaims: JWTPayload, Hashable {
  /// Who issues and who takes tokens.
  static let union = "sen"

  var iss: String
  var aud: String
  var sub: String
  var jti: String
  var iat: Int64
  var nbf: Int64
  var exp: Int64
  /// Numbers of roles.
  var roles: [Int]
  /// Ids of scopes.
  var units: [Int64]
  /// Epoch of the tree in which they were granted.
  var epoch: Int64

  /// The claims of a token of an account.
  init(_ token: TokenRecord, subject: String) {
    let second = Int64(1_000_000)
    iss = Self.union
    aud = Self.union
    sub = subject
    jti = token.id
    iat = token.issuedAt / second
    nbf = token.issuedAt / second
    exp = token.expiresAt / second
    roles = token.roles.numbers
    units = token.scopes
    epoch = token.epoch
  }

  /// Refuses a token that is over or of another issuer.
  func verify(using algorithm: some JWTAlgorithm) async throws {
    try ExpirationClaim(value: Date(timeIntervalSince1970: TimeInterval(exp))).verifyNotExpired()
    guard iss == Self.union, aud == Self.union else {
      throw JWTError.claimVerificationFailure(
        failedClaim: IssuerClaim(value: iss), reason: "another issuer")
    }
  }
}
