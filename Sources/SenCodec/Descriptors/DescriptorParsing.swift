/// Reads descriptors out of the wire format of `FileDescriptorSet`, without a codec: it is what the
/// codecs' tables are made of.
struct DescriptorParsing {
  private(set) var messages: [MessageInfo] = []
  private(set) var enums: [EnumInfo] = []
  private(set) var services: [ServiceInfo] = []
  /// Names of the boolean options that the set defines for methods, by number.
  private(set) var methodOptions: [UInt32: String] = [:]
  /// The comments' bytes (SourceCodeInfo) of each file.
  private(set) var sourceInfo: [UnsafeRawBufferPointer] = []
  private(set) var fileNames: [String] = []

  private static let proto3 = "proto3"
  private static let methodOptionsType = ".google.protobuf.MethodOptions"
  private static let deepestNesting = 32

  /// Walks the fields of a message.
  private static func walk(
    _ bytes: UnsafeRawBufferPointer,
    _ body: (UInt32, inout WireCursor, WireType) throws(CodecError) -> Bool
  ) throws(CodecError) {
    var cursor = WireCursor(bytes)
    while !cursor.isAtEnd {
      let (number, wire) = try cursor.tag()
      let before = cursor
      if try !body(number, &cursor, wire) {
        cursor = before
        try cursor.skipValue(wire, number: number, depth: deepestNesting)
      }
    }
  }

  /// The parts of a message that are bytes, by number, and its numbers.
  private static func walk(
    _ bytes: UnsafeRawBufferPointer,
    parts: (UInt32, UnsafeRawBufferPointer) throws(CodecError) -> Void,
    numbers: (UInt32, UInt64) -> Void = { _, _ in }
  ) throws(CodecError) {
    try walk(bytes) { number, cursor, wire throws(CodecError) in
      switch wire {
      case .length: try parts(number, try cursor.lengthPrefixed())
      case .varint: numbers(number, try cursor.varint())
      default: return false
      }
      return true
    }
  }

  private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// Adds the files of a whole set.
  mutating func addSet(_ bytes: UnsafeRawBufferPointer) throws(CodecError) {
    var files: [UnsafeRawBufferPointer] = []
    try Self.walk(bytes) { number, part throws(CodecError) in
      if number == 1 { files.append(part) }
    }
    for file in files { try addFile(file) }
  }

  private mutating func addFile(_ bytes: UnsafeRawBufferPointer) throws(CodecError) {
    let file = sourceInfo.count
    var package = ""
    var name = ""
    var isProto3 = false
    var comments = UnsafeRawBufferPointer(start: nil, count: 0)
    var types: [(number: UInt32, bytes: UnsafeRawBufferPointer)] = []
    try Self.walk(bytes) { number, part throws(CodecError) in
      switch number {
      case 1: name = Self.text(part)
      case 2: package = Self.text(part)
      case 4, 5, 6, 7: types.append((number, part))
      case 9: comments = part
      case 12: isProto3 = Self.text(part) == Self.proto3
      default: break
      }
    }
    sourceInfo.append(comments)
    fileNames.append(name)
    let scope = package.isEmpty ? "" : package + "."
    var counts: [UInt32: Int] = [:]
    for (number, part) in types {
      let place = CommentPlace(
        file: file, path: [Int32(number), Int32(counts[number, default: 0])])
      counts[number, default: 0] += 1
      switch number {
      case 4: try addMessage(part, scope, place, isProto3, depth: 0)
      case 5: try addEnum(part, scope, place)
      case 6: try addService(part, scope, place)
      default: try addExtension(part)
      }
    }
  }

  private mutating func addMessage(
    _ bytes: UnsafeRawBufferPointer, _ scope: String, _ place: CommentPlace, _ isProto3: Bool,
    depth: Int
  ) throws(CodecError) {
    guard depth < Self.deepestNesting else {
      throw CodecError(.badDescriptors, "Message types nest too deep.")
    }
    var name = ""
    var fields: [FieldInfo] = []
    var oneofs: [String] = []
    var isMapEntry = false
    var nested: [(number: UInt32, bytes: UnsafeRawBufferPointer)] = []
    try Self.walk(bytes) { number, part throws(CodecError) in
      switch number {
      case 1: name = Self.text(part)
      case 2: fields.append(try Self.field(part, place.appending(2, fields.count), isProto3))
      case 3, 4: nested.append((number, part))
      case 7:
        try Self.walk(part) { _, _ in
        } numbers: {
          if $0 == 7 { isMapEntry = $1 != 0 }
        }
      case 8: try Self.walk(part) { if $0 == 1 { oneofs.append(Self.text($1)) } }
      default: break
      }
    }
    let fullName = scope + name
    fields.sort { $0.number < $1.number }
    messages.append(
      MessageInfo(
        name: fullName, fields: fields, oneofs: oneofs, isMapEntry: isMapEntry, place: place,
        index: messages.count))
    var counts: [UInt32: Int] = [:]
    for (number, part) in nested {
      let inner = place.appending(Int(number), counts[number, default: 0])
      counts[number, default: 0] += 1
      if number == 3 {
        try addMessage(part, fullName + ".", inner, isProto3, depth: depth + 1)
      } else {
        try addEnum(part, fullName + ".", inner)
      }
    }
  }

