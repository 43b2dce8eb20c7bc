// Generated from sen/policy/v1/advice.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Policy.V1 {
  /// A document on which the union advised.
  public struct Advice: SenMessage {
    /// Id of the record.
    public var id: Int64 = 0
    /// The unit that advised.
    public var unitID: Int64 = 0
    /// Title of the document.
    public var document: String = ""
    /// Who is to issue it.
    public var issuer: String = ""
    /// The day the advice was given.
    public var day: String = ""
    /// The number it was issued under, or empty.
    public var number: String = ""
    /// The day it was issued, or empty.
    public var issuedDay: String = ""
    /// When and by whom it was recorded.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.Advice")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      unitID = reader.scalar(1)
      document = reader.string(2)
      issuer = reader.string(3)
      day = reader.string(4)
      number = reader.string(5)
      issuedDay = reader.string(6)
      provenance = reader.message(7)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, unitID)
      writer.string(2, document)
      writer.string(3, issuer)
      writer.string(4, day)
      writer.string(5, number)
      writer.string(6, issuedDay)
      writer.message(7, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// Advice as it is recorded.
  public struct CreateAdviceRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by the loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The unit that advised.
    public var unitID: Int64 = 0
    /// Title of the document, 1 to 500 characters.
    public var document: String = ""
    /// Who is to issue it, 1 to 200 characters.
    public var issuer: String = ""
    /// The day the advice was given, not in the future.
    public var day: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.CreateAdviceRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      unitID = reader.scalar(2)
      document = reader.string(3)
      issuer = reader.string(4)
      day = reader.string(5)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, unitID)
      writer.string(3, document)
      writer.string(4, issuer)
      writer.string(5, day)
      writer.unknownFields(unknownFields)
    }
  }

  /// The issue of a document, as it is recorded.
  public struct RecordAdviceIssuedRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The advice.
    public var adviceID: Int64 = 0
    /// The number it was issued under, 1 to 100 characters.
    public var number: String = ""
    /// The day, not in the future and not before the advice.
    public var day: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.RecordAdviceIssuedRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      adviceID = reader.scalar(1)
      number = reader.string(2)
      day = reader.string(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, adviceID)
      writer.string(2, number)
      writer.string(3, day)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for one piece of advice.
  public struct GetAdviceRequest: SenMessage {
    /// Its id.
    public var id: Int64 = 0
    /// As recorded up to this instant; absent = now.
    public var knownOn: API.Google.Protobuf.Timestamp? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.GetAdviceRequest")

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

  /// Asks for advice.
  public struct ListAdviceRequest: SenMessage {
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
    public static let table = SenTables.table("sen.policy.v1.ListAdviceRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      knownOn = reader.message(0)
      pageSize = reader.scalar(1)
      pageToken = reader.string(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, knownOn)
      writer.scalar(1, pageSize)
      writer.string(2, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of advice.
  public struct ListAdviceResponse: SenMessage {
    /// The advice.
    public var advice: [API.Policy.V1.Advice] = []
    /// Empty on the last page.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.ListAdviceResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      advice = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, advice)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

}
