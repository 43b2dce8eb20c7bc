// Generated from google/protobuf/struct.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Google.Protobuf {
  /// `NullValue` is a singleton enumeration to represent the null value for the
  /// `Value` type union.
  ///
  /// The JSON representation for `NullValue` is JSON `null`.
  public enum NullValue: SenEnum {
    /// Null value.
    case nullValue
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .nullValue
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .nullValue: 0
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [NullValue] = [
      .nullValue,
    ]
    /// The codec's table of the names.
    public static let table = ConformanceTables.enumeration("google.protobuf.NullValue")
  }

  /// `Struct` represents a structured data value, consisting of fields
  /// which map to dynamically typed values. In some languages, `Struct`
  /// might be supported by a native representation. For example, in
  /// scripting languages like JS a struct is represented as an
  /// object. The details of that representation are described together
  /// with the proto support for the language.
  ///
  /// The JSON representation for `Struct` is JSON object.
  public struct Struct: SenMessage {
    /// Unordered map of dynamically typed values.
    public var fields: [String: API.Google.Protobuf.Value] = [:]
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = ConformanceTables.table("google.protobuf.Struct")
    private static let fieldsEntryTable = ConformanceTables.table("google.protobuf.Struct.FieldsEntry")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      fields = reader.map(0, Self.fieldsEntryTable) { ($0.string(0), $0.message(1) ?? .init()) }
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.map(0, fields, Self.fieldsEntryTable) { $0.string(0, $1); $0.message(1, $2) }
      writer.unknownFields(unknownFields)
    }
  }

  /// `Value` represents a dynamically typed value which can be either
  /// null, a number, a string, a boolean, a recursive struct value, or a
  /// list of values. A producer of value is expected to set one of these
  /// variants. Absence of any variant indicates an error.
  ///
  /// The JSON representation for `Value` is JSON value.
  public struct Value: SenMessage {
    /// The kind of value.
    public var kind: Kind? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = ConformanceTables.table("google.protobuf.Value")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      switch reader.which(0) {
        case 1: kind = reader.optionalEnumeration(0).map { .nullValue($0) }
        case 2: kind = reader.optionalScalar(1).map { .numberValue($0) }
        case 3: kind = reader.optionalString(2).map { .stringValue($0) }
        case 4: kind = reader.optionalBool(3).map { .boolValue($0) }
        case 5: kind = reader.message(4).map { .structValue($0) }
        case 6: kind = reader.message(5).map { .listValue($0) }
        default: break
      }
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      switch kind {
        case .nullValue(let value)?: writer.optionalEnumeration(0, value)
        case .numberValue(let value)?: writer.optionalScalar(1, value)
        case .stringValue(let value)?: writer.optionalString(2, value)
        case .boolValue(let value)?: writer.optionalBool(3, value)
        case .structValue(let value)?: writer.message(4, value)
        case .listValue(let value)?: writer.message(5, value)
        case nil: break
      }
      writer.unknownFields(unknownFields)
    }

    /// The kind of value.
    public indirect enum Kind: Sendable, Hashable {
      /// Represents a null value.
      case nullValue(API.Google.Protobuf.NullValue)
      /// Represents a double value.
      case numberValue(Double)
      /// Represents a string value.
      case stringValue(String)
      /// Represents a boolean value.
      case boolValue(Bool)
      /// Represents a structured value.
      case structValue(API.Google.Protobuf.Struct)
      /// Represents a repeated `Value`.
      case listValue(API.Google.Protobuf.ListValue)
    }
  }

  /// `ListValue` is a wrapper around a repeated field of values.
  ///
  /// The JSON representation for `ListValue` is JSON array.
  public struct ListValue: SenMessage {
    /// Repeated field of dynamically typed values.
    public var values: [API.Google.Protobuf.Value] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = ConformanceTables.table("google.protobuf.ListValue")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      values = reader.messages(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, values)
      writer.unknownFields(unknownFields)
    }
  }

}
