/// Which households leave poverty and which co-operatives are founded, and where.
///
/// The plan of 2023 is made from these, so that every province meets what it was allocated.
public struct SynthEmpowerment: Sendable {
  /// A household that leaves poverty or near-poverty.
  public struct Household: Sendable {
    /// Place of its commune, the day of its exit, of the help before it, and what it was.
    public let commune, exitDay, helpDay: Int
    public let wasPoor, becomesNearPoor, confirmed: Bool
  }
  /// A co-operative founded with support.
  public struct Cooperative: Sendable {
    /// Place of its commune, the day of founding, the sector's place in the list of sectors.
    public let commune, day, sector: Int
    /// Whether a woman takes part in its management.
    public let womenManaged: Bool
  }

  /// Households that leave from 1 to 13 December 2023 and in the spring of 2024 (simulated).
  public static let laterHouseholds = (december: 1_150, spring: 2_900)
  /// Co-operatives of the spring of 2024 (simulated).
  public static let laterCooperatives = 13
  /// Of a hundred exits, how many were confirmed by 30 November; the others are expected.
  public static let confirmed = 38
  /// Of a hundred co-operatives, how many have women in management (simulated).
  public static let womenManaged = 64

  /// Households of the reporting year 2023 first, then later ones.
  public let households: [Household]
  /// How many households belong to the reporting year 2023.
  public let householdsOf2023: Int
  /// Co-operatives of the reporting year 2023 first, then later ones.
  public let cooperatives: [Cooperative]
  /// How many co-operatives belong to the reporting year 2023.
  public let cooperativesOf2023: Int

  /// Draws them from the seed; every province has at least one of each.
  public init(country: SynthCountry, published: PublishedFigures, seed: UInt64) throws {
    var random = Seeded(seed: seed, stream: "empowerment")
    householdsOf2023 = try published.figure("empowerment.households_out_of_poverty")
    cooperativesOf2023 = try published.figure("empowerment.cooperatives_founded")
    let weights = country.communes.map { commune in
      Double(commune.women)
        * (commune.reference.isUrban ? 0.15 : commune.ethnicArea ? 2.5 : 1)
    }
    let of2023 = Self.places(householdsOf2023, country, weights)
    let december = Apportion.largestRemainder(Self.laterHouseholds.december, weights: weights)
    let spring = Apportion.largestRemainder(Self.laterHouseholds.spring, weights: weights)
    var all: [Household] = []
    for (shares, span) in [
      (of2023, SynthSpan.year2023), (december, SynthSpan.december), (spring, SynthSpan.spring2024),
    ] {
      for (commune, share) in shares.enumerated() {
        for _ in 0..<share { all.append(Self.household(commune, span, &random)) }
      }
    }
    households = all
    var founded: [Cooperative] = []
    let perProvince = Apportion.atLeast(
      1, cooperativesOf2023, weights: country.communesOfProvince.map { Double($0.count) })
    for (province, share) in perProvince.enumerated() {
      for _ in 0..<share {
        founded.append(
          Self.cooperative(
            random.pick(country.communesOfProvince[province]), SynthSpan.year2023, &random))
      }
    }
    for _ in 0..<Self.laterCooperatives {
      let commune = random.whole(0...(country.communes.count - 1))
      founded.append(Self.cooperative(commune, SynthSpan.spring2024, &random))
    }
    cooperatives = founded
  }

  /// Households by commune, at least one in each province.
  static func places(_ total: Int, _ country: SynthCountry, _ weights: [Double]) -> [Int] {
    let provinceWeights = country.communesOfProvince.map { $0.reduce(0.0) { $0 + weights[$1] } }
    var result = [Int](repeating: 0, count: weights.count)
    for (communes, share) in zip(
      country.communesOfProvince, Apportion.atLeast(1, total, weights: provinceWeights))
    {
      let parts = Apportion.largestRemainder(share, weights: communes.map { weights[$0] })
      for (commune, part) in zip(communes, parts) { result[commune] = part }
    }
    return result
  }

  /// Exits peak late in the year: the later of two draws.
  static func household(_ commune: Int, _ span: ClosedRange<Int>, _ random: inout Seeded)
    -> Household
  {
    let day = max(random.whole(span), random.whole(span))
    let poor = random.chance(0.45)
    return Household(
      commune: commune, exitDay: day, helpDay: day - random.whole(40...200), wasPoor: poor,
      becomesNearPoor: poor && random.chance(0.3), confirmed: random.whole(0...99) < confirmed)
  }

  static func cooperative(_ commune: Int, _ span: ClosedRange<Int>, _ random: inout Seeded)
    -> Cooperative
  {
    Cooperative(
      commune: commune, day: random.whole(span), sector: random.whole(0...3),
      womenManaged: random.whole(0...99) < womenManaged)
  }
}
