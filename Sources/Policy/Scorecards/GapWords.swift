import UnionModel

/// What a unit lacks, in words.
struct GapWords: Sendable {
  let language: ReportLanguage

  /// The gap of a unit that does not pass a coverage which says no more.
  static let passing = "unit"

  /// "thiếu 37 hội viên", "short by 37 members".
  func missing(_ gap: Double, key: String) -> String {
    guard key != Self.passing else {
      return BilingualText("chưa đạt", "does not pass")(language)
    }
    return BilingualText("thiếu ", "short by ")(language)
      + FigureText(language: language).decimal(gap) + " " + noun(of: key)
  }

  /// What is counted under a key: "hội viên", "members".
  func noun(of key: String) -> String {
    (Self.nouns[key] ?? BilingualText("đơn vị tính", "units"))(language)
  }

  /// The units of a level: "Hội cấp tỉnh".
  func units(_ level: UnitLevel) -> String {
    let words: BilingualText =
      switch level {
      case .centre: BilingualText("Trung ương Hội", "of the centre")
      case .province: BilingualText("Hội cấp tỉnh", "of the provincial unions")
      case .district: BilingualText("Hội cấp huyện", "of the district unions")
      case .commune: BilingualText("cơ sở Hội", "of the grassroots units")
      case .branch: BilingualText("chi hội", "of the branches")
      }
    return words(language)
  }

  /// Who must pass besides: "Trung ương Hội".
  func required(_ level: UnitLevel) -> String {
    let words: BilingualText =
      switch level {
      case .centre: BilingualText("Trung ương Hội", "the centre")
      case .province: BilingualText("mọi Hội cấp tỉnh", "every provincial union")
      case .district: BilingualText("mọi Hội cấp huyện", "every district union")
      case .commune: BilingualText("mọi cơ sở Hội", "every grassroots unit")
      case .branch: BilingualText("mọi chi hội", "every branch")
      }
    return words(language)
  }

  /// What is counted, by the measure's distinct key or the unit of a gap.
  private static let nouns: [String: BilingualText] = [
    "member": BilingualText("hội viên", "members"),
    "person": BilingualText("người", "people"),
    "household": BilingualText("hộ", "households"),
    "family": BilingualText("hộ gia đình", "families"),
    "cooperative": BilingualText("hợp tác xã", "co-operatives"),
    "cadre": BilingualText("cán bộ", "cadres"),
    "child": BilingualText("trẻ", "children"),
    "work": BilingualText("công trình, phần việc", "works"),
    "quarter": BilingualText("quý có hoạt động", "quarters with an activity"),
    "activity": BilingualText("hoạt động", "activities"),
    "duty": BilingualText("nhiệm vụ (giám sát, phản biện hoặc góp ý)", "duties"),
    "commune union": BilingualText("cơ sở Hội", "grassroots units"),
    "provincial union": BilingualText("Hội cấp tỉnh", "provincial unions"),
    "policy x unit": BilingualText("chính sách", "policies"),
    "draft x unit": BilingualText("dự thảo", "drafts"),
  ]
}
