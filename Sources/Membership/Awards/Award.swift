import UnionModel

/// An award to a person, checked; person and unit are looked up beside it.
struct AwardDraft: Hashable, Sendable {
  var id: Int64?
  var awardingLevel: UnitLevel
  var decisionNo: String
  var day: BusinessDay
  var correction: Correction

  /// Reads an award.
  init(
    id: Int64, awardingLevel: Int32, decisionNo: String, day: String, supersedes: Int64,
    withdrawn: Bool, setting: CommandSetting
  ) throws(MembershipFault) {
    self.id = try Gate.chosenID(id, loader: setting.loader)
    self.correction = try Correction(supersedes: supersedes, withdrawn: withdrawn)
    guard let level = UnitLevel(rawValue: UInt8(clamping: awardingLevel)), level != .branch else {
      throw .field("awarding_level", awardingLevel == 0 ? .required : .notAllowed)
    }
    self.awardingLevel = level
    self.decisionNo = try Gate.text(decisionNo, "decision_no", 1...Gate.decisionLength)
    self.day = try Gate.day(day, "day", today: setting.today)
  }
}

/// An award as recorded.
struct AwardRecord: Hashable, Sendable {
  var id: Int64
  var personID: Int64
  var unitID: Int64
  var awardingLevel: UnitLevel
  var decisionNo: String
  var day: BusinessDay
  var stamp: RecordStamp
  var correction: Correction
}
