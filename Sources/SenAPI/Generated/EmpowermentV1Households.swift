// Generated from sen/empowerment/v1/households.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Empowerment.V1 {
  /// The class of a household under the poverty standard.
  public enum PovertyClass: SenEnum {
    /// `POVERTY_CLASS_UNSPECIFIED`.
    case unspecified
    /// Poor (hộ nghèo).
    case poor
    /// Near-poor (hộ cận nghèo).
    case nearPoor
    /// Neither.
    case neither
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .poor
        case 2: self = .nearPoor
        case 3: self = .neither
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .poor: 1
        case .nearPoor: 2
        case .neither: 3
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [PovertyClass] = [
      .unspecified,
      .poor,
      .nearPoor,
      .neither,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.empowerment.v1.PovertyClass")
  }

  /// The standard by which the class was found.
  public enum PovertyStandard: SenEnum {
    /// `POVERTY_STANDARD_UNSPECIFIED`.
    case unspecified
    /// Decision 59/2015/QĐ-TTg, for the lists of 2016 to 2021.
    case decision592015
    /// Decree 07/2021/NĐ-CP, for the lists from 2022: poor = at or below the income line and 3 or more
    /// deprivations; near-poor = at or below the line and fewer than 3.
    case decree072021
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .decision592015
        case 2: self = .decree072021
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .decision592015: 1
        case .decree072021: 2
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [PovertyStandard] = [
      .unspecified,
      .decision592015,
      .decree072021,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.empowerment.v1.PovertyStandard")
  }

  /// The form of help.
  public enum HelpForm: SenEnum {
    /// `HELP_FORM_UNSPECIFIED`.
    case unspecified
    /// A loan.
    case loan
    /// Vocational or business training.
    case training
    /// Tools, seed, livestock.
    case tools
    /// Work found.
    case work
    /// A house built or repaired.
    case house
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
        case 1: self = .loan
        case 2: self = .training
        case 3: self = .tools
        case 4: self = .work
        case 5: self = .house
        case 6: self = .other
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .loan: 1
        case .training: 2
        case .tools: 3
        case .work: 4
        case .house: 5
        case .other: 6
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [HelpForm] = [
      .unspecified,
      .loan,
      .training,
      .tools,
      .work,
      .house,
      .other,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.empowerment.v1.HelpForm")
  }

  /// The state of an exit.
  public enum ExitState: SenEnum {
    /// `EXIT_STATE_UNSPECIFIED`.
    case unspecified
    /// Estimated by the commune before the yearly review.
    case expected
    /// Confirmed by a decision.
    case confirmed
    /// Refused by the review.
    case refused
    /// Confirmed otherwise than first stated, by a later decision.
    case restated
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .expected
        case 2: self = .confirmed
        case 3: self = .refused
        case 4: self = .restated
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .expected: 1
        case .confirmed: 2
        case .refused: 3
        case .restated: 4
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [ExitState] = [
      .unspecified,
      .expected,
      .confirmed,
      .refused,
      .restated,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.empowerment.v1.ExitState")
  }

  /// A household.
  public struct Household: SenMessage {
    /// Id of the household; it stays when the record is corrected.
    public var id: Int64 = 0
    /// Id of this version of the record.
    public var recordID: Int64 = 0
    /// The commune or the branch.
    public var unitID: Int64 = 0
    /// Name of its head.
    public var headName: String = ""
    /// Sex of its head.
    public var headSex: API.Types.V1.Sex = .init()
    /// Women of 18 and more in it.
    public var women: Int32 = 0
    /// People in it.
    public var size: Int32 = 0
    /// The day since which this is true, "YYYY-MM-DD".
    public var day: String = ""
    /// When it was recorded and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.Household")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      recordID = reader.scalar(1)
      unitID = reader.scalar(2)
      headName = reader.string(3)
      headSex = reader.enumeration(4)
      women = reader.scalar(5)
      size = reader.scalar(6)
      day = reader.string(7)
      provenance = reader.message(8)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, recordID)
      writer.scalar(2, unitID)
      writer.string(3, headName)
      writer.enumeration(4, headSex)
      writer.scalar(5, women)
      writer.scalar(6, size)
      writer.string(7, day)
      writer.message(8, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// Registers a household or corrects one.
  public struct CreateHouseholdRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by the loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The commune or the branch.
    public var unitID: Int64 = 0
    /// Name of its head, 1 to 100 characters.
    public var headName: String = ""
    /// Sex of its head.
    public var headSex: API.Types.V1.Sex = .init()
    /// Women of 18 and more in it, 0 to `size`; a household without women is never counted.
    public var women: Int32 = 0
    /// People in it, 1 to 50.
    public var size: Int32 = 0
    /// The day since which this is true, "YYYY-MM-DD", not in the future.
    public var day: String = ""
    /// The `record_id` that this record corrects; 0 = a new household.
    public var supersedes: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.CreateHouseholdRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      unitID = reader.scalar(2)
      headName = reader.string(3)
      headSex = reader.enumeration(4)
      women = reader.scalar(5)
      size = reader.scalar(6)
      day = reader.string(7)
      supersedes = reader.scalar(8)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, unitID)
      writer.string(3, headName)
      writer.enumeration(4, headSex)
      writer.scalar(5, women)
      writer.scalar(6, size)
      writer.string(7, day)
      writer.scalar(8, supersedes)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for one household.
  public struct GetHouseholdRequest: SenMessage {
    /// Its id.
    public var id: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.GetHouseholdRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for the households of a unit's subtree.
  public struct ListHouseholdsRequest: SenMessage {
    /// The unit; 0 = the centre.
    public var unitID: Int64 = 0
    /// At most 1,000; 0 = 100.
    public var pageSize: Int32 = 0
    /// From the page before; empty = the first.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.ListHouseholdsRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unitID = reader.scalar(0)
      pageSize = reader.scalar(1)
      pageToken = reader.string(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, unitID)
      writer.scalar(1, pageSize)
      writer.string(2, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of households.
  public struct ListHouseholdsResponse: SenMessage {
    /// By record id.
    public var households: [API.Empowerment.V1.Household] = []
    /// For the next page; empty = this was the last.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.ListHouseholdsResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      households = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, households)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// What was measured to find a class.
  public struct PovertyAssessment: SenMessage {
    /// Income of a head in đồng a month.
    public var incomePerHead: Int64 = 0
    /// Deprivations in basic social services, 0 to 12.
    public var deprivations: Int32 = 0
    /// The urban lines hold.
    public var urban: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.PovertyAssessment")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      incomePerHead = reader.scalar(0)
      deprivations = reader.scalar(1)
      urban = reader.bool(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, incomePerHead)
      writer.scalar(1, deprivations)
      writer.bool(2, urban)
      writer.unknownFields(unknownFields)
    }
  }

  /// The class of a household in the list of a year.
  public struct PovertyClassRecord: SenMessage {
    /// Id; it stays when the record is corrected.
    public var id: Int64 = 0
    /// Id of this version of the record.
    public var recordID: Int64 = 0
    /// The household.
    public var householdID: Int64 = 0
    /// Its unit when this was recorded.
    public var unitID: Int64 = 0
    /// The year of the list.
    public var year: Int32 = 0
    /// The class.
    public var povertyClass: API.Empowerment.V1.PovertyClass = .init()
    /// The standard.
    public var standard: API.Empowerment.V1.PovertyStandard = .init()
    /// Number of the decision on the list.
    public var decision: String = ""
    /// The day of the decision, "YYYY-MM-DD".
    public var day: String = ""
    /// What was measured, where it is known.
    public var assessment: API.Empowerment.V1.PovertyAssessment? = nil
    /// When it was recorded and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.PovertyClassRecord")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      recordID = reader.scalar(1)
      householdID = reader.scalar(2)
      unitID = reader.scalar(3)
      year = reader.scalar(4)
      povertyClass = reader.enumeration(5)
      standard = reader.enumeration(6)
      decision = reader.string(7)
      day = reader.string(8)
      assessment = reader.message(9)
      provenance = reader.message(10)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, recordID)
      writer.scalar(2, householdID)
      writer.scalar(3, unitID)
      writer.scalar(4, year)
      writer.enumeration(5, povertyClass)
      writer.enumeration(6, standard)
      writer.string(7, decision)
      writer.string(8, day)
      writer.message(9, assessment)
      writer.message(10, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records a class or corrects one.
  public struct RecordPovertyClassRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by the loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The household.
    public var householdID: Int64 = 0
    /// The year of the list; the standard must be the one of that year (STANDARD_OF_OTHER_YEAR).
    public var year: Int32 = 0
    /// The class; if measured, the one that the standard gives (CLASS_CONTRADICTS_ASSESSMENT).
    public var povertyClass: API.Empowerment.V1.PovertyClass = .init()
    /// The standard.
    public var standard: API.Empowerment.V1.PovertyStandard = .init()
    /// Number of the decision on the list, at most 100 characters; may be empty.
    public var decision: String = ""
    /// The day of the decision, "YYYY-MM-DD", not in the future.
    public var day: String = ""
    /// What was measured, where it is known.
    public var assessment: API.Empowerment.V1.PovertyAssessment? = nil
    /// The `record_id` that this record corrects; 0 = new.
    public var supersedes: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.RecordPovertyClassRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      householdID = reader.scalar(2)
      year = reader.scalar(3)
      povertyClass = reader.enumeration(4)
      standard = reader.enumeration(5)
      decision = reader.string(6)
      day = reader.string(7)
      assessment = reader.message(8)
      supersedes = reader.scalar(9)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, householdID)
      writer.scalar(3, year)
      writer.enumeration(4, povertyClass)
      writer.enumeration(5, standard)
      writer.string(6, decision)
      writer.string(7, day)
      writer.message(8, assessment)
      writer.scalar(9, supersedes)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for the classes of a household.
  public struct ListPovertyClassesRequest: SenMessage {
    /// The household.
    public var householdID: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.ListPovertyClassesRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      householdID = reader.scalar(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, householdID)
      writer.unknownFields(unknownFields)
    }
  }

  /// The classes of a household.
  public struct ListPovertyClassesResponse: SenMessage {
    /// By year; at most 200.
    public var classes: [API.Empowerment.V1.PovertyClassRecord] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.ListPovertyClassesResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      classes = reader.messages(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, classes)
      writer.unknownFields(unknownFields)
    }
  }

  /// Help that a household got.
  public struct Help: SenMessage {
    /// Id; it stays when the record is corrected.
    public var id: Int64 = 0
    /// Id of this version of the record.
    public var recordID: Int64 = 0
    /// The household.
    public var householdID: Int64 = 0
    /// Its unit when this was recorded.
    public var unitID: Int64 = 0
    /// The form.
    public var form: API.Empowerment.V1.HelpForm = .init()
    /// The day, "YYYY-MM-DD".
    public var day: String = ""
    /// What it was worth, in đồng; 0 = not counted in money.
    public var amount: Int64 = 0
    /// The unit of the union that gave it.
    public var giverUnitID: Int64 = 0
    /// The programme.
    public var programme: API.Empowerment.V1.Programme = .init()
    /// When it was recorded and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.Help")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      recordID = reader.scalar(1)
      householdID = reader.scalar(2)
      unitID = reader.scalar(3)
      form = reader.enumeration(4)
      day = reader.string(5)
      amount = reader.scalar(6)
      giverUnitID = reader.scalar(7)
      programme = reader.enumeration(8)
      provenance = reader.message(9)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, recordID)
      writer.scalar(2, householdID)
      writer.scalar(3, unitID)
      writer.enumeration(4, form)
      writer.string(5, day)
      writer.scalar(6, amount)
      writer.scalar(7, giverUnitID)
      writer.enumeration(8, programme)
      writer.message(9, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records help or corrects it.
  public struct RecordHelpRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by the loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The household.
    public var householdID: Int64 = 0
    /// The form.
    public var form: API.Empowerment.V1.HelpForm = .init()
    /// The day, "YYYY-MM-DD", not in the future.
    public var day: String = ""
    /// What it was worth, in đồng, 0 to 10^13; 0 = not counted in money.
    public var amount: Int64 = 0
    /// The unit of the union that gave it; 0 = the household's own unit.
    public var giverUnitID: Int64 = 0
    /// The programme.
    public var programme: API.Empowerment.V1.Programme = .init()
    /// The `record_id` that this record corrects; 0 = new.
    public var supersedes: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.RecordHelpRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      householdID = reader.scalar(2)
      form = reader.enumeration(3)
      day = reader.string(4)
      amount = reader.scalar(5)
      giverUnitID = reader.scalar(6)
      programme = reader.enumeration(7)
      supersedes = reader.scalar(8)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, householdID)
      writer.enumeration(3, form)
      writer.string(4, day)
      writer.scalar(5, amount)
      writer.scalar(6, giverUnitID)
      writer.enumeration(7, programme)
      writer.scalar(8, supersedes)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for help given.
  public struct ListHelpRequest: SenMessage {
    /// The household; 0 = of all households of the unit.
    public var householdID: Int64 = 0
    /// The unit, if no household is given; 0 = the centre.
    public var unitID: Int64 = 0
    /// Only help given in this span.
    public var days: API.Empowerment.V1.DaySpan? = nil
    /// At most 1,000; 0 = 100.
    public var pageSize: Int32 = 0
    /// From the page before; empty = the first.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.ListHelpRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      householdID = reader.scalar(0)
      unitID = reader.scalar(1)
      days = reader.message(2)
      pageSize = reader.scalar(3)
      pageToken = reader.string(4)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, householdID)
      writer.scalar(1, unitID)
      writer.message(2, days)
      writer.scalar(3, pageSize)
      writer.string(4, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of help.
  public struct ListHelpResponse: SenMessage {
    /// By record id.
    public var help: [API.Empowerment.V1.Help] = []
    /// For the next page; empty = this was the last.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.ListHelpResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      help = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, help)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A household's exit from its class. Each step is a new version.
  public struct Exit: SenMessage {
    /// Id; it stays through all steps.
    public var id: Int64 = 0
    /// Id of this version of the record.
    public var recordID: Int64 = 0
    /// The household.
    public var householdID: Int64 = 0
    /// Its unit when this was recorded.
    public var unitID: Int64 = 0
    /// The class it leaves.
    public var fromClass: API.Empowerment.V1.PovertyClass = .init()
    /// The class it comes to.
    public var toClass: API.Empowerment.V1.PovertyClass = .init()
    /// The day it is out, "YYYY-MM-DD": the day that places it in a reporting year.
    public var day: String = ""
    /// The state.
    public var state: API.Empowerment.V1.ExitState = .init()
    /// Number of the decision of the newest step; empty = none yet.
    public var decision: String = ""
    /// The day of that decision, "YYYY-MM-DD"; empty = none yet.
    public var decisionDay: String = ""
    /// When it was recorded and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.Exit")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      recordID = reader.scalar(1)
      householdID = reader.scalar(2)
      unitID = reader.scalar(3)
      fromClass = reader.enumeration(4)
      toClass = reader.enumeration(5)
      day = reader.string(6)
      state = reader.enumeration(7)
      decision = reader.string(8)
      decisionDay = reader.string(9)
      provenance = reader.message(10)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, recordID)
      writer.scalar(2, householdID)
      writer.scalar(3, unitID)
      writer.enumeration(4, fromClass)
      writer.enumeration(5, toClass)
      writer.string(6, day)
      writer.enumeration(7, state)
      writer.string(8, decision)
      writer.string(9, decisionDay)
      writer.message(10, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records an exit or corrects what was recorded of it by mistake.
  public struct RecordExitRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by the loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The household. It must stand in the list of the exit's year or of the year before with
    /// `from_class` (FAILED_PRECONDITION, CLASS_NOT_RECORDED).
    public var householdID: Int64 = 0
    /// The class it leaves: poor or near-poor.
    public var fromClass: API.Empowerment.V1.PovertyClass = .init()
    /// The class it comes to: a better one. Poor to near-poor counts.
    public var toClass: API.Empowerment.V1.PovertyClass = .init()
    /// The day it is out, "YYYY-MM-DD", not in the future.
    public var day: String = ""
    /// EXPECTED or CONFIRMED.
    public var state: API.Empowerment.V1.ExitState = .init()
    /// Number of the decision; needed for CONFIRMED, at most 100 characters.
    public var decision: String = ""
    /// The day of the decision, "YYYY-MM-DD"; empty = `day`.
    public var decisionDay: String = ""
    /// The `record_id` that this record corrects; 0 = new.
    public var supersedes: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.RecordExitRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      householdID = reader.scalar(2)
      fromClass = reader.enumeration(3)
      toClass = reader.enumeration(4)
      day = reader.string(5)
      state = reader.enumeration(6)
      decision = reader.string(7)
      decisionDay = reader.string(8)
      supersedes = reader.scalar(9)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, householdID)
      writer.enumeration(3, fromClass)
      writer.enumeration(4, toClass)
      writer.string(5, day)
      writer.enumeration(6, state)
      writer.string(7, decision)
      writer.string(8, decisionDay)
      writer.scalar(9, supersedes)
      writer.unknownFields(unknownFields)
    }
  }

  /// Confirms an expected exit.
  public struct ConfirmExitRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The exit; EXPECTED.
    public var id: Int64 = 0
    /// Number of the decision.
    public var decision: String = ""
    /// The day of the decision, "YYYY-MM-DD", not in the future.
    public var decisionDay: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.ConfirmExitRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      decision = reader.string(2)
      decisionDay = reader.string(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.string(2, decision)
      writer.string(3, decisionDay)
      writer.unknownFields(unknownFields)
    }
  }

  /// Refuses an exit.
  public struct RefuseExitRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The exit; not refused already.
    public var id: Int64 = 0
    /// Number of the decision; may be empty.
    public var decision: String = ""
    /// The day of the decision, "YYYY-MM-DD", not in the future.
    public var decisionDay: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.RefuseExitRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      decision = reader.string(2)
      decisionDay = reader.string(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.string(2, decision)
      writer.string(3, decisionDay)
      writer.unknownFields(unknownFields)
    }
  }

  /// Restates an exit.
  public struct RestateExitRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The exit; not merely EXPECTED.
    public var id: Int64 = 0
    /// The class it left.
    public var fromClass: API.Empowerment.V1.PovertyClass = .init()
    /// The class it came to.
    public var toClass: API.Empowerment.V1.PovertyClass = .init()
    /// The day it is out, "YYYY-MM-DD", not in the future.
    public var day: String = ""
    /// Number of the decision.
    public var decision: String = ""
    /// The day of the decision, "YYYY-MM-DD", not in the future.
    public var decisionDay: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.RestateExitRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      fromClass = reader.enumeration(2)
      toClass = reader.enumeration(3)
      day = reader.string(4)
      decision = reader.string(5)
      decisionDay = reader.string(6)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.enumeration(2, fromClass)
      writer.enumeration(3, toClass)
      writer.string(4, day)
      writer.string(5, decision)
      writer.string(6, decisionDay)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for one exit.
  public struct GetExitRequest: SenMessage {
    /// Its id.
    public var id: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.GetExitRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for exits.
  public struct ListExitsRequest: SenMessage {
    /// The household; 0 = of all households of the unit.
    public var householdID: Int64 = 0
    /// The unit, if no household is given; 0 = the centre.
    public var unitID: Int64 = 0
    /// Only exits with a day in this span.
    public var days: API.Empowerment.V1.DaySpan? = nil
    /// Only exits in this state; unspecified = any.
    public var state: API.Empowerment.V1.ExitState = .init()
    /// At most 1,000; 0 = 100.
    public var pageSize: Int32 = 0
    /// From the page before; empty = the first.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.ListExitsRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      householdID = reader.scalar(0)
      unitID = reader.scalar(1)
      days = reader.message(2)
      state = reader.enumeration(3)
      pageSize = reader.scalar(4)
      pageToken = reader.string(5)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, householdID)
      writer.scalar(1, unitID)
      writer.message(2, days)
      writer.enumeration(3, state)
      writer.scalar(4, pageSize)
      writer.string(5, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of exits.
  public struct ListExitsResponse: SenMessage {
    /// By record id.
    public var exits: [API.Empowerment.V1.Exit] = []
    /// For the next page; empty = this was the last.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.ListExitsResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      exits = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, exits)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

}
