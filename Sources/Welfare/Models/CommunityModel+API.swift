import SenAPI
import SenCodec
import Storage
import UnionModel

extension Wire.FoundCommunityModelRequest: WelfareCommand {
  static let method = Wire.CommunityModelsMethods.foundCommunityModel

  func unit(in reading: some SQLReading) throws -> UnitID { try requiredUnit(unitID) }

  func perform(_ recording: Recording) throws -> Wire.CommunityModel {
    let corrected: Recorded<CommunityModel>? =
      supersedes == 0 ? nil : try recording.correctable(supersedes)
    let model = try CommunityModel(
      kind: coded(kind, "kind"), programme: coded(programme, "programme"),
      setting: coded(setting, "setting"), founded: requiredDay(founded, "founded"),
      closed: corrected?.fact.span.to, today: recording.today)
    return try recording.add(model, unit: requiredUnit(unitID), id: id, supersedes: supersedes)
      .message
  }

  static func id(of reply: Wire.CommunityModel) -> Int64 { reply.id }
}

extension Wire.CloseCommunityModelRequest: WelfareCommand {
  static let method = Wire.CommunityModelsMethods.closeCommunityModel

  func unit(in reading: some SQLReading) throws -> UnitID {
    try existing(id, "id", as: CommunityModel.self, in: reading).stamp.unit
  }

  func perform(_ recording: Recording) throws -> Wire.CommunityModel {
    let living: Recorded<CommunityModel> = try recording.referenced(id, "id")
    let ended = try living.fact.closed(
      on: requiredDay(closed, "closed"), today: recording.today)
    return try recording.add(ended, unit: living.stamp.unit, supersedes: living.stamp.id).message
  }

  static func id(of reply: Wire.CommunityModel) -> Int64 { reply.id }
}

extension Recorded<CommunityModel> {
  /// The model on the wire.
  var message: Wire.CommunityModel {
    .with {
      $0.id = stamp.rootID
      $0.recordID = stamp.id
      $0.unitID = stamp.unit.rawValue
      $0.kind = wire(fact.kind)
      $0.programme = wire(fact.programme)
      $0.setting = wire(fact.setting)
      $0.founded = fact.span.from.iso
      $0.closed = fact.span.to?.iso ?? ""
      $0.provenance = stamp.provenance
    }
  }
}
