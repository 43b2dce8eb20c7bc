// Generated from sen/policy/v1/criticisms.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Policy.V1 {
  /// What a draft will be.
  public enum DraftKind: SenEnum {
    /// Not stated.
    case unspecified
    /// A law, an ordinance or a resolution of the National Assembly.
    case law
    /// A decree, a decision or a circular of the Government or a ministry.
    case regulation
    /// A resolution or a decision of a local authority.
    case local
    /// A document of a party committee.
    case party
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .law
        case 2: self = .regulation
        case 3: self = .local
        case 4: self = .party
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .law: 1
        case .regulation: 2
        case .local: 3
        case .party: 4
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [DraftKind] = [
      .unspecified,
      .law,
      .regulation,
      .local,
      .party,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.policy.v1.DraftKind")
  }

  /// What a unit did with a draft.
  public enum CriticismRole: SenEnum {
    /// Not stated.
    case unspecified
    /// Chủ trì phản biện: chaired the criticism.
    case chaired
    /// Tham gia phản biện: joined a criticism that another body chaired.
    case joined
    /// Góp ý: commented.
    case commented
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .chaired
        case 2: self = .joined
        case 3: self = .commented
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .chaired: 1
        case .joined: 2
        case .commented: 3
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [CriticismRole] = [
      .unspecified,
      .chaired,
      .joined,
      .commented,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.policy.v1.CriticismRole")
  }

  /// A draft.
  public struct Draft: SenMessage {
    /// Id of the record.
    public var id: Int64 = 0
    /// Its title.
    public var title: String = ""
    /// What it will be.
    public var kind: API.Policy.V1.DraftKind = .init()
    /// Who will issue it.
    public var issuer: String = ""
    /// What it is about.
    public var subject: API.Policy.V1.Subject = .init()
    /// Registered code of the text it will be ("land-law"); measures pick drafts by it.
    public var subjectCode: String = ""
    /// The unit that registered it.
    public var unitID: Int64 = 0
    /// The day it was put out for comment.
    public var day: String = ""
    /// What units said.
    public var criticisms: [API.Policy.V1.Criticism] = []
    /// What was proposed.
    public var contentItems: [API.Policy.V1.ContentItem] = []
    /// When and by whom it was recorded.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.Draft")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      title = reader.string(1)
      kind = reader.enumeration(2)
      issuer = reader.string(3)
      subject = reader.enumeration(4)
      subjectCode = reader.string(5)
      unitID = reader.scalar(6)
      day = reader.string(7)
      criticisms = reader.messages(8)
      contentItems = reader.messages(9)
      provenance = reader.message(10)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.string(1, title)
      writer.enumeration(2, kind)
      writer.string(3, issuer)
      writer.enumeration(4, subject)
      writer.string(5, subjectCode)
      writer.scalar(6, unitID)
      writer.string(7, day)
      writer.messages(8, criticisms)
      writer.messages(9, contentItems)
      writer.message(10, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// A unit's criticism of a draft.
  public struct Criticism: SenMessage {
    /// Id of the record.
    public var id: Int64 = 0
    /// The draft.
    public var draftID: Int64 = 0
    /// The unit.
    public var unitID: Int64 = 0
    /// Its role.
    public var role: API.Policy.V1.CriticismRole = .init()
    /// The day.
    public var day: String = ""
    /// When and by whom it was recorded.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.Criticism")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      draftID = reader.scalar(1)
      unitID = reader.scalar(2)
      role = reader.enumeration(3)
      day = reader.string(4)
      provenance = reader.message(5)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, draftID)
      writer.scalar(2, unitID)
      writer.enumeration(3, role)
      writer.string(4, day)
      writer.message(5, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// One content (nội dung) proposed for a draft.
  public struct ContentItem: SenMessage {
    /// Id of the record.
    public var id: Int64 = 0
    /// The draft.
    public var draftID: Int64 = 0
    /// The unit that proposed it.
    public var unitID: Int64 = 0
    /// The day it was proposed.
    public var day: String = ""
    /// What was proposed.
    public var text: String = ""
    /// The newest state.
    public var state: API.Policy.V1.ProposalState = .init()
    /// The day of the newest state.
    public var stateDay: String = ""
    /// The article of the issued text, when adopted.
    public var article: String = ""
    /// When and by whom it was recorded.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.ContentItem")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      draftID = reader.scalar(1)
      unitID = reader.scalar(2)
      day = reader.string(3)
      text = reader.string(4)
      state = reader.enumeration(5)
      stateDay = reader.string(6)
      article = reader.string(7)
      provenance = reader.message(8)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, draftID)
      writer.scalar(2, unitID)
      writer.string(3, day)
      writer.string(4, text)
      writer.enumeration(5, state)
      writer.string(6, stateDay)
      writer.string(7, article)
      writer.message(8, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// A draft as it is recorded.
  public struct CreateDraftRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by the loader; 0 = given by the service.
    public var id: Int64 = 0
    /// Its title, 1 to 500 characters.
    public var title: String = ""
    /// What it will be.
    public var kind: API.Policy.V1.DraftKind = .init()
    /// Who will issue it.
    public var issuer: String = ""
    /// What it is about.
    public var subject: API.Policy.V1.Subject = .init()
    /// Registered code of the text it will be: [a-z0-9-], at most 64; empty = none.
    public var subjectCode: String = ""
    /// The unit that registers it.
    public var unitID: Int64 = 0
    /// The day it was put out for comment, not in the future.
    public var day: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.CreateDraftRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      title = reader.string(2)
      kind = reader.enumeration(3)
      issuer = reader.string(4)
      subject = reader.enumeration(5)
      subjectCode = reader.string(6)
      unitID = reader.scalar(7)
      day = reader.string(8)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.string(2, title)
      writer.enumeration(3, kind)
      writer.string(4, issuer)
      writer.enumeration(5, subject)
      writer.string(6, subjectCode)
      writer.scalar(7, unitID)
      writer.string(8, day)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for a draft.
  public struct GetDraftRequest: SenMessage {
    /// Its id.
    public var id: Int64 = 0
    /// As recorded up to this instant; absent = now.
    public var knownOn: API.Google.Protobuf.Timestamp? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.GetDraftRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      knownOn = reader.message(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.message(1, knownOn)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for drafts.
  public struct ListDraftsRequest: SenMessage {
    /// Registered by units within this one; 0 = the centre.
    public var unitID: Int64 = 0
    /// As recorded up to this instant; absent = now.
    public var knownOn: API.Google.Protobuf.Timestamp? = nil
    /// At most 500; 0 = 50.
    public var pageSize: Int32 = 0
    /// Where the page before ended.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.ListDraftsRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unitID = reader.scalar(0)
      knownOn = reader.message(1)
      pageSize = reader.scalar(2)
      pageToken = reader.string(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, unitID)
      writer.message(1, knownOn)
      writer.scalar(2, pageSize)
      writer.string(3, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of drafts.
  public struct ListDraftsResponse: SenMessage {
    /// Drafts without criticisms and contents.
    public var drafts: [API.Policy.V1.Draft] = []
    /// Empty on the last page.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.ListDraftsResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      drafts = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, drafts)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A criticism as it is recorded.
  public struct RecordCriticismRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by the loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The draft.
    public var draftID: Int64 = 0
    /// The unit.
    public var unitID: Int64 = 0
    /// Its role.
    public var role: API.Policy.V1.CriticismRole = .init()
    /// The day, not in the future.
    public var day: String = ""
    /// Id of the criticism that this one corrects; 0 = none.
    public var supersedes: Int64 = 0
    /// The corrected record did not happen: nothing takes its place.
    public var withdrawn: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.RecordCriticismRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      draftID = reader.scalar(2)
      unitID = reader.scalar(3)
      role = reader.enumeration(4)
      day = reader.string(5)
      supersedes = reader.scalar(6)
      withdrawn = reader.bool(7)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, draftID)
      writer.scalar(3, unitID)
      writer.enumeration(4, role)
      writer.string(5, day)
      writer.scalar(6, supersedes)
      writer.bool(7, withdrawn)
      writer.unknownFields(unknownFields)
    }
  }

  /// A content as it is recorded.
  public struct RecordContentItemRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by the loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The draft.
    public var draftID: Int64 = 0
    /// The unit that proposed it.
    public var unitID: Int64 = 0
    /// The day it was proposed, not in the future.
    public var day: String = ""
    /// What was proposed, 1 to 4,000 characters.
    public var text: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.RecordContentItemRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      draftID = reader.scalar(2)
      unitID = reader.scalar(3)
      day = reader.string(4)
      text = reader.string(5)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, draftID)
      writer.scalar(3, unitID)
      writer.string(4, day)
      writer.string(5, text)
      writer.unknownFields(unknownFields)
    }
  }

  /// What became of a content, as it is recorded.
  public struct RecordContentItemStepRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The content.
    public var contentItemID: Int64 = 0
    /// Adopted or refused.
    public var state: API.Policy.V1.ProposalState = .init()
    /// The article of the issued text; needed when adopted.
    public var article: String = ""
    /// The day, not in the future.
    public var day: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.RecordContentItemStepRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      contentItemID = reader.scalar(1)
      state = reader.enumeration(2)
      article = reader.string(3)
      day = reader.string(4)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, contentItemID)
      writer.enumeration(2, state)
      writer.string(3, article)
      writer.string(4, day)
      writer.unknownFields(unknownFields)
    }
  }

}
