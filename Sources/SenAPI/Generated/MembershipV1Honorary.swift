// Generated from sen/membership/v1/honorary.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Membership.V1 {
  /// An honorary member.
  public struct HonoraryMember: SenMessage {
    /// Id.
    public var id: Int64 = 0
    /// Full name.
    public var fullName: String = ""
    /// Sex.
    public var sex: API.Types.V1.Sex = .init()
    /// Day of birth; empty = unknown.
    public var birthDay: String = ""
    /// The provincial union (or that of the Police or the Army) that recognised.
    public var unitID: Int64 = 0
    /// Number of the decision.
    public var decisionNo: String = ""
    /// Day of the decision.
    public var day: String = ""
    /// Day from which it is withdrawn; empty = it holds.
    public var withdrawnDay: String = ""
    /// When and by whom it was recorded.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.HonoraryMember")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      fullName = reader.string(1)
      sex = reader.enumeration(2)
      birthDay = reader.string(3)
      unitID = reader.scalar(4)
      decisionNo = reader.string(5)
      day = reader.string(6)
      withdrawnDay = reader.string(7)
      provenance = reader.message(8)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.string(1, fullName)
      writer.enumeration(2, sex)
      writer.string(3, birthDay)
      writer.scalar(4, unitID)
      writer.string(5, decisionNo)
      writer.string(6, day)
      writer.string(7, withdrawnDay)
      writer.message(8, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// Recognises an honorary member.
  public struct RecogniseHonoraryMemberRequest: SenMessage {
    /// Request id; empty in an import.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by a loader (> 0, unused); 0 = the service gives one.
    public var id: Int64 = 0
    /// Full name, 2 to 100 characters.
    public var fullName: String = ""
    /// Sex.
    public var sex: API.Types.V1.Sex = .init()
    /// Day of birth; empty = unknown.
    public var birthDay: String = ""
    /// A unit of the province level.
    public var unitID: Int64 = 0
    /// Number of the decision, 1 to 100 characters.
    public var decisionNo: String = ""
    /// Day of the decision; not in the future.
    public var day: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.RecogniseHonoraryMemberRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      fullName = reader.string(2)
      sex = reader.enumeration(3)
      birthDay = reader.string(4)
      unitID = reader.scalar(5)
      decisionNo = reader.string(6)
      day = reader.string(7)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.string(2, fullName)
      writer.enumeration(3, sex)
      writer.string(4, birthDay)
      writer.scalar(5, unitID)
      writer.string(6, decisionNo)
      writer.string(7, day)
      writer.unknownFields(unknownFields)
    }
  }

  /// Withdraws a recognition.
  public struct WithdrawHonoraryMemberRequest: SenMessage {
    /// Request id; empty in an import.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The honorary member.
    public var honoraryID: Int64 = 0
    /// Day from which it is withdrawn.
    public var day: String = ""
    /// The recognition was recorded by mistake: it never counts.
    public var withdrawn: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.WithdrawHonoraryMemberRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      honoraryID = reader.scalar(1)
      day = reader.string(2)
      withdrawn = reader.bool(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, honoraryID)
      writer.string(2, day)
      writer.bool(3, withdrawn)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for an honorary member.
  public struct GetHonoraryMemberRequest: SenMessage {
    /// Id.
    public var honoraryID: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.GetHonoraryMemberRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      honoraryID = reader.scalar(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, honoraryID)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for honorary members.
  public struct ListHonoraryMembersRequest: SenMessage {
    /// The unit.
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
    public static let table = SenTables.table("sen.membership.v1.ListHonoraryMembersRequest")

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

  /// A page of honorary members.
  public struct ListHonoraryMembersResponse: SenMessage {
    /// In order of id.
    public var honoraryMembers: [API.Membership.V1.HonoraryMember] = []
    /// Empty on the last page.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ListHonoraryMembersResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      honoraryMembers = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, honoraryMembers)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

}
