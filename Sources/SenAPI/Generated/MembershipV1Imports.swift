// Generated from sen/membership/v1/imports.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Membership.V1 {
  /// A batch: at most 2,000 records and 1 MiB.
  public struct ImportBatch: SenMessage {
    /// Request id of the batch; for a loader also when the records were recorded.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The records; their own headers stay empty. Later ones may refer to earlier ones by id.
    public var records: [API.Membership.V1.ImportRecord] = []
    /// Keep the ids given to the rows in the stored answer.
    public var returnIDs: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ImportBatch")

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
    public static let table = SenTables.table("sen.membership.v1.ImportRecord")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      switch reader.which(0) {
        case 1: record = reader.message(0).map { .admitMember($0) }
        case 2: record = reader.message(1).map { .transferMember($0) }
        case 3: record = reader.message(2).map { .recordLeave($0) }
        case 4: record = reader.message(3).map { .recordDeath($0) }
        case 5: record = reader.message(4).map { .correctMember($0) }
        case 6: record = reader.message(5).map { .correctMemberEvent($0) }
        case 7: record = reader.message(6).map { .mergeMembers($0) }
        case 8: record = reader.message(7).map { .declareRoll($0) }
        case 9: record = reader.message(8).map { .recogniseHonoraryMember($0) }
        case 10: record = reader.message(9).map { .withdrawHonoraryMember($0) }
        case 11: record = reader.message(10).map { .recordWomenCount($0) }
        case 12: record = reader.message(11).map { .registerPerson($0) }
        case 13: record = reader.message(12).map { .appointPost($0) }
        case 14: record = reader.message(13).map { .endPost($0) }
        case 15: record = reader.message(14).map { .createCourse($0) }
        case 16: record = reader.message(15).map { .recordCompletion($0) }
        case 17: record = reader.message(16).map { .recordAssessment($0) }
        case 18: record = reader.message(17).map { .recordSession($0) }
        case 19: record = reader.message(18).map { .recordAward($0) }
        case 20: record = reader.message(19).map { .registerAffiliate($0) }
        case 21: record = reader.message(20).map { .recordAffiliateEvent($0) }
        default: break
      }
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      switch record {
        case .admitMember(let value)?: writer.message(0, value)
        case .transferMember(let value)?: writer.message(1, value)
        case .recordLeave(let value)?: writer.message(2, value)
        case .recordDeath(let value)?: writer.message(3, value)
        case .correctMember(let value)?: writer.message(4, value)
        case .correctMemberEvent(let value)?: writer.message(5, value)
        case .mergeMembers(let value)?: writer.message(6, value)
        case .declareRoll(let value)?: writer.message(7, value)
        case .recogniseHonoraryMember(let value)?: writer.message(8, value)
        case .withdrawHonoraryMember(let value)?: writer.message(9, value)
        case .recordWomenCount(let value)?: writer.message(10, value)
        case .registerPerson(let value)?: writer.message(11, value)
        case .appointPost(let value)?: writer.message(12, value)
        case .endPost(let value)?: writer.message(13, value)
        case .createCourse(let value)?: writer.message(14, value)
        case .recordCompletion(let value)?: writer.message(15, value)
        case .recordAssessment(let value)?: writer.message(16, value)
        case .recordSession(let value)?: writer.message(17, value)
        case .recordAward(let value)?: writer.message(18, value)
        case .registerAffiliate(let value)?: writer.message(19, value)
        case .recordAffiliateEvent(let value)?: writer.message(20, value)
        case nil: break
      }
      writer.unknownFields(unknownFields)
    }

    /// The command.
    public indirect enum Record: Sendable, Hashable {
      /// Members/AdmitMember.
      case admitMember(API.Membership.V1.AdmitMemberRequest)
      /// Members/TransferMember.
      case transferMember(API.Membership.V1.TransferMemberRequest)
      /// Members/RecordLeave.
      case recordLeave(API.Membership.V1.RecordLeaveRequest)
      /// Members/RecordDeath.
      case recordDeath(API.Membership.V1.RecordDeathRequest)
      /// Members/CorrectMember.
      case correctMember(API.Membership.V1.CorrectMemberRequest)
      /// Members/CorrectMemberEvent.
      case correctMemberEvent(API.Membership.V1.CorrectMemberEventRequest)
      /// Members/MergeMembers.
      case mergeMembers(API.Membership.V1.MergeMembersRequest)
      /// Rolls/DeclareRoll.
      case declareRoll(API.Membership.V1.DeclareRollRequest)
      /// HonoraryMembers/RecogniseHonoraryMember.
      case recogniseHonoraryMember(API.Membership.V1.RecogniseHonoraryMemberRequest)
      /// HonoraryMembers/WithdrawHonoraryMember.
      case withdrawHonoraryMember(API.Membership.V1.WithdrawHonoraryMemberRequest)
      /// WomenPopulation/RecordWomenCount.
      case recordWomenCount(API.Membership.V1.RecordWomenCountRequest)
      /// Cadres/RegisterPerson.
      case registerPerson(API.Membership.V1.RegisterPersonRequest)
      /// Cadres/AppointPost.
      case appointPost(API.Membership.V1.AppointPostRequest)
      /// Cadres/EndPost.
      case endPost(API.Membership.V1.EndPostRequest)
      /// Cadres/CreateCourse.
      case createCourse(API.Membership.V1.CreateCourseRequest)
      /// Cadres/RecordCompletion.
      case recordCompletion(API.Membership.V1.RecordCompletionRequest)
      /// Cadres/RecordAssessment.
      case recordAssessment(API.Membership.V1.RecordAssessmentRequest)
      /// Activities/RecordSession.
      case recordSession(API.Membership.V1.RecordSessionRequest)
      /// Awards/RecordAward.
      case recordAward(API.Membership.V1.RecordAwardRequest)
      /// Affiliates/RegisterAffiliate.
      case registerAffiliate(API.Membership.V1.RegisterAffiliateRequest)
      /// Affiliates/RecordAffiliateEvent.
      case recordAffiliateEvent(API.Membership.V1.RecordAffiliateEventRequest)
    }
  }

}
