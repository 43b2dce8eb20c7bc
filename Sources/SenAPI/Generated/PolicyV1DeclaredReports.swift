// Generated from sen/policy/v1/declared_reports.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Policy.V1 {
  /// The state of a declared report.
  public enum DeclaredReportState: SenEnum {
    /// Not stated.
    case unspecified
    /// Being written.
    case draft
    /// Handed to the unit above.
    case submitted
    /// Given back with a reason.
    case returned
    /// Approved.
    case approved
    /// Corrected after approval.
    case restated
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .draft
        case 2: self = .submitted
        case 3: self = .returned
        case 4: self = .approved
        case 5: self = .restated
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .draft: 1
        case .submitted: 2
        case .returned: 3
        case .approved: 4
        case .restated: 5
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [DeclaredReportState] = [
      .unspecified,
      .draft,
      .submitted,
      .returned,
      .approved,
      .restated,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.policy.v1.DeclaredReportState")
  }

  /// A figure that a unit states.
  public struct DeclaredFigure: SenMessage {
    /// Id of the measure.
    public var measure: String = ""
    /// In the unit of the measure.
    public var value: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.DeclaredFigure")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      measure = reader.string(0)
      value = reader.scalar(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, measure)
      writer.scalar(1, value)
      writer.unknownFields(unknownFields)
    }
  }

  /// A step of a declared report, with the figures as they were then.
  public struct DeclaredReportStep: SenMessage {
    /// The state it led to.
    public var state: API.Policy.V1.DeclaredReportState = .init()
    /// Who took the step.
    public var signedBy: String = ""
    /// When it was recorded.
    public var recordedAt: API.Google.Protobuf.Timestamp? = nil
    /// The reason of a return or a restatement.
    public var reason: String = ""
    /// The figures as they were after the step.
    public var figures: [API.Policy.V1.DeclaredFigure] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.DeclaredReportStep")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      state = reader.enumeration(0)
      signedBy = reader.string(1)
      recordedAt = reader.message(2)
      reason = reader.string(3)
      figures = reader.messages(4)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.enumeration(0, state)
      writer.string(1, signedBy)
      writer.message(2, recordedAt)
      writer.string(3, reason)
      writer.messages(4, figures)
      writer.unknownFields(unknownFields)
    }
  }

  /// A declared report.
  public struct DeclaredReport: SenMessage {
    /// Id of the report.
    public var id: Int64 = 0
    /// The unit that declares.
    public var unitID: Int64 = 0
    /// First day of the period.
    public var from: String = ""
    /// Last day of the period.
    public var to: String = ""
    /// Its newest state.
    public var state: API.Policy.V1.DeclaredReportState = .init()
    /// The figures as they stand.
    public var figures: [API.Policy.V1.DeclaredFigure] = []
    /// All steps, oldest first.
    public var steps: [API.Policy.V1.DeclaredReportStep] = []
    /// The newest step's number, from 1: a step asked for names it, so that none is taken unseen.
    public var version: Int32 = 0
    /// The report was made by a generator.
    public var synthetic: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.DeclaredReport")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      unitID = reader.scalar(1)
      from = reader.string(2)
      to = reader.string(3)
      state = reader.enumeration(4)
      figures = reader.messages(5)
      steps = reader.messages(6)
      version = reader.scalar(7)
      synthetic = reader.bool(8)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, unitID)
      writer.string(2, from)
      writer.string(3, to)
      writer.enumeration(4, state)
      writer.messages(5, figures)
      writer.messages(6, steps)
      writer.scalar(7, version)
      writer.bool(8, synthetic)
      writer.unknownFields(unknownFields)
    }
  }

  /// Writes a draft.
  public struct SaveDeclaredReportRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The report; 0 = a new one. The loader may choose a new one's id.
    public var id: Int64 = 0
    /// The unit that declares.
    public var unitID: Int64 = 0
    /// First day of the period.
    public var from: String = ""
    /// Last day of the period, not in the future.
    public var to: String = ""
    /// The figures, one for each measure, 1 to 100.
    public var figures: [API.Policy.V1.DeclaredFigure] = []
    /// Version of the report that was read; 0 for a new one.
    public var version: Int32 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.SaveDeclaredReportRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      unitID = reader.scalar(2)
      from = reader.string(3)
      to = reader.string(4)
      figures = reader.messages(5)
      version = reader.scalar(6)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, unitID)
      writer.string(3, from)
      writer.string(4, to)
      writer.messages(5, figures)
      writer.scalar(6, version)
      writer.unknownFields(unknownFields)
    }
  }

  /// Hands a report to the unit above.
  public struct SubmitDeclaredReportRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The report.
    public var id: Int64 = 0
    /// Version of the report that was read.
    public var version: Int32 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.SubmitDeclaredReportRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      version = reader.scalar(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, version)
      writer.unknownFields(unknownFields)
    }
  }

  /// Gives a report back.
  public struct ReturnDeclaredReportRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The report.
    public var id: Int64 = 0
    /// Version of the report that was read.
    public var version: Int32 = 0
    /// Why, 1 to 2,000 characters.
    public var reason: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.ReturnDeclaredReportRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      version = reader.scalar(2)
      reason = reader.string(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, version)
      writer.string(3, reason)
      writer.unknownFields(unknownFields)
    }
  }

  /// Approves a report.
  public struct ApproveDeclaredReportRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The report.
    public var id: Int64 = 0
    /// Version of the report that was read.
    public var version: Int32 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.ApproveDeclaredReportRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      version = reader.scalar(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, version)
      writer.unknownFields(unknownFields)
    }
  }

  /// Corrects an approved report.
  public struct RestateDeclaredReportRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The report.
    public var id: Int64 = 0
    /// Version of the report that was read.
    public var version: Int32 = 0
    /// All figures as they should be.
    public var figures: [API.Policy.V1.DeclaredFigure] = []
    /// Why, 1 to 2,000 characters.
    public var reason: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.RestateDeclaredReportRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      version = reader.scalar(2)
      figures = reader.messages(3)
      reason = reader.string(4)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, version)
      writer.messages(3, figures)
      writer.string(4, reason)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for a report.
  public struct GetDeclaredReportRequest: SenMessage {
    /// The report.
    public var id: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.GetDeclaredReportRequest")

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

  /// Asks for reports.
  public struct ListDeclaredReportsRequest: SenMessage {
    /// Units within this one; 0 = the centre.
    public var unitID: Int64 = 0
    /// Only reports in this state; unspecified = all.
    public var state: API.Policy.V1.DeclaredReportState = .init()
    /// Only reports whose period ends on this day; empty = all.
    public var to: String = ""
    /// At most 500; 0 = 50.
    public var pageSize: Int32 = 0
    /// Where the page before ended.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.ListDeclaredReportsRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unitID = reader.scalar(0)
      state = reader.enumeration(1)
      to = reader.string(2)
      pageSize = reader.scalar(3)
      pageToken = reader.string(4)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, unitID)
      writer.enumeration(1, state)
      writer.string(2, to)
      writer.scalar(3, pageSize)
      writer.string(4, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of reports.
  public struct ListDeclaredReportsResponse: SenMessage {
    /// Reports without their steps.
    public var reports: [API.Policy.V1.DeclaredReport] = []
    /// Empty on the last page.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.ListDeclaredReportsResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      reports = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, reports)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for the comparison of a report with the records.
  public struct CompareDeclaredReportRequest: SenMessage {
    /// The report.
    public var id: Int64 = 0
    /// Records known up to this instant; absent = now.
    public var knownOn: API.Google.Protobuf.Timestamp? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.CompareDeclaredReportRequest")

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

  /// A declared figure beside what the records give.
  public struct DeclaredComparison: SenMessage {
    /// Id of the measure.
    public var measure: String = ""
    /// What the unit stated.
    public var declared: Int64 = 0
    /// What the records give.
    public var derived: Int64 = 0
    /// declared − derived.
    public var difference: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.DeclaredComparison")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      measure = reader.string(0)
      declared = reader.scalar(1)
      derived = reader.scalar(2)
      difference = reader.scalar(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, measure)
      writer.scalar(1, declared)
      writer.scalar(2, derived)
      writer.scalar(3, difference)
      writer.unknownFields(unknownFields)
    }
  }

  /// The comparison.
  public struct CompareDeclaredReportResponse: SenMessage {
    /// In the order of the report's figures.
    public var comparisons: [API.Policy.V1.DeclaredComparison] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.policy.v1.CompareDeclaredReportResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      comparisons = reader.messages(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, comparisons)
      writer.unknownFields(unknownFields)
    }
  }

}
