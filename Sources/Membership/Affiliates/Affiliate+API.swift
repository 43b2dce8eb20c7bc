import SenAPI
import Storage
import UnionModel

extension AffiliateRegister {
  /// Registers the affiliate of a request.
  func register(_ request: Wire.RegisterAffiliateRequest) throws -> AffiliateRecord {
    try register(
      try AffiliateDraft(
        id: request.id, name: request.name, kind: request.kind.rawValue, setting: desk.setting),
      unitID: request.unitID, parentID: request.parentID)
  }

  /// Records the event of a request.
  func record(_ request: Wire.RecordAffiliateEventRequest) throws -> AffiliateEventRecord {
    try record(
      try AffiliateEventDraft(
        id: request.id, kind: request.kind.rawValue, day: request.day,
        decisionNo: request.decisionNo, supersedes: request.supersedes,
        withdrawn: request.withdrawn, setting: desk.setting),
      affiliateID: request.affiliateID, by: request.byAffiliateID)
  }
}

extension Wire.Affiliate {
  /// An affiliate as recorded, with its events.
  init(_ record: AffiliateRecord, names: ActorNames, in reader: some SQLReading) throws {
    self.init()
    id = record.id
    name = record.name
    kind = Wire.AffiliateKind(rawValue: Int32(record.kind.rawValue))
    unitID = record.unitID
    parentID = record.parentID ?? 0
    provenance = try names.provenance(record.stamp)
    events = try AffiliateStore.events(ofAffiliate: record.id, in: reader)
      .map { try Wire.AffiliateEvent($0, names: names) }
  }
}

extension Wire.AffiliateEvent {
  /// An event as recorded.
  init(_ record: AffiliateEventRecord, names: ActorNames) throws {
    self.init()
    id = record.id
    affiliateID = record.affiliateID
    kind = Wire.AffiliateEventKind(rawValue: Int32(record.kind.rawValue))
    byAffiliateID = record.byAffiliateID ?? 0
    day = record.day.iso
    decisionNo = record.decisionNo
    provenance = try names.provenance(record.stamp, supersedes: record.correction.supersedes)
    withdrawn = record.correction.withdrawn
  }
}
