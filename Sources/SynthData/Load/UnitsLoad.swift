import SenAPI
import SenCodec

/// Sends the real units of 2023, and the simulated branches below them.
struct UnitsLoad {
  typealias Wire = API.Membership.V1

  /// The first day of the units, long before the first record.
  static let validFrom = "2010-01-01"
  /// The day of their recording, in days since 1970-01-01.
  static let recordedDay = SynthDay.parse("2022-10-31")
  /// Kinds of branches with how many of a hundred are of each (simulated).
  static let branchKinds: [(Wire.BranchKind, Int)] = [
    (.residential, 88), (.occupational, 5), (.workplace, 3), (.market, 2), (.religious, 2),
  ]
  /// Members of a branch of the Police or the Army.
  static let uniformedBranchMembers = 1_000

  let country: SynthCountry
  let members: SynthMembership
  let context: LoadContext

  /// All levels, parents first.
  func run() async throws {
    let client = Wire.UnitsClient(context.caller)
    let summary = try await client.importUnits { sink in
      var pipe = ImportPipe(
        sink: sink, stage: "units", seed: context.seed, progress: context.progress)
      try await provinces(&pipe)
      for (index, district) in country.reference.districts.enumerated() {
        let parent = country.reference.provinces.firstIndex { $0.code == district.provinceCode }
        try await add(
          &pipe, SynthIDs.district(index),
          .with {
            $0.code = district.code
            $0.name = district.name
            $0.fullName = district.fullName
            $0.type = district.type
            $0.level = .district
            $0.parentID = SynthIDs.province(parent ?? 0)
            // The islands of Hoàng Sa have a district and no union.
            $0.hasUnion = district.code != "498"
          })
      }
      try await pipe.flush()
      for (index, commune) in country.communes.enumerated() {
        try await add(&pipe, SynthIDs.commune(index), attributes(of: commune))
      }
      try await pipe.flush()
      try await branches(&pipe)
      try await pipe.finish()
    }
    try context.check(summary, stage: "units")
  }

  private func add(
    _ pipe: inout ImportPipe<Wire.ImportUnitsRequest>, _ id: Int64,
    _ attributes: Wire.UnitAttributes
  ) async throws {
    try await pipe.add(
      .with {
        $0.id = id
        $0.attributes = attributes
        $0.validFrom = Self.validFrom
      }, day: Self.recordedDay)
  }

  private func provinces(_ pipe: inout ImportPipe<Wire.ImportUnitsRequest>) async throws {
    let regions = country.reference.provinces.map(\.region).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    for (index, province) in country.reference.provinces.enumerated() {
      try await add(
        &pipe, SynthIDs.province(index),
        .with {
          $0.code = province.code
          $0.name = province.name
          $0.fullName = province.fullName
          $0.type = province.type
          $0.level = .province
          $0.parentID = SynthIDs.centre
          $0.hasUnion = true
          $0.regionCode = "\((regions.firstIndex(of: province.region) ?? 0) + 1)"
          $0.regionName = province.region
        })
    }
    let forces: [(Int64, String, String, API.Types.V1.UnitKind)] = [
      (SynthIDs.police, "CA", "Hội Phụ nữ Công an nhân dân", .police),
      (SynthIDs.army, "QD", "Hội Phụ nữ Quân đội nhân dân", .army),
    ]
    for (id, code, name, kind) in forces {
      try await add(
        &pipe, id,
        .with {
          $0.code = code
          $0.name = name
          $0.level = .province
          $0.kind = kind
          $0.parentID = SynthIDs.centre
          $0.hasUnion = true
        })
    }
    try await pipe.flush()
  }

  private func attributes(of commune: SynthCommune) -> Wire.UnitAttributes {
    .with {
      $0.code = commune.reference.code
      $0.name = commune.reference.name
      $0.fullName = commune.reference.fullName
      $0.type = commune.reference.type
      $0.level = .commune
      $0.parentID = SynthIDs.district(commune.district)
      $0.hasUnion = true
      $0.ethnicArea = commune.ethnicArea
      $0.settlement = commune.reference.isUrban ? .urban : .rural
      $0.newRuralStatus =
        commune.newRural == "model"
        ? .model : commune.newRural == "advanced" ? .advanced : .noneValue
    }
  }

  private func branches(_ pipe: inout ImportPipe<Wire.ImportUnitsRequest>) async throws {
    var random = context.random("branches")
    for (index, commune) in country.communes.enumerated() {
      for number in 0..<members.branches[index] {
        var left = random.whole(0...99)
        let kind = Self.branchKinds.first { kind in
          left -= kind.1
          return left < 0
        }
        try await branch(
          &pipe, SynthIDs.branch(index, number), commune.reference.code, number,
          SynthIDs.commune(index), kind?.0 ?? .residential)
      }
    }
    for (force, total) in [SynthMembership.policeMembers, SynthMembership.armyMembers].enumerated()
    {
      for number in 0..<(total / Self.uniformedBranchMembers) {
        try await branch(
          &pipe, SynthIDs.uniformedBranch(force, number), force == 0 ? "CA" : "QD", number,
          force == 0 ? SynthIDs.police : SynthIDs.army, .armedForces,
          force == 0 ? .police : .army)
      }
    }
  }

  private func branch(
    _ pipe: inout ImportPipe<Wire.ImportUnitsRequest>, _ id: Int64, _ code: String, _ number: Int,
    _ parent: Int64, _ branchKind: Wire.BranchKind,
    _ kind: API.Types.V1.UnitKind = .territorial
  ) async throws {
    let digits = "\(number + 1)"
    let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    try await add(
      &pipe, id,
      .with {
        $0.code = "\(code).\(padded)"
        $0.name = "Chi hội \(number + 1)"
        $0.level = .branch
        $0.parentID = parent
        $0.hasUnion = true
        $0.branchKind = branchKind
        $0.kind = kind
      })
  }
}
