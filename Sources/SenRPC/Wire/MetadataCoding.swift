import NIOCore

/// Metadata as the wire carries it: `key u8 | length u16 | value`, again and again.
enum MetadataCoding {
  private static let literal: UInt8 = 0
  /// Bytes before an entry's value.
  private static let entryHeaderBytes = 3

  /// The bytes that the entries take.
  static func byteCount(_ metadata: Metadata) -> Int {
    metadata.entries.reduce(0) { sum, entry in
      guard case .literal(let name) = entry.key else {
        return sum + entryHeaderBytes + entry.value.count
      }
      return sum + entryHeaderBytes + 1 + name.utf8.count + entry.value.count
    }
  }

  /// Appends the entries. Those that cannot be on the wire (a name out of its alphabet, a value
  /// past 64 KiB) are an error.
  static func encode(_ metadata: Metadata, into buffer: inout ByteBuffer) throws(RPCError) {
    let bytes = byteCount(metadata)
    var failure: RPCError?
    buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: bytes) { place in
      do throws(RPCError) {
        try store(metadata, at: place)
        return bytes
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
  }

  /// Stores the entries in the first `byteCount` bytes of a place.
  static func store(
    _ metadata: Metadata, at place: UnsafeMutableRawBufferPointer
  ) throws(RPCError) {
    var at = 0
    func put(_ bytes: UnsafeRawBufferPointer) {
      UnsafeMutableRawBufferPointer(rebasing: place[at...]).copyMemory(from: bytes)
      at += bytes.count
    }
    for entry in metadata.entries {
      var length = entry.value.count
      if case .literal(let name) = entry.key {
        guard isLiteralName(name.utf8) else {
          throw invalid("The metadata name \(name) is not allowed.")
        }
        length += 1 + name.utf8.count
      }
      guard let short = UInt16(exactly: length) else { throw tooLarge }
      place[at] = number(of: entry.key)
      place.storeBytes(of: short.bigEndian, toByteOffset: at + 1, as: UInt16.self)
      at += entryHeaderBytes
      if case .literal(let name) = entry.key {
        place[at] = UInt8(name.utf8.count)
        at += 1
        name.utf8.span.withUnsafeBytes { put($0) }
      }
      entry.value.withUnsafeBytes { put($0) }
    }
  }

  /// The metadata as its receiver reads it.
  /// - Throws: `RPCError` if it may not be sent or would be refused (M-4).
  static func asReceived(_ metadata: Metadata) throws(RPCError) -> Metadata {
    guard !metadata.isEmpty else { return metadata }
    try check(metadata)
    var buffer = ByteBuffer()
    try encode(metadata, into: &buffer)
    return try decode(&buffer)
  }

  /// Whether the metadata may be sent (M-4).
  static func check(_ metadata: Metadata, limit: Int = WireLimits.metadataBytes) throws(RPCError) {
    guard metadata.entries.count <= WireLimits.metadataEntries, byteCount(metadata) <= limit else {
      throw tooLarge
    }
  }

  /// Reads entries to the end of the buffer (M-4).
  static func decode(
    _ buffer: inout ByteBuffer, limit: Int = WireLimits.metadataBytes
  ) throws(RPCError) -> Metadata {
    var metadata = Metadata()
    guard buffer.readableBytes > 0 else { return metadata }
    guard buffer.readableBytes <= limit else { throw tooLarge }
    var seen: UInt64 = 0
    var count = 0
    while buffer.readableBytes > 0 {
      guard let (key, length) = buffer.readMultipleIntegers(as: (UInt8, UInt16).self),
        var value = buffer.readSlice(length: Int(length))
      else { throw invalid("A metadata entry is cut short.") }
      count += 1
      guard count <= WireLimits.metadataEntries else { throw tooLarge }
      guard key != literal else {
        metadata.entries.append(try decodeLiteral(&value))
        continue
      }
      guard let known = registered(key) else { continue }
      guard seen & 1 << UInt64(key) == 0 else {
        throw invalid("The metadata entry \(key) stands twice.")
      }
      seen |= 1 << UInt64(key)
      metadata.entries.append(Metadata.Entry(known, Array(value.readableBytesView)))
    }
    for entry in metadata.entries { try checkLength(entry) }
    return metadata
  }

  private static func decodeLiteral(_ value: inout ByteBuffer) throws(RPCError) -> Metadata.Entry {
    guard let length = value.readInteger(as: UInt8.self),
      let name = value.readBytes(length: Int(length)), isLiteralName(name)
    else { throw invalid("A metadata name is not allowed.") }
    let text = String(decoding: name, as: UTF8.self)
    guard !registeredNames.contains(text) else {
      throw invalid("The metadata entry \(text) has a key of its own.")
    }
    return Metadata.Entry(.literal(text), Array(value.readableBytesView))
  }

  private static func checkLength(_ entry: Metadata.Entry) throws(RPCError) {
    let wanted: Int? =
      switch entry.key {
      case .traceparent: 26
      case .idempotencyKey: 16
      case .timeout: 8
      default: nil
      }
    if let wanted, entry.value.count != wanted {
      throw invalid("A metadata entry does not have \(wanted) bytes.")
    }
  }

  /// Names of registered entries, which a literal must not spell.
  static let registeredNames: Set<String> = [
    "traceparent", "authorization", "idempotency-key", "idempotency_key", "caller", "timeout_us",
    "timeout-us", "method", "method-name", "method_name", "accept-language", "accept_language",
  ]

  private static func isLiteralName(_ name: some Collection<UInt8>) -> Bool {
    guard (1...WireLimits.literalNameBytes).contains(name.count) else { return false }
    return name.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): true
      default: false
      }
    }
  }

  private static func registered(_ key: UInt8) -> Metadata.Key? {
    switch key {
    case 1: .traceparent
    case 2: .authorization
    case 3: .idempotencyKey
    case 4: .caller
    case 5: .timeout
    case 6: .methodName
    case 7: .acceptLanguage
    default: nil
    }
  }

  private static func number(of key: Metadata.Key) -> UInt8 {
    switch key {
    case .literal: literal
    case .traceparent: 1
    case .authorization: 2
    case .idempotencyKey: 3
    case .caller: 4
    case .timeout: 5
    case .methodName: 6
    case .acceptLanguage: 7
    }
  }

  private static var tooLarge: RPCError {
    RPCError(
      .invalidArgument, reason: "METADATA_TOO_LARGE", "Metadata is at most 8 KiB and 64 entries.")
  }

  private static func invalid(_ text: String) -> RPCError {
    RPCError(.invalidArgument, reason: "INVALID_METADATA", text)
  }
}

extension Metadata {
  /// Bytes of a call's metadata on the wire at the most (M-4).
  public static let bytesAtMost = WireLimits.metadataBytes
  /// Entries of a call's metadata at the most (M-4).
  public static let entriesAtMost = WireLimits.metadataEntries

  /// The bytes that the entries take on the wire.
  public var wireBytes: Int { MetadataCoding.byteCount(self) }
}
