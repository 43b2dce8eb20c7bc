import SenAPI
import SenCodec

/// Sends camps, activities, victims, models, trusted addresses, advice, families and works.
struct CommunityLoad {
  typealias Wire = API.Welfare.V1

  /// Sunflower camps of the summer of 2023 and children at each (simulated).
  static let camps = 14
  static let childrenPerCamp = 65
  /// Activities of 2023 (simulated).
  static let activities = 4_200
  /// Victims detected in the reporting year 2023 and in the first quarter of 2024 (simulated).
  static let victims = (year2023: 1_240, spring2024: 380)
  /// Of a hundred victims, how many were reached by a service (simulated).
  static let reached = 83
  /// Of a hundred communes, how many registered a work, and of a hundred of those how many had done
  /// it: in 2023, and by March of 2024 (simulated).
  static let registeredWorks = (year2023: 91, spring2024: 78)
  static let doneWorks = (year2023: 86, spring2024: 24)
  /// Other models of Project 8 (simulated).
  static let otherModels = 310
  /// The number of the family criteria.
  static let criteria: ClosedRange<Int32> = 1...8
  /// Families of a commune that are measured, at most: in 2023, and by March of 2024 (simulated).
  static let families = (year2023: 7, spring2024: 2)
  /// Between the ids of what was registered in one year and in the next.
  static let idsOfYear = 1_000_000

  let country: SynthCountry
  let published: PublishedFigures
  let context: LoadContext

  /// Communes of the ethnic-minority and mountainous area.
  private var ethnic: [Int] { country.communes.indices.filter { country.communes[$0].ethnicArea } }

  func run() async throws {
    try await campsHeld()
    try await activitiesHeld()
    try await victimsDetected()
    try await models()
    try await addresses()
    try await advice()
    let years = [
      (
        2_023, SynthSpan.year2023, Self.families.year2023, Self.registeredWorks.year2023,
        Self.doneWorks.year2023
      ),
      (
        2_024, SynthSpan.spring2024, Self.families.spring2024, Self.registeredWorks.spring2024,
        Self.doneWorks.spring2024
      ),
    ]
    for (year, span, most, registered, done) in years {
      try await families(of: year, in: span, atMost: most)
      try await works(of: year, in: span, registered: registered, done: done)
    }
  }

  /// The id of what was registered in a year, by its number from 0.
  private static func id(_ number: Int, of year: Int) -> Int64 {
    Int64((year - 2_023) * idsOfYear + number + 1)
  }

  private func campsHeld() async throws {
    try await context.welfare("sunflower camps") { pipe in
      for camp in 0..<Self.camps {
        let day = SynthDay.parse("2023-06-20") + camp * 3
        try await pipe.add(
          .with {
            $0.record = .holdCamp(
              .with {
                $0.id = Int64(camp + 1)
                $0.unitID = SynthIDs.province(camp * 4)
                $0.from = SynthDay.iso(day)
                $0.to = SynthDay.iso(day + 4)
              })
          }, day: SynthDay.parse("2023-08-30"))
      }
      try await pipe.flush()
      for camp in 0..<Self.camps {
        for child in 0..<Self.childrenPerCamp {
          let index = camp * Self.childrenPerCamp + child
          try await pipe.add(
            .with {
              $0.record = .attendCamp(
                .with {
                  $0.campID = Int64(camp + 1)
                  $0.childID = OrphansLoad.child(index, seed: context.seed)
                })
            }, day: SynthSpan.year2023.upperBound)
        }
      }
    }
  }

  private func activitiesHeld() async throws {
    let kinds: [Wire.WelfareActivityKind] = [
      .charity, .gratitude, .communication, .familyBuilding,
    ]
    try await context.welfare("welfare activities") { pipe in
      var random = context.random("welfare activities")
      for _ in 0..<Self.activities {
        let commune = random.whole(0...(country.communes.count - 1))
        let kind = random.pick(kinds)
        let day = random.whole(SynthSpan.year2023)
        try await pipe.add(
          .with {
            $0.record = .recordActivity(
              .with {
                $0.unitID = SynthIDs.commune(commune)
                $0.kind = kind
                $0.day = SynthDay.iso(day)
              })
          }, day: SynthSpan.year2023.upperBound)
      }
    }
  }

