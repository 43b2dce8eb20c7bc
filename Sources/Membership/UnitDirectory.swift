import UnionModel

/// The units as one command sees them: the tree of today and all that was before.
struct UnitDirectory: Sendable {
  /// The units of today.
  let tree: UnitTree
  /// All versions and the lineage.
  let history: UnitHistory

  /// The field of a request that names a unit: `<noun>_code` where only a code is given, else
  /// `<noun>_id`.
  static func field(_ noun: String, id: Int64, code: String) -> String {
    id == 0 && !code.isEmpty ? noun + "_code" : noun + "_id"
  }

  /// Looks a unit up by id or by code, as it was on a day.
  func unit(
    id: Int64, code: String = "", level: UnitLevel? = nil, on day: BusinessDay, _ field: String
  ) throws(MembershipFault) -> UnitVersion {
    if id != 0 {
      guard let version = version(of: UnitID(id), on: day) else {
        throw .field(field, .unknownUnit)
      }
      return version
    }
    guard !code.isEmpty else { throw .field(field, .required) }
    for unit in tree.units(withCode: code, at: level) {
      if let version = version(of: unit, on: day), version.code == code { return version }
    }
    throw .field(field, .unknownUnit)
  }

  /// A unit on a day; today's where it holds on the day too, which needs no search.
  func version(of unit: UnitID, on day: BusinessDay) -> UnitVersion? {
    if let today = tree.version(of: unit), today.holds(on: day) { return today }
    return history.version(of: unit, on: day, knownOn: .distantFuture)
  }

  /// A branch, or the union of the Police or the Army: what members and rolls hang on.
  func memberHolder(id: Int64, code: String = "", on day: BusinessDay, _ field: String)
    throws(MembershipFault) -> UnitVersion
  {
    let version = try unit(id: id, code: code, on: day, field)
    guard version.level == .branch || version.kind != .territorial else {
      throw .field(field, .wrongLevel)
    }
    return version
  }

  /// A grassroots unit.
  func commune(id: Int64, code: String = "", on day: BusinessDay, _ field: String)
    throws(MembershipFault) -> UnitVersion
  {
    let version = try unit(id: id, code: code, level: .commune, on: day, field)
    guard version.level == .commune else { throw .field(field, .wrongLevel) }
    return version
  }
}
