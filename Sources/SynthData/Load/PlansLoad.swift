import SenAPI
import SenCodec

/// Sends the plans of 2023 (with allocations to 63 provinces) and of 2024.
struct PlansLoad {
  typealias Wire = API.Policy.V1

  /// What a province was allocated is this share of what it then reached, so that all met it
  /// (simulated: the real allocations are not published).
  static let allocatedShare = 0.9
  /// Hundredths of a percent in one percent.
  static let basisPoints = 100

  /// One rule of a plan: number, part, measure, Vietnamese and English text.
  struct Rule {
    let number: Int32
    let part, measure, vi, en: String
  }

  let country: SynthCountry
  let members: SynthMembership
  let empowerment: SynthEmpowerment
  let published: PublishedFigures
  let context: LoadContext

  func run() async throws {
    try await context.policy("plan of 2023") { pipe in
      let day = SynthDay.parse("2022-12-20")
      try await pipe.add(.with { $0.record = .plan(plan2023) }, day: day)
      try await pipe.flush()
      for allocation in allocations {
        try await pipe.add(.with { $0.record = .allocation(allocation) }, day: day)
      }
    }
    try await context.policy("plan of 2024") { pipe in
      try await pipe.add(
        .with { $0.record = .plan(try plan2024()) }, day: SynthDay.parse("2023-12-13"))
    }
  }

  private func item(_ kind: Wire.PlanItemKind, _ number: Int32, _ vi: String) -> Wire.PlanItem {
    .with {
      $0.kind = kind
      $0.number = number
      $0.textVi = vi
    }
  }

  private func target(_ rule: Rule, _ condition: Wire.TargetRule.Condition, quarterly: Bool = false)
    -> Wire.Target
  {
    .with {
      $0.number = rule.number
      $0.part = rule.part
      $0.measure = rule.measure
      $0.rule = .with { $0.condition = condition }
      $0.timing = quarterly ? .closedQuarters : .yearToDate
      $0.textVi = rule.vi
      $0.textEn = rule.en
    }
  }

  /// The rules of 2023 that provinces were allocated; the whole is the sum of the allocations.
  static let rules2023 = [
    Rule(
      number: 2, part: "a", measure: "empowerment.households_out_of_poverty",
      vi: "Giúp hộ có phụ nữ thoát nghèo, thoát cận nghèo (mô phỏng)",
      en: "Help households with women out of poverty or near-poverty (simulated)"),
    Rule(
      number: 2, part: "b", measure: "empowerment.cooperatives_founded",
      vi: "Hỗ trợ thành lập mới hợp tác xã (mô phỏng)",
      en: "Support the founding of co-operatives (simulated)"),
    Rule(
      number: 5, part: "a", measure: "membership.members_net_increase",
      vi: "Tăng hội viên (mô phỏng)", en: "Increase members (simulated)"),
    Rule(
      number: 5, part: "b", measure: "membership.units_at_60_share",
      vi: "Cơ sở Hội tập hợp từ 60% phụ nữ 18 tuổi trở lên (mô phỏng)",
      en: "Grassroots units gathering 60 % or more (simulated)"),
  ]

  private var plan2023: Wire.CreatePlanRequest {
    .with {
      $0.id = 2_023
      $0.year = 2_023
      $0.themeVi =
        "Tập trung xây dựng cơ sở hội, trọng tâm là nâng cao năng lực cán bộ hội cơ sở"
      $0.themeEn = "Build the grassroots union, above all the ability of its cadres"
      $0.day = "2022-12-20"
      $0.state = .adopted
      $0.resolution = "Nghị quyết kỳ họp BCH (mô phỏng)"
      $0.items = [
        item(
          .breakthrough, 1,
          "Đổi mới phương thức hoạt động Hội, trọng tâm là ứng dụng công nghệ thông tin"),
        item(.breakthrough, 2, "Tập trung xây dựng cơ sở Hội vững mạnh"),
      ]
      $0.targets = zip(Self.rules2023, provinceValues).map { rule, values in
        if rule.measure.hasSuffix("share") {
          return target(rule, .share(.with { $0.atLeastBasisPoints = Int32(lowestShare) }))
        }
        return target(
          rule, .value(.with { $0.atLeast = max(1, Int64(values.reduce(0, +))) }))
      }
    }
  }

