// Generated from sen/membership/v1/units.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Membership.V1 {
  /// Where people of a unit live; for the works of new-rural and civilised-urban communes.
  public enum Settlement: SenEnum {
    /// `SETTLEMENT_UNSPECIFIED`.
    case unspecified
    /// A ward or township (phường, thị trấn).
    case urban
    /// A commune (xã).
    case rural
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .urban
        case 2: self = .rural
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .urban: 1
        case .rural: 2
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [Settlement] = [
      .unspecified,
      .urban,
      .rural,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.membership.v1.Settlement")
  }

  /// New-rural status of a commune; from "advanced" on the "five haves" family variant applies.
  public enum NewRuralStatus: SenEnum {
    /// `NEW_RURAL_STATUS_UNSPECIFIED`.
    case unspecified
    /// Not recognised yet.
    case noneValue
    /// Recognised (nông thôn mới).
    case recognised
    /// Advanced (nâng cao).
    case advanced
    /// Model (kiểu mẫu).
    case model
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .noneValue
        case 2: self = .recognised
        case 3: self = .advanced
        case 4: self = .model
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .noneValue: 1
        case .recognised: 2
        case .advanced: 3
        case .model: 4
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [NewRuralStatus] = [
      .unspecified,
      .noneValue,
      .recognised,
      .advanced,
      .model,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.membership.v1.NewRuralStatus")
  }

  /// Kind of a branch.
  public enum BranchKind: SenEnum {
    /// Not a branch, or unknown.
    case unspecified
    /// Of a village, hamlet or residential group.
    case residential
    /// Of a trade or profession.
    case occupational
    /// Of an enterprise or a workers' lodging.
    case workplace
    /// Of a market.
    case market
    /// Of women of a religion.
    case religious
    /// Of the Police or the Army.
    case armedForces
    /// Another kind.
    case other
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .residential
        case 2: self = .occupational
        case 3: self = .workplace
        case 4: self = .market
        case 5: self = .religious
        case 6: self = .armedForces
        case 7: self = .other
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .residential: 1
        case .occupational: 2
        case .workplace: 3
        case .market: 4
        case .religious: 5
        case .armedForces: 6
        case .other: 7
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [BranchKind] = [
      .unspecified,
      .residential,
      .occupational,
      .workplace,
      .market,
      .religious,
      .armedForces,
      .other,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.membership.v1.BranchKind")
  }

  /// How much of a unit goes into its successor.
  public enum SuccessionCoverage: SenEnum {
    /// `SUCCESSION_COVERAGE_UNSPECIFIED`.
    case unspecified
    /// All of it.
    case whole
    /// Some of it; the branches that go are named where they are known.
    case part
    /// Possibly some of it: the source does not say.
    case possible
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .whole
        case 2: self = .part
        case 3: self = .possible
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .whole: 1
        case .part: 2
        case .possible: 3
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [SuccessionCoverage] = [
      .unspecified,
      .whole,
      .part,
      .possible,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.membership.v1.SuccessionCoverage")
  }

  /// Why a version or succession was recorded; groups what belongs together.
  public enum UnitChangeKind: SenEnum {
    /// `UNIT_CHANGE_KIND_UNSPECIFIED`.
    case unspecified
    /// The unit's first version.
    case created
    /// Name, code, type or another attribute changed.
    case changed
    /// Another parent.
    case reparented
    /// The unit ends.
    case closed
    /// An earlier version was wrong.
    case corrected
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .created
        case 2: self = .changed
        case 3: self = .reparented
        case 4: self = .closed
        case 5: self = .corrected
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .created: 1
        case .changed: 2
        case .reparented: 3
        case .closed: 4
        case .corrected: 5
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [UnitChangeKind] = [
      .unspecified,
      .created,
      .changed,
      .reparented,
      .closed,
      .corrected,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.membership.v1.UnitChangeKind")
  }

  /// The attributes of a unit that may change from a day on.
  public struct UnitAttributes: SenMessage {
    /// Official code: 2 digits of a province, 3 of a district, 5 of a commune; "TW" the centre; a
    /// branch's is its commune's, a point and 3 digits. 1 to 32 characters.
    public var code: String = ""
    /// Name without the type word. NFC, 1 to 200 characters.
    public var name: String = ""
    /// Name with the type word; empty = `name`.
    public var fullName: String = ""
    /// Type word ("phường", "xã", "quận"), empty if there is none.
    public var type: String = ""
    /// Level.
    public var level: API.Types.V1.UnitLevel = .init()
    /// Kind; unspecified = territorial.
    public var kind: API.Types.V1.UnitKind = .init()
    /// The unit above; 0 only for the centre.
    public var parentID: Int64 = 0
    /// Whether a women's union exists there (Hoàng Sa has none).
    public var hasUnion: Bool = false
    /// Whether it lies in the ethnic-minority and mountainous area (Project 8).
    public var ethnicArea: Bool = false
    /// Urban or rural.
    public var settlement: API.Membership.V1.Settlement = .init()
    /// New-rural status.
    public var newRuralStatus: API.Membership.V1.NewRuralStatus = .init()
    /// Kind of a branch.
    public var branchKind: API.Membership.V1.BranchKind = .init()
    /// Code of the socio-economic region, of a province ("1" to "6"); empty below.
    public var regionCode: String = ""
    /// Name of the region.
    public var regionName: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.UnitAttributes")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      code = reader.string(0)
      name = reader.string(1)
      fullName = reader.string(2)
      type = reader.string(3)
      level = reader.enumeration(4)
      kind = reader.enumeration(5)
      parentID = reader.scalar(6)
      hasUnion = reader.bool(7)
      ethnicArea = reader.bool(8)
      settlement = reader.enumeration(9)
      newRuralStatus = reader.enumeration(10)
      branchKind = reader.enumeration(11)
      regionCode = reader.string(12)
      regionName = reader.string(13)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, code)
      writer.string(1, name)
      writer.string(2, fullName)
      writer.string(3, type)
      writer.enumeration(4, level)
      writer.enumeration(5, kind)
      writer.scalar(6, parentID)
      writer.bool(7, hasUnion)
      writer.bool(8, ethnicArea)
      writer.enumeration(9, settlement)
      writer.enumeration(10, newRuralStatus)
      writer.enumeration(11, branchKind)
      writer.string(12, regionCode)
      writer.string(13, regionName)
      writer.unknownFields(unknownFields)
    }
  }

  /// A unit as it is on a day.
  public struct Unit: SenMessage {
    /// Id, never reused.
    public var id: Int64 = 0
    /// The attributes on that day.
    public var attributes: API.Membership.V1.UnitAttributes? = nil
    /// First day of this version.
    public var validFrom: String = ""
    /// Last day of this version; empty = open.
    public var validTo: String = ""
    /// Epoch of the tree it was read from.
    public var epoch: Int64 = 0
    /// Ids from the centre down to the parent.
    public var ancestorIDs: [Int64] = []
    /// This version was made by a generator.
    public var synthetic: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.Unit")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      attributes = reader.message(1)
      validFrom = reader.string(2)
      validTo = reader.string(3)
      epoch = reader.scalar(4)
      ancestorIDs = reader.scalars(5)
      synthetic = reader.bool(6)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.message(1, attributes)
      writer.string(2, validFrom)
      writer.string(3, validTo)
      writer.scalar(4, epoch)
      writer.scalars(5, ancestorIDs)
      writer.bool(6, synthetic)
      writer.unknownFields(unknownFields)
    }
  }

  /// One dated version of a unit's attributes.
  public struct UnitVersion: SenMessage {
    /// Id of the version.
    public var id: Int64 = 0
    /// The unit.
    public var unitID: Int64 = 0
    /// What is true in the span.
    public var attributes: API.Membership.V1.UnitAttributes? = nil
    /// First day it is true.
    public var validFrom: String = ""
    /// Last day it is true; empty = until the next version.
    public var validTo: String = ""
    /// What happened.
    public var change: API.Membership.V1.UnitChangeKind = .init()
    /// When and by whom it was recorded, and the version it corrects.
    public var provenance: API.Types.V1.Provenance? = nil
    /// A withdrawal: from `provenance.recorded_at` on, the version it supersedes never was.
    public var withdrawn: Bool = false
    /// The epoch that its recording made.
    public var epoch: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.UnitVersion")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      unitID = reader.scalar(1)
      attributes = reader.message(2)
      validFrom = reader.string(3)
      validTo = reader.string(4)
      change = reader.enumeration(5)
      provenance = reader.message(6)
      withdrawn = reader.bool(7)
      epoch = reader.scalar(8)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, unitID)
      writer.message(2, attributes)
      writer.string(3, validFrom)
      writer.string(4, validTo)
      writer.enumeration(5, change)
      writer.message(6, provenance)
      writer.bool(7, withdrawn)
      writer.scalar(8, epoch)
      writer.unknownFields(unknownFields)
    }
  }

  /// One arrow of the lineage: many to many, dated.
  public struct UnitSuccession: SenMessage {
    /// Id of the succession.
    public var id: Int64 = 0
    /// The unit that ends or gives.
    public var oldUnitID: Int64 = 0
    /// The unit that follows or takes.
    public var newUnitID: Int64 = 0
    /// First day of the new order.
    public var effectiveDay: String = ""
    /// How much goes over.
    public var coverage: API.Membership.V1.SuccessionCoverage = .init()
    /// The branches that go over, where they are assigned; empty for the whole.
    public var branchIDs: [Int64] = []
    /// When and by whom it was recorded, and the succession it corrects.
    public var provenance: API.Types.V1.Provenance? = nil
    /// A withdrawal of the succession it supersedes.
    public var withdrawn: Bool = false
    /// The epoch that its recording made.
    public var epoch: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.UnitSuccession")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      oldUnitID = reader.scalar(1)
      newUnitID = reader.scalar(2)
      effectiveDay = reader.string(3)
      coverage = reader.enumeration(4)
      branchIDs = reader.scalars(5)
      provenance = reader.message(6)
      withdrawn = reader.bool(7)
      epoch = reader.scalar(8)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, oldUnitID)
      writer.scalar(2, newUnitID)
      writer.string(3, effectiveDay)
      writer.enumeration(4, coverage)
      writer.scalars(5, branchIDs)
      writer.message(6, provenance)
      writer.bool(7, withdrawn)
      writer.scalar(8, epoch)
      writer.unknownFields(unknownFields)
    }
  }

  /// A state of the tree; every committed change of units makes the next one.
  public struct Epoch: SenMessage {
    /// Number, from 1; 0 = there are no units yet.
    public var epoch: Int64 = 0
    /// When it was committed.
    public var recordedAt: API.Google.Protobuf.Timestamp? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.Epoch")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      epoch = reader.scalar(0)
      recordedAt = reader.message(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, epoch)
      writer.message(1, recordedAt)
      writer.unknownFields(unknownFields)
    }
  }

  /// A batch of units to create.
  public struct ImportUnitsRequest: SenMessage {
    /// Request id of the batch.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The units, parents first; at most 2,000. Their own headers stay empty.
    public var units: [API.Membership.V1.CreateUnitRequest] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ImportUnitsRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      units = reader.messages(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.messages(1, units)
      writer.unknownFields(unknownFields)
    }
  }

  /// Creates a unit.
  public struct CreateUnitRequest: SenMessage {
    /// Request id.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by a loader (> 1, unused); 0 = the service gives one.
    public var id: Int64 = 0
    /// The first version.
    public var attributes: API.Membership.V1.UnitAttributes? = nil
    /// First day it is true.
    public var validFrom: String = ""
    /// The parent by its code on `valid_from` instead of `attributes.parent_id`; the level above is
    /// searched first. Empty = not used.
    public var parentCode: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.CreateUnitRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      attributes = reader.message(2)
      validFrom = reader.string(3)
      parentCode = reader.string(4)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.message(2, attributes)
      writer.string(3, validFrom)
      writer.string(4, parentCode)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for a unit.
  public struct GetUnitRequest: SenMessage {
    /// Id; 0 = by code.
    public var unitID: Int64 = 0
    /// Code on the day, with `level` where codes of two levels could be equal.
    public var code: String = ""
    /// Level of the code; unspecified = any.
    public var level: API.Types.V1.UnitLevel = .init()
    /// The day; empty = today.
    public var day: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.GetUnitRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unitID = reader.scalar(0)
      code = reader.string(1)
      level = reader.enumeration(2)
      day = reader.string(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, unitID)
      writer.string(1, code)
      writer.enumeration(2, level)
      writer.string(3, day)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for units.
  public struct ListUnitsRequest: SenMessage {
    /// Only this level; unspecified = all.
    public var level: API.Types.V1.UnitLevel = .init()
    /// Only units below this one; 0 = all.
    public var underUnitID: Int64 = 0
    /// Only children of `under_unit_id`, not deeper descendants.
    public var directChildren: Bool = false
    /// Words that the name must begin with, one by one, in any case, without diacritics.
    public var name: String = ""
    /// Only this code.
    public var code: String = ""
    /// The day; empty = today.
    public var day: String = ""
    /// At most 1,000; 0 = 100.
    public var pageSize: Int32 = 0
    /// From the page before, with the same query.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ListUnitsRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      level = reader.enumeration(0)
      underUnitID = reader.scalar(1)
      directChildren = reader.bool(2)
      name = reader.string(3)
      code = reader.string(4)
      day = reader.string(5)
      pageSize = reader.scalar(6)
      pageToken = reader.string(7)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.enumeration(0, level)
      writer.scalar(1, underUnitID)
      writer.bool(2, directChildren)
      writer.string(3, name)
      writer.string(4, code)
      writer.string(5, day)
      writer.scalar(6, pageSize)
      writer.string(7, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of units.
  public struct ListUnitsResponse: SenMessage {
    /// The units.
    public var units: [API.Membership.V1.Unit] = []
    /// Empty on the last page.
    public var nextPageToken: String = ""
    /// The epoch they are of.
    public var epoch: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ListUnitsResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      units = reader.messages(0)
      nextPageToken = reader.string(1)
      epoch = reader.scalar(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, units)
      writer.string(1, nextPageToken)
      writer.scalar(2, epoch)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records a version of a unit.
  public struct RecordUnitVersionRequest: SenMessage {
    /// Request id.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The unit.
    public var unitID: Int64 = 0
    /// All attributes as they are from `valid_from` on.
    public var attributes: API.Membership.V1.UnitAttributes? = nil
    /// First day it is true.
    public var validFrom: String = ""
    /// Last day it is true; empty = until the next version. Without a later version the unit ends.
    public var validTo: String = ""
    /// What happened.
    public var change: API.Membership.V1.UnitChangeKind = .init()
    /// The version that this one corrects; 0 = none.
    public var supersedes: Int64 = 0
    /// Withdraws the version in `supersedes`; attributes are not read.
    public var withdrawn: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.RecordUnitVersionRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      unitID = reader.scalar(1)
      attributes = reader.message(2)
      validFrom = reader.string(3)
      validTo = reader.string(4)
      change = reader.enumeration(5)
      supersedes = reader.scalar(6)
      withdrawn = reader.bool(7)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, unitID)
      writer.message(2, attributes)
      writer.string(3, validFrom)
      writer.string(4, validTo)
      writer.enumeration(5, change)
      writer.scalar(6, supersedes)
      writer.bool(7, withdrawn)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for the history of a unit.
  public struct ListUnitHistoryRequest: SenMessage {
    /// The unit.
    public var unitID: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ListUnitHistoryRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unitID = reader.scalar(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, unitID)
      writer.unknownFields(unknownFields)
    }
  }

  /// History of a unit.
  public struct ListUnitHistoryResponse: SenMessage {
    /// In order of valid_from, then of recording.
    public var versions: [API.Membership.V1.UnitVersion] = []
    /// Arrows from and to the unit.
    public var successions: [API.Membership.V1.UnitSuccession] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ListUnitHistoryResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      versions = reader.messages(0)
      successions = reader.messages(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, versions)
      writer.messages(1, successions)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records a succession.
  public struct RecordSuccessionRequest: SenMessage {
    /// Request id.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The unit that ends or gives.
    public var oldUnitID: Int64 = 0
    /// The unit that follows or takes.
    public var newUnitID: Int64 = 0
    /// First day of the new order.
    public var effectiveDay: String = ""
    /// How much goes over.
    public var coverage: API.Membership.V1.SuccessionCoverage = .init()
    /// The branches that go over, for a part.
    public var branchIDs: [Int64] = []
    /// The succession that this one corrects; 0 = none.
    public var supersedes: Int64 = 0
    /// Withdraws the succession in `supersedes`.
    public var withdrawn: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.RecordSuccessionRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      oldUnitID = reader.scalar(1)
      newUnitID = reader.scalar(2)
      effectiveDay = reader.string(3)
      coverage = reader.enumeration(4)
      branchIDs = reader.scalars(5)
      supersedes = reader.scalar(6)
      withdrawn = reader.bool(7)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, oldUnitID)
      writer.scalar(2, newUnitID)
      writer.string(3, effectiveDay)
      writer.enumeration(4, coverage)
      writer.scalars(5, branchIDs)
      writer.scalar(6, supersedes)
      writer.bool(7, withdrawn)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for the newest epoch.
  public struct GetEpochRequest: SenMessage {
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.GetEpochRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.unknownFields(unknownFields)
    }
  }

  /// Starts a watch.
  public struct WatchRequest: SenMessage {
    /// Everything after this epoch; 0 = all.
    public var afterEpoch: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.WatchRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      afterEpoch = reader.scalar(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, afterEpoch)
      writer.unknownFields(unknownFields)
    }
  }

  /// A part of the units, or the mark that an epoch is complete.
  public struct WatchResponse: SenMessage {
    /// What it carries.
    public var event: Event? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.WatchResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      switch reader.which(0) {
        case 1: event = reader.message(0).map { .versions($0) }
        case 2: event = reader.message(1).map { .successions($0) }
        case 3: event = reader.message(2).map { .reached($0) }
        default: break
      }
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      switch event {
        case .versions(let value)?: writer.message(0, value)
        case .successions(let value)?: writer.message(1, value)
        case .reached(let value)?: writer.message(2, value)
        case nil: break
      }
      writer.unknownFields(unknownFields)
    }

    /// What it carries.
    public indirect enum Event: Sendable, Hashable {
      /// Versions, at most 1,000.
      case versions(API.Membership.V1.UnitVersionChunk)
      /// Successions, at most 1,000.
      case successions(API.Membership.V1.UnitSuccessionChunk)
      /// All versions and successions up to this epoch were sent: a tree may be built.
      case reached(API.Membership.V1.Epoch)
    }
  }

  /// Versions in order of recording.
  public struct UnitVersionChunk: SenMessage {
    /// The versions.
    public var versions: [API.Membership.V1.UnitVersion] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.UnitVersionChunk")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      versions = reader.messages(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, versions)
      writer.unknownFields(unknownFields)
    }
  }

  /// Successions in order of recording.
  public struct UnitSuccessionChunk: SenMessage {
    /// The successions.
    public var successions: [API.Membership.V1.UnitSuccession] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.UnitSuccessionChunk")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      successions = reader.messages(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, successions)
      writer.unknownFields(unknownFields)
    }
  }

}
