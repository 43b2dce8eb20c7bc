import UnionModel

/// A post in the management of a co-operative.
enum ManagementPost: Int64, CodedValue {
  case chair = 1
  case boardMember = 2
  case director = 3
  case supervisor = 4
}

/// A person in the management of a co-operative in a span of days.
struct ManagingMember: Sendable, Hashable {
  /// The co-operative's id.
  let cooperativeID: Int64
  /// Name of the person.
  let name: PersonName
  /// Sex.
  let sex: Sex
  /// The post.
  let post: ManagementPost
  /// The first day.
  let from: BusinessDay
  /// The last day; nil = still in office.
  let to: BusinessDay?

  /// - Throws: `EmpowermentError.field` for a bad name, a first day to come, or a last day before
  ///   the first.
  init(
    cooperativeID: Int64, name: String, sex: Sex, post: ManagementPost, from: String, to: String,
    today: BusinessDay
  ) throws(EmpowermentError) {
    let first = try Gate.day(from, "from", today: today)
    let last = to.isEmpty ? nil : try Gate.anyDay(to, "to")
    if let last, last < first { throw .field("to", .endBeforeStart) }
    self.cooperativeID = cooperativeID
    self.name = try Gate.name(name, "full_name")
    self.sex = sex
    self.post = post
    self.from = first
    self.to = last
  }

  /// A manager as it was stored.
  init(
    stored cooperativeID: Int64, name: PersonName, sex: Sex, post: ManagementPost,
    from: BusinessDay,
    to: BusinessDay?
  ) {
    self.cooperativeID = cooperativeID
    self.name = name
    self.sex = sex
    self.post = post
    self.from = from
    self.to = to
  }
}
