// Generated from sen/policy/v1/imports.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Policy.V1 {
  /// At most 2,000 records and 1 MiB.
  public struct ImportBatch: SenMessage {
    /// Request id of the batch; the headers of its records stay empty.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The records, in order: a later one may refer to an earlier one by an id the loader chose.
    public var records: [API.Policy.V1.ImportRecord] = []
    /// Store the ids given to the rows in the batch's answer.
    public var returnIDs: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.ImportBatch")

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

  /// One record: the command that its unary RPC takes.
  public struct ImportRecord: SenMessage {
    /// Which record it is.
    public var record: Record? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.ImportRecord")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      switch reader.which(0) {
        case 1: record = reader.message(0).map { .plan($0) }
        case 2: record = reader.message(1).map { .allocation($0) }
        case 3: record = reader.message(2).map { .supervision($0) }
        case 4: record = reader.message(3).map { .supervisionStep($0) }
        case 5: record = reader.message(4).map { .participation($0) }
        case 6: record = reader.message(5).map { .visit($0) }
        case 7: record = reader.message(6).map { .finding($0) }
        case 8: record = reader.message(7).map { .recommendation($0) }
        case 9: record = reader.message(8).map { .recommendationStep($0) }
        case 10: record = reader.message(9).map { .draft($0) }
        case 11: record = reader.message(10).map { .criticism($0) }
        case 12: record = reader.message(11).map { .contentItem($0) }
        case 13: record = reader.message(12).map { .contentItemStep($0) }
        case 14: record = reader.message(13).map { .dialogue($0) }
        case 15: record = reader.message(14).map { .advice($0) }
        case 16: record = reader.message(15).map { .adviceIssued($0) }
        case 17: record = reader.message(16).map { .declaredReport($0) }
        case 18: record = reader.message(17).map { .withdrawal($0) }
        default: break
      }
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      switch record {
        case .plan(let value)?: writer.message(0, value)
        case .allocation(let value)?: writer.message(1, value)
        case .supervision(let value)?: writer.message(2, value)
        case .supervisionStep(let value)?: writer.message(3, value)
        case .participation(let value)?: writer.message(4, value)
        case .visit(let value)?: writer.message(5, value)
        case .finding(let value)?: writer.message(6, value)
        case .recommendation(let value)?: writer.message(7, value)
        case .recommendationStep(let value)?: writer.message(8, value)
        case .draft(let value)?: writer.message(9, value)
        case .criticism(let value)?: writer.message(10, value)
        case .contentItem(let value)?: writer.message(11, value)
        case .contentItemStep(let value)?: writer.message(12, value)
        case .dialogue(let value)?: writer.message(13, value)
        case .advice(let value)?: writer.message(14, value)
        case .adviceIssued(let value)?: writer.message(15, value)
        case .declaredReport(let value)?: writer.message(16, value)
        case .withdrawal(let value)?: writer.message(17, value)
        case nil: break
      }
      writer.unknownFields(unknownFields)
    }

    /// Which record it is.
    public indirect enum Record: Sendable, Hashable {
      /// A plan with its items and targets.
      case plan(API.Policy.V1.CreatePlanRequest)
      /// An allocation of a target to a unit.
      case allocation(API.Policy.V1.SetAllocationRequest)
      /// A supervision.
      case supervision(API.Policy.V1.CreateSupervisionRequest)
      /// A step of a supervision.
      case supervisionStep(API.Policy.V1.RecordSupervisionStepRequest)
      /// Participation.
      case participation(API.Policy.V1.RecordParticipationRequest)
      /// Visit.
      case visit(API.Policy.V1.RecordVisitRequest)
      /// Finding.
      case finding(API.Policy.V1.RecordFindingRequest)
      /// Recommendation.
      case recommendation(API.Policy.V1.RecordRecommendationRequest)
      /// Recommendation step.
      case recommendationStep(API.Policy.V1.RecordRecommendationStepRequest)
      /// Draft.
      case draft(API.Policy.V1.CreateDraftRequest)
      /// Criticism.
      case criticism(API.Policy.V1.RecordCriticismRequest)
      /// Content item.
      case contentItem(API.Policy.V1.RecordContentItemRequest)
      /// Content item step.
      case contentItemStep(API.Policy.V1.RecordContentItemStepRequest)
      /// Dialogue.
      case dialogue(API.Policy.V1.RecordDialogueRequest)
      /// Advice.
      case advice(API.Policy.V1.CreateAdviceRequest)
      /// Advice issued.
      case adviceIssued(API.Policy.V1.RecordAdviceIssuedRequest)
      /// Declared report.
      case declaredReport(API.Policy.V1.SaveDeclaredReportRequest)
      /// A record taken back.
      case withdrawal(API.Policy.V1.WithdrawPolicyRecordRequest)
    }
  }

}
