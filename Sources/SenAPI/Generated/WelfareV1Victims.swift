// Generated from sen/welfare/v1/victims.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Welfare.V1 {
  /// What the victim suffered.
  public enum VictimKind: SenEnum {
    /// `VICTIM_KIND_UNSPECIFIED`.
    case unspecified
    /// Domestic violence.
    case domesticViolence
    /// Trafficking, returned.
    case traffickingReturnee
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .domesticViolence
        case 2: self = .traffickingReturnee
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .domesticViolence: 1
        case .traffickingReturnee: 2
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [VictimKind] = [
      .unspecified,
      .domesticViolence,
      .traffickingReturnee,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.welfare.v1.VictimKind")
  }

  /// Age group on the day of detection.
  public enum AgeGroup: SenEnum {
    /// `AGE_GROUP_UNSPECIFIED`.
    case unspecified
    /// Under 18.
    case child
    /// 18 or older.
    case adult
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .child
        case 2: self = .adult
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .child: 1
        case .adult: 2
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [AgeGroup] = [
      .unspecified,
      .child,
      .adult,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.welfare.v1.AgeGroup")
  }

  /// Where the identification of a victim stands.
  public enum VictimStatus: SenEnum {
    /// `VICTIM_STATUS_UNSPECIFIED`.
    case unspecified
    /// Detected; being identified. Counted, and protected like an identified victim.
    case detected
    /// Identified as a victim by the authority.
    case identified
    /// Not confirmed; no longer counted.
    case notConfirmed
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .detected
        case 2: self = .identified
        case 3: self = .notConfirmed
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .detected: 1
        case .identified: 2
        case .notConfirmed: 3
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [VictimStatus] = [
      .unspecified,
      .detected,
      .identified,
      .notConfirmed,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.welfare.v1.VictimStatus")
  }

  /// On what ground a case is worked on.
  public enum ConsentBasis: SenEnum {
    /// `CONSENT_BASIS_UNSPECIFIED`.
    case unspecified
    /// The victim consents.
    case consent
    /// The guardian, and a child of 7 or more, consent.
    case guardianAndChild
    /// The law obliges the receiver of a report to act.
    case statutoryDuty
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .consent
        case 2: self = .guardianAndChild
        case 3: self = .statutoryDuty
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .consent: 1
        case .guardianAndChild: 2
        case .statutoryDuty: 3
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [ConsentBasis] = [
      .unspecified,
      .consent,
      .guardianAndChild,
      .statutoryDuty,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.welfare.v1.ConsentBasis")
  }

  /// A social service for victims.
  public enum VictimServiceKind: SenEnum {
    /// `VICTIM_SERVICE_KIND_UNSPECIFIED`.
    case unspecified
    /// Counselling.
    case counselling
    /// Shelter.
    case shelter
    /// Medical care.
    case medical
    /// Legal aid.
    case legalAid
    /// Help with money, schooling or work.
    case livelihood
    /// Anything else.
    case other
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .counselling
        case 2: self = .shelter
        case 3: self = .medical
        case 4: self = .legalAid
        case 5: self = .livelihood
        case 6: self = .other
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .counselling: 1
        case .shelter: 2
        case .medical: 3
        case .legalAid: 4
        case .livelihood: 5
        case .other: 6
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [VictimServiceKind] = [
      .unspecified,
      .counselling,
      .shelter,
      .medical,
      .legalAid,
      .livelihood,
      .other,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.welfare.v1.VictimServiceKind")
  }

  /// What became of a service.
  public enum VictimServiceState: SenEnum {
    /// `VICTIM_SERVICE_STATE_UNSPECIFIED`.
    case unspecified
    /// Offered to the victim.
    case offered
    /// The victim got it.
    case reached
    /// The victim declined it.
    case refused
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .offered
        case 2: self = .reached
        case 3: self = .refused
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .offered: 1
        case .reached: 2
        case .refused: 3
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [VictimServiceState] = [
      .unspecified,
      .offered,
      .reached,
      .refused,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.welfare.v1.VictimServiceState")
  }

  /// To whom a report of violence was passed on.
  public enum ReferralAuthority: SenEnum {
    /// `REFERRAL_AUTHORITY_UNSPECIFIED`.
    case unspecified
    /// The people's committee of the commune.
    case peoplesCommittee
    /// The police.
    case police
    /// A health station or hospital.
    case health
    /// A social protection centre.
    case socialProtection
    /// A unit of the union above.
    case union
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .peoplesCommittee
        case 2: self = .police
        case 3: self = .health
        case 4: self = .socialProtection
        case 5: self = .union
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .peoplesCommittee: 1
        case .police: 2
        case .health: 3
        case .socialProtection: 4
        case .union: 5
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [ReferralAuthority] = [
      .unspecified,
      .peoplesCommittee,
      .police,
      .health,
      .socialProtection,
      .union,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.welfare.v1.ReferralAuthority")
  }

  /// A victim, under a pseudonym.
  public struct Victim: SenMessage {
    /// Random pseudonym, 32 lower-case hexadecimal digits.
    public var victimID: String = ""
    /// Id of this version of the record.
    public var recordID: Int64 = 0
    /// The commune or branch where the victim was detected.
    public var unitID: Int64 = 0
    /// What the victim suffered.
    public var kind: API.Welfare.V1.VictimKind = .init()
    /// Sex as registered.
    public var sex: API.Types.V1.Sex = .init()
    /// Age group on the day of detection.
    public var ageGroup: API.Welfare.V1.AgeGroup = .init()
    /// The day of the first detection, "YYYY-MM-DD".
    public var detectedDay: String = ""
    /// Where the identification stands now.
    public var status: API.Welfare.V1.VictimStatus = .init()
    /// Whether a sealed identity is stored.
    public var hasSealedIdentity: Bool = false
    /// When it was recorded and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.Victim")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      victimID = reader.string(0)
      recordID = reader.scalar(1)
      unitID = reader.scalar(2)
      kind = reader.enumeration(3)
      sex = reader.enumeration(4)
      ageGroup = reader.enumeration(5)
      detectedDay = reader.string(6)
      status = reader.enumeration(7)
      hasSealedIdentity = reader.bool(8)
      provenance = reader.message(9)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, victimID)
      writer.scalar(1, recordID)
      writer.scalar(2, unitID)
      writer.enumeration(3, kind)
      writer.enumeration(4, sex)
      writer.enumeration(5, ageGroup)
      writer.string(6, detectedDay)
      writer.enumeration(7, status)
      writer.bool(8, hasSealedIdentity)
      writer.message(9, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// What a person who flags a victim gets back: nothing that shows the case.
  public struct DetectVictimResponse: SenMessage {
    /// The pseudonym, for what follows.
    public var victimID: String = ""
    /// Id of the record.
    public var recordID: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.DetectVictimResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      victimID = reader.string(0)
      recordID = reader.scalar(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, victimID)
      writer.scalar(1, recordID)
      writer.unknownFields(unknownFields)
    }
  }

  /// A change in the identification of a victim.
  public struct VictimStatusEvent: SenMessage {
    /// Id of the event; it stays when the record is corrected.
    public var id: Int64 = 0
    /// Id of this version of the record.
    public var recordID: Int64 = 0
    /// The victim's pseudonym.
    public var victimID: String = ""
    /// The new status.
    public var status: API.Welfare.V1.VictimStatus = .init()
    /// The day, "YYYY-MM-DD".
    public var day: String = ""
    /// When it was recorded and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.VictimStatusEvent")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      recordID = reader.scalar(1)
      victimID = reader.string(2)
      status = reader.enumeration(3)
      day = reader.string(4)
      provenance = reader.message(5)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, recordID)
      writer.string(2, victimID)
      writer.enumeration(3, status)
      writer.string(4, day)
      writer.message(5, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// A case: one worker for one victim over a span. A victim may have several.
  public struct VictimCase: SenMessage {
    /// Id of the case; it stays when the record is corrected or closed.
    public var id: Int64 = 0
    /// Id of this version of the record.
    public var recordID: Int64 = 0
    /// The victim's unit.
    public var unitID: Int64 = 0
    /// The victim's pseudonym.
    public var victimID: String = ""
    /// Pseudonymous subject of the worker's account.
    public var worker: String = ""
    /// On what ground the case is worked on.
    public var consent: API.Welfare.V1.ConsentBasis = .init()
    /// The first day, "YYYY-MM-DD".
    public var from: String = ""
    /// The last day, "YYYY-MM-DD"; empty = open.
    public var to: String = ""
    /// When it was recorded and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.VictimCase")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      recordID = reader.scalar(1)
      unitID = reader.scalar(2)
      victimID = reader.string(3)
      worker = reader.string(4)
      consent = reader.enumeration(5)
      from = reader.string(6)
      to = reader.string(7)
      provenance = reader.message(8)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, recordID)
      writer.scalar(2, unitID)
      writer.string(3, victimID)
      writer.string(4, worker)
      writer.enumeration(5, consent)
      writer.string(6, from)
      writer.string(7, to)
      writer.message(8, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// What became of one service for one victim.
  public struct VictimServiceEvent: SenMessage {
    /// Id of the event; it stays when the record is corrected.
    public var id: Int64 = 0
    /// Id of this version of the record.
    public var recordID: Int64 = 0
    /// The victim's pseudonym.
    public var victimID: String = ""
    /// The service.
    public var kind: API.Welfare.V1.VictimServiceKind = .init()
    /// Offered, reached or refused.
    public var state: API.Welfare.V1.VictimServiceState = .init()
    /// The day, "YYYY-MM-DD".
    public var day: String = ""
    /// When it was recorded and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.VictimServiceEvent")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      recordID = reader.scalar(1)
      victimID = reader.string(2)
      kind = reader.enumeration(3)
      state = reader.enumeration(4)
      day = reader.string(5)
      provenance = reader.message(6)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, recordID)
      writer.string(2, victimID)
      writer.enumeration(3, kind)
      writer.enumeration(4, state)
      writer.string(5, day)
      writer.message(6, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// A report of violence that was received and passed on.
  public struct Referral: SenMessage {
    /// Id of the referral; it stays when the record is corrected.
    public var id: Int64 = 0
    /// Id of this version of the record.
    public var recordID: Int64 = 0
    /// The unit whose head received the report.
    public var unitID: Int64 = 0
    /// The victim's pseudonym; empty where no victim is recorded yet.
    public var victimID: String = ""
    /// Pseudonymous subject of the receiver's account.
    public var receiver: String = ""
    /// When it was received.
    public var receivedAt: API.Google.Protobuf.Timestamp? = nil
    /// To whom it was passed on.
    public var forwardedTo: API.Welfare.V1.ReferralAuthority = .init()
    /// When it was passed on.
    public var forwardedAt: API.Google.Protobuf.Timestamp? = nil
    /// When it was recorded and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.Referral")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      recordID = reader.scalar(1)
      unitID = reader.scalar(2)
      victimID = reader.string(3)
      receiver = reader.string(4)
      receivedAt = reader.message(5)
      forwardedTo = reader.enumeration(6)
      forwardedAt = reader.message(7)
      provenance = reader.message(8)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, recordID)
      writer.scalar(2, unitID)
      writer.string(3, victimID)
      writer.string(4, receiver)
      writer.message(5, receivedAt)
      writer.enumeration(6, forwardedTo)
      writer.message(7, forwardedAt)
      writer.message(8, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records that a victim was detected; open to branch heads.
  public struct DetectVictimRequest: SenMessage {
    /// Request id and the time of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Pseudonym chosen by a loader (32 lower-case hexadecimal digits); empty = drawn at random.
    public var victimID: String = ""
    /// The commune or branch.
    public var unitID: Int64 = 0
    /// What the victim suffered.
    public var kind: API.Welfare.V1.VictimKind = .init()
    /// Sex as registered.
    public var sex: API.Types.V1.Sex = .init()
    /// Age group on the day.
    public var ageGroup: API.Welfare.V1.AgeGroup = .init()
    /// The day of detection, "YYYY-MM-DD".
    public var day: String = ""
    /// Who the victim is, sealed by the caller; at most 4 KiB, empty = not stored.
    public var sealedIdentity: [UInt8] = []
    /// The `record_id` that this record corrects; 0 = a new victim.
    public var supersedes: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.DetectVictimRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      victimID = reader.string(1)
      unitID = reader.scalar(2)
      kind = reader.enumeration(3)
      sex = reader.enumeration(4)
      ageGroup = reader.enumeration(5)
      day = reader.string(6)
      sealedIdentity = reader.bytes(7)
      supersedes = reader.scalar(8)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.string(1, victimID)
      writer.scalar(2, unitID)
      writer.enumeration(3, kind)
      writer.enumeration(4, sex)
      writer.enumeration(5, ageGroup)
      writer.string(6, day)
      writer.bytes(7, sealedIdentity)
      writer.scalar(8, supersedes)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records a change in the identification of a victim.
  public struct RecordVictimStatusRequest: SenMessage {
    /// Request id and the time of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by a loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The victim's pseudonym.
    public var victimID: String = ""
    /// The new status; DETECTED = detected once more, in a later year.
    public var status: API.Welfare.V1.VictimStatus = .init()
    /// The day, "YYYY-MM-DD"; not before the first detection.
    public var day: String = ""
    /// The `record_id` that this record corrects; 0 = a new event.
    public var supersedes: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.RecordVictimStatusRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      victimID = reader.string(2)
      status = reader.enumeration(3)
      day = reader.string(4)
      supersedes = reader.scalar(5)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.string(2, victimID)
      writer.enumeration(3, status)
      writer.string(4, day)
      writer.scalar(5, supersedes)
      writer.unknownFields(unknownFields)
    }
  }

  /// Opens a case.
  public struct OpenVictimCaseRequest: SenMessage {
    /// Request id and the time of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by a loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The victim's pseudonym.
    public var victimID: String = ""
    /// Pseudonymous subject of the worker's account; empty = the caller.
    public var worker: String = ""
    /// On what ground the case is worked on.
    public var consent: API.Welfare.V1.ConsentBasis = .init()
    /// The first day, "YYYY-MM-DD".
    public var from: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.OpenVictimCaseRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      victimID = reader.string(2)
      worker = reader.string(3)
      consent = reader.enumeration(4)
      from = reader.string(5)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.string(2, victimID)
      writer.string(3, worker)
      writer.enumeration(4, consent)
      writer.string(5, from)
      writer.unknownFields(unknownFields)
    }
  }

  /// Closes a case; the closed version supersedes the open one.
  public struct CloseVictimCaseRequest: SenMessage {
    /// Request id and the time of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The case.
    public var id: Int64 = 0
    /// The last day, "YYYY-MM-DD".
    public var to: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.CloseVictimCaseRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      to = reader.string(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.string(2, to)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records what became of a service.
  public struct RecordVictimServiceRequest: SenMessage {
    /// Request id and the time of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by a loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The victim's pseudonym.
    public var victimID: String = ""
    /// The service.
    public var kind: API.Welfare.V1.VictimServiceKind = .init()
    /// Offered, reached or refused.
    public var state: API.Welfare.V1.VictimServiceState = .init()
    /// The day, "YYYY-MM-DD"; not before the first detection.
    public var day: String = ""
    /// The `record_id` that this record corrects; 0 = a new event.
    public var supersedes: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.RecordVictimServiceRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      victimID = reader.string(2)
      kind = reader.enumeration(3)
      state = reader.enumeration(4)
      day = reader.string(5)
      supersedes = reader.scalar(6)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.string(2, victimID)
      writer.enumeration(3, kind)
      writer.enumeration(4, state)
      writer.string(5, day)
      writer.scalar(6, supersedes)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records a report that was received and passed on.
  public struct RecordReferralRequest: SenMessage {
    /// Request id and the time of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by a loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The unit whose head received the report.
    public var unitID: Int64 = 0
    /// The victim's pseudonym; empty where no victim is recorded yet.
    public var victimID: String = ""
    /// Pseudonymous subject of the receiver's account; empty = the caller.
    public var receiver: String = ""
    /// When it was received.
    public var receivedAt: API.Google.Protobuf.Timestamp? = nil
    /// To whom it was passed on.
    public var forwardedTo: API.Welfare.V1.ReferralAuthority = .init()
    /// When it was passed on; not before it was received.
    public var forwardedAt: API.Google.Protobuf.Timestamp? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.RecordReferralRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      unitID = reader.scalar(2)
      victimID = reader.string(3)
      receiver = reader.string(4)
      receivedAt = reader.message(5)
      forwardedTo = reader.enumeration(6)
      forwardedAt = reader.message(7)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, unitID)
      writer.string(3, victimID)
      writer.string(4, receiver)
      writer.message(5, receivedAt)
      writer.enumeration(6, forwardedTo)
      writer.message(7, forwardedAt)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for the file of one victim.
  public struct ReadVictimFileRequest: SenMessage {
    /// The pseudonym.
    public var victimID: String = ""
    /// Why it is asked, for the audit log: 8 to 500 characters, without personal data.
    public var purpose: String = ""
    /// 16 random bytes: the id under which the read is audited.
    public var requestID: [UInt8] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ReadVictimFileRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      victimID = reader.string(0)
      purpose = reader.string(1)
      requestID = reader.bytes(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, victimID)
      writer.string(1, purpose)
      writer.bytes(2, requestID)
      writer.unknownFields(unknownFields)
    }
  }

  /// The file of one victim, without the identity.
  public struct VictimFile: SenMessage {
    /// The victim.
    public var victim: API.Welfare.V1.Victim? = nil
    /// Changes in the identification, by day.
    public var statuses: [API.Welfare.V1.VictimStatusEvent] = []
    /// Cases, by first day.
    public var cases: [API.Welfare.V1.VictimCase] = []
    /// Services, by day.
    public var services: [API.Welfare.V1.VictimServiceEvent] = []
    /// Referrals, by the time they were received.
    public var referrals: [API.Welfare.V1.Referral] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.VictimFile")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      victim = reader.message(0)
      statuses = reader.messages(1)
      cases = reader.messages(2)
      services = reader.messages(3)
      referrals = reader.messages(4)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, victim)
      writer.messages(1, statuses)
      writer.messages(2, cases)
      writer.messages(3, services)
      writer.messages(4, referrals)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for the victims of a unit's subtree.
  public struct ListVictimsRequest: SenMessage {
    /// The unit; 0 = the centre.
    public var unitID: Int64 = 0
    /// Why it is asked, for the audit log: 8 to 500 characters, without personal data.
    public var purpose: String = ""
    /// 16 random bytes: the id under which the read is audited.
    public var requestID: [UInt8] = []
    /// At most 1,000; 0 = 100.
    public var pageSize: Int32 = 0
    /// From the page before; empty = the first.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ListVictimsRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unitID = reader.scalar(0)
      purpose = reader.string(1)
      requestID = reader.bytes(2)
      pageSize = reader.scalar(3)
      pageToken = reader.string(4)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, unitID)
      writer.string(1, purpose)
      writer.bytes(2, requestID)
      writer.scalar(3, pageSize)
      writer.string(4, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of victims.
  public struct ListVictimsResponse: SenMessage {
    /// By record id.
    public var victims: [API.Welfare.V1.Victim] = []
    /// For the next page; empty = this was the last.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ListVictimsResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      victims = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, victims)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks who a victim is.
  public struct ReadVictimIdentityRequest: SenMessage {
    /// The pseudonym.
    public var victimID: String = ""
    /// Why it is asked, for the audit log: 8 to 500 characters, without personal data.
    public var purpose: String = ""
    /// 16 random bytes: the id under which the read is audited.
    public var requestID: [UInt8] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ReadVictimIdentityRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      victimID = reader.string(0)
      purpose = reader.string(1)
      requestID = reader.bytes(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, victimID)
      writer.string(1, purpose)
      writer.bytes(2, requestID)
      writer.unknownFields(unknownFields)
    }
  }

  /// Who a victim is, as it was sealed.
  public struct ReadVictimIdentityResponse: SenMessage {
    /// The sealed bytes; the service cannot open them.
    public var sealedIdentity: [UInt8] = []
    /// When they were recorded.
    public var recordedAt: API.Google.Protobuf.Timestamp? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ReadVictimIdentityResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      sealedIdentity = reader.bytes(0)
      recordedAt = reader.message(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.bytes(0, sealedIdentity)
      writer.message(1, recordedAt)
      writer.unknownFields(unknownFields)
    }
  }

}
