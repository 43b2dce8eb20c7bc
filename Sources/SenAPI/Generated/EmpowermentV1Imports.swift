// Generated from sen/empowerment/v1/imports.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Empowerment.V1 {
  /// A batch: at most 2,000 records and 1 MiB.
  public struct ImportBatch: SenMessage {
    /// Request id of the batch; for a loader also when the records were recorded.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The records; their own headers stay empty. Later ones may refer to earlier ones by id.
    public var records: [API.Empowerment.V1.ImportRecord] = []
    /// Keep the ids given to the rows in the stored answer.
    public var returnIDs: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.ImportBatch")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      records = reader.messages(1)
      returnIDs = reader.bool(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.messages(1, records)
      writer.bool(2, returnIDs)
      writer.unknownFields(unknownFields)
    }
  }

  /// One record: the command that the call of the same name takes.
  public struct ImportRecord: SenMessage {
    /// The command.
    public var record: Record? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.ImportRecord")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      switch reader.which(0) {
        case 1: record = reader.message(0).map { .household($0) }
        case 2: record = reader.message(1).map { .povertyClass($0) }
        case 3: record = reader.message(2).map { .help($0) }
        case 4: record = reader.message(3).map { .exit($0) }
        case 5: record = reader.message(4).map { .exitConfirmed($0) }
        case 6: record = reader.message(5).map { .exitRefused($0) }
        case 7: record = reader.message(6).map { .exitRestated($0) }
        case 8: record = reader.message(7).map { .cooperative($0) }
        case 9: record = reader.message(8).map { .dissolution($0) }
        case 10: record = reader.message(9).map { .cooperativeManager($0) }
        case 11: record = reader.message(10).map { .livelihoodGroup($0) }
        case 12: record = reader.message(11).map { .owner($0) }
        case 13: record = reader.message(12).map { .ownerSupport($0) }
        case 14: record = reader.message(13).map { .milestone($0) }
        case 15: record = reader.message(14).map { .withdrawal($0) }
        default: break
      }
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      switch record {
        case .household(let value)?: writer.message(0, value)
        case .povertyClass(let value)?: writer.message(1, value)
        case .help(let value)?: writer.message(2, value)
        case .exit(let value)?: writer.message(3, value)
        case .exitConfirmed(let value)?: writer.message(4, value)
        case .exitRefused(let value)?: writer.message(5, value)
        case .exitRestated(let value)?: writer.message(6, value)
        case .cooperative(let value)?: writer.message(7, value)
        case .dissolution(let value)?: writer.message(8, value)
        case .cooperativeManager(let value)?: writer.message(9, value)
        case .livelihoodGroup(let value)?: writer.message(10, value)
        case .owner(let value)?: writer.message(11, value)
        case .ownerSupport(let value)?: writer.message(12, value)
        case .milestone(let value)?: writer.message(13, value)
        case .withdrawal(let value)?: writer.message(14, value)
        case nil: break
      }
      writer.unknownFields(unknownFields)
    }

    /// The command.
    public indirect enum Record: Sendable, Hashable {
      /// Households/CreateHousehold.
      case household(API.Empowerment.V1.CreateHouseholdRequest)
      /// Households/RecordPovertyClass.
      case povertyClass(API.Empowerment.V1.RecordPovertyClassRequest)
      /// Households/RecordHelp.
      case help(API.Empowerment.V1.RecordHelpRequest)
      /// Households/RecordExit.
      case exit(API.Empowerment.V1.RecordExitRequest)
      /// Households/ConfirmExit.
      case exitConfirmed(API.Empowerment.V1.ConfirmExitRequest)
      /// Households/RefuseExit.
      case exitRefused(API.Empowerment.V1.RefuseExitRequest)
      /// Households/RestateExit.
      case exitRestated(API.Empowerment.V1.RestateExitRequest)
      /// Cooperatives/CreateCooperative.
      case cooperative(API.Empowerment.V1.CreateCooperativeRequest)
      /// Cooperatives/DissolveCooperative.
      case dissolution(API.Empowerment.V1.DissolveCooperativeRequest)
      /// Cooperatives/RecordCooperativeManager.
      case cooperativeManager(API.Empowerment.V1.RecordCooperativeManagerRequest)
      /// LivelihoodGroups/CreateLivelihoodGroup.
      case livelihoodGroup(API.Empowerment.V1.CreateLivelihoodGroupRequest)
      /// Owners/RegisterOwner.
      case owner(API.Empowerment.V1.RegisterOwnerRequest)
      /// Owners/RecordOwnerSupport.
      case ownerSupport(API.Empowerment.V1.RecordOwnerSupportRequest)
      /// Projects/RecordMilestone.
      case milestone(API.Empowerment.V1.RecordMilestoneRequest)
      /// EmpowermentRecords/WithdrawEmpowermentRecord.
      case withdrawal(API.Empowerment.V1.WithdrawEmpowermentRecordRequest)
    }
  }

}
