import UnionModel

/// What can be wrong with a command. Pure; `MembershipErrors.swift` maps it to the wire.
enum MembershipFault: Error, Hashable, Sendable {
  /// A field of the request is at fault: its path and what is wrong with it.
  case field(String, FieldFault)
  /// There is no such record, or the caller may not know of it.
  case notFound(RecordKind)
  /// The state of the records forbids it.
  case refused(Refusal)
  /// A record with this identity exists already.
  case exists(String, RecordKind)
  /// The unit that a field names holds more entries than one answer looks at: the limit.
  case tooMany(String, Int)
}

/// What is wrong with one field.
enum FieldFault: Hashable, Sendable {
  /// Nothing was given.
  case required
  /// Not a day "YYYY-MM-DD".
  case invalidDay
  /// After the day of recording.
  case dateInFuture
  /// Before the day that must come first.
  case dateTooEarly
  /// On the day of admission she is not 18.
  case memberUnder18
  /// A birth date before which nobody living was born.
  case bornTooEarly
  /// Shorter or longer than allowed.
  case length(Int, Int)
  /// A control character, U+0000 among them.
  case controlCharacter
  /// Letters or signs that do not belong there.
  case malformed
  /// A number outside the range.
  case outOfRange
  /// An enum value that is not named, or not allowed here.
  case notAllowed
  /// There is no such unit on the day.
  case unknownUnit
  /// The unit is of a level or kind that does not hold such records.
  case wrongLevel
  /// There is no such record to refer to.
  case unknownRecord
  /// The same key twice.
  case repeated
  /// Parts are more than their whole.
  case partsExceedWhole
  /// Only a loader may choose it.
  case loaderOnly

  /// The stable reason on the wire.
  var reason: String {
    switch self {
    case .required: "REQUIRED"
    case .invalidDay: "INVALID_DAY"
    case .dateInFuture: "DATE_IN_FUTURE"
    case .dateTooEarly: "DATE_TOO_EARLY"
    case .memberUnder18: "MEMBER_UNDER_18"
    case .bornTooEarly: "BORN_TOO_EARLY"
    case .length: "LENGTH"
    case .controlCharacter: "CONTROL_CHARACTER"
    case .malformed: "MALFORMED"
    case .outOfRange: "OUT_OF_RANGE"
    case .notAllowed: "NOT_ALLOWED"
    case .unknownUnit: "UNKNOWN_UNIT"
    case .wrongLevel: "WRONG_LEVEL"
    case .unknownRecord: "UNKNOWN_RECORD"
    case .repeated: "REPEATED"
    case .partsExceedWhole: "PARTS_EXCEED_WHOLE"
    case .loaderOnly: "LOADER_ONLY"
    }
  }

  /// What is wrong, in English.
  var text: String {
    switch self {
    case .required: "must be given"
    case .invalidDay: "must be a day YYYY-MM-DD"
    case .dateInFuture: "must not be after the day it is recorded"
    case .dateTooEarly: "must not be before the day that comes first"
    case .memberUnder18: "a member is 18 or more on the day of her admission"
    case .bornTooEarly: "must be a birth date of our time"
    case .length(let least, let most): "must have \(least) to \(most) characters"
    case .controlCharacter: "must not hold control characters"
    case .malformed: "has a wrong form"
    case .outOfRange: "is out of range"
    case .notAllowed: "is not one of the allowed values"
    case .unknownUnit: "there is no such unit on the day"
    case .wrongLevel: "a unit of this level holds no such records"
    case .unknownRecord: "there is no such record"
    case .repeated: "stands twice"
    case .partsExceedWhole: "the parts are more than the whole"
    case .loaderOnly: "may only be chosen by a loader"
    }
  }

  /// The same in Vietnamese.
  var vietnamese: String {
    switch self {
    case .required: "bắt buộc phải có"
    case .invalidDay: "phải là ngày dạng YYYY-MM-DD"
    case .dateInFuture: "không được sau ngày ghi nhận"
    case .dateTooEarly: "không được trước ngày phải có trước"
    case .memberUnder18: "hội viên phải đủ 18 tuổi vào ngày kết nạp"
    case .bornTooEarly: "ngày sinh không hợp lý"
    case .length(let least, let most): "phải có từ \(least) đến \(most) ký tự"
    case .controlCharacter: "không được chứa ký tự điều khiển"
    case .malformed: "sai định dạng"
    case .outOfRange: "nằm ngoài khoảng cho phép"
    case .notAllowed: "không thuộc các giá trị cho phép"
    case .unknownUnit: "không có đơn vị này vào ngày đó"
    case .wrongLevel: "đơn vị cấp này không lưu loại bản ghi này"
    case .unknownRecord: "không có bản ghi này"
    case .repeated: "bị lặp"
    case .partsExceedWhole: "tổng các phần lớn hơn tổng số"
    case .loaderOnly: "chỉ dành cho chương trình nạp dữ liệu"
    }
  }
}

