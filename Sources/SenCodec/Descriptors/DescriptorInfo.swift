/// Types with a JSON form of their own.
enum WellKnownType: String {
  case timestamp = "google.protobuf.Timestamp"
  case duration = "google.protobuf.Duration"
  case any = "google.protobuf.Any"
  case fieldMask = "google.protobuf.FieldMask"
  case structure = "google.protobuf.Struct"
  case value = "google.protobuf.Value"
  case listValue = "google.protobuf.ListValue"
  case doubleValue = "google.protobuf.DoubleValue"
  case floatValue = "google.protobuf.FloatValue"
  case int64Value = "google.protobuf.Int64Value"
  case uint64Value = "google.protobuf.UInt64Value"
  case int32Value = "google.protobuf.Int32Value"
  case uint32Value = "google.protobuf.UInt32Value"
  case boolValue = "google.protobuf.BoolValue"
  case stringValue = "google.protobuf.StringValue"
  case bytesValue = "google.protobuf.BytesValue"

  /// True for a message that only wraps one value.
  var isWrapper: Bool {
    switch self {
    case .timestamp, .duration, .any, .fieldMask, .structure, .value, .listValue: false
    default: true
    }
  }
}

/// Where an element's comments stand.
struct CommentPlace: Sendable, Hashable {
  let file: Int
  let path: [Int32]

  func appending(_ steps: Int...) -> CommentPlace {
    CommentPlace(file: file, path: path + steps.map(Int32.init))
  }
}

/// A field as its descriptor says.
struct FieldInfo: Sendable {
  var name = ""
  var jsonName = ""
  var number: UInt32 = 0
  var type = FieldType.int32
  var isRepeated = false
  var typeName = ""
  /// The oneof, if it is a real one, else -1.
  var oneof = -1
  var isSynthetic = false
  var isProto3 = true
  var place = CommentPlace(file: 0, path: [])
  /// Places of the type among the pool's messages or enums.
  var message = -1
  var enumeration = -1
  var isMap = false

  /// True if the field knows whether it was set.
  var hasPresence: Bool {
    !isRepeated && (type == .message || oneof >= 0 || isSynthetic || !isProto3)
  }
}

/// A message type. Immutable once its pool is made.
final class MessageInfo: Sendable {
  let name: String
  /// In order of their numbers.
  let fields: [FieldInfo]
  let oneofs: [String]
  let isMapEntry: Bool
  let place: CommentPlace
  let wellKnown: WellKnownType?
  let index: Int

  init(
    name: String, fields: [FieldInfo], oneofs: [String], isMapEntry: Bool, place: CommentPlace,
    index: Int
  ) {
    self.name = name
    self.fields = fields
    self.oneofs = oneofs
    self.isMapEntry = isMapEntry
    self.place = place
    self.index = index
    wellKnown = name.hasPrefix("google.protobuf.") ? WellKnownType(rawValue: name) : nil
  }

  /// The place of a field by its number; `nil` if unknown.
  func field(number: UInt32) -> Int? {
    if number > 0, Int(number) <= fields.count, fields[Int(number) - 1].number == number {
      return Int(number) - 1
    }
    return fields.firstIndex { $0.number == number }
  }

  /// The place of a field by its JSON name or its name in the proto.
  func field(named name: String) -> Int? {
    fields.firstIndex { $0.jsonName == name } ?? fields.firstIndex { $0.name == name }
  }
}

/// An enum type.
final class EnumInfo: Sendable {
  let name: String
  /// Names and numbers in the order of the proto, aliases too.
  let values: [(name: String, number: Int32)]
  let names: [Int32: String]
  let numbers: [String: Int32]
  let place: CommentPlace

  init(name: String, values: [(name: String, number: Int32)], place: CommentPlace) {
    self.name = name
    self.values = values
    self.place = place
    names = Dictionary(values.map { ($0.number, $0.name) }) { first, _ in first }
    numbers = Dictionary(values.map { ($0.name, $0.number) }) { first, _ in first }
  }
}

/// A method as its descriptor says.
struct MethodInfo: Sendable {
  var name = ""
  var input = ""
  var output = ""
  var clientStreaming = false
  var serverStreaming = false
  var optionNumbers: Set<UInt32> = []
  var place = CommentPlace(file: 0, path: [])
}

/// A service as its descriptor says.
struct ServiceInfo: Sendable {
  var name = ""
  var methods: [MethodInfo] = []
  var place = CommentPlace(file: 0, path: [])
}
