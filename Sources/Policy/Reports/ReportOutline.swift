/// The national report as words with places for figures, in the order of the union's own report.
struct ReportOutline: Sendable {
  /// A section: heading and sentences.
  struct Section: Sendable {
    /// Stable id.
    let id: String
    let heading: BilingualText
    let sentences: [BilingualText]
  }

  /// All sections; the next year's targets follow in the last one.
  static let sections: [Section] = [
    overview, orphans, poverty, supervision, project8, members, nextPlan,
  ]

  private static let overview = Section(
    id: "overview",
    heading: BilingualText("Kết quả chung năm {year}", "The year {year} as a whole"),
    sentences: [
      BilingualText(
        "Năm {year}, các cấp Hội thực hiện {n policy.theme_$year} chủ đề năm “{theme}” cùng "
          + "{n policy.breakthroughs_$year} khâu đột phá: {breakthroughs}.",
        "In {year} the union at all levels worked on {n policy.theme_$year} theme, “{theme}”, with "
          + "{n policy.breakthroughs_$year} breakthroughs: {breakthroughs}."),
      BilingualText(
        "Các chỉ tiêu của năm {q policy.targets_$year_met} so với kế hoạch.",
        "Against the plan, the targets of the year were {q policy.targets_$year_met}."),
      BilingualText(
        "Các cấp Hội tổ chức {n welfare.communication_activities} hoạt động tuyên truyền, hỗ trợ "
          + "phụ nữ phát triển toàn diện, xây dựng gia đình.",
        "The union held {n welfare.communication_activities} activities of communication, of "
          + "women's all-round development and of family building."),
    ])

  private static let orphans = Section(
    id: "orphans",
    heading: BilingualText(
      "{H welfare.orphans_sponsored} trẻ mồ côi được chăm sóc, đỡ đầu",
      "{H welfare.orphans_sponsored} orphans cared for"),
    sentences: [
      BilingualText(
        "Các cấp Hội có {n welfare.charity_activities} hoạt động nhân đạo, đền ơn đáp nghĩa.",
        "There were {n welfare.charity_activities} activities of charity and gratitude."),
      BilingualText(
        "Trại hè “Hoa hướng dương” được mở {n welfare.sunflower_camps} lần, đón "
          + "{n welfare.sunflower_camp_children} trẻ.",
        "Sunflower summer camps opened {n welfare.sunflower_camps} times and received "
          + "{n welfare.sunflower_camp_children} children."),
      BilingualText(
        "Lũy kế đến {month welfare.orphans_sponsored}, chương trình “Mẹ đỡ đầu” vận động được "
          + "{h welfare.orphan_funds} ({n welfare.orphan_funds}), hỗ trợ chăm sóc, đỡ đầu "
          + "{n welfare.orphans_sponsored} trẻ mồ côi.",
        "Up to {month welfare.orphans_sponsored} the Godmothers programme had raised "
          + "{h welfare.orphan_funds} ({n welfare.orphan_funds}) and supported or sponsored "
          + "{n welfare.orphans_sponsored} orphans."),
      BilingualText(
        "Trong đó, Hiệp hội Nữ doanh nhân Việt Nam và các Hội Nữ doanh nhân tỉnh, thành nhận đỡ đầu "
          + "{n welfare.orphans_by_businesswomen} trẻ, cam kết mỗi năm "
          + "{h welfare.businesswomen_pledge_per_year} "
          + "({n welfare.businesswomen_pledge_per_year}).",
        "Of these, the associations of businesswomen sponsor "
          + "{n welfare.orphans_by_businesswomen}, pledging "
          + "{h welfare.businesswomen_pledge_per_year} "
          + "({n welfare.businesswomen_pledge_per_year}) a year."),
    ])

  private static let poverty = Section(
    id: "poverty",
    heading: BilingualText(
      "Giúp {h empowerment.households_out_of_poverty} hộ có phụ nữ thoát nghèo, thoát cận nghèo",
      "{H empowerment.households_out_of_poverty} households with women helped out of poverty"),
    sentences: [
      BilingualText(
        "Tính đến {day empowerment.households_out_of_poverty}, các cấp Hội "
          + "{e empowerment.households_out_of_poverty}giúp "
          + "{n empowerment.households_out_of_poverty} hộ có phụ nữ thoát nghèo, thoát cận nghèo "
          + "và hỗ trợ thành lập mới {n empowerment.cooperatives_founded} hợp tác xã.",
        "By {day empowerment.households_out_of_poverty} the union had helped "
          + "{e empowerment.households_out_of_poverty}"
          + "{n empowerment.households_out_of_poverty} households with women out of poverty or "
          + "near-poverty, and {n empowerment.cooperatives_founded} new co-operatives to be founded."
      ),
      BilingualText(
        "Trong số hợp tác xã thành lập mới, "
          + "{n empowerment.cooperatives_founded_women_managed} có phụ nữ tham gia quản lý.",
        "Of the new co-operatives, {n empowerment.cooperatives_founded_women_managed} have women "
          + "in management."),
      BilingualText(
        "{n empowerment.provinces_meeting_target} tỉnh, thành "
          + "({r empowerment.provinces_meeting_target}) đạt và vượt chỉ tiêu được giao.",
        "{n empowerment.provinces_meeting_target} of the provinces "
          + "({r empowerment.provinces_meeting_target}) met or passed their own targets."),
    ])

