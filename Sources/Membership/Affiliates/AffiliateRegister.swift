import Storage
import UnionModel

/// The commands on affiliates.
struct AffiliateRegister {
  let desk: RecordDesk

  /// Registers an affiliate of a provincial union, or a national association at the centre.
  func register(_ draft: AffiliateDraft, unitID: Int64, parentID: Int64) throws -> AffiliateRecord {
    let unit = try desk.allowed("unit_id") { units throws(MembershipFault) in
      try units.unit(id: unitID, on: desk.setting.today, "unit_id")
    }
    let national = draft.kind == .entrepreneursNational || draft.kind == .intellectualsNational
    guard unit.level == (national ? .centre : .province) || (!national && unit.level == .centre)
    else { throw MembershipFault.field("unit_id", .wrongLevel) }
    try desk.checkFree(draft.id, in: "affiliate", .affiliate)
    if parentID != 0 {
      guard try AffiliateStore.affiliate(parentID, in: desk.transaction) != nil else {
        throw MembershipFault.field("parent_id", .unknownRecord)
      }
    }
    let record = AffiliateRecord(
      id: desk.id(draft.id), name: draft.name, kind: draft.kind, unitID: unitID,
      parentID: parentID == 0 ? nil : parentID, stamp: desk.stamp)
    try AffiliateStore.insert(record, in: desk.transaction)
    return record
  }

  /// Records what happened to an affiliate.
  func record(_ draft: AffiliateEventDraft, affiliateID: Int64, by byID: Int64) throws
    -> AffiliateEventRecord
  {
    let affiliate = try desk.found(
      try AffiliateStore.affiliate(affiliateID, in: desk.transaction), "affiliate_id")
    try desk.allow(UnitID(affiliate.unitID), "affiliate_id")
    let by = byID == 0 ? affiliate.parentID : byID
    if let by, try AffiliateStore.affiliate(by, in: desk.transaction) == nil {
      throw MembershipFault.field("by_affiliate_id", .unknownRecord)
    }
    try desk.checkFree(draft.id, in: "affiliate_event", .affiliateEvent)
    try desk.checkNewest(draft.correction, in: "affiliate_event")
    if let old = draft.correction.supersedes {
      guard
        try AffiliateStore.event(old, in: desk.transaction)?.affiliateID == affiliateID
      else { throw MembershipFault.field("supersedes", .unknownRecord) }
    }
    let record = AffiliateEventRecord(
      id: desk.id(draft.id), affiliateID: affiliateID, kind: draft.kind, byAffiliateID: by,
      day: draft.day, decisionNo: draft.decisionNo, stamp: desk.stamp,
      correction: draft.correction)
    try AffiliateStore.insert(record, in: desk.transaction)
    return record
  }
}
