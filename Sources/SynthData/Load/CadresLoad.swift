import SenAPI
import SenCodec

/// Sends honorary members, cadres, courses, assessments, activities, awards and affiliates.
struct CadresLoad {
  typealias Wire = API.Membership.V1

  /// Of a hundred honorary members, how many are men (simulated; "đa phần là nam giới").
  static let honoraryMen = 84
  /// Of a hundred communes, how many hold a session in a quarter (simulated).
  static let activeCommunes = 94
  /// Of a hundred full-time cadres, how many passed the assessment in 2023, and of a hundred of the
  /// others in the spring of 2024 (simulated).
  static let proficientCadres = (year2023: 46, spring2024: 52)
  /// Of a hundred branch heads, how many were trained in 2023 and in the spring of 2024 (simulated).
  static let trainedHeads = (year2023: 41, spring2024: 27)
  /// Presidents honoured at each level in 2023 (simulated).
  static let honoured: [(API.Types.V1.UnitLevel, Int)] = [
    (.centre, 92), (.province, 630), (.district, 1_410),
  ]
  /// Full-time cadres of a district and of a province (simulated).
  static let cadresOfDistrict = 4
  static let cadresOfProvince = 16

  let country: SynthCountry
  let members: SynthMembership
  let names: SynthNames
  let published: PublishedFigures
  let context: LoadContext

  func run() async throws {
    try await honorary()
    try await affiliates()
    try await cadres()
    try await branchHeads()
    try await activities()
    try await awards()
  }

  private func honorary() async throws {
    let total = try published.figure("membership.honorary_members")
    let provinces = try published.figure("membership.honorary_provinces")
    try await context.membership("honorary members") { pipe in
      var random = context.random("honorary")
      let order = country.reference.provinces.indices.map { ($0, random.unit()) }
        .sorted { $0.1 < $1.1 }.map(\.0).prefix(provinces)
      let weights = order.map { Double(country.communesOfProvince[$0].count) }
      let shares = Apportion.atLeast(1, total, weights: weights)
      let span = SynthDay.parse("2018-03-08")...SynthSpan.year2023.upperBound
      for (province, share) in zip(order, shares) {
        for number in 0..<share {
          let woman = random.whole(0...99) >= Self.honoraryMen
          let day = random.whole(span)
          let name = names.full(female: woman, &random)
          try await pipe.add(
            .with {
              $0.record = .recogniseHonoraryMember(
                .with {
                  $0.fullName = name
                  $0.sex = woman ? .female : .male
                  $0.unitID = SynthIDs.province(province)
                  $0.decisionNo = "\(number + 1)/QĐ-BTV (mô phỏng)"
                  $0.day = SynthDay.iso(day)
                })
            }, day: SynthSpan.year2023.upperBound)
        }
      }
    }
  }

  /// Ids of affiliates: 1 and 2 are the national associations, then the provincial ones.
  static let firstProvincialAffiliate: Int64 = 100

  private func affiliates() async throws {
    let admitted = try published.figure("membership.business_associations_admitted")
    let founded = try published.figure("membership.intellectual_branches_founded")
    let old = SynthDay.parse("2019-06-15")
    try await context.membership("affiliates") { pipe in
      let nationals: [(Int64, String, Wire.AffiliateKind)] = [
        (1, "Hiệp hội Nữ doanh nhân Việt Nam", .entrepreneursNational),
        (2, "Hội Nữ trí thức Việt Nam", .intellectualsNational),
      ]
      for (id, name, kind) in nationals {
        try await affiliate(&pipe, id, name, kind, SynthIDs.centre, 0, old)
        try await event(&pipe, id, .founded, old, by: 0)
      }
      for (index, province) in country.reference.provinces.enumerated() where index % 3 != 2 {
        let isNew = index / 3 < admitted && index % 3 == 0
        let day = isNew ? SynthDay.parse("2023-04-20") + index * 9 : old
        let id = Self.firstProvincialAffiliate + Int64(index)
        let name = "Hội Nữ doanh nhân \(province.fullName)"
        try await affiliate(
          &pipe, id, name, .entrepreneursProvincial, SynthIDs.province(index), 1, day)
        try await event(&pipe, id, .admitted, day, by: 1)
      }
      for number in 0..<founded {
        let province = number * 13 + 1
        let day = SynthDay.parse("2023-03-02") + number * 55
        let id = Self.firstProvincialAffiliate + 1_000 + Int64(number)
        let name = "Chi hội Nữ trí thức \(country.reference.provinces[province].name)"
        try await affiliate(
          &pipe, id, name, .intellectualsBranch, SynthIDs.province(province), 2, day)
        try await event(&pipe, id, .founded, day, by: 2)
      }
    }
  }

