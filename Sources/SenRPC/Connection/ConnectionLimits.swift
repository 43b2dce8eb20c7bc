/// The numbers of a connection that a configuration may change.
public struct ConnectionLimits: Sendable, Hashable {
  /// Bytes of messages in reassembly past the streams' windows, of one connection.
  public var reassemblyBytes = 16 * 1024 * 1024
  /// Control replies in the output at which this side stops reading.
  public var controlRepliesMax = 100
  /// Nanoseconds between two PINGs of the peer that are not too many.
  public var pingIntervalMin: UInt64 = 10_000_000_000
  /// PINGs too many at which the connection ends.
  public var pingStrikesMax = 3
  /// Cancels and resets at which a server drains a connection.
  public var cancelsMax = 100
  /// Nanoseconds in which the cancels are counted.
  public var cancelInterval: UInt64 = 10_000_000_000
  /// Unsent bytes of a server's connection at which it handles no more of what has come in.
  public var unsentBytesMax = 1024 * 1024
  /// Unsent bytes of one stream at which its writer waits.
  public var streamBacklogBytes = 64 * 1024
  /// Bytes of a server's connection that may wait in queues, requests that no handler has taken to
  /// its end and replies that the client has not made room for; trusted forwarders, which carry the
  /// calls of many, are bound by the process's budget alone.
  public var queueBytes = 256 * 1024 * 1024
  /// Bytes by which the windows of a connection may grow together under load.
  public var windowAutotuneMax = 8 * 1024 * 1024
  /// Nanoseconds for which a stream may be silent while its peer owes messages.
  public var streamIdle: UInt64 = 60_000_000_000

  /// The defaults.
  public init() {}
}
