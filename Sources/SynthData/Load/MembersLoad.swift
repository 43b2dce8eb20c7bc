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

  private func rolls() async throws {
    try await context.membership("declared rolls") { pipe in
      for day in Day.allCases where !(full && day == .december2023) {
        if !full {
          for commune in country.communes.indices
          where !isRecorded(commune) && declares(commune, day) {
            let stocks = branchStocks(commune)
            for number in stocks[0].indices {
              let before = day == .november2022 ? nil : stocks[day.rawValue - 1][number]
              try await roll(
                &pipe, SynthIDs.branch(commune, number), day, stocks[day.rawValue][number], before)
            }
          }
        }
        try await uniformed(&pipe, day)
      }
    }
  }

  /// In December only the communes that moved declare.
  private func declares(_ commune: Int, _ day: Day) -> Bool {
    day != .december2023
      || members.members[day.rawValue][commune]
        != members.members[Day.november2023.rawValue][commune]
  }

  private func uniformed(
    _ pipe: inout ImportPipe<Wire.ImportBatch>, _ day: Day
  ) async throws {
    for (force, stocks) in [members.police, members.army].enumerated() {
      let end = [SynthMembership.policeMembers, SynthMembership.armyMembers][force]
      let count = end / UnitsLoad.uniformedBranchMembers
      let weights = Array(repeating: 1.0, count: count)
      let now = Apportion.largestRemainder(stocks[day.rawValue], weights: weights)
      let past =
        day.rawValue == 0
        ? nil
        : Apportion.largestRemainder(
          stocks[day.rawValue - 1], weights: weights)
      for number in 0..<count {
        try await roll(
          &pipe, SynthIDs.uniformedBranch(force, number), day, now[number], past?[number])
      }
    }
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
      var opened: [(branch: Int64, first: Int64, stocks: [Int], ethnic: Bool)] = []
      for commune in country.communes.indices where isRecorded(commune) {
        let ethnic = country.communes[commune].ethnicArea
        let stocks = branchStocks(commune)
        for number in stocks[0].indices {
          let branch = SynthIDs.branch(commune, number)
          opened.append((branch, next, stocks.map { $0[number] }, ethnic))
          var random = Seeded(seed: context.seed, stream: "opening/\(branch)")
          for _ in 0..<stocks[0][number] {
            try await admit(&pipe, next, branch, Self.registerDay, .register, ethnic, &random)
            next += 1
          }
        }
      }
      for day in Day.allCases.dropFirst() {
        for index in opened.indices {
          try await step(&pipe, opened[index], day, &next)
        }
      }
    }
  }

  private func step(
    _ pipe: inout ImportPipe<Wire.ImportBatch>,
    _ opened: (branch: Int64, first: Int64, stocks: [Int], ethnic: Bool), _ day: Day,
    _ next: inout Int64
  ) async throws {
    let before = opened.stocks[day.rawValue - 1]
    let after = opened.stocks[day.rawValue]
    var random = Seeded(seed: context.seed, stream: "step/\(opened.branch)/\(day.rawValue)")
    let few = day == .december2023 ? 0 : opened.stocks[0] * Self.exitsPerThousand / 1_000
    let exits = max(few, before - after, 0)
    // One recorded day for all of a step keeps the batches whole.
    let on = SynthDay.parse(day.iso) - (day == .december2023 ? 3 : random.whole(0...20))
    // Those who leave are the first of the opening register that have not left before.
    let gone = (1..<day.rawValue).reduce(0) { total, earlier in
      let usual =
        earlier == Day.december2023.rawValue
        ? 0 : opened.stocks[0] * Self.exitsPerThousand / 1_000
      return total + max(usual, opened.stocks[earlier - 1] - opened.stocks[earlier], 0)
    }
    for exit in 0..<exits {
      try await pipe.add(
        .with {
          $0.record = .recordLeave(
            .with {
              $0.memberID = opened.first + Int64(gone + exit)
              $0.day = SynthDay.iso(on)
              $0.reason = exit % 3 == 0 ? .resigned : .movedAway
            })
        }, day: on)
    }
    for _ in 0..<(after - before + exits) {
      try await admit(&pipe, next, opened.branch, on, .new, opened.ethnic, &random)
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
