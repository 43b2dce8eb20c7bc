// Generated from sen/health/v1/health.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Health.V1 {
  /// State of a service.
  public enum ServingStatus: SenEnum {
    /// `SERVING_STATUS_UNSPECIFIED`.
    case unspecified
    /// `SERVING_STATUS_SERVING`.
    case serving
    /// `SERVING_STATUS_NOT_SERVING`.
    case notServing
    /// `SERVING_STATUS_UNKNOWN_SERVICE`.
    case unknownService
    /// A number that this version does not know.
    case unrecognized(Int32)

    /// The value zero.
    public init() { self.init(rawValue: 0) }

    /// The value of a number; any number has one.
    public init(rawValue: Int32) {
      switch rawValue {
        case 0: self = .unspecified
        case 1: self = .serving
        case 2: self = .notServing
        case 3: self = .unknownService
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .serving: 1
        case .notServing: 2
        case .unknownService: 3
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [ServingStatus] = [
      .unspecified,
      .serving,
      .notServing,
      .unknownService,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.health.v1.ServingStatus")
  }

  /// Which service.
  public struct CheckRequest: SenMessage {
    /// Full service name; empty = all of the process.
    public var service: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.health.v1.CheckRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      service = reader.string(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, service)
      writer.unknownFields(unknownFields)
    }
  }

  /// The states.
  public struct CheckResponse: SenMessage {
    /// The field `status`.
    public var status: API.Health.V1.ServingStatus = .init()
    /// Each part by name: a service, or an upstream of the gateway.
    public var components: [API.Health.V1.ComponentHealth] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.health.v1.CheckResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      status = reader.enumeration(0)
      components = reader.messages(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.enumeration(0, status)
      writer.messages(1, components)
      writer.unknownFields(unknownFields)
    }
  }

  /// One part of a process.
  public struct ComponentHealth: SenMessage {
    /// The field `name`.
    public var name: String = ""
    /// The field `status`.
    public var status: API.Health.V1.ServingStatus = .init()
    /// Why it does not serve; without personal data.
    public var reason: String = ""
    /// Version of the program.
    public var version: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.health.v1.ComponentHealth")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      name = reader.string(0)
      status = reader.enumeration(1)
      reason = reader.string(2)
      version = reader.string(3)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, name)
      writer.enumeration(1, status)
      writer.string(2, reason)
      writer.string(3, version)
      writer.unknownFields(unknownFields)
    }
  }

}
