/// What an account may do. Raw values are those of `sen.auth.v1.Role`.
public enum Role: UInt8, Hashable, Sendable, CaseIterable {
  /// Writes in her branch.
  case branchHead = 1
  /// Officer of a grassroots unit.
  case communeOfficer = 2
  /// Officer of a district union.
  case districtOfficer = 3
  /// Officer of a provincial union.
  case provincialOfficer = 4
  /// Officer of the Central Union.
  case centralOfficer = 5
  /// A program of an integrator.
  case integrator = 6
  /// Operates the services; reads no personal data.
  case `operator` = 7
  /// Reads and verifies the audit log.
  case auditor = 8
  /// Loads historical records with the day they were recorded.
  case loader = 9
  /// A named case worker, for sealed identities.
  case caseWorker = 10
  /// Creates accounts and grants roles.
  case administrator = 11
  /// One of the services, by its certificate.
  case service = 12
}

/// A set of roles as bits.
public struct RoleSet: OptionSet, Hashable, Sendable {
  /// One bit for each role.
  public let rawValue: UInt32

  /// Wraps bits.
  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// The set of the given roles.
  public init(_ roles: Role...) {
    self.init(roles: roles)
  }

  /// The set of the given roles.
  public init(roles: some Sequence<Role>) {
    self.rawValue = roles.reduce(0) { $0 | 1 << UInt32($1.rawValue) }
  }

  /// Whether a role is in the set.
  public func contains(_ role: Role) -> Bool {
    rawValue & (1 << UInt32(role.rawValue)) != 0
  }

  /// Officers of every level, the branch head included.
  public static let officers = RoleSet(
    .branchHead, .communeOfficer, .districtOfficer, .provincialOfficer, .centralOfficer)
  /// Officers from the grassroots unit upwards.
  public static let unitOfficers = RoleSet(
    .communeOfficer, .districtOfficer, .provincialOfficer, .centralOfficer)
  /// Who records facts: officers of every level, integrators and loaders.
  public static let recorders = officers.union(RoleSet(.integrator, .loader))
  /// Who reads figures and records that name nobody: officers, integrators, loaders, auditors,
  /// operators and the other services.
  public static let readers = recorders.union(RoleSet(.auditor, .operator, .service))
}

/// What a method asks of its caller.
public struct Permission: Hashable, Sendable {
  /// How far the caller's scopes must reach.
  public enum Reach: Hashable, Sendable {
    /// The unit that the call is about must lie in a subtree of the caller's.
    case subtree
    /// The caller's scope must hold the centre.
    case national
    /// The call is about no unit's data (the catalogue of measures, a list of units, health).
    case anywhere
  }

  /// The roles of which the caller must hold one.
  public let roles: RoleSet
  /// How far the scopes must reach.
  public let reach: Reach

  /// Makes a permission; without roles it denies everybody.
  public init(_ roles: RoleSet, _ reach: Reach = .subtree) {
    self.roles = roles
    self.reach = reach
  }
}

/// The subtrees in which a caller may act.
public enum Scope: Hashable, Sendable {
  /// Every unit: one of the services, by its certificate.
  case everywhere
  /// The subtrees of these units; an empty list reaches nothing.
  case subtrees([UnitID])
}

/// Who is calling, as a trusted forwarder or a certificate states.
public struct CallerIdentity: Hashable, Sendable {
  /// Pseudonymous id of the account, or the service's certificate name.
  public var subject: String
  /// The roles held.
  public var roles: RoleSet
  /// Where the caller may act.
  public var scope: Scope
  /// The token's id; empty for a certificate.
  public var tokenID: String
  /// "vi" or "en".
  public var language: String

  /// Makes an identity.
  public init(
    subject: String, roles: RoleSet, scope: Scope, tokenID: String = "", language: String = "vi"
  ) {
    self.subject = subject
    self.roles = roles
    self.scope = scope
    self.tokenID = tokenID
    self.language = language
  }

