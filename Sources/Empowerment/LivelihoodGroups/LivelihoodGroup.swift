import UnionModel

/// The kind of a livelihood group.
enum LivelihoodGroupKind: Int64, CodedValue {
  /// Tổ, nhóm sinh kế.
  case group = 1
  /// Tổ hợp tác.
  case cooperativeGroup = 2
  /// Hợp tác xã.
  case cooperative = 3
}

/// A livelihood group that the union started.
struct LivelihoodGroup: Sendable, Hashable {
  /// Its name.
  let name: String
  /// Its kind.
  let kind: LivelihoodGroupKind
  /// The programme.
  let programme: Programme
  /// The day it was founded.
  let founded: BusinessDay
  /// The same body among the co-operatives; nil = none.
  let cooperativeID: Int64?

  /// - Throws: `EmpowermentError.field` for a bad name, a day to come, or a co-operative named by
  ///   a group that is none.
  init(
    name: String, kind: LivelihoodGroupKind, programme: Programme, founded: String,
    cooperativeID: Int64?, today: BusinessDay
  ) throws(EmpowermentError) {
    if cooperativeID != nil, kind != .cooperative { throw .field("cooperative_id", .notAllowed) }
    self.name = try Gate.text(name, "name", 1...Gate.nameLength)
    self.kind = kind
    self.programme = programme
    self.founded = try Gate.day(founded, "founded", today: today)
    self.cooperativeID = cooperativeID
  }

  /// A group as it was stored.
  init(
    stored name: String, kind: LivelihoodGroupKind, programme: Programme, founded: BusinessDay,
    cooperativeID: Int64?
  ) {
    self.name = name
    self.kind = kind
    self.programme = programme
    self.founded = founded
    self.cooperativeID = cooperativeID
  }
}
