import SenRPC
import UnionModel
import UnionService

/// What the rules of the policy service refuse.
enum PolicyFault: Error, Hashable, Sendable {
  /// A field of the command is at fault.
  case field(String, FieldFault)
  /// No record of the kind has the id.
  case noRecord(String)
  /// No plan of the year is there.
  case noPlan(Int)
  /// The plan has no such target.
  case noTarget(String)
  /// The same thing is recorded already.
  case recordedAlready(String)
  /// A step does not follow the newest one.
  case stepOutOfOrder(String)
  /// The record was corrected or taken back already.
  case supersededAlready
  /// The report has moved on since it was read.
  case versionMismatch
  /// The report's state does not allow the step.
  case stateNotAllowed(String)
  /// The step is for a unit above the one that declares.
  case ownReport
  /// An allocation that a unit above has set would be lowered, by a field, or taken back.
  case setFromAbove(String)
  /// A declared figure, by its place in the report, has a measure whose records give no whole number
  /// to put beside it.
  case notComparable(Int)
  /// The figures came from units of several epochs.
  case epochMix
  /// Another service did not answer.
  case serviceDown(String, code: String)
  /// A measure is not known to any service.
  case unknownMeasure(String)
  /// Figures may not be put together.
  case illegalSum(IllegalSum)
}

extension PolicyFault {
  /// The error of a call. The only place where a fault becomes one.
  var rpcError: RPCError {
    switch self {
    case .field(let field, let fault):
      invalid(field, fault.reason, fault.texts.english, vi: fault.texts.vietnamese)
    case .noRecord(let kind):
      RPCError(
        .notFound, reason: "UNKNOWN_RECORD", "There is no \(kind) with this id.",
        vi: "không có bản ghi nào mang mã này")
    case .noPlan(let year):
      RPCError(
        .notFound, reason: "UNKNOWN_PLAN", "There is no plan of the year \(year).",
        vi: "không có kế hoạch năm \(year)")
    case .noTarget(let number):
      RPCError(
        .notFound, reason: "UNKNOWN_TARGET", "The plan has no target \(number).",
        vi: "kế hoạch không có chỉ tiêu \(number)")
    case .recordedAlready(let what):
      RPCError(
        .alreadyExists, reason: "RECORDED_ALREADY", "This \(what) is recorded already.",
        vi: "đã được ghi nhận")
    case .stepOutOfOrder(let text):
      RPCError(
        .failedPrecondition, reason: "STEP_OUT_OF_ORDER", text,
        vi: "bước này không nối tiếp bước mới nhất")
    case .supersededAlready:
      RPCError(
        .failedPrecondition, reason: "SUPERSEDED_ALREADY",
        "The record was corrected or taken back already.",
        vi: "bản ghi đã được đính chính hoặc thu hồi")
    case .versionMismatch:
      RPCError(
        .aborted, reason: "VERSION_MISMATCH", "The report has changed since it was read.",
        vi: "báo cáo đã thay đổi sau khi được đọc; hãy đọc lại")
    case .stateNotAllowed(let state):
      RPCError(
        .failedPrecondition, reason: "STATE_NOT_ALLOWED", "A report that is \(state) cannot.",
        vi: "trạng thái của báo cáo không cho phép bước này")
    case .ownReport:
      RPCError(
        .permissionDenied, reason: "OWN_REPORT",
        "This step is for a unit above the one that declares.",
        vi: "bước này thuộc đơn vị cấp trên của đơn vị báo cáo")
    case .setFromAbove(let field):
      Self.rpcError(setFromAbove: field)
    case .epochMix, .serviceDown, .unknownMeasure, .illegalSum, .notComparable:
      rpcErrorOfFigures
    }
  }