  /// Whether the scope holds the whole union.
  public func isNational(in tree: UnitTree) -> Bool {
    switch scope {
    case .everywhere: true
    case .subtrees(let units): units.contains(tree.root)
    }
  }
}

/// The answer to "may this caller do this here?".
public enum AccessDecision: Hashable, Sendable {
  /// Yes.
  case allowed
  /// No, and why.
  case denied(AccessRefusal)
}

/// Why a call is refused.
public enum AccessRefusal: Error, Hashable, Sendable {
  /// The method stands in no table.
  case unlisted
  /// None of the caller's roles may call the method.
  case role
  /// The unit lies outside the caller's subtrees, or is unknown and the caller is not national.
  case outsideScope
  /// No such unit, and the caller could have acted anywhere.
  case unknownUnit

  /// Stable reason for the caller.
  public var reason: String {
    switch self {
    case .unlisted: "METHOD_NOT_PERMITTED"
    case .role: "ROLE_NOT_PERMITTED"
    case .outsideScope: "OUTSIDE_SCOPE"
    case .unknownUnit: "UNKNOWN_UNIT"
    }
  }
}

/// Decides by role and unit subtree; what nothing allows is denied.
public enum Access {
  /// Decides on one call.
  ///
  /// - Parameters:
  ///   - permission: the method's row of the table; nil (no row) denies.
  ///   - unit: the unit that the call is about; nil asks for the whole union where the reach is a
  ///     subtree.
  ///   - tree: the units as they are today, by which scopes are read.
  ///   - history: lineage, by which the scopes of ended units are read.
  public static func decide(
    _ caller: CallerIdentity, _ permission: Permission?, unit: UnitID?, tree: UnitTree,
    history: UnitHistory
  ) -> AccessDecision {
    guard let permission else { return .denied(.unlisted) }
    guard !permission.roles.isDisjoint(with: caller.roles) else { return .denied(.role) }
    switch permission.reach {
    case .anywhere:
      return .allowed
    case .national:
      return caller.isNational(in: tree) ? .allowed : .denied(.outsideScope)
    case .subtree:
      return decide(caller, unit: unit ?? tree.root, tree: tree, history: history)
    }
  }

  private static func decide(
    _ caller: CallerIdentity, unit: UnitID, tree: UnitTree, history: UnitHistory
  ) -> AccessDecision {
    let national = caller.isNational(in: tree)
    guard tree.position(of: unit) != nil else {
      // A unit that has ended may still be asked about by whoever may act anywhere, and by whoever
      // held it or what was above it.
      guard history.knows(unit) else { return .denied(national ? .unknownUnit : .outsideScope) }
      return national || reachesEnded(caller, unit, tree: tree, history: history)
        ? .allowed : .denied(.outsideScope)
    }
    if national { return .allowed }
    guard case .subtrees(let scopes) = caller.scope else { return .allowed }
    return history.scopes(scopes, reach: unit, in: tree) ? .allowed : .denied(.outsideScope)
  }

  /// Whether a unit lies at or below another: by the tree, or by lineage where either has ended.
  public static func reaches(
    _ top: UnitID, _ unit: UnitID, tree: UnitTree, history: UnitHistory
  ) -> Bool {
    if top == tree.root || tree.contains(top, unit) { return true }
    if tree.position(of: unit) != nil { return history.scopes([top], reach: unit, in: tree) }
    return history.lastStood(unit, under: [top], before: tree.day, knownOn: tree.knownOn)
  }

  /// Whether a unit without a place today lay below one of the caller's scopes when it last stood.
  private static func reachesEnded(
    _ caller: CallerIdentity, _ unit: UnitID, tree: UnitTree, history: UnitHistory
  ) -> Bool {
    guard case .subtrees(let scopes) = caller.scope else { return true }
    return history.lastStood(unit, under: scopes, before: tree.day, knownOn: tree.knownOn)
  }
}
