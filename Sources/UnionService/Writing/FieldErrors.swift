import SenAPI
import SenCodec
import SenRPC
import UnionModel

/// INVALID_ARGUMENT about one field, with `sen.types.v1.BadRequest` as details.
///
/// - Parameters:
///   - field: path in the request's message, "member.birth_day".
///   - reason: stable UPPER_SNAKE reason; also the error's reason.
///   - text: what is wrong, in English, without personal data.
///   - vi: the same in Vietnamese.
public func invalid(
  _ field: String, _ reason: String, _ text: String, vi: String
) -> RPCError {
  var errors = FieldErrors()
  errors.add(field, reason, text, vi: vi)
  return errors.error
}

extension RPCError {
  /// An error of a call as a whole, in both languages: `sen.types.v1.BadRequest` in its details has
  /// one violation, of no field.
  ///
  /// - Parameters:
  ///   - text: what is wrong, in English, without personal data.
  ///   - vi: the same in Vietnamese.
  public init(_ code: RPCCode, reason: String, _ text: String, vi: String) {
    self.init(code, reason: reason, text, details: invalid("", reason, text, vi: vi).details)
  }
}

/// NOT_FOUND `UNKNOWN_UNIT` of a read that names a unit which is not there, with
/// `sen.types.v1.BadRequest` as details.
///
/// - Parameters:
///   - field: path of the unit in the request's message, "unit_id".
///   - text: what is wrong, in English.
///   - vi: the same in Vietnamese.
public func unknownUnit(_ field: String, _ text: String, vi: String) -> RPCError {
  var error = invalid(field, "UNKNOWN_UNIT", text, vi: vi)
  error.code = .notFound
  return error
}

/// Gathers what is wrong with a request's fields, so that one answer names all of it.
///
///     var fields = FieldErrors()
///     let day = fields.day("day", request.day, notAfter: clock.today)
///     let name = fields.text("name", request.name, lengths: 1...200)
///     try fields.check()
public struct FieldErrors: Sendable {
  /// One field at fault.
  public struct Violation: Hashable, Sendable {
    /// Path in the request's message.
    public let field: String
    /// Stable UPPER_SNAKE reason.
    public let reason: String
    /// What is wrong, in English.
    public let text: String
    /// The same in Vietnamese.
    public let textVi: String
  }

  /// Most violations that an answer names.
  public static let maximumViolations = 20

  /// What was found, in the order of finding.
  public private(set) var violations: [Violation] = []

  /// Starts without any.
  public init() {}

  /// Whether nothing was found.
  public var isEmpty: Bool { violations.isEmpty }

  /// Adds a violation.
  public mutating func add(_ field: String, _ reason: String, _ text: String, vi: String) {
    guard violations.count < Self.maximumViolations else { return }
    violations.append(Violation(field: field, reason: reason, text: text, textVi: vi))
  }

  /// Throws what was found, if anything.
  public func check() throws(RPCError) {
    if !violations.isEmpty { throw error }
  }

  /// INVALID_ARGUMENT with the first violation's reason and all of them in the details.
  public var error: RPCError {
    let details = API.Types.V1.BadRequest.with { request in
      request.violations = violations.map { violation in
        .with {
          $0.field = violation.field
          $0.reason = violation.reason
          $0.text = violation.text
          $0.textVi = violation.textVi
        }
      }
    }
    let first = violations.first
    let text = violations.map { "\($0.field): \($0.text)" }.joined(separator: "; ")
    return RPCError(
      .invalidArgument, reason: first?.reason ?? "INVALID", text,
      details: (try? details.serializedBytes()) ?? [])
  }

