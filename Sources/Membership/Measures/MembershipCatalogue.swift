import UnionModel

/// Definitions of membership's measures: rows of the catalogue without any figure.
enum MembershipCatalogue {
  /// Step of the rounded headline of members: half a million.
  static let membersHeadlineStep: Int64 = 500_000

  static let members = MeasureDefinition(
    id: "membership.members", nameVi: "Tổng số hội viên", nameEn: "Members", type: .stock,
    distinctKey: "person", unit: "person",
    splits: ["age group", "ethnicity", "branch kind", "province"],
    headlineStep: membersHeadlineStep,
    definitionVi: "Hội viên vào ngày tính, gồm Công an và Quân đội; không gồm hội viên danh dự.",
    definitionEn: "Members on the day, Police and Army included, honorary members not.")

  static let netIncrease = MeasureDefinition(
    id: "membership.members_net_increase", nameVi: "Hội viên tăng so với năm trước",
    nameEn: "Net increase in members", type: .net, distinctKey: "member", unit: "person",
    splits: ["admit reason", "exit reason"],
    definitionVi: "Hiệu của hai tổng số hội viên: ngày tính và ngày chốt năm trước.",
    definitionEn: "The difference of two stocks: of the day and of the cut-off before.")

  static let unitsBelow60 = MeasureDefinition(
    id: "membership.units_below_60", nameVi: "Số cơ sở Hội có tỷ lệ tập hợp dưới 60%",
    nameEn: "Grassroots units gathering under 60 %", type: .stock, distinctKey: "commune union",
    unit: "unit", splits: ["province"],
    definitionVi: "Cơ sở Hội có hội viên dưới 60% phụ nữ từ 18 tuổi có mặt; đúng 60% là đạt.",
    definitionEn: "Grassroots units whose members are under 60 % of women of 18 or more present.")

  static let unitsBelow60Reduction = MeasureDefinition(
    id: "membership.units_below_60_reduction",
    nameVi: "Giảm số cơ sở Hội có tỷ lệ tập hợp dưới 60%",
    nameEn: "Fall in grassroots units gathering under 60 %", type: .net,
    distinctKey: "commune union", unit: "unit", splits: ["region"],
    definitionVi: "Số cơ sở dưới 60% vào ngày chốt năm trước trừ số vào ngày tính.",
    definitionEn: "Units under 60 % at the cut-off before, less those of the day.")

  static let unitsAt60Share = MeasureDefinition(
    id: "membership.units_at_60_share",
    nameVi: "Tỷ lệ cơ sở Hội tập hợp từ 60% phụ nữ 18 tuổi trở lên",
    nameEn: "Share of grassroots units gathering 60 % or more", type: .coverage,
    distinctKey: "commune union", unit: "percent", splits: ["region"],
    definitionVi: "Trong các cơ sở Hội có số liệu phụ nữ từ 18 tuổi; đúng 60% là đạt.",
    definitionEn: "Of the grassroots units with a count of women; exactly 60 % passes.")

  static let honoraryMembers = MeasureDefinition(
    id: "membership.honorary_members", nameVi: "Hội viên danh dự",
    nameEn: "Honorary members recognised", type: .cumulative, distinctKey: "person",
    unit: "person", splits: ["sex", "province"],
    definitionVi: "Người được công nhận từ ngày bắt đầu đến ngày tính, không tính trong năm riêng.",
    definitionEn: "People recognised from the start to the day, not in the year alone.")

  static let honoraryProvinces = MeasureDefinition(
    id: "membership.honorary_provinces",
    nameVi: "Số tỉnh thành công nhận hội viên danh dự",
    nameEn: "Provincial unions that recognised honorary members", type: .coverage,
    distinctKey: "provincial union", unit: "unit",
    definitionVi: "Hội cấp tỉnh có ít nhất một hội viên danh dự; không gồm Công an và Quân đội.",
    definitionEn: "Provincial unions with an honorary member; Police and Army are not counted.")

