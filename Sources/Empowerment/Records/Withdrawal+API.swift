import SenAPI
import SenCodec
import Storage
import UnionModel

extension Wire.WithdrawEmpowermentRecordRequest: EmpowermentCommand {
  func unit(in reading: some SQLReading) throws -> UnitID? {
    func unit<Fact: LedgerFact>(_ fact: Fact.Type) throws -> UnitID? {
      try Fact.version(recordID, in: reading)?.record.stamp.unit
    }
    if recordID == 0 { throw EmpowermentError.field("record_id", .missing) }
    return try unit(coded(kind, "kind", as: RecordKind.self).fact)
  }

  func perform(_ recording: Recording) throws -> Wire.WithdrawEmpowermentRecordResponse {
    func withdraw<Fact: LedgerFact>(_ fact: Fact.Type) throws -> RecordStamp {
      let record: Recorded<Fact> = try recording.correctable(recordID, "record_id")
      let used = try RecordUse.isUsed(Fact.self, record.stamp.rootID, in: recording.transaction)
      if used { throw EmpowermentError.inUse }
      return try recording.withdraw(record)
    }
    let stamp = try withdraw(coded(kind, "kind", as: RecordKind.self).fact)
    return .with {
      $0.recordID = stamp.id
      $0.provenance = stamp.provenance
    }
  }

  static func id(of reply: Wire.WithdrawEmpowermentRecordResponse) -> Int64 { reply.recordID }
}

/// The kinds of records, by the numbers of the interface.
enum RecordKind: Int64, CodedValue {
  case household = 1
  case povertyClass = 2
  case help = 3
  case exit = 4
  case cooperative = 5
  case dissolution = 6
  case cooperativeManager = 7
  case livelihoodGroup = 8
  case owner = 9
  case ownerSupport = 10
  case milestone = 11

  /// The type of fact that such a record states.
  var fact: any LedgerFact.Type {
    switch self {
    case .household: Household.self
    case .povertyClass: PovertyListing.self
    case .help: Help.self
    case .exit: Exit.self
    case .cooperative: Cooperative.self
    case .dissolution: Dissolution.self
    case .cooperativeManager: ManagingMember.self
    case .livelihoodGroup: LivelihoodGroup.self
    case .owner: Owner.self
    case .ownerSupport: OwnerSupport.self
    case .milestone: Milestone.self
    }
  }
}

/// Whether living records rest on a record.
enum RecordUse {
  /// Whether some do; only households, co-operatives and owners bear others.
  static func isUsed<Fact: LedgerFact>(
    _ fact: Fact.Type, _ rootID: Int64, in reading: some SQLReading
  ) throws -> Bool {
    if fact == Household.self { return try HouseholdStore.isUsed(rootID, in: reading) }
    if fact == Cooperative.self { return try CooperativeStore.isUsed(rootID, in: reading) }
    if fact == Owner.self { return try OwnerStore.isUsed(rootID, in: reading) }
    return false
  }
}
