import SenAPI
import SenCodec
import Storage
import UnionModel

extension Wire.RecordExitRequest: EmpowermentCommand {
  func unit(in reading: some SQLReading) throws -> UnitID? {
    try unitOf(Household.self, householdID, "household_id", in: reading)
  }

  func perform(_ recording: Recording) throws -> Wire.Exit {
    let household: Recorded<Household> = try recording.referenced(householdID, "household_id")
    let exit = try Exit(
      householdID: household.stamp.rootID, from: coded(fromClass, "from_class"),
      to: coded(toClass, "to_class"), day: day, state: coded(state, "state"), decision: decision,
      decisionDay: decisionDay, today: recording.today)
    try recording.requireClass(of: exit)
    return try recording.add(
      exit, unit: household.stamp.unit, id: id, supersedes: supersedes
    ).message
  }

  static func id(of reply: Wire.Exit) -> Int64 { reply.id }
}

extension Recording {
  /// Refuses the exit of a household that stands in no list with the class it is said to leave.
  func requireClass(of exit: Exit) throws {
    let stands = try PovertyListing.stands(
      household: exit.householdID, as: exit.from, year: exit.day.year, in: transaction)
    guard stands else { throw EmpowermentError.classNotRecorded }
  }

  /// Writes the next step of an exit.
  func step(
    _ id: Int64, _ next: (Exit) throws -> Exit
  ) throws -> Recorded<Exit> {
    let exit: Recorded<Exit> = try referenced(id, "id")
    return try add(
      try next(exit.fact), unit: exit.stamp.unit, supersedes: exit.stamp.id)
  }
}

extension Wire.ConfirmExitRequest: EmpowermentCommand {
  func unit(in reading: some SQLReading) throws -> UnitID? {
    try unitOf(Exit.self, id, "id", in: reading)
  }

  func perform(_ recording: Recording) throws -> Wire.Exit {
    let decision = try ExitDecision(
      number: decision, day: decisionDay, numberNeeded: true, today: recording.today)
    return try recording.step(id) { try $0.confirmed(by: decision) }.message
  }

  static func id(of reply: Wire.Exit) -> Int64 { reply.id }
}

extension Wire.RefuseExitRequest: EmpowermentCommand {
  func unit(in reading: some SQLReading) throws -> UnitID? {
    try unitOf(Exit.self, id, "id", in: reading)
  }

  func perform(_ recording: Recording) throws -> Wire.Exit {
    let decision = try ExitDecision(
      number: decision, day: decisionDay, numberNeeded: false, today: recording.today)
    return try recording.step(id) { try $0.refused(by: decision) }.message
  }

  static func id(of reply: Wire.Exit) -> Int64 { reply.id }
}

extension Wire.RestateExitRequest: EmpowermentCommand {
  func unit(in reading: some SQLReading) throws -> UnitID? {
    try unitOf(Exit.self, id, "id", in: reading)
  }

  func perform(_ recording: Recording) throws -> Wire.Exit {
    let decision = try ExitDecision(
      number: decision, day: decisionDay, numberNeeded: true, today: recording.today)
    let from: PovertyClass = try coded(fromClass, "from_class")
    let to: PovertyClass = try coded(toClass, "to_class")
    let day = try Gate.day(day, "day", today: recording.today)
    return try recording.step(id) { exit in
      let restated = try exit.restated(from: from, to: to, day: day, by: decision)
      try recording.requireClass(of: restated)
      return restated
    }.message
  }

  static func id(of reply: Wire.Exit) -> Int64 { reply.id }
}

extension Recorded<Exit> {
  /// The exit on the wire.
  var message: Wire.Exit {
    .with {
      $0.id = stamp.rootID
      $0.recordID = stamp.id
      $0.householdID = fact.householdID
      $0.unitID = stamp.unit.rawValue
      $0.fromClass = wire(fact.from)
      $0.toClass = wire(fact.to)
      $0.day = fact.day.iso
      $0.state = wire(fact.state)
      $0.decision = fact.decision.number
      $0.decisionDay = fact.decision.day?.iso ?? ""
      $0.provenance = stamp.provenance
    }
  }
}
