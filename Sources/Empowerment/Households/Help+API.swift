import SenAPI
import SenCodec
import Storage
import UnionModel

extension Wire.RecordHelpRequest: EmpowermentCommand {
  func unit(in reading: some SQLReading) throws -> UnitID? {
    try unitOf(Household.self, householdID, "household_id", in: reading)
  }

  func perform(_ recording: Recording) throws -> Wire.Help {
    let household: Recorded<Household> = try recording.referenced(householdID, "household_id")
    let giver =
      giverUnitID == 0 ? household.stamp.unit : try requiredUnit(giverUnitID, "giver_unit_id")
    let help = try Help(
      householdID: household.stamp.rootID, form: coded(form, "form"), day: day, amount: amount,
      giver: giver, programme: coded(programme, "programme"), today: recording.today)
    try recording.units.require(giver, on: help.day, UnitJudge.all, "giver_unit_id")
    return try recording.add(
      help, unit: household.stamp.unit, id: id, supersedes: supersedes
    ).message
  }

  static func id(of reply: Wire.Help) -> Int64 { reply.id }
}

extension Recorded<Help> {
  /// The help on the wire.
  var message: Wire.Help {
    .with {
      $0.id = stamp.rootID
      $0.recordID = stamp.id
      $0.householdID = fact.householdID
      $0.unitID = stamp.unit.rawValue
      $0.form = wire(fact.form)
      $0.day = fact.day.iso
      $0.amount = fact.amount
      $0.giverUnitID = fact.giver.rawValue
      $0.programme = wire(fact.programme)
      $0.provenance = stamp.provenance
    }
  }
}