/// Kinds of records, as figures and errors name them.
enum RecordKind: String, Hashable, Sendable {
  case unit = "unit"
  case unitVersion = "unit_version"
  case unitSuccession = "unit_succession"
  case member = "member"
  case memberEvent = "member_event"
  case roll = "roll"
  case honoraryMember = "honorary_member"
  case womenCount = "women_count"
  case person = "person"
  case post = "post"
  case course = "course"
  case completion = "completion"
  case assessment = "assessment"
  case activitySession = "activity_session"
  case award = "award"
  case affiliate = "affiliate"
  case affiliateEvent = "affiliate_event"
  case account = "account"
  case token = "token"

  /// In a reason: "MEMBER", "UNIT_VERSION".
  var reasonWord: String { rawValue.uppercased() }
}

/// Why the state of the records forbids a command.
enum Refusal: String, Hashable, Sendable, CaseIterable {
  /// A declared roll covers the day: correct the roll.
  case rollCoversDay = "ROLL_COVERS_DAY"
  /// Members are recorded one by one on or before the roll's day.
  case recordsExist = "RECORDS_EXIST"
  /// She is not an active member.
  case memberNotActive = "MEMBER_NOT_ACTIVE"
  /// She is in that branch already.
  case sameBranch = "SAME_BRANCH"
  /// The event was reversed before, or is a reversal itself.
  case eventReversed = "EVENT_REVERSED"
  /// A later event of hers stands on this one.
  case laterEventExists = "LATER_EVENT_EXISTS"
  /// The two entries are one.
  case sameMember = "SAME_MEMBER"
  /// The entry was not merged.
  case notMerged = "NOT_MERGED"
  /// The record was corrected before: correct the newest one.
  case superseded = "SUPERSEDED"
  /// The unit still has units below it, or its parent does not exist in the span.
  case treeBroken = "TREE_BROKEN"
  /// Identity numbers need a key that is not configured.
  case identityKeyMissing = "IDENTITY_KEY_MISSING"
  /// The account is disabled.
  case accountDisabled = "ACCOUNT_DISABLED"
  /// The token was revoked, or is over.
  case tokenOver = "TOKEN_OVER"
  /// The recognition was withdrawn before.
  case withdrawn = "WITHDRAWN"
  /// She holds no such post on the day.
  case noPost = "NO_POST"

  /// In Vietnamese.
  var vietnamese: String {
    switch self {
    case .rollCoversDay: "ngày này đã có sổ hội viên của chi hội; hãy đính chính sổ"
    case .recordsExist: "hội viên của chi hội đã được ghi nhận từng người đến ngày này"
    case .memberNotActive: "không phải hội viên đang sinh hoạt"
    case .sameBranch: "hội viên đã ở chi hội này"
    case .eventReversed: "sự kiện là bản ghi hủy hoặc đã bị hủy trước đó"
    case .laterEventExists:
      "có sự kiện sau của hội viên dựa trên sự kiện này; hãy đính chính nó trước"
    case .sameMember: "không gộp một hội viên với chính mình"
    case .notMerged: "hội viên chưa được gộp"
    case .superseded: "bản ghi đã được đính chính; hãy đính chính bản mới nhất"
    case .treeBroken: "cây đơn vị sẽ bị đứt"
    case .identityKeyMissing: "không nhận số định danh: chưa cấu hình khóa"
    case .accountDisabled: "tài khoản đã bị khóa"
    case .tokenOver: "mã truy cập đã bị thu hồi hoặc hết hạn"
    case .withdrawn: "việc công nhận đã được thu hồi trước đó"
    case .noPost: "người này không giữ chức vụ đó vào ngày này"
    }
  }

  /// In English.
  var text: String {
    switch self {
    case .rollCoversDay: "A declared roll of the branch covers this day; correct the roll."
    case .recordsExist: "Members of the branch are recorded one by one on or before this day."
    case .memberNotActive: "The entry is not an active member."
    case .sameBranch: "She is in this branch already."
    case .eventReversed: "The event is a reversal or was reversed before."
    case .laterEventExists: "A later event of the member stands on this one; correct that first."
    case .sameMember: "An entry cannot be merged into itself."
    case .notMerged: "The entry was not merged."
    case .superseded: "The record was corrected before; correct the newest one."
    case .treeBroken: "The tree of units would be broken."
    case .identityKeyMissing: "Identity numbers are not taken: no key is configured."
    case .accountDisabled: "The account is disabled."
    case .tokenOver: "The token was revoked or has expired."
    case .withdrawn: "The recognition was withdrawn before."
    case .noPost: "The person holds no such post on the day."
    }
  }
}
