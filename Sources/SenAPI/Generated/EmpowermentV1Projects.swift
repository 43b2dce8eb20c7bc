// Generated from sen/empowerment/v1/projects.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Empowerment.V1 {
  /// A project.
  public enum EntrustedProject: SenEnum {
    /// `ENTRUSTED_PROJECT_UNSPECIFIED`.
    case unspecified
    /// Project 01: co-operatives managed by women, to 2030 (Decision 01/QĐ-TTg of 2023).
    case project01
    /// Project 8.
    case project8
    /// Project 939.
    case project939
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .project01
        case 2: self = .project8
        case 3: self = .project939
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .project01: 1
        case .project8: 2
        case .project939: 3
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [EntrustedProject] = [
      .unspecified,
      .project01,
      .project8,
      .project939,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.empowerment.v1.EntrustedProject")
  }

  /// What was reached in carrying a project out.
  public enum MilestoneKind: SenEnum {
    /// `MILESTONE_KIND_UNSPECIFIED`.
    case unspecified
    /// The union's plan to carry it out.
    case plan
    /// Guidance to the units.
    case guidance
    /// A launch or a conference.
    case launch
    /// Training materials.
    case materials
    /// A survey or a base line.
    case survey
    /// A review, at mid-term or at the end.
    case review
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .plan
        case 2: self = .guidance
        case 3: self = .launch
        case 4: self = .materials
        case 5: self = .survey
        case 6: self = .review
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .plan: 1
        case .guidance: 2
        case .launch: 3
        case .materials: 4
        case .survey: 5
        case .review: 6
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [MilestoneKind] = [
      .unspecified,
      .plan,
      .guidance,
      .launch,
      .materials,
      .survey,
      .review,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.empowerment.v1.MilestoneKind")
  }

  /// A milestone.
  public struct Milestone: SenMessage {
    /// Id; it stays when the record is corrected.
    public var id: Int64 = 0
    /// Id of this version of the record.
    public var recordID: Int64 = 0
    /// The unit that reached it: the centre, or a province for its own.
    public var unitID: Int64 = 0
    /// The project.
    public var project: API.Empowerment.V1.EntrustedProject = .init()
    /// What was reached.
    public var kind: API.Empowerment.V1.MilestoneKind = .init()
    /// The day, "YYYY-MM-DD".
    public var day: String = ""
    /// Number of the document that shows it; the same document is counted once.
    public var document: String = ""
    /// When it was recorded and by whom.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.Milestone")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      recordID = reader.scalar(1)
      unitID = reader.scalar(2)
      project = reader.enumeration(3)
      kind = reader.enumeration(4)
      day = reader.string(5)
      document = reader.string(6)
      provenance = reader.message(7)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, recordID)
      writer.scalar(2, unitID)
      writer.enumeration(3, project)
      writer.enumeration(4, kind)
      writer.string(5, day)
      writer.string(6, document)
      writer.message(7, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records a milestone or corrects one.
  public struct RecordMilestoneRequest: SenMessage {
    /// Request id; the recorded instant of a historical load.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by the loader; 0 = given by the service.
    public var id: Int64 = 0
    /// The unit that reached it.
    public var unitID: Int64 = 0
    /// The project.
    public var project: API.Empowerment.V1.EntrustedProject = .init()
    /// What was reached.
    public var kind: API.Empowerment.V1.MilestoneKind = .init()
    /// The day, "YYYY-MM-DD", not in the future.
    public var day: String = ""
    /// Number of the document that shows it, 1 to 100 characters.
    public var document: String = ""
    /// The `record_id` that this record corrects; 0 = new.
    public var supersedes: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.RecordMilestoneRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      unitID = reader.scalar(2)
      project = reader.enumeration(3)
      kind = reader.enumeration(4)
      day = reader.string(5)
      document = reader.string(6)
      supersedes = reader.scalar(7)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, unitID)
      writer.enumeration(3, project)
      writer.enumeration(4, kind)
      writer.string(5, day)
      writer.string(6, document)
      writer.scalar(7, supersedes)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for milestones.
  public struct ListMilestonesRequest: SenMessage {
    /// Only of this project; unspecified = all.
    public var project: API.Empowerment.V1.EntrustedProject = .init()
    /// The unit whose subtree is asked; 0 = the centre.
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
    public static let table = SenTables.table("sen.empowerment.v1.ListMilestonesRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      project = reader.enumeration(0)
      unitID = reader.scalar(1)
      pageSize = reader.scalar(2)
      pageToken = reader.string(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.enumeration(0, project)
      writer.scalar(1, unitID)
      writer.scalar(2, pageSize)
      writer.string(3, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of milestones.
  public struct ListMilestonesResponse: SenMessage {
    /// By record id.
    public var milestones: [API.Empowerment.V1.Milestone] = []
    /// For the next page; empty = this was the last.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.empowerment.v1.ListMilestonesResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      milestones = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, milestones)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

}