  private func affiliate(
    _ pipe: inout ImportPipe<Wire.ImportBatch>, _ id: Int64, _ name: String,
    _ kind: Wire.AffiliateKind, _ unit: Int64, _ parent: Int64, _ day: Int
  ) async throws {
    try await pipe.add(
      .with {
        $0.record = .registerAffiliate(
          .with {
            $0.id = id
            $0.name = name
            $0.kind = kind
            $0.unitID = unit
            $0.parentID = parent
          })
      }, day: day)
  }

  private func event(
    _ pipe: inout ImportPipe<Wire.ImportBatch>, _ affiliate: Int64,
    _ kind: Wire.AffiliateEventKind, _ day: Int, by: Int64
  ) async throws {
    try await pipe.add(
      .with {
        $0.record = .recordAffiliateEvent(
          .with {
            $0.affiliateID = affiliate
            $0.kind = kind
            $0.byAffiliateID = by
            $0.day = SynthDay.iso(day)
          })
      }, day: day)
  }

  /// The units with full-time cadres: president of each commune, some of each district and province.
  private var cadrePosts: [(unit: Int64, kind: Wire.PostKind)] {
    func posts(_ unit: Int64, _ count: Int) -> [(unit: Int64, kind: Wire.PostKind)] {
      (0..<count).map { (unit, $0 == 0 ? .president : $0 == 1 ? .vicePresident : .officer) }
    }
    return country.communes.indices.map { (SynthIDs.commune($0), .president) }
      + country.reference.districts.indices.flatMap {
        posts(SynthIDs.district($0), Self.cadresOfDistrict)
      }
      + country.reference.provinces.indices.flatMap {
        posts(SynthIDs.province($0), Self.cadresOfProvince)
      }
  }

  /// Ids of persons: cadres from 1, branch heads from a million.
  static let firstBranchHead: Int64 = 1_000_000

  private func cadres() async throws {
    let posts = cadrePosts
    let since = SynthDay.parse("2021-07-01")
    let recorded = SynthSpan.year2023.lowerBound - 1
    try await context.membership("cadres") { pipe in
      var random = context.random("cadres")
      for (index, post) in posts.enumerated() {
        try await person(&pipe, Int64(index + 1), post.unit, recorded, &random)
      }
      for (index, post) in posts.enumerated() {
        try await appoint(
          &pipe, Int64(index + 1), Int64(index + 1), post.unit, post.kind, since, recorded,
          fullTime: true)
      }
    }
    try await assessments(posts.map(\.unit))
  }

  private func assessments(_ units: [Int64]) async throws {
    var random = context.random("assessments of 2023")
    let early = units.map { _ in random.whole(0...99) < Self.proficientCadres.year2023 }
    try await context.membership("software assessments of 2023") { pipe in
      for index in units.indices where early[index] {
        try await assess(&pipe, index, units[index], SynthSpan.year2023, passed: true, &random)
      }
    }
    try await context.membership("software assessments") { pipe in
      var random = context.random("assessments")
      for index in units.indices where !early[index] {
        let passed = random.whole(0...99) < Self.proficientCadres.spring2024
        try await assess(&pipe, index, units[index], SynthSpan.spring2024, passed: passed, &random)
      }
    }
  }

  private func assess(
    _ pipe: inout ImportPipe<Wire.ImportBatch>, _ index: Int, _ unit: Int64,
    _ span: ClosedRange<Int>, passed: Bool, _ random: inout Seeded
  ) async throws {
    let day = random.whole(span)
    try await pipe.add(
      .with {
        $0.record = .recordAssessment(
          .with {
            $0.personID = Int64(index + 1)
            $0.unitID = unit
            $0.software = .basicSet
            $0.day = SynthDay.iso(day)
            $0.passed = passed
          })
      }, day: span.upperBound)
  }

  private func person(
    _ pipe: inout ImportPipe<Wire.ImportBatch>, _ id: Int64, _ unit: Int64, _ recorded: Int,
    _ random: inout Seeded
  ) async throws {
    let name = names.full(female: true, &random)
    try await pipe.add(
      .with {
        $0.record = .registerPerson(
          .with {
            $0.id = id
            $0.unitID = unit
            $0.fullName = name
            $0.sex = .female
          })
      }, day: recorded)
  }

