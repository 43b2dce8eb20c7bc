// Generated from interop/v1/interop.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension Interop.V1 {
  /// The only kind of content there is.
  public enum PayloadType: SenEnum {
    /// Bytes that can be compressed.
    case compressable
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .compressable
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .compressable: 0
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [PayloadType] = [
      .compressable,
    ]
    /// The codec's table of the names.
    public static let table = FixtureTables.enumeration("interop.v1.PayloadType")
  }

  /// Nothing.
  public struct Empty: SenMessage {
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = FixtureTables.table("interop.v1.Empty")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.unknownFields(unknownFields)
    }
  }

  /// Bytes that stand for content.
  public struct Payload: SenMessage {
    /// The field `type`.
    public var type: Interop.V1.PayloadType = .init()
    /// The field `body`.
    public var body: [UInt8] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = FixtureTables.table("interop.v1.Payload")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      type = reader.enumeration(0)
      body = reader.bytes(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.enumeration(0, type)
      writer.bytes(1, body)
      writer.unknownFields(unknownFields)
    }
  }

  /// A status that the server is asked to end the call with.
  public struct EchoStatus: SenMessage {
    /// The field `code`.
    public var code: Int32 = 0
    /// The field `message`.
    public var message: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = FixtureTables.table("interop.v1.EchoStatus")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      code = reader.scalar(0)
      message = reader.string(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, code)
      writer.string(1, message)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for one reply of a size.
  public struct SimpleRequest: SenMessage {
    /// The field `response_type`.
    public var responseType: Interop.V1.PayloadType = .init()
    /// Bytes of the payload of the reply.
    public var responseSize: Int32 = 0
    /// The field `payload`.
    public var payload: Interop.V1.Payload? = nil
    /// The field `response_status`.
    public var responseStatus: Interop.V1.EchoStatus? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = FixtureTables.table("interop.v1.SimpleRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      responseType = reader.enumeration(0)
      responseSize = reader.scalar(1)
      payload = reader.message(2)
      responseStatus = reader.message(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.enumeration(0, responseType)
      writer.scalar(1, responseSize)
      writer.message(2, payload)
      writer.message(3, responseStatus)
      writer.unknownFields(unknownFields)
    }
  }

  /// One reply.
  public struct SimpleResponse: SenMessage {
    /// The field `payload`.
    public var payload: Interop.V1.Payload? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = FixtureTables.table("interop.v1.SimpleResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      payload = reader.message(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, payload)
      writer.unknownFields(unknownFields)
    }
  }

  /// One of many requests that get one reply.
  public struct StreamingInputCallRequest: SenMessage {
    /// The field `payload`.
    public var payload: Interop.V1.Payload? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = FixtureTables.table("interop.v1.StreamingInputCallRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      payload = reader.message(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, payload)
      writer.unknownFields(unknownFields)
    }
  }

  /// What all requests held together.
  public struct StreamingInputCallResponse: SenMessage {
    /// The field `aggregated_payload_size`.
    public var aggregatedPayloadSize: Int32 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = FixtureTables.table("interop.v1.StreamingInputCallResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      aggregatedPayloadSize = reader.scalar(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, aggregatedPayloadSize)
      writer.unknownFields(unknownFields)
    }
  }

  /// One of the replies that are asked for.
  public struct ResponseParameters: SenMessage {
    /// Bytes of its payload.
    public var size: Int32 = 0
    /// How long the server waits before it sends the reply.
    public var intervalUs: Int32 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = FixtureTables.table("interop.v1.ResponseParameters")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      size = reader.scalar(0)
      intervalUs = reader.scalar(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, size)
      writer.scalar(1, intervalUs)
      writer.unknownFields(unknownFields)
    }
  }

  /// Asks for replies of several sizes.
  public struct StreamingOutputCallRequest: SenMessage {
    /// The field `response_type`.
    public var responseType: Interop.V1.PayloadType = .init()
    /// The field `response_parameters`.
    public var responseParameters: [Interop.V1.ResponseParameters] = []
    /// The field `payload`.
    public var payload: Interop.V1.Payload? = nil
    /// The field `response_status`.
    public var responseStatus: Interop.V1.EchoStatus? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = FixtureTables.table("interop.v1.StreamingOutputCallRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      responseType = reader.enumeration(0)
      responseParameters = reader.messages(1)
      payload = reader.message(2)
      responseStatus = reader.message(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.enumeration(0, responseType)
      writer.messages(1, responseParameters)
      writer.message(2, payload)
      writer.message(3, responseStatus)
      writer.unknownFields(unknownFields)
    }
  }

  /// One of the replies.
  public struct StreamingOutputCallResponse: SenMessage {
    /// The field `payload`.
    public var payload: Interop.V1.Payload? = nil
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = FixtureTables.table("interop.v1.StreamingOutputCallResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      payload = reader.message(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, payload)
      writer.unknownFields(unknownFields)
    }
  }

  /// How a call that is sent again should fare.
  public struct PushbackRequest: SenMessage {
    /// How many attempts the server turns away first.
    public var failures: Int32 = 0
    /// What it says about when to come back; a negative one is an order not to.
    public var pushbackMs: Int32 = 0
    /// Which call this is: attempts with one name are attempts of one call.
    public var call: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = FixtureTables.table("interop.v1.PushbackRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      failures = reader.scalar(0)
      pushbackMs = reader.scalar(1)
      call = reader.string(2)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, failures)
      writer.scalar(1, pushbackMs)
      writer.string(2, call)
      writer.unknownFields(unknownFields)
    }
  }

  /// What the server has seen of the call.
  public struct PushbackResponse: SenMessage {
    /// The attempts so far, the present one among them.
    public var attempts: Int32 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = FixtureTables.table("interop.v1.PushbackResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      attempts = reader.scalar(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, attempts)
      writer.unknownFields(unknownFields)
    }
  }

}
