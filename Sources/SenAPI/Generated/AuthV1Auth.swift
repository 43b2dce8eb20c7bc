// Generated from sen/auth/v1/auth.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Auth.V1 {
  /// What an account may do; every method names the roles that may call it.
  public enum Role: SenEnum {
    /// `ROLE_UNSPECIFIED`.
    case unspecified
    /// Branch head: writes in her branch.
    case branchHead
    /// Officer of a grassroots unit.
    case communeOfficer
    /// Officer of a district union.
    case districtOfficer
    /// Officer of a provincial union.
    case provincialOfficer
    /// Officer of the Central Union.
    case centralOfficer
    /// A program of an integrator.
    case integrator
    /// Operates the services; reads no personal data.
    case `operator`
    /// Reads and verifies the audit log.
    case auditor
    /// Loads historical records with the day they were recorded.
    case loader
    /// A named case worker, for sealed identities.
    case caseWorker
    /// Creates accounts and grants roles.
    case administrator
    /// One of the four services, by its certificate.
    case service
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .branchHead
        case 2: self = .communeOfficer
        case 3: self = .districtOfficer
        case 4: self = .provincialOfficer
        case 5: self = .centralOfficer
        case 6: self = .integrator
        case 7: self = .`operator`
        case 8: self = .auditor
        case 9: self = .loader
        case 10: self = .caseWorker
        case 11: self = .administrator
        case 12: self = .service
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .branchHead: 1
        case .communeOfficer: 2
        case .districtOfficer: 3
        case .provincialOfficer: 4
        case .centralOfficer: 5
        case .integrator: 6
        case .`operator`: 7
        case .auditor: 8
        case .loader: 9
        case .caseWorker: 10
        case .administrator: 11
        case .service: 12
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [Role] = [
      .unspecified,
      .branchHead,
      .communeOfficer,
      .districtOfficer,
      .provincialOfficer,
      .centralOfficer,
      .integrator,
      .`operator`,
      .auditor,
      .loader,
      .caseWorker,
      .administrator,
      .service,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.auth.v1.Role")
  }

  /// The identity that a trusted forwarder states (metadata key 4).
  public struct Caller: SenMessage {
    /// Pseudonymous id of the account, or the service's certificate name.
    public var subject: String = ""
    /// The roles held.
    public var roles: [API.Auth.V1.Role] = []
    /// Ids of the units whose subtrees the caller may act in; empty = none.
    public var unitScopes: [Int64] = []
    /// When the caller proved the identity.
    public var authenticatedAt: API.Google.Protobuf.Timestamp? = nil
    /// The token's id, for revocation and audit; empty for a certificate.
    public var tokenID: String = ""
    /// The epoch of the unit tree in which the scopes were resolved; 0 = any.
    public var treeEpoch: Int64 = 0
    /// Vietnamese or English for texts ("vi", "en").
    public var language: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.auth.v1.Caller")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      subject = reader.string(0)
      roles = reader.enumerations(1)
      unitScopes = reader.scalars(2)
      authenticatedAt = reader.message(3)
      tokenID = reader.string(4)
      treeEpoch = reader.scalar(5)
      language = reader.string(6)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, subject)
      writer.enumerations(1, roles)
      writer.scalars(2, unitScopes)
      writer.message(3, authenticatedAt)
      writer.string(4, tokenID)
      writer.scalar(5, treeEpoch)
      writer.string(6, language)
      writer.unknownFields(unknownFields)
    }
  }

}