  private static func field(
    _ bytes: UnsafeRawBufferPointer, _ place: CommentPlace, _ isProto3: Bool
  ) throws(CodecError) -> FieldInfo {
    var field = FieldInfo()
    field.place = place
    field.isProto3 = isProto3
    var type: UInt64 = 0
    try walk(bytes) { number, part throws(CodecError) in
      switch number {
      case 1: field.name = text(part)
      case 6: field.typeName = text(part)
      case 10: field.jsonName = text(part)
      default: break
      }
    } numbers: { number, value in
      switch number {
      case 3: field.number = UInt32(truncatingIfNeeded: value)
      case 4: field.isRepeated = value == 3
      case 5: type = value
      case 9: field.oneof = Int(truncatingIfNeeded: value)
      case 17: field.isSynthetic = value != 0
      default: break
      }
    }
    guard let known = FieldType(rawValue: UInt8(truncatingIfNeeded: type)), type < 19,
      known != .group, field.number > 0, field.number <= WireCursor.largestNumber
    else { throw CodecError(.badDescriptors, "The field \(field.name) has no type we know.") }
    field.type = known
    if field.isSynthetic { field.oneof = -1 }
    if field.jsonName.isEmpty { field.jsonName = camel(field.name) }
    return field
  }

  /// The JSON name of a field that states none.
  private static func camel(_ name: String) -> String {
    var result = ""
    var raise = false
    for letter in name {
      if letter == "_" {
        raise = true
      } else {
        result += raise ? letter.uppercased() : String(letter)
        raise = false
      }
    }
    return result
  }

  private mutating func addEnum(
    _ bytes: UnsafeRawBufferPointer, _ scope: String, _ place: CommentPlace
  ) throws(CodecError) {
    var name = ""
    var values: [(name: String, number: Int32)] = []
    try Self.walk(bytes) { number, part throws(CodecError) in
      if number == 1 { name = Self.text(part) }
      guard number == 2 else { return }
      var value = (name: "", number: Int32(0))
      try Self.walk(part) {
        if $0 == 1 { value.name = Self.text($1) }
      } numbers: {
        if $0 == 2 { value.number = Int32(truncatingIfNeeded: $1) }
      }
      values.append(value)
    }
    enums.append(EnumInfo(name: scope + name, values: values, place: place))
  }

  private mutating func addService(
    _ bytes: UnsafeRawBufferPointer, _ scope: String, _ place: CommentPlace
  ) throws(CodecError) {
    var service = ServiceInfo()
    service.place = place
    try Self.walk(bytes) { number, part throws(CodecError) in
      if number == 1 { service.name = scope + Self.text(part) }
      guard number == 2 else { return }
      service.methods.append(try Self.method(part, place.appending(2, service.methods.count)))
    }
    services.append(service)
  }

  private static func method(_ bytes: UnsafeRawBufferPointer, _ place: CommentPlace)
    throws(CodecError) -> MethodInfo
  {
    var method = MethodInfo()
    method.place = place
    try walk(bytes) { number, part throws(CodecError) in
      switch number {
      case 1: method.name = text(part)
      case 2: method.input = String(text(part).drop { $0 == "." })
      case 3: method.output = String(text(part).drop { $0 == "." })
      case 4:
        try walk(part) { _, _ in
        } numbers: {
          if $1 != 0 { method.optionNumbers.insert($0) }
        }
      default: break
      }
    } numbers: { number, value in
      if number == 5 { method.clientStreaming = value != 0 }
      if number == 6 { method.serverStreaming = value != 0 }
    }
    return method
  }

  private mutating func addExtension(_ bytes: UnsafeRawBufferPointer) throws(CodecError) {
    var name = ""
    var extendee = ""
    var option: UInt32 = 0
    try Self.walk(bytes) {
      if $0 == 1 { name = Self.text($1) }
      if $0 == 2 { extendee = Self.text($1) }
    } numbers: {
      if $0 == 3 { option = UInt32(truncatingIfNeeded: $1) }
    }
    if extendee == Self.methodOptionsType { methodOptions[option] = name }
  }
}
