import UnionModel

/// Kind of an affiliate.
enum AffiliateKind: Int64, Hashable, Sendable {
  case entrepreneursNational = 1
  case entrepreneursProvincial = 2
  case intellectualsNational = 3
  case intellectualsBranch = 4
}

/// What happened to an affiliate.
enum AffiliateEventKind: Int64, Hashable, Sendable {
  case founded = 1
  case admitted = 2
  case dissolved = 3
}

/// An affiliate, checked; unit and parent are looked up beside it.
struct AffiliateDraft: Hashable, Sendable {
  /// Longest name, in characters.
  static let nameLength = 200

  var id: Int64?
  var name: String
  var kind: AffiliateKind

  /// Reads an affiliate.
  init(id: Int64, name: String, kind: Int32, setting: CommandSetting) throws(MembershipFault) {
    self.id = try Gate.chosenID(id, loader: setting.loader)
    self.name = try Gate.text(name, "name", 2...Self.nameLength)
    self.kind = try Gate.choice(kind, "kind")
  }
}

/// An affiliate as recorded.
struct AffiliateRecord: Hashable, Sendable {
  var id: Int64
  var name: String
  var kind: AffiliateKind
  var unitID: Int64
  var parentID: Int64?
  var stamp: RecordStamp
}

/// An event of an affiliate, checked.
struct AffiliateEventDraft: Hashable, Sendable {
  var id: Int64?
  var kind: AffiliateEventKind
  var day: BusinessDay
  var decisionNo: String
  var correction: Correction

  /// Reads an event.
  init(
    id: Int64, kind: Int32, day: String, decisionNo: String, supersedes: Int64, withdrawn: Bool,
    setting: CommandSetting
  ) throws(MembershipFault) {
    self.id = try Gate.chosenID(id, loader: setting.loader)
    self.correction = try Correction(supersedes: supersedes, withdrawn: withdrawn)
    self.kind = try Gate.choice(kind, "kind")
    self.day = try Gate.day(day, "day", today: setting.today)
    self.decisionNo = try Gate.text(decisionNo, "decision_no", 0...Gate.decisionLength)
  }
}

/// An event as recorded.
struct AffiliateEventRecord: Hashable, Sendable {
  var id: Int64
  var affiliateID: Int64
  var kind: AffiliateEventKind
  var byAffiliateID: Int64?
  var day: BusinessDay
  var decisionNo: String
  var stamp: RecordStamp
  var correction: Correction
}
