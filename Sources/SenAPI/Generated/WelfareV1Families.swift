// Generated from sen/welfare/v1/families.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Welfare.V1 {
  /// The set of criteria that a family is measured by.
  public enum FamilyVariant: SenEnum {
    /// `FAMILY_VARIANT_UNSPECIFIED`.
    case unspecified
    /// Five "no"s and three "clean"s (5 không, 3 sạch).
    case fiveNoThreeClean
    /// Five "have"s and three "clean"s (5 có, 3 sạch): only in advanced or model new-rural communes.
    case fiveHaveThreeClean
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .fiveNoThreeClean
        case 2: self = .fiveHaveThreeClean
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .fiveNoThreeClean: 1
        case .fiveHaveThreeClean: 2
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [FamilyVariant] = [
      .unspecified,
      .fiveNoThreeClean,
      .fiveHaveThreeClean,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.welfare.v1.FamilyVariant")
  }

  /// A family.
  public struct Family: SenMessage {
    /// Id of the family; it stays when the record is corrected.
    public var id: Int64 = 0
    /// Id of this version of the record.
    public var recordID: Int64 = 0
    /// The commune or branch.
    public var unitID: Int64 = 0
    /// The household in the empowerment service; 0 = none.
    public var householdID: Int64 = 0
    /// The set of criteria.
    public var variant: API.Welfare.V1.FamilyVariant = .init()
    /// Criteria passed by their newest checks, each 1 to 8, ascending; only in GetFamily.
    public var passed: [Int32] = []
    /// Criteria failed by their newest checks, each 1 to 8, ascending; only in GetFamily.
    public var failed: [Int32] = []
    /// When it was recorded and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.Family")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      recordID = reader.scalar(1)
      unitID = reader.scalar(2)
      householdID = reader.scalar(3)
      variant = reader.enumeration(4)
      passed = reader.scalars(5)
      failed = reader.scalars(6)
      provenance = reader.message(7)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, recordID)
      writer.scalar(2, unitID)
      writer.scalar(3, householdID)
      writer.enumeration(4, variant)
      writer.scalars(5, passed)
      writer.scalars(6, failed)
      writer.message(7, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// The result of one criterion.
  public struct CriterionResult: SenMessage {
    /// 1 to 8, in the order of the published list.
    public var criterion: Int32 = 0
    /// Whether the family meets it.
    public var passed: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.CriterionResult")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      criterion = reader.scalar(0)
      passed = reader.bool(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, criterion)
      writer.bool(1, passed)
      writer.unknownFields(unknownFields)
    }
  }

  /// A check of a family on one day.
  public struct CriteriaCheck: SenMessage {
    /// Id of the check; it stays when the record is corrected.
    public var id: Int64 = 0
    /// Id of this version of the record.
    public var recordID: Int64 = 0
    /// The family's unit.
    public var unitID: Int64 = 0
    /// The family.
    public var familyID: Int64 = 0
    /// The day, "YYYY-MM-DD".
    public var day: String = ""
    /// Version of the criteria's wording, from 1.
    public var criteriaVersion: Int32 = 0
    /// The criteria checked that day, ascending.
    public var results: [API.Welfare.V1.CriterionResult] = []
    /// When it was recorded and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.CriteriaCheck")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      recordID = reader.scalar(1)
      unitID = reader.scalar(2)
      familyID = reader.scalar(3)
      day = reader.string(4)
      criteriaVersion = reader.scalar(5)
      results = reader.messages(6)
      provenance = reader.message(7)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, recordID)
      writer.scalar(2, unitID)
      writer.scalar(3, familyID)
      writer.string(4, day)
      writer.scalar(5, criteriaVersion)
      writer.messages(6, results)
      writer.message(7, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records a family.
  public struct RegisterFamilyRequest: SenMessage {
    /// Request id and the time of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by a loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The commune or branch.
    public var unitID: Int64 = 0
    /// The household in the empowerment service; 0 = none.
    public var householdID: Int64 = 0
    /// The set of criteria.
    public var variant: API.Welfare.V1.FamilyVariant = .init()
    /// The day from which the family is measured, "YYYY-MM-DD".
    public var day: String = ""
    /// The `record_id` that this record corrects; 0 = a new family.
    public var supersedes: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.RegisterFamilyRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      unitID = reader.scalar(2)
      householdID = reader.scalar(3)
      variant = reader.enumeration(4)
      day = reader.string(5)
      supersedes = reader.scalar(6)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, unitID)
      writer.scalar(3, householdID)
      writer.enumeration(4, variant)
      writer.string(5, day)
      writer.scalar(6, supersedes)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for one family.
  public struct GetFamilyRequest: SenMessage {
    /// The family.
    public var id: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.GetFamilyRequest")

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

  /// Asks for the families of a unit's subtree.
  public struct ListFamiliesRequest: SenMessage {
    /// The unit; 0 = the centre.
    public var unitID: Int64 = 0
    /// Only this variant; unspecified = all.
    public var variant: API.Welfare.V1.FamilyVariant = .init()
    /// At most 1,000; 0 = 100.
    public var pageSize: Int32 = 0
    /// From the page before; empty = the first.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ListFamiliesRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unitID = reader.scalar(0)
      variant = reader.enumeration(1)
      pageSize = reader.scalar(2)
      pageToken = reader.string(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, unitID)
      writer.enumeration(1, variant)
      writer.scalar(2, pageSize)
      writer.string(3, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of families.
  public struct ListFamiliesResponse: SenMessage {
    /// By record id.
    public var families: [API.Welfare.V1.Family] = []
    /// For the next page; empty = this was the last.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ListFamiliesResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      families = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, families)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records a check of a family on one day.
  public struct RecordCriteriaCheckRequest: SenMessage {
    /// Request id and the time of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by a loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The family.
    public var familyID: Int64 = 0
    /// The day, "YYYY-MM-DD".
    public var day: String = ""
    /// Version of the criteria's wording, from 1; 0 = 1.
    public var criteriaVersion: Int32 = 0
    /// One to eight results; a criterion is checked once a day, another result is a correction.
    public var results: [API.Welfare.V1.CriterionResult] = []
    /// The `record_id` that this record corrects; 0 = a new check.
    public var supersedes: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.RecordCriteriaCheckRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      familyID = reader.scalar(2)
      day = reader.string(3)
      criteriaVersion = reader.scalar(4)
      results = reader.messages(5)
      supersedes = reader.scalar(6)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, familyID)
      writer.string(3, day)
      writer.scalar(4, criteriaVersion)
      writer.messages(5, results)
      writer.scalar(6, supersedes)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for the checks of a family.
  public struct ListCriteriaChecksRequest: SenMessage {
    /// The family.
    public var familyID: Int64 = 0
    /// At most 1,000; 0 = 100.
    public var pageSize: Int32 = 0
    /// From the page before; empty = the first.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ListCriteriaChecksRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      familyID = reader.scalar(0)
      pageSize = reader.scalar(1)
      pageToken = reader.string(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, familyID)
      writer.scalar(1, pageSize)
      writer.string(2, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of checks.
  public struct ListCriteriaChecksResponse: SenMessage {
    /// By record id.
    public var checks: [API.Welfare.V1.CriteriaCheck] = []
    /// For the next page; empty = this was the last.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.welfare.v1.ListCriteriaChecksResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      checks = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, checks)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

}
