import SenRPC

/// What the gateway is told.
public struct GatewayConfiguration: Sendable {
  /// Name of the upstream that knows accounts and tokens.
  public static let identityUpstream = "membership"
  /// Bounds of the time between two fetches of keys and revocations, in seconds.
  public static let refreshSecondsRange = 1...3_600

  /// The services behind the gateway by name, each with its replicas.
  public var upstreams: [String: [RPCTarget]]
  /// The gateway's own certificate for its calls; whom it expects is set per upstream.
  public var tls: TLSConfiguration
  /// Seconds between two fetches of public keys and of the revocation list.
  public var refreshSeconds: Int
  /// Limits of a connection to an upstream.
  public var settings: ConnectionSettings

  /// A configuration with the defaults.
  public init(
    upstreams: [String: [RPCTarget]], tls: TLSConfiguration, refreshSeconds: Int = 10,
    settings: ConnectionSettings = ConnectionSettings()
  ) {
    self.upstreams = upstreams
    self.tls = tls
    self.refreshSeconds = refreshSeconds
    self.settings = settings
  }
}
