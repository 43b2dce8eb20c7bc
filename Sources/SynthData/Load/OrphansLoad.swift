import SenAPI
import SenCodec

/// Sends orphans, sponsors, sponsorships, pledges and payments of the Godmothers programme.
struct OrphansLoad {
  typealias Wire = API.Welfare.V1

  /// Of a hundred children, how many have a second sponsor (simulated).
  static let secondSponsors = 12
  /// Share of the rounded headline that was really received (simulated, inside "gần").
  static let receivedShare = 0.9887
  /// Đồng of a businesswomen's pledge for one child in a year: 500,000 a month.
  static let pledgePerYear: Int64 = 6_000_000
  /// Payments for a child up to the cut-off, at most.
  static let paymentsAtMost = 3
  /// One payment in so many was sent back, and is no part of the funds.
  static let oneReversedIn = 400
  /// Payments are whole multiples of this many đồng.
  static let paymentStep = 1_000
  /// Children who found a sponsor from 1 to 13 December 2023 and in the spring of 2024 (simulated).
  static let laterChildren = (december: 140, spring: 520)
  /// Individual sponsors of a province (simulated).
  static let individualsOfProvince = 120
  /// Sponsors have ids by province: province × this + number.
  static let sponsorsPerProvince = 1_000

  let country: SynthCountry
  let published: PublishedFigures
  let context: LoadContext

  /// Number of the union's own sponsor, of the association and of the enterprise in a province.
  static let unionSponsor = 0
  static let associationSponsor = 1
  static let enterpriseSponsor = 2
  static let firstIndividual = 3
  static let nationalAssociation: Int64 = 1

  static func sponsor(_ province: Int, _ number: Int) -> Int64 {
    Int64((province + 1) * sponsorsPerProvince + number)
  }

  func run() async throws {
    let total = try published.figure("welfare.orphans_sponsored")
    let business = try published.figure("welfare.orphans_by_businesswomen")
    let all = total + Self.laterChildren.december + Self.laterChildren.spring
    var random = context.random("orphans")
    let homes = (0..<all).map { _ in random.whole(0...(country.communes.count - 1)) }
    let days = (0..<all).map { index in
      index < total
        ? random.whole(SynthSpan.godmothers)
        : index < total + Self.laterChildren.december
          ? random.whole(SynthSpan.december) : random.whole(SynthSpan.spring2024)
    }
    try await sponsors()
    try await children(homes, days)
    try await sponsorships(homes, days, business: business)
    try await pledges(days, business: business)
    try await payments(homes, days, total: total)
  }

  private func sponsors() async throws {
    let day = SynthSpan.godmothers.lowerBound
    try await context.welfare("sponsors") { pipe in
      try await pipe.add(
        .with {
          $0.record = .registerSponsor(
            .with {
              $0.id = Self.nationalAssociation
              $0.unitID = SynthIDs.centre
              $0.kind = .businesswomenAssociation
              $0.affiliateID = 1
              $0.associationLevel = .central
              $0.organisationName = "Hiệp hội Nữ doanh nhân Việt Nam"
            })
        }, day: day)
      for (index, province) in country.reference.provinces.enumerated() {
        for number in 0..<(Self.firstIndividual + Self.individualsOfProvince) {
          try await pipe.add(
            .with { $0.record = .registerSponsor(sponsor(index, number, province)) }, day: day)
        }
      }
    }
  }

  private func sponsor(_ index: Int, _ number: Int, _ province: ReferenceProvince)
    -> Wire.RegisterSponsorRequest
  {
    .with {
      $0.id = Self.sponsor(index, number)
      $0.unitID = SynthIDs.province(index)
      switch number {
      case Self.unionSponsor:
        $0.kind = .unionUnit
        $0.organisationName = "Hội LHPN \(province.fullName)"
      case Self.associationSponsor:
        $0.kind = .businesswomenAssociation
        $0.associationLevel = .provincial
        $0.affiliateID = index % 3 == 2 ? 0 : CadresLoad.firstProvincialAffiliate + Int64(index)
        $0.organisationName = "Hội Nữ doanh nhân \(province.fullName)"
      case Self.enterpriseSponsor:
        $0.kind = .enterprise
        $0.organisationName = "Doanh nghiệp tại \(province.fullName) (mô phỏng)"
      default: $0.kind = .individual
      }
    }
  }

  static func child(_ index: Int, seed: UInt64) -> String {
    SynthIDs.pseudonym(seed: seed, stream: "child", index: index)
  }

  private func children(_ homes: [Int], _ days: [Int]) async throws {
    let causes: [Wire.OrphanCause] = [.covid19, .illness, .illness, .accident, .accident, .other]
    try await context.welfare("orphans") { pipe in
      var random = context.random("children")
      for index in order(days) {
        let cause = random.pick(causes)
        let birth = days[index] - random.whole(1...16) * 365 - random.whole(0...300)
        try await pipe.add(
          .with {
            $0.record = .registerChild(
              .with {
                $0.childID = Self.child(index, seed: context.seed)
                $0.unitID = SynthIDs.commune(homes[index])
                $0.birthDate = SynthDay.iso(birth)
                $0.orphanCause = cause
              })
          }, day: days[index])
      }
    }
  }

