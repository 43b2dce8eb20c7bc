@_exported import SenAPI
@_exported import SenCodec
@_exported import SenRPC

/// A connection to Sen for programs: one import, one connect, typed methods.
///
/// ```swift
/// let client = try await SenClient.connect(
///   to: "gateway.example:7400", authority: "/etc/sen/tls/ca.crt",
///   credentials: .tokenFile("/etc/sen/token"))
/// let members = try await client.membership.members.listMembers(.with { $0.unitID = 7 })
/// await client.close()
/// ```
///
/// Connections are pooled and made anew when they break. A call that has not been processed is sent
/// again once; a call marked idempotent, or with an idempotency key, is retried within a budget.
/// Commands that write carry a `request_id`, which is their key: see ``requestID()``.
public struct SenClient: Sendable {
  /// Who the program is.
  public enum Credentials: Sendable {
    /// A bearer token as text.
    case token(String)
    /// A bearer token in a file, read at each call's start so that a rotated one is taken up.
    case tokenFile(String)
    /// A client certificate: PEM files of the chain and of the private key.
    case certificate(chain: String, key: String)
    /// Nobody: only health and reflection answer.
    case none
  }

  /// Why a client cannot be made.
  public enum ConnectError: Error, Sendable, CustomStringConvertible {
    /// The address is not host:port.
    case address(String)
    /// A file cannot be read, or a certificate is no good.
    case credentials(String)

    /// What is wrong.
    public var description: String {
      switch self {
      case .address(let text): "\(text) is not host:port"
      case .credentials(let text): text
      }
    }
  }

  /// The largest reply that is taken, in bytes: the figures of all communes fit.
  public static let messageBytesAtMost = 16 << 20

  /// The caller underneath, for generated clients of other services.
  public let caller: any RPCCaller
  private let pool: RPCClientPool?

  /// Connects to a gateway.
  ///
  /// - Parameters:
  ///   - addresses: "host:port" of the gateway, or of several.
  ///   - authority: PEM file of the authority that signed the gateway's certificate.
  ///   - serverName: the name in its certificate; nil = the host of the first address.
  ///   - credentials: who the program is.
  ///   - language: "vi" or "en" for texts.
  /// - Throws: ``ConnectError``. Whether the gateway answers shows at the first call.
  public static func connect(
    to addresses: String..., authority: String, serverName: String? = nil,
    credentials: Credentials = .none, language: String = "en"
  ) async throws -> SenClient {
    try connect(
      toAll: addresses, authority: authority, serverName: serverName, credentials: credentials,
      language: language)
  }

  /// Connects to a gateway by a list of its addresses; see ``connect(to:authority:serverName:credentials:language:)``.
  public static func connect(
    toAll addresses: [String], authority: String, serverName: String? = nil,
    credentials: Credentials = .none, language: String = "en"
  ) throws -> SenClient {
    let targets = try addresses.map { text in
      guard let target = RPCTarget(text) else { throw ConnectError.address(text) }
      return target
    }
    guard let first = targets.first else { throw ConnectError.address("") }
    var tls = TLSConfiguration(
      caFile: authority, expectedPeer: .host(serverName ?? first.host),
      requireClientCertificate: false)
    if case .certificate(let chain, let key) = credentials {
      tls.certificateFile = chain
      tls.keyFile = key
    }
    do {
      var configuration = RPCClientConfiguration(name: "gateway", targets: targets, tls: tls)
      configuration.settings.maxMessage = Self.messageBytesAtMost
      configuration.settings.features.insert(.zstd)
      configuration.health = .standard
      let pool = try RPCClientPool(
        configuration: configuration,
        interceptors: [CredentialInterceptor(credentials: credentials, language: language)])
      return SenClient(caller: pool, pool: pool)
    } catch let error as TLSError {
      throw ConnectError.credentials(error.description)
    }
  }

  /// A client over any caller, such as an in-process transport in tests.
  public init(caller: any RPCCaller) {
    self.init(caller: caller, pool: nil)
  }

  private init(caller: any RPCCaller, pool: RPCClientPool?) {
    self.caller = caller
    self.pool = pool
  }

  /// Closes the connections; running calls fail.
  public func close() async { pool?.close() }

  /// The membership service: units, members, rolls, cadres, accounts, tokens.
  public var membership: MembershipClients { MembershipClients(caller: caller) }
  /// The economic empowerment service: households, co-operatives, owners.
  public var empowerment: EmpowermentClients { EmpowermentClients(caller: caller) }
  /// The social welfare service: orphans, victims, families, community models.
  public var welfare: WelfareClients { WelfareClients(caller: caller) }
  /// The policy monitoring service: plans, supervision, scorecard, national report.
  public var policy: PolicyClients { PolicyClients(caller: caller) }
  /// Health of the gateway and of the services behind it.
  public var health: API.Health.V1.HealthClient { .init(caller) }
  /// What the gateway and the services behind it are doing, for operators.
  public var admin: API.Admin.V1.AdminClient { .init(caller) }
  /// The interfaces behind the gateway.
  public var reflection: API.Reflection.V1.ReflectionClient { .init(caller) }

  /// 16 fresh random bytes for a command's `request_id`. Keep them: the same id with the same body
  /// is done once, however often it is sent.
  public static func requestID() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }
}
