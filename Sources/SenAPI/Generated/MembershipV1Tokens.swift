// Generated from sen/membership/v1/tokens.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Membership.V1 {
  /// What is kept of a token.
  public struct Token: SenMessage {
    /// The token's id (claim jti).
    public var tokenID: String = ""
    /// The account.
    public var accountID: Int64 = 0
    /// First instant it holds.
    public var issuedAt: API.Google.Protobuf.Timestamp? = nil
    /// First instant it no longer holds.
    public var expiresAt: API.Google.Protobuf.Timestamp? = nil
    /// When it was revoked; absent = it was not.
    public var revokedAt: API.Google.Protobuf.Timestamp? = nil
    /// Roles in it.
    public var roles: [API.Auth.V1.Role] = []
    /// Scopes in it.
    public var unitScopes: [Int64] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.Token")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      tokenID = reader.string(0)
      accountID = reader.scalar(1)
      issuedAt = reader.message(2)
      expiresAt = reader.message(3)
      revokedAt = reader.message(4)
      roles = reader.enumerations(5)
      unitScopes = reader.scalars(6)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, tokenID)
      writer.scalar(1, accountID)
      writer.message(2, issuedAt)
      writer.message(3, expiresAt)
      writer.message(4, revokedAt)
      writer.enumerations(5, roles)
      writer.scalars(6, unitScopes)
      writer.unknownFields(unknownFields)
    }
  }

  /// A new token.
  public struct IssuedToken: SenMessage {
    /// What is kept of it.
    public var token: API.Membership.V1.Token? = nil
    /// The JWT, to be sent as "Bearer …".
    public var bearer: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.IssuedToken")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      token = reader.message(0)
      bearer = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, token)
      writer.string(1, bearer)
      writer.unknownFields(unknownFields)
    }
  }

  /// Issues a token.
  public struct IssueTokenRequest: SenMessage {
    /// Request id.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The account.
    public var accountID: Int64 = 0
    /// How long it holds, in seconds; 0 = the service's default; at most its maximum.
    public var lifetimeSeconds: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.IssueTokenRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      accountID = reader.scalar(1)
      lifetimeSeconds = reader.scalar(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, accountID)
      writer.scalar(2, lifetimeSeconds)
      writer.unknownFields(unknownFields)
    }
  }

  /// Revokes a token.
  public struct RevokeTokenRequest: SenMessage {
    /// Request id.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The token.
    public var tokenID: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.RevokeTokenRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      tokenID = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.string(1, tokenID)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for tokens.
  public struct ListTokensRequest: SenMessage {
    /// The account.
    public var accountID: Int64 = 0
    /// At most 1,000; 0 = 100.
    public var pageSize: Int32 = 0
    /// From the page before, with the same query.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ListTokensRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      accountID = reader.scalar(0)
      pageSize = reader.scalar(1)
      pageToken = reader.string(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, accountID)
      writer.scalar(1, pageSize)
      writer.string(2, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of tokens.
  public struct ListTokensResponse: SenMessage {
    /// Newest first.
    public var tokens: [API.Membership.V1.Token] = []
    /// Empty on the last page.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ListTokensResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      tokens = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, tokens)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for revocations.
  public struct ListRevokedTokensRequest: SenMessage {
    /// Only those after this cursor; 0 = all.
    public var afterCursor: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ListRevokedTokensRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      afterCursor = reader.scalar(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, afterCursor)
      writer.unknownFields(unknownFields)
    }
  }

  /// Revocations.
  public struct ListRevokedTokensResponse: SenMessage {
    /// Ids of tokens, in order of revocation; at most 10,000.
    public var tokenIDs: [String] = []
    /// The cursor to ask with next.
    public var cursor: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ListRevokedTokensResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      tokenIDs = reader.strings(0)
      cursor = reader.scalar(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.strings(0, tokenIDs)
      writer.scalar(1, cursor)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for the keys.
  public struct GetKeysRequest: SenMessage {
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.GetKeysRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.unknownFields(unknownFields)
    }
  }

  /// A public key.
  public struct JsonWebKey: SenMessage {
    /// Key type: "OKP".
    public var kty: String = ""
    /// Curve: "Ed25519".
    public var crv: String = ""
    /// Id, stated in the token's header.
    public var kid: String = ""
    /// The key, base64url.
    public var x: String = ""
    /// "EdDSA".
    public var alg: String = ""
    /// "sig".
    public var use: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.JsonWebKey")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      kty = reader.string(0)
      crv = reader.string(1)
      kid = reader.string(2)
      x = reader.string(3)
      alg = reader.string(4)
      use = reader.string(5)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, kty)
      writer.string(1, crv)
      writer.string(2, kid)
      writer.string(3, x)
      writer.string(4, alg)
      writer.string(5, use)
      writer.unknownFields(unknownFields)
    }
  }

  /// The public keys: the one that signs first, then those that still verify.
  public struct KeySet: SenMessage {
    /// The keys.
    public var keys: [API.Membership.V1.JsonWebKey] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.KeySet")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      keys = reader.messages(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, keys)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks who a certificate stands for.
  public struct ResolveIdentityRequest: SenMessage {
    /// The certificate's URI name.
    public var certificateUri: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ResolveIdentityRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      certificateUri = reader.string(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, certificateUri)
      writer.unknownFields(unknownFields)
    }
  }

}
