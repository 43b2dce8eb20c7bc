// Generated from sen/welfare/v1/orphans.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Welfare.V1 {
  /// Why the child is an orphan.
  public enum OrphanCause: SenEnum {
    /// Not known.
    case unspecified
    /// The COVID-19 epidemic.
    case covid19
    /// An illness.
    case illness
    /// An accident.
    case accident
    /// A natural disaster.
    case disaster
    /// Left by the parents.
    case abandoned
    /// Anything else.
    case other
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .covid19
        case 2: self = .illness
        case 3: self = .accident
        case 4: self = .disaster
        case 5: self = .abandoned
        case 6: self = .other
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .covid19: 1
        case .illness: 2
        case .accident: 3
        case .disaster: 4
        case .abandoned: 5
        case .other: 6
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [OrphanCause] = [
      .unspecified,
      .covid19,
      .illness,
      .accident,
      .disaster,
      .abandoned,
      .other,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.welfare.v1.OrphanCause")
  }

  /// Who sponsors.
  public enum SponsorKind: SenEnum {
    /// `SPONSOR_KIND_UNSPECIFIED`.
    case unspecified
    /// A unit of the union.
    case unionUnit
    /// A person.
    case individual
    /// A businesswomen's association, central or provincial.
    case businesswomenAssociation
    /// An enterprise.
    case enterprise
    /// Another organisation.
    case organisation
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .unionUnit
        case 2: self = .individual
        case 3: self = .businesswomenAssociation
        case 4: self = .enterprise
        case 5: self = .organisation
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .unionUnit: 1
        case .individual: 2
        case .businesswomenAssociation: 3
        case .enterprise: 4
        case .organisation: 5
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [SponsorKind] = [
      .unspecified,
      .unionUnit,
      .individual,
      .businesswomenAssociation,
      .enterprise,
      .organisation,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.welfare.v1.SponsorKind")
  }

  /// The level of a sponsoring association.
  public enum AssociationLevel: SenEnum {
    /// Not an association.
    case unspecified
    /// The national association.
    case central
    /// A provincial association.
    case provincial
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .central
        case 2: self = .provincial
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .central: 1
        case .provincial: 2
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [AssociationLevel] = [
      .unspecified,
      .central,
      .provincial,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.welfare.v1.AssociationLevel")
  }

  /// How long the support was meant to last.
  public enum SponsorshipForm: SenEnum {
    /// `SPONSORSHIP_FORM_UNSPECIFIED`.
    case unspecified
    /// Regular support over a span.
    case regular
    /// Support given once; its first day is its last.
    case oneOff
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .regular
        case 2: self = .oneOff
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .regular: 1
        case .oneOff: 2
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [SponsorshipForm] = [
      .unspecified,
      .regular,
      .oneOff,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.welfare.v1.SponsorshipForm")
  }

  /// In what a payment was made.
  public enum PaymentForm: SenEnum {
    /// `PAYMENT_FORM_UNSPECIFIED`.
    case unspecified
    /// Money.
    case cash
    /// Goods or services, valued in đồng.
    case inKind
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .cash
        case 2: self = .inKind
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .cash: 1
        case .inKind: 2
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [PaymentForm] = [
      .unspecified,
      .cash,
      .inKind,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.welfare.v1.PaymentForm")
  }

  /// A child, under a pseudonym.
  public struct Child: SenMessage {
    /// Random pseudonym, 32 lower-case hexadecimal digits.
    public var childID: String = ""
    /// Id of this version of the record.
    public var recordID: Int64 = 0
    /// The commune (or branch) where the child lives.
    public var unitID: Int64 = 0
    /// Year of birth; 0 = not known. The day of birth is shown to no one.
    public var birthYear: Int32 = 0
    /// Why the child is an orphan.
    public var orphanCause: API.Welfare.V1.OrphanCause = .init()
    /// Whether a sealed identity is stored.
    public var hasSealedIdentity: Bool = false
    /// When it was recorded and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.Child")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      childID = reader.string(0)
      recordID = reader.scalar(1)
      unitID = reader.scalar(2)
      birthYear = reader.scalar(3)
      orphanCause = reader.enumeration(4)
      hasSealedIdentity = reader.bool(5)
      provenance = reader.message(6)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, childID)
      writer.scalar(1, recordID)
      writer.scalar(2, unitID)
      writer.scalar(3, birthYear)
      writer.enumeration(4, orphanCause)
      writer.bool(5, hasSealedIdentity)
      writer.message(6, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// Someone who sponsors children.
  public struct Sponsor: SenMessage {
    /// Id of the sponsor; it stays when the record is corrected.
    public var id: Int64 = 0
    /// Id of this version of the record.
    public var recordID: Int64 = 0
    /// The unit that looks after the sponsor.
    public var unitID: Int64 = 0
    /// Who it is.
    public var kind: API.Welfare.V1.SponsorKind = .init()
    /// The affiliated association in the membership service; 0 = none.
    public var affiliateID: Int64 = 0
    /// Central or provincial, of a businesswomen's association.
    public var associationLevel: API.Welfare.V1.AssociationLevel = .init()
    /// The person in the membership service; 0 = none.
    public var personID: Int64 = 0
    /// Name of an organisation; empty for a person.
    public var organisationName: String = ""
    /// When it was recorded and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.Sponsor")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      recordID = reader.scalar(1)
      unitID = reader.scalar(2)
      kind = reader.enumeration(3)
      affiliateID = reader.scalar(4)
      associationLevel = reader.enumeration(5)
      personID = reader.scalar(6)
      organisationName = reader.string(7)
      provenance = reader.message(8)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, recordID)
      writer.scalar(2, unitID)
      writer.enumeration(3, kind)
      writer.scalar(4, affiliateID)
      writer.enumeration(5, associationLevel)
      writer.scalar(6, personID)
      writer.string(7, organisationName)
      writer.message(8, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// One child sponsored by one sponsor.
  public struct Sponsorship: SenMessage {
    /// Id of the sponsorship; it stays when the record is corrected or ended.
    public var id: Int64 = 0
    /// Id of this version of the record.
    public var recordID: Int64 = 0
    /// The child's unit.
    public var unitID: Int64 = 0
    /// The child's pseudonym.
    public var childID: String = ""
    /// The sponsor.
    public var sponsorID: Int64 = 0
    /// The sponsor deals with the child, not through a unit of the union.
    public var direct: Bool = false
    /// Regular or one-off.
    public var form: API.Welfare.V1.SponsorshipForm = .init()
    /// The first day, "YYYY-MM-DD".
    public var from: String = ""
    /// The last day, "YYYY-MM-DD"; empty = still going on.
    public var to: String = ""
    /// When it was recorded and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.Sponsorship")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      recordID = reader.scalar(1)
      unitID = reader.scalar(2)
      childID = reader.string(3)
      sponsorID = reader.scalar(4)
      direct = reader.bool(5)
      form = reader.enumeration(6)
      from = reader.string(7)
      to = reader.string(8)
      provenance = reader.message(9)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, recordID)
      writer.scalar(2, unitID)
      writer.string(3, childID)
      writer.scalar(4, sponsorID)
      writer.bool(5, direct)
      writer.enumeration(6, form)
      writer.string(7, from)
      writer.string(8, to)
      writer.message(9, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// What a sponsor promised for one sponsorship.
  public struct Pledge: SenMessage {
    /// Id of the pledge; it stays when the record is corrected or ended.
    public var id: Int64 = 0
    /// Id of this version of the record.
    public var recordID: Int64 = 0
    /// The child's unit.
    public var unitID: Int64 = 0
    /// The sponsorship it is for.
    public var sponsorshipID: Int64 = 0
    /// Whole đồng per year, above 0.
    public var vndPerYear: Int64 = 0
    /// The first day in force, "YYYY-MM-DD".
    public var from: String = ""
    /// The last day in force, "YYYY-MM-DD"; empty = until further notice.
    public var to: String = ""
    /// When it was recorded and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.Pledge")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      recordID = reader.scalar(1)
      unitID = reader.scalar(2)
      sponsorshipID = reader.scalar(3)
      vndPerYear = reader.scalar(4)
      from = reader.string(5)
      to = reader.string(6)
      provenance = reader.message(7)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, recordID)
      writer.scalar(2, unitID)
      writer.scalar(3, sponsorshipID)
      writer.scalar(4, vndPerYear)
      writer.string(5, from)
      writer.string(6, to)
      writer.message(7, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// Money or goods received from a sponsor.
  public struct Payment: SenMessage {
    /// Id of the payment; it stays when the record is corrected.
    public var id: Int64 = 0
    /// Id of this version of the record.
    public var recordID: Int64 = 0
    /// The unit that received it.
    public var unitID: Int64 = 0
    /// The sponsor who paid.
    public var sponsorID: Int64 = 0
    /// The child it is for; empty = a pool.
    public var childID: String = ""
    /// Whole đồng, above 0.
    public var vnd: Int64 = 0
    /// Money or goods.
    public var form: API.Welfare.V1.PaymentForm = .init()
    /// The day it was received, "YYYY-MM-DD".
    public var day: String = ""
    /// Whole đồng of it reversed, as known now.
    public var reversedVnd: Int64 = 0
    /// When it was recorded and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.Payment")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      recordID = reader.scalar(1)
      unitID = reader.scalar(2)
      sponsorID = reader.scalar(3)
      childID = reader.string(4)
      vnd = reader.scalar(5)
      form = reader.enumeration(6)
      day = reader.string(7)
      reversedVnd = reader.scalar(8)
      provenance = reader.message(9)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, recordID)
      writer.scalar(2, unitID)
      writer.scalar(3, sponsorID)
      writer.string(4, childID)
      writer.scalar(5, vnd)
      writer.enumeration(6, form)
      writer.string(7, day)
      writer.scalar(8, reversedVnd)
      writer.message(9, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// A payment, or part of it, that went back.
  public struct PaymentReversal: SenMessage {
    /// Id of the reversal; it stays when the record is corrected.
    public var id: Int64 = 0
    /// Id of this version of the record.
    public var recordID: Int64 = 0
    /// The unit that had received the payment.
    public var unitID: Int64 = 0
    /// The payment.
    public var paymentID: Int64 = 0
    /// Whole đồng that went back, above 0.
    public var vnd: Int64 = 0
    /// The day it went back, "YYYY-MM-DD".
    public var day: String = ""
    /// When it was recorded and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.PaymentReversal")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      recordID = reader.scalar(1)
      unitID = reader.scalar(2)
      paymentID = reader.scalar(3)
      vnd = reader.scalar(4)
      day = reader.string(5)
      provenance = reader.message(6)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, recordID)
      writer.scalar(2, unitID)
      writer.scalar(3, paymentID)
      writer.scalar(4, vnd)
      writer.string(5, day)
      writer.message(6, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records a child.
  public struct RegisterChildRequest: SenMessage {
    /// Request id and the time of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Pseudonym chosen by a loader (32 lower-case hexadecimal digits); empty = drawn at random.
    public var childID: String = ""
    /// The commune or branch where the child lives.
    public var unitID: Int64 = 0
    /// Day of birth, "YYYY-MM-DD"; empty = not known. Stored, shown to no one.
    public var birthDate: String = ""
    /// Why the child is an orphan.
    public var orphanCause: API.Welfare.V1.OrphanCause = .init()
    /// Who the child is, sealed by the caller; at most 4 KiB, empty = not stored.
    public var sealedIdentity: [UInt8] = []
    /// The `record_id` that this record corrects; 0 = a new child.
    public var supersedes: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.RegisterChildRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      childID = reader.string(1)
      unitID = reader.scalar(2)
      birthDate = reader.string(3)
      orphanCause = reader.enumeration(4)
      sealedIdentity = reader.bytes(5)
      supersedes = reader.scalar(6)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.string(1, childID)
      writer.scalar(2, unitID)
      writer.string(3, birthDate)
      writer.enumeration(4, orphanCause)
      writer.bytes(5, sealedIdentity)
      writer.scalar(6, supersedes)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for one child.
  public struct GetChildRequest: SenMessage {
    /// The pseudonym.
    public var childID: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.GetChildRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      childID = reader.string(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, childID)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for the children of a unit's subtree.
  public struct ListChildrenRequest: SenMessage {
    /// The unit; 0 = the caller's own centre.
    public var unitID: Int64 = 0
    /// At most 1,000; 0 = 100.
    public var pageSize: Int32 = 0
    /// From the page before; empty = the first.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ListChildrenRequest")

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

  /// A page of children.
  public struct ListChildrenResponse: SenMessage {
    /// By record id.
    public var children: [API.Welfare.V1.Child] = []
    /// For the next page; empty = this was the last.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ListChildrenResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      children = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, children)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks who a child is.
  public struct ReadChildIdentityRequest: SenMessage {
    /// The pseudonym.
    public var childID: String = ""
    /// Why it is asked, for the audit log: 8 to 500 characters, without personal data.
    public var purpose: String = ""
    /// 16 random bytes: the id under which the read is audited.
    public var requestID: [UInt8] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ReadChildIdentityRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      childID = reader.string(0)
      purpose = reader.string(1)
      requestID = reader.bytes(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, childID)
      writer.string(1, purpose)
      writer.bytes(2, requestID)
      writer.unknownFields(unknownFields)
    }
  }

  /// Who a child is, as it was sealed.
  public struct ReadChildIdentityResponse: SenMessage {
    /// The sealed bytes; the service cannot open them.
    public var sealedIdentity: [UInt8] = []
    /// When they were recorded.
    public var recordedAt: API.Google.Protobuf.Timestamp? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ReadChildIdentityResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      sealedIdentity = reader.bytes(0)
      recordedAt = reader.message(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.bytes(0, sealedIdentity)
      writer.message(1, recordedAt)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records a sponsor.
  public struct RegisterSponsorRequest: SenMessage {
    /// Request id and the time of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by a loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The unit that looks after the sponsor.
    public var unitID: Int64 = 0
    /// Who it is.
    public var kind: API.Welfare.V1.SponsorKind = .init()
    /// The affiliated association in the membership service; 0 = none.
    public var affiliateID: Int64 = 0
    /// Needed for a businesswomen's association, refused for others.
    public var associationLevel: API.Welfare.V1.AssociationLevel = .init()
    /// The person in the membership service; 0 = none.
    public var personID: Int64 = 0
    /// Name of an organisation, at most 200 characters; refused for a person.
    public var organisationName: String = ""
    /// The `record_id` that this record corrects; 0 = a new sponsor.
    public var supersedes: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.RegisterSponsorRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      unitID = reader.scalar(2)
      kind = reader.enumeration(3)
      affiliateID = reader.scalar(4)
      associationLevel = reader.enumeration(5)
      personID = reader.scalar(6)
      organisationName = reader.string(7)
      supersedes = reader.scalar(8)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, unitID)
      writer.enumeration(3, kind)
      writer.scalar(4, affiliateID)
      writer.enumeration(5, associationLevel)
      writer.scalar(6, personID)
      writer.string(7, organisationName)
      writer.scalar(8, supersedes)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for one sponsor.
  public struct GetSponsorRequest: SenMessage {
    /// The sponsor.
    public var id: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.GetSponsorRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for the sponsors of a unit's subtree.
  public struct ListSponsorsRequest: SenMessage {
    /// The unit; 0 = the centre.
    public var unitID: Int64 = 0
    /// Only this kind; unspecified = all.
    public var kind: API.Welfare.V1.SponsorKind = .init()
    /// At most 1,000; 0 = 100.
    public var pageSize: Int32 = 0
    /// From the page before; empty = the first.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ListSponsorsRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unitID = reader.scalar(0)
      kind = reader.enumeration(1)
      pageSize = reader.scalar(2)
      pageToken = reader.string(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, unitID)
      writer.enumeration(1, kind)
      writer.scalar(2, pageSize)
      writer.string(3, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of sponsors.
  public struct ListSponsorsResponse: SenMessage {
    /// By record id.
    public var sponsors: [API.Welfare.V1.Sponsor] = []
    /// For the next page; empty = this was the last.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ListSponsorsResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      sponsors = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, sponsors)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records that a sponsor took on a child.
  public struct StartSponsorshipRequest: SenMessage {
    /// Request id and the time of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by a loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The child; the sponsorship hangs on its unit.
    public var childID: String = ""
    /// The sponsor.
    public var sponsorID: Int64 = 0
    /// The sponsor deals with the child, not through a unit of the union.
    public var direct: Bool = false
    /// Regular or one-off.
    public var form: API.Welfare.V1.SponsorshipForm = .init()
    /// The first day, "YYYY-MM-DD".
    public var from: String = ""
    /// The last day, "YYYY-MM-DD"; empty = still going on. One-off: empty or the first day.
    public var to: String = ""
    /// The `record_id` that this record corrects; 0 = a new sponsorship.
    public var supersedes: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.StartSponsorshipRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      childID = reader.string(2)
      sponsorID = reader.scalar(3)
      direct = reader.bool(4)
      form = reader.enumeration(5)
      from = reader.string(6)
      to = reader.string(7)
      supersedes = reader.scalar(8)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.string(2, childID)
      writer.scalar(3, sponsorID)
      writer.bool(4, direct)
      writer.enumeration(5, form)
      writer.string(6, from)
      writer.string(7, to)
      writer.scalar(8, supersedes)
      writer.unknownFields(unknownFields)
    }
  }

  /// Ends a sponsorship; the ended version supersedes the one that was going on.
  public struct EndSponsorshipRequest: SenMessage {
    /// Request id and the time of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The sponsorship.
    public var id: Int64 = 0
    /// The last day, "YYYY-MM-DD".
    public var to: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.EndSponsorshipRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      to = reader.string(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.string(2, to)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for sponsorships.
  public struct ListSponsorshipsRequest: SenMessage {
    /// The unit whose subtree is meant; 0 = the centre.
    public var unitID: Int64 = 0
    /// Only of this child; empty = all.
    public var childID: String = ""
    /// Only of this sponsor; 0 = all.
    public var sponsorID: Int64 = 0
    /// At most 1,000; 0 = 100.
    public var pageSize: Int32 = 0
    /// From the page before; empty = the first.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ListSponsorshipsRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unitID = reader.scalar(0)
      childID = reader.string(1)
      sponsorID = reader.scalar(2)
      pageSize = reader.scalar(3)
      pageToken = reader.string(4)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, unitID)
      writer.string(1, childID)
      writer.scalar(2, sponsorID)
      writer.scalar(3, pageSize)
      writer.string(4, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of sponsorships.
  public struct ListSponsorshipsResponse: SenMessage {
    /// By record id.
    public var sponsorships: [API.Welfare.V1.Sponsorship] = []
    /// For the next page; empty = this was the last.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ListSponsorshipsResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      sponsorships = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, sponsorships)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records a promise.
  public struct MakePledgeRequest: SenMessage {
    /// Request id and the time of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by a loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The sponsorship it is for.
    public var sponsorshipID: Int64 = 0
    /// Whole đồng per year, above 0.
    public var vndPerYear: Int64 = 0
    /// The first day in force, "YYYY-MM-DD".
    public var from: String = ""
    /// The last day in force, "YYYY-MM-DD"; empty = until further notice.
    public var to: String = ""
    /// The `record_id` that this record corrects; 0 = a new pledge.
    public var supersedes: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.MakePledgeRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      sponsorshipID = reader.scalar(2)
      vndPerYear = reader.scalar(3)
      from = reader.string(4)
      to = reader.string(5)
      supersedes = reader.scalar(6)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, sponsorshipID)
      writer.scalar(3, vndPerYear)
      writer.string(4, from)
      writer.string(5, to)
      writer.scalar(6, supersedes)
      writer.unknownFields(unknownFields)
    }
  }

  /// Ends a pledge; the ended version supersedes the one in force.
  public struct EndPledgeRequest: SenMessage {
    /// Request id and the time of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The pledge.
    public var id: Int64 = 0
    /// The last day in force, "YYYY-MM-DD".
    public var to: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.EndPledgeRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      to = reader.string(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.string(2, to)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for pledges.
  public struct ListPledgesRequest: SenMessage {
    /// The unit whose subtree is meant; 0 = the centre.
    public var unitID: Int64 = 0
    /// Only of this sponsorship; 0 = all.
    public var sponsorshipID: Int64 = 0
    /// At most 1,000; 0 = 100.
    public var pageSize: Int32 = 0
    /// From the page before; empty = the first.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ListPledgesRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unitID = reader.scalar(0)
      sponsorshipID = reader.scalar(1)
      pageSize = reader.scalar(2)
      pageToken = reader.string(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, unitID)
      writer.scalar(1, sponsorshipID)
      writer.scalar(2, pageSize)
      writer.string(3, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of pledges.
  public struct ListPledgesResponse: SenMessage {
    /// By record id.
    public var pledges: [API.Welfare.V1.Pledge] = []
    /// For the next page; empty = this was the last.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ListPledgesResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      pledges = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, pledges)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records money or goods received.
  public struct ReceivePaymentRequest: SenMessage {
    /// Request id and the time of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by a loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The unit that received it.
    public var unitID: Int64 = 0
    /// The sponsor who paid.
    public var sponsorID: Int64 = 0
    /// The child it is for; empty = a pool.
    public var childID: String = ""
    /// Whole đồng, above 0.
    public var vnd: Int64 = 0
    /// Money or goods.
    public var form: API.Welfare.V1.PaymentForm = .init()
    /// The day it was received, "YYYY-MM-DD".
    public var day: String = ""
    /// The `record_id` that this record corrects; 0 = a new payment.
    public var supersedes: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ReceivePaymentRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      unitID = reader.scalar(2)
      sponsorID = reader.scalar(3)
      childID = reader.string(4)
      vnd = reader.scalar(5)
      form = reader.enumeration(6)
      day = reader.string(7)
      supersedes = reader.scalar(8)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, unitID)
      writer.scalar(3, sponsorID)
      writer.string(4, childID)
      writer.scalar(5, vnd)
      writer.enumeration(6, form)
      writer.string(7, day)
      writer.scalar(8, supersedes)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records that a payment, or part of it, went back.
  public struct ReversePaymentRequest: SenMessage {
    /// Request id and the time of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by a loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The payment.
    public var paymentID: Int64 = 0
    /// Whole đồng that went back; 0 = all that is left of the payment.
    public var vnd: Int64 = 0
    /// The day it went back, "YYYY-MM-DD"; not before the payment.
    public var day: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ReversePaymentRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      paymentID = reader.scalar(2)
      vnd = reader.scalar(3)
      day = reader.string(4)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, paymentID)
      writer.scalar(3, vnd)
      writer.string(4, day)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for payments.
  public struct ListPaymentsRequest: SenMessage {
    /// The unit whose subtree is meant; 0 = the centre.
    public var unitID: Int64 = 0
    /// Only of this sponsor; 0 = all.
    public var sponsorID: Int64 = 0
    /// Only payments received in this span.
    public var days: API.Welfare.V1.DaySpan? = nil
    /// At most 1,000; 0 = 100.
    public var pageSize: Int32 = 0
    /// From the page before; empty = the first.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ListPaymentsRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unitID = reader.scalar(0)
      sponsorID = reader.scalar(1)
      days = reader.message(2)
      pageSize = reader.scalar(3)
      pageToken = reader.string(4)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, unitID)
      writer.scalar(1, sponsorID)
      writer.message(2, days)
      writer.scalar(3, pageSize)
      writer.string(4, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of payments.
  public struct ListPaymentsResponse: SenMessage {
    /// By record id.
    public var payments: [API.Welfare.V1.Payment] = []
    /// For the next page; empty = this was the last.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ListPaymentsResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      payments = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, payments)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for pledged sponsorships against which too little was received.
  public struct ListPaymentGapsRequest: SenMessage {
    /// The unit whose subtree is meant; 0 = the centre.
    public var unitID: Int64 = 0
    /// The day up to which pledges are due, "YYYY-MM-DD"; empty = today.
    public var asOf: String = ""
    /// At most 1,000; 0 = 100.
    public var pageSize: Int32 = 0
    /// From the page before; empty = the first.
    public var pageToken: String = ""
    /// The last instant of recording looked at; absent = now. Not in the future.
    public var knownOn: API.Google.Protobuf.Timestamp? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ListPaymentGapsRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unitID = reader.scalar(0)
      asOf = reader.string(1)
      pageSize = reader.scalar(2)
      pageToken = reader.string(3)
      knownOn = reader.message(4)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, unitID)
      writer.string(1, asOf)
      writer.scalar(2, pageSize)
      writer.string(3, pageToken)
      writer.message(4, knownOn)
      writer.unknownFields(unknownFields)
    }
  }

  /// Pledged against received of one sponsor and child.
  public struct PaymentGap: SenMessage {
    /// The sponsorship.
    public var sponsorshipID: Int64 = 0
    /// The child's pseudonym.
    public var childID: String = ""
    /// The sponsor.
    public var sponsorID: Int64 = 0
    /// The child's unit.
    public var unitID: Int64 = 0
    /// Whole đồng due by the day, by days in force of 365.
    public var dueVnd: Int64 = 0
    /// Whole đồng received for the child from the sponsor by the day, less what went back.
    public var receivedVnd: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.PaymentGap")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      sponsorshipID = reader.scalar(0)
      childID = reader.string(1)
      sponsorID = reader.scalar(2)
      unitID = reader.scalar(3)
      dueVnd = reader.scalar(4)
      receivedVnd = reader.scalar(5)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, sponsorshipID)
      writer.string(1, childID)
      writer.scalar(2, sponsorID)
      writer.scalar(3, unitID)
      writer.scalar(4, dueVnd)
      writer.scalar(5, receivedVnd)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of gaps.
  public struct ListPaymentGapsResponse: SenMessage {
    /// By sponsorship id.
    public var gaps: [API.Welfare.V1.PaymentGap] = []
    /// For the next page; empty = this was the last.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ListPaymentGapsResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      gaps = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, gaps)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

}
