import SenAPI
import SenCodec

/// Sends rolls, members recorded one by one, and the counts of women.
struct MembersLoad {
  typealias Wire = API.Membership.V1
  typealias Day = SynthMembership.Day

  /// Provinces whose members are recorded one by one when not all are: small ones.
  static let recordedProvinces: Set<String> = ["06", "12", "62"]
  /// The day on which a register of members opens.
  static let registerDay = SynthDay.parse("2022-11-15")
  /// Exits of a year in a thousand members (simulated).
  static let exitsPerThousand = 4
  /// Members of a branch after whom the youngest is a newcomer.
  static let signer = "Chi hội trưởng (mô phỏng)"

  let country: SynthCountry
  let members: SynthMembership
  let names: SynthNames
  let full: Bool
  let context: LoadContext

  func run() async throws {
    try await women()
    try await rolls()
    try await records()
  }

  /// Whether the members of a commune are recorded one by one.
  func isRecorded(_ commune: Int) -> Bool {
    full || Self.recordedProvinces.contains(country.communes[commune].reference.provinceCode)
  }

  private func women() async throws {
    try await context.membership("women of 18 and more") { pipe in
      for day in [Day.november2022, .november2023] {
        for index in country.communes.indices {
          try await pipe.add(
            .with {
              $0.record = .recordWomenCount(
                .with {
                  $0.unitID = SynthIDs.commune(index)
                  $0.day = day.iso
                  $0.count = Int64(members.women[day.rawValue][index])
                  $0.source = "mô phỏng: dân số nữ cấp huyện 2019 × \(SynthCountry.adultShare)"
                })
            }, day: SynthDay.parse(day.iso))
        }
      }
    }
  }

  /// Members of each branch of a commune at each day, in proportion to fixed weights.
  func branchStocks(_ commune: Int) -> [[Int]] {
    var random = Seeded(seed: context.seed, stream: "branch weights/\(commune)")
    let weights = (0..<members.branches[commune]).map { _ in random.factor(spread: 0.25) }
    return Day.allCases.map {
      Apportion.largestRemainder(members.members[$0.rawValue][commune], weights: weights)
    }
  }

  /// The branches that record their members one by one: in full those of the Police and the Army too.
  func registered() -> [RegisteredBranch] {
    var branches: [RegisteredBranch] = []
    for commune in country.communes.indices where isRecorded(commune) {
      let stocks = branchStocks(commune)
      for number in stocks[0].indices {
        branches.append(
          RegisteredBranch(
            id: SynthIDs.branch(commune, number), stocks: stocks.map { $0[number] },
            ethnic: country.communes[commune].ethnicArea))
      }
    }
    return full ? branches + uniformed() : branches
  }

  /// The branches of the Police and the Army.
  private func uniformed() -> [RegisteredBranch] {
    var branches: [RegisteredBranch] = []
    for (force, totals) in [members.police, members.army].enumerated() {
      let end = [SynthMembership.policeMembers, SynthMembership.armyMembers][force]
      let weights = Array(repeating: 1.0, count: end / UnitsLoad.uniformedBranchMembers)
      let stocks = totals.map { Apportion.largestRemainder($0, weights: weights) }
      for number in weights.indices {
        branches.append(
          RegisteredBranch(
            id: SynthIDs.uniformedBranch(force, number), stocks: stocks.map { $0[number] },
            ethnic: false))
      }
    }
    return branches
  }

  func rolls() async throws {
    guard !full else { return }
    try await context.membership("declared rolls") { pipe in
      let forces = uniformed()
      for day in Day.allCases {
        for commune in country.communes.indices
        where !isRecorded(commune) && declares(commune, day) {
          let stocks = branchStocks(commune)
          for number in stocks[0].indices {
            let before = day == .november2022 ? nil : stocks[day.rawValue - 1][number]
            try await roll(
              &pipe, SynthIDs.branch(commune, number), day, stocks[day.rawValue][number], before)
          }
        }
        for branch in forces {
          let before = day == .november2022 ? nil : branch.stocks[day.rawValue - 1]
          try await roll(&pipe, branch.id, day, branch.stocks[day.rawValue], before)
        }
      }
    }
  }

  /// In December only the communes that moved declare.
  private func declares(_ commune: Int, _ day: Day) -> Bool {
    day != .december2023
      || members.members[day.rawValue][commune]
        != members.members[Day.november2023.rawValue][commune]
  }

