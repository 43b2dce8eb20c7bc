import Storage
import UnionModel
import UnionService

/// The policy service's rows of the catalogue that records give: what each measure is, and the SQL
/// of its records. The share of targets met is `TargetsMet`.
enum PolicyMeasures {
  /// Codes under which the drafts of two measures are registered.
  enum SubjectCode {
    /// The Land Law.
    static let land = "land-law"
    /// The Social Insurance Law.
    static let socialInsurance = "social-insurance-law"
  }

  /// Years of which the plan has measures of its own.
  static let planYears = 2023...2024

  /// All measures that are computed from this service's records; `project8Since` is the first day of
  /// Project 8.
  static func recorded(project8Since: BusinessDay) -> [ServiceMeasure] {
    supervisionMeasures + criticismMeasures + [dialogues(since: project8Since), adviceIssued]
      + dutyMeasures + planYears.flatMap(planMeasures)
  }

  private static let supervisionMeasures: [ServiceMeasure] = [
    ServiceMeasure(
      .policy(
        "supervisions_province", "Chính sách do cấp tỉnh chủ trì giám sát",
        "Policies supervised by provincial unions", key: "policy x unit", unit: "policy",
        level: "province", role: "chủ trì", splits: ["province"]),
      PolicyRelations.led(level: .province)),
    ServiceMeasure(
      .policy(
        "supervisions_local", "Chính sách cấp huyện và cơ sở phối hợp giám sát",
        "Policies co-supervised by district and grassroots unions", key: "policy x unit",
        unit: "policy", level: "district;commune", role: "phối hợp", splits: ["level"]),
      PolicyRelations.joint),
    ServiceMeasure(
      .policy(
        "supervisions_central", "Chính sách Trung ương Hội chủ trì giám sát",
        "Policies supervised by the centre", key: "policy x unit", unit: "policy",
        level: "centre", role: "chủ trì", splits: ["level"]),
      PolicyRelations.led(level: .centre)),
    ServiceMeasure(
      .policy(
        "findings", "Khó khăn vướng mắc phát hiện qua giám sát", "Problems found in supervision",
        key: "finding", unit: "finding", splits: ["level"]),
      PolicyRelations.findings),
    ServiceMeasure(
      .policy(
        "recommendations", "Kiến nghị sau giám sát", "Recommendations after supervision",
        key: "recommendation", unit: "recommendation", splits: ["addressee", "state"]),
      PolicyRelations.recommendations),
  ]

  private static let central = "policy.drafts_criticised_central"

  private static let criticismMeasures: [ServiceMeasure] = [
    ServiceMeasure(
      .policy(
        "drafts_criticised_central", "Dự thảo luật Trung ương Hội phản biện",
        "Draft laws criticised by the centre", key: "draft", unit: "draft", level: "centre",
        splits: ["role"], qualifier: .derived),
      PolicyRelations.centralDrafts(roles: [.chaired, .joined])),
    ServiceMeasure(
      .policy(
        "drafts_chaired_central", "Dự thảo luật Trung ương Hội chủ trì phản biện",
        "Draft laws whose criticism the centre chaired", key: "draft", unit: "draft",
        level: "centre", role: "chủ trì", subsetOf: central),
      PolicyRelations.centralDrafts(roles: [.chaired])),
    ServiceMeasure(
      .policy(
        "drafts_joined_central", "Dự thảo luật Trung ương Hội tham gia phản biện",
        "Draft laws whose criticism the centre joined", key: "draft", unit: "draft",
        level: "centre", role: "tham gia", subsetOf: central),
      PolicyRelations.centralDrafts(roles: [.joined])),
    ServiceMeasure(
      .policy(
        "gender_proposals_land", "Nội dung đề xuất lồng ghép giới trong dự thảo Luật Đất đai",
        "Contents proposed for gender mainstreaming in the draft Land Law", key: "content item",
        unit: "content", level: "centre", splits: ["state"]),
      PolicyRelations.contents(subject: SubjectCode.land)),
    ServiceMeasure(
      .policy(
        "gender_proposals_social_insurance",
        "Nội dung đề xuất lồng ghép giới trong dự thảo Luật BHXH",
        "Contents proposed for gender mainstreaming in the draft Social Insurance Law",
        key: "content item", unit: "content", level: "centre", splits: ["state"]),
      PolicyRelations.contents(subject: SubjectCode.socialInsurance)),
    ServiceMeasure(
      .policy(
        "drafts_criticised_province", "Dự thảo văn bản cấp tỉnh chủ trì phản biện",
        "Drafts criticised by provincial unions", key: "draft x unit", unit: "draft",
        level: "province", role: "chủ trì", splits: ["province"]),
      PolicyRelations.provincialDrafts),
    ServiceMeasure(
      .policy(
        "drafts_commented_local", "Dự thảo văn bản cấp huyện cấp xã góp ý",
        "Drafts commented by district and commune unions", key: "draft x unit", unit: "draft",
        level: "district;commune", role: "góp ý", splits: ["level"]),
      PolicyRelations.localDrafts),
  ]

