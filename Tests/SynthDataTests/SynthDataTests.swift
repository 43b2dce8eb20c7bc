import Testing

@testable import SynthData

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
}
