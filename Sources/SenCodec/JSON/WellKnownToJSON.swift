extension BinaryToJSON {
  /// Writes a type that has a JSON form of its own.
  mutating func wellKnown(
    _ bytes: UnsafeRawBufferPointer, _ type: WellKnownType, _ info: MessageInfo, _ depth: Int
  ) throws(CodecError) {
    let parts = try parts(bytes, info)
    switch type {
    case .timestamp, .duration:
      let seconds = Int64(bitPattern: parts[0].last?.number ?? 0)
      let nanos = Int32(truncatingIfNeeded: parts[1].last?.number ?? 0)
      let text =
        type == .timestamp
        ? TimeText.timestamp(seconds: seconds, nanos: nanos)
        : TimeText.duration(seconds: seconds, nanos: nanos)
      guard let text else { throw CodecError(.notRepresentable, "The time is out of range.") }
      writer.string(text.utf8)
    case .fieldMask:
      var paths: [String] = []
      for part in parts[0] {
        paths.append(try Self.camel(String(decoding: part.bytes, as: UTF8.self)))
      }
      writer.string(paths.joined(separator: ",").utf8)
    case .any: try any(parts, depth)
    case .structure: try structure(parts[0], info, depth)
    case .listValue:
      writer.open("[")
      for part in parts[0] {
        writer.element()
        try value(part, info.fields[0], depth)
        writer.valueDone()
      }
      writer.close("]")
    case .value:
      guard let set = parts.firstIndex(where: { !$0.isEmpty }), let part = parts[set].last else {
        throw CodecError(.notRepresentable, "A value without a kind has no JSON form.")
      }
      if info.fields[set].type == .double, !Double(bitPattern: part.number).isFinite {
        throw CodecError(.notRepresentable, "A value that is no finite number has no JSON form.")
      }
      try value(part, info.fields[set], depth)
    default:
      let empty = UnsafeRawBufferPointer(start: nil, count: 0)
      let zero = Part(wire: info.fields[0].type.wire, bytes: empty, number: 0)
      try value(parts[0].last ?? zero, info.fields[0], depth)
    }
  }

  /// `unit_id.name` → `unitId.name`, for paths that come back from there as they were.
  private static func camel(_ path: String) throws(CodecError) -> String {
    var result = ""
    var raise = false
    for letter in path {
      let isLower = letter.isASCII && letter.isLowercase
      guard !letter.isUppercase, !raise || isLower else { throw foreignPath }
      if letter != "_" { result += raise ? letter.uppercased() : String(letter) }
      raise = letter == "_"
    }
    if raise { throw foreignPath }
    return result
  }

  private static var foreignPath: CodecError {
    CodecError(.notRepresentable, "A path of a field mask has no JSON form.")
  }

  private mutating func structure(_ parts: [Part], _ info: MessageInfo, _ depth: Int)
    throws(CodecError)
  {
    let entry = pool.messages[info.fields[0].message]
    var values: [String: Part] = [:]
    var order: [String] = []
    for part in parts {
      let pair = try self.parts(part.bytes, entry)
      let key = pair[0].last.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
      guard let value = pair[1].last else { continue }
      if values.updateValue(value, forKey: key) == nil { order.append(key) }
    }
    writer.open("{")
    for key in order {
      guard let part = values[key] else { continue }
      writer.key(key.utf8)
      try value(part, entry.fields[1], depth)
      writer.valueDone()
    }
    writer.close("}")
  }

  /// A `google.protobuf.Any`, if the pool knows what is in it. The depth goes on counting.
  private mutating func any(_ parts: [[Part]], _ depth: Int) throws(CodecError) {
    let url = parts[0].last.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    let content = parts[1].last?.bytes ?? UnsafeRawBufferPointer(start: nil, count: 0)
    writer.open("{")
    if url.isEmpty, content.isEmpty {
      writer.close("}")
      return
    }
    let name = url.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init)
    guard let info = pool.message(named: name ?? "") else {
      throw CodecError(.notRepresentable, "The type \(name ?? "") in an Any is not known.")
    }
    let left = DecodingLimits(depth: max(depth - 1, 0))
    _ = try Prescan.check(content, pool.layout(info), left)
    writer.key("@type".utf8)
    writer.string(url.utf8)
    writer.valueDone()
    if info.wellKnown != nil {
      writer.key("value".utf8)
      try message(content, info, depth - 1)
      writer.valueDone()
    } else {
      try fields(content, info, depth - 1)
    }
    writer.close("}")
  }
}
