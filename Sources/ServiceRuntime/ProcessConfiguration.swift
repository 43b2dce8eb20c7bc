import Logging
import SenRPC

/// What every process of the house is told: where to listen, its certificates, limits, log.
public struct ProcessConfiguration: Sendable {
  /// Bounds of the settings, as the comments of the configuration files state them.
  public enum Bounds {
    /// A port; 0 lets the system choose.
    public static let port = 0...65_535
    /// The node number in record ids.
    public static let node = 0...1_023
    /// Calls in progress on one connection.
    public static let streams = 16...65_535
    /// Largest message in bytes.
    public static let messageBytes = 65_536...67_108_864
    /// Seconds that calls may take to end at shutdown.
    public static let drainSeconds = 0...1_800
    /// Mebibytes that requests and replies may wait in.
    public static let queueMebibytes = 64...65_536
  }

  /// Keys that every process knows.
  public static let commonKeys: Set<String> = [
    "listen.address", "listen.port", "tls.certificate", "tls.key", "tls.authority",
    "tls.revocation-list", "limits.streams", "limits.message-bytes", "limits.drain-seconds",
    "limits.queue-mebibytes", "log.level", "log.format", "metrics.address", "metrics.port",
    "tracing.endpoint", "tracing.sample-ratio", "wire.compression",
  ]

  /// Keys that every process knows, and more of its own.
  public static func keys(and own: String...) -> Set<String> { commonKeys.union(own) }

  /// The file that it was read from.
  public let file: String
  /// Address and port of the Sen RPC listener.
  public let address: String
  /// Port of the Sen RPC listener; 0 = any free one.
  public let port: Int
  /// Certificates of this process; for servers and for its own calls.
  public let tls: TLSConfiguration
  /// Limits.
  public let streams, messageBytes, drainSeconds: Int
  /// Mebibytes of requests whose calls have not ended and of replies that clients make no room for,
  /// over all connections; past them calls are refused.
  public let queueMebibytes: Int
  /// Least severe level that is logged, and whether lines are JSON.
  public let logLevel: Logger.Level
  /// Whether log lines are JSON.
  public let logsJSON: Bool
  /// Address and port of the metrics page; port 0 = off.
  public let metricsAddress: String
  /// Port of the metrics page; 0 = off.
  public let metricsPort: Int
  /// Where an OTLP/HTTP collector takes traces; nil = off.
  public let tracingEndpoint: TraceEndpoint?
  /// Which of the traces that begin in this process are kept.
  public let tracingSampling: TraceSampling

  /// Whether messages are compressed where the other side takes it: never those of a method marked
  /// sensitive, and none shorter than 1 KiB.
  public let compresses: Bool

  /// What a connection is told of the limits.
  public var connectionSettings: ConnectionSettings {
    var settings = ConnectionSettings()
    settings.maxStreams = streams
    settings.maxMessage = messageBytes
    if compresses { settings.features.insert(.zstd) }
    return settings
  }

  /// Calls in progress on one connection; read again while the process runs.
  static func streams(_ settings: SettingsFile) throws -> Int {
    try settings.int("limits.streams", default: 256, in: Bounds.streams)
  }

  /// Reads the common keys; throws ``RuntimeError`` with the key.
  public init(_ settings: SettingsFile) throws {
    file = settings.path
    address = try settings.string("listen.address")
    port = try settings.int("listen.port", in: Bounds.port)
    tls = TLSConfiguration(
      caFile: try settings.string("tls.authority"),
      certificateFile: try settings.string("tls.certificate"),
      keyFile: try settings.string("tls.key"),
      crlFile: try settings.optionalString("tls.revocation-list"))
    streams = try Self.streams(settings)
    messageBytes = try settings.int(
      "limits.message-bytes", default: 16 << 20, in: Bounds.messageBytes)
    drainSeconds = try settings.int("limits.drain-seconds", default: 30, in: Bounds.drainSeconds)
    queueMebibytes = try settings.int(
      "limits.queue-mebibytes", default: ReassemblyBudget.queueBytes >> 20,
      in: Bounds.queueMebibytes)
    let level = try settings.optionalString("log.level") ?? "info"
    guard let parsed = Logger.Level(rawValue: level) else {
      throw RuntimeError.configuration(key: "log.level", problem: "\(level) is no level")
    }
    logLevel = parsed
    let format = try settings.optionalString("log.format") ?? "text"
    guard ["text", "json"].contains(format) else {
      throw RuntimeError.configuration(key: "log.format", problem: "is neither text nor json")
    }
    logsJSON = format == "json"
    let compression = try settings.optionalString("wire.compression") ?? "none"
    guard ["zstd", "none"].contains(compression) else {
      throw RuntimeError.configuration(key: "wire.compression", problem: "is neither zstd nor none")
    }
    compresses = compression == "zstd"
    metricsAddress = try settings.optionalString("metrics.address") ?? "127.0.0.1"
    metricsPort = try settings.int("metrics.port", default: 0, in: Bounds.port)
    tracingEndpoint = try settings.optionalString("tracing.endpoint").map { text in
      guard let endpoint = TraceEndpoint(text) else {
        throw RuntimeError.configuration(
          key: "tracing.endpoint", problem: "\(text) is not host:port/path")
      }
      return endpoint
    }
    tracingSampling = TraceSampling(
      ratio: try settings.double(
        "tracing.sample-ratio", default: TraceSampling.all.ratio, in: TraceSampling.ratioRange))
  }
}

extension RPCTarget {
  /// The targets of each name under a prefix, at least one name; throws ``RuntimeError`` with the
  /// key.
  public static func lists(_ settings: SettingsFile, under prefix: String) throws
    -> [String: [RPCTarget]]
  {
    let names = settings.names(under: prefix)
    guard !names.isEmpty else {
      throw RuntimeError.configuration(key: prefix, problem: "is missing")
    }
    return try names.reduce(into: [:]) { $0[$1] = try list(settings, "\(prefix).\($1)") }
  }

  /// The targets "host:port" under a key, at least one; throws ``RuntimeError`` with the key.
  public static func list(_ settings: SettingsFile, _ key: String) throws -> [RPCTarget] {
    let texts = try settings.strings(key)
    guard !texts.isEmpty else { throw RuntimeError.configuration(key: key, problem: "is empty") }
    return try texts.map { text in
      guard let target = RPCTarget(text) else {
        throw RuntimeError.configuration(key: key, problem: "\(text) is not host:port")
      }
      return target
    }
  }
}
