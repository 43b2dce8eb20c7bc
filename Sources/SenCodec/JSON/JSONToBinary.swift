/// Turns proto3's JSON into the wire format by descriptors alone.
struct JSONToBinary {
  let pool: DescriptorPool
  let options: JSONOptions
  var output = WireOutput()

  static func convert(
    _ json: [UInt8], _ info: MessageInfo, _ pool: DescriptorPool, _ options: JSONOptions
  ) throws(CodecError) -> [UInt8] {
    let outcome = json.withUnsafeBytes { bytes -> Result<[UInt8], CodecError> in
      var scanner = JSONScanner(bytes)
      var converter = JSONToBinary(pool: pool, options: options)
      do throws(CodecError) {
        try converter.message(&scanner, info, DecodingLimits.standardDepth + 1)
        try scanner.expectEnd()
        return .success(converter.output.bytes)
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }

  /// Reads a value of a message type and writes its fields.
  mutating func message(_ scanner: inout JSONScanner, _ info: MessageInfo, _ depth: Int)
    throws(CodecError)
  {
    guard depth > 0 else { throw CodecError(.tooDeep, "Messages nest too deep.") }
    if let known = info.wellKnown {
      try wellKnown(&scanner, known, info, depth)
      return
    }
    try fields(&scanner, info, depth, skipping: nil)
  }

  /// Reads an object and writes the fields that its keys name.
  mutating func fields(
    _ scanner: inout JSONScanner, _ info: MessageInfo, _ depth: Int, skipping skipped: String?
  ) throws(CodecError) {
    guard scanner.peek() == UInt8(ascii: "{") else {
      throw CodecError(.malformedJSON, "An object is expected.")
    }
    var seen: Set<Int> = []
    var chosen: Set<Int> = []
    try scanner.object { scanner, key throws(CodecError) in
      if key == skipped {
        try scanner.skipValue(depth: depth)
        return
      }
      guard let index = info.field(named: key) else {
        guard options.ignoresUnknownFields else {
          throw CodecError(.unknownField, "\(info.name) has no field of this name.", path: key)
        }
        try scanner.skipValue(depth: depth)
        return
      }
      let field = info.fields[index]
      guard seen.insert(index).inserted else {
        throw CodecError(.malformedJSON, "The field is given twice.", path: key)
      }
      do throws(CodecError) {
        if field.oneof >= 0, scanner.peek() != UInt8(ascii: "n") || isNullable(field),
          !chosen.insert(field.oneof).inserted
        {
          throw CodecError(.malformedJSON, "\(info.oneofs[field.oneof]) is given twice.")
        }
        try self.field(&scanner, field, depth)
      } catch {
        throw error.inside(key)
      }
    }
  }

  /// True if `null` is a value of the field's type and not its absence.
  private func isNullable(_ field: FieldInfo) -> Bool {
    if field.message >= 0 { return pool.messages[field.message].wellKnown == .value }
    return field.enumeration >= 0 && pool.enums[field.enumeration].name == Self.nullValue
  }

  static let nullValue = "google.protobuf.NullValue"

  private mutating func field(_ scanner: inout JSONScanner, _ field: FieldInfo, _ depth: Int)
    throws(CodecError)
  {
    if !isNullable(field) || field.isRepeated, scanner.take(word: "null") { return }
    if field.isMap {
      try map(&scanner, field, depth)
    } else if field.isRepeated {
      try list(&scanner, field, depth)
    } else {
      let before = output.bytes.count
      output.tag(field.number, field.type.wire)
      let head = output.bytes.count
      let isMeant = try value(&scanner, field, depth)
      let isZero = output.bytes[head...].allSatisfy { $0 == 0 }
      if !isMeant || isZero && !field.hasPresence { output.cut(to: before) }
    }
  }

  private mutating func list(_ scanner: inout JSONScanner, _ field: FieldInfo, _ depth: Int)
    throws(CodecError)
  {
    guard scanner.peek() == UInt8(ascii: "[") else {
      throw CodecError(.malformedJSON, "An array is expected.")
    }
    let isPacked = field.type.isPackable
    let before = output.bytes.count
    if isPacked { output.tag(field.number, .length) }
    var count = 0
    func elements(_ converter: inout JSONToBinary, _ scanner: inout JSONScanner)
      throws(CodecError)
    {
      try scanner.array { scanner, index throws(CodecError) in
        do throws(CodecError) {
          if !isPacked { converter.output.tag(field.number, field.type.wire) }
          if try converter.value(&scanner, field, depth) { count += 1 }
        } catch {
          throw error.inside("[\(index)]")
        }
      }
    }
    guard isPacked else {
      try elements(&self, &scanner)
      return
    }
    var inner = JSONToBinary(pool: pool, options: options)
    try elements(&inner, &scanner)
    if count == 0 { output.cut(to: before) } else { output.lengthPrefixed(inner.output.bytes) }
  }

  private mutating func map(_ scanner: inout JSONScanner, _ field: FieldInfo, _ depth: Int)
    throws(CodecError)
  {
    let entry = pool.messages[field.message]
    guard entry.fields.count == 2 else {
      throw CodecError(.badDescriptors, "\(entry.name) is no entry of a map.")
    }
    guard scanner.peek() == UInt8(ascii: "{") else {
      throw CodecError(.malformedJSON, "An object is expected.")
    }
    try scanner.object { scanner, key throws(CodecError) in
      do throws(CodecError) {
        var inner = JSONToBinary(pool: pool, options: options)
        try inner.mapKey(key, entry.fields[0])
        inner.output.tag(2, entry.fields[1].type.wire)
        guard try inner.value(&scanner, entry.fields[1], depth) else { return }
        output.tag(field.number, .length)
        output.lengthPrefixed(inner.output.bytes)
      } catch {
        throw error.inside("[\"\(key)\"]")
      }
    }
  }

  private mutating func mapKey(_ key: String, _ field: FieldInfo) throws(CodecError) {
    output.tag(1, field.type.wire)
    switch field.type {
    case .string: output.lengthPrefixed(key.utf8)
    case .bool:
      guard key == "true" || key == "false" else {
        throw CodecError(.malformedJSON, "A key is neither true nor false.")
      }
      output.varint(key == "true" ? 1 : 0)
    default: try integer(key, field.type)
    }
  }

  /// Reads one value and writes it without its tag.
  /// - Returns: false if it is the name of an enum's value that nobody knows and that is ignored:
  ///   then nothing is written, and the field, element or entry is left out.
  @discardableResult
  mutating func value(_ scanner: inout JSONScanner, _ field: FieldInfo, _ depth: Int)
    throws(CodecError) -> Bool
  {
    switch field.type {
    case .message, .group:
      let info = pool.messages[field.message]
      var inner = JSONToBinary(pool: pool, options: options)
      try inner.message(&scanner, info, depth - 1)
      output.lengthPrefixed(inner.output.bytes)
    case .enumeration: return try enumeration(&scanner, pool.enums[field.enumeration])
    case .bool:
      if scanner.take(word: "true") {
        output.varint(1)
      } else if scanner.take(word: "false") {
        output.varint(0)
      } else {
        throw CodecError(.malformedJSON, "true or false is expected.")
      }
    case .string:
      guard scanner.peek() == UInt8(ascii: "\"") else {
        throw CodecError(.malformedJSON, "A string is expected.")
      }
      output.lengthPrefixed(try scanner.string().utf8)
    case .bytes:
      guard scanner.peek() == UInt8(ascii: "\""),
        let bytes = Base64.decode(Array(try scanner.string().utf8))
      else { throw CodecError(.malformedJSON, "Base64 is expected.") }
      output.lengthPrefixed(bytes)
    default: try number(&scanner, field.type)
    }
    return true
  }

  private mutating func enumeration(_ scanner: inout JSONScanner, _ type: EnumInfo)
    throws(CodecError) -> Bool
  {
    if type.name == Self.nullValue, scanner.take(word: "null") {
      output.varint(0)
    } else if scanner.peek() == UInt8(ascii: "\"") {
      guard let number = type.numbers[try scanner.string()] else {
        guard options.ignoresUnknownFields else {
          throw CodecError(.malformedJSON, "\(type.name) has no value of this name.")
        }
        return false
      }
      output.varint(UInt64(bitPattern: Int64(number)))
    } else {
      try integer(try scanner.number(), .enumeration)
    }
    return true
  }

  /// Reads a number, as such or as a string.
  private mutating func number(_ scanner: inout JSONScanner, _ type: FieldType)
    throws(CodecError)
  {
    let isQuoted = scanner.peek() == UInt8(ascii: "\"")
    let text = isQuoted ? try scanner.string() : try scanner.number()
    guard type == .double || type == .float else {
      try integer(text, type)
      return
    }
    var value: Double?
    switch text {
    case "NaN" where isQuoted: value = .nan
    case "Infinity" where isQuoted: value = .infinity
    case "-Infinity" where isQuoted: value = -.infinity
    default:
      let isNumeric = text.utf8.allSatisfy { $0 < 0x3a && $0 > 0x2a || $0 | 0x20 == 0x65 }
      value = isNumeric ? Double(text).flatMap { $0.isFinite ? $0 : nil } : nil
    }
    guard let value, type == .double || !value.isFinite || Float(value).isFinite else {
      throw CodecError(.malformedJSON, "The value is no number of this type.")
    }
    if type == .double {
      output.fixed(value.bitPattern)
    } else {
      output.fixed(Float(value).bitPattern)
    }
  }

  private mutating func integer(_ text: String, _ type: FieldType) throws(CodecError) {
    func parsed<T: FixedWidthInteger>(_ kind: T.Type) throws(CodecError) -> T {
      guard !text.hasPrefix("+"), let value = T(text) ?? WholeNumber.plain(text).flatMap({ T($0) })
      else { throw CodecError(.malformedJSON, "The value is no whole number of this type.") }
      return value
    }
    switch type {
    case .int32, .enumeration: output.varint(UInt64(bitPattern: Int64(try parsed(Int32.self))))
    case .int64: output.varint(UInt64(bitPattern: try parsed(Int64.self)))
    case .uint32: output.varint(UInt64(try parsed(UInt32.self)))
    case .uint64: output.varint(try parsed(UInt64.self))
    case .sint32:
      let value = try parsed(Int32.self)
      output.varint(UInt64(UInt32(bitPattern: value << 1 ^ value >> 31)))
    case .sint64:
      let value = try parsed(Int64.self)
      output.varint(UInt64(bitPattern: value << 1 ^ value >> 63))
    case .fixed32: output.fixed(try parsed(UInt32.self))
    case .fixed64: output.fixed(try parsed(UInt64.self))
    case .sfixed32: output.fixed(try parsed(Int32.self))
    default: output.fixed(try parsed(Int64.self))
    }
  }
}
