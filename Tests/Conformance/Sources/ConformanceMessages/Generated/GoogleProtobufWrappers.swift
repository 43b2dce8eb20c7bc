// Generated from google/protobuf/wrappers.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Google.Protobuf {
  /// Wrapper message for `double`.
  ///
  /// The JSON representation for `DoubleValue` is JSON number.
  public struct DoubleValue: SenMessage {
    /// The double value.
    public var value: Double = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = ConformanceTables.table("google.protobuf.DoubleValue")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      value = reader.scalar(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, value)
      writer.unknownFields(unknownFields)
    }
  }

  /// Wrapper message for `float`.
  ///
  /// The JSON representation for `FloatValue` is JSON number.
  public struct FloatValue: SenMessage {
    /// The float value.
    public var value: Float = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = ConformanceTables.table("google.protobuf.FloatValue")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      value = reader.scalar(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, value)
      writer.unknownFields(unknownFields)
    }
  }

  /// Wrapper message for `int64`.
  ///
  /// The JSON representation for `Int64Value` is JSON string.
  public struct Int64Value: SenMessage {
    /// The int64 value.
    public var value: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = ConformanceTables.table("google.protobuf.Int64Value")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      value = reader.scalar(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, value)
      writer.unknownFields(unknownFields)
    }
  }

  /// Wrapper message for `uint64`.
  ///
  /// The JSON representation for `UInt64Value` is JSON string.
  public struct UInt64Value: SenMessage {
    /// The uint64 value.
    public var value: UInt64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = ConformanceTables.table("google.protobuf.UInt64Value")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      value = reader.scalar(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, value)
      writer.unknownFields(unknownFields)
    }
  }

  /// Wrapper message for `int32`.
  ///
  /// The JSON representation for `Int32Value` is JSON number.
  public struct Int32Value: SenMessage {
    /// The int32 value.
    public var value: Int32 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = ConformanceTables.table("google.protobuf.Int32Value")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      value = reader.scalar(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, value)
      writer.unknownFields(unknownFields)
    }
  }

  /// Wrapper message for `uint32`.
  ///
  /// The JSON representation for `UInt32Value` is JSON number.
  public struct UInt32Value: SenMessage {
    /// The uint32 value.
    public var value: UInt32 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = ConformanceTables.table("google.protobuf.UInt32Value")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      value = reader.scalar(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, value)
      writer.unknownFields(unknownFields)
    }
  }

  /// Wrapper message for `bool`.
  ///
  /// The JSON representation for `BoolValue` is JSON `true` and `false`.
  public struct BoolValue: SenMessage {
    /// The bool value.
    public var value: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = ConformanceTables.table("google.protobuf.BoolValue")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      value = reader.bool(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.bool(0, value)
      writer.unknownFields(unknownFields)
    }
  }

  /// Wrapper message for `string`.
  ///
  /// The JSON representation for `StringValue` is JSON string.
  public struct StringValue: SenMessage {
    /// The string value.
    public var value: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = ConformanceTables.table("google.protobuf.StringValue")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      value = reader.string(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, value)
      writer.unknownFields(unknownFields)
    }
  }

  /// Wrapper message for `bytes`.
  ///
  /// The JSON representation for `BytesValue` is JSON string.
  public struct BytesValue: SenMessage {
    /// The bytes value.
    public var value: [UInt8] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = ConformanceTables.table("google.protobuf.BytesValue")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      value = reader.bytes(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.bytes(0, value)
      writer.unknownFields(unknownFields)
    }
  }

}