  private func roll(
    _ pipe: inout ImportPipe<Wire.ImportBatch>, _ branch: Int64, _ day: Day, _ count: Int,
    _ before: Int?
  ) async throws {
    try await pipe.add(
      .with {
        $0.record = .declareRoll(
          .with {
            $0.branchID = branch
            $0.day = day.iso
            $0.count = Int64(count)
            $0.signer = Self.signer
            guard let before else { return }
            let exits = max(before * Self.exitsPerThousand / 1_000, before - count, 0)
            let admitted = count - before + exits
            if admitted > 0 {
              $0.admissions = [
                .with {
                  $0.reason = .new; $0.count = Int64(admitted)
                }
              ]
            }
            if exits > 0 {
              $0.exits = [
                .with {
                  $0.reason = .movedAway; $0.count = Int64(exits)
                }
              ]
            }
          })
      }, day: SynthDay.parse(day.iso))
  }

  /// The register of the branches that record members one by one: the opening stock, then who came
  /// and who went between the days.
  private func records() async throws {
    try await context.membership("members") { pipe in
      var next: Int64 = 1
      var opened: [(branch: RegisteredBranch, first: Int64)] = []
      for branch in registered() {
        opened.append((branch, next))
        var random = Seeded(seed: context.seed, stream: "opening/\(branch.id)")
        for _ in 0..<branch.stocks[0] {
          try await admit(
            &pipe, next, branch.id, Self.registerDay, .register, branch.ethnic, &random)
          next += 1
        }
      }
      for day in Day.allCases.dropFirst() {
        for (branch, first) in opened { try await step(&pipe, branch, first, day, &next) }
      }
    }
  }

  private func step(
    _ pipe: inout ImportPipe<Wire.ImportBatch>, _ branch: RegisteredBranch, _ first: Int64,
    _ day: Day, _ next: inout Int64
  ) async throws {
    let movement = branch.movement(to: day)
    var random = Seeded(seed: context.seed, stream: "step/\(branch.id)/\(day.rawValue)")
    // One recorded day for all of a step keeps the batches whole.
    let on = SynthDay.parse(day.iso) - (day == .december2023 ? 3 : random.whole(0...20))
    for exit in 0..<movement.exits {
      try await pipe.add(
        .with {
          $0.record = .recordLeave(
            .with {
              $0.memberID = first + Int64(movement.gone + exit)
              $0.day = SynthDay.iso(on)
              $0.reason = exit % 3 == 0 ? .resigned : .movedAway
            })
        }, day: on)
    }
    for _ in 0..<movement.admissions {
      try await admit(&pipe, next, branch.id, on, .new, branch.ethnic, &random)
      next += 1
    }
  }

  private func admit(
    _ pipe: inout ImportPipe<Wire.ImportBatch>, _ id: Int64, _ branch: Int64, _ day: Int,
    _ reason: Wire.AdmissionReason, _ ethnic: Bool, _ random: inout Seeded
  ) async throws {
    let age = reason == .register ? random.whole(19...78) : random.whole(19...35)
    let birth = day - age * 366 - random.whole(0...360)
    let name = names.full(female: true, &random)
    let group = names.ethnicity(ethnicArea: ethnic, &random)
    try await pipe.add(
      .with {
        $0.record = .admitMember(
          .with {
            $0.id = id
            $0.branchID = branch
            $0.fullName = name
            $0.birthDay = SynthDay.iso(birth)
            $0.ethnicity = group
            $0.day = SynthDay.iso(day)
            $0.reason = reason
          })
      }, day: day)
  }
}

/// A branch with its members at each day.
struct RegisteredBranch {
  let id: Int64
  /// Members at each of `SynthMembership.Day`.
  let stocks: [Int]
  /// Whether it lies in an area of ethnic minorities.
  let ethnic: Bool

  /// Who leaves and who comes between the day before and this one, and how many of the opening
  /// register have left by then: those who leave are the first that have not left before.
  func movement(to day: SynthMembership.Day) -> (gone: Int, exits: Int, admissions: Int) {
    let exits = self.exits(day.rawValue)
    return (
      (1..<day.rawValue).reduce(0) { $0 + self.exits($1) }, exits,
      stocks[day.rawValue] - stocks[day.rawValue - 1] + exits
    )
  }

  /// Some leave in every span but that of December; all who are fewer at its end.
  private func exits(_ day: Int) -> Int {
    let isDecember = day == SynthMembership.Day.december2023.rawValue
    let usual = isDecember ? 0 : stocks[0] * MembersLoad.exitsPerThousand / 1_000
    return max(usual, stocks[day - 1] - stocks[day], 0)
  }
}
