/// What is wrong with one field of a command.
enum FieldFault: Sendable, Hashable, CaseIterable {
  case missing, unrecognised, malformedDay, malformedInstant, dateInFuture, timeInFuture
  case endBeforeStart, beforeReference, notPositive, tooLarge, tooLong, tooShort
  case malformedPseudonym, notAllowed, loaderOnly, idInUse, unknownUnit, wrongUnitLevel
  case unknownRecord, recordedLater, duplicate, variantNotAllowed

  /// The stable reason, and what is wrong in English and Vietnamese, without personal data.
  var words: (reason: String, text: String, vi: String) {
    switch self {
    case .missing: ("FIELD_REQUIRED", "must be given", "không được để trống")
    case .unrecognised: ("UNRECOGNISED_VALUE", "is not a value of its set", "giá trị không hợp lệ")
    case .malformedDay: ("DATE_INVALID", "is no day YYYY-MM-DD", "không phải ngày YYYY-MM-DD")
    case .malformedInstant: ("INSTANT_INVALID", "is no instant", "không phải thời điểm")
    case .dateInFuture: ("DATE_IN_FUTURE", "lies in the future", "là ngày trong tương lai")
    case .timeInFuture: ("TIME_IN_FUTURE", "lies in the future", "là thời điểm trong tương lai")
    case .endBeforeStart: ("END_BEFORE_START", "lies before the start", "trước khi bắt đầu")
    case .beforeReference:
      ("BEFORE_REFERENCED_RECORD", "lies before what it refers to", "trước bản ghi liên quan")
    case .notPositive: ("OUT_OF_RANGE", "must be above 0", "phải lớn hơn 0")
    case .tooLarge: ("OUT_OF_RANGE", "is above the limit", "vượt giới hạn")
    case .tooLong: ("TEXT_LENGTH", "is too long", "quá dài")
    case .tooShort: ("TEXT_LENGTH", "is too short", "quá ngắn")
    case .malformedPseudonym:
      ("PSEUDONYM_INVALID", "must be 32 lower-case hexadecimal digits", "mã không hợp lệ")
    case .notAllowed: ("NOT_ALLOWED", "is not allowed here", "không được dùng ở đây")
    case .loaderOnly: ("LOADER_ONLY", "may be chosen by a loader only", "chỉ bộ nạp được chọn")
    case .idInUse: ("ID_IN_USE", "is in use", "đã được dùng")
    case .unknownUnit: ("UNKNOWN_UNIT", "there is no such unit", "không có đơn vị này")
    case .wrongUnitLevel:
      ("WRONG_UNIT_LEVEL", "must be a commune or branch", "phải là cơ sở Hội hoặc chi hội")
    case .unknownRecord: ("UNKNOWN_RECORD", "is no living record", "không có bản ghi này")
    case .recordedLater:
      ("REFERENCE_RECORDED_LATER", "was recorded after this", "được ghi nhận sau bản ghi này")
    case .duplicate: ("DUPLICATE", "is recorded already", "đã được ghi nhận")
    case .variantNotAllowed:
      (
        "VARIANT_NOT_ALLOWED_HERE", "is for advanced or model new-rural communes only",
        "chỉ dành cho xã nông thôn mới nâng cao hoặc kiểu mẫu"
      )
    }
  }
}

/// Why a welfare command is refused.
enum WelfareError: Error, Sendable, Hashable {
  /// A field is at fault; a path in the request's message.
  case field(String, FieldFault)
  /// The record asked for does not exist.
  case notFound
  /// The record has a newer version; that one is to be corrected.
  case superseded
  /// Living records rest on the record.
  case inUse
  /// The span has ended already.
  case ended
  /// More would go back than was received.
  case exceedsPayment
  /// The caller is not the worker of an open case of the victim's.
  case notTheWorker
}
