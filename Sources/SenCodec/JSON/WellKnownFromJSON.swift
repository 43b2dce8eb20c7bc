extension JSONToBinary {
  /// Reads a type that has a JSON form of its own.
  mutating func wellKnown(
    _ scanner: inout JSONScanner, _ type: WellKnownType, _ info: MessageInfo, _ depth: Int
  ) throws(CodecError) {
    switch type {
    case .timestamp:
      guard let time = TimeText.timestamp(try text(&scanner)) else {
        throw CodecError(.malformedJSON, "A time such as 2023-12-14T00:00:00Z is expected.")
      }
      seconds(time)
    case .duration:
      guard let time = TimeText.duration(try text(&scanner)) else {
        throw CodecError(.malformedJSON, "A duration such as 1.5s is expected.")
      }
      seconds(time)
    case .fieldMask:
      for path in try text(&scanner).split(separator: ",") {
        output.tag(1, .length)
        guard !path.contains("_") else {
          throw CodecError(.malformedJSON, "A path such as unitId.name is expected.")
        }
        output.lengthPrefixed(Self.snake(path).utf8)
      }
    case .any: try any(&scanner, depth)
    case .structure: try structure(&scanner, info, depth)
    case .listValue:
      guard scanner.peek() == UInt8(ascii: "[") else {
        throw CodecError(.malformedJSON, "An array is expected.")
      }
      try scanner.array { scanner, _ throws(CodecError) in
        output.tag(1, .length)
        try value(&scanner, info.fields[0], depth)
      }
    case .value: try dynamic(&scanner, info, depth)
    default:
      let field = info.fields[0]
      let before = output.bytes.count
      output.tag(field.number, field.type.wire)
      let head = output.bytes.count
      try value(&scanner, field, depth)
      if output.bytes[head...].allSatisfy({ $0 == 0 }) { output.cut(to: before) }
    }
  }

  private func text(_ scanner: inout JSONScanner) throws(CodecError) -> String {
    guard scanner.peek() == UInt8(ascii: "\"") else {
      throw CodecError(.malformedJSON, "A string is expected.")
    }
    return try scanner.string()
  }

  private mutating func seconds(_ time: (seconds: Int64, nanos: Int32)) {
    if time.seconds != 0 {
      output.tag(1, .varint)
      output.varint(UInt64(bitPattern: time.seconds))
    }
    if time.nanos != 0 {
      output.tag(2, .varint)
      output.varint(UInt64(bitPattern: Int64(time.nanos)))
    }
  }

  /// `unitId.name` → `unit_id.name`.
  private static func snake(_ path: some StringProtocol) -> String {
    path.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
  }

  private mutating func structure(
    _ scanner: inout JSONScanner, _ info: MessageInfo, _ depth: Int
  ) throws(CodecError) {
    let entry = pool.messages[info.fields[0].message]
    guard scanner.peek() == UInt8(ascii: "{") else {
      throw CodecError(.malformedJSON, "An object is expected.")
    }
    try scanner.object { scanner, key throws(CodecError) in
      var inner = JSONToBinary(pool: pool, options: options)
      inner.output.tag(1, .length)
      inner.output.lengthPrefixed(key.utf8)
      inner.output.tag(2, .length)
      try inner.value(&scanner, entry.fields[1], depth - 1)
      output.tag(1, .length)
      output.lengthPrefixed(inner.output.bytes)
    }
  }

  /// A `google.protobuf.Value`: any JSON.
  private mutating func dynamic(
    _ scanner: inout JSONScanner, _ info: MessageInfo, _ depth: Int
  ) throws(CodecError) {
    let number: UInt32
    switch scanner.peek() {
    case UInt8(ascii: "n") where scanner.take(word: "null"):
      output.tag(1, .varint)
      output.varint(0)
      return
    case UInt8(ascii: "\""): number = 3
    case UInt8(ascii: "t"), UInt8(ascii: "f"): number = 4
    case UInt8(ascii: "{"): number = 5
    case UInt8(ascii: "["): number = 6
    default: number = 2
    }
    guard let index = info.field(number: number) else {
      throw CodecError(.badDescriptors, "google.protobuf.Value is another type here.")
    }
    output.tag(number, info.fields[index].type.wire)
    try value(&scanner, info.fields[index], depth)
  }

  /// A `google.protobuf.Any`: its type stands under `@type`, wherever in the object.
  private mutating func any(_ scanner: inout JSONScanner, _ depth: Int) throws(CodecError) {
    var ahead = scanner
    var url: String?
    guard scanner.peek() == UInt8(ascii: "{") else {
      throw CodecError(.malformedJSON, "An object is expected.")
    }
    try ahead.object { scanner, key throws(CodecError) in
      if key == "@type" { url = try scanner.string() } else { try scanner.skipValue(depth: depth) }
    }
    guard let url else {
      if scanner.take("{"), scanner.take("}") { return }
      throw CodecError(.malformedJSON, "An Any needs its @type.")
    }
    let name = url.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init)
    guard let info = pool.message(named: name ?? "") else {
      throw CodecError(.unknownType, "There is no message type \(name ?? "").", path: "@type")
    }
    var inner = JSONToBinary(pool: pool, options: options)
    if info.wellKnown == nil {
      try inner.fields(&scanner, info, depth - 1, skipping: "@type")
    } else {
      try scanner.object { scanner, key throws(CodecError) in
        if key == "value" {
          try inner.message(&scanner, info, depth - 1)
        } else {
          try scanner.skipValue(depth: depth)
        }
      }
    }
    output.tag(1, .length)
    output.lengthPrefixed(url.utf8)
    if !inner.output.bytes.isEmpty {
      output.tag(2, .length)
      output.lengthPrefixed(inner.output.bytes)
    }
  }
}