  private var rpcErrorOfFigures: RPCError {
    switch self {
    case .serviceDown(let service, let code):
      RPCError(
        .unavailable, reason: "SERVICE_UNAVAILABLE",
        "The service \(service) did not answer (\(code)).",
        vi: "dịch vụ \(service) không trả lời (\(code))")
    case .unknownMeasure(let measure):
      RPCError(
        .failedPrecondition, reason: "UNKNOWN_MEASURE",
        "No service has the measure \(measure.prefix(PolicyFields.codeLimit)).",
        vi: "không dịch vụ nào có chỉ tiêu \(measure.prefix(PolicyFields.codeLimit))")
    case .illegalSum(let sum):
      Self.rpcError(sum)
    case .notComparable(let index):
      Self.rpcError(notComparable: index)
    default:
      RPCError(
        .aborted, reason: "TREE_EPOCH_MISMATCH",
        "The figures are of different epochs of the unit tree; ask again.",
        vi: "các số liệu theo những kỳ khác nhau của bản đồ đơn vị; hãy hỏi lại")
    }
  }
}

extension PolicyFault {
  /// The reason of the call is one for all; that of the violation is the rule.
  private static func rpcError(_ sum: IllegalSum) -> RPCError {
    var error = invalid("combination", sum.rule, sum.english, vi: sum.vietnamese)
    error.reason = "ILLEGAL_SUM"
    return error
  }
}

extension PolicyFault {
  private static func rpcError(setFromAbove field: String) -> RPCError {
    var error = invalid(
      field, "SET_FROM_ABOVE",
      "a unit above has set this: it may be raised, but not lowered or taken back",
      vi: "chỉ tiêu do cấp trên giao: được nâng lên, không được hạ xuống hoặc thu hồi")
    error.code = .permissionDenied
    return error
  }

  private static func rpcError(notComparable index: Int) -> RPCError {
    var error = invalid(
      "figures[\(index)].measure", "NOT_COMPARABLE",
      "the measure is a share, applies to nothing here or protects few people: its records give no "
        + "whole number to compare",
      vi: "chỉ tiêu là tỷ lệ, không áp dụng ở đây hoặc được bảo vệ vì số ít người: không có số "
        + "nguyên để đối chiếu")
    error.code = .failedPrecondition
    return error
  }
}

extension FieldFault {
  /// A stable reason.
  var reason: String {
    switch self {
    case .missing: "REQUIRED"
    case .tooLong: "TOO_LONG"
    case .outOfRange: "OUT_OF_RANGE"
    case .notADate: "NOT_A_DATE"
    case .inFuture: "DATE_IN_FUTURE"
    case .tooEarly: "DATE_TOO_EARLY"
    case .unknownRecord: "UNKNOWN_RECORD"
    case .unknownUnit: "UNKNOWN_UNIT"
    case .wrongLevel: "WRONG_LEVEL"
    case .malformed: "MALFORMED"
    case .repeated: "REPEATED"
    case .loaderOnly: "LOADER_ONLY"
    case .unknownMeasure: "UNKNOWN_MEASURE"
    }
  }

  /// What is wrong, in English and Vietnamese, without personal data.
  var texts: (english: String, vietnamese: String) {
    switch self {
    case .missing: ("must be given", "bắt buộc phải có")
    case .tooLong(let limit):
      ("must have at most \(limit) characters", "phải có nhiều nhất \(limit) ký tự")
    case .outOfRange: ("is outside its range", "nằm ngoài khoảng cho phép")
    case .notADate: ("must be a date YYYY-MM-DD", "phải là ngày dạng YYYY-MM-DD")
    case .inFuture: ("must not be in the future", "không được là ngày trong tương lai")
    case .tooEarly:
      ("must not be before the day it follows", "không được trước ngày phải có trước")
    case .unknownRecord: ("names a record that is not there", "không có bản ghi này")
    case .unknownUnit: ("names a unit that is not there", "không có đơn vị này")
    case .wrongLevel:
      ("names a unit of a level that cannot do this", "đơn vị cấp này không làm được việc này")
    case .malformed: ("has characters that are not allowed", "có ký tự không được phép")
    case .repeated: ("says the same thing twice", "bị lặp")
    case .loaderOnly: ("may only be set by the loader", "chỉ dành cho chương trình nạp dữ liệu")
    case .unknownMeasure:
      ("names a measure that no service has", "không dịch vụ nào có chỉ tiêu này")
    }
  }
}
