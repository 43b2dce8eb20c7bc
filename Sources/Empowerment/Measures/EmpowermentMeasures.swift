import UnionModel
import UnionService

/// The service's rows of the catalogue: what each measure means and how it is computed.
enum EmpowermentMeasures {
  /// Id of the households that left poverty.
  static let householdsOutOfPoverty = "empowerment.households_out_of_poverty"
  /// Id of the co-operatives founded with support.
  static let cooperativesFounded = "empowerment.cooperatives_founded"
  /// Id of those of them with women in management.
  static let cooperativesFoundedWomenManaged = "empowerment.cooperatives_founded_women_managed"

  /// The measures that are computed of this service's own records.
  static func ofRecords(_ configuration: EmpowermentConfiguration) -> [ServiceMeasure] {
    [
      outOfPoverty, founded, foundedWomenManaged, supported,
      groups(since: configuration.project8Since), project01,
    ]
  }

  /// All measures in the order of the catalogue.
  ///
  /// - Parameter provinces: makes the rows of the provinces that met their targets.
  static func all(
    _ configuration: EmpowermentConfiguration,
    provinces: @escaping @Sendable (FigureQuestion) async throws -> [DerivedRow]
  ) -> [ServiceMeasure] {
    [
      outOfPoverty, founded, ServiceMeasure(provincesMeetingTarget, .derived(provinces)),
      supported, groups(since: configuration.project8Since), project01, foundedWomenManaged,
    ]
  }

  private static let outOfPoverty = ServiceMeasure(
    MeasureDefinition(
      id: householdsOutOfPoverty,
      nameVi: "Hộ có phụ nữ thoát nghèo thoát cận nghèo",
      nameEn: "Households with women out of poverty or near-poverty",
      type: .flow, distinctKey: "household", unit: "household",
      splits: ["from class", "to class", "form of help", "confirmed or expected"],
      qualifier: .estimate, headlineStep: 1_000,
      definitionVi: """
        Hộ có phụ nữ được Hội giúp trước đó và ra khỏi diện nghèo hoặc cận nghèo trong kỳ (nghèo \
        sang cận nghèo cũng tính), dự kiến và đã công nhận theo số liệu đã biết; mỗi hộ một lần \
        trong năm.
        """,
      definitionEn: """
        Households with women that the union helped on an earlier day and that left their class in \
        the period (poor to near-poor counts), expected and confirmed as known; each household \
        once a year.
        """),
    MeasureRelation(
      HouseholdMeasures.outOfPoverty,
      splits: [
        "from class": "from_class", "to class": "to_class", "form of help": "form_of_help",
        "confirmed or expected": "confirmed_or_expected",
      ]))

  private static let founded = ServiceMeasure(
    MeasureDefinition(
      id: cooperativesFounded, nameVi: "Hợp tác xã được hỗ trợ thành lập mới",
      nameEn: "New co-operatives founded with support",
      type: .flow, distinctKey: "cooperative", unit: "organisation", splits: ["sector"],
      definitionVi: """
        Hợp tác xã thành lập trong kỳ với sự hỗ trợ của Hội; không xét phụ nữ có tham gia quản lý \
        hay không.
        """,
      definitionEn: """
        Co-operatives founded in the period with the union's support; whether women manage them \
        plays no part.
        """),
    MeasureRelation(BusinessMeasures.cooperativesFounded, splits: ["sector": "sector"]))

  private static let foundedWomenManaged = ServiceMeasure(
    MeasureDefinition(
      id: cooperativesFoundedWomenManaged,
      nameVi: "Hợp tác xã mới có phụ nữ tham gia quản lý",
      nameEn: "New co-operatives with women in management",
      type: .flow, distinctKey: "cooperative", unit: "organisation",
      subsetOf: cooperativesFounded, splits: ["sector"],
      definitionVi: """
        Trong số hợp tác xã được hỗ trợ thành lập mới, những hợp tác xã có phụ nữ trong bộ máy \
        quản lý vào một ngày nào đó kể từ khi thành lập đến ngày chốt số liệu.
        """,
      definitionEn: """
        Of the co-operatives founded with support, those with a woman in their management on some \
        day from the founding to the as-of day.
        """),
    MeasureRelation(
      BusinessMeasures.cooperativesFoundedWomenManaged, splits: ["sector": "sector"]))

