import UnionModel
import UnionService

/// The service's rows of the catalogue: what each measure means and the rows that make it.
struct WelfareMeasures: Sendable {
  /// All of them, in the catalogue's order.
  let all: [ServiceMeasure]

  /// The measures with the programmes' first days.
  init(_ configuration: WelfareConfiguration) {
    let godmothers = configuration.godmothersSince
    let project8 = configuration.project8Since
    all =
      Self.orphans(since: godmothers) + [Self.camps, Self.charity, Self.victimsServed]
      + Self.models(since: project8)
      + [Self.families, Self.familiesCoverage, Self.works(done: true), Self.campChildren]
      + [Self.allModels(since: project8), Self.communication, Self.works(done: false)]
  }

  /// Families that a grassroots unit must newly help, by the definition of the coverage measure.
  static let familiesPerUnit: Int64 = 5
  /// Works that a grassroots unit must show, by the definition of the coverage measures.
  static let worksPerUnit: Int64 = 1
  /// Step of the rounded headline of the funds, đồng.
  private static let fundsHeadlineStep: Int64 = 10_000_000_000
  /// Step of the rounded headline of a sum of pledges, đồng.
  private static let pledgeHeadlineStep: Int64 = 1_000_000_000

  private static func orphans(since: BusinessDay) -> [ServiceMeasure] {
    [
      ServiceMeasure(
        MeasureDefinition(
          id: "welfare.orphans_sponsored", nameVi: "Trẻ mồ côi được hỗ trợ chăm sóc đỡ đầu",
          nameEn: "Orphans supported or sponsored by Godmothers", type: .cumulative,
          distinctKey: "child", unit: "person",
          splits: ["orphan cause", "sponsor kind", "direct or indirect", "now active"],
          headlineStep: 1_000, since: since, keySpread: .acrossPeriods,
          definitionVi: "Mỗi trẻ tính một lần, dù có bao nhiêu người đỡ đầu.",
          definitionEn: "A child once, whatever the number of sponsors, where it lives."),
        MeasureRelation(
          OrphanMeasures.sponsored(since: since),
          splits: [
            "orphan cause": "orphan_cause", "sponsor kind": "sponsor_kind",
            "direct or indirect": "direct_or_indirect", "now active": "now_active",
          ])),
      ServiceMeasure(
        MeasureDefinition(
          id: "welfare.orphan_funds", nameVi: "Kinh phí vận động Mẹ đỡ đầu",
          nameEn: "Godmother funds mobilised", type: .cumulative, distinctKey: "payment",
          unit: "VND", splits: ["sponsor kind", "cash or kind"], qualifier: .nearly,
          headlineStep: fundsHeadlineStep, headlineQualifier: .nearly, since: since,
          definitionVi: "Đã nhận trừ đã hoàn trả, từ đầu chương trình.",
          definitionEn: "Received less what went back, since the programme began."),
        MeasureRelation(
          OrphanMeasures.funds(since: since),
          splits: ["sponsor kind": "sponsor_kind", "cash or kind": "cash_or_kind"])),
      ServiceMeasure(
        MeasureDefinition(
          id: "welfare.orphans_by_businesswomen",
          nameVi: "Trẻ do Hiệp hội và các Hội Nữ doanh nhân đỡ đầu",
          nameEn: "Orphans sponsored by businesswomen's associations", type: .cumulative,
          distinctKey: "child", unit: "person", subsetOf: "welfare.orphans_sponsored",
          splits: ["province", "central or provincial association"], since: since,
          keySpread: .acrossPeriods,
          definitionVi: "Một phần của số trẻ được đỡ đầu, không cộng thêm.",
          definitionEn: "A part of the orphans sponsored, never added to them."),
        MeasureRelation(
          OrphanMeasures.sponsored(since: since, kind: .businesswomenAssociation),
          splits: ["central or provincial association": "association_level"])),
      ServiceMeasure(
        MeasureDefinition(
          id: "welfare.businesswomen_pledge_per_year",
          nameVi: "Kinh phí Hội Nữ doanh nhân mỗi năm", nameEn: "Businesswomen's yearly pledge",
          type: .rate, distinctKey: "pledge", unit: "VND per year", splits: ["province"],
          qualifier: .about, headlineStep: pledgeHeadlineStep, headlineQualifier: .about,
          definitionVi: "Cam kết còn hiệu lực trong ngày, tính theo năm.",
          definitionEn: "Pledges in force on the day, per year."),
        MeasureRelation(OrphanMeasures.businesswomenPledges)),
    ]
  }

  private static let camps = ServiceMeasure(
    MeasureDefinition(
      id: "welfare.sunflower_camps", nameVi: "Trại hè Hoa hướng dương",
      nameEn: "Sunflower summer camps", type: .flow, distinctKey: "event", unit: "event",
      splits: ["province"], definitionVi: "Trại khai mạc trong kỳ.",
      definitionEn: "Camps that began in the period."),
    MeasureRelation(OrphanMeasures.camps))