  /// The share that every province reached at least, in hundredths of a percent, over the country.
  private var lowestShare: Int {
    let passing = country.communes.indices.filter { passes($0) }.count
    let share = passing * 100 * Self.basisPoints / country.communes.count
    return Int(Double(share) * Self.allocatedShare)
  }

  private func passes(_ commune: Int) -> Bool {
    let day = SynthMembership.Day.november2023.rawValue
    return members.members[day][commune] * 100 >= members.women[day][commune] * 60
  }

  /// What each province is allocated under each rule of 2023: nine tenths of what it reached.
  private var provinceValues: [[Double]] {
    var households = [Int](repeating: 0, count: country.reference.provinces.count)
    for household in empowerment.households.prefix(empowerment.householdsOf2023) {
      households[country.communes[household.commune].province] += 1
    }
    var cooperatives = households.map { _ in 0 }
    for cooperative in empowerment.cooperatives.prefix(empowerment.cooperativesOf2023) {
      cooperatives[country.communes[cooperative.commune].province] += 1
    }
    let start = members.members[SynthMembership.Day.november2022.rawValue]
    let end = members.members[SynthMembership.Day.november2023.rawValue]
    let growth = country.communesOfProvince.map { $0.reduce(0) { $0 + end[$1] - start[$1] } }
    let shares = country.communesOfProvince.map { communes in
      Double(communes.filter(passes).count * 100) / Double(communes.count)
    }
    func whole(_ values: [Int]) -> [Double] {
      values.map { max($0 > 0 ? 1 : 0, Double($0) * Self.allocatedShare).rounded(.down) }
    }
    return [
      whole(households), whole(cooperatives), whole(growth),
      shares.map { ($0 * Self.allocatedShare).rounded(.down) },
    ]
  }

  private var allocations: [Wire.SetAllocationRequest] {
    zip(Self.rules2023, provinceValues).flatMap { rule, values in
      values.enumerated().filter { $0.element > 0 }.map { province, value in
        .with {
          $0.planYear = 2_023
          $0.targetNo = "\(rule.number)\(rule.part)"
          $0.unitID = SynthIDs.province(province)
          $0.value = value
        }
      }
    }
  }

  private func plan2024() throws -> Wire.CreatePlanRequest {
    let contents = try published.figure("policy.plan_2024_contents")
    let tasks = try published.figure("policy.plan_2024_tasks")
    let targets = try targets2024()
    return .with {
      $0.id = 2_024
      $0.year = 2_024
      $0.themeVi = "Tăng cường ứng dụng công nghệ thông tin trong hoạt động Hội"
      $0.themeEn = "More information technology in the union's work"
      $0.day = "2023-12-13"
      $0.state = .draft
      $0.items =
        (1...contents).map { item(.content, Int32($0), "") }
        + (1...tasks).map { item(.task, Int32($0), "") }
      $0.targets = targets
    }
  }

  private func value(_ measure: String) throws -> Wire.TargetRule.Condition {
    let target = try published.target(measure)
    return .value(.with { $0.atLeast = Int64(target) })
  }

  private func share(_ measure: String) throws -> Wire.TargetRule.Condition {
    let target = try published.target(measure)
    return .share(.with { $0.atLeastBasisPoints = Int32(target * Self.basisPoints) })
  }

