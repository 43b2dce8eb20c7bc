import UnionModel

/// What makes a person an owner.
enum OwnerKind: Int64, CodedValue {
  /// Chủ doanh nghiệp.
  case businessOwner = 1
  /// Quản lý hợp tác xã.
  case cooperativeManager = 2
  /// Chủ hộ kinh doanh.
  case householdBusinessHead = 3
}

/// A person in one of the three kinds.
struct Owner: Sendable, Hashable {
  /// The person: the same for all of a person's kinds.
  let personID: Int64
  /// Name of the person.
  let name: PersonName
  /// Sex.
  let sex: Sex
  /// The kind.
  let kind: OwnerKind
  /// Name of the business or co-operative; may be empty.
  let organisation: String
  /// The day since which this is true.
  let day: BusinessDay

  /// - Throws: `EmpowermentError.field` for a bad text or a day to come.
  init(
    personID: Int64, name: String, sex: Sex, kind: OwnerKind, organisation: String, day: String,
    today: BusinessDay
  ) throws(EmpowermentError) {
    self.personID = personID
    self.name = try Gate.name(name, "full_name")
    self.sex = sex
    self.kind = kind
    self.organisation = try Gate.text(organisation, "organisation", 0...Gate.nameLength)
    self.day = try Gate.day(day, "day", today: today)
  }

  /// An owner as stored.
  init(
    stored personID: Int64, name: PersonName, sex: Sex, kind: OwnerKind, organisation: String,
    day: BusinessDay
  ) {
    self.personID = personID
    self.name = name
    self.sex = sex
    self.kind = kind
    self.organisation = organisation
    self.day = day
  }
}