  private static func dialogues(since: BusinessDay) -> ServiceMeasure {
    ServiceMeasure(
      MeasureDefinition(
        id: "policy.dialogues",
        nameVi: "Đối thoại chính sách cấp xã và cụm thôn bản (Dự án 8)",
        nameEn: "Policy dialogues at commune and village-cluster level", type: .cumulative,
        distinctKey: "dialogue", unit: "dialogue", level: "commune;village cluster",
        scope: .ethnicArea, splits: ["place"], since: since),
      PolicyRelations.dialogues)
  }

  private static let adviceIssued = ServiceMeasure(
    .policy(
      "advice_issued", "Văn bản Chính phủ ban hành do Hội tham mưu",
      "Advice to the Government that was issued", type: .milestone, key: "document",
      unit: "document", level: "centre", role: "tham mưu"),
    PolicyRelations.adviceIssued)

  /// What a failing unit of a duty lacks is counted in duties: supervision, criticism or comment.
  private static let duty = "duty"

  private static let dutyMeasures: [ServiceMeasure] = [
    ServiceMeasure(
      .policy(
        "duty_centre_province_share",
        "Trung ương và 100% cấp tỉnh chủ trì giám sát và phản biện",
        "Centre and provinces with both duties done", type: .coverage, key: "unit",
        unit: "percent", level: "centre;province", splits: ["level"]),
      .coverage(
        CoverageRule(
          levels: [.centre, .province], ownFactsOnly: true,
          conditions: [
            .atLeast(PolicyRelations.dutySupervisionsLed, 1),
            .atLeast(PolicyRelations.dutyDraftsChaired, 1),
          ], gapUnit: duty))),
    ServiceMeasure(
      .policy(
        "duty_local_share", "Cấp huyện cấp xã giám sát và góp ý",
        "Districts and communes with both duties done", type: .coverage, key: "unit",
        unit: "percent", level: "district;commune", splits: ["level"]),
      .coverage(
        CoverageRule(
          levels: [.district, .commune], ownFactsOnly: true,
          conditions: [
            .atLeast(PolicyRelations.dutySupervisionsAnyRole, 1),
            .atLeast(PolicyRelations.dutyDraftsCommented, 1),
          ], gapUnit: duty))),
  ]

  private static func planMeasures(_ year: Int) -> [ServiceMeasure] {
    let names: [(String, String, String, String, MeasureRelation)] = [
      (
        "theme_\(year)", "Chủ đề năm \(year)", "Theme of \(year)", "plan",
        PolicyRelations.theme(year)
      ),
      (
        "breakthroughs_\(year)", "Khâu đột phá năm \(year)", "Breakthroughs of \(year)",
        "plan item",
        PolicyRelations.items(year, .breakthrough)
      ),
      (
        "plan_\(year)_targets", "Số chỉ tiêu năm \(year)", "Targets in the plan of \(year)",
        "target", PolicyRelations.targets(year)
      ),
      (
        "plan_\(year)_contents", "Số nội dung năm \(year)", "Contents in the plan of \(year)",
        "plan item", PolicyRelations.items(year, .content)
      ),
      (
        "plan_\(year)_tasks", "Số nhiệm vụ trọng tâm năm \(year)",
        "Key tasks in the plan of \(year)", "plan item", PolicyRelations.items(year, .task)
      ),
    ]
    return names.map { id, vi, en, key, relation in
      ServiceMeasure(
        .policy(
          id, vi, en, type: .milestone, key: key, unit: key == "plan item" ? "item" : key),
        relation)
    }
  }
}

extension MeasureDefinition {
  /// A measure of this service. What the union does in a year is counted to the year's civil end.
  static func policy(
    _ name: String, _ vi: String, _ en: String, type: MeasureType = .flow, key: String,
    unit: String, level: String = "", role: String = "", subsetOf: String = "",
    splits: [String] = [], qualifier: Qualifier = .exact
  ) -> MeasureDefinition {
    MeasureDefinition(
      id: "policy.\(name)", nameVi: vi, nameEn: en, type: type, distinctKey: key, unit: unit,
      level: level, role: role, subsetOf: subsetOf, splits: splits, qualifier: qualifier,
      cutOff: .december31)
  }
}