  private static let campChildren = ServiceMeasure(
    MeasureDefinition(
      id: "welfare.sunflower_camp_children", nameVi: "Trẻ tham gia Trại hè Hoa hướng dương",
      nameEn: "Children at Sunflower camps", type: .flow, distinctKey: "child", unit: "person",
      splits: ["province"], keySpread: [.acrossUnits, .acrossPeriods],
      definitionVi: "Mỗi trẻ tính một lần trong kỳ.",
      definitionEn: "A child once, however many camps of the period it came to."),
    MeasureRelation(OrphanMeasures.campChildren))

  private static let charity = ServiceMeasure(
    MeasureDefinition(
      id: "welfare.charity_activities", nameVi: "Hoạt động nhân đạo đền ơn đáp nghĩa",
      nameEn: "Charity and gratitude activities", type: .flow, distinctKey: "activity",
      unit: "activity", splits: ["kind"], definitionVi: "Hoạt động nhân đạo và đền ơn đáp nghĩa.",
      definitionEn: "Activities of charity and gratitude in the period."),
    MeasureRelation(
      OrphanMeasures.activities(WelfareActivityKind.charitable), splits: ["kind": "kind"]))

  private static let communication = ServiceMeasure(
    MeasureDefinition(
      id: "welfare.communication_activities",
      nameVi: "Hoạt động tuyên truyền hỗ trợ phụ nữ phát triển toàn diện xây dựng gia đình",
      nameEn: "Communication and family-building activities", type: .flow,
      distinctKey: "activity", unit: "activity", splits: ["kind"],
      definitionVi: "Hoạt động tuyên truyền và xây dựng gia đình trong kỳ.",
      definitionEn: "Activities of communication and family building in the period."),
    MeasureRelation(
      OrphanMeasures.activities(WelfareActivityKind.communicative), splits: ["kind": "kind"]))

  private static let victimsServed = ServiceMeasure(
    MeasureDefinition(
      id: "welfare.victims_served_share",
      nameVi: "Nạn nhân bạo lực gia đình mua bán người trở về được tiếp cận dịch vụ",
      nameEn: "Violence and trafficking victims with at least one service", type: .ratio,
      distinctKey: "person", unit: "percent", splits: ["victim kind", "women or girls"],
      keySpread: .acrossPeriods, protectsSmallCells: true,
      definitionVi: """
        Phụ nữ, trẻ em gái phát hiện trong kỳ được tiếp cận ít nhất một dịch vụ; tính theo nạn nhân.
        """,
      definitionEn: """
        Women and girls detected in the period whom at least one service reached; the victim, not \
        the case, is counted.
        """),
    .rows(
      MeasureRelation(
        ProtectionMeasures.victimsServed,
        splits: ["victim kind": "victim_kind", "women or girls": "women_or_girls"],
        options: .parts)),
    hidesRecordIDs: true)

  private static func models(since: BusinessDay) -> [ServiceMeasure] {
    [
      ServiceMeasure(
        MeasureDefinition(
          id: "welfare.communication_teams", nameVi: "Tổ truyền thông cộng đồng (Dự án 8)",
          nameEn: "Community communication teams", type: .cumulative, distinctKey: "team",
          unit: "team", scope: .ethnicArea, subsetOf: "welfare.project8_models",
          splits: ["province"], headlineStep: 1_000, since: since,
          definitionVi: "Tổ truyền thông cộng đồng thành lập trong Dự án 8.",
          definitionEn: "Communication teams founded under Project 8."),
        MeasureRelation(ProtectionMeasures.models(.communicationTeam, since: since))),
      ServiceMeasure(
        MeasureDefinition(
          id: "welfare.leaders_of_change_clubs",
          nameVi: "CLB Thủ lĩnh của sự thay đổi (Dự án 8)", nameEn: "Leaders of Change clubs",
          type: .cumulative, distinctKey: "club", unit: "club", scope: .ethnicArea,
          subsetOf: "welfare.project8_models", splits: ["school or community"],
          headlineStep: 100, since: since,
          definitionVi: "Câu lạc bộ thành lập trong Dự án 8.",
          definitionEn: "Clubs founded under Project 8."),
        MeasureRelation(
          ProtectionMeasures.models(.leadersOfChangeClub, since: since),
          splits: ["school or community": "school_or_community"])),
      ServiceMeasure(
        MeasureDefinition(
          id: "welfare.trusted_addresses",
          nameVi: "Địa chỉ tin cậy thành lập và củng cố (Dự án 8)",
          nameEn: "Trusted addresses founded or strengthened", type: .cumulative,
          distinctKey: "address", unit: "address", scope: .ethnicArea,
          subsetOf: "welfare.project8_models", splits: ["founded or strengthened"], since: since,
          keySpread: .acrossPeriods,
          definitionVi: "Mỗi địa chỉ tính một lần, dù thành lập, củng cố hay cả hai.",
          definitionEn: "An address once, whether founded, strengthened or both."),
        MeasureRelation(
          ProtectionMeasures.trustedAddresses(since: since),
          splits: ["founded or strengthened": "founded_or_strengthened"])),
      ServiceMeasure(
        MeasureDefinition(
          id: "welfare.people_advised",
          nameVi: "Phụ nữ trẻ em DTTS và miền núi được hỗ trợ tư vấn (Dự án 8)",
          nameEn: "Women and children supported or advised", type: .cumulative,
          distinctKey: "person", unit: "person", scope: .ethnicArea, splits: ["woman or child"],
          since: since, keySpread: [.acrossUnits, .acrossPeriods],
          definitionVi: "Mỗi người tính một lần, dù được tư vấn bao nhiêu lần.",
          definitionEn: "A person once, however often advised."),
        MeasureRelation(
          ProtectionMeasures.advised(since: since), splits: ["woman or child": "woman_or_child"])),
    ]
  }

