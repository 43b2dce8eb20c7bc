// Generated from sen/policy/v1/records.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Policy.V1 {
  /// A kind of policy record that can be taken back by its id.
  public enum PolicyRecordKind: SenEnum {
    /// `POLICY_RECORD_KIND_UNSPECIFIED`.
    case unspecified
    /// `POLICY_RECORD_KIND_SUPERVISION`.
    case supervision
    /// `POLICY_RECORD_KIND_SUPERVISION_STEP`.
    case supervisionStep
    /// `POLICY_RECORD_KIND_PARTICIPATION`.
    case participation
    /// `POLICY_RECORD_KIND_VISIT`.
    case visit
    /// `POLICY_RECORD_KIND_FINDING`.
    case finding
    /// `POLICY_RECORD_KIND_RECOMMENDATION`.
    case recommendation
    /// `POLICY_RECORD_KIND_RECOMMENDATION_STEP`.
    case recommendationStep
    /// `POLICY_RECORD_KIND_DRAFT`.
    case draft
    /// `POLICY_RECORD_KIND_CRITICISM`.
    case criticism
    /// `POLICY_RECORD_KIND_CONTENT_ITEM`.
    case contentItem
    /// `POLICY_RECORD_KIND_CONTENT_ITEM_STEP`.
    case contentItemStep
    /// `POLICY_RECORD_KIND_DIALOGUE`.
    case dialogue
    /// `POLICY_RECORD_KIND_ADVICE`.
    case advice
    /// `POLICY_RECORD_KIND_ADVICE_ISSUED`.
    case adviceIssued
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .supervision
        case 2: self = .supervisionStep
        case 3: self = .participation
        case 4: self = .visit
        case 5: self = .finding
        case 6: self = .recommendation
        case 7: self = .recommendationStep
        case 8: self = .draft
        case 9: self = .criticism
        case 10: self = .contentItem
        case 11: self = .contentItemStep
        case 12: self = .dialogue
        case 13: self = .advice
        case 14: self = .adviceIssued
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .supervision: 1
        case .supervisionStep: 2
        case .participation: 3
        case .visit: 4
        case .finding: 5
        case .recommendation: 6
        case .recommendationStep: 7
        case .draft: 8
        case .criticism: 9
        case .contentItem: 10
        case .contentItemStep: 11
        case .dialogue: 12
        case .advice: 13
        case .adviceIssued: 14
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [PolicyRecordKind] = [
      .unspecified,
      .supervision,
      .supervisionStep,
      .participation,
      .visit,
      .finding,
      .recommendation,
      .recommendationStep,
      .draft,
      .criticism,
      .contentItem,
      .contentItemStep,
      .dialogue,
      .advice,
      .adviceIssued,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.policy.v1.PolicyRecordKind")
  }

  /// Takes a record back.
  public struct WithdrawPolicyRecordRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// What kind of record it is.
    public var kind: API.Policy.V1.PolicyRecordKind = .init()
    /// Its id, as the record or the list of records under a figure shows it.
    public var id: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.WithdrawPolicyRecordRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      kind = reader.enumeration(1)
      id = reader.scalar(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.enumeration(1, kind)
      writer.scalar(2, id)
      writer.unknownFields(unknownFields)
    }
  }

  /// What was recorded.
  public struct WithdrawPolicyRecordResponse: SenMessage {
    /// Id of the record that says so.
    public var id: Int64 = 0
    /// When and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.WithdrawPolicyRecordResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      provenance = reader.message(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.message(1, provenance)
      writer.unknownFields(unknownFields)
    }
  }

}
