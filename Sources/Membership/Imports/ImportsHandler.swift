import SenAPI
import SenRPC
import UnionModel
import UnionService

/// Answers `sen.membership.v1.MembershipImports`.
struct ImportsHandler: API.Membership.V1.MembershipImportsService {
  let office: MembershipOffice

  func importRecords(_ requests: RequestStream<Wire.ImportBatch>, context: ServerContext)
    async throws -> Types.ImportSummary
  {
    let rows = RowImport<Wire.ImportBatch, Wire.ImportRecord>(
      office: office, header: \.header, rows: \.records, returnsIDs: \.returnIDs
    ) { desk in
      let commands = ImportCommands(desk: desk)
      return { row in try commands.carryOut(row) }
    }
    return try await rows.run(requests, context: context)
  }
}

/// Carries out the command of an import's row, as the call of the same name does.
struct ImportCommands {
  let desk: RecordDesk

  /// Writes one row; the id of its record.
  func carryOut(_ row: Wire.ImportRecord) throws -> Int64 {
    guard let record = row.record else { throw MembershipFault.field("record", .required) }
    switch record {
    case .admitMember, .transferMember, .recordLeave, .recordDeath, .correctMember,
      .correctMemberEvent, .mergeMembers:
      return try member(record)
    case .registerPerson, .appointPost, .endPost, .createCourse, .recordCompletion,
      .recordAssessment, .recordAward:
      return try cadre(record)
    case .declareRoll(let request):
      return try RollRegister(desk: desk).declare(request).id
    case .recogniseHonoraryMember(let request):
      return try HonoraryRegister(desk: desk).recognise(request).id
    case .withdrawHonoraryMember(let request):
      return try HonoraryRegister(desk: desk).withdraw(request).id
    case .recordWomenCount(let request):
      return try WomenRegister(desk: desk).record(request).id
    case .recordSession(let request):
      return try ActivityRegister(desk: desk).record(request).id
    case .registerAffiliate(let request):
      return try AffiliateRegister(desk: desk).register(request).id
    case .recordAffiliateEvent(let request):
      return try AffiliateRegister(desk: desk).record(request).id
    }
  }

  private func member(_ record: Wire.ImportRecord.Record) throws -> Int64 {
    let register = MemberRegister(desk: desk)
    switch record {
    case .admitMember(let request): return try register.admit(request).id
    case .transferMember(let request): return try register.transfer(request).id
    case .recordLeave(let request): return try register.leave(request).id
    case .recordDeath(let request): return try register.die(request).id
    case .correctMember(let request): return try register.correct(request).id
    case .correctMemberEvent(let request): return try register.correctEvent(request).id
    case .mergeMembers(let request): return try register.merge(request).id
    default: throw MembershipFault.field("record", .notAllowed)
    }
  }

  private func cadre(_ record: Wire.ImportRecord.Record) throws -> Int64 {
    let register = CadreRegister(desk: desk)
    switch record {
    case .registerPerson(let request): return try register.register(request).id
    case .appointPost(let request): return try register.appoint(request).id
    case .endPost(let request): return try register.end(request).id
    case .createCourse(let request): return try register.create(request).id
    case .recordCompletion(let request): return try register.complete(request).id
    case .recordAssessment(let request): return try register.assess(request).id
    case .recordAward(let request): return try register.award(request).id
    default: throw MembershipFault.field("record", .notAllowed)
    }
  }
}