  /// The seven targets of 2024 in their fourteen rules; the numbers come from the catalogue.
  private func targets2024() throws -> [Wire.Target] {
    try PlanTexts.rules2024.map { rule in
      switch rule.measure {
      case "policy.duty_centre_province_share":
        let percent = try published.target(rule.measure)
        return target(
          rule,
          .requiredLevel(
            .with {
              $0.requiredLevel = .centre
              $0.shareLevel = .province
              $0.atLeastBasisPoints = Int32(percent * Self.basisPoints)
            }))
      case "membership.activity_units_share":
        return target(rule, try share(rule.measure), quarterly: true)
      default:
        let condition =
          try rule.measure.hasSuffix("_share") ? share(rule.measure) : value(rule.measure)
        return target(rule, condition)
      }
    }
  }
}

/// The sentences of the plan of 2024, in the project's own words.
enum PlanTexts {
  static let rules2024: [PlansLoad.Rule] = [
    .init(
      number: 1, part: "", measure: "membership.activity_units_share",
      vi: "Mỗi cơ sở Hội duy trì thường xuyên ít nhất một loại hình hoạt động",
      en: "Every grassroots unit keeps at least one regular activity"),
    .init(
      number: 2, part: "a", measure: "empowerment.households_out_of_poverty",
      vi: "Giúp hộ nghèo, cận nghèo có phụ nữ thoát nghèo, thoát cận nghèo",
      en: "Help poor and near-poor households with women out of it"),
    .init(
      number: 2, part: "b", measure: "empowerment.women_supported",
      vi: "Hỗ trợ nâng cao năng lực phụ nữ là chủ doanh nghiệp, quản lý HTX, chủ hộ kinh doanh",
      en: "Support women who own or manage enterprises and co-operatives"),
    .init(
      number: 2, part: "c", measure: "empowerment.cooperatives_founded_women_managed",
      vi: "Hỗ trợ thành lập mới hợp tác xã có phụ nữ tham gia quản lý",
      en: "Support new co-operatives with women in management"),
    .init(
      number: 3, part: "", measure: "welfare.victims_served_share",
      vi: "Nạn nhân bạo lực gia đình, mua bán trở về được tiếp cận ít nhất một dịch vụ",
      en: "Victims of violence and trafficking reached by at least one service"),
    .init(
      number: 4, part: "a", measure: "welfare.families_5_per_unit_share",
      vi: "Mỗi cơ sở Hội giúp thêm năm hộ đạt tám tiêu chí",
      en: "Every grassroots unit helps five more families meet the eight criteria"),
    .init(
      number: 4, part: "b", measure: "welfare.families_8_criteria",
      vi: "Cả nước giúp thêm hộ gia đình đạt tám tiêu chí",
      en: "More families of the country meet the eight criteria"),
    .init(
      number: 4, part: "c", measure: "welfare.works_share",
      vi: "Mỗi cơ sở Hội đăng ký và thực hiện một công trình, phần việc",
      en: "Every grassroots unit registers and completes a work"),
    .init(
      number: 5, part: "a", measure: "membership.members_net_increase",
      vi: "Tăng hội viên", en: "Increase members"),
    .init(
      number: 5, part: "b", measure: "membership.units_at_60_share",
      vi: "Cơ sở Hội tập hợp từ 60% phụ nữ 18 tuổi trở lên",
      en: "Grassroots units gathering 60 % or more of women of 18 and more"),
    .init(
      number: 6, part: "a", measure: "policy.duty_centre_province_share",
      vi: "Trung ương và cấp tỉnh chủ trì giám sát và phản biện",
      en: "The centre and the provinces chair supervision and criticism"),
    .init(
      number: 6, part: "b", measure: "policy.duty_local_share",
      vi: "Cấp huyện, cấp xã giám sát và góp ý dự thảo",
      en: "Districts and communes supervise and comment on drafts"),
    .init(
      number: 7, part: "a", measure: "membership.cadres_it_proficient",
      vi: "Cán bộ chuyên trách sử dụng thành thạo phần mềm cơ bản",
      en: "Full-time cadres proficient in basic software"),
    .init(
      number: 7, part: "b", measure: "membership.branch_heads_trained",
      vi: "Chi hội trưởng được tập huấn nghiệp vụ", en: "Branch heads trained"),
  ]
}
