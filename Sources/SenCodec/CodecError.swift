/// Why bytes or JSON are no message, or a message cannot be made into either.
public struct CodecError: Error, Sendable, Hashable {
  /// The class of the failure.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// The bytes are no message: truncated, a bad tag, a bad length.
    case malformed
    /// A text field is not UTF-8.
    case invalidText
    /// Messages nest deeper than the limit.
    case tooDeep
    /// More fields than the limit.
    case tooManyFields
    /// The message would take more memory than the limit.
    case tooMuchMemory
    /// Merging repeated occurrences of messages would copy more than the limit.
    case tooMuchCopying
    /// The text is not JSON, or not the JSON of this type.
    case malformedJSON
    /// JSON names a field that the type does not have.
    case unknownField
    /// A type, or a method, that the descriptors do not hold.
    case unknownType
    /// The descriptors themselves are not understood.
    case badDescriptors
    /// The value has no JSON form (a timestamp out of range, an unpackable `Any`).
    case notRepresentable
  }

  /// The class of the failure.
  public var kind: Kind
  /// Where: a path of field names, such as `members[3].birth_day`; empty for the whole.
  public var path: String
  /// What is wrong, in English, without the data itself.
  public var text: String

  /// An error with its parts.
  public init(_ kind: Kind, _ text: String, path: String = "") {
    self.kind = kind
    self.path = path
    self.text = text
  }

  /// A stable UPPER_SNAKE reason.
  public var reason: String {
    switch kind {
    case .malformed: "MALFORMED_MESSAGE"
    case .invalidText: "INVALID_UTF8"
    case .tooDeep: "MESSAGE_TOO_DEEP"
    case .tooManyFields: "TOO_MANY_FIELDS"
    case .tooMuchMemory: "MESSAGE_TOO_COMPLEX"
    case .tooMuchCopying: "TOO_MANY_DUPLICATES"
    case .malformedJSON: "MALFORMED_JSON"
    case .unknownField: "UNKNOWN_FIELD"
    case .unknownType: "UNKNOWN_TYPE"
    case .badDescriptors: "BAD_DESCRIPTORS"
    case .notRepresentable: "NOT_REPRESENTABLE"
    }
  }

  /// True if the message may be right but costs more than is allowed.
  public var isExhaustion: Bool {
    kind == .tooMuchMemory || kind == .tooManyFields || kind == .tooMuchCopying
  }

  /// The same error, seen from one level further out.
  func inside(_ step: String) -> CodecError {
    let joined = path.isEmpty ? step : path.first == "[" ? step + path : step + "." + path
    return CodecError(kind, text, path: joined)
  }
}

extension CodecError: CustomStringConvertible {
  /// Reason, path and text on one line.
  public var description: String {
    path.isEmpty ? "\(reason): \(text)" : "\(reason) at \(path): \(text)"
  }
}

/// What decoding may cost at the most.
public struct DecodingLimits: Sendable, Hashable {
  /// Levels of messages within messages below the outermost.
  public var depth: Int
  /// Fields in all, on every level.
  public var fields: Int
  /// Bytes of memory that the decoded C message may take.
  public var arenaBytes: Int
  /// How many times the input's size may be copied to merge repeated messages.
  public var copyFactor: Int

  /// Levels that Protocol Buffers allows by custom.
  public static let standardDepth = 100
  /// Fields: more than any batch of an import has.
  public static let standardFields = 1 << 20
  /// 64 MiB: sixteen times the largest message by default.
  public static let standardArenaBytes = 64 << 20
  /// Eight times the input.
  public static let standardCopyFactor = 8
  /// The limits that hold unless others are named.
  public static let standard = DecodingLimits()

  /// Limits, each with its default.
  public init(
    depth: Int = standardDepth, fields: Int = standardFields,
    arenaBytes: Int = standardArenaBytes, copyFactor: Int = standardCopyFactor
  ) {
    self.depth = depth
    self.fields = fields
    self.arenaBytes = arenaBytes
    self.copyFactor = copyFactor
  }
}