  private func victimsDetected() async throws {
    var random = context.random("victims")
    let total = Self.victims.year2023 + Self.victims.spring2024
    let rows = (0..<total).map { index in
      (
        commune: random.whole(0...(country.communes.count - 1)),
        day: random.whole(
          index < Self.victims.year2023 ? SynthSpan.year2023 : SynthSpan.spring2024),
        returnee: random.chance(0.08), child: random.chance(0.15),
        served: random.whole(0...99) < Self.reached
      )
    }
    func id(_ index: Int) -> String {
      SynthIDs.pseudonym(seed: context.seed, stream: "victim", index: index)
    }
    func recorded(_ index: Int) -> Int {
      (index < Self.victims.year2023 ? SynthSpan.year2023 : SynthSpan.spring2024).upperBound
    }
    try await context.welfare("victims") { pipe in
      for (index, row) in rows.enumerated() {
        try await pipe.add(
          .with {
            $0.record = .detectVictim(
              .with {
                $0.victimID = id(index)
                $0.unitID = SynthIDs.commune(row.commune)
                $0.kind = row.returnee ? .traffickingReturnee : .domesticViolence
                $0.sex = .female
                $0.ageGroup = row.child ? .child : .adult
                $0.day = SynthDay.iso(row.day)
              })
          }, day: recorded(index))
      }
    }
    try await context.welfare("services for victims") { pipe in
      for (index, row) in rows.enumerated() {
        try await pipe.add(
          .with {
            $0.record = .recordVictimService(
              .with {
                $0.victimID = id(index)
                $0.kind = index % 3 == 0 ? .legalAid : .counselling
                $0.state = row.served ? .reached : .offered
                $0.day = SynthDay.iso(row.day)
              })
          }, day: recorded(index))
      }
    }
  }

  private func models() async throws {
    let teams = try published.figure("welfare.communication_teams")
    let clubs = try published.figure("welfare.leaders_of_change_clubs")
    let communes = ethnic
    try await context.welfare("community models") { pipe in
      var random = context.random("models")
      let kinds: [(Wire.CommunityModelKind, Int)] = [
        (.communicationTeam, teams), (.leadersOfChangeClub, clubs), (.other, Self.otherModels),
      ]
      var id: Int64 = 0
      for (kind, count) in kinds {
        for number in 0..<count {
          id += 1
          let model = id
          let commune = communes[number % communes.count]
          let day = random.whole(SynthSpan.project8)
          try await pipe.add(
            .with {
              $0.record = .foundCommunityModel(
                .with {
                  $0.id = model
                  $0.unitID = SynthIDs.commune(commune)
                  $0.kind = kind
                  $0.programme = .project8
                  $0.setting =
                    kind == .leadersOfChangeClub && number % 4 != 0 ? .school : .community
                  $0.founded = SynthDay.iso(day)
                })
            }, day: SynthSpan.project8.upperBound)
        }
      }
    }
  }

  private func addresses() async throws {
    let total = try published.figure("welfare.trusted_addresses")
    let communes = ethnic
    try await context.welfare("trusted addresses") { pipe in
      var random = context.random("addresses")
      for number in 0..<total {
        let commune = communes[(number * 3) % communes.count]
        let day = random.whole(SynthSpan.project8)
        let founded = number % 3 != 0
        try await pipe.add(
          .with {
            $0.record = .registerTrustedAddress(
              .with {
                $0.id = Int64(number + 1)
                $0.unitID = SynthIDs.commune(commune)
                $0.programme = .project8
                $0.kind = founded ? .founded : .strengthened
                $0.day = SynthDay.iso(day)
              })
          }, day: SynthSpan.project8.upperBound)
        guard founded, number % 5 == 0 else { continue }
        try await pipe.add(
          .with {
            $0.record = .recordTrustedAddressEvent(
              .with {
                $0.addressID = Int64(number + 1)
                $0.kind = .strengthened
                $0.day = SynthDay.iso(SynthSpan.project8.upperBound)
              })
          }, day: SynthSpan.project8.upperBound)
      }
    }
  }

