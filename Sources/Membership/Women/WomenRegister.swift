import Storage
import UnionModel

/// Records counts of women of 18 or more.
struct WomenRegister {
  let desk: RecordDesk

  /// Records a count, corrects one or takes one back.
  func record(_ count: WomenCountDeclaration, unitID: Int64, unitCode: String) throws
    -> WomenCountRecord
  {
    let field = UnitDirectory.field("unit", id: unitID, code: unitCode)
    let unit = try desk.allowed(field) { units throws(MembershipFault) in
      try units.commune(id: unitID, code: unitCode, on: count.day, field)
    }.unitID.rawValue
    try desk.checkFree(count.id, in: "women_count", .womenCount)
    try desk.checkNewest(count.correction, in: "women_count")
    if let old = count.correction.supersedes {
      guard try WomenCountStore.count(old, in: desk.transaction)?.unitID == unit else {
        throw MembershipFault.field("supersedes", .unknownRecord)
      }
    }
    let record = WomenCountRecord(
      id: desk.id(count.id), unitID: unit, day: count.day, count: count.count,
      source: count.source, stamp: desk.stamp, correction: count.correction)
    try WomenCountStore.insert(record, in: desk.transaction)
    return record
  }
}
