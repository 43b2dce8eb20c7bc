// Generated from sen/policy/v1/plans.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Policy.V1 {
  /// What an item of a plan is.
  public enum PlanItemKind: SenEnum {
    /// Not stated.
    case unspecified
    /// Khâu đột phá.
    case breakthrough
    /// Nội dung.
    case content
    /// Nhiệm vụ trọng tâm.
    case task
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .breakthrough
        case 2: self = .content
        case 3: self = .task
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .breakthrough: 1
        case .content: 2
        case .task: 3
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [PlanItemKind] = [
      .unspecified,
      .breakthrough,
      .content,
      .task,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.policy.v1.PlanItemKind")
  }

  /// The state of a plan.
  public enum PlanState: SenEnum {
    /// Not stated.
    case unspecified
    /// Presented, not resolved.
    case draft
    /// Adopted by a resolution.
    case adopted
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .draft
        case 2: self = .adopted
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .draft: 1
        case .adopted: 2
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [PlanState] = [
      .unspecified,
      .draft,
      .adopted,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.policy.v1.PlanState")
  }

  /// When the rule of a target is judged.
  public enum TargetTiming: SenEnum {
    /// Not stated.
    case unspecified
    /// On any day, over the year so far.
    case yearToDate
    /// On closed quarters only: a day inside a quarter looks at the quarters before it.
    case closedQuarters
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .yearToDate
        case 2: self = .closedQuarters
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .yearToDate: 1
        case .closedQuarters: 2
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [TargetTiming] = [
      .unspecified,
      .yearToDate,
      .closedQuarters,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.policy.v1.TargetTiming")
  }

  /// The value of the measure reaches a threshold.
  public struct ValueRule: SenMessage {
    /// In the unit of the measure, above 0.
    public var atLeast: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.ValueRule")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      atLeast = reader.scalar(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, atLeast)
      writer.unknownFields(unknownFields)
    }
  }

  /// The share of units that pass (a coverage measure), or of people served (a ratio), reaches a
  /// threshold.
  public struct ShareRule: SenMessage {
    /// In hundredths of a percent: 88 % is 8800. From 1 to 10000.
    public var atLeastBasisPoints: Int32 = 0
    /// The measure of which a unit must reach `unit_at_least` to pass, where a coverage is of that
    /// kind ("5 families"): it names what a failing unit lacks. Empty = the coverage measure alone.
    public var unitMeasure: String = ""
    /// What a unit must reach, in the unit of `unit_measure`; above 0 if that is given.
    public var unitAtLeast: Int64 = 0
    /// The level of the units, if `unit_measure` is given.
    public var unitLevel: API.Types.V1.UnitLevel = .init()
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.ShareRule")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      atLeastBasisPoints = reader.scalar(0)
      unitMeasure = reader.string(1)
      unitAtLeast = reader.scalar(2)
      unitLevel = reader.enumeration(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, atLeastBasisPoints)
      writer.string(1, unitMeasure)
      writer.scalar(2, unitAtLeast)
      writer.enumeration(3, unitLevel)
      writer.unknownFields(unknownFields)
    }
  }

  /// Units of one level must all pass by themselves AND the share of another level reaches a threshold
  /// ("the centre and 100 % of the provinces").
  public struct RequiredLevelRule: SenMessage {
    /// The level of which every unit must pass.
    public var requiredLevel: API.Types.V1.UnitLevel = .init()
    /// The level whose share is measured.
    public var shareLevel: API.Types.V1.UnitLevel = .init()
    /// In hundredths of a percent. From 1 to 10000.
    public var atLeastBasisPoints: Int32 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.RequiredLevelRule")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      requiredLevel = reader.enumeration(0)
      shareLevel = reader.enumeration(1)
      atLeastBasisPoints = reader.scalar(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.enumeration(0, requiredLevel)
      writer.enumeration(1, shareLevel)
      writer.scalar(2, atLeastBasisPoints)
      writer.unknownFields(unknownFields)
    }
  }

  /// The rule of a target: data, never code.
  public struct TargetRule: SenMessage {
    /// The one condition that makes the target met.
    public var condition: Condition? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.TargetRule")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      switch reader.which(0) {
        case 1: condition = reader.message(0).map { .value($0) }
        case 2: condition = reader.message(1).map { .share($0) }
        case 3: condition = reader.message(2).map { .requiredLevel($0) }
        default: break
      }
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      switch condition {
        case .value(let value)?: writer.message(0, value)
        case .share(let value)?: writer.message(1, value)
        case .requiredLevel(let value)?: writer.message(2, value)
        case nil: break
      }
      writer.unknownFields(unknownFields)
    }

    /// The one condition that makes the target met.
    public indirect enum Condition: Sendable, Hashable {
      /// value >= threshold.
      case value(API.Policy.V1.ValueRule)
      /// Numerator / denominator >= threshold.
      case share(API.Policy.V1.ShareRule)
      /// A required level AND a share.
      case requiredLevel(API.Policy.V1.RequiredLevelRule)
    }
  }

  /// A target of a plan, or a part of one ("5b").
  public struct Target: SenMessage {
    /// Id of this version of the target.
    public var id: Int64 = 0
    /// The year of its plan.
    public var planYear: Int32 = 0
    /// Number of the target, from 1 ("5" of "5b").
    public var number: Int32 = 0
    /// Part of the target: "a", "b", "c", or empty for a target of one part.
    public var part: String = ""
    /// Id of the measure it is judged by.
    public var measure: String = ""
    /// Version of the measure's definition; 0 = the newest.
    public var definitionVersion: Int32 = 0
    /// The rule.
    public var rule: API.Policy.V1.TargetRule? = nil
    /// When it is judged.
    public var timing: API.Policy.V1.TargetTiming = .init()
    /// The sentence of the plan, Vietnamese.
    public var textVi: String = ""
    /// The same in English.
    public var textEn: String = ""
    /// When and by whom it was recorded.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.Target")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      planYear = reader.scalar(1)
      number = reader.scalar(2)
      part = reader.string(3)
      measure = reader.string(4)
      definitionVersion = reader.scalar(5)
      rule = reader.message(6)
      timing = reader.enumeration(7)
      textVi = reader.string(8)
      textEn = reader.string(9)
      provenance = reader.message(10)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, planYear)
      writer.scalar(2, number)
      writer.string(3, part)
      writer.string(4, measure)
      writer.scalar(5, definitionVersion)
      writer.message(6, rule)
      writer.enumeration(7, timing)
      writer.string(8, textVi)
      writer.string(9, textEn)
      writer.message(10, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// A numbered item of a plan.
  public struct PlanItem: SenMessage {
    /// Id of this version of the item.
    public var id: Int64 = 0
    /// The year of its plan.
    public var planYear: Int32 = 0
    /// What it is.
    public var kind: API.Policy.V1.PlanItemKind = .init()
    /// Number within its kind, from 1.
    public var number: Int32 = 0
    /// Vietnamese text; empty where the plan counts it without listing it.
    public var textVi: String = ""
    /// English text, or empty.
    public var textEn: String = ""
    /// When and by whom it was recorded.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.PlanItem")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      planYear = reader.scalar(1)
      kind = reader.enumeration(2)
      number = reader.scalar(3)
      textVi = reader.string(4)
      textEn = reader.string(5)
      provenance = reader.message(6)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, planYear)
      writer.enumeration(2, kind)
      writer.scalar(3, number)
      writer.string(4, textVi)
      writer.string(5, textEn)
      writer.message(6, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// The plan of one year.
  public struct Plan: SenMessage {
    /// Id of this version of the plan.
    public var id: Int64 = 0
    /// The year it is for.
    public var year: Int32 = 0
    /// Theme of the year, Vietnamese.
    public var themeVi: String = ""
    /// Theme of the year, English, or empty.
    public var themeEn: String = ""
    /// Draft or adopted.
    public var state: API.Policy.V1.PlanState = .init()
    /// The day it was presented, "YYYY-MM-DD".
    public var day: String = ""
    /// The resolution that adopted it, or empty.
    public var resolution: String = ""
    /// Breakthroughs, contents and tasks, by kind and number.
    public var items: [API.Policy.V1.PlanItem] = []
    /// The targets, by number and part.
    public var targets: [API.Policy.V1.Target] = []
    /// When and by whom it was recorded.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.Plan")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      year = reader.scalar(1)
      themeVi = reader.string(2)
      themeEn = reader.string(3)
      state = reader.enumeration(4)
      day = reader.string(5)
      resolution = reader.string(6)
      items = reader.messages(7)
      targets = reader.messages(8)
      provenance = reader.message(9)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, year)
      writer.string(2, themeVi)
      writer.string(3, themeEn)
      writer.enumeration(4, state)
      writer.string(5, day)
      writer.string(6, resolution)
      writer.messages(7, items)
      writer.messages(8, targets)
      writer.message(9, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// What a unit was given to reach.
  public struct Allocation: SenMessage {
    /// Id of this version of the allocation.
    public var id: Int64 = 0
    /// The year of the plan.
    public var planYear: Int32 = 0
    /// Number and part of the target, "5a".
    public var targetNo: String = ""
    /// Id of the measure.
    public var measure: String = ""
    /// The unit: a province, a district or a commune.
    public var unitID: Int64 = 0
    /// Code of the unit on the day of the answer, for people.
    public var unitCode: String = ""
    /// Name of the unit on the day of the answer, for people.
    public var unitName: String = ""
    /// In the unit of the measure: whole for counts and đồng, percent for shares (88 or 87.5).
    public var value: Double = 0
    /// When and by whom it was recorded.
    public var provenance: API.Types.V1.Provenance? = nil
    /// What each unit below must reach, where the unit set another bound than the plan; 0 = the plan's.
    public var unitAtLeast: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.Allocation")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      planYear = reader.scalar(1)
      targetNo = reader.string(2)
      measure = reader.string(3)
      unitID = reader.scalar(4)
      unitCode = reader.string(5)
      unitName = reader.string(6)
      value = reader.scalar(7)
      provenance = reader.message(8)
      unitAtLeast = reader.scalar(9)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, planYear)
      writer.string(2, targetNo)
      writer.string(3, measure)
      writer.scalar(4, unitID)
      writer.string(5, unitCode)
      writer.string(6, unitName)
      writer.scalar(7, value)
      writer.message(8, provenance)
      writer.scalar(9, unitAtLeast)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for allocations.
  public struct ListAllocationsRequest: SenMessage {
    /// The year of the plan.
    public var planYear: Int32 = 0
    /// Only targets judged by these measures; empty = all.
    public var measures: [String] = []
    /// Only units within this one; 0 = all.
    public var unitID: Int64 = 0
    /// Only units of this level; unspecified = all.
    public var level: API.Types.V1.UnitLevel = .init()
    /// As recorded up to this instant; absent = now.
    public var knownOn: API.Google.Protobuf.Timestamp? = nil
    /// At most 20,000; 0 = 20,000.
    public var pageSize: Int32 = 0
    /// Where the page before ended.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.ListAllocationsRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      planYear = reader.scalar(0)
      measures = reader.strings(1)
      unitID = reader.scalar(2)
      level = reader.enumeration(3)
      knownOn = reader.message(4)
      pageSize = reader.scalar(5)
      pageToken = reader.string(6)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, planYear)
      writer.strings(1, measures)
      writer.scalar(2, unitID)
      writer.enumeration(3, level)
      writer.message(4, knownOn)
      writer.scalar(5, pageSize)
      writer.string(6, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of allocations.
  public struct ListAllocationsResponse: SenMessage {
    /// The allocations.
    public var allocations: [API.Policy.V1.Allocation] = []
    /// Empty on the last page.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.ListAllocationsResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      allocations = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, allocations)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// Sets one allocation.
  public struct SetAllocationRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by the loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The year of the plan.
    public var planYear: Int32 = 0
    /// Number and part of the target, "5a".
    public var targetNo: String = ""
    /// The unit.
    public var unitID: Int64 = 0
    /// In the unit of the measure, above 0; percent for shares, two decimals at most.
    public var value: Double = 0
    /// What each unit below must reach, where the unit sets another bound than the plan ("15 families
    /// where the centre asks 5"); 0 = the plan's. Only for a share of units with a unit measure.
    public var unitAtLeast: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.SetAllocationRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      planYear = reader.scalar(2)
      targetNo = reader.string(3)
      unitID = reader.scalar(4)
      value = reader.scalar(5)
      unitAtLeast = reader.scalar(6)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, planYear)
      writer.string(3, targetNo)
      writer.scalar(4, unitID)
      writer.scalar(5, value)
      writer.scalar(6, unitAtLeast)
      writer.unknownFields(unknownFields)
    }
  }

  /// Takes an allocation back.
  public struct WithdrawAllocationRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The year of the plan.
    public var planYear: Int32 = 0
    /// Number and part of the target.
    public var targetNo: String = ""
    /// The unit.
    public var unitID: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.WithdrawAllocationRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      planYear = reader.scalar(1)
      targetNo = reader.string(2)
      unitID = reader.scalar(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, planYear)
      writer.string(2, targetNo)
      writer.scalar(3, unitID)
      writer.unknownFields(unknownFields)
    }
  }

  /// A plan as it is recorded.
  public struct CreatePlanRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by the loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The year it is for.
    public var year: Int32 = 0
    /// Theme, Vietnamese.
    public var themeVi: String = ""
    /// Theme, English, or empty.
    public var themeEn: String = ""
    /// The day it was presented, not in the future.
    public var day: String = ""
    /// Draft (also if unspecified) or adopted.
    public var state: API.Policy.V1.PlanState = .init()
    /// The resolution; needed for an adopted plan.
    public var resolution: String = ""
    /// Items; ids, year and provenance are set by the service.
    public var items: [API.Policy.V1.PlanItem] = []
    /// Targets; ids, year and provenance are set by the service.
    public var targets: [API.Policy.V1.Target] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.CreatePlanRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      year = reader.scalar(2)
      themeVi = reader.string(3)
      themeEn = reader.string(4)
      day = reader.string(5)
      state = reader.enumeration(6)
      resolution = reader.string(7)
      items = reader.messages(8)
      targets = reader.messages(9)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, year)
      writer.string(3, themeVi)
      writer.string(4, themeEn)
      writer.string(5, day)
      writer.enumeration(6, state)
      writer.string(7, resolution)
      writer.messages(8, items)
      writer.messages(9, targets)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for the plan of a year.
  public struct GetPlanRequest: SenMessage {
    /// The year.
    public var year: Int32 = 0
    /// As recorded up to this instant; absent = now.
    public var knownOn: API.Google.Protobuf.Timestamp? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.GetPlanRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      year = reader.scalar(0)
      knownOn = reader.message(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, year)
      writer.message(1, knownOn)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for plans.
  public struct ListPlansRequest: SenMessage {
    /// As recorded up to this instant; absent = now.
    public var knownOn: API.Google.Protobuf.Timestamp? = nil
    /// At most 100; 0 = 20.
    public var pageSize: Int32 = 0
    /// Where the page before ended.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.ListPlansRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      knownOn = reader.message(0)
      pageSize = reader.scalar(1)
      pageToken = reader.string(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, knownOn)
      writer.scalar(1, pageSize)
      writer.string(2, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of plans.
  public struct ListPlansResponse: SenMessage {
    /// Plans without their items and targets.
    public var plans: [API.Policy.V1.Plan] = []
    /// Empty on the last page.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.ListPlansResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      plans = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, plans)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// Marks a plan adopted.
  public struct AdoptPlanRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The year of the plan.
    public var year: Int32 = 0
    /// The resolution's number.
    public var resolution: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.AdoptPlanRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      year = reader.scalar(1)
      resolution = reader.string(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, year)
      writer.string(2, resolution)
      writer.unknownFields(unknownFields)
    }
  }

  /// Sets an item of a plan.
  public struct SetPlanItemRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The item with its plan year, kind, number and texts.
    public var item: API.Policy.V1.PlanItem? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.SetPlanItemRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      item = reader.message(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.message(1, item)
      writer.unknownFields(unknownFields)
    }
  }

  /// Sets a target of a plan.
  public struct SetTargetRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The target with its plan year, number, part, measure, rule, timing and texts.
    public var target: API.Policy.V1.Target? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.SetTargetRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      target = reader.message(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.message(1, target)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for the targets of a year.
  public struct ListTargetsRequest: SenMessage {
    /// The year of the plan.
    public var planYear: Int32 = 0
    /// As recorded up to this instant; absent = now.
    public var knownOn: API.Google.Protobuf.Timestamp? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.ListTargetsRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      planYear = reader.scalar(0)
      knownOn = reader.message(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, planYear)
      writer.message(1, knownOn)
      writer.unknownFields(unknownFields)
    }
  }

  /// The targets of a year.
  public struct ListTargetsResponse: SenMessage {
    /// By number and part.
    public var targets: [API.Policy.V1.Target] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.ListTargetsResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      targets = reader.messages(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, targets)
      writer.unknownFields(unknownFields)
    }
  }

}
