import SenAPI
import SenCodec
import SenRPC
import UnionModel

/// Who may call what: method → roles and how far their scopes must reach. What is not here is denied.
enum EmpowermentPermissions {
  /// The table, by the method's path.
  static let table: [String: Permission] = {
    var table: [String: Permission] = [:]
    for (methods, permission) in rows {
      for method in methods { table[method.path] = permission }
    }
    return table
  }()

  /// Who decides on what others recorded, and takes records back.
  private static let deciders = RoleSet.unitOfficers.union(RoleSet(.integrator, .loader))
  /// Who reads records that name a person.
  private static let personReaders = RoleSet.recorders

  private static let rows: [([RPCMethod], Permission)] = [
    (facts, Permission(.recorders)),
    (decisions, Permission(deciders)),
    (imports, Permission(deciders)),
    (persons, Permission(personReaders)),
    (records, Permission(.readers)),
    ([Wire.EmpowermentFiguresMethods.listMeasures], Permission(.readers, .anywhere)),
    (
      [
        Wire.EmpowermentFiguresMethods.computeFigures,
        Wire.EmpowermentFiguresMethods.listFigureRecords,
      ], Permission(.readers)
    ),
  ]

  private static let facts = [
    Wire.HouseholdsMethods.createHousehold, Wire.HouseholdsMethods.recordPovertyClass,
    Wire.HouseholdsMethods.recordHelp, Wire.HouseholdsMethods.recordExit,
    Wire.CooperativesMethods.createCooperative, Wire.CooperativesMethods.dissolveCooperative,
    Wire.CooperativesMethods.recordCooperativeManager,
    Wire.LivelihoodGroupsMethods.createLivelihoodGroup, Wire.OwnersMethods.registerOwner,
    Wire.OwnersMethods.recordOwnerSupport, Wire.ProjectsMethods.recordMilestone,
  ]

  private static let decisions = [
    Wire.HouseholdsMethods.confirmExit, Wire.HouseholdsMethods.refuseExit,
    Wire.HouseholdsMethods.restateExit,
    Wire.EmpowermentRecordsMethods.withdrawEmpowermentRecord,
  ]

  private static let imports = [Wire.EmpowermentImportsMethods.importRecords]

  private static let persons = [
    Wire.HouseholdsMethods.getHousehold, Wire.HouseholdsMethods.listHouseholds,
    Wire.CooperativesMethods.listCooperativeManagers, Wire.OwnersMethods.getOwner,
    Wire.OwnersMethods.listOwners,
  ]

  private static let records = [
    Wire.HouseholdsMethods.listPovertyClasses, Wire.HouseholdsMethods.listHelp,
    Wire.HouseholdsMethods.getExit, Wire.HouseholdsMethods.listExits,
    Wire.CooperativesMethods.getCooperative, Wire.CooperativesMethods.listCooperatives,
    Wire.LivelihoodGroupsMethods.getLivelihoodGroup,
    Wire.LivelihoodGroupsMethods.listLivelihoodGroups, Wire.OwnersMethods.listOwnerSupport,
    Wire.ProjectsMethods.listMilestones,
  ]
}
