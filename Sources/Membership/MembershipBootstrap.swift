import Foundation
import Storage
import UnionModel
import UnionService

/// Makes what a new union starts from: the centre, the first key, the first administrator and a
/// token for her. Run once, before the service is first started, on an empty database.
public struct MembershipBootstrap: Sendable {
  /// What it made.
  public struct Result: Sendable {
    /// The administrator's login.
    public let login: String
    /// The file with her token, readable by its owner alone.
    public let tokenFile: String
    /// When the token is over.
    public let expires: Instant
  }

  /// Why it stops.
  public enum Fault: Error, Hashable, CustomStringConvertible {
    /// There is an account already.
    case alreadyDone
    /// The login is none.
    case login(String)
    /// The directory of keys is not configured.
    case noKeysDirectory
    /// The token's file is there, or cannot be written.
    case tokenFile(String)

    /// What is wrong.
    public var description: String {
      switch self {
      case .alreadyDone: "there is an administrator already"
      case .login(let login): "'\(login)' is no login: a-z, 0-9, point and hyphen, 2 to 64 of them"
      case .noKeysDirectory: "\(MembershipConfiguration.keysKey) is not set"
      case .tokenFile(let path): "\(path) cannot be written, or is there already"
      }
    }
  }

  /// Roles of the first administrator: she grants all others.
  static let roles = RoleSet(.administrator, .loader, .centralOfficer)
  /// Who the audit log names.
  static let subject = "bootstrap"

  private let database: Database
  private let configuration: MembershipConfiguration
  private let clock: any UnionClock

  /// Prepares for a database, with the service's settings.
  public init(
    database: Database, settings: ServiceSettings, clock: any UnionClock = SystemUnionClock()
  ) throws {
    self.database = database
    self.configuration = try MembershipConfiguration(settings)
    self.clock = clock
  }

  /// Prepares for the database and the settings of a service that is stopped.
  public init(environment: ServiceEnvironment) throws {
    try self.init(
      database: environment.database, settings: environment.configuration,
      clock: environment.clock)
  }

  /// Makes the centre, a key, the administrator and her token.
  ///
  /// - Throws: ``Fault``; nothing is made then.
  public func run(login: String, tokenFile: String) async throws -> Result {
    guard let name = try? AccountLogin(login) else { throw Fault.login(login) }
    guard !configuration.keysDirectory.isEmpty else { throw Fault.noKeysDirectory }
    guard !FileManager.default.fileExists(atPath: tokenFile) else {
      throw Fault.tokenFile(tokenFile)
    }
    guard try await database.read({ try AccountStore.accounts(after: 0, limit: 1, in: $0) }).isEmpty
    else { throw Fault.alreadyDone }
    if try SigningKeys(directory: configuration.keysDirectory).keys.isEmpty {
      try SigningKeys.make(in: configuration.keysDirectory, day: clock.today.iso)
    }
    let token = try await record(name)
    let claims = TokenClaims(
      token, subject: AccountRegister.subject(ofAccount: token.accountID))
    let keys = try SigningKeys(directory: configuration.keysDirectory)
    guard let bearer = try await keys.sign(claims),
      FileManager.default.createFile(
        atPath: tokenFile, contents: Data((bearer + "\n").utf8),
        attributes: [.posixPermissions: 0o600])
    else { throw Fault.tokenFile(tokenFile) }
    return Result(
      login: login, tokenFile: tokenFile, expires: Instant(rawValue: token.expiresAt))
  }

  /// Writes the centre, the account and what is kept of the token in one transaction.
  private func record(_ login: AccountLogin) async throws -> TokenRecord {
    let now = clock.now.rawValue
    let lifetime = configuration.tokenLifetime * Instant.microsecondsPerSecond
    let tokenID = TokensHandler.freshID()
    let audit = AuditEntry(
      subject: Self.subject, method: "bootstrap", unitID: CentralUnion.id, tokenID: tokenID,
      requestID: Self.subject)
    let accountID = database.ids.next()
    let token = TokenRecord(
      id: tokenID, accountID: accountID, issuedAt: now, expiresAt: now + lifetime,
      revokedAt: nil, roles: Self.roles, scopes: [CentralUnion.id], epoch: 1)
    _ = try await database.write(WriteRequest(audit: audit, recordedAt: now)) { transaction in
      let actor = try ActorStore.number(of: Self.subject, in: transaction)
      try Self.makeCentre(actor: actor, in: transaction)
      let account = AccountRecord(
        id: accountID, subject: AccountRegister.subject(ofAccount: accountID),
        login: login.text,
        grants: AccountGrants(held: Self.roles, scopes: [CentralUnion.id], certificates: []),
        reach: [CentralUnion.id], disabledAt: nil, recordedAt: now, recordedBy: actor)
      try AccountStore.insert(account, in: transaction)
      try TokenStore.insert(token, by: actor, in: transaction)
      return []
    }
    return token
  }

  /// The centre is there from the first day, and known from then on.
  static func makeCentre(actor: Int64, in transaction: WriteTransaction) throws {
    guard try !FactStore.exists(CentralUnion.id, in: "org_unit", transaction) else { return }
    let known = UnionCalendar.start(of: CentralUnion.founded).rawValue
    let epoch = try UnitStore.nextEpoch(at: known, in: transaction)
    try UnitStore.insertUnit(CentralUnion.id, at: known, in: transaction)
    try UnitStore.insert(
      CentralUnion.version(id: transaction.nextID(), epoch: epoch, actor: actor),
      in: transaction)
  }
}
