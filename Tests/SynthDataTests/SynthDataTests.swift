import NIOCore
import SenAPI
import SenRPC
import Synchronization
import Testing

@testable import SynthData

/// Answers every import with nothing refused, and keeps what it was sent.
final class AskedMethods: RPCCaller, LoadProgress {
  private struct State {
    var methods: [String] = []
    var rolls: [String: [Int64: Int]] = [:]
  }
  private let state = Mutex(State())

  var methods: [String] { state.withLock { $0.methods } }

  /// The declared members of a day by branch.
  func rolls(on day: String) -> [Int64: Int] { state.withLock { $0.rolls[day] ?? [:] } }

  func report(stage: String, rows: Int, over: Bool) {}

  func unary(_ method: RPCMethod, _ request: ByteBuffer, options: CallOptions) async throws
    -> ByteBuffer
  {
    state.withLock { $0.methods.append(method.path) }
    return ByteBuffer()
  }

  func stream<Result: Sendable>(
    _ method: RPCMethod, options: CallOptions,
    _ body: (RequestSink<ByteBuffer>, ResponseStream<ByteBuffer>) async throws -> Result
  ) async throws -> Result {
    state.withLock { $0.methods.append(method.path) }
    var router = RPCRouter()
    router.clientStreaming(method) {
      (batches: RequestStream<API.Membership.V1.ImportBatch>, _) in
      for try await batch in batches { self.keep(batch) }
      return API.Types.V1.ImportSummary()
    }
    return try await InProcessTransport(router: router).stream(method, options: options, body)
  }

  private func keep(_ batch: API.Membership.V1.ImportBatch) {
    state.withLock { state in
      for record in batch.records {
        guard case .declareRoll(let roll) = record.record else { continue }
        state.rolls[roll.day, default: [:]][roll.branchID] = Int(roll.count)
      }
    }
  }
}

@Suite("The simulated country adds up to the published figures")
struct SynthMembershipTests {
  static let reference = Result { try ReferenceData() }

  @Test("Reference data are whole: 63 provinces, 705 districts, 10,598 communes")
  func reference() throws {
    let data = try Self.reference.get()
    #expect(data.provinces.count == 63)
    #expect(data.districts.count == 705)
    #expect(data.communes.count == 10_598)
    #expect(data.provinces.filter(\.ethnicListed).count == 51)
    #expect(data.female["given"]?.isEmpty == false)
  }

  @Test(
    "Stocks, growth and the fall of units under 60 % meet the catalogue", arguments: [1, 2, 77])
  func membership(seed: UInt64) throws {
    let data = try Self.reference.get()
    let published = PublishedFigures(data)
    let country = SynthCountry(reference: data, seed: seed)
    let made = try SynthMembership(country: country, published: published, seed: seed)
    func total(_ day: Int) -> Int {
      made.members[day].reduce(0, +) + made.police[day] + made.army[day]
    }
    #expect(total(2) == (try published.figure("membership.members")))
    #expect(total(2) - total(0) == (try published.figure("membership.members_net_increase")))
    func below(_ day: Int) -> Int {
      made.members[day].indices.filter {
        made.members[day][$0] * 100 < made.women[day][$0] * 60
      }.count
    }
    #expect(below(2) == SynthMembership.failingAtEnd)
    #expect(below(0) - below(2) == (try published.figure("membership.units_below_60_reduction")))
    for day in made.members.indices {
      #expect(zip(made.members[day], made.women[day]).allSatisfy { $0 >= 0 && $0 <= $1 })
    }
    #expect(made.branches.reduce(0, +) >= (try published.target("membership.branch_heads_trained")))
    #expect(country.communes.filter(\.ethnicArea).count >= SynthCountry.ethnicCommunes)
  }

  @Test("The same seed gives the same country, another seed another one")
  func seeded() throws {
    let data = try Self.reference.get()
    let one = SynthCountry(reference: data, seed: 5).communes.map(\.women)
    #expect(one == SynthCountry(reference: data, seed: 5).communes.map(\.women))
    #expect(one != SynthCountry(reference: data, seed: 6).communes.map(\.women))
  }

  @Test(
    "Shares add up to the total", arguments: [(0, [1.0]), (7, [1, 1, 1]), (10, [0, 0, 5, 2])])
  func shares(total: Int, weights: [Double]) {
    #expect(Apportion.largestRemainder(total, weights: weights).reduce(0, +) == total)
  }

  @Test("All members one by one: every branch has a register, nothing is declared, all is counted")
  func everyMember() async throws {
    let data = try Self.reference.get()
    let published = PublishedFigures(data)
    let country = SynthCountry(reference: data, seed: 2_023)
    let made = try SynthMembership(country: country, published: published, seed: 2_023)
    let asked = AskedMethods()
    let load = MembersLoad(
      country: country, members: made, names: SynthNames(data), full: true,
      context: LoadContext(caller: asked, seed: 2_023, progress: asked))
    let register = load.registered()
    #expect(Set(register.map(\.id)).count == register.count)
    let forces =
      (SynthMembership.policeMembers + SynthMembership.armyMembers)
      / UnitsLoad.uniformedBranchMembers
    #expect(register.count == made.branches.reduce(0, +) + forces)
    for day in SynthMembership.Day.allCases {
      let total =
        made.members[day.rawValue].reduce(0, +) + made.police[day.rawValue]
        + made.army[day.rawValue]
      #expect(register.reduce(0) { $0 + $1.stocks[day.rawValue] } == total, "\(day.iso)")
    }
    let end = SynthMembership.Day.november2023.rawValue
    #expect(
      register.reduce(0) { $0 + $1.stocks[end] } == (try published.figure("membership.members")))
    for branch in register {
      var stock = branch.stocks[0]
      for day in SynthMembership.Day.allCases.dropFirst() {
        let movement = branch.movement(to: day)
        stock += movement.admissions - movement.exits
        #expect(stock == branch.stocks[day.rawValue] && movement.admissions >= 0)
        #expect(movement.gone + movement.exits <= branch.stocks[0])
      }
    }
    try await load.rolls()
    #expect(asked.methods.isEmpty, "no roll is declared where all members are recorded")
  }

  @Test("A few provinces one by one: the others and the forces declare, and all is counted")
  func fewProvinces() async throws {
    let data = try Self.reference.get()
    let published = PublishedFigures(data)
    let country = SynthCountry(reference: data, seed: 2_023)
    let made = try SynthMembership(country: country, published: published, seed: 2_023)
    let asked = AskedMethods()
    let load = MembersLoad(
      country: country, members: made, names: SynthNames(data), full: false,
      context: LoadContext(caller: asked, seed: 2_023, progress: asked))
    try await load.rolls()
    #expect(asked.methods == [API.Membership.V1.MembershipImportsMethods.importRecords.path])
    let declared = asked.rolls(on: SynthMembership.Day.november2023.iso)
    let register = load.registered()
    #expect(Set(declared.keys).isDisjoint(with: register.map(\.id)))
    let end = SynthMembership.Day.november2023.rawValue
    let recorded = register.reduce(0) { $0 + $1.stocks[end] }
    #expect(
      recorded + declared.values.reduce(0, +) == (try published.figure("membership.members")))
  }
}