  private static let supported = ServiceMeasure(
    MeasureDefinition(
      id: "empowerment.women_supported",
      nameVi: "Phụ nữ chủ doanh nghiệp quản lý HTX chủ hộ kinh doanh được nâng cao năng lực",
      nameEn: "Women owners and managers supported",
      type: .flow, distinctKey: "person", unit: "person", splits: ["owner kind"],
      keySpread: [.acrossUnits, .acrossPeriods],
      definitionVi: """
        Phụ nữ là chủ doanh nghiệp, quản lý hợp tác xã hoặc chủ hộ kinh doanh được Hội hỗ trợ \
        trong kỳ; mỗi người tính một lần.
        """,
      definitionEn: """
        Women who own a business, manage a co-operative or head a household business and got \
        support in the period; each person once.
        """),
    MeasureRelation(BusinessMeasures.womenSupported, splits: ["owner kind": "owner_kind"]))

  private static func groups(since: BusinessDay) -> ServiceMeasure {
    ServiceMeasure(
      MeasureDefinition(
        id: "empowerment.livelihood_groups",
        nameVi: "Tổ nhóm sinh kế tổ hợp tác hợp tác xã (Dự án 8)",
        nameEn: "Project 8 livelihood groups",
        type: .cumulative, distinctKey: "group", unit: "organisation", scope: .ethnicArea,
        splits: ["kind"], since: since,
        definitionVi: """
          Tổ nhóm sinh kế, tổ hợp tác, hợp tác xã thành lập trong Dự án 8 từ khi dự án bắt đầu, \
          tại các xã vùng đồng bào dân tộc thiểu số và miền núi; không cộng với hợp tác xã mới.
          """,
        definitionEn: """
          Livelihood groups, co-operative groups and co-operatives founded under Project 8 since \
          it began, in the communes of its area; never added to co-operatives founded.
          """),
      MeasureRelation(BusinessMeasures.livelihoodGroups, splits: ["kind": "kind"]))
  }

  private static let project01 = ServiceMeasure(
    MeasureDefinition(
      id: "empowerment.project_01", nameVi: "Đề án 01 (Quyết định 01/QĐ-TTg)",
      nameEn: "Project 01 milestones", type: .milestone, distinctKey: "document",
      unit: "document", splits: ["milestone"], keySpread: [.acrossUnits, .acrossPeriods],
      definitionVi: """
        Mốc thực hiện Đề án 01 trong kỳ, mỗi văn bản tính một lần; việc ban hành đề án là kết quả \
        tham mưu, tính ở chỉ tiêu khác.
        """,
      definitionEn: """
        Milestones in carrying out Project 01 in the period, each document once; its issue is \
        advice that became a document, counted elsewhere.
        """),
    MeasureRelation(BusinessMeasures.project01, splits: ["milestone": "milestone"]))

  private static let provincesMeetingTarget = MeasureDefinition(
    id: "empowerment.provinces_meeting_target",
    nameVi: "Tỉnh thành đạt và vượt chỉ tiêu đề ra",
    nameEn: "Provincial unions that met their own target",
    type: .coverage, distinctKey: "provincial union", unit: "percent", splits: ["target"],
    definitionVi: """
      Tỷ lệ Hội cấp tỉnh đạt mọi chỉ tiêu về hộ và hợp tác xã được giao trong kế hoạch năm, trên \
      số tỉnh được giao; Công an, Quân đội và tỉnh không được giao không tính.
      """,
    definitionEn: """
      The share of provincial unions that met every target of households and co-operatives \
      allocated to them by the plan of the year, of those with an allocation; Police, Army and \
      zero allocations do not apply.
      """)
}
