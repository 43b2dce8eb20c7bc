// Generated from sen/welfare/v1/trusted_addresses.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Welfare.V1 {
  /// What happened to a trusted address.
  public enum TrustedAddressEventKind: SenEnum {
    /// `TRUSTED_ADDRESS_EVENT_KIND_UNSPECIFIED`.
    case unspecified
    /// It was founded.
    case founded
    /// It was strengthened.
    case strengthened
    /// It was closed.
    case closed
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .founded
        case 2: self = .strengthened
        case 3: self = .closed
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .founded: 1
        case .strengthened: 2
        case .closed: 3
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [TrustedAddressEventKind] = [
      .unspecified,
      .founded,
      .strengthened,
      .closed,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.welfare.v1.TrustedAddressEventKind")
  }

  /// A trusted address.
  public struct TrustedAddress: SenMessage {
    /// Id of the address; it stays when the record is corrected.
    public var id: Int64 = 0
    /// Id of this version of the record.
    public var recordID: Int64 = 0
    /// The commune.
    public var unitID: Int64 = 0
    /// The programme.
    public var programme: API.Welfare.V1.Programme = .init()
    /// What happened to it, by day.
    public var events: [API.Welfare.V1.TrustedAddressEvent] = []
    /// When it was recorded and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.TrustedAddress")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      recordID = reader.scalar(1)
      unitID = reader.scalar(2)
      programme = reader.enumeration(3)
      events = reader.messages(4)
      provenance = reader.message(5)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, recordID)
      writer.scalar(2, unitID)
      writer.enumeration(3, programme)
      writer.messages(4, events)
      writer.message(5, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// Something that happened to a trusted address.
  public struct TrustedAddressEvent: SenMessage {
    /// Id of the event; it stays when the record is corrected.
    public var id: Int64 = 0
    /// Id of this version of the record.
    public var recordID: Int64 = 0
    /// The address.
    public var addressID: Int64 = 0
    /// What happened.
    public var kind: API.Welfare.V1.TrustedAddressEventKind = .init()
    /// The day, "YYYY-MM-DD".
    public var day: String = ""
    /// When it was recorded and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.TrustedAddressEvent")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      recordID = reader.scalar(1)
      addressID = reader.scalar(2)
      kind = reader.enumeration(3)
      day = reader.string(4)
      provenance = reader.message(5)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, recordID)
      writer.scalar(2, addressID)
      writer.enumeration(3, kind)
      writer.string(4, day)
      writer.message(5, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records a trusted address with the first thing known of it.
  public struct RegisterTrustedAddressRequest: SenMessage {
    /// Request id and the time of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by a loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The commune.
    public var unitID: Int64 = 0
    /// The programme.
    public var programme: API.Welfare.V1.Programme = .init()
    /// Founded, or strengthened where it was founded outside the records.
    public var kind: API.Welfare.V1.TrustedAddressEventKind = .init()
    /// The day, "YYYY-MM-DD".
    public var day: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.RegisterTrustedAddressRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      unitID = reader.scalar(2)
      programme = reader.enumeration(3)
      kind = reader.enumeration(4)
      day = reader.string(5)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, unitID)
      writer.enumeration(3, programme)
      writer.enumeration(4, kind)
      writer.string(5, day)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records something that happened to a trusted address.
  public struct RecordTrustedAddressEventRequest: SenMessage {
    /// Request id and the time of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by a loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The address.
    public var addressID: Int64 = 0
    /// What happened; an address is founded once and closed once.
    public var kind: API.Welfare.V1.TrustedAddressEventKind = .init()
    /// The day, "YYYY-MM-DD".
    public var day: String = ""
    /// The `record_id` of the event that this one corrects; 0 = a new event.
    public var supersedes: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.RecordTrustedAddressEventRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      addressID = reader.scalar(2)
      kind = reader.enumeration(3)
      day = reader.string(4)
      supersedes = reader.scalar(5)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, addressID)
      writer.enumeration(3, kind)
      writer.string(4, day)
      writer.scalar(5, supersedes)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for the trusted addresses of a unit's subtree.
  public struct ListTrustedAddressesRequest: SenMessage {
    /// The unit; 0 = the centre.
    public var unitID: Int64 = 0
    /// Only this programme; unspecified = all.
    public var programme: API.Welfare.V1.Programme = .init()
    /// At most 1,000; 0 = 100.
    public var pageSize: Int32 = 0
    /// From the page before; empty = the first.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ListTrustedAddressesRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unitID = reader.scalar(0)
      programme = reader.enumeration(1)
      pageSize = reader.scalar(2)
      pageToken = reader.string(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, unitID)
      writer.enumeration(1, programme)
      writer.scalar(2, pageSize)
      writer.string(3, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of trusted addresses.
  public struct ListTrustedAddressesResponse: SenMessage {
    /// By record id.
    public var addresses: [API.Welfare.V1.TrustedAddress] = []
    /// For the next page; empty = this was the last.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ListTrustedAddressesResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      addresses = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, addresses)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

}
