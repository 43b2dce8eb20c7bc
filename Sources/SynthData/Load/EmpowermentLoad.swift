import SenAPI
import SenCodec

/// Sends households and their way out of poverty, co-operatives, groups, women owners, milestones.
struct EmpowermentLoad {
  typealias Wire = API.Empowerment.V1

  /// Women owners and managers supported in 2023 and in the spring of 2024 (simulated).
  static let owners = (year2023: 7_300, spring2024: 4_150)
  /// Exits that the yearly review refused, known before the cut-off (simulated): they never count.
  static let refusedExits = 240

  let country: SynthCountry
  let plan: SynthEmpowerment
  let published: PublishedFigures
  let context: LoadContext

  func run() async throws {
    try await households()
    try await classes()
    try await helps()
    try await exits()
    try await refusals()
    try await cooperatives()
    try await groups()
    try await owners()
    try await milestones()
  }

  private func households() async throws {
    let day = SynthDay.parse("2022-01-10")
    try await context.empowerment("households") { pipe in
      var random = context.random("households")
      for (index, household) in plan.households.enumerated() {
        let women = random.whole(1...3)
        try await pipe.add(
          .with {
            $0.record = .household(
              .with {
                $0.id = Int64(index + 1)
                $0.unitID = SynthIDs.commune(household.commune)
                $0.headName = "Hộ \(index + 1) (mô phỏng)"
                $0.headSex = index % 3 == 0 ? .female : .male
                $0.women = Int32(women)
                $0.size = Int32(women + index % 4)
                $0.day = SynthDay.iso(day)
              })
          }, day: day)
      }
    }
  }

  private func classes() async throws {
    try await context.empowerment("poverty classes") { pipe in
      for (index, household) in plan.households.enumerated() {
        let later = household.exitDay > SynthSpan.december.upperBound
        let day = SynthDay.parse(later ? "2023-01-05" : "2022-01-20")
        try await pipe.add(
          .with {
            $0.record = .povertyClass(
              .with {
                $0.id = Int64(index + 1)
                $0.householdID = Int64(index + 1)
                $0.year = later ? 2_023 : 2_022
                $0.povertyClass = household.wasPoor ? .poor : .nearPoor
                $0.standard = .decree072021
                $0.decision = "QĐ-UBND (mô phỏng)"
                $0.day = SynthDay.iso(day)
              })
          }, day: day)
      }
    }
  }

