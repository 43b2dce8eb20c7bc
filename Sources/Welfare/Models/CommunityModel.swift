import UnionModel

/// What a community-based model is.
enum CommunityModelKind: Int64, CodedValue {
  case communicationTeam = 1
  case leadersOfChangeClub = 2
  case other = 3
}

/// Where a model lives.
enum ModelSetting: Int64, CodedValue {
  case unknown = 0
  case school = 1
  case community = 2
}

/// A communication team, a Leaders of Change club or another community-based model.
struct CommunityModel: Sendable, Hashable {
  /// What it is.
  let kind: CommunityModelKind
  /// The programme.
  let programme: Programme
  /// School or community.
  let setting: ModelSetting
  /// From its foundation to its last day.
  let span: Span

  /// - Throws: `WelfareError.field` of "setting" if a club has none, of "founded" in the future.
  init(
    kind: CommunityModelKind, programme: Programme, setting: ModelSetting, founded: BusinessDay,
    closed: BusinessDay? = nil, today: BusinessDay
  ) throws(WelfareError) {
    if kind == .leadersOfChangeClub, setting == .unknown { throw .field("setting", .missing) }
    try requireNotFuture(founded, "founded", today: today)
    if let closed, closed < founded { throw .field("founded", .notAllowed) }
    self.init(
      stored: kind, programme: programme, setting: setting,
      span: Span(stored: founded, to: closed))
  }

  /// A model as it was stored.
  init(stored kind: CommunityModelKind, programme: Programme, setting: ModelSetting, span: Span) {
    self.kind = kind
    self.programme = programme
    self.setting = setting
    self.span = span
  }

  /// The same model, closed.
  /// - Throws: `WelfareError.ended` if it is closed, `.field("closed")` before its foundation or in
  ///   the future.
  func closed(on day: BusinessDay, today: BusinessDay) throws(WelfareError) -> CommunityModel {
    if span.to != nil { throw .ended }
    try requireNotFuture(day, "closed", today: today)
    if day < span.from { throw .field("closed", .endBeforeStart) }
    return CommunityModel(
      stored: kind, programme: programme, setting: setting,
      span: Span(stored: span.from, to: day))
  }
}
