// Generated from sen/admin/v1/admin.proto; do not edit.
// swift-format-ignore-file
import SenCodec

extension API.Admin.V1 {
  /// What a replica says of itself when it is asked whether it serves.
  public enum ReplicaHealth: SenEnum {
    /// It is not asked: it is the only one, or there is no connection to it.
    case unspecified
    /// It serves.
    case serving
    /// It does not serve: it gets calls only where no other replica could.
    case notServing
    /// It did not answer the last question: its calls tell how it is.
    case silent
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
        case 3: self = .silent
        default: self = .unrecognized(rawValue)
      }
    }

    /// The number.
    public var rawValue: Int32 {
      switch self {
        case .unspecified: 0
        case .serving: 1
        case .notServing: 2
        case .silent: 3
        case .unrecognized(let number): number
      }
    }

    /// Every value that has a name.
    public static let allCases: [ReplicaHealth] = [
      .unspecified,
      .serving,
      .notServing,
      .silent,
    ]
    /// The codec's table of the names.
    public static let table = SenTables.enumeration("sen.admin.v1.ReplicaHealth")
  }

  /// Which process, and how much of it.
  public struct GetStatusRequest: SenMessage {
    /// Name of the component ("gateway", "membership"); empty = all that the process knows.
    public var component: String = ""
    /// Each open stream of each connection as well, not only their sums.
    public var streams: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.admin.v1.GetStatusRequest")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      component = reader.string(0)
      streams = reader.bool(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, component)
      writer.bool(1, streams)
      writer.unknownFields(unknownFields)
    }
  }

  /// The components that were asked for, by name; one with several replicas once for each.
  public struct GetStatusResponse: SenMessage {
    /// The field `components`.
    public var components: [API.Admin.V1.ComponentStatus] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.admin.v1.GetStatusResponse")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      components = reader.messages(0)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.messages(0, components)
      writer.unknownFields(unknownFields)
    }
  }

  /// One process. Where `unreachable` is set it did not answer and the rest is empty.
  public struct ComponentStatus: SenMessage {
    /// The field `name`.
    public var name: String = ""
    /// The reason why the process did not answer, such as UPSTREAM_UNAVAILABLE; empty if it did.
    public var unreachable: String = ""
    /// Version of the program.
    public var version: String = ""
    /// Number of the process in its machine.
    public var processID: Int32 = 0
    /// The field `started_at`.
    public var startedAt: API.Google.Protobuf.Timestamp? = nil
    /// When this was so.
    public var observedAt: API.Google.Protobuf.Timestamp? = nil
    /// Processor time used since the start, in milliseconds.
    public var processorMilliseconds: Int64 = 0
    /// Memory in use, in bytes.
    public var residentBytes: Int64 = 0
    /// Where it listens, "address:port".
    public var listenAddress: String = ""
    /// Days for which its certificate still holds; negative once it has expired.
    public var certificateDays: Int32 = 0
    /// Calls that have ended since the start.
    public var callsEnded: Int64 = 0
    /// Those of them that failed on the server's side, as `last_errors` lists them.
    public var callsFailed: Int64 = 0
    /// Handlers that run.
    public var handlers: Int32 = 0
    /// Bytes that messages in reassembly may still take of the process.
    public var reassemblyBytesFree: Int64 = 0
    /// Connections that others have made to it, the busiest first; 1000 at the most.
    public var connections: [API.Admin.V1.ConnectionStatus] = []
    /// How many there are.
    public var connectionCount: Int32 = 0
    /// Its own connections to other services.
    public var pools: [API.Admin.V1.PoolStatus] = []
    /// The last failures, the newest last.
    public var lastErrors: [API.Admin.V1.ErrorStatus] = []
    /// Bytes that requests and replies in queues may still take of the process.
    public var queueBytesFree: Int64 = 0
    /// Handshakes since the start that had to make room for newer ones.
    public var evictedHandshakes: Int64 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.admin.v1.ComponentStatus")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      name = reader.string(0)
      unreachable = reader.string(1)
      version = reader.string(2)
      processID = reader.scalar(3)
      startedAt = reader.message(4)
      observedAt = reader.message(5)
      processorMilliseconds = reader.scalar(6)
      residentBytes = reader.scalar(7)
      listenAddress = reader.string(8)
      certificateDays = reader.scalar(9)
      callsEnded = reader.scalar(10)
      callsFailed = reader.scalar(11)
      handlers = reader.scalar(12)
      reassemblyBytesFree = reader.scalar(13)
      connections = reader.messages(14)
      connectionCount = reader.scalar(15)
      pools = reader.messages(16)
      lastErrors = reader.messages(17)
      queueBytesFree = reader.scalar(18)
      evictedHandshakes = reader.scalar(19)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, name)
      writer.string(1, unreachable)
      writer.string(2, version)
      writer.scalar(3, processID)
      writer.message(4, startedAt)
      writer.message(5, observedAt)
      writer.scalar(6, processorMilliseconds)
      writer.scalar(7, residentBytes)
      writer.string(8, listenAddress)
      writer.scalar(9, certificateDays)
      writer.scalar(10, callsEnded)
      writer.scalar(11, callsFailed)
      writer.scalar(12, handlers)
      writer.scalar(13, reassemblyBytesFree)
      writer.messages(14, connections)
      writer.scalar(15, connectionCount)
      writer.messages(16, pools)
      writer.messages(17, lastErrors)
      writer.scalar(18, queueBytesFree)
      writer.scalar(19, evictedHandshakes)
      writer.unknownFields(unknownFields)
    }
  }

  /// One connection.
  public struct ConnectionStatus: SenMessage {
    /// URI name of the peer's certificate; empty without one.
    public var peerCertificate: String = ""
    /// Network address of the peer.
    public var peerAddress: String = ""
    /// The field `age_milliseconds`.
    public var ageMilliseconds: Int64 = 0
    /// Open streams.
    public var streams: Int32 = 0
    /// Calls that count against the limit, and the limit.
    public var activeCalls: Int32 = 0
    /// The field `call_limit`.
    public var callLimit: Int32 = 0
    /// Bytes that this side may still send to the peer.
    public var sendCredit: Int64 = 0
    /// Bytes that the peer may still send.
    public var receiveCredit: Int64 = 0
    /// Bytes of messages that wait to be sent.
    public var queuedBytes: Int64 = 0
    /// Messages that have come in and that no handler has taken yet.
    public var unreadMessages: Int32 = 0
    /// Bytes that messages in reassembly hold past their windows.
    public var reassemblyBytes: Int64 = 0
    /// It goes away when its calls have ended.
    public var draining: Bool = false
    /// The running call that is the oldest, in milliseconds; 0 without calls.
    public var oldestCallMilliseconds: Int64 = 0
    /// Each open stream, if they were asked for.
    public var streamDetails: [API.Admin.V1.StreamStatus] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.admin.v1.ConnectionStatus")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      peerCertificate = reader.string(0)
      peerAddress = reader.string(1)
      ageMilliseconds = reader.scalar(2)
      streams = reader.scalar(3)
      activeCalls = reader.scalar(4)
      callLimit = reader.scalar(5)
      sendCredit = reader.scalar(6)
      receiveCredit = reader.scalar(7)
      queuedBytes = reader.scalar(8)
      unreadMessages = reader.scalar(9)
      reassemblyBytes = reader.scalar(10)
      draining = reader.bool(11)
      oldestCallMilliseconds = reader.scalar(12)
      streamDetails = reader.messages(13)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, peerCertificate)
      writer.string(1, peerAddress)
      writer.scalar(2, ageMilliseconds)
      writer.scalar(3, streams)
      writer.scalar(4, activeCalls)
      writer.scalar(5, callLimit)
      writer.scalar(6, sendCredit)
      writer.scalar(7, receiveCredit)
      writer.scalar(8, queuedBytes)
      writer.scalar(9, unreadMessages)
      writer.scalar(10, reassemblyBytes)
      writer.bool(11, draining)
      writer.scalar(12, oldestCallMilliseconds)
      writer.messages(13, streamDetails)
      writer.unknownFields(unknownFields)
    }
  }

  /// One open stream: one call.
  public struct StreamStatus: SenMessage {
    /// The field `id`.
    public var id: Int64 = 0
    /// Full name of the method; empty where only the protocol still knows the stream.
    public var method: String = ""
    /// The id under which the call is logged.
    public var requestID: String = ""
    /// The field `age_milliseconds`.
    public var ageMilliseconds: Int64 = 0
    /// Bytes that this side may still send, and the peer.
    public var sendCredit: Int64 = 0
    /// The field `receive_credit`.
    public var receiveCredit: Int64 = 0
    /// Bytes of messages that wait to be sent.
    public var queuedBytes: Int64 = 0
    /// Messages that nobody has taken yet.
    public var unreadMessages: Int32 = 0
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.admin.v1.StreamStatus")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      id = reader.scalar(0)
      method = reader.string(1)
      requestID = reader.string(2)
      ageMilliseconds = reader.scalar(3)
      sendCredit = reader.scalar(4)
      receiveCredit = reader.scalar(5)
      queuedBytes = reader.scalar(6)
      unreadMessages = reader.scalar(7)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.scalar(0, id)
      writer.string(1, method)
      writer.string(2, requestID)
      writer.scalar(3, ageMilliseconds)
      writer.scalar(4, sendCredit)
      writer.scalar(5, receiveCredit)
      writer.scalar(6, queuedBytes)
      writer.scalar(7, unreadMessages)
      writer.unknownFields(unknownFields)
    }
  }

  /// Connections of this process to one other service.
  public struct PoolStatus: SenMessage {
    /// Name of the other service.
    public var name: String = ""
    /// The field `targets`.
    public var targets: [API.Admin.V1.TargetStatus] = []
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.admin.v1.PoolStatus")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      name = reader.string(0)
      targets = reader.messages(1)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, name)
      writer.messages(1, targets)
      writer.unknownFields(unknownFields)
    }
  }

  /// Connections to one replica.
  public struct TargetStatus: SenMessage {
    /// "host:port".
    public var address: String = ""
    /// Calls that wait for a connection.
    public var waitingCalls: Int32 = 0
    /// Attempts to connect that have failed since one succeeded.
    public var failures: Int32 = 0
    /// Why the last one failed; empty if none has.
    public var lastError: String = ""
    /// The field `connections`.
    public var connections: [API.Admin.V1.ConnectionStatus] = []
    /// What it says of itself.
    public var health: API.Admin.V1.ReplicaHealth = .init()
    /// It is tried last now: it says that it does not serve, or its calls have failed.
    public var leftOut: Bool = false
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.admin.v1.TargetStatus")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      address = reader.string(0)
      waitingCalls = reader.scalar(1)
      failures = reader.scalar(2)
      lastError = reader.string(3)
      connections = reader.messages(4)
      health = reader.enumeration(5)
      leftOut = reader.bool(6)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.string(0, address)
      writer.scalar(1, waitingCalls)
      writer.scalar(2, failures)
      writer.string(3, lastError)
      writer.messages(4, connections)
      writer.enumeration(5, health)
      writer.bool(6, leftOut)
      writer.unknownFields(unknownFields)
    }
  }

  /// One failure: of a call on the server's side, or of a connection.
  public struct ErrorStatus: SenMessage {
    /// The field `at`.
    public var at: API.Google.Protobuf.Timestamp? = nil
    /// Full name of the method; empty for a connection.
    public var method: String = ""
    /// The code's name, such as INTERNAL.
    public var code: String = ""
    /// The stable reason, or what was wrong with the connection.
    public var reason: String = ""
    /// The id under which the call is logged; empty for a connection.
    public var requestID: String = ""
    /// Network address of the peer.
    public var peerAddress: String = ""
    /// Fields that this version does not know; sent on as they came.
    public var unknownFields = UnknownFields()

    /// An empty message.
    public init() {}

    /// The codec's table of this message.
    public static let table = SenTables.table("sen.admin.v1.ErrorStatus")

    /// Copies the message out of the codec's memory.
    public init(reading reader: MessageReader) {
      at = reader.message(0)
      method = reader.string(1)
      code = reader.string(2)
      reason = reader.string(3)
      requestID = reader.string(4)
      peerAddress = reader.string(5)
      unknownFields = reader.unknownFields()
    }

    /// Lays the message out in the codec's memory.
    public func write(to writer: MessageWriter) {
      writer.message(0, at)
      writer.string(1, method)
      writer.string(2, code)
      writer.string(3, reason)
      writer.string(4, requestID)
      writer.string(5, peerAddress)
      writer.unknownFields(unknownFields)
    }
  }

}
