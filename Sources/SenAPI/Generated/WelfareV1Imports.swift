// Generated from sen/welfare/v1/imports.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Welfare.V1 {
  /// One row: the command that a call for one record takes, without its header.
  public struct ImportRecord: SenMessage {
    /// The command.
    public var record: Record? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ImportRecord")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      switch reader.which(0) {
        case 1: record = reader.message(0).map { .registerChild($0) }
        case 2: record = reader.message(1).map { .registerSponsor($0) }
        case 3: record = reader.message(2).map { .startSponsorship($0) }
        case 4: record = reader.message(3).map { .endSponsorship($0) }
        case 5: record = reader.message(4).map { .makePledge($0) }
        case 6: record = reader.message(5).map { .endPledge($0) }
        case 7: record = reader.message(6).map { .receivePayment($0) }
        case 8: record = reader.message(7).map { .reversePayment($0) }
        case 9: record = reader.message(8).map { .holdCamp($0) }
        case 10: record = reader.message(9).map { .attendCamp($0) }
        case 11: record = reader.message(10).map { .recordActivity($0) }
        case 12: record = reader.message(11).map { .detectVictim($0) }
        case 13: record = reader.message(12).map { .recordVictimStatus($0) }
        case 14: record = reader.message(13).map { .openVictimCase($0) }
        case 15: record = reader.message(14).map { .closeVictimCase($0) }
        case 16: record = reader.message(15).map { .recordVictimService($0) }
        case 17: record = reader.message(16).map { .recordReferral($0) }
        case 18: record = reader.message(17).map { .registerTrustedAddress($0) }
        case 19: record = reader.message(18).map { .recordTrustedAddressEvent($0) }
        case 20: record = reader.message(19).map { .foundCommunityModel($0) }
        case 21: record = reader.message(20).map { .closeCommunityModel($0) }
        case 22: record = reader.message(21).map { .recordAdvice($0) }
        case 23: record = reader.message(22).map { .registerFamily($0) }
        case 24: record = reader.message(23).map { .recordCriteriaCheck($0) }
        case 25: record = reader.message(24).map { .registerWork($0) }
        case 26: record = reader.message(25).map { .completeWork($0) }
        case 27: record = reader.message(26).map { .withdrawRecord($0) }
        default: break
      }
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      switch record {
        case .registerChild(let value)?: writer.message(0, value)
        case .registerSponsor(let value)?: writer.message(1, value)
        case .startSponsorship(let value)?: writer.message(2, value)
        case .endSponsorship(let value)?: writer.message(3, value)
        case .makePledge(let value)?: writer.message(4, value)
        case .endPledge(let value)?: writer.message(5, value)
        case .receivePayment(let value)?: writer.message(6, value)
        case .reversePayment(let value)?: writer.message(7, value)
        case .holdCamp(let value)?: writer.message(8, value)
        case .attendCamp(let value)?: writer.message(9, value)
        case .recordActivity(let value)?: writer.message(10, value)
        case .detectVictim(let value)?: writer.message(11, value)
        case .recordVictimStatus(let value)?: writer.message(12, value)
        case .openVictimCase(let value)?: writer.message(13, value)
        case .closeVictimCase(let value)?: writer.message(14, value)
        case .recordVictimService(let value)?: writer.message(15, value)
        case .recordReferral(let value)?: writer.message(16, value)
        case .registerTrustedAddress(let value)?: writer.message(17, value)
        case .recordTrustedAddressEvent(let value)?: writer.message(18, value)
        case .foundCommunityModel(let value)?: writer.message(19, value)
        case .closeCommunityModel(let value)?: writer.message(20, value)
        case .recordAdvice(let value)?: writer.message(21, value)
        case .registerFamily(let value)?: writer.message(22, value)
        case .recordCriteriaCheck(let value)?: writer.message(23, value)
        case .registerWork(let value)?: writer.message(24, value)
        case .completeWork(let value)?: writer.message(25, value)
        case .withdrawRecord(let value)?: writer.message(26, value)
        case nil: break
      }
      writer.unknownFields(unknownFields)
    }

    /// The command.
    public indirect enum Record: Sendable, Hashable {
      /// `register_child`.
      case registerChild(API.Welfare.V1.RegisterChildRequest)
      /// `register_sponsor`.
      case registerSponsor(API.Welfare.V1.RegisterSponsorRequest)
      /// `start_sponsorship`.
      case startSponsorship(API.Welfare.V1.StartSponsorshipRequest)
      /// `end_sponsorship`.
      case endSponsorship(API.Welfare.V1.EndSponsorshipRequest)
      /// `make_pledge`.
      case makePledge(API.Welfare.V1.MakePledgeRequest)
      /// `end_pledge`.
      case endPledge(API.Welfare.V1.EndPledgeRequest)
      /// `receive_payment`.
      case receivePayment(API.Welfare.V1.ReceivePaymentRequest)
      /// `reverse_payment`.
      case reversePayment(API.Welfare.V1.ReversePaymentRequest)
      /// `hold_camp`.
      case holdCamp(API.Welfare.V1.HoldCampRequest)
      /// `attend_camp`.
      case attendCamp(API.Welfare.V1.AttendCampRequest)
      /// `record_activity`.
      case recordActivity(API.Welfare.V1.RecordWelfareActivityRequest)
      /// `detect_victim`.
      case detectVictim(API.Welfare.V1.DetectVictimRequest)
      /// `record_victim_status`.
      case recordVictimStatus(API.Welfare.V1.RecordVictimStatusRequest)
      /// `open_victim_case`.
      case openVictimCase(API.Welfare.V1.OpenVictimCaseRequest)
      /// `close_victim_case`.
      case closeVictimCase(API.Welfare.V1.CloseVictimCaseRequest)
      /// `record_victim_service`.
      case recordVictimService(API.Welfare.V1.RecordVictimServiceRequest)
      /// `record_referral`.
      case recordReferral(API.Welfare.V1.RecordReferralRequest)
      /// `register_trusted_address`.
      case registerTrustedAddress(API.Welfare.V1.RegisterTrustedAddressRequest)
      /// `record_trusted_address_event`.
      case recordTrustedAddressEvent(API.Welfare.V1.RecordTrustedAddressEventRequest)
      /// `found_community_model`.
      case foundCommunityModel(API.Welfare.V1.FoundCommunityModelRequest)
      /// `close_community_model`.
      case closeCommunityModel(API.Welfare.V1.CloseCommunityModelRequest)
      /// `record_advice`.
      case recordAdvice(API.Welfare.V1.RecordAdviceRequest)
      /// `register_family`.
      case registerFamily(API.Welfare.V1.RegisterFamilyRequest)
      /// `record_criteria_check`.
      case recordCriteriaCheck(API.Welfare.V1.RecordCriteriaCheckRequest)
      /// `register_work`.
      case registerWork(API.Welfare.V1.RegisterWorkRequest)
      /// `complete_work`.
      case completeWork(API.Welfare.V1.CompleteWorkRequest)
      /// `withdraw_record`.
      case withdrawRecord(API.Welfare.V1.WithdrawWelfareRecordRequest)
    }
  }

  /// A batch: written in one transaction, each row accepted or refused on its own.
  public struct ImportBatch: SenMessage {
    /// Request id of the batch, the time of a historical load, and whether the rows are synthetic.
    public var header: API.Types.V1.WriteHeader? = nil
    /// At most 2,000 rows and 1 MiB.
    public var records: [API.Welfare.V1.ImportRecord] = []
    /// Answer with the ids of the accepted rows.
    public var returnIDs: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ImportBatch")

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

}