  private static let supervision = Section(
    id: "supervision",
    heading: BilingualText(
      "Giám sát, phản biện xã hội", "Supervision and social criticism"),
    sentences: [
      BilingualText(
        "Trong năm {year}, Hội cấp tỉnh chủ trì giám sát {n policy.supervisions_province} chính "
          + "sách; Hội cấp huyện và cơ sở phối hợp giám sát {n policy.supervisions_local} chính "
          + "sách; Trung ương Hội chủ trì giám sát {n policy.supervisions_central} chính sách.",
        "In {year} the provincial unions led the supervision of {n policy.supervisions_province} "
          + "policies, the district and grassroots unions took part in that of "
          + "{n policy.supervisions_local}, and the centre led that of "
          + "{n policy.supervisions_central}."),
      BilingualText(
        "Qua giám sát, các cấp Hội phát hiện {n policy.findings} khó khăn, vướng mắc và gửi "
          + "{n policy.recommendations} kiến nghị.",
        "Supervision found {n policy.findings} problems, and {n policy.recommendations} "
          + "recommendations were sent."),
      BilingualText(
        "Trung ương Hội phản biện {n policy.drafts_criticised_central} dự thảo luật: chủ trì "
          + "{n policy.drafts_chaired_central}{titles policy.drafts_chaired_central}, tham gia "
          + "{n policy.drafts_joined_central}{titles policy.drafts_joined_central}.",
        "The centre criticised {n policy.drafts_criticised_central} draft laws: it chaired "
          + "{n policy.drafts_chaired_central}{titles policy.drafts_chaired_central} and joined "
          + "{n policy.drafts_joined_central}{titles policy.drafts_joined_central}."),
      contents("policy.gender_proposals_land"),
      contents("policy.gender_proposals_social_insurance"),
      BilingualText(
        "Hội cấp tỉnh chủ trì phản biện {n policy.drafts_criticised_province} dự thảo; Hội cấp "
          + "huyện, cấp xã góp ý {n policy.drafts_commented_local} dự thảo văn bản.",
        "Provincial unions chaired the criticism of {n policy.drafts_criticised_province} drafts; "
          + "district and commune unions commented on {n policy.drafts_commented_local}."),
      BilingualText(
        "Hội tham mưu để Chính phủ ban hành {n policy.advice_issued} văn "
          + "bản{titles policy.advice_issued}.",
        "On the union's advice the Government issued {n policy.advice_issued} "
          + "documents{titles policy.advice_issued}."),
      BilingualText(
        "Đã thực hiện {n empowerment.project_01} mốc của {name empowerment.project_01}.",
        "{name empowerment.project_01} reached: {n empowerment.project_01}."),
    ])

  /// What the centre proposed for drafts that are registered under the law of a measure; said in a
  /// year that has such drafts.
  private static func contents(_ measure: String) -> BilingualText {
    BilingualText(
      "Trung ương Hội đề xuất {n \(measure)} nội dung lồng ghép bình đẳng giới cho "
        + "{list \(measure)}.",
      "The centre proposed {n \(measure)} contents of gender mainstreaming for {list \(measure)}.")
  }