  private func advice() async throws {
    let total = try published.figure("welfare.people_advised")
    let communes = ethnic
    try await context.welfare("advice") { pipe in
      var random = context.random("advice")
      // Every tenth person was advised twice, and counts once.
      for number in 0..<(total + total / 10) {
        let person = number % total
        let day = random.whole(SynthSpan.project8)
        try await pipe.add(
          .with {
            $0.record = .recordAdvice(
              .with {
                $0.unitID = SynthIDs.commune(communes[(person * 2) % communes.count])
                $0.personID = SynthIDs.pseudonym(
                  seed: context.seed, stream: "advised", index: person)
                $0.kind = person % 3 == 0 ? .child : .woman
                $0.programme = .project8
                $0.day = SynthDay.iso(day)
              })
          }, day: SynthSpan.project8.upperBound)
      }
    }
  }

  private func families(
    of year: Int, in span: ClosedRange<Int>, atMost most: Int
  ) async throws {
    var random = context.random("families of \(year)")
    var rows: [(commune: Int, passes: Bool, day: Int)] = []
    for commune in country.communes.indices {
      for _ in 0..<random.whole(0...most) {
        rows.append((commune, random.chance(0.9), random.whole(span)))
      }
    }
    try await context.welfare("families of \(year)") { pipe in
      for (index, row) in rows.enumerated() {
        let haves = !country.communes[row.commune].newRural.isEmpty && index % 2 == 0
        try await pipe.add(
          .with {
            $0.record = .registerFamily(
              .with {
                $0.id = Self.id(index, of: year)
                $0.unitID = SynthIDs.commune(row.commune)
                $0.variant = haves ? .fiveHaveThreeClean : .fiveNoThreeClean
                $0.day = SynthDay.iso(span.lowerBound)
              })
          }, day: span.upperBound)
      }
    }
    try await context.welfare("family checks of \(year)") { pipe in
      for (index, row) in rows.enumerated() {
        try await pipe.add(
          .with {
            $0.record = .recordCriteriaCheck(
              .with {
                $0.familyID = Self.id(index, of: year)
                $0.day = SynthDay.iso(row.day)
                $0.results = Self.criteria.map { criterion in
                  .with {
                    $0.criterion = criterion
                    $0.passed = row.passes || criterion != Self.criteria.upperBound
                  }
                }
              })
          }, day: span.upperBound)
      }
    }
  }

  private func works(
    of year: Int, in span: ClosedRange<Int>, registered share: Int, done shareDone: Int
  ) async throws {
    var random = context.random("works of \(year)")
    let registered = country.communes.indices.filter { _ in random.whole(0...99) < share }
    let done = registered.map { _ in random.whole(0...99) < shareDone }
    try await context.welfare("works of \(year)") { pipe in
      for (number, commune) in registered.enumerated() {
        try await pipe.add(
          .with {
            $0.record = .registerWork(
              .with {
                $0.id = Self.id(number, of: year)
                $0.unitID = SynthIDs.commune(commune)
                $0.area = country.communes[commune].reference.isUrban ? .urban : .rural
                $0.registered = SynthDay.iso(span.lowerBound + number % 40)
              })
          }, day: span.upperBound)
      }
      try await pipe.flush()
      for number in registered.indices where done[number] {
        try await pipe.add(
          .with {
            $0.record = .completeWork(
              .with {
                $0.id = Self.id(number, of: year)
                $0.done = SynthDay.iso(span.upperBound - number % 20)
              })
          }, day: span.upperBound)
      }
    }
  }
}
