import SenAPI
import SenRPC
import UnionModel

/// Who may call which method, and how far the caller's scopes must reach. What is not here is denied.
enum WelfarePermissions {
  /// Method path → permission.
  static let table: [String: Permission] = {
    var table: [String: Permission] = [:]
    for (permission, methods) in rows {
      for method in methods { table[method.path] = permission }
    }
    return table
  }()

  /// Officers from the grassroots unit upwards and programs: who keeps the programmes' records.
  private static let keepers = RoleSet.unitOfficers.union(RoleSet(.integrator, .loader))
  /// Who reads records that name nobody.
  private static let readers = RoleSet.officers.union(
    RoleSet(.integrator, .loader, .caseWorker, .service))
  /// Who works on cases of victims.
  private static let caseWorkers = RoleSet(.caseWorker, .loader)

  private static let rows: [(Permission, [RPCMethod])] = [
    (
      Permission(keepers),
      [
        Wire.OrphansMethods.registerChild, Wire.OrphansMethods.registerSponsor,
        Wire.OrphansMethods.startSponsorship, Wire.OrphansMethods.endSponsorship,
        Wire.OrphansMethods.makePledge, Wire.OrphansMethods.endPledge,
        Wire.OrphansMethods.receivePayment, Wire.OrphansMethods.reversePayment,
        Wire.CampsMethods.holdCamp, Wire.CampsMethods.attendCamp,
        Wire.TrustedAddressesMethods.registerTrustedAddress,
        Wire.TrustedAddressesMethods.recordTrustedAddressEvent,
        Wire.CommunityModelsMethods.foundCommunityModel,
        Wire.CommunityModelsMethods.closeCommunityModel,
        Wire.WorksMethods.registerWork, Wire.WorksMethods.completeWork,
      ]
    ),
    (
      Permission(.recorders),
      [
        Wire.WelfareActivitiesMethods.recordWelfareActivity, Wire.AdviceMethods.recordAdvice,
        Wire.FamiliesMethods.registerFamily, Wire.FamiliesMethods.recordCriteriaCheck,
      ]
    ),
    (
      Permission(readers),
      [
        Wire.OrphansMethods.getSponsor, Wire.OrphansMethods.listSponsors,
        Wire.CampsMethods.listCamps, Wire.WelfareActivitiesMethods.listWelfareActivities,
        Wire.CommunityModelsMethods.listCommunityModels,
        Wire.FamiliesMethods.getFamily, Wire.FamiliesMethods.listFamilies,
        Wire.FamiliesMethods.listCriteriaChecks, Wire.WorksMethods.listWorks,
      ]
    ),
    (
      Permission(keepers.union(RoleSet(.caseWorker))),
      [
        Wire.OrphansMethods.getChild, Wire.OrphansMethods.listChildren,
        Wire.OrphansMethods.listSponsorships, Wire.OrphansMethods.listPledges,
        Wire.OrphansMethods.listPayments, Wire.OrphansMethods.listPaymentGaps,
        Wire.CampsMethods.listCampAttendances, Wire.AdviceMethods.listAdvice,
        Wire.TrustedAddressesMethods.listTrustedAddresses,
        Wire.WelfareRecordsMethods.withdrawWelfareRecord,
      ]
    ),
    (
      Permission(RoleSet.recorders.union(caseWorkers)), [Wire.VictimsMethods.detectVictim]
    ),
    (
      Permission(RoleSet.unitOfficers.union(caseWorkers)), [Wire.VictimsMethods.recordReferral]
    ),
    (
      Permission(caseWorkers),
      [
        Wire.VictimsMethods.recordVictimStatus, Wire.VictimsMethods.openVictimCase,
        Wire.VictimsMethods.closeVictimCase, Wire.VictimsMethods.recordVictimService,
      ]
    ),
    (
      Permission(RoleSet(.caseWorker)),
      [
        Wire.OrphansMethods.readChildIdentity, Wire.VictimsMethods.listVictims,
        Wire.VictimsMethods.readVictimFile, Wire.VictimsMethods.readVictimIdentity,
      ]
    ),
    (
      Permission(RoleSet.readers.union(RoleSet(.caseWorker))),
      [Wire.WelfareFiguresMethods.computeFigures, Wire.WelfareFiguresMethods.listFigureRecords]
    ),
    (
      Permission(RoleSet.readers.union(RoleSet(.caseWorker, .administrator)), .anywhere),
      [Wire.WelfareFiguresMethods.listMeasures]
    ),
    // Each row of an import is judged by the method that it would take on its own.
    (Permission(keepers, .anywhere), [Wire.WelfareImportsMethods.importRecords]),
  ]
}
