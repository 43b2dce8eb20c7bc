import SenAPI
import SenCodec
import Storage
import UnionModel

extension Wire.RecordCooperativeManagerRequest: EmpowermentCommand {
  func unit(in reading: some SQLReading) throws -> UnitID? {
    try unitOf(Cooperative.self, cooperativeID, "cooperative_id", in: reading)
  }

  func perform(_ recording: Recording) throws -> Wire.CooperativeManager {
    let cooperative: Recorded<Cooperative> = try recording.referenced(
      cooperativeID, "cooperative_id")
    let member = try ManagingMember(
      cooperativeID: cooperative.stamp.rootID, name: fullName, sex: coded(sex, "sex"),
      post: coded(post, "post"), from: from, to: to, today: recording.today)
    return try recording.add(
      member, unit: cooperative.stamp.unit, id: id, supersedes: supersedes
    ).message
  }

  static func id(of reply: Wire.CooperativeManager) -> Int64 { reply.id }
}

extension Recorded<ManagingMember> {
  /// The manager on the wire.
  var message: Wire.CooperativeManager {
    .with {
      $0.id = stamp.rootID
      $0.recordID = stamp.id
      $0.cooperativeID = fact.cooperativeID
      $0.unitID = stamp.unit.rawValue
      $0.fullName = fact.name.text
      $0.sex = wire(fact.sex)
      $0.post = wire(fact.post)
      $0.from = fact.from.iso
      $0.to = fact.to?.iso ?? ""
      $0.provenance = stamp.provenance
    }
  }
}