  private static let project8 = Section(
    id: "project-8",
    heading: BilingualText(
      "Thành lập {h welfare.communication_teams} tổ truyền thông cộng đồng, "
        + "{h welfare.leaders_of_change_clubs} CLB “Thủ lĩnh của sự thay đổi”",
      "{H welfare.communication_teams} community communication teams, "
        + "{h welfare.leaders_of_change_clubs} Leaders of Change clubs"),
    sentences: [
      BilingualText(
        "Dự án 8 ở vùng đồng bào dân tộc thiểu số và miền núi xây dựng {n welfare.project8_models} "
          + "mô hình chỉ đạo điểm và mô hình dựa vào cộng đồng.",
        "In ethnic-minority and mountainous areas Project 8 has built "
          + "{n welfare.project8_models} pilot and community-based models."),
      BilingualText(
        "Tính đến {month welfare.communication_teams}: {n welfare.communication_teams} tổ truyền "
          + "thông cộng đồng, {n welfare.leaders_of_change_clubs} CLB “Thủ lĩnh của sự thay đổi”, "
          + "{n empowerment.livelihood_groups} tổ nhóm sinh kế, tổ hợp tác, hợp tác xã, "
          + "{n welfare.trusted_addresses} địa chỉ tin cậy được thành lập, củng cố.",
        "Up to {month welfare.communication_teams}: {n welfare.communication_teams} community "
          + "communication teams, {n welfare.leaders_of_change_clubs} Leaders of Change clubs, "
          + "{n empowerment.livelihood_groups} livelihood groups and co-operatives, "
          + "{n welfare.trusted_addresses} trusted addresses founded or strengthened."),
      BilingualText(
        "Đã hỗ trợ, tư vấn {n welfare.people_advised} phụ nữ, trẻ em và tổ chức "
          + "{n policy.dialogues} cuộc đối thoại chính sách cấp xã và cụm thôn, bản.",
        "{n welfare.people_advised} women and children were supported or advised, and "
          + "{n policy.dialogues} policy dialogues held in communes and village clusters."),
    ])

  private static let members = Section(
    id: "members",
    heading: BilingualText(
      "Cả nước có {h membership.members} hội viên",
      "{H membership.members} members in the whole country"),
    sentences: [
      BilingualText(
        "{n membership.provinces_above_target} tỉnh, thành vượt chỉ tiêu thu hút hội viên; cả nước "
          + "giảm {n membership.units_below_60_reduction} cơ sở Hội có tỷ lệ tập hợp dưới 60%, còn "
          + "{n membership.units_below_60}.",
        "{n membership.provinces_above_target} provinces passed their membership targets; "
          + "grassroots units that gather under 60 % fell by "
          + "{n membership.units_below_60_reduction}, to {n membership.units_below_60}."),
      BilingualText(
        "Tính đến {day membership.members}, tổng số hội viên là {n membership.members}, tăng "
          + "{n membership.members_net_increase} so với năm {last}.",
        "On {day membership.members} there were {n membership.members} members, "
          + "{n membership.members_net_increase} more than in {last}."),
      BilingualText(
        "Đã có {n membership.honorary_provinces} Hội cấp tỉnh công nhận "
          + "{n membership.honorary_members} hội viên danh dự.",
        "{n membership.honorary_provinces} provincial unions have recognised "
          + "{n membership.honorary_members} honorary members."),
      BilingualText(
        "Trong năm kết nạp mới {n membership.business_associations_admitted} Hội Nữ doanh nhân và "
          + "thành lập mới {n membership.intellectual_branches_founded} Chi hội Nữ trí thức.",
        "{n membership.business_associations_admitted} associations of businesswomen were admitted "
          + "and {n membership.intellectual_branches_founded} branches of intellectual women "
          + "founded."),
      BilingualText(
        "{n membership.presidents_honoured} Chủ tịch Hội cơ sở được tôn vinh, biểu dương.",
        "{n membership.presidents_honoured} presidents of grassroots units were honoured."),
    ])

  private static let nextPlan = Section(
    id: "next-plan",
    heading: BilingualText(
      "Kế hoạch năm {next}", "The plan of {next}"),
    sentences: [
      BilingualText(
        "Năm {next} có {n policy.theme_$next} chủ đề: “{nextTheme}”, với "
          + "{n policy.plan_$next_targets} chỉ tiêu, {n policy.plan_$next_contents} nội dung và "
          + "{n policy.plan_$next_tasks} nhiệm vụ trọng tâm.",
        "{next} has {n policy.theme_$next} theme, “{nextTheme}”, with "
          + "{n policy.plan_$next_targets} targets, {n policy.plan_$next_contents} contents and "
          + "{n policy.plan_$next_tasks} key tasks."),
      BilingualText(
        "Số cơ sở Hội đã đăng ký ít nhất một công trình, phần việc: "
          + "{r welfare.works_registered_share} ({n welfare.works_registered_share}).",
        "Grassroots units with at least one registered work: {r welfare.works_registered_share} "
          + "({n welfare.works_registered_share})."),
    ])

  /// What follows the sentence of one of the next year's targets: what its measure gave this year.
  static let targetResult = BilingualText(
    " (năm {year}: {n $measure})", " (in {year}: {n $measure})")

  /// Every measure that the sentences of a year name, in order, each once.
  static func measures(year: Int) -> [String] {
    var seen: Set<String> = []
    return sections.flatMap { section in
      ([section.heading] + section.sentences).flatMap {
        ReportTemplate($0.vi, year: year).measures
      }
    }.filter { seen.insert($0).inserted }
  }
}
