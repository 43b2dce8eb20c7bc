import NIOCore

/// What one side says of itself in HELLO.
public struct ConnectionSettings: Sendable, Hashable {
  /// The longest payload of a frame that this side takes, in bytes (16 KiB to 1 MiB).
  public var maxFrame = 16 * 1024
  /// The longest message that this side takes, in bytes (64 KiB to 64 MiB).
  public var maxMessage = 4 * 1024 * 1024
  /// Calls at once that this side takes (16 to 65,535).
  public var maxStreams = 100
  /// Bytes of one call that may be under way to this side (64 KiB to 16 MiB).
  public var streamWindow = 256 * 1024
  /// Bytes of all calls that may be under way to this side (1 to 64 MiB).
  public var connectionWindow = 4 * 1024 * 1024
  /// What this side can do beside the protocol's minimum.
  public var features: Features = []
  /// The digest of the contract that this side speaks: 32 bytes, or empty.
  public var schemaDigest: [UInt8] = []
  /// What tells this process from its replicas: 16 bytes, or empty.
  public var instanceID: [UInt8] = []

  /// The defaults.
  public init() {}

  /// What a side can do beside the minimum.
  public struct Features: OptionSet, Sendable, Hashable {
    /// One bit per feature.
    public let rawValue: UInt64
    /// Features out of their bits.
    public init(rawValue: UInt64) { self.rawValue = rawValue }
    /// Messages may be compressed with zstd.
    public static let zstd = Features(rawValue: 1)
  }

  /// The allowed range of a frame's payload in bytes.
  public static let maxFrameRange = 16 * 1024...1024 * 1024
  /// The allowed range of a message in bytes.
  public static let maxMessageRange = 64 * 1024...64 * 1024 * 1024
  /// The allowed range of calls at once.
  public static let maxStreamsRange = 16...65_535
  /// The allowed range of a call's window in bytes.
  public static let streamWindowRange = 64 * 1024...16 * 1024 * 1024
  /// The allowed range of a connection's window in bytes.
  public static let connectionWindowRange = 1024 * 1024...64 * 1024 * 1024

  /// What holds of a peer that has not said HELLO yet (H-3).
  static var minima: ConnectionSettings {
    var settings = ConnectionSettings()
    settings.maxFrame = maxFrameRange.lowerBound
    settings.maxMessage = maxMessageRange.lowerBound
    settings.maxStreams = maxStreamsRange.lowerBound
    settings.streamWindow = streamWindowRange.lowerBound
    settings.connectionWindow = connectionWindowRange.lowerBound
    return settings
  }

  /// The name of the first setting out of its range; `nil` if all are inside.
  var outOfRange: String? {
    let rows: [(String, Int, ClosedRange<Int>)] = [
      ("max_frame", maxFrame, Self.maxFrameRange),
      ("max_message", maxMessage, Self.maxMessageRange),
      ("max_streams", maxStreams, Self.maxStreamsRange),
      ("stream_window", streamWindow, Self.streamWindowRange),
      ("connection_window", connectionWindow, Self.connectionWindowRange),
    ]
    return rows.first { !$0.2.contains($0.1) }?.0
  }
}

/// HELLO's payload: `version u16`, then `id u16 | length u16 | value`, again and again.
enum HelloCoding {
  /// The setting without meaning that keeps peers used to the unknown.
  static let greaseID: UInt16 = 0x1A5A

  static func encode(_ settings: ConnectionSettings, into buffer: inout ByteBuffer) {
    buffer.writeInteger(WireLimits.version)
    for (id, value) in [
      (UInt16(1), settings.maxFrame), (2, settings.maxMessage), (3, settings.maxStreams),
      (4, settings.streamWindow), (5, settings.connectionWindow),
    ] {
      buffer.writeMultipleIntegers(id, UInt16(4), UInt32(clamping: value))
    }
    buffer.writeMultipleIntegers(UInt16(6), UInt16(8), settings.features.rawValue)
    if settings.schemaDigest.count == 32 {
      buffer.writeMultipleIntegers(UInt16(7), UInt16(32))
      buffer.writeBytes(settings.schemaDigest)
    }
    if settings.instanceID.count == 16 {
      buffer.writeMultipleIntegers(UInt16(8), UInt16(16))
      buffer.writeBytes(settings.instanceID)
    }
    buffer.writeMultipleIntegers(greaseID, UInt16(0))
  }

  static func decode(_ buffer: inout ByteBuffer) throws(ConnectionFailure) -> ConnectionSettings {
    guard buffer.readInteger(as: UInt16.self) == WireLimits.version else {
      throw ConnectionFailure("HELLO of an unknown version", code: .unimplemented)
    }
    var settings = ConnectionSettings()
    var seen: Set<UInt16> = []
    while buffer.readableBytes > 0 {
      guard let (id, length) = buffer.readMultipleIntegers(as: (UInt16, UInt16).self),
        var value = buffer.readSlice(length: Int(length))
      else { throw ConnectionFailure("HELLO is cut short") }
      guard seen.insert(id).inserted else {
        throw ConnectionFailure("HELLO has setting \(id) twice")
      }
      try apply(id, &value, to: &settings)
    }
    if let name = settings.outOfRange { throw ConnectionFailure("HELLO's \(name) is out of range") }
    return settings
  }

  private static func apply(
    _ id: UInt16, _ value: inout ByteBuffer, to settings: inout ConnectionSettings
  ) throws(ConnectionFailure) {
    switch id {
    case 1: settings.maxFrame = try integer(&value, id)
    case 2: settings.maxMessage = try integer(&value, id)
    case 3: settings.maxStreams = try integer(&value, id)
    case 4: settings.streamWindow = try integer(&value, id)
    case 5: settings.connectionWindow = try integer(&value, id)
    case 6:
      guard value.readableBytes == 8, let bits = value.readInteger(as: UInt64.self) else {
        throw badLength(id)
      }
      settings.features = ConnectionSettings.Features(rawValue: bits)
    case 7:
      guard value.readableBytes == 32 else { throw badLength(id) }
      settings.schemaDigest = Array(value.readableBytesView)
    case 8:
      guard value.readableBytes == 16 else { throw badLength(id) }
      settings.instanceID = Array(value.readableBytesView)
    default: break
    }
  }

  private static func integer(
    _ value: inout ByteBuffer, _ id: UInt16
  ) throws(ConnectionFailure) -> Int {
    guard value.readableBytes == 4, let number = value.readInteger(as: UInt32.self) else {
      throw badLength(id)
    }
    return Int(number)
  }

  private static func badLength(_ id: UInt16) -> ConnectionFailure {
    ConnectionFailure("HELLO's setting \(id) has a wrong length")
  }
}