  /// Households in the order of the months of a day of theirs, so that batches stay whole.
  private func order(_ day: (SynthEmpowerment.Household) -> Int) -> [Int] {
    let keys = plan.households.map { SynthDay.recordedDay(day($0)) }
    return keys.indices.sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$0] < keys[$1] }
  }

  private func helps() async throws {
    let forms: [Wire.HelpForm] = [.loan, .training, .tools, .work, .house]
    try await context.empowerment("help given") { pipe in
      for index in order(\.helpDay) {
        let household = plan.households[index]
        try await pipe.add(
          .with {
            $0.record = .help(
              .with {
                $0.id = Int64(index + 1)
                $0.householdID = Int64(index + 1)
                $0.form = forms[index % forms.count]
                $0.day = SynthDay.iso(household.helpDay)
                $0.amount = Int64(2 + index % 40) * 1_000_000
                $0.programme = .union
              })
          }, day: household.helpDay)
      }
    }
  }

  private func exits() async throws {
    try await context.empowerment("exits from poverty") { pipe in
      for index in order(\.exitDay) {
        let household = plan.households[index]
        try await pipe.add(
          .with { $0.record = .exit(exit(household, id: index + 1, household: index + 1)) },
          day: household.exitDay)
      }
    }
  }

  private func exit(_ made: SynthEmpowerment.Household, id: Int, household: Int)
    -> Wire.RecordExitRequest
  {
    .with {
      $0.id = Int64(id)
      $0.householdID = Int64(household)
      $0.fromClass = made.wasPoor ? .poor : .nearPoor
      $0.toClass = made.becomesNearPoor ? .nearPoor : .neither
      $0.day = SynthDay.iso(made.exitDay)
      $0.state = made.confirmed ? .confirmed : .expected
      if made.confirmed { $0.decision = "QĐ-UBND (mô phỏng)" }
    }
  }

  /// Households whose exit was expected and then refused, all before the cut-off.
  private func refusals() async throws {
    let firstID = 1_000_000
    let help = SynthDay.parse("2023-03-15")
    let out = SynthDay.parse("2023-09-10")
    let review = SynthDay.parse("2023-10-20")
    try await context.empowerment("refused exits") { pipe in
      for number in 0..<Self.refusedExits {
        let id = Int64(firstID + number)
        let commune = (number * 43) % country.communes.count
        let record: [(Int, Wire.ImportRecord.Record)] = [
          (
            SynthDay.parse("2022-01-10"),
            .household(
              .with {
                $0.id = id
                $0.unitID = SynthIDs.commune(commune)
                $0.headName = "Hộ \(id) (mô phỏng)"
                $0.headSex = .female
                $0.women = 1
                $0.size = 3
                $0.day = "2022-01-10"
              })
          ),
          (
            SynthDay.parse("2022-01-20"),
            .povertyClass(
              .with {
                $0.id = id
                $0.householdID = id
                $0.year = 2_022
                $0.povertyClass = .poor
                $0.standard = .decree072021
                $0.day = "2022-01-20"
              })
          ),
          (
            help,
            .help(
              .with {
                $0.id = id
                $0.householdID = id
                $0.form = .loan
                $0.day = SynthDay.iso(help)
                $0.programme = .union
              })
          ),
        ]
        for (_, row) in record { try await pipe.add(.with { $0.record = row }, day: help) }
      }
      for number in 0..<Self.refusedExits {
        let made = SynthEmpowerment.Household(
          commune: 0, exitDay: out, helpDay: help, wasPoor: true, becomesNearPoor: false,
          confirmed: false)
        let id = firstID + number
        try await pipe.add(
          .with { $0.record = .exit(exit(made, id: id, household: id)) }, day: out)
      }
      for number in 0..<Self.refusedExits {
        try await pipe.add(
          .with {
            $0.record = .exitRefused(
              .with {
                $0.id = Int64(firstID + number)
                $0.decision = "QĐ-UBND (mô phỏng)"
                $0.decisionDay = SynthDay.iso(review)
              })
          }, day: review)
      }
    }
  }

  private func cooperatives() async throws {
    let sectors: [Wire.CooperativeSector] = [.agriculture, .crafts, .processing, .trade]
    try await context.empowerment("co-operatives") { pipe in
      let order = plan.cooperatives.indices.sorted {
        let left = SynthDay.recordedDay(plan.cooperatives[$0].day)
        let right = SynthDay.recordedDay(plan.cooperatives[$1].day)
        return left == right ? $0 < $1 : left < right
      }
      for index in order {
        let made = plan.cooperatives[index]
        try await pipe.add(
          .with {
            $0.record = .cooperative(
              .with {
                $0.id = Int64(index + 1)
                $0.unitID = SynthIDs.commune(made.commune)
                $0.name = "Hợp tác xã \(index + 1) (mô phỏng)"
                $0.sector = sectors[made.sector]
                $0.registrationNo = "MP-\(index + 1)"
                $0.founded = SynthDay.iso(made.day)
                $0.support = .advice
                $0.programme = .union
              })
          }, day: made.day)
        try await pipe.add(
          .with {
            $0.record = .cooperativeManager(
              .with {
                $0.id = Int64(index + 1)
                $0.cooperativeID = Int64(index + 1)
                $0.fullName = "Người quản lý \(index + 1) (mô phỏng)"
                $0.sex = made.womenManaged ? .female : .male
                $0.post = .director
                $0.from = SynthDay.iso(made.day)
              })
          }, day: made.day)
      }
    }
  }

  private func groups() async throws {
    let total = try published.figure("empowerment.livelihood_groups")
    let communes = country.communes.indices.filter { country.communes[$0].ethnicArea }
    try await context.empowerment("livelihood groups") { pipe in
      var random = context.random("groups")
      for number in 0..<total {
        let day = random.whole(SynthSpan.project8)
        try await pipe.add(
          .with {
            $0.record = .livelihoodGroup(
              .with {
                $0.id = Int64(number + 1)
                $0.unitID = SynthIDs.commune(communes[(number * 61) % communes.count])
                $0.name = "Tổ sinh kế \(number + 1) (mô phỏng)"
                $0.kind = number % 4 == 0 ? .cooperativeGroup : .group
                $0.programme = .project8
                $0.founded = SynthDay.iso(day)
              })
          }, day: SynthSpan.project8.upperBound)
      }
    }
  }

  private func owners() async throws {
    let kinds: [Wire.OwnerKind] = [.businessOwner, .cooperativeManager, .householdBusinessHead]
    let total = Self.owners.year2023 + Self.owners.spring2024
    let since = SynthDay.parse("2022-06-01")
    try await context.empowerment("women owners") { pipe in
      var random = context.random("owners")
      for number in 0..<total {
        let commune = random.whole(0...(country.communes.count - 1))
        try await pipe.add(
          .with {
            $0.record = .owner(
              .with {
                $0.id = Int64(number + 1)
                $0.unitID = SynthIDs.commune(commune)
                $0.fullName = "Chủ cơ sở \(number + 1) (mô phỏng)"
                $0.sex = .female
                $0.kind = kinds[number % kinds.count]
                $0.day = SynthDay.iso(since)
              })
          }, day: since)
      }
    }
    try await context.empowerment("support of women owners") { pipe in
      var random = context.random("owner support")
      for number in 0..<total {
        let span = number < Self.owners.year2023 ? SynthSpan.year2023 : SynthSpan.spring2024
        let day = random.whole(span)
        try await pipe.add(
          .with {
            $0.record = .ownerSupport(
              .with {
                $0.id = Int64(number + 1)
                $0.ownerID = Int64(number + 1)
                $0.kind = number % 2 == 0 ? .training : .digital
                $0.day = SynthDay.iso(day)
                $0.programme = .project939
              })
          }, day: span.upperBound)
      }
    }
  }

  private func milestones() async throws {
    let reached: [(Wire.MilestoneKind, String)] = [
      (.plan, "2023-02-20"), (.guidance, "2023-04-05"), (.launch, "2023-06-28"),
    ]
    try await context.empowerment("project milestones") { pipe in
      for (number, (kind, day)) in reached.enumerated() {
        try await pipe.add(
          .with {
            $0.record = .milestone(
              .with {
                $0.id = Int64(number + 1)
                $0.unitID = SynthIDs.centre
                $0.project = .project01
                $0.kind = kind
                $0.day = day
                $0.document = "\(number + 10)/KH-ĐCT (mô phỏng)"
              })
          }, day: SynthDay.parse(day))
      }
    }
  }
}
