// Generated from bench/v1/bench.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension Bench.V1 {
  /// Who asks, as a nested message.
  public struct Asker: SenMessage {
    /// Id of the asking unit.
    public var unitID: Int64 = 0
    /// Why the record is read.
    public var purpose: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = BenchTables.table("bench.v1.Asker")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unitID = reader.scalar(0)
      purpose = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, unitID)
      writer.string(1, purpose)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for one record; 110 bytes as the benchmark sends it.
  public struct GetRequest: SenMessage {
    /// Id of the record.
    public var id: Int64 = 0
    /// The branch that the asker believes the record to be in.
    public var branchCode: String = ""
    /// State at the end of this day, "2026-03-08".
    public var asOf: String = ""
    /// Whether fields that name a person are wanted.
    public var full: Bool = false
    /// At most so many events.
    public var eventsMax: Int32 = 0
    /// Who asks.
    public var asker: Bench.V1.Asker? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = BenchTables.table("bench.v1.GetRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      branchCode = reader.string(1)
      asOf = reader.string(2)
      full = reader.bool(3)
      eventsMax = reader.scalar(4)
      asker = reader.message(5)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.string(1, branchCode)
      writer.string(2, asOf)
      writer.bool(3, full)
      writer.scalar(4, eventsMax)
      writer.message(5, asker)
      writer.unknownFields(unknownFields)
    }
  }

  /// Where a record comes from.
  public struct Origin: SenMessage {
    /// Seconds since 1970.
    public var recordedSeconds: Int64 = 0
    /// The recording account.
    public var recordedBy: String = ""
    /// Whether a program made the record up.
    public var synthetic: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = BenchTables.table("bench.v1.Origin")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      recordedSeconds = reader.scalar(0)
      recordedBy = reader.string(1)
      synthetic = reader.bool(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, recordedSeconds)
      writer.string(1, recordedBy)
      writer.bool(2, synthetic)
      writer.unknownFields(unknownFields)
    }
  }

  /// A record; 157 bytes as the benchmark receives it.
  public struct Record: SenMessage {
    /// Its id.
    public var id: Int64 = 0
    /// Its number.
    public var number: String = ""
    /// The full name.
    public var fullName: String = ""
    /// Birth date.
    public var birthDay: String = ""
    /// Code of the ethnicity.
    public var ethnicity: String = ""
    /// Id of the branch.
    public var branchID: Int64 = 0
    /// Day of admission.
    public var joinedDay: String = ""
    /// 1 = a member.
    public var status: Int32 = 0
    /// Where it comes from.
    public var origin: Bench.V1.Origin? = nil
    /// Free text.
    public var note: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = BenchTables.table("bench.v1.Record")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      number = reader.string(1)
      fullName = reader.string(2)
      birthDay = reader.string(3)
      ethnicity = reader.string(4)
      branchID = reader.scalar(5)
      joinedDay = reader.string(6)
      status = reader.scalar(7)
      origin = reader.message(8)
      note = reader.string(9)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.string(1, number)
      writer.string(2, fullName)
      writer.string(3, birthDay)
      writer.string(4, ethnicity)
      writer.scalar(5, branchID)
      writer.string(6, joinedDay)
      writer.scalar(7, status)
      writer.message(8, origin)
      writer.string(9, note)
      writer.unknownFields(unknownFields)
    }
  }

  /// Bytes.
  public struct Blob: SenMessage {
    /// What is carried.
    public var data: [UInt8] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = BenchTables.table("bench.v1.Blob")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      data = reader.bytes(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.bytes(0, data)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for a stream of blobs.
  public struct SpreadRequest: SenMessage {
    /// How many.
    public var count: Int32 = 0
    /// How long each is in bytes.
    public var size: Int32 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = BenchTables.table("bench.v1.SpreadRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      count = reader.scalar(0)
      size = reader.scalar(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, count)
      writer.scalar(1, size)
      writer.unknownFields(unknownFields)
    }
  }

}
