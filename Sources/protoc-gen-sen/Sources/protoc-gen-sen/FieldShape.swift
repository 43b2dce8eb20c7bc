import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// What a field is to the generated code.
struct FieldShape {
  enum Kind { case scalar, bool, enumeration, string, bytes, message }
  enum Presence { case implicit, explicit, repeated, map }

  let field: FieldDescriptor
  /// Place among the message's fields in order of their numbers, as in the C tables.
  let index: Int
  let kind: Kind
  let presence: Presence

  init(_ field: FieldDescriptor, index: Int) throws {
    self.field = field
    self.index = index
    kind =
      switch field.type {
      case .bool: .bool
      case .enum: .enumeration
      case .string: .string
      case .bytes: .bytes
      case .message: .message
      case .group: throw GeneratorError("\(field.fullName): groups are refused")
      default: .scalar
      }
    presence =
      if field.isMap {
        .map
      } else if field.isRepeated {
        .repeated
      } else if field.hasPresence {
        .explicit
      } else {
        .implicit
      }
  }

  /// The fields of a message in order of their numbers.
  static func all(of message: Descriptor) throws -> [FieldShape] {
    try message.fields.sorted { $0.number < $1.number }.enumerated()
      .map { try FieldShape($0.element, index: $0.offset) }
  }

  /// The type of one element.
  var elementType: String {
    switch field.type {
    case .int32, .sint32, .sfixed32: "Int32"
    case .int64, .sint64, .sfixed64: "Int64"
    case .uint32, .fixed32: "UInt32"
    case .uint64, .fixed64: "UInt64"
    case .float: "Float"
    case .double: "Double"
    case .bool: "Bool"
    case .string: "String"
    case .bytes: "[UInt8]"
    case .enum: Names.qualified(field.enumType)
    default: Names.qualified(field.messageType)
    }
  }

  /// The type of the property.
  var propertyType: String {
    switch presence {
    case .implicit: elementType
    case .explicit: elementType + "?"
    case .repeated: "[\(elementType)]"
    case .map: "[\(entry.key.elementType): \(entry.value.elementType)]"
    }
  }

  var defaultValue: String {
    switch presence {
    case .explicit: return "nil"
    case .repeated: return "[]"
    case .map: return "[:]"
    case .implicit: break
    }
    return switch kind {
    case .scalar: "0"
    case .bool: "false"
    case .string: "\"\""
    case .bytes: "[]"
    case .enumeration, .message: ".init()"
    }
  }

  /// The key and the value of a map's entry.
  var entry: (key: FieldShape, value: FieldShape) {
    guard let pair = field.messageType.mapKeyAndValue,
      let key = try? FieldShape(pair.key, index: 0),
      let value = try? FieldShape(pair.value, index: 1)
    else { preconditionFailure("\(field.fullName) is no map") }
    return (key, value)
  }

  /// The name of the static table of a map's entries.
  var entryTable: String { Names.camel(field.name) + "EntryTable" }

  /// The function of `MessageReader` and `MessageWriter` for it.
  var accessor: String {
    let word =
      switch kind {
      case .scalar: "scalar"
      case .bool: "bool"
      case .enumeration: "enumeration"
      case .string: "string"
      case .bytes: "bytes"
      case .message: "message"
      }
    switch presence {
    case .implicit: return word
    case .explicit where kind == .message: return word
    case .explicit: return "optional" + Names.capitalised(word)
    case .repeated where kind == .bytes: return "byteStrings"
    case .repeated: return word + "s"
    case .map: return "map"
    }
  }

  /// The expression that reads it out of the C struct.
  var read: String {
    guard presence == .map else { return "reader.\(accessor)(\(index))" }
    let (key, value) = entry
    let absent = value.kind == .message ? " ?? .init()" : ""
    return "reader.map(\(index), Self.\(entryTable)) { "
      + "($0.\(key.plainAccessor)(0), $0.\(value.plainAccessor)(1)\(absent)) }"
  }

  /// The statement that writes `value` into the C struct.
  func write(_ value: String) -> String {
    guard presence == .map else { return "writer.\(accessor)(\(index), \(value))" }
    let (key, element) = entry
    return "writer.map(\(index), \(value), Self.\(entryTable)) { "
      + "$0.\(key.plainAccessor)(0, $1); $0.\(element.plainAccessor)(1, $2) }"
  }

  private var plainAccessor: String {
    switch kind {
    case .scalar: "scalar"
    case .bool: "bool"
    case .enumeration: "enumeration"
    case .string: "string"
    case .bytes: "bytes"
    case .message: "message"
    }
  }

  /// True if the message would contain itself, so that the value must lie elsewhere.
  var isRecursive: Bool {
    guard presence == .explicit, kind == .message, field.realContainingOneof == nil else {
      return false
    }
    var seen: Set<String> = []
    return Self.reaches(field.containingType.fullName, from: field.messageType, &seen)
  }

  private static func reaches(_ goal: String, from message: Descriptor, _ seen: inout Set<String>)
    -> Bool
  {
    if message.fullName == goal { return true }
    guard seen.insert(message.fullName).inserted else { return false }
    for field in message.fields
    where field.type == .message && !field.isRepeated && field.realContainingOneof == nil {
      if reaches(goal, from: field.messageType, &seen) { return true }
    }
    return false
  }
}
