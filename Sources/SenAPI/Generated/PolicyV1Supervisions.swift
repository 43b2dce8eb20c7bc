// Generated from sen/policy/v1/supervisions.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Policy.V1 {
  /// The way of a supervision. It counts from the day it was carried out.
  public enum SupervisionStep: SenEnum {
    /// Not stated.
    case unspecified
    /// In the unit's yearly plan.
    case planned
    /// Agreed with the party committee or the authority.
    case agreed
    /// Carried out.
    case carriedOut
    /// Its report was sent.
    case reported
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .planned
        case 2: self = .agreed
        case 3: self = .carriedOut
        case 4: self = .reported
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .planned: 1
        case .agreed: 2
        case .carriedOut: 3
        case .reported: 4
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [SupervisionStep] = [
      .unspecified,
      .planned,
      .agreed,
      .carriedOut,
      .reported,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.policy.v1.SupervisionStep")
  }

  /// How a unit takes part.
  public enum ParticipationRole: SenEnum {
    /// Not stated.
    case unspecified
    /// Chủ trì: leads. Only the lead unit of the supervision.
    case lead
    /// Phối hợp: takes part beside the leading body.
    case joint
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .lead
        case 2: self = .joint
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .lead: 1
        case .joint: 2
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [ParticipationRole] = [
      .unspecified,
      .lead,
      .joint,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.policy.v1.ParticipationRole")
  }

  /// Who a recommendation goes to.
  public enum AddresseeKind: SenEnum {
    /// Not stated.
    case unspecified
    /// A party committee.
    case partyCommittee
    /// A people's council.
    case peoplesCouncil
    /// A people's committee.
    case peoplesCommittee
    /// A ministry, department or other agency.
    case agency
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .partyCommittee
        case 2: self = .peoplesCouncil
        case 3: self = .peoplesCommittee
        case 4: self = .agency
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .partyCommittee: 1
        case .peoplesCouncil: 2
        case .peoplesCommittee: 3
        case .agency: 4
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [AddresseeKind] = [
      .unspecified,
      .partyCommittee,
      .peoplesCouncil,
      .peoplesCommittee,
      .agency,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.policy.v1.AddresseeKind")
  }

  /// What became of a recommendation or of a proposed content.
  public enum ProposalState: SenEnum {
    /// Not stated.
    case unspecified
    /// Sent (a recommendation) or proposed (a content).
    case sent
    /// The addressee replied.
    case answered
    /// Adopted.
    case adopted
    /// Refused.
    case refused
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .sent
        case 2: self = .answered
        case 3: self = .adopted
        case 4: self = .refused
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .sent: 1
        case .answered: 2
        case .adopted: 3
        case .refused: 4
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [ProposalState] = [
      .unspecified,
      .sent,
      .answered,
      .adopted,
      .refused,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.policy.v1.ProposalState")
  }

  /// What a policy, or a draft, is about. A duty counts only what is about one of these.
  public enum Subject: SenEnum {
    /// Not stated.
    case unspecified
    /// Women.
    case women
    /// Children.
    case children
    /// The family.
    case family
    /// Gender equality.
    case genderEquality
    /// The union's own organisation.
    case union
    /// Something else: recorded, and outside the duties.
    case other
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .women
        case 2: self = .children
        case 3: self = .family
        case 4: self = .genderEquality
        case 5: self = .union
        case 6: self = .other
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .women: 1
        case .children: 2
        case .family: 3
        case .genderEquality: 4
        case .union: 5
        case .other: 6
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [Subject] = [
      .unspecified,
      .women,
      .children,
      .family,
      .genderEquality,
      .union,
      .other,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.policy.v1.Subject")
  }

  /// A step that a supervision took.
  public struct SupervisionStepRecord: SenMessage {
    /// The step.
    public var step: API.Policy.V1.SupervisionStep = .init()
    /// The day, not in the future.
    public var day: String = ""
    /// When and by whom it was recorded.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Id of the record.
    public var id: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.SupervisionStepRecord")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      step = reader.enumeration(0)
      day = reader.string(1)
      provenance = reader.message(2)
      id = reader.scalar(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.enumeration(0, step)
      writer.string(1, day)
      writer.message(2, provenance)
      writer.scalar(3, id)
      writer.unknownFields(unknownFields)
    }
  }

  /// A supervision.
  public struct Supervision: SenMessage {
    /// Id of the record.
    public var id: Int64 = 0
    /// The unit that leads it; 0 when a body outside the union leads.
    public var leadUnitID: Int64 = 0
    /// The body outside the union that leads it, or empty.
    public var outsideLead: String = ""
    /// The year of the plan it belongs to.
    public var year: Int32 = 0
    /// Stable code of the policy; one policy has one code, whoever supervises it.
    public var policyCode: String = ""
    /// The policy's title.
    public var policyTitle: String = ""
    /// What the policy is about.
    public var subject: API.Policy.V1.Subject = .init()
    /// The steps taken, in order.
    public var steps: [API.Policy.V1.SupervisionStepRecord] = []
    /// The units that take part, in the order they were recorded.
    public var participations: [API.Policy.V1.Participation] = []
    /// When and by whom it was recorded.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.Supervision")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      leadUnitID = reader.scalar(1)
      outsideLead = reader.string(2)
      year = reader.scalar(3)
      policyCode = reader.string(4)
      policyTitle = reader.string(5)
      subject = reader.enumeration(6)
      steps = reader.messages(7)
      participations = reader.messages(8)
      provenance = reader.message(9)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, leadUnitID)
      writer.string(2, outsideLead)
      writer.scalar(3, year)
      writer.string(4, policyCode)
      writer.string(5, policyTitle)
      writer.enumeration(6, subject)
      writer.messages(7, steps)
      writer.messages(8, participations)
      writer.message(9, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// A unit's part in a supervision.
  public struct Participation: SenMessage {
    /// Id of the record.
    public var id: Int64 = 0
    /// The supervision.
    public var supervisionID: Int64 = 0
    /// The unit.
    public var unitID: Int64 = 0
    /// Its role.
    public var role: API.Policy.V1.ParticipationRole = .init()
    /// The day it took part.
    public var day: String = ""
    /// When and by whom it was recorded.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.Participation")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      supervisionID = reader.scalar(1)
      unitID = reader.scalar(2)
      role = reader.enumeration(3)
      day = reader.string(4)
      provenance = reader.message(5)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, supervisionID)
      writer.scalar(2, unitID)
      writer.enumeration(3, role)
      writer.string(4, day)
      writer.message(5, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// A visit of a supervision.
  public struct Visit: SenMessage {
    /// Id of the record.
    public var id: Int64 = 0
    /// The supervision.
    public var supervisionID: Int64 = 0
    /// The unit that was visited.
    public var unitID: Int64 = 0
    /// The day.
    public var day: String = ""
    /// When and by whom it was recorded.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.Visit")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      supervisionID = reader.scalar(1)
      unitID = reader.scalar(2)
      day = reader.string(3)
      provenance = reader.message(4)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, supervisionID)
      writer.scalar(2, unitID)
      writer.string(3, day)
      writer.message(4, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// A problem found.
  public struct Finding: SenMessage {
    /// Id of the record.
    public var id: Int64 = 0
    /// The supervision.
    public var supervisionID: Int64 = 0
    /// The unit that found it.
    public var unitID: Int64 = 0
    /// The day.
    public var day: String = ""
    /// What was found.
    public var text: String = ""
    /// When and by whom it was recorded.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.Finding")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      supervisionID = reader.scalar(1)
      unitID = reader.scalar(2)
      day = reader.string(3)
      text = reader.string(4)
      provenance = reader.message(5)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, supervisionID)
      writer.scalar(2, unitID)
      writer.string(3, day)
      writer.string(4, text)
      writer.message(5, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// A recommendation.
  public struct Recommendation: SenMessage {
    /// Id of the record.
    public var id: Int64 = 0
    /// The finding it is made of.
    public var findingID: Int64 = 0
    /// The unit that makes it.
    public var unitID: Int64 = 0
    /// Who it goes to.
    public var addressee: API.Policy.V1.AddresseeKind = .init()
    /// The addressee's name.
    public var addresseeName: String = ""
    /// What is recommended.
    public var text: String = ""
    /// The day it was sent.
    public var day: String = ""
    /// The newest state.
    public var state: API.Policy.V1.ProposalState = .init()
    /// The day of the newest state.
    public var stateDay: String = ""
    /// When and by whom it was recorded.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.Recommendation")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      findingID = reader.scalar(1)
      unitID = reader.scalar(2)
      addressee = reader.enumeration(3)
      addresseeName = reader.string(4)
      text = reader.string(5)
      day = reader.string(6)
      state = reader.enumeration(7)
      stateDay = reader.string(8)
      provenance = reader.message(9)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, findingID)
      writer.scalar(2, unitID)
      writer.enumeration(3, addressee)
      writer.string(4, addresseeName)
      writer.string(5, text)
      writer.string(6, day)
      writer.enumeration(7, state)
      writer.string(8, stateDay)
      writer.message(9, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// A supervision as it is recorded.
  public struct CreateSupervisionRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by the loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The unit that leads; 0 when a body outside the union leads.
    public var leadUnitID: Int64 = 0
    /// The body outside the union, when it leads; then `unit_id` says who records it.
    public var outsideLead: String = ""
    /// The unit that records a supervision led from outside; 0 otherwise.
    public var unitID: Int64 = 0
    /// The year of the plan.
    public var year: Int32 = 0
    /// Stable code of the policy, 1 to 64 characters.
    public var policyCode: String = ""
    /// The policy's title.
    public var policyTitle: String = ""
    /// What the policy is about.
    public var subject: API.Policy.V1.Subject = .init()
    /// Steps that were taken before it is recorded, in order.
    public var steps: [API.Policy.V1.SupervisionStepRecord] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.CreateSupervisionRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      leadUnitID = reader.scalar(2)
      outsideLead = reader.string(3)
      unitID = reader.scalar(4)
      year = reader.scalar(5)
      policyCode = reader.string(6)
      policyTitle = reader.string(7)
      subject = reader.enumeration(8)
      steps = reader.messages(9)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, leadUnitID)
      writer.string(3, outsideLead)
      writer.scalar(4, unitID)
      writer.scalar(5, year)
      writer.string(6, policyCode)
      writer.string(7, policyTitle)
      writer.enumeration(8, subject)
      writer.messages(9, steps)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for a supervision.
  public struct GetSupervisionRequest: SenMessage {
    /// Its id.
    public var id: Int64 = 0
    /// As recorded up to this instant; absent = now.
    public var knownOn: API.Google.Protobuf.Timestamp? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.GetSupervisionRequest")

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

  /// Asks for supervisions.
  public struct ListSupervisionsRequest: SenMessage {
    /// Units within this one; 0 = the centre.
    public var unitID: Int64 = 0
    /// The year; 0 = all.
    public var year: Int32 = 0
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
    public static let table = SenTables.table("sen.policy.v1.ListSupervisionsRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unitID = reader.scalar(0)
      year = reader.scalar(1)
      knownOn = reader.message(2)
      pageSize = reader.scalar(3)
      pageToken = reader.string(4)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, unitID)
      writer.scalar(1, year)
      writer.message(2, knownOn)
      writer.scalar(3, pageSize)
      writer.string(4, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of supervisions.
  public struct ListSupervisionsResponse: SenMessage {
    /// Supervisions with their steps.
    public var supervisions: [API.Policy.V1.Supervision] = []
    /// Empty on the last page.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.ListSupervisionsResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      supervisions = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, supervisions)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A step as it is recorded.
  public struct RecordSupervisionStepRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The supervision.
    public var supervisionID: Int64 = 0
    /// The step; it must follow the newest one.
    public var step: API.Policy.V1.SupervisionStep = .init()
    /// The day, not in the future and not before the newest step's.
    public var day: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.RecordSupervisionStepRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      supervisionID = reader.scalar(1)
      step = reader.enumeration(2)
      day = reader.string(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, supervisionID)
      writer.enumeration(2, step)
      writer.string(3, day)
      writer.unknownFields(unknownFields)
    }
  }

  /// A participation as it is recorded.
  public struct RecordParticipationRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by the loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The supervision.
    public var supervisionID: Int64 = 0
    /// The unit.
    public var unitID: Int64 = 0
    /// Its role: joint.
    public var role: API.Policy.V1.ParticipationRole = .init()
    /// The day, not in the future.
    public var day: String = ""
    /// Id of the participation that this one corrects; 0 = none.
    public var supersedes: Int64 = 0
    /// The corrected record did not happen: nothing takes its place.
    public var withdrawn: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.RecordParticipationRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      supervisionID = reader.scalar(2)
      unitID = reader.scalar(3)
      role = reader.enumeration(4)
      day = reader.string(5)
      supersedes = reader.scalar(6)
      withdrawn = reader.bool(7)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, supervisionID)
      writer.scalar(3, unitID)
      writer.enumeration(4, role)
      writer.string(5, day)
      writer.scalar(6, supersedes)
      writer.bool(7, withdrawn)
      writer.unknownFields(unknownFields)
    }
  }

  /// A visit as it is recorded.
  public struct RecordVisitRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by the loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The supervision.
    public var supervisionID: Int64 = 0
    /// The unit that was visited.
    public var unitID: Int64 = 0
    /// The day, not in the future.
    public var day: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.RecordVisitRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      supervisionID = reader.scalar(2)
      unitID = reader.scalar(3)
      day = reader.string(4)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, supervisionID)
      writer.scalar(3, unitID)
      writer.string(4, day)
      writer.unknownFields(unknownFields)
    }
  }

  /// A finding as it is recorded.
  public struct RecordFindingRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by the loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The supervision.
    public var supervisionID: Int64 = 0
    /// The unit that found it.
    public var unitID: Int64 = 0
    /// The day, not in the future.
    public var day: String = ""
    /// What was found, 1 to 4,000 characters.
    public var text: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.RecordFindingRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      supervisionID = reader.scalar(2)
      unitID = reader.scalar(3)
      day = reader.string(4)
      text = reader.string(5)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, supervisionID)
      writer.scalar(3, unitID)
      writer.string(4, day)
      writer.string(5, text)
      writer.unknownFields(unknownFields)
    }
  }

  /// A recommendation as it is recorded.
  public struct RecordRecommendationRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by the loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The finding.
    public var findingID: Int64 = 0
    /// The unit that makes it.
    public var unitID: Int64 = 0
    /// Who it goes to.
    public var addressee: API.Policy.V1.AddresseeKind = .init()
    /// The addressee's name.
    public var addresseeName: String = ""
    /// What is recommended, 1 to 4,000 characters.
    public var text: String = ""
    /// The day it was sent, not in the future.
    public var day: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.RecordRecommendationRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      findingID = reader.scalar(2)
      unitID = reader.scalar(3)
      addressee = reader.enumeration(4)
      addresseeName = reader.string(5)
      text = reader.string(6)
      day = reader.string(7)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, findingID)
      writer.scalar(3, unitID)
      writer.enumeration(4, addressee)
      writer.string(5, addresseeName)
      writer.string(6, text)
      writer.string(7, day)
      writer.unknownFields(unknownFields)
    }
  }

  /// What became of a recommendation, as it is recorded.
  public struct RecordRecommendationStepRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The recommendation.
    public var recommendationID: Int64 = 0
    /// Answered, adopted or refused.
    public var state: API.Policy.V1.ProposalState = .init()
    /// The day, not in the future.
    public var day: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.RecordRecommendationStepRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      recommendationID = reader.scalar(1)
      state = reader.enumeration(2)
      day = reader.string(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, recommendationID)
      writer.enumeration(2, state)
      writer.string(3, day)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for recommendations.
  public struct ListRecommendationsRequest: SenMessage {
    /// Units within this one; 0 = the centre.
    public var unitID: Int64 = 0
    /// Only those in this state; unspecified = all.
    public var state: API.Policy.V1.ProposalState = .init()
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
    public static let table = SenTables.table("sen.policy.v1.ListRecommendationsRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unitID = reader.scalar(0)
      state = reader.enumeration(1)
      knownOn = reader.message(2)
      pageSize = reader.scalar(3)
      pageToken = reader.string(4)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, unitID)
      writer.enumeration(1, state)
      writer.message(2, knownOn)
      writer.scalar(3, pageSize)
      writer.string(4, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of recommendations.
  public struct ListRecommendationsResponse: SenMessage {
    /// The recommendations.
    public var recommendations: [API.Policy.V1.Recommendation] = []
    /// Empty on the last page.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.ListRecommendationsResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      recommendations = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, recommendations)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

}
