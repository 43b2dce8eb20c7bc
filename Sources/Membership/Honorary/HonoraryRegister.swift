import Storage
import UnionModel

/// Recognises honorary members.
struct HonoraryRegister {
  let desk: RecordDesk

  /// Recognises an honorary member of a provincial union.
  func recognise(_ recognition: Recognition, unitID: Int64) throws -> HonoraryRecord {
    let unit = try desk.allowed("unit_id") { units throws(MembershipFault) in
      try units.unit(id: unitID, on: recognition.day, "unit_id")
    }
    guard unit.level == .province else { throw MembershipFault.field("unit_id", .wrongLevel) }
    try desk.checkFree(recognition.id, in: "honorary_member", .honoraryMember)
    let record = HonoraryRecord(
      id: desk.id(recognition.id), name: recognition.name, sex: recognition.sex,
      birthDay: recognition.birthDay, unitID: unitID, decisionNo: recognition.decisionNo,
      day: recognition.day, withdrawnDay: nil, stamp: desk.stamp)
    try HonoraryStore.insert(record, in: desk.transaction)
    return record
  }

  /// Withdraws a recognition.
  func withdraw(_ id: Int64, on day: BusinessDay, mistaken: Bool) throws -> HonoraryRecord {
    var record = try desk.found(
      try HonoraryStore.honorary(id, in: desk.transaction), "honorary_id")
    try desk.allow(UnitID(record.unitID), "honorary_id")
    guard record.withdrawnDay == nil else { throw MembershipFault.refused(.withdrawn) }
    guard day >= record.day else { throw MembershipFault.field("day", .dateTooEarly) }
    try HonoraryStore.withdraw(
      id, id: desk.id(), day: day, mistaken: mistaken, stamp: desk.stamp, in: desk.transaction)
    record.withdrawnDay = day
    return record
  }
}
