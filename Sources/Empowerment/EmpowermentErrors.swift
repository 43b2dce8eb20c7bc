import SenRPC
import UnionModel
import UnionService

/// What is wrong with one field of a command.
enum FieldFault: String, Sendable, Hashable, CaseIterable {
  case missing = "REQUIRED"
  case unrecognised = "UNRECOGNISED_VALUE"
  case malformedDay = "MALFORMED_DATE"
  case dateInFuture = "DATE_IN_FUTURE"
  case dateTooEarly = "DATE_TOO_EARLY"
  case endBeforeStart = "END_BEFORE_START"
  case beforeReference = "BEFORE_REFERENCED_RECORD"
  case outOfRange = "OUT_OF_RANGE"
  case tooLong = "TOO_LONG"
  case controlCharacter = "CONTROL_CHARACTER"
  case notAllowed = "NOT_ALLOWED"
  case loaderOnly = "LOADER_ONLY"
  case idInUse = "ID_IN_USE"
  case unknownUnit = "UNKNOWN_UNIT"
  case wrongUnitLevel = "WRONG_UNIT_LEVEL"
  case unknownRecord = "UNKNOWN_RECORD"
  case recordedLater = "REFERENCE_RECORDED_LATER"
  case standardOfOtherYear = "STANDARD_OF_OTHER_YEAR"
  case contradictsAssessment = "CLASS_CONTRADICTS_ASSESSMENT"
  case notBetter = "CLASS_NOT_BETTER"

  /// What is wrong, in English and Vietnamese, without personal data.
  var texts: (english: String, vietnamese: String) {
    switch self {
    case .missing: ("must be given", "bắt buộc phải có")
    case .unrecognised: ("is not a value of its set", "không thuộc các giá trị cho phép")
    case .malformedDay: ("is not a day YYYY-MM-DD", "không phải ngày dạng YYYY-MM-DD")
    case .dateInFuture: ("lies in the future", "là ngày trong tương lai")
    case .dateTooEarly: ("lies before the union was founded", "trước ngày thành lập Hội")
    case .endBeforeStart: ("lies before the first day", "trước ngày bắt đầu")
    case .beforeReference:
      ("lies before the record it refers to", "trước bản ghi được tham chiếu")
    case .outOfRange: ("is out of range", "nằm ngoài khoảng cho phép")
    case .tooLong: ("is too long", "quá dài")
    case .controlCharacter: ("has a control character", "có ký tự điều khiển")
    case .notAllowed: ("is not allowed here", "không được phép ở đây")
    case .loaderOnly:
      ("may be chosen by a loader only", "chỉ dành cho chương trình nạp dữ liệu")
    case .idInUse: ("is in use", "đã được dùng")
    case .unknownUnit: ("is not a unit on that day", "không có đơn vị này vào ngày đó")
    case .wrongUnitLevel:
      ("is of a level that holds no such records", "đơn vị cấp này không lưu loại bản ghi này")
    case .unknownRecord: ("is not a living record", "không có bản ghi này")
    case .recordedLater: ("was recorded after this record", "được ghi nhận sau bản ghi này")
    case .standardOfOtherYear:
      ("does not hold for the list of that year", "không áp dụng cho danh sách của năm đó")
    case .contradictsAssessment:
      ("is not what the standard gives for the assessment", "trái với kết quả rà soát")
    case .notBetter:
      ("must be a better class than the one it leaves", "phải tốt hơn mức trước đó")
    }
  }
}

/// Why an empowerment command is refused.
enum EmpowermentError: Error, Sendable, Hashable {
  /// A field is at fault; a path in the request's message.
  case field(String, FieldFault)
  /// The record asked for does not exist.
  case notFound
  /// The record has a newer version; that one is to be corrected.
  case superseded
  /// Living records rest on the record.
  case inUse
  /// The household has a class in the list of that year.
  case classAlreadyRecorded
  /// The household stands in no list with the class it is said to leave.
  case classNotRecorded
  /// A co-operative with the registration number is recorded.
  case cooperativeAlreadyRecorded
  /// The person is registered in that kind.
  case ownerAlreadyRecorded
  /// The exit is in a state from which this step is not possible.
  case exitStepNotPossible
  /// The co-operative is dissolved.
  case alreadyDissolved
}

extension EmpowermentError {
  /// The one mapping of the service's errors to those of a call.
  var rpcError: RPCError {
    switch self {
    case .field(let name, let fault):
      invalid(name, fault.rawValue, fault.texts.english, vi: fault.texts.vietnamese)
    case .notFound:
      RPCError(.notFound, reason: "RECORD_NOT_FOUND", "no such record", vi: "không có bản ghi này")
    case .classAlreadyRecorded:
      RPCError(
        .alreadyExists, reason: "CLASS_ALREADY_RECORDED",
        "the household has a class in the list of that year; correct it",
        vi: "hộ đã có trong danh sách của năm đó; hãy đính chính")
    case .cooperativeAlreadyRecorded:
      RPCError(
        .alreadyExists, reason: "COOPERATIVE_ALREADY_RECORDED",
        "a co-operative with this registration number is recorded",
        vi: "hợp tác xã có số đăng ký này đã được ghi nhận")
    case .ownerAlreadyRecorded:
      RPCError(
        .alreadyExists, reason: "OWNER_ALREADY_RECORDED",
        "the person is registered in this kind", vi: "người này đã được đăng ký ở loại này")
    case .superseded, .inUse, .classNotRecorded, .exitStepNotPossible, .alreadyDissolved:
      precondition
    }
  }

  /// The errors that the state of the records gives.
  private var precondition: RPCError {
    let (reason, text, vi) =
      switch self {
      case .superseded:
        ("RECORD_SUPERSEDED", "the record has a newer version", "bản ghi đã có bản mới hơn")
      case .inUse:
        (
          "RECORD_IN_USE", "living records rest on the record",
          "còn bản ghi khác dựa trên bản ghi này"
        )
      case .classNotRecorded:
        (
          "CLASS_NOT_RECORDED",
          "the household stands in no list of that year or the year before with this class",
          "hộ không có trong danh sách năm đó hoặc năm trước với mức này"
        )
      case .exitStepNotPossible:
        (
          "EXIT_STEP_NOT_POSSIBLE", "the state of the exit does not allow this step",
          "tình trạng thoát nghèo không cho phép bước này"
        )
      default: ("ALREADY_DISSOLVED", "the co-operative is dissolved", "hợp tác xã đã giải thể")
      }
    return RPCError(.failedPrecondition, reason: reason, text, vi: vi)
  }

  /// The service's errors and those of the kernel as errors of a call; nil for an unknown one.
  static func rpcError(of error: any Error) -> RPCError? {
    (error as? EmpowermentError)?.rpcError
  }
}
