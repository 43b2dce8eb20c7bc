// Generated from sen/membership/v1/accounts.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Membership.V1 {
  /// An account.
  public struct Account: SenMessage {
    /// Id.
    public var id: Int64 = 0
    /// Pseudonym that stands in tokens, records and the audit log; never a name.
    public var subject: String = ""
    /// What people call the account, unique ("lan.nguyen", "demo-loader").
    public var login: String = ""
    /// Roles held.
    public var roles: [API.Auth.V1.Role] = []
    /// Units in whose subtrees they hold.
    public var unitScopes: [Int64] = []
    /// Names (URI) of client certificates that stand for the account.
    public var certificateUris: [String] = []
    /// It may not be used any more.
    public var disabled: Bool = false
    /// When and by whom it was recorded.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.Account")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      subject = reader.string(1)
      login = reader.string(2)
      roles = reader.enumerations(3)
      unitScopes = reader.scalars(4)
      certificateUris = reader.strings(5)
      disabled = reader.bool(6)
      provenance = reader.message(7)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.string(1, subject)
      writer.string(2, login)
      writer.enumerations(3, roles)
      writer.scalars(4, unitScopes)
      writer.strings(5, certificateUris)
      writer.bool(6, disabled)
      writer.message(7, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// Creates an account.
  public struct CreateAccountRequest: SenMessage {
    /// Request id.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Login, 2 to 64 of a-z, 0-9, point, hyphen.
    public var login: String = ""
    /// Roles, at least one; not SERVICE.
    public var roles: [API.Auth.V1.Role] = []
    /// Units, at least one, within the caller's scopes.
    public var unitScopes: [Int64] = []
    /// Names (URI) of client certificates.
    public var certificateUris: [String] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.CreateAccountRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      login = reader.string(1)
      roles = reader.enumerations(2)
      unitScopes = reader.scalars(3)
      certificateUris = reader.strings(4)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.string(1, login)
      writer.enumerations(2, roles)
      writer.scalars(3, unitScopes)
      writer.strings(4, certificateUris)
      writer.unknownFields(unknownFields)
    }
  }

  /// Replaces grants.
  public struct SetAccountGrantsRequest: SenMessage {
    /// Request id.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The account.
    public var accountID: Int64 = 0
    /// Roles, at least one; not SERVICE.
    public var roles: [API.Auth.V1.Role] = []
    /// Units, at least one, within the caller's scopes.
    public var unitScopes: [Int64] = []
    /// Names (URI) of client certificates.
    public var certificateUris: [String] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.SetAccountGrantsRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      accountID = reader.scalar(1)
      roles = reader.enumerations(2)
      unitScopes = reader.scalars(3)
      certificateUris = reader.strings(4)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, accountID)
      writer.enumerations(2, roles)
      writer.scalars(3, unitScopes)
      writer.strings(4, certificateUris)
      writer.unknownFields(unknownFields)
    }
  }

  /// Disables an account.
  public struct DisableAccountRequest: SenMessage {
    /// Request id.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The account.
    public var accountID: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.DisableAccountRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      accountID = reader.scalar(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, accountID)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for an account.
  public struct GetAccountRequest: SenMessage {
    /// Id; 0 = by login.
    public var accountID: Int64 = 0
    /// Login.
    public var login: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.GetAccountRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      accountID = reader.scalar(0)
      login = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, accountID)
      writer.string(1, login)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for accounts.
  public struct ListAccountsRequest: SenMessage {
    /// The unit; 0 = all that the caller may see.
    public var unitID: Int64 = 0
    /// At most 1,000; 0 = 100.
    public var pageSize: Int32 = 0
    /// From the page before, with the same query.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ListAccountsRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unitID = reader.scalar(0)
      pageSize = reader.scalar(1)
      pageToken = reader.string(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, unitID)
      writer.scalar(1, pageSize)
      writer.string(2, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of accounts.
  public struct ListAccountsResponse: SenMessage {
    /// In order of id.
    public var accounts: [API.Membership.V1.Account] = []
    /// Empty on the last page.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ListAccountsResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      accounts = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, accounts)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

}