  /// Reads a day "YYYY-MM-DD"; `BusinessDay.distantPast` where it is none.
  ///
  /// - Parameters:
  ///   - last: a later day is `DATE_IN_FUTURE`; nil allows any.
  ///   - whenEmpty: what an empty text means; nil makes it `FIELD_REQUIRED`.
  public mutating func day(
    _ field: String, _ text: String, notAfter last: BusinessDay?, whenEmpty: BusinessDay? = nil
  ) -> BusinessDay {
    if text.isEmpty {
      if let whenEmpty { return whenEmpty }
      add(field, "FIELD_REQUIRED", "a day is needed", vi: "cần có ngày")
      return .distantPast
    }
    guard let day = BusinessDay(iso: text) else {
      add(field, "DATE_INVALID", "is no day YYYY-MM-DD", vi: "không phải ngày YYYY-MM-DD")
      return .distantPast
    }
    if let last, day > last {
      add(field, "DATE_IN_FUTURE", "lies in the future", vi: "là ngày trong tương lai")
    }
    return day
  }

  /// Reads a day that may be left out: nil where the text is empty or no day.
  public mutating func optionalDay(
    _ field: String, _ text: String, notAfter last: BusinessDay?
  ) -> BusinessDay? {
    text.isEmpty ? nil : day(field, text, notAfter: last)
  }

  /// Takes a text: composed, trimmed, without control characters, of a length in characters.
  public mutating func text(
    _ field: String, _ typed: String, lengths: ClosedRange<Int>
  ) -> String {
    var text = VietnameseFolding.composed(typed)[...]
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    let control = text.unicodeScalars.contains {
      $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t"
    }
    if control {
      add(field, "CONTROL_CHARACTER", "has a control character", vi: "có ký tự điều khiển")
    } else if text.isEmpty, lengths.lowerBound > 0 {
      add(field, "FIELD_REQUIRED", "is needed", vi: "không được để trống")
    } else if !lengths.contains(text.count) {
      add(
        field, "TEXT_LENGTH",
        "must have \(lengths.lowerBound) to \(lengths.upperBound) characters",
        vi: "phải có từ \(lengths.lowerBound) đến \(lengths.upperBound) ký tự")
    }
    return String(text)
  }

  /// Takes a person's name and gives it composed with its search key.
  public mutating func personName(_ field: String, _ typed: String) -> (text: String, key: String) {
    do {
      let name = try PersonName(typed)
      return (name.text, name.key)
    } catch {
      switch error {
      case .empty: add(field, "FIELD_REQUIRED", "is needed", vi: "không được để trống")
      case .tooLong: add(field, "TEXT_LENGTH", "is too long for a name", vi: "tên quá dài")
      case .controlCharacter:
        add(field, "CONTROL_CHARACTER", "has a control character", vi: "có ký tự điều khiển")
      }
      return ("", "")
    }
  }

  /// Takes a unit's id, which must be positive.
  public mutating func unit(_ field: String, _ id: Int64) -> UnitID {
    if id <= 0 { add(field, "FIELD_REQUIRED", "a unit is needed", vi: "cần có đơn vị") }
    return UnitID(id)
  }

  /// Takes a number within a range.
  public mutating func number(
    _ field: String, _ value: Int64, in range: ClosedRange<Int64>
  ) -> Int64 {
    if !range.contains(value) {
      add(
        field, "OUT_OF_RANGE", "must be \(range.lowerBound) to \(range.upperBound)",
        vi: "phải từ \(range.lowerBound) đến \(range.upperBound)")
    }
    return value
  }

  /// Takes an instant that may be left out.
  public mutating func instant(
    _ field: String, _ timestamp: API.Google.Protobuf.Timestamp?
  ) -> Instant? {
    guard let timestamp else { return nil }
    guard let instant = Instant(timestamp) else {
      add(field, "INSTANT_INVALID", "is no instant", vi: "không phải thời điểm")
      return nil
    }
    return instant
  }
}

extension Instant {
  /// Reads a protobuf timestamp; nil where its nanoseconds are out of range or it is too far away.
  public init?(_ timestamp: API.Google.Protobuf.Timestamp) {
    self.init(seconds: timestamp.seconds, nanoseconds: timestamp.nanos)
  }

  /// The same as a protobuf timestamp.
  public var timestamp: API.Google.Protobuf.Timestamp {
    .with {
      $0.seconds = seconds
      $0.nanos = nanoseconds
    }
  }
}
