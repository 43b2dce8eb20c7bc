// Generated from sen/types/v1/types.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Types.V1 {
  /// A level of the union, from the centre to the branch.
  public enum UnitLevel: SenEnum {
    /// `UNIT_LEVEL_UNSPECIFIED`.
    case unspecified
    /// The Central Union.
    case centre
    /// A provincial union (63; 34 since July 2025), and the Police and Army units.
    case province
    /// A district union (until 30 June 2025).
    case district
    /// A grassroots unit (cơ sở Hội) of a commune, ward or township.
    case commune
    /// A branch (chi hội) below a grassroots unit.
    case branch
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .centre
        case 2: self = .province
        case 3: self = .district
        case 4: self = .commune
        case 5: self = .branch
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .centre: 1
        case .province: 2
        case .district: 3
        case .commune: 4
        case .branch: 5
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [UnitLevel] = [
      .unspecified,
      .centre,
      .province,
      .district,
      .commune,
      .branch,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.types.v1.UnitLevel")
  }

  /// What kind of unit it is besides its level.
  public enum UnitKind: SenEnum {
    /// `UNIT_KIND_UNSPECIFIED`.
    case unspecified
    /// An administrative unit.
    case territorial
    /// The women's union of the Police.
    case police
    /// The women's union of the Army.
    case army
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .territorial
        case 2: self = .police
        case 3: self = .army
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .territorial: 1
        case .police: 2
        case .army: 3
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [UnitKind] = [
      .unspecified,
      .territorial,
      .police,
      .army,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.types.v1.UnitKind")
  }

  /// Sex as registered.
  public enum Sex: SenEnum {
    /// `SEX_UNSPECIFIED`.
    case unspecified
    /// `SEX_FEMALE`.
    case female
    /// `SEX_MALE`.
    case male
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .female
        case 2: self = .male
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .female: 1
        case .male: 2
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [Sex] = [
      .unspecified,
      .female,
      .male,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.types.v1.Sex")
  }

  /// When a fact was recorded and by whom; set by the service, never by the caller, save for the
  /// `recorded_at` of a historical load (role ROLE_LOADER).
  public struct Provenance: SenMessage {
    /// The instant it was recorded.
    public var recordedAt: API.Google.Protobuf.Timestamp? = nil
    /// The pseudonymous subject of the account that recorded it.
    public var recordedBy: String = ""
    /// The fact that this one corrects; 0 when it corrects none.
    public var supersedes: Int64 = 0
    /// Whether the record was made by a generator ("số liệu mô phỏng").
    public var synthetic: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.types.v1.Provenance")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      recordedAt = reader.message(0)
      recordedBy = reader.string(1)
      supersedes = reader.scalar(2)
      synthetic = reader.bool(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, recordedAt)
      writer.string(1, recordedBy)
      writer.scalar(2, supersedes)
      writer.bool(3, synthetic)
      writer.unknownFields(unknownFields)
    }
  }

  /// What every command that writes carries.
  public struct WriteHeader: SenMessage {
    /// 16 random bytes chosen by the caller: the same id with the same body does nothing twice and
    /// answers the same; with another body it is refused (ALREADY_EXISTS, REQUEST_ID_REUSED).
    public var requestID: [UInt8] = []
    /// Only for ROLE_LOADER: the instant at which a historical fact was recorded. Not in the future.
    public var recordedAt: API.Google.Protobuf.Timestamp? = nil
    /// The records are made by a generator.
    public var synthetic: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.types.v1.WriteHeader")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      requestID = reader.bytes(0)
      recordedAt = reader.message(1)
      synthetic = reader.bool(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.bytes(0, requestID)
      writer.message(1, recordedAt)
      writer.bool(2, synthetic)
      writer.unknownFields(unknownFields)
    }
  }

  /// A row of an import that was refused. Nothing of that row was written.
  public struct RowError: SenMessage {
    /// The row's number in the stream, from 0, over all batches.
    public var row: Int64 = 0
    /// The field at fault, as a path in the row's message.
    public var field: String = ""
    /// A stable UPPER_SNAKE reason.
    public var reason: String = ""
    /// What is wrong, in English, without personal data.
    public var text: String = ""
    /// The same in Vietnamese; empty where the error has no Vietnamese text.
    public var textVi: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.types.v1.RowError")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      row = reader.scalar(0)
      field = reader.string(1)
      reason = reader.string(2)
      text = reader.string(3)
      textVi = reader.string(4)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, row)
      writer.string(1, field)
      writer.string(2, reason)
      writer.string(3, text)
      writer.string(4, textVi)
      writer.unknownFields(unknownFields)
    }
  }

  /// What an import did.
  public struct ImportSummary: SenMessage {
    /// Rows written.
    public var accepted: Int64 = 0
    /// Rows refused.
    public var refused: Int64 = 0
    /// Batches that had been recorded before under the same request_id.
    public var replayedBatches: Int64 = 0
    /// The first refused rows, at most 1,000.
    public var errors: [API.Types.V1.RowError] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.types.v1.ImportSummary")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      accepted = reader.scalar(0)
      refused = reader.scalar(1)
      replayedBatches = reader.scalar(2)
      errors = reader.messages(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, accepted)
      writer.scalar(1, refused)
      writer.scalar(2, replayedBatches)
      writer.messages(3, errors)
      writer.unknownFields(unknownFields)
    }
  }

  /// What one batch of an import did; the stored answer to its request_id.
  public struct ImportBatchResult: SenMessage {
    /// Rows of the batch written.
    public var accepted: Int64 = 0
    /// Rows of the batch refused, numbered within the batch.
    public var errors: [API.Types.V1.RowError] = []
    /// Ids given to the accepted rows, in their order (0 for a refused row); empty if not asked for.
    public var ids: [String] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.types.v1.ImportBatchResult")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      accepted = reader.scalar(0)
      errors = reader.messages(1)
      ids = reader.strings(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, accepted)
      writer.messages(1, errors)
      writer.strings(2, ids)
      writer.unknownFields(unknownFields)
    }
  }

  /// Details of an error about the request's fields (in RPCError.details).
  public struct BadRequest: SenMessage {
    /// The violations, in the order of the fields.
    public var violations: [API.Types.V1.BadRequest.FieldViolation] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.types.v1.BadRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      violations = reader.messages(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, violations)
      writer.unknownFields(unknownFields)
    }

    /// One field at fault.
    public struct FieldViolation: SenMessage {
      /// Path in the request's message; empty where the call as a whole is refused.
      public var field: String = ""
      /// A stable UPPER_SNAKE reason.
      public var reason: String = ""
      /// What is wrong, in English, without personal data.
      public var text: String = ""
      /// The same in Vietnamese.
      public var textVi: String = ""
      /// Fields that this version does not know; sent on as they came.
      public var unknownFields = UnknownFields()

      /// An empty message.
      public init() {}

      /// The codec's table of this message.
      public static let table = SenTables.table("sen.types.v1.BadRequest.FieldViolation")

      /// Copies the message out of the codec's memory.
      public init(reading reader: MessageReader) {
        field = reader.string(0)
        reason = reader.string(1)
        text = reader.string(2)
        textVi = reader.string(3)
        unknownFields = reader.unknownFields()
      }

      /// Lays the message out in the codec's memory.
      public func write(to writer: MessageWriter) {
        writer.string(0, field)
        writer.string(1, reason)
        writer.string(2, text)
        writer.string(3, textVi)
        writer.unknownFields(unknownFields)
      }
    }
  }

}
