/// One place where a service answers.
public struct RPCTarget: Sendable, Hashable, CustomStringConvertible {
  /// The host name or address.
  public var host: String
  /// The port.
  public var port: Int

  /// A target out of host and port.
  public init(host: String, port: Int) {
    self.host = host
    self.port = port
  }

  /// A target out of `host:port`; `nil` if the text is not that.
  public init?(_ text: String) {
    guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...])
    else { return nil }
    let host = text[..<colon].filter { $0 != "[" && $0 != "]" }
    guard !host.isEmpty else { return nil }
    self.init(host: String(host), port: Int(port))
  }

  /// `host:port`.
  public var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}

/// What a pool of connections needs to know.
public struct RPCClientConfiguration: Sendable {
  /// Connections to one target that take calls at the most.
  public static let connectionsPerTargetDefault = 8
  /// How long a call waits for a connection that is being made, or for a place on one.
  public static let connectWaitDefault = Duration.seconds(5)
  /// Retries that a client may have in hand at once.
  public static let retryBudgetDefault = 20.0
  /// The wait before the first retry of a call.
  public static let retryDelayDefault = Duration.milliseconds(50)
  /// The wait before a second attempt of a call whose method allows hedging.
  public static let hedgeDelayDefault = Duration.milliseconds(200)
  /// Second attempts that a client may begin within `hedgeIntervalDefault`.
  public static let hedgesMaxDefault = 50
  /// In which time the second attempts are counted.
  public static let hedgeIntervalDefault = Duration.seconds(10)

  /// The service's name, for error texts and logs, such as `sen-membership`.
  public var name: String
  /// Where the replicas of the service answer.
  public var targets: [RPCTarget]
  /// Certificates and whom the service must be.
  public var tls: TLSConfiguration
  /// What this side says of itself in HELLO.
  public var settings = ConnectionSettings()
  /// The numbers of a connection.
  public var limits = ConnectionLimits()
  /// The times of a connection.
  public var timings = ConnectionTimings()
  /// Connections to one target that take calls at the most.
  public var connectionsPerTargetMax = Self.connectionsPerTargetDefault
  /// Connections to one target that take no more calls and end with those that run, at the most;
  /// past it the oldest is ended with its calls.
  public var drainingPerTargetMax = 16
  /// The wait before the first reconnection; it doubles with every failure.
  public var backoffMin: Duration = .milliseconds(100)
  /// The longest wait before a reconnection.
  public var backoffMax: Duration = .seconds(2)
  /// How long a call waits for a connection that is being made.
  public var connectWait = Self.connectWaitDefault
  /// The wait before the first retry of a call; it doubles with every attempt.
  public var retryDelay = Self.retryDelayDefault
  /// Retries that a pool may have in hand at once; each success earns a tenth back.
  public var retryBudget = Self.retryBudgetDefault

  /// The wait before a second attempt of a call whose method allows hedging.
  public var hedgeDelay = Self.hedgeDelayDefault
  /// Second attempts that a pool may begin within `hedgeInterval`. The loser of two is cancelled,
  /// and servers drain connections that cancel too often.
  public var hedgesMax = Self.hedgesMaxDefault
  /// In which time the second attempts are counted.
  public var hedgeInterval = Self.hedgeIntervalDefault
  /// How replicas are asked for their health; `nil` = they are not.
  public var health: HealthProbe?
  /// When a replica whose calls fail is left out.
  public var ejection = EjectionLimits()
  /// True for the calls that a server makes for its own callers: they have no part in a certificate
  /// that is refused there, so that such a call ends UNAVAILABLE and not UNAUTHENTICATED.
  public var isUpstream = false
  /// How names become addresses.
  public var resolution = NameResolution.system
  /// After which time a name is resolved anew.
  public var resolveInterval: Duration = .seconds(60)
  /// The least time between two resolutions of one name, when connections break.
  public var resolvePause: Duration = .seconds(1)

  /// A configuration with the defaults of the protocol.
  public init(name: String, targets: [RPCTarget], tls: TLSConfiguration) {
    self.name = name
    self.targets = targets
    self.tls = tls
  }
}
