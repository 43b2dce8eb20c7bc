import SenAPI
import UnionModel

extension HonoraryRegister {
  /// Recognises the honorary member of a request.
  func recognise(_ request: Wire.RecogniseHonoraryMemberRequest) throws -> HonoraryRecord {
    try recognise(
      try Recognition(
        id: request.id, fullName: request.fullName, sex: request.sex.rawValue,
        birthDay: request.birthDay, decisionNo: request.decisionNo, day: request.day,
        setting: desk.setting),
      unitID: request.unitID)
  }

  /// Withdraws the recognition of a request.
  func withdraw(_ request: Wire.WithdrawHonoraryMemberRequest) throws -> HonoraryRecord {
    try withdraw(
      request.honoraryID, on: try Gate.day(request.day, "day", today: desk.setting.today),
      mistaken: request.withdrawn)
  }
}

extension Wire.HonoraryMember {
  /// An honorary member as recorded.
  init(_ record: HonoraryRecord, names: ActorNames) throws {
    self.init()
    id = record.id
    fullName = record.name.text
    sex = Types.Sex(rawValue: Int32(record.sex.rawValue))
    birthDay = record.birthDay?.iso ?? ""
    unitID = record.unitID
    decisionNo = record.decisionNo
    day = record.day.iso
    withdrawnDay = record.withdrawnDay?.iso ?? ""
    provenance = try names.provenance(record.stamp)
  }
}
