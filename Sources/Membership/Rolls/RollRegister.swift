import Storage
import UnionModel

/// Declares rolls of branches.
struct RollRegister {
  let desk: RecordDesk

  /// Declares a roll, corrects one or takes one back.
  func declare(_ roll: RollDeclaration, branchID: Int64, branchCode: String) throws -> RollRecord {
    let field = UnitDirectory.field("branch", id: branchID, code: branchCode)
    let branch = try desk.allowed(field) { units throws(MembershipFault) in
      try units.memberHolder(id: branchID, code: branchCode, on: roll.day, field)
    }.unitID.rawValue
    try desk.checkFree(roll.id, in: "branch_roll", .roll)
    try desk.checkNewest(roll.correction, in: "branch_roll")
    if let old = roll.correction.supersedes {
      guard let corrected = try RollStore.roll(old, in: desk.transaction),
        corrected.branchID == branch
      else { throw MembershipFault.field("supersedes", .unknownRecord) }
    }
    if !roll.correction.withdrawn,
      try RollStore.holds(
        branch: branch, day: roll.day, besides: roll.correction.supersedes, in: desk.transaction)
    {
      throw MembershipFault.exists("day", .roll)
    }
    var counter = try desk.counter(ofBranch: branch)
    if !roll.correction.withdrawn { try counter.take(rollOn: roll.day) }
    let record = RollRecord(
      id: desk.id(roll.id), branchID: branch, day: roll.day, count: roll.count,
      signer: roll.signer, flows: roll.flows, parts: roll.parts, stamp: desk.stamp,
      correction: roll.correction)
    try RollStore.insert(record, in: desk.transaction)
    if roll.correction.supersedes != nil {
      counter.newestRollDay = try RollStore.newestDay(ofBranch: branch, in: desk.transaction)
    }
    desk.keep(counter, ofBranch: branch)
    return record
  }
}