  /// Children in the order of the months in which they came, so that batches stay whole.
  private func order(_ days: [Int]) -> [Int] {
    days.indices.sorted {
      let left = SynthDay.recordedDay(days[$0])
      let right = SynthDay.recordedDay(days[$1])
      return left == right ? $0 < $1 : left < right
    }
  }

  /// The sponsor of a child; the first ones are the associations' children.
  private func firstSponsor(_ index: Int, _ home: Int, business: Int, _ random: inout Seeded)
    -> Int64
  {
    let province = country.communes[home].province
    if index < business {
      return index % 5 == 0
        ? Self.nationalAssociation : Self.sponsor(province, Self.associationSponsor)
    }
    let number = random.whole(0...9)
    return Self.sponsor(
      province,
      number < 4
        ? Self.unionSponsor
        : number < 6
          ? Self.enterpriseSponsor
          : Self.firstIndividual + random.whole(0...(Self.individualsOfProvince - 1)))
  }

  private func sponsorships(_ homes: [Int], _ days: [Int], business: Int) async throws {
    try await context.welfare("sponsorships") { pipe in
      var random = context.random("sponsorships")
      for index in order(days) {
        let first = firstSponsor(index, homes[index], business: business, &random)
        let regular = index < business || random.chance(0.72)
        try await start(
          &pipe, Int64(index + 1), index, first, regular, days[index], direct: random.chance(0.4))
        if random.whole(0...99) < Self.secondSponsors {
          let second = Self.sponsor(
            country.communes[homes[index]].province,
            Self.firstIndividual + random.whole(0...(Self.individualsOfProvince - 1)))
          guard second != first else { continue }
          try await start(
            &pipe, Int64(1_000_000 + index), index, second, false, days[index], direct: false)
        }
      }
    }
  }

  private func start(
    _ pipe: inout ImportPipe<Wire.ImportBatch>, _ id: Int64, _ child: Int, _ sponsor: Int64,
    _ regular: Bool, _ day: Int, direct: Bool
  ) async throws {
    try await pipe.add(
      .with {
        $0.record = .startSponsorship(
          .with {
            $0.id = id
            $0.childID = Self.child(child, seed: context.seed)
            $0.sponsorID = sponsor
            $0.direct = direct
            $0.form = regular ? .regular : .oneOff
            $0.from = SynthDay.iso(day)
          })
      }, day: day)
  }

  private func pledges(_ days: [Int], business: Int) async throws {
    try await context.welfare("pledges") { pipe in
      for index in order(Array(days.prefix(business))) {
        try await pipe.add(
          .with {
            $0.record = .makePledge(
              .with {
                $0.id = Int64(index + 1)
                $0.sponsorshipID = Int64(index + 1)
                $0.vndPerYear = Self.pledgePerYear
                $0.from = SynthDay.iso(days[index])
              })
          }, day: days[index])
      }
    }
  }

  private func payments(_ homes: [Int], _ days: [Int], total: Int) async throws {
    let headline = try published.figure("welfare.orphan_funds")
    let funds = Int(Double(headline / Self.paymentStep) * Self.receivedShare)
    var random = context.random("payments")
    var list: [(child: Int, day: Int, weight: Double)] = []
    for index in 0..<total {
      for _ in 0..<random.whole(1...Self.paymentsAtMost) {
        let day = random.whole(days[index]...SynthSpan.godmothers.upperBound)
        list.append((index, day, random.factor(spread: 0.5)))
      }
    }
    let amounts = Apportion.atLeast(1, funds, weights: list.map(\.weight))
    let made = zip(list, amounts).map { ($0.child, $0.day, $1 * Self.paymentStep) }
    let sorted = made.indices.sorted {
      let left = SynthDay.recordedDay(made[$0].1)
      let right = SynthDay.recordedDay(made[$1].1)
      return left == right ? $0 < $1 : left < right
    }
    try await context.welfare("payments") { pipe in
      for number in sorted {
        let (child, day, amount) = made[number]
        try await pay(&pipe, Int64(number + 1), homes[child], child, amount, day)
      }
      // Payments that were sent back: received and reversed, so that they add nothing.
      for number in 0..<(made.count / Self.oneReversedIn) {
        let (child, day, amount) = made[number * Self.oneReversedIn]
        let id = Int64(10_000_000 + number)
        try await pay(&pipe, id, homes[child], child, amount, day)
        try await pipe.add(
          .with {
            $0.record = .reversePayment(
              .with {
                $0.paymentID = id
                $0.day = SynthDay.iso(day)
              })
          }, day: day)
      }
      for child in total..<homes.count {
        try await pay(&pipe, Int64(20_000_000 + child), homes[child], child, 1_500_000, days[child])
      }
    }
  }

  private func pay(
    _ pipe: inout ImportPipe<Wire.ImportBatch>, _ id: Int64, _ home: Int, _ child: Int,
    _ amount: Int, _ day: Int
  ) async throws {
    try await pipe.add(
      .with {
        $0.record = .receivePayment(
          .with {
            $0.id = id
            $0.unitID = SynthIDs.commune(home)
            $0.sponsorID = Self.sponsor(country.communes[home].province, Self.unionSponsor)
            $0.childID = Self.child(child, seed: context.seed)
            $0.vnd = Int64(amount)
            $0.form = id % 7 == 0 ? .inKind : .cash
            $0.day = SynthDay.iso(day)
          })
      }, day: day)
  }
}
