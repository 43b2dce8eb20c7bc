import SenAPI
import UnionModel

extension WomenRegister {
  /// Records the count of a request.
  func record(_ request: Wire.RecordWomenCountRequest) throws -> WomenCountRecord {
    try record(
      try WomenCountDeclaration(
        id: request.id, day: request.day, count: request.count, source: request.source,
        supersedes: request.supersedes, withdrawn: request.withdrawn, setting: desk.setting),
      unitID: request.unitID, unitCode: request.unitCode)
  }
}

extension Wire.WomenCount {
  /// A count as recorded.
  init(_ record: WomenCountRecord, names: ActorNames) throws {
    self.init()
    id = record.id
    unitID = record.unitID
    day = record.day.iso
    count = record.count
    source = record.source
    provenance = try names.provenance(record.stamp, supersedes: record.correction.supersedes)
    withdrawn = record.correction.withdrawn
  }
}
