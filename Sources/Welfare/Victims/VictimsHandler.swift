import SenAPI
import SenCodec
import SenRPC
import Storage
import UnionModel
import UnionService

/// `Victims`: detection, identification, cases, services and referrals.
struct VictimsHandler: Wire.VictimsService {
  let desk: WelfareDesk

  func detectVictim(
    _ request: Wire.DetectVictimRequest, context: ServerContext
  ) async throws -> Wire.DetectVictimResponse {
    try await desk.record(request, context)
  }

  func recordVictimStatus(
    _ request: Wire.RecordVictimStatusRequest, context: ServerContext
  ) async throws -> Wire.VictimStatusEvent {
    try await desk.record(request, context)
  }

  func openVictimCase(
    _ request: Wire.OpenVictimCaseRequest, context: ServerContext
  ) async throws -> Wire.VictimCase {
    try await desk.record(request, context)
  }

  func closeVictimCase(
    _ request: Wire.CloseVictimCaseRequest, context: ServerContext
  ) async throws -> Wire.VictimCase {
    try await desk.record(request, context)
  }

  func recordVictimService(
    _ request: Wire.RecordVictimServiceRequest, context: ServerContext
  ) async throws -> Wire.VictimServiceEvent {
    try await desk.record(request, context)
  }

  func recordReferral(
    _ request: Wire.RecordReferralRequest, context: ServerContext
  ) async throws -> Wire.Referral {
    try await desk.record(request, context)
  }

  func listVictims(
    _ request: Wire.ListVictimsRequest, context: ServerContext
  ) async throws -> Wire.ListVictimsResponse {
    let tree = try desk.environment.units.current()
    if request.unitID < 0 { throw WelfareError.field("unit_id", .unknownUnit).rpcError }
    let unit = request.unitID == 0 ? tree.root : UnitID(request.unitID)
    let (caller, _) = try await desk.noteRead(
      request, purpose: request.purpose, requestID: request.requestID, context
    ) { _ in (unit, nil) }
    let query = PageQuery(
      unitID: request.unitID, size: request.pageSize, token: request.pageToken)
    let page = try await desk.page(query, caller, unit: unit, context, Self.message)
    return .with {
      $0.victims = page.messages
      $0.nextPageToken = page.next
    }
  }

  @Sendable
  private static func message(
    _ victim: Recorded<Victim>, _ transaction: ReadTransaction
  ) throws -> Wire.Victim {
    let key = victim.fact.person
    return victim.message(
      try ProtectedPersonStore.pseudonym(of: key, in: transaction),
      status: try VictimStatusEvent.standing(ofPerson: key, in: transaction),
      isSealed: try ProtectedPersonStore.isSealed(key, in: transaction))
  }

  func readVictimFile(
    _ request: Wire.ReadVictimFileRequest, context: ServerContext
  ) async throws -> Wire.VictimFile {
    let victimID = request.victimID
    let permit = permit()
    let (_, person) = try await desk.noteRead(
      request, of: victimID, purpose: request.purpose, requestID: request.requestID, context,
      locate: { try Self.locate(victimID, $0) }, permit: permit)
    guard let person else { throw WelfareError.notFound.rpcError }
    return try await desk.read(context) { try Self.file(person, victimID, $0) }
  }

  /// Lets the worker of a case of the victim's through that is open today.
  private func permit() -> @Sendable (Int64, String, ReadTransaction) throws -> Void {
    let today = desk.environment.clock.today
    return { person, subject, reading in
      let cases = try VictimCase.living(where: "t.person_id = ?1", [.integer(person)], in: reading)
      guard cases.contains(where: { $0.fact.worker == subject && $0.fact.isOpen(on: today) })
      else { throw WelfareError.notTheWorker }
    }
  }

  private static func locate(
    _ victimID: String, _ transaction: ReadTransaction
  ) throws -> (unit: UnitID, person: Int64?)? {
    let name = try Pseudonym(victimID, field: "victim_id")
    guard
      let key = try ProtectedPersonStore.key(of: name, kind: .victim, in: transaction),
      let victim = try Victim.newest(ofPerson: key, in: transaction)
    else { return nil }
    return (victim.stamp.unit, key)
  }

  private static func file(
    _ key: Int64, _ victimID: String, _ transaction: ReadTransaction
  ) throws -> Wire.VictimFile {
    guard let victim = try Victim.newest(ofPerson: key, in: transaction) else {
      throw WelfareError.notFound
    }
    func all<Fact: LedgerFact>(_ fact: Fact.Type) throws -> [Recorded<Fact>] {
      try Fact.living(where: "t.person_id = ?1", [.integer(key)], in: transaction)
    }
    let (statuses, cases) = (try all(VictimStatusEvent.self), try all(VictimCase.self))
    let (services, referrals) = (try all(VictimServiceEvent.self), try all(Referral.self))
    let head = try message(victim, transaction)
    return .with {
      $0.victim = head
      $0.statuses = statuses.sorted { $0.fact.day < $1.fact.day }.map { $0.message(victimID) }
      $0.cases = cases.sorted { $0.fact.span.from < $1.fact.span.from }
        .map { $0.message(victimID) }
      $0.services = services.sorted { $0.fact.day < $1.fact.day }.map { $0.message(victimID) }
      $0.referrals = referrals.sorted { $0.fact.receivedAt < $1.fact.receivedAt }
        .map { $0.message(victimID) }
    }
  }

  func readVictimIdentity(
    _ request: Wire.ReadVictimIdentityRequest, context: ServerContext
  ) async throws -> Wire.ReadVictimIdentityResponse {
    let victimID = request.victimID
    let permit = permit()
    let (_, person) = try await desk.noteRead(
      request, of: victimID, purpose: request.purpose, requestID: request.requestID, context,
      locate: { try Self.locate(victimID, $0) }, permit: permit)
    let sealed = try await desk.read(context) { transaction in
      try person.flatMap { try ProtectedPersonStore.sealed(of: $0, in: transaction) }
    }
    guard let sealed else { throw WelfareError.notFound.rpcError }
    return .with {
      $0.sealedIdentity = sealed.bytes
      $0.recordedAt = Instant(rawValue: sealed.recordedAt).timestamp
    }
  }
}
