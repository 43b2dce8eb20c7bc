// Generated from sen/empowerment/v1/records.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Empowerment.V1 {
  /// A kind of empowerment record.
  public enum EmpowermentRecordKind: SenEnum {
    /// `EMPOWERMENT_RECORD_KIND_UNSPECIFIED`.
    case unspecified
    /// A household.
    case household
    /// The class of a household in a year.
    case povertyClass
    /// Help.
    case help
    /// An exit.
    case exit
    /// A co-operative.
    case cooperative
    /// The end of a co-operative.
    case dissolution
    /// A manager of a co-operative.
    case cooperativeManager
    /// A livelihood group.
    case livelihoodGroup
    /// An owner.
    case owner
    /// Support of an owner.
    case ownerSupport
    /// A milestone.
    case milestone
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .household
        case 2: self = .povertyClass
        case 3: self = .help
        case 4: self = .exit
        case 5: self = .cooperative
        case 6: self = .dissolution
        case 7: self = .cooperativeManager
        case 8: self = .livelihoodGroup
        case 9: self = .owner
        case 10: self = .ownerSupport
        case 11: self = .milestone
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .household: 1
        case .povertyClass: 2
        case .help: 3
        case .exit: 4
        case .cooperative: 5
        case .dissolution: 6
        case .cooperativeManager: 7
        case .livelihoodGroup: 8
        case .owner: 9
        case .ownerSupport: 10
        case .milestone: 11
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [EmpowermentRecordKind] = [
      .unspecified,
      .household,
      .povertyClass,
      .help,
      .exit,
      .cooperative,
      .dissolution,
      .cooperativeManager,
      .livelihoodGroup,
      .owner,
      .ownerSupport,
      .milestone,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.empowerment.v1.EmpowermentRecordKind")
  }

  /// Takes a record back.
  public struct WithdrawEmpowermentRecordRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The kind of record.
    public var kind: API.Empowerment.V1.EmpowermentRecordKind = .init()
    /// The `record_id` of its newest version (RECORD_SUPERSEDED for an older one).
    public var recordID: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.WithdrawEmpowermentRecordRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      kind = reader.enumeration(1)
      recordID = reader.scalar(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.enumeration(1, kind)
      writer.scalar(2, recordID)
      writer.unknownFields(unknownFields)
    }
  }

  /// The withdrawal.
  public struct WithdrawEmpowermentRecordResponse: SenMessage {
    /// Id of the withdrawal.
    public var recordID: Int64 = 0
    /// When it was recorded, by whom, and what it takes back.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.WithdrawEmpowermentRecordResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      recordID = reader.scalar(0)
      provenance = reader.message(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, recordID)
      writer.message(1, provenance)
      writer.unknownFields(unknownFields)
    }
  }

}
