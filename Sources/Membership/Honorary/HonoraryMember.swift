import UnionModel

/// Sex as registered, in the numbers of the interface.
enum RegisteredSex: Int64, Hashable, Sendable {
  case female = 1
  case male = 2

  /// Key in figures split by sex.
  var key: String { self == .female ? "female" : "male" }
}

/// The recognition of an honorary member, checked; the unit is looked up beside it.
struct Recognition: Hashable, Sendable {
  var id: Int64?
  var name: PersonName
  var sex: RegisteredSex
  var birthDay: BusinessDay?
  var decisionNo: String
  var day: BusinessDay

  /// Reads a recognition.
  init(
    id: Int64, fullName: String, sex: Int32, birthDay: String, decisionNo: String, day: String,
    setting: CommandSetting
  ) throws(MembershipFault) {
    self.id = try Gate.chosenID(id, loader: setting.loader)
    self.name = try Gate.name(fullName, "full_name")
    self.sex = try Gate.choice(sex, "sex")
    self.birthDay = try Gate.optionalBirth(birthDay, "birth_day", today: setting.today)
    self.decisionNo = try Gate.text(decisionNo, "decision_no", 1...Gate.decisionLength)
    self.day = try Gate.day(day, "day", today: setting.today)
  }
}

/// An honorary member as recorded.
struct HonoraryRecord: Hashable, Sendable {
  var id: Int64
  var name: PersonName
  var sex: RegisteredSex
  var birthDay: BusinessDay?
  var unitID: Int64
  var decisionNo: String
  var day: BusinessDay
  var withdrawnDay: BusinessDay?
  var stamp: RecordStamp
}
