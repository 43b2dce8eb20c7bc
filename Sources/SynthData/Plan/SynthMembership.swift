/// Members and women of every commune at the days that the reports look at.
///
/// What must come out: the published stock and its growth, the published fall of units under 60 %
/// (units that stand just below the line at the first date), rates of at most 100 %, and failing
/// units that are the largest communes.
public struct SynthMembership: Sendable {
  /// The days at which rolls are declared, in order.
  public enum Day: Int, CaseIterable, Sendable {
    case november2022, march2023, november2023, december2023, march2024

    /// The day as text.
    public var iso: String {
      ["2022-11-30", "2023-03-31", "2023-11-30", "2023-12-14", "2024-03-31"][rawValue]
    }
  }

  /// Grassroots units under 60 % at the end of November 2023: a press figure, unverified.
  public static let failingAtEnd = 1_331
  /// Members of the Police and the Army at the end of November 2023 (simulated).
  public static let policeMembers = 52_000
  /// Members of the Army at the end of November 2023 (simulated).
  public static let armyMembers = 31_000
  /// Share of a year's net growth that the first four months brought (simulated; it peaks late).
  public static let growthByMarch = 0.12
  /// Net growth of the first four months of the year 2024 (simulated).
  public static let growthToMarch2024 = 24_000
  /// Net growth from 1 to 14 December 2023 (simulated).
  public static let growthInDecember = 1_200
  /// Members of a branch on average.
  public static let membersPerBranch = 268.0
  /// The fewest branches a commune has.
  public static let fewestBranches = 2

  /// Members of each commune at each day.
  public let members: [[Int]]
  /// Women of 18 and more of each commune at each day.
  public let women: [[Int]]
  /// Branches of each commune.
  public let branches: [Int]
  /// Members of the Police and the Army at each day.
  public let police, army: [Int]

  /// Finds numbers that meet the published ones.
  public init(country: SynthCountry, published: PublishedFigures, seed: UInt64) throws {
    var random = Seeded(seed: seed, stream: "membership")
    let stock = try published.figure("membership.members")
    let growth = try published.figure("membership.members_net_increase")
    let fall = try published.figure("membership.units_below_60_reduction")
    let women23 = country.communes.map(\.women)
    let women22 = women23.map { Int(Double($0) * 0.992) }
    let order = women23.indices.map { ($0, Double(women23[$0]) * random.factor(spread: 0.08)) }
      .sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 > $1.1 }.map(\.0)
    var standing = [Standing](repeating: .passing, count: women23.count)
    for index in order.prefix(Self.failingAtEnd) { standing[index] = .failing }
    for index in order.dropFirst(Self.failingAtEnd).prefix(fall) { standing[index] = .mover }
    let territorial = stock - Self.policeMembers - Self.armyMembers
    let end = try Self.stockAtEnd(territorial, women23, standing, &random)
    let uniformed = (Self.policeMembers + Self.armyMembers) / 100
    let start = try Self.stockAtStart(growth - uniformed, end, women22, standing, &random)
    let steps = Self.between(start: start, end: end, women: women23, standing: standing)
    members = [start, steps.march, end, steps.december, steps.march2024]
    women = [women22, women22, women23, women23, women23]
    branches = end.map { max(Self.fewestBranches, Int(Double($0) / Self.membersPerBranch)) }
    let policeGrowth = uniformed * Self.policeMembers / (Self.policeMembers + Self.armyMembers)
    police = Self.uniformed(Self.policeMembers, growth: policeGrowth)
    army = Self.uniformed(Self.armyMembers, growth: uniformed - policeGrowth)
  }

  /// How a commune stands to the line of 60 %.
  enum Standing { case passing, mover, failing }

  /// The fewest members with which `women` are gathered at 60 %.
  static func line(_ women: Int) -> Int { (women * 60 + 99) / 100 }

  static func stockAtEnd(
    _ total: Int, _ women: [Int], _ standing: [Standing], _ random: inout Seeded
  ) throws -> [Int] {
    var members = women.indices.map { index -> Int in
      let count = women[index]
      switch standing[index] {
      case .passing:
        return min(count, max(line(count), Int(Double(count) * random.between(0.607, 0.66))))
      case .mover: return min(count, line(count) + Int(Double(count) * random.between(0, 0.008)))
      case .failing: return 0
      }
    }
    let failing = women.indices.filter { standing[$0] == .failing }
    let rest = total - members.reduce(0, +)
    let weights = failing.map { Double(women[$0]) * random.factor(spread: 0.12) }
    for (index, share) in zip(failing, Apportion.largestRemainder(rest, weights: weights)) {
      members[index] = share
    }
    guard rest > 0, failing.allSatisfy({ members[$0] < line(women[$0]) }) else {
      throw SynthError.cannotReconcile("a failing unit would pass 60 % at the end")
    }
    return members
  }

  static func stockAtStart(
    _ growth: Int, _ end: [Int], _ women: [Int], _ standing: [Standing], _ random: inout Seeded
  ) throws -> [Int] {
    var start = end
    for index in end.indices where standing[index] == .mover {
      start[index] = min(
        line(women[index]) - 1, Int(Double(women[index]) * random.between(0.578, 0.5995)))
    }
    let moved = zip(end, start).reduce(0) { $0 + $1.0 - $1.1 }
    let others = end.indices.filter { standing[$0] != .mover }
    let weights = others.map { Double(end[$0]) * random.factor(spread: 0.1) }
    let shares = Apportion.largestRemainder(growth - moved, weights: weights)
    var missing = 0
    for (index, share) in zip(others, shares) {
      let least = standing[index] == .passing ? line(women[index]) : 0
      start[index] = max(least, end[index] - share)
      missing += share - (end[index] - start[index])
    }
    for index in others where standing[index] == .failing && missing > 0 {
      let more = min(missing, start[index] / 20)
      start[index] -= more
      missing -= more
    }
    guard missing == 0, growth > moved else {
      throw SynthError.cannotReconcile("the growth of the year does not fit the falling units")
    }
    return start
  }

  static func between(start: [Int], end: [Int], women: [Int], standing: [Standing]) -> (
    march: [Int], december: [Int], march2024: [Int]
  ) {
    let march = zip(start, end).map { $0 + Int(Double($1 - $0) * growthByMarch) }
    let december = Apportion.largestRemainder(
      growthInDecember, weights: end.indices.map { $0 % 7 == 0 ? Double(end[$0]) : 0 })
    let spring = Apportion.largestRemainder(
      growthToMarch2024 - growthInDecember, weights: end.map(Double.init))
    func within(_ index: Int, _ value: Int) -> Int {
      let most = standing[index] == .failing ? line(women[index]) - 1 : women[index]
      return min(most, value)
    }
    let decemberStock = end.indices.map { within($0, end[$0] + december[$0]) }
    let marchStock = end.indices.map { within($0, decemberStock[$0] + spring[$0]) }
    return (march, decemberStock, marchStock)
  }

  static func uniformed(_ end: Int, growth: Int) -> [Int] {
    [end - growth, end - growth + growth / 8, end, end + 10, end + 90]
  }
}
