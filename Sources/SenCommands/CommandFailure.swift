import Foundation
import SenClient

/// Exit codes by class of failure.
enum ExitClass: Int32 {
  /// The call's words are wrong, or the configuration is.
  case usage = 64
  /// The request was refused as invalid (INVALID_ARGUMENT, FAILED_PRECONDITION, OUT_OF_RANGE, …).
  case invalid = 65
  /// What was asked for is not there.
  case notFound = 66
  /// The server failed.
  case failed = 70
  /// The server, or a service behind it, cannot be reached now; try again.
  case unavailable = 75
  /// Not signed in, or a certificate was refused.
  case unauthenticated = 76
  /// Not allowed.
  case denied = 77

  init(_ code: RPCCode) {
    switch code {
    case .invalidArgument, .failedPrecondition, .outOfRange, .alreadyExists: self = .invalid
    case .notFound: self = .notFound
    case .unimplemented: self = .usage
    case .unavailable, .deadlineExceeded, .resourceExhausted, .aborted, .cancelled:
      self = .unavailable
    case .unauthenticated: self = .unauthenticated
    case .permissionDenied: self = .denied
    default: self = .failed
    }
  }
}

/// What ends a command: an exit code, a reason and a text in both languages.
struct CommandFailure: Error {
  let exit: ExitClass
  let code: String
  let reason: String
  let text: String
  let textVi: String
  let violations: [API.Types.V1.BadRequest.FieldViolation]

  init(_ exit: ExitClass, _ reason: String, _ text: String, vi: String) {
    self.exit = exit
    code = "LOCAL"
    self.reason = reason
    self.text = text
    textVi = vi
    violations = []
  }

  init(_ error: RPCError) {
    exit = ExitClass(error.code)
    code = error.code.name
    reason = error.reason
    text = error.message
    let details = try? API.Types.V1.BadRequest(serializedBytes: error.details)
    violations = details?.violations ?? []
    textVi = Self.vietnamese(error, violations)
  }

  /// The Vietnamese text of an error: that of its fields where they have one; otherwise what its code
  /// means, with the service's own words behind it.
  private static func vietnamese(
    _ error: RPCError, _ violations: [API.Types.V1.BadRequest.FieldViolation]
  ) -> String {
    if error.reason == "CERTIFICATE_REFUSED" {
      return "chứng thư TLS bị từ chối, hãy xem lại chứng thư của ngữ cảnh: \(error.message)"
    }
    if !violations.isEmpty, violations.allSatisfy({ !$0.textVi.isEmpty }) {
      return violations.map { $0.field.isEmpty ? $0.textVi : "\($0.field): \($0.textVi)" }
        .joined(separator: "; ")
    }
    return "\(Words(isVietnamese: true).meaning(error.code)) (\(error.message))"
  }

  /// The failure as lines of text: code and reason, then each field at fault. What is wrong with the
  /// whole call is said in the first line.
  func told(_ words: Words) -> String {
    let head = "\(code) \(reason): \(words(text, textVi))"
    let lines = violations.filter { !$0.field.isEmpty }.map { violation in
      let vi = violation.textVi.isEmpty ? violation.text : violation.textVi
      return "  \(violation.field): \(violation.reason) \(words(violation.text, vi))"
    }
    return ([head] + lines).joined(separator: "\n")
  }

  /// The failure as one JSON object.
  var json: String {
    JSONText.object([
      (
        "error",
        .object([
          ("code", .text(code)), ("reason", .text(reason)), ("text", .text(text)),
          ("text_vi", .text(textVi)), ("exit", .number(Double(exit.rawValue))),
          (
            "violations",
            .list(
              violations.map {
                .object([
                  ("field", .text($0.field)), ("reason", .text($0.reason)),
                  ("text", .text($0.text)), ("text_vi", .text($0.textVi)),
                ])
              })
          ),
        ])
      )
    ]).rendered
  }
}

/// A JSON value that is written with its keys in the order given.
indirect enum JSONText {
  case text(String)
  case number(Double)
  case flag(Bool)
  case null
  case list([JSONText])
  case object([(String, JSONText)])
  /// JSON that is already written.
  case raw(String)

  var rendered: String {
    switch self {
    case .text(let text): return Self.quote(text)
    case .number(let number):
      return number == number.rounded() && abs(number) < 9e15 ? "\(Int64(number))" : "\(number)"
    case .flag(let flag): return flag ? "true" : "false"
    case .null: return "null"
    case .list(let list): return "[" + list.map(\.rendered).joined(separator: ",") + "]"
    case .object(let fields):
      return "{" + fields.map { Self.quote($0.0) + ":" + $0.1.rendered }.joined(separator: ",")
        + "}"
    case .raw(let text): return text
    }
  }

  static func quote(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
