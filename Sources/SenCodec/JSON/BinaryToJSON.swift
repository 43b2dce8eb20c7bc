/// Turns the wire format into proto3's JSON by descriptors alone.
struct BinaryToJSON {
  /// One occurrence of a field.
  struct Part {
    let wire: WireType
    let bytes: UnsafeRawBufferPointer
    let number: UInt64
  }

  let pool: DescriptorPool
  let options: JSONOptions
  var writer: JSONWriter
  /// Bytes that may still be copied to merge repeated messages.
  var copyBudget: Int

  static func convert(
    _ bytes: [UInt8], _ info: MessageInfo, _ pool: DescriptorPool, _ options: JSONOptions
  ) throws(CodecError) -> String {
    let outcome = bytes.withUnsafeBytes { bytes -> Result<String, CodecError> in
      do throws(CodecError) {
        _ = try Prescan.check(bytes, pool.layout(info), .standard)
        var converter = BinaryToJSON(
          pool: pool, options: options, writer: JSONWriter(isPretty: options.isPretty),
          copyBudget: bytes.count * DecodingLimits.standardCopyFactor)
        try converter.message(bytes, info, DecodingLimits.standardDepth + 1)
        return .success(converter.writer.text)
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }

  /// The occurrences of each field that the type knows.
  func parts(_ bytes: UnsafeRawBufferPointer, _ info: MessageInfo) throws(CodecError) -> [[Part]] {
    var parts = [[Part]](repeating: [], count: info.fields.count)
    var cursor = WireCursor(bytes)
    var chosen: [Int: Int] = [:]
    while !cursor.isAtEnd {
      let (number, wire) = try cursor.tag()
      guard let index = info.field(number: number), Self.fits(wire, info.fields[index]) else {
        try cursor.skipValue(wire, number: number, depth: DecodingLimits.standardDepth)
        continue
      }
      let part = try Self.part(&cursor, wire)
      if info.fields[index].oneof >= 0 {
        let before = chosen.updateValue(index, forKey: info.fields[index].oneof)
        if let before, before != index { parts[before] = [] }
      }
      parts[index].append(part)
    }
    return parts
  }

  private static func fits(_ wire: WireType, _ field: FieldInfo) -> Bool {
    wire == field.type.wire || wire == .length && field.isRepeated && field.type.isPackable
  }

  private static func part(_ cursor: inout WireCursor, _ wire: WireType) throws(CodecError)
    -> Part
  {
    let empty = UnsafeRawBufferPointer(start: nil, count: 0)
    return switch wire {
    case .length: Part(wire: wire, bytes: try cursor.lengthPrefixed(), number: 0)
    case .fixed32: Part(wire: wire, bytes: empty, number: UInt64(try cursor.fixed32()))
    case .fixed64: Part(wire: wire, bytes: empty, number: try cursor.fixed64())
    default: Part(wire: wire, bytes: empty, number: try cursor.varint())
    }
  }

  /// Writes a message as its JSON value.
  mutating func message(_ bytes: UnsafeRawBufferPointer, _ info: MessageInfo, _ depth: Int)
    throws(CodecError)
  {
    guard depth > 0 else { throw CodecError(.tooDeep, "Messages nest too deep.") }
    if let known = info.wellKnown {
      try wellKnown(bytes, known, info, depth)
      return
    }
    writer.open("{")
    try fields(bytes, info, depth)
    writer.close("}")
  }

  /// Writes the members of an object.
  mutating func fields(_ bytes: UnsafeRawBufferPointer, _ info: MessageInfo, _ depth: Int)
    throws(CodecError)
  {
    let parts = try parts(bytes, info)
    for (index, field) in info.fields.enumerated() {
      let name = options.usesProtoNames ? field.name : field.jsonName
      do throws(CodecError) {
        try self.field(parts[index], field, name, depth)
      } catch {
        throw error.inside(name)
      }
    }
  }

  private mutating func field(_ parts: [Part], _ field: FieldInfo, _ name: String, _ depth: Int)
    throws(CodecError)
  {
    let isDefault = parts.isEmpty || !field.hasPresence && !field.isRepeated && isZero(parts)
    if isDefault, !options.printsDefaults || field.hasPresence { return }
    writer.key(name.utf8)
    if field.isMap {
      try map(parts, field, depth)
    } else if field.isRepeated {
      writer.open("[")
      try elements(parts, field, depth)
      writer.close("]")
    } else if field.type == .message {
      try singular(parts, field, depth)
    } else if let last = parts.last {
      try value(last, field, depth)
    } else {
      try value(Self.zero(field), field, depth)
    }
    writer.valueDone()
  }

  private static func zero(_ field: FieldInfo) -> Part {
    Part(wire: field.type.wire, bytes: UnsafeRawBufferPointer(start: nil, count: 0), number: 0)
  }

  private func isZero(_ parts: [Part]) -> Bool {
    guard let last = parts.last else { return true }
    return last.wire == .length ? last.bytes.isEmpty : last.number == 0
  }

  /// A message field, its occurrences merged.
  private mutating func singular(_ parts: [Part], _ field: FieldInfo, _ depth: Int)
    throws(CodecError)
  {
    let info = pool.messages[field.message]
    if parts.count == 1 {
      try message(parts[0].bytes, info, depth - 1)
      return
    }
    let merged = parts.flatMap { Array($0.bytes) }
    copyBudget -= merged.count
    guard copyBudget >= 0 else {
      throw CodecError(.tooMuchCopying, "A message is repeated too often where one is meant.")
    }
    let outcome = merged.withUnsafeBytes { bytes -> Result<Void, CodecError> in
      do throws(CodecError) {
        return .success(try message(bytes, info, depth - 1))
      } catch {
        return .failure(error)
      }
    }
    try outcome.get()
  }

  private mutating func elements(_ parts: [Part], _ field: FieldInfo, _ depth: Int)
    throws(CodecError)
  {
    for (index, part) in parts.enumerated() {
      guard part.wire == .length, field.type.isPackable else {
        writer.element()
        do throws(CodecError) {
          try value(part, field, depth)
        } catch {
          throw error.inside("[\(index)]")
        }
        writer.valueDone()
        continue
      }
      var cursor = WireCursor(part.bytes)
      while !cursor.isAtEnd {
        writer.element()
        try value(try Self.part(&cursor, field.type.wire), field, depth)
        writer.valueDone()
      }
    }
  }

  private mutating func map(_ parts: [Part], _ field: FieldInfo, _ depth: Int)
    throws(CodecError)
  {
    let entry = pool.messages[field.message]
    var values: [String: [Part]] = [:]
    var order: [String] = []
    for part in parts {
      let pair = try self.parts(part.bytes, entry)
      let key = Self.keyText(pair[0].last ?? Self.zero(entry.fields[0]), entry.fields[0])
      if values.updateValue(pair[1], forKey: key) == nil { order.append(key) }
    }
    writer.open("{")
    for key in order {
      writer.key(key.utf8)
      do throws(CodecError) {
        if let parts = values[key], !parts.isEmpty {
          if entry.fields[1].type == .message {
            try singular(parts, entry.fields[1], depth)
          } else {
            try value(parts[parts.count - 1], entry.fields[1], depth)
          }
        } else {
          try value(Self.zero(entry.fields[1]), entry.fields[1], depth)
        }
      } catch {
        throw error.inside("[\"\(key)\"]")
      }
      writer.valueDone()
    }
    writer.close("}")
  }

  private static func keyText(_ part: Part, _ field: FieldInfo) -> String {
    switch field.type {
    case .string: String(decoding: part.bytes, as: UTF8.self)
    case .bool: part.number == 0 ? "false" : "true"
    default: integerText(part.number, field.type)
    }
  }

  private static func integerText(_ number: UInt64, _ type: FieldType) -> String {
    switch type {
    case .int32, .sfixed32, .enumeration: String(Int32(truncatingIfNeeded: number))
    case .uint32, .fixed32: String(UInt32(truncatingIfNeeded: number))
    case .sint32:
      String(
        Int32(bitPattern: UInt32(truncatingIfNeeded: number) >> 1)
          ^ -Int32(truncatingIfNeeded: number & 1))
    case .sint64: String(Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1))
    case .int64, .sfixed64: String(Int64(bitPattern: number))
    default: String(number)
    }
  }

  /// Writes one value.
  mutating func value(_ part: Part, _ field: FieldInfo, _ depth: Int) throws(CodecError) {
    switch field.type {
    case .message, .group:
      try message(part.bytes, pool.messages[field.message], depth - 1)
    case .enumeration: enumeration(part.number, pool.enums[field.enumeration])
    case .bool: writer.raw(part.number == 0 ? "false" : "true")
    case .string: writer.string(part.bytes)
    case .bytes: writer.string(Base64.encode(part.bytes))
    case .double: writer.number(Double(bitPattern: part.number))
    case .float: writer.number(Float(bitPattern: UInt32(truncatingIfNeeded: part.number)))
    case .int64, .sint64, .sfixed64, .uint64, .fixed64:
      writer.string(Self.integerText(part.number, field.type).utf8)
    default: writer.raw(Self.integerText(part.number, field.type))
    }
  }

  private mutating func enumeration(_ number: UInt64, _ type: EnumInfo) {
    let value = Int32(truncatingIfNeeded: number)
    if type.name == JSONToBinary.nullValue {
      writer.raw("null")
    } else if !options.printsEnumsAsNumbers, let name = type.names[value] {
      writer.string(name.utf8)
    } else {
      writer.raw(String(value))
    }
  }
}