  private func appoint(
    _ pipe: inout ImportPipe<Wire.ImportBatch>, _ id: Int64, _ person: Int64, _ unit: Int64,
    _ kind: Wire.PostKind, _ since: Int, _ recorded: Int, fullTime: Bool
  ) async throws {
    try await pipe.add(
      .with {
        $0.record = .appointPost(
          .with {
            $0.id = id
            $0.personID = person
            $0.unitID = unit
            $0.kind = kind
            $0.fullTime = fullTime
            $0.fromDay = SynthDay.iso(since)
          })
      }, day: recorded)
  }

  private func branchHeads() async throws {
    let branches = country.communes.indices.flatMap { commune in
      (0..<members.branches[commune]).map { (commune, SynthIDs.branch(commune, $0)) }
    }
    let since = SynthDay.parse("2021-03-01")
    let recorded = SynthSpan.year2023.lowerBound - 1
    try await context.membership("branch heads") { pipe in
      var random = context.random("branch heads")
      for (index, branch) in branches.enumerated() {
        try await person(&pipe, Self.firstBranchHead + Int64(index), branch.1, recorded, &random)
      }
      for (index, branch) in branches.enumerated() {
        let id = Self.firstBranchHead + Int64(index)
        try await appoint(
          &pipe, id, id, branch.1, .branchHead, since, recorded, fullTime: false)
      }
    }
    let years = [
      (2_023, SynthSpan.year2023, Self.trainedHeads.year2023),
      (2_024, SynthSpan.spring2024, Self.trainedHeads.spring2024),
    ]
    for (year, span, trained) in years {
      try await courses(of: year, in: span, trained: trained, branches)
    }
  }

  /// A course in each province, and the branch heads who attended it.
  private func courses(
    of year: Int, in span: ClosedRange<Int>, trained: Int, _ branches: [(Int, Int64)]
  ) async throws {
    let firstID = Int64(year * 100)
    try await context.membership("courses of \(year)") { pipe in
      for (index, province) in country.reference.provinces.enumerated() {
        let day = span.lowerBound + 20 + index % 60
        try await pipe.add(
          .with {
            $0.record = .createCourse(
              .with {
                $0.id = firstID + Int64(index)
                $0.code = "CHT-\(year)-\(province.code)"
                $0.title = "Tập huấn nghiệp vụ công tác Hội cho chi hội trưởng"
                $0.kind = .unionWork
                $0.unitID = SynthIDs.province(index)
                $0.fromDay = SynthDay.iso(day)
                $0.toDay = SynthDay.iso(day + 1)
              })
          }, day: span.upperBound)
      }
      var random = context.random("courses of \(year)")
      for (index, branch) in branches.enumerated() where random.whole(0...99) < trained {
        try await pipe.add(
          .with {
            $0.record = .recordCompletion(
              .with {
                $0.courseID = firstID + Int64(country.communes[branch.0].province)
                $0.personID = Self.firstBranchHead + Int64(index)
                $0.unitID = branch.1
                $0.result = .attended
              })
          }, day: span.upperBound)
      }
    }
  }

  private func activities() async throws {
    let quarters = [
      "2023-01-10", "2023-04-10", "2023-07-10", "2023-10-10", "2024-01-10",
    ].map(SynthDay.parse)
    try await context.membership("activity sessions") { pipe in
      var random = context.random("activities")
      for quarter in quarters {
        for commune in country.communes.indices where random.whole(0...99) < Self.activeCommunes {
          let kind: Wire.ActivityKind = [.knowledge, .ethics, .health][commune % 3]
          let day = quarter + random.whole(0...49)
          try await pipe.add(
            .with {
              $0.record = .recordSession(
                .with {
                  $0.unitID = SynthIDs.commune(commune)
                  $0.kind = kind
                  $0.day = SynthDay.iso(day)
                  $0.attendance = Int32(20 + commune % 60)
                })
            }, day: quarter + 75)
        }
      }
    }
  }

  private func awards() async throws {
    try await context.membership("awards") { pipe in
      var random = context.random("awards")
      for (level, count) in Self.honoured {
        for number in 0..<count {
          let commune = random.whole(0...(country.communes.count - 1))
          let day = random.whole(SynthDay.parse("2023-03-01")...SynthDay.parse("2023-10-20"))
          try await pipe.add(
            .with {
              $0.record = .recordAward(
                .with {
                  $0.personID = Int64(commune + 1)
                  $0.unitID = SynthIDs.commune(commune)
                  $0.awardingLevel = level
                  $0.decisionNo = "\(number + 1)/QĐ-KT (mô phỏng)"
                  $0.day = SynthDay.iso(day)
                })
            }, day: SynthDay.parse("2023-10-30"))
        }
      }
    }
  }
}
