// Generated from sen/membership/v1/affiliates.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Membership.V1 {
  /// Kind of an affiliate.
  public enum AffiliateKind: SenEnum {
    /// `AFFILIATE_KIND_UNSPECIFIED`.
    case unspecified
    /// The national association of women entrepreneurs (Hiệp hội Nữ doanh nhân Việt Nam).
    case entrepreneursNational
    /// A provincial association of women entrepreneurs (Hội Nữ doanh nhân).
    case entrepreneursProvincial
    /// The national association of intellectual women (Hội Nữ trí thức Việt Nam).
    case intellectualsNational
    /// A branch of intellectual women (Chi hội Nữ trí thức).
    case intellectualsBranch
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .entrepreneursNational
        case 2: self = .entrepreneursProvincial
        case 3: self = .intellectualsNational
        case 4: self = .intellectualsBranch
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .entrepreneursNational: 1
        case .entrepreneursProvincial: 2
        case .intellectualsNational: 3
        case .intellectualsBranch: 4
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [AffiliateKind] = [
      .unspecified,
      .entrepreneursNational,
      .entrepreneursProvincial,
      .intellectualsNational,
      .intellectualsBranch,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.membership.v1.AffiliateKind")
  }

  /// What happened to an affiliate.
  public enum AffiliateEventKind: SenEnum {
    /// `AFFILIATE_EVENT_KIND_UNSPECIFIED`.
    case unspecified
    /// Founded.
    case founded
    /// Admitted by its parent association.
    case admitted
    /// Dissolved.
    case dissolved
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .founded
        case 2: self = .admitted
        case 3: self = .dissolved
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .founded: 1
        case .admitted: 2
        case .dissolved: 3
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [AffiliateEventKind] = [
      .unspecified,
      .founded,
      .admitted,
      .dissolved,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.membership.v1.AffiliateEventKind")
  }

  /// An affiliate.
  public struct Affiliate: SenMessage {
    /// Id.
    public var id: Int64 = 0
    /// Name.
    public var name: String = ""
    /// Kind.
    public var kind: API.Membership.V1.AffiliateKind = .init()
    /// The provincial union it belongs to; the centre for a national association.
    public var unitID: Int64 = 0
    /// The association above it; 0 = none.
    public var parentID: Int64 = 0
    /// When and by whom it was recorded.
    public var provenance: API.Types.V1.Provenance? = nil
    /// What happened to it, in order of day; corrected events included.
    public var events: [API.Membership.V1.AffiliateEvent] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.Affiliate")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      name = reader.string(1)
      kind = reader.enumeration(2)
      unitID = reader.scalar(3)
      parentID = reader.scalar(4)
      provenance = reader.message(5)
      events = reader.messages(6)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.string(1, name)
      writer.enumeration(2, kind)
      writer.scalar(3, unitID)
      writer.scalar(4, parentID)
      writer.message(5, provenance)
      writer.messages(6, events)
      writer.unknownFields(unknownFields)
    }
  }

  /// An event.
  public struct AffiliateEvent: SenMessage {
    /// Id.
    public var id: Int64 = 0
    /// The affiliate.
    public var affiliateID: Int64 = 0
    /// Kind.
    public var kind: API.Membership.V1.AffiliateEventKind = .init()
    /// The association that founded or admitted it; 0 = none.
    public var byAffiliateID: Int64 = 0
    /// The day.
    public var day: String = ""
    /// Number of the decision; may be empty.
    public var decisionNo: String = ""
    /// When and by whom it was recorded, and the event it corrects.
    public var provenance: API.Types.V1.Provenance? = nil
    /// A withdrawal of the event it supersedes.
    public var withdrawn: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.AffiliateEvent")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      affiliateID = reader.scalar(1)
      kind = reader.enumeration(2)
      byAffiliateID = reader.scalar(3)
      day = reader.string(4)
      decisionNo = reader.string(5)
      provenance = reader.message(6)
      withdrawn = reader.bool(7)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, affiliateID)
      writer.enumeration(2, kind)
      writer.scalar(3, byAffiliateID)
      writer.string(4, day)
      writer.string(5, decisionNo)
      writer.message(6, provenance)
      writer.bool(7, withdrawn)
      writer.unknownFields(unknownFields)
    }
  }

  /// Registers an affiliate.
  public struct RegisterAffiliateRequest: SenMessage {
    /// Request id; empty in an import.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by a loader (> 0, unused); 0 = the service gives one.
    public var id: Int64 = 0
    /// Name, 2 to 200 characters.
    public var name: String = ""
    /// Kind.
    public var kind: API.Membership.V1.AffiliateKind = .init()
    /// The provincial union it belongs to; the centre for a national association.
    public var unitID: Int64 = 0
    /// The association above it; 0 = none.
    public var parentID: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.RegisterAffiliateRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      name = reader.string(2)
      kind = reader.enumeration(3)
      unitID = reader.scalar(4)
      parentID = reader.scalar(5)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.string(2, name)
      writer.enumeration(3, kind)
      writer.scalar(4, unitID)
      writer.scalar(5, parentID)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records an event.
  public struct RecordAffiliateEventRequest: SenMessage {
    /// Request id; empty in an import.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by a loader (> 0, unused); 0 = the service gives one.
    public var id: Int64 = 0
    /// The affiliate.
    public var affiliateID: Int64 = 0
    /// Kind.
    public var kind: API.Membership.V1.AffiliateEventKind = .init()
    /// The association that founds or admits it; 0 = its parent.
    public var byAffiliateID: Int64 = 0
    /// The day; not in the future.
    public var day: String = ""
    /// Number of the decision; may be empty.
    public var decisionNo: String = ""
    /// The event that this one corrects; 0 = none.
    public var supersedes: Int64 = 0
    /// Withdraws the event in `supersedes`.
    public var withdrawn: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.RecordAffiliateEventRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      affiliateID = reader.scalar(2)
      kind = reader.enumeration(3)
      byAffiliateID = reader.scalar(4)
      day = reader.string(5)
      decisionNo = reader.string(6)
      supersedes = reader.scalar(7)
      withdrawn = reader.bool(8)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, affiliateID)
      writer.enumeration(3, kind)
      writer.scalar(4, byAffiliateID)
      writer.string(5, day)
      writer.string(6, decisionNo)
      writer.scalar(7, supersedes)
      writer.bool(8, withdrawn)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for an affiliate.
  public struct GetAffiliateRequest: SenMessage {
    /// Id.
    public var affiliateID: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.GetAffiliateRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      affiliateID = reader.scalar(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, affiliateID)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for affiliates.
  public struct ListAffiliatesRequest: SenMessage {
    /// The unit.
    public var unitID: Int64 = 0
    /// Only this kind; unspecified = all.
    public var kind: API.Membership.V1.AffiliateKind = .init()
    /// At most 1,000; 0 = 100.
    public var pageSize: Int32 = 0
    /// From the page before, with the same query.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ListAffiliatesRequest")

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

  /// A page of affiliates.
  public struct ListAffiliatesResponse: SenMessage {
    /// In order of id.
    public var affiliates: [API.Membership.V1.Affiliate] = []
    /// Empty on the last page.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ListAffiliatesResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      affiliates = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, affiliates)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

}
