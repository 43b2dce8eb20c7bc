// Generated from sen/welfare/v1/records.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Welfare.V1 {
  /// A kind of welfare record.
  public enum WelfareRecordKind: SenEnum {
    /// `WELFARE_RECORD_KIND_UNSPECIFIED`.
    case unspecified
    /// A child.
    case child
    /// A sponsor.
    case sponsor
    /// A sponsorship.
    case sponsorship
    /// A pledge.
    case pledge
    /// A payment.
    case payment
    /// A payment reversal.
    case paymentReversal
    /// A camp.
    case camp
    /// A camp attendance.
    case campAttendance
    /// An activity.
    case activity
    /// A victim.
    case victim
    /// A victim status.
    case victimStatus
    /// A victim case.
    case victimCase
    /// A victim service.
    case victimService
    /// A referral.
    case referral
    /// A trusted address.
    case trustedAddress
    /// A trusted address event.
    case trustedAddressEvent
    /// A community model.
    case communityModel
    /// An advice.
    case advice
    /// A family.
    case family
    /// A criteria check.
    case criteriaCheck
    /// A work.
    case work
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .child
        case 2: self = .sponsor
        case 3: self = .sponsorship
        case 4: self = .pledge
        case 5: self = .payment
        case 6: self = .paymentReversal
        case 7: self = .camp
        case 8: self = .campAttendance
        case 9: self = .activity
        case 10: self = .victim
        case 11: self = .victimStatus
        case 12: self = .victimCase
        case 13: self = .victimService
        case 14: self = .referral
        case 15: self = .trustedAddress
        case 16: self = .trustedAddressEvent
        case 17: self = .communityModel
        case 18: self = .advice
        case 19: self = .family
        case 20: self = .criteriaCheck
        case 21: self = .work
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .child: 1
        case .sponsor: 2
        case .sponsorship: 3
        case .pledge: 4
        case .payment: 5
        case .paymentReversal: 6
        case .camp: 7
        case .campAttendance: 8
        case .activity: 9
        case .victim: 10
        case .victimStatus: 11
        case .victimCase: 12
        case .victimService: 13
        case .referral: 14
        case .trustedAddress: 15
        case .trustedAddressEvent: 16
        case .communityModel: 17
        case .advice: 18
        case .family: 19
        case .criteriaCheck: 20
        case .work: 21
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [WelfareRecordKind] = [
      .unspecified,
      .child,
      .sponsor,
      .sponsorship,
      .pledge,
      .payment,
      .paymentReversal,
      .camp,
      .campAttendance,
      .activity,
      .victim,
      .victimStatus,
      .victimCase,
      .victimService,
      .referral,
      .trustedAddress,
      .trustedAddressEvent,
      .communityModel,
      .advice,
      .family,
      .criteriaCheck,
      .work,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.welfare.v1.WelfareRecordKind")
  }

  /// Takes a record back. The record stays readable as it was known before.
  public struct WithdrawWelfareRecordRequest: SenMessage {
    /// Request id and the time of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The kind of record.
    public var kind: API.Welfare.V1.WelfareRecordKind = .init()
    /// The `record_id` of the newest version.
    public var recordID: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.WithdrawWelfareRecordRequest")

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
  public struct WithdrawWelfareRecordResponse: SenMessage {
    /// Id of the withdrawal.
    public var recordID: Int64 = 0
    /// When it was recorded, by whom, and what it takes back.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.WithdrawWelfareRecordResponse")

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
