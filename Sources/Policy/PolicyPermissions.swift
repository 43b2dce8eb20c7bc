import SenAPI
import SenRPC
import UnionModel

/// Who may call what. A method that does not stand here is denied.
enum PolicyPermissions {
  /// Who sets plans: the centre, and whoever loads its records.
  private static let planners = RoleSet(.centralOfficer, .loader)
  /// Who allocates: the centre and the provinces, each within its subtree.
  private static let allocators = RoleSet(.centralOfficer, .provincialOfficer, .loader)
  /// Who records what a unit did.
  private static let recorders = RoleSet.unitOfficers.union(RoleSet(.integrator, .loader))
  /// Who approves or returns what a unit below declares.
  private static let reviewers = RoleSet(
    .communeOfficer, .districtOfficer, .provincialOfficer, .centralOfficer)

  /// Method path → permission.
  static let table: [String: Permission] = Dictionary(
    uniqueKeysWithValues: rows.flatMap { permission, methods in
      methods.map { ($0.path, permission) }
    })

  private static let rows: [(Permission, [RPCMethod])] = [
    (
      // Plans, targets and allocations are the union's own goals: every reader sees all of them.
      Permission(.readers, .anywhere),
      [
        Wire.PlansMethods.listAllocations, Wire.PlansMethods.getPlan, Wire.PlansMethods.listPlans,
        Wire.PlansMethods.listTargets, Wire.PolicyFiguresMethods.listMeasures,
      ]
    ),
    (
      Permission(planners, .national),
      [
        Wire.PlansMethods.createPlan, Wire.PlansMethods.adoptPlan, Wire.PlansMethods.setPlanItem,
        Wire.PlansMethods.setTarget, Wire.ReportsMethods.publishNationalReport,
      ]
    ),
    (
      Permission(allocators, .subtree),
      [Wire.PlansMethods.setAllocation, Wire.PlansMethods.withdrawAllocation]
    ),
    (
      Permission(.readers, .national),
      [
        Wire.ReportsMethods.getNationalReport, Wire.ReportsMethods.renderNationalReport,
        Wire.ReportsMethods.listPublishedFigures,
      ]
    ),
    (
      Permission(.readers, .subtree),
      [
        Wire.ScorecardsMethods.getScorecard, Wire.ScorecardsMethods.renderScorecard,
        Wire.PolicyFiguresMethods.computeFigures, Wire.PolicyFiguresMethods.listFigureRecords,
        Wire.PolicyFiguresMethods.combineFigures,
        Wire.SupervisionsMethods.getSupervision, Wire.SupervisionsMethods.listSupervisions,
        Wire.SupervisionsMethods.listRecommendations, Wire.CriticismsMethods.getDraft,
        Wire.CriticismsMethods.listDrafts, Wire.DialoguesMethods.getDialogue,
        Wire.DialoguesMethods.listDialogues, Wire.AdviceToGovernmentMethods.getAdvice,
        Wire.AdviceToGovernmentMethods.listAdvice, Wire.DeclaredReportsMethods.getDeclaredReport,
        Wire.DeclaredReportsMethods.listDeclaredReports,
        Wire.DeclaredReportsMethods.compareDeclaredReport,
      ]
    ),
    (
      Permission(recorders, .subtree),
      [
        Wire.SupervisionsMethods.createSupervision,
        Wire.SupervisionsMethods.recordSupervisionStep,
        Wire.SupervisionsMethods.recordParticipation, Wire.SupervisionsMethods.recordVisit,
        Wire.SupervisionsMethods.recordFinding, Wire.SupervisionsMethods.recordRecommendation,
        Wire.SupervisionsMethods.recordRecommendationStep, Wire.CriticismsMethods.createDraft,
        Wire.CriticismsMethods.recordCriticism, Wire.CriticismsMethods.recordContentItem,
        Wire.CriticismsMethods.recordContentItemStep, Wire.DialoguesMethods.recordDialogue,
        Wire.AdviceToGovernmentMethods.createAdvice,
        Wire.AdviceToGovernmentMethods.recordAdviceIssued,
        Wire.DeclaredReportsMethods.saveDeclaredReport,
        Wire.DeclaredReportsMethods.submitDeclaredReport,
        Wire.DeclaredReportsMethods.restateDeclaredReport,
        Wire.PolicyRecordsMethods.withdrawPolicyRecord,
      ]
    ),
    (
      Permission(reviewers, .subtree),
      [
        Wire.DeclaredReportsMethods.returnDeclaredReport,
        Wire.DeclaredReportsMethods.approveDeclaredReport,
      ]
    ),
    (
      Permission(RoleSet(.integrator, .loader), .subtree),
      [Wire.PolicyImportsMethods.importRecords]
    ),
  ]
}
