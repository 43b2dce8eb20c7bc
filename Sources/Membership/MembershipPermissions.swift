import SenAPI
import SenRPC
import UnionModel

/// Who may call what: every method of membership, and nothing else. What is not here is denied.
enum MembershipPermissions {
  /// Method path to roles and reach.
  static let table: [String: Permission] = {
    var table: [String: Permission] = [:]
    for (method, permission) in units + members + records + accounts + figures {
      table[method.path] = permission
    }
    return table
  }()

  /// Everybody who has a role at all; for what is public within the union.
  private static let anybody = RoleSet(roles: Role.allCases)
  /// Who may see members by name.
  private static let personal = RoleSet.officers.union(RoleSet(.integrator))
  /// Who writes what concerns whole units.
  private static let unitKeepers = RoleSet.unitOfficers.union(RoleSet(.integrator, .loader))
  /// Who changes the tree of units.
  private static let treeKeepers = RoleSet(.provincialOfficer, .centralOfficer, .loader)
  /// Who grants rights.
  private static let administrators = RoleSet(.administrator)

  private static let readUnits = Permission(anybody, .anywhere)
  private static let writeUnits = Permission(treeKeepers)
  private static let record = Permission(.recorders)
  private static let recordForUnits = Permission(unitKeepers)
  private static let readPersonal = Permission(personal)
  private static let read = Permission(.readers)
  private static let administer = Permission(administrators)

  private static let units: [(RPCMethod, Permission)] = {
    typealias Methods = API.Membership.V1.UnitsMethods
    return [
      (Methods.importUnits, Permission(RoleSet(.loader, .administrator), .national)),
      (Methods.createUnit, writeUnits), (Methods.recordUnitVersion, writeUnits),
      (Methods.recordSuccession, writeUnits), (Methods.getUnit, readUnits),
      (Methods.listUnits, readUnits), (Methods.listUnitHistory, readUnits),
      (Methods.getEpoch, readUnits), (Methods.watch, readUnits),
    ]
  }()

  private static let members: [(RPCMethod, Permission)] = {
    typealias Methods = API.Membership.V1.MembersMethods
    return [
      (Methods.admitMember, record), (Methods.transferMember, record),
      (Methods.recordLeave, record), (Methods.recordDeath, record),
      (Methods.correctMember, record), (Methods.correctMemberEvent, record),
      (Methods.mergeMembers, recordForUnits), (Methods.unmergeMember, recordForUnits),
      (Methods.getMember, readPersonal), (Methods.listMembers, readPersonal),
      (Methods.searchMembers, readPersonal), (Methods.listMemberEvents, readPersonal),
      (Methods.listDuplicateCandidates, Permission(.unitOfficers)),
      (Methods.exportMembers, Permission(.unitOfficers.union(RoleSet(.integrator)))),
    ]
  }()

  private static let records: [(RPCMethod, Permission)] = {
    typealias Rolls = API.Membership.V1.RollsMethods
    typealias Honorary = API.Membership.V1.HonoraryMembersMethods
    typealias Women = API.Membership.V1.WomenPopulationMethods
    typealias Cadres = API.Membership.V1.CadresMethods
    typealias Activities = API.Membership.V1.ActivitiesMethods
    typealias Awards = API.Membership.V1.AwardsMethods
    typealias Affiliates = API.Membership.V1.AffiliatesMethods
    typealias Imports = API.Membership.V1.MembershipImportsMethods
    return [
      (Rolls.declareRoll, record), (Rolls.getRoll, read), (Rolls.listRolls, read),
      (Honorary.recogniseHonoraryMember, recordForUnits),
      (Honorary.withdrawHonoraryMember, recordForUnits),
      (Honorary.getHonoraryMember, readPersonal), (Honorary.listHonoraryMembers, readPersonal),
      (Women.recordWomenCount, recordForUnits), (Women.listWomenCounts, read),
      (Women.listGatheringRates, read),
      (Cadres.registerPerson, recordForUnits), (Cadres.appointPost, recordForUnits),
      (Cadres.endPost, recordForUnits), (Cadres.listPosts, readPersonal),
      (Cadres.createCourse, recordForUnits), (Cadres.recordCompletion, recordForUnits),
      (Cadres.listCourses, read), (Cadres.recordAssessment, recordForUnits),
      (Cadres.listAssessments, read),
      (Activities.recordSession, record), (Activities.listSessions, read),
      (Awards.recordAward, recordForUnits), (Awards.listAwards, read),
      (Affiliates.registerAffiliate, recordForUnits),
      (Affiliates.recordAffiliateEvent, recordForUnits), (Affiliates.getAffiliate, read),
      (Affiliates.listAffiliates, read),
      (Imports.importRecords, record),
    ]
  }()

  private static let accounts: [(RPCMethod, Permission)] = {
    typealias Accounts = API.Membership.V1.AccountsMethods
    typealias Tokens = API.Membership.V1.TokensMethods
    return [
      (Accounts.createAccount, administer), (Accounts.setAccountGrants, administer),
      (Accounts.disableAccount, administer), (Accounts.getAccount, administer),
      (Accounts.listAccounts, administer),
      (Tokens.issueToken, administer), (Tokens.revokeToken, administer),
      (Tokens.listTokens, administer), (Tokens.getKeys, Permission(anybody, .anywhere)),
      (Tokens.listRevokedTokens, Permission(RoleSet(.service), .anywhere)),
      (Tokens.resolveIdentity, Permission(RoleSet(.service), .anywhere)),
    ]
  }()

  private static let figures: [(RPCMethod, Permission)] = {
    typealias Methods = API.Membership.V1.MembershipFiguresMethods
    return [
      (Methods.listMeasures, Permission(anybody, .anywhere)), (Methods.computeFigures, read),
      (Methods.listFigureRecords, read),
    ]
  }()
}
