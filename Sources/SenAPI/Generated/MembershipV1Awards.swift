// Generated from sen/membership/v1/awards.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Membership.V1 {
  /// An award.
  public struct Award: SenMessage {
    /// Id.
    public var id: Int64 = 0
    /// The person.
    public var personID: Int64 = 0
    /// The unit whose officer she is.
    public var unitID: Int64 = 0
    /// The level that honoured her.
    public var awardingLevel: API.Types.V1.UnitLevel = .init()
    /// Number of the decision.
    public var decisionNo: String = ""
    /// The day.
    public var day: String = ""
    /// When and by whom it was recorded, and the award it corrects.
    public var provenance: API.Types.V1.Provenance? = nil
    /// A withdrawal of the award it supersedes.
    public var withdrawn: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.Award")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      personID = reader.scalar(1)
      unitID = reader.scalar(2)
      awardingLevel = reader.enumeration(3)
      decisionNo = reader.string(4)
      day = reader.string(5)
      provenance = reader.message(6)
      withdrawn = reader.bool(7)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, personID)
      writer.scalar(2, unitID)
      writer.enumeration(3, awardingLevel)
      writer.string(4, decisionNo)
      writer.string(5, day)
      writer.message(6, provenance)
      writer.bool(7, withdrawn)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records an award.
  public struct RecordAwardRequest: SenMessage {
    /// Request id; empty in an import.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by a loader (> 0, unused); 0 = the service gives one.
    public var id: Int64 = 0
    /// The person.
    public var personID: Int64 = 0
    /// The unit whose officer she is.
    public var unitID: Int64 = 0
    /// The level that honours her.
    public var awardingLevel: API.Types.V1.UnitLevel = .init()
    /// Number of the decision, 1 to 100 characters.
    public var decisionNo: String = ""
    /// The day; not in the future.
    public var day: String = ""
    /// The award that this one corrects; 0 = none.
    public var supersedes: Int64 = 0
    /// Withdraws the award in `supersedes`.
    public var withdrawn: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.RecordAwardRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      personID = reader.scalar(2)
      unitID = reader.scalar(3)
      awardingLevel = reader.enumeration(4)
      decisionNo = reader.string(5)
      day = reader.string(6)
      supersedes = reader.scalar(7)
      withdrawn = reader.bool(8)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, personID)
      writer.scalar(3, unitID)
      writer.enumeration(4, awardingLevel)
      writer.string(5, decisionNo)
      writer.string(6, day)
      writer.scalar(7, supersedes)
      writer.bool(8, withdrawn)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for awards.
  public struct ListAwardsRequest: SenMessage {
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
    public static let table = SenTables.table("sen.membership.v1.ListAwardsRequest")

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

  /// A page of awards.
  public struct ListAwardsResponse: SenMessage {
    /// In order of id.
    public var awards: [API.Membership.V1.Award] = []
    /// Empty on the last page.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ListAwardsResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      awards = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, awards)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

}
