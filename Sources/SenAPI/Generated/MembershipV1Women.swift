// Generated from sen/membership/v1/women.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Membership.V1 {
  /// A count.
  public struct WomenCount: SenMessage {
    /// Id.
    public var id: Int64 = 0
    /// The commune.
    public var unitID: Int64 = 0
    /// The day it is of.
    public var day: String = ""
    /// Women of 18 or more present.
    public var count: Int64 = 0
    /// Where it is from ("commune police, 2023", "simulated from the census of 2019").
    public var source: String = ""
    /// When and by whom it was recorded, and the count it corrects.
    public var provenance: API.Types.V1.Provenance? = nil
    /// A withdrawal of the count it supersedes.
    public var withdrawn: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.WomenCount")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      unitID = reader.scalar(1)
      day = reader.string(2)
      count = reader.scalar(3)
      source = reader.string(4)
      provenance = reader.message(5)
      withdrawn = reader.bool(6)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, unitID)
      writer.string(2, day)
      writer.scalar(3, count)
      writer.string(4, source)
      writer.message(5, provenance)
      writer.bool(6, withdrawn)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records a count.
  public struct RecordWomenCountRequest: SenMessage {
    /// Request id; empty in an import.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by a loader (> 0, unused); 0 = the service gives one.
    public var id: Int64 = 0
    /// A unit of the commune level.
    public var unitID: Int64 = 0
    /// The commune by its code on `day`, instead of `unit_id`.
    public var unitCode: String = ""
    /// The day; not in the future.
    public var day: String = ""
    /// Women of 18 or more present, 0 or more.
    public var count: Int64 = 0
    /// Where it is from, 1 to 200 characters.
    public var source: String = ""
    /// The count that this one corrects; 0 = none.
    public var supersedes: Int64 = 0
    /// Withdraws the count in `supersedes`.
    public var withdrawn: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.RecordWomenCountRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      unitID = reader.scalar(2)
      unitCode = reader.string(3)
      day = reader.string(4)
      count = reader.scalar(5)
      source = reader.string(6)
      supersedes = reader.scalar(7)
      withdrawn = reader.bool(8)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, unitID)
      writer.string(3, unitCode)
      writer.string(4, day)
      writer.scalar(5, count)
      writer.string(6, source)
      writer.scalar(7, supersedes)
      writer.bool(8, withdrawn)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for counts.
  public struct ListWomenCountsRequest: SenMessage {
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
    public static let table = SenTables.table("sen.membership.v1.ListWomenCountsRequest")

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

  /// A page of counts.
  public struct ListWomenCountsResponse: SenMessage {
    /// The counts.
    public var counts: [API.Membership.V1.WomenCount] = []
    /// Empty on the last page.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ListWomenCountsResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      counts = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, counts)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for gathering rates.
  public struct ListGatheringRatesRequest: SenMessage {
    /// The unit.
    public var unitID: Int64 = 0
    /// The day; empty = today.
    public var day: String = ""
    /// Only communes under the threshold.
    public var onlyBelow: Bool = false
    /// At most 1,000; 0 = 100.
    public var pageSize: Int32 = 0
    /// From the page before, with the same query.
    public var pageToken: String = ""
    /// The last instant of recording looked at; absent = now. Not in the future. All pages of a list
    /// without it look at the instant of the first.
    public var knownOn: API.Google.Protobuf.Timestamp? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ListGatheringRatesRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unitID = reader.scalar(0)
      day = reader.string(1)
      onlyBelow = reader.bool(2)
      pageSize = reader.scalar(3)
      pageToken = reader.string(4)
      knownOn = reader.message(5)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, unitID)
      writer.string(1, day)
      writer.bool(2, onlyBelow)
      writer.scalar(3, pageSize)
      writer.string(4, pageToken)
      writer.message(5, knownOn)
      writer.unknownFields(unknownFields)
    }
  }

  /// The gathering rate of one commune.
  public struct GatheringRate: SenMessage {
    /// The commune.
    public var unitID: Int64 = 0
    /// Its code on the day.
    public var unitCode: String = ""
    /// Its name on the day.
    public var unitName: String = ""
    /// Members.
    public var members: Int64 = 0
    /// Women of 18 or more, by the newest count; 0 = none is known: the rate is not applicable.
    public var women: Int64 = 0
    /// It reaches the threshold; exactly the threshold does.
    public var reachesThreshold: Bool = false
    /// Members that are missing to the threshold.
    public var missingMembers: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.GatheringRate")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unitID = reader.scalar(0)
      unitCode = reader.string(1)
      unitName = reader.string(2)
      members = reader.scalar(3)
      women = reader.scalar(4)
      reachesThreshold = reader.bool(5)
      missingMembers = reader.scalar(6)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, unitID)
      writer.string(1, unitCode)
      writer.string(2, unitName)
      writer.scalar(3, members)
      writer.scalar(4, women)
      writer.bool(5, reachesThreshold)
      writer.scalar(6, missingMembers)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of gathering rates.
  public struct ListGatheringRatesResponse: SenMessage {
    /// In order of the tree.
    public var rates: [API.Membership.V1.GatheringRate] = []
    /// Empty on the last page.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ListGatheringRatesResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      rates = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, rates)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

}
