// Generated from sen/membership/v1/cadres.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Membership.V1 {
  /// Kind of a post.
  public enum PostKind: SenEnum {
    /// `POST_KIND_UNSPECIFIED`.
    case unspecified
    /// President of the union of a unit.
    case president
    /// Vice-president.
    case vicePresident
    /// Another officer (cán bộ Hội).
    case officer
    /// Head of a branch (chi hội trưởng).
    case branchHead
    /// Deputy head of a branch.
    case branchDeputy
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .president
        case 2: self = .vicePresident
        case 3: self = .officer
        case 4: self = .branchHead
        case 5: self = .branchDeputy
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .president: 1
        case .vicePresident: 2
        case .officer: 3
        case .branchHead: 4
        case .branchDeputy: 5
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [PostKind] = [
      .unspecified,
      .president,
      .vicePresident,
      .officer,
      .branchHead,
      .branchDeputy,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.membership.v1.PostKind")
  }

  /// Kind of a course.
  public enum CourseKind: SenEnum {
    /// `COURSE_KIND_UNSPECIFIED`.
    case unspecified
    /// The union's own work (nghiệp vụ công tác Hội).
    case unionWork
    /// Use of software.
    case software
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
        case 1: self = .unionWork
        case 2: self = .software
        case 3: self = .other
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .unionWork: 1
        case .software: 2
        case .other: 3
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [CourseKind] = [
      .unspecified,
      .unionWork,
      .software,
      .other,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.membership.v1.CourseKind")
  }

  /// Result of a course.
  public enum CompletionResult: SenEnum {
    /// `COMPLETION_RESULT_UNSPECIFIED`.
    case unspecified
    /// Passed.
    case passed
    /// Took part without an examination.
    case attended
    /// Failed.
    case failed
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .passed
        case 2: self = .attended
        case 3: self = .failed
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .passed: 1
        case .attended: 2
        case .failed: 3
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [CompletionResult] = [
      .unspecified,
      .passed,
      .attended,
      .failed,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.membership.v1.CompletionResult")
  }

  /// Basic software in the union's work.
  public enum Software: SenEnum {
    /// `SOFTWARE_UNSPECIFIED`.
    case unspecified
    /// Word processing.
    case wordProcessing
    /// Spreadsheets.
    case spreadsheet
    /// Presentations.
    case presentation
    /// Mail and meetings on line.
    case mailAndMeetings
    /// The union's own software.
    case unionRegister
    /// The set of basic software, assessed as one.
    case basicSet
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .wordProcessing
        case 2: self = .spreadsheet
        case 3: self = .presentation
        case 4: self = .mailAndMeetings
        case 5: self = .unionRegister
        case 6: self = .basicSet
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .wordProcessing: 1
        case .spreadsheet: 2
        case .presentation: 3
        case .mailAndMeetings: 4
        case .unionRegister: 5
        case .basicSet: 6
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [Software] = [
      .unspecified,
      .wordProcessing,
      .spreadsheet,
      .presentation,
      .mailAndMeetings,
      .unionRegister,
      .basicSet,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.membership.v1.Software")
  }

  /// A person who holds or held a post.
  public struct Person: SenMessage {
    /// Id.
    public var id: Int64 = 0
    /// Full name.
    public var fullName: String = ""
    /// Sex.
    public var sex: API.Types.V1.Sex = .init()
    /// Day of birth; empty = unknown.
    public var birthDay: String = ""
    /// Code of the ethnic group; empty = unknown.
    public var ethnicity: String = ""
    /// Her entry in the register of members; 0 = none is known.
    public var memberID: Int64 = 0
    /// When and by whom it was recorded.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.Person")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      fullName = reader.string(1)
      sex = reader.enumeration(2)
      birthDay = reader.string(3)
      ethnicity = reader.string(4)
      memberID = reader.scalar(5)
      provenance = reader.message(6)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.string(1, fullName)
      writer.enumeration(2, sex)
      writer.string(3, birthDay)
      writer.string(4, ethnicity)
      writer.scalar(5, memberID)
      writer.message(6, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// A post and its span.
  public struct Post: SenMessage {
    /// Id.
    public var id: Int64 = 0
    /// The person.
    public var personID: Int64 = 0
    /// The unit; a branch for a branch head.
    public var unitID: Int64 = 0
    /// Kind.
    public var kind: API.Membership.V1.PostKind = .init()
    /// Full-time (cán bộ chuyên trách).
    public var fullTime: Bool = false
    /// First day.
    public var fromDay: String = ""
    /// Last day; empty = it goes on.
    public var toDay: String = ""
    /// When and by whom it was recorded, and the post it corrects.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Full name of the person.
    public var fullName: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.Post")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      personID = reader.scalar(1)
      unitID = reader.scalar(2)
      kind = reader.enumeration(3)
      fullTime = reader.bool(4)
      fromDay = reader.string(5)
      toDay = reader.string(6)
      provenance = reader.message(7)
      fullName = reader.string(8)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, personID)
      writer.scalar(2, unitID)
      writer.enumeration(3, kind)
      writer.bool(4, fullTime)
      writer.string(5, fromDay)
      writer.string(6, toDay)
      writer.message(7, provenance)
      writer.string(8, fullName)
      writer.unknownFields(unknownFields)
    }
  }

  /// A course.
  public struct Course: SenMessage {
    /// Id.
    public var id: Int64 = 0
    /// Code, unique; the key of figures split by course.
    public var code: String = ""
    /// Title.
    public var title: String = ""
    /// Kind.
    public var kind: API.Membership.V1.CourseKind = .init()
    /// The unit that organises it.
    public var unitID: Int64 = 0
    /// First day: the course date.
    public var fromDay: String = ""
    /// Last day.
    public var toDay: String = ""
    /// When and by whom it was recorded.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.Course")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      code = reader.string(1)
      title = reader.string(2)
      kind = reader.enumeration(3)
      unitID = reader.scalar(4)
      fromDay = reader.string(5)
      toDay = reader.string(6)
      provenance = reader.message(7)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.string(1, code)
      writer.string(2, title)
      writer.enumeration(3, kind)
      writer.scalar(4, unitID)
      writer.string(5, fromDay)
      writer.string(6, toDay)
      writer.message(7, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// One person's completion of one course.
  public struct Completion: SenMessage {
    /// Id.
    public var id: Int64 = 0
    /// The course.
    public var courseID: Int64 = 0
    /// The person.
    public var personID: Int64 = 0
    /// The unit in whose name she took part.
    public var unitID: Int64 = 0
    /// Result.
    public var result: API.Membership.V1.CompletionResult = .init()
    /// When and by whom it was recorded, and the completion it corrects.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.Completion")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      courseID = reader.scalar(1)
      personID = reader.scalar(2)
      unitID = reader.scalar(3)
      result = reader.enumeration(4)
      provenance = reader.message(5)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, courseID)
      writer.scalar(2, personID)
      writer.scalar(3, unitID)
      writer.enumeration(4, result)
      writer.message(5, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// An assessment.
  public struct Assessment: SenMessage {
    /// Id.
    public var id: Int64 = 0
    /// The person.
    public var personID: Int64 = 0
    /// The unit of the full-time post held on the day.
    public var unitID: Int64 = 0
    /// Software.
    public var software: API.Membership.V1.Software = .init()
    /// The day.
    public var day: String = ""
    /// Passed: she masters it.
    public var passed: Bool = false
    /// When and by whom it was recorded, and the assessment it corrects.
    public var provenance: API.Types.V1.Provenance? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.Assessment")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      personID = reader.scalar(1)
      unitID = reader.scalar(2)
      software = reader.enumeration(3)
      day = reader.string(4)
      passed = reader.bool(5)
      provenance = reader.message(6)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.scalar(1, personID)
      writer.scalar(2, unitID)
      writer.enumeration(3, software)
      writer.string(4, day)
      writer.bool(5, passed)
      writer.message(6, provenance)
      writer.unknownFields(unknownFields)
    }
  }

  /// Registers a person.
  public struct RegisterPersonRequest: SenMessage {
    /// Request id; empty in an import.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by a loader (> 0, unused); 0 = the service gives one.
    public var id: Int64 = 0
    /// The unit that registers her.
    public var unitID: Int64 = 0
    /// Full name, 2 to 100 characters.
    public var fullName: String = ""
    /// Sex.
    public var sex: API.Types.V1.Sex = .init()
    /// Day of birth; empty = unknown.
    public var birthDay: String = ""
    /// Code of the ethnic group; empty = unknown.
    public var ethnicity: String = ""
    /// Her entry in the register of members; 0 = none is known.
    public var memberID: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.RegisterPersonRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      unitID = reader.scalar(2)
      fullName = reader.string(3)
      sex = reader.enumeration(4)
      birthDay = reader.string(5)
      ethnicity = reader.string(6)
      memberID = reader.scalar(7)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, unitID)
      writer.string(3, fullName)
      writer.enumeration(4, sex)
      writer.string(5, birthDay)
      writer.string(6, ethnicity)
      writer.scalar(7, memberID)
      writer.unknownFields(unknownFields)
    }
  }

  /// Appoints a person.
  public struct AppointPostRequest: SenMessage {
    /// Request id; empty in an import.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by a loader (> 0, unused); 0 = the service gives one.
    public var id: Int64 = 0
    /// The person.
    public var personID: Int64 = 0
    /// The unit; a branch for a branch head.
    public var unitID: Int64 = 0
    /// Kind.
    public var kind: API.Membership.V1.PostKind = .init()
    /// Full-time.
    public var fullTime: Bool = false
    /// First day; not in the future.
    public var fromDay: String = ""
    /// Last day, if it is known; empty = it goes on.
    public var toDay: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.AppointPostRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      personID = reader.scalar(2)
      unitID = reader.scalar(3)
      kind = reader.enumeration(4)
      fullTime = reader.bool(5)
      fromDay = reader.string(6)
      toDay = reader.string(7)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, personID)
      writer.scalar(3, unitID)
      writer.enumeration(4, kind)
      writer.bool(5, fullTime)
      writer.string(6, fromDay)
      writer.string(7, toDay)
      writer.unknownFields(unknownFields)
    }
  }

  /// Ends a post: a new record that corrects the open one.
  public struct EndPostRequest: SenMessage {
    /// Request id; empty in an import.
    public var header: API.Types.V1.WriteHeader? = nil
    /// The post as it stands.
    public var postID: Int64 = 0
    /// Last day.
    public var toDay: String = ""
    /// The appointment was recorded by mistake: it never was.
    public var withdrawn: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.EndPostRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      postID = reader.scalar(1)
      toDay = reader.string(2)
      withdrawn = reader.bool(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, postID)
      writer.string(2, toDay)
      writer.bool(3, withdrawn)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for posts.
  public struct ListPostsRequest: SenMessage {
    /// The unit.
    public var unitID: Int64 = 0
    /// Only this kind; unspecified = all.
    public var kind: API.Membership.V1.PostKind = .init()
    /// Only posts held on this day; empty = all.
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
    public static let table = SenTables.table("sen.membership.v1.ListPostsRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unitID = reader.scalar(0)
      kind = reader.enumeration(1)
      day = reader.string(2)
      pageSize = reader.scalar(3)
      pageToken = reader.string(4)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, unitID)
      writer.enumeration(1, kind)
      writer.string(2, day)
      writer.scalar(3, pageSize)
      writer.string(4, pageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// A page of posts.
  public struct ListPostsResponse: SenMessage {
    /// In order of id.
    public var posts: [API.Membership.V1.Post] = []
    /// Empty on the last page.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ListPostsResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      posts = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, posts)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// Creates a course.
  public struct CreateCourseRequest: SenMessage {
    /// Request id; empty in an import.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by a loader (> 0, unused); 0 = the service gives one.
    public var id: Int64 = 0
    /// Code, unique, 1 to 64 characters.
    public var code: String = ""
    /// Title, 1 to 200 characters.
    public var title: String = ""
    /// Kind.
    public var kind: API.Membership.V1.CourseKind = .init()
    /// The unit that organises it.
    public var unitID: Int64 = 0
    /// First day.
    public var fromDay: String = ""
    /// Last day; empty = the first.
    public var toDay: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.CreateCourseRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      code = reader.string(2)
      title = reader.string(3)
      kind = reader.enumeration(4)
      unitID = reader.scalar(5)
      fromDay = reader.string(6)
      toDay = reader.string(7)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.string(2, code)
      writer.string(3, title)
      writer.enumeration(4, kind)
      writer.scalar(5, unitID)
      writer.string(6, fromDay)
      writer.string(7, toDay)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records a completion.
  public struct RecordCompletionRequest: SenMessage {
    /// Request id; empty in an import.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by a loader (> 0, unused); 0 = the service gives one.
    public var id: Int64 = 0
    /// The course; over by today.
    public var courseID: Int64 = 0
    /// The person.
    public var personID: Int64 = 0
    /// The unit in whose name she took part (a branch head's branch).
    public var unitID: Int64 = 0
    /// Result.
    public var result: API.Membership.V1.CompletionResult = .init()
    /// The completion that this one corrects; 0 = none.
    public var supersedes: Int64 = 0
    /// Withdraws the completion in `supersedes`.
    public var withdrawn: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.RecordCompletionRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      courseID = reader.scalar(2)
      personID = reader.scalar(3)
      unitID = reader.scalar(4)
      result = reader.enumeration(5)
      supersedes = reader.scalar(6)
      withdrawn = reader.bool(7)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, courseID)
      writer.scalar(3, personID)
      writer.scalar(4, unitID)
      writer.enumeration(5, result)
      writer.scalar(6, supersedes)
      writer.bool(7, withdrawn)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for courses.
  public struct ListCoursesRequest: SenMessage {
    /// The unit.
    public var unitID: Int64 = 0
    /// At most 1,000; 0 = 100.
    public var pageSize: Int32 = 0
    /// From the page before, with the same query.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ListCoursesRequest")

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

  /// A page of courses.
  public struct ListCoursesResponse: SenMessage {
    /// In order of id.
    public var courses: [API.Membership.V1.Course] = []
    /// Empty on the last page.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ListCoursesResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      courses = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, courses)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

  /// Records an assessment.
  public struct RecordAssessmentRequest: SenMessage {
    /// Request id; empty in an import.
    public var header: API.Types.V1.WriteHeader? = nil
    /// Id chosen by a loader (> 0, unused); 0 = the service gives one.
    public var id: Int64 = 0
    /// The person.
    public var personID: Int64 = 0
    /// The unit of her full-time post.
    public var unitID: Int64 = 0
    /// Software.
    public var software: API.Membership.V1.Software = .init()
    /// The day; not in the future.
    public var day: String = ""
    /// Passed.
    public var passed: Bool = false
    /// The assessment that this one corrects; 0 = none.
    public var supersedes: Int64 = 0
    /// Withdraws the assessment in `supersedes`.
    public var withdrawn: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.RecordAssessmentRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      header = reader.message(0)
      id = reader.scalar(1)
      personID = reader.scalar(2)
      unitID = reader.scalar(3)
      software = reader.enumeration(4)
      day = reader.string(5)
      passed = reader.bool(6)
      supersedes = reader.scalar(7)
      withdrawn = reader.bool(8)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, header)
      writer.scalar(1, id)
      writer.scalar(2, personID)
      writer.scalar(3, unitID)
      writer.enumeration(4, software)
      writer.string(5, day)
      writer.bool(6, passed)
      writer.scalar(7, supersedes)
      writer.bool(8, withdrawn)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for assessments.
  public struct ListAssessmentsRequest: SenMessage {
    /// The unit.
    public var unitID: Int64 = 0
    /// At most 1,000; 0 = 100.
    public var pageSize: Int32 = 0
    /// From the page before, with the same query.
    public var pageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ListAssessmentsRequest")

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

  /// A page of assessments.
  public struct ListAssessmentsResponse: SenMessage {
    /// In order of id.
    public var assessments: [API.Membership.V1.Assessment] = []
    /// Empty on the last page.
    public var nextPageToken: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.membership.v1.ListAssessmentsResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      assessments = reader.messages(0)
      nextPageToken = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, assessments)
      writer.string(1, nextPageToken)
      writer.unknownFields(unknownFields)
    }
  }

}