  static let businessAdmitted = MeasureDefinition(
    id: "membership.business_associations_admitted", nameVi: "Hội Nữ doanh nhân kết nạp mới",
    nameEn: "Businesswomen's associations admitted", type: .flow, distinctKey: "affiliate",
    unit: "organisation", splits: ["province"], cutOff: .december31,
    definitionVi: "Hội Nữ doanh nhân được Hiệp hội Nữ doanh nhân Việt Nam kết nạp trong kỳ.",
    definitionEn: "Admitted by the Vietnam Association for Women Entrepreneurs in the period.")

  static let intellectualFounded = MeasureDefinition(
    id: "membership.intellectual_branches_founded", nameVi: "Chi hội Nữ trí thức thành lập mới",
    nameEn: "Intellectual women's branches founded", type: .flow, distinctKey: "affiliate",
    unit: "organisation", cutOff: .december31,
    definitionVi: "Chi hội do Hội Nữ trí thức Việt Nam thành lập trong kỳ.",
    definitionEn: "Founded by the Vietnam Association for Intellectual Women in the period.")

  static let presidentsHonoured = MeasureDefinition(
    id: "membership.presidents_honoured",
    nameVi: "Chủ tịch Hội cơ sở được tôn vinh biểu dương",
    nameEn: "Grassroots presidents honoured", type: .flow, distinctKey: "person",
    unit: "person", splits: ["awarding level"], keySpread: .acrossPeriods,
    definitionVi: "Mỗi chủ tịch một lần, dù được nhiều cấp tôn vinh; các cấp không cộng lại.",
    definitionEn: "Each president once, however many levels honoured her; levels are not added.")

  /// Judged by quarters of the civil year, so that its year ends with the fourth: with the cut-off of
  /// November no year would ever judge it.
  static let activityShare = MeasureDefinition(
    id: "membership.activity_units_share",
    nameVi: "Cơ sở Hội duy trì thường xuyên ít nhất một loại hình hoạt động",
    nameEn: "Grassroots units keeping at least one regular activity", type: .coverage,
    distinctKey: "commune union", unit: "percent", splits: ["activity kind"],
    cutOff: .december31,
    definitionVi: "Thường xuyên: mỗi quý đã kết thúc có ít nhất một buổi của cùng một loại hình.",
    definitionEn: "Regular: at least one session of one kind in each closed quarter.")

  static let cadresProficient = MeasureDefinition(
    id: "membership.cadres_it_proficient",
    nameVi: "Cán bộ chuyên trách sử dụng thành thạo phần mềm cơ bản",
    nameEn: "Full-time cadres proficient in basic software", type: .stock,
    distinctKey: "cadre", unit: "person", splits: ["level"], keySpread: .acrossUnits,
    definitionVi: "Người giữ chức danh chuyên trách vào ngày tính, có lần đánh giá đạt.",
    definitionEn: "People in a full-time post on the day with a passing assessment.")

  static let branchHeadsTrained = MeasureDefinition(
    id: "membership.branch_heads_trained", nameVi: "Chi hội trưởng được tập huấn nghiệp vụ",
    nameEn: "Branch heads trained", type: .flow, distinctKey: "person", unit: "person",
    splits: ["course"], keySpread: [.acrossPeriods, .acrossUnits],
    definitionVi: "Người giữ chức chi hội trưởng vào ngày tập huấn; mỗi người một lần.",
    definitionEn: "People who were branch heads on the course date; each once.")

  static let provincesAboveTarget = MeasureDefinition(
    id: "membership.provinces_above_target",
    nameVi: "Số tỉnh thành vượt chỉ tiêu thu hút hội viên",
    nameEn: "Provinces above their membership target", type: .coverage,
    distinctKey: "provincial union", unit: "unit", splits: ["province"],
    definitionVi: "Tỉnh có số hội viên tăng lớn hơn chỉ tiêu được giao trong kế hoạch năm.",
    definitionEn: "Provinces whose net increase is above the allocation of the year's plan.")
}