  private static func allModels(since: BusinessDay) -> ServiceMeasure {
    ServiceMeasure(
      MeasureDefinition(
        id: "welfare.project8_models", nameVi: "Mô hình và hoạt động chỉ đạo điểm (Dự án 8)",
        nameEn: "Project 8 pilot and community-based models", type: .cumulative,
        distinctKey: "model", unit: "model", scope: .ethnicArea, splits: ["kind"], since: since,
        keySpread: .acrossPeriods,
        definitionVi: "Mọi mô hình, kể cả tổ, câu lạc bộ và địa chỉ tin cậy; không cộng thêm.",
        definitionEn: """
          Every model, teams, clubs and trusted addresses among them; never added to its kinds.
          """),
      MeasureRelation(ProtectionMeasures.allModels(since: since), splits: ["kind": "kind"]))
  }

  private static let families = ServiceMeasure(
    MeasureDefinition(
      id: "welfare.families_8_criteria",
      nameVi: "Gia đình đạt 5 không 3 sạch hoặc 5 có 3 sạch",
      nameEn: "Families meeting the eight criteria", type: .flow, distinctKey: "family",
      unit: "family", splits: ["variant"], keySpread: .acrossPeriods,
      definitionVi: "Gia đình mới đạt đủ tám tiêu chí trong kỳ.",
      definitionEn: "Families that newly meet all eight criteria in the period."),
    MeasureRelation(FamilyMeasures.newlyMeeting, splits: ["variant": "variant"]))

  private static let familiesCoverage = ServiceMeasure(
    MeasureDefinition(
      id: "welfare.families_5_per_unit_share", nameVi: "Cơ sở Hội giúp thêm 5 hộ đạt 8 tiêu chí",
      nameEn: "Grassroots units helping five more families", type: .coverage,
      distinctKey: "commune union", unit: "percent", splits: ["region"],
      definitionVi: "Cơ sở Hội có ít nhất năm gia đình mới đạt tám tiêu chí trong kỳ.",
      definitionEn: "Commune unions with at least five families newly meeting the criteria."),
    .coverage(
      CoverageRule(
        levels: [.commune],
        conditions: [.atLeast(MeasureRelation(FamilyMeasures.newlyMeeting), familiesPerUnit)],
        gapUnit: "family")))

  private static func works(done: Bool) -> ServiceMeasure {
    let rule = CoverageRule(
      levels: [.commune],
      conditions: [.atLeast(MeasureRelation(FamilyMeasures.works(done: done)), worksPerUnit)],
      gapUnit: "work")
    if done {
      return ServiceMeasure(
        MeasureDefinition(
          id: "welfare.works_share", nameVi: "Cơ sở Hội thực hiện một công trình phần việc",
          nameEn: "Grassroots units with one completed work", type: .coverage,
          distinctKey: "commune union", unit: "percent",
          subsetOf: "welfare.works_registered_share", splits: ["settlement"],
          definitionVi: "Cơ sở Hội có công trình, phần việc đăng ký và hoàn thành trong kỳ.",
          definitionEn: "Commune unions with a work registered and done in the period."),
        .coverage(rule))
    }
    return ServiceMeasure(
      MeasureDefinition(
        id: "welfare.works_registered_share",
        nameVi: "Cơ sở Hội đăng ký một công trình phần việc",
        nameEn: "Grassroots units with one registered work", type: .coverage,
        distinctKey: "commune union", unit: "percent", splits: ["settlement"],
        definitionVi: "Cơ sở Hội có công trình, phần việc đăng ký trong kỳ.",
        definitionEn: "Commune unions with a work registered in the period."),
      .coverage(rule))
  }
}
