import NIOCore

/// The times of a connection. Each is configurable; the defaults are the protocol's.
public struct ConnectionTimings: Sendable, Hashable {
  /// How long the TLS handshake and the peer's HELLO may take, each.
  public var handshake: TimeAmount = .seconds(5)
  /// Silence after which this side asks for a sign of life.
  public var keepalive: TimeAmount = .seconds(30)
  /// How long the sign of life may take.
  public var keepaliveAnswer: TimeAmount = .seconds(10)
  /// How long a connection may be without calls.
  public var idle: TimeAmount = .minutes(5)
  /// How old a connection of a server may get, give or take a tenth.
  public var age: TimeAmount = .minutes(30)
  /// How long an age-drain waits for calls at the most.
  public var ageGrace: TimeAmount = .minutes(30)
  /// How long the peer may take nothing of what this side sends.
  public var writeStall: TimeAmount = .seconds(30)
  /// How long a shutdown waits for calls.
  public var shutdownGrace: TimeAmount = .seconds(30)
  /// How often the connection looks at its times.
  public var tick: TimeAmount = .seconds(5)

  /// The defaults.
  public init() {}
}
