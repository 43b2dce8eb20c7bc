import SenAPI
import SenRPC

/// The typed clients of the membership service.
public struct MembershipClients: Sendable {
  let caller: any RPCCaller

  /// Calls `sen.membership.v1.Accounts`.
  public var accounts: API.Membership.V1.AccountsClient { .init(caller) }
  /// Calls `sen.membership.v1.Activities`.
  public var activities: API.Membership.V1.ActivitiesClient { .init(caller) }
  /// Calls `sen.membership.v1.Affiliates`.
  public var affiliates: API.Membership.V1.AffiliatesClient { .init(caller) }
  /// Calls `sen.membership.v1.Awards`.
  public var awards: API.Membership.V1.AwardsClient { .init(caller) }
  /// Calls `sen.membership.v1.Cadres`.
  public var cadres: API.Membership.V1.CadresClient { .init(caller) }
  /// Calls `sen.membership.v1.HonoraryMembers`.
  public var honoraryMembers: API.Membership.V1.HonoraryMembersClient { .init(caller) }
  /// Calls `sen.membership.v1.Members`.
  public var members: API.Membership.V1.MembersClient { .init(caller) }
  /// Calls `sen.membership.v1.MembershipFigures`.
  public var figures: API.Membership.V1.MembershipFiguresClient { .init(caller) }
  /// Calls `sen.membership.v1.MembershipImports`.
  public var imports: API.Membership.V1.MembershipImportsClient { .init(caller) }
  /// Calls `sen.membership.v1.Rolls`.
  public var rolls: API.Membership.V1.RollsClient { .init(caller) }
  /// Calls `sen.membership.v1.Tokens`.
  public var tokens: API.Membership.V1.TokensClient { .init(caller) }
  /// Calls `sen.membership.v1.Units`.
  public var units: API.Membership.V1.UnitsClient { .init(caller) }
  /// Calls `sen.membership.v1.WomenPopulation`.
  public var womenPopulation: API.Membership.V1.WomenPopulationClient { .init(caller) }
}

/// The typed clients of the empowerment service.
public struct EmpowermentClients: Sendable {
  let caller: any RPCCaller

  /// Calls `sen.empowerment.v1.Cooperatives`.
  public var cooperatives: API.Empowerment.V1.CooperativesClient { .init(caller) }
  /// Calls `sen.empowerment.v1.EmpowermentFigures`.
  public var figures: API.Empowerment.V1.EmpowermentFiguresClient { .init(caller) }
  /// Calls `sen.empowerment.v1.EmpowermentImports`.
  public var imports: API.Empowerment.V1.EmpowermentImportsClient { .init(caller) }
  /// Calls `sen.empowerment.v1.EmpowermentRecords`.
  public var records: API.Empowerment.V1.EmpowermentRecordsClient { .init(caller) }
  /// Calls `sen.empowerment.v1.Households`.
  public var households: API.Empowerment.V1.HouseholdsClient { .init(caller) }
  /// Calls `sen.empowerment.v1.LivelihoodGroups`.
  public var livelihoodGroups: API.Empowerment.V1.LivelihoodGroupsClient { .init(caller) }
  /// Calls `sen.empowerment.v1.Owners`.
  public var owners: API.Empowerment.V1.OwnersClient { .init(caller) }
  /// Calls `sen.empowerment.v1.Projects`.
  public var projects: API.Empowerment.V1.ProjectsClient { .init(caller) }
}

/// The typed clients of the welfare service.
public struct WelfareClients: Sendable {
  let caller: any RPCCaller

  /// Calls `sen.welfare.v1.Advice`.
  public var advice: API.Welfare.V1.AdviceClient { .init(caller) }
  /// Calls `sen.welfare.v1.Camps`.
  public var camps: API.Welfare.V1.CampsClient { .init(caller) }
  /// Calls `sen.welfare.v1.CommunityModels`.
  public var communityModels: API.Welfare.V1.CommunityModelsClient { .init(caller) }
  /// Calls `sen.welfare.v1.Families`.
  public var families: API.Welfare.V1.FamiliesClient { .init(caller) }
  /// Calls `sen.welfare.v1.Orphans`.
  public var orphans: API.Welfare.V1.OrphansClient { .init(caller) }
  /// Calls `sen.welfare.v1.TrustedAddresses`.
  public var trustedAddresses: API.Welfare.V1.TrustedAddressesClient { .init(caller) }
  /// Calls `sen.welfare.v1.Victims`.
  public var victims: API.Welfare.V1.VictimsClient { .init(caller) }
  /// Calls `sen.welfare.v1.WelfareActivities`.
  public var activities: API.Welfare.V1.WelfareActivitiesClient { .init(caller) }
  /// Calls `sen.welfare.v1.WelfareFigures`.
  public var figures: API.Welfare.V1.WelfareFiguresClient { .init(caller) }
  /// Calls `sen.welfare.v1.WelfareImports`.
  public var imports: API.Welfare.V1.WelfareImportsClient { .init(caller) }
  /// Calls `sen.welfare.v1.WelfareRecords`.
  public var records: API.Welfare.V1.WelfareRecordsClient { .init(caller) }
  /// Calls `sen.welfare.v1.Works`.
  public var works: API.Welfare.V1.WorksClient { .init(caller) }
}

/// The typed clients of the policy service.
public struct PolicyClients: Sendable {
  let caller: any RPCCaller

  /// Calls `sen.policy.v1.AdviceToGovernment`.
  public var adviceToGovernment: API.Policy.V1.AdviceToGovernmentClient { .init(caller) }
  /// Calls `sen.policy.v1.Criticisms`.
  public var criticisms: API.Policy.V1.CriticismsClient { .init(caller) }
  /// Calls `sen.policy.v1.DeclaredReports`.
  public var declaredReports: API.Policy.V1.DeclaredReportsClient { .init(caller) }
  /// Calls `sen.policy.v1.Dialogues`.
  public var dialogues: API.Policy.V1.DialoguesClient { .init(caller) }
  /// Calls `sen.policy.v1.Plans`.
  public var plans: API.Policy.V1.PlansClient { .init(caller) }
  /// Calls `sen.policy.v1.PolicyFigures`.
  public var figures: API.Policy.V1.PolicyFiguresClient { .init(caller) }
  /// Calls `sen.policy.v1.PolicyImports`.
  public var imports: API.Policy.V1.PolicyImportsClient { .init(caller) }
  /// Calls `sen.policy.v1.PolicyRecords`.
  public var records: API.Policy.V1.PolicyRecordsClient { .init(caller) }
  /// Calls `sen.policy.v1.Reports`.
  public var reports: API.Policy.V1.ReportsClient { .init(caller) }
  /// Calls `sen.policy.v1.Scorecards`.
  public var scorecards: API.Policy.V1.ScorecardsClient { .init(caller) }
  /// Calls `sen.policy.v1.Supervisions`.
  public var supervisions: API.Policy.V1.SupervisionsClient { .init(caller) }
}
