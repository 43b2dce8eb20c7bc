import SenClient

/// A country of two provinces, four communes and eight branches, for tests.
enum SmallCountry {
  static let north: Int64 = 101
  static let south: Int64 = 102
  static let communes: [Int64] = [301, 302, 303, 304]
  /// Branch `n` of commune `c` is c × 10 + n.
  static func branch(_ commune: Int64, _ number: Int64) -> Int64 { commune * 10 + number }

  /// A fresh header.
  static var header: API.Types.V1.WriteHeader { .with { $0.requestID = SenClient.requestID() } }

  /// A header of a historical load: recorded in the evening of a day.
  static func recorded(_ day: String) -> API.Types.V1.WriteHeader {
    .with {
      $0.requestID = SenClient.requestID()
      $0.recordedAt = .with { $0.seconds = seconds(day) + 13 * 3_600 }
    }
  }

  /// Midnight UTC of a day, in seconds since 1970.
  static func seconds(_ day: String) -> Int64 {
    let parts = day.split(separator: "-").compactMap { Int64($0) }
    let (year, month, date) = (parts[0], parts[1], parts[2])
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + date - 1
    let days = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return (days - 719_468) * 86_400
  }

  /// The end of a day in Việt Nam.
  static func end(_ day: String) -> API.Google.Protobuf.Timestamp {
    .with {
      $0.seconds = seconds(day) + 17 * 3_600 - 1
      $0.nanos = 999_999_000
    }
  }

  /// Creates the units and waits until every service has them.
  static func settle(_ house: House) async throws {
    typealias Wire = API.Membership.V1
    func unit(
      _ id: Int64, _ code: String, _ level: API.Types.V1.UnitLevel, _ parent: Int64,
      ethnic: Bool = false
    ) -> Wire.CreateUnitRequest {
      .with {
        $0.id = id
        $0.validFrom = "2010-01-01"
        $0.attributes = .with {
          $0.code = code
          $0.name = "Đơn vị \(code)"
          $0.level = level
          $0.parentID = parent
          $0.hasUnion = true
          $0.ethnicArea = ethnic
          $0.settlement = level == .commune ? .rural : .unspecified
        }
      }
    }
    var units = [
      unit(north, "01", .province, 1), unit(south, "02", .province, 1),
      unit(201, "001", .district, north), unit(202, "002", .district, south),
    ]
    for (index, commune) in communes.enumerated() {
      units.append(
        unit(commune, "0000\(index + 1)", .commune, index < 2 ? 201 : 202, ethnic: index == 0))
    }
    for (index, commune) in communes.enumerated() {
      for number: Int64 in 1...2 {
        units.append(
          unit(branch(commune, number), "0000\(index + 1).00\(number)", .branch, commune))
      }
    }
    let made = units
    let summary = try await house.client.membership.units.importUnits { sink in
      try await sink.write(
        .with {
          $0.header = recorded("2022-10-01")
          $0.units = made
        })
    }
    guard summary.refused == 0 else {
      throw DidNotHappen(description: "units refused: \(summary.errors)")
    }
    try await house.unitsEverywhere()
  }
}

extension House {
  /// One figure of the centre (or of a unit), of a day, as known on a day.
  func figure(
    _ measure: String, asOf: String, knownOn: String? = nil, unit: Int64 = 0
  ) async throws -> API.Figures.V1.Figure {
    let request = API.Figures.V1.ComputeFiguresRequest.with {
      $0.measures = [measure]
      $0.asOf = asOf
      $0.knownOn = knownOn.map(SmallCountry.end)
      $0.unitID = unit
    }
    let figures =
      switch measure.prefix(while: { $0 != "." }) {
      case "membership": try await client.membership.figures.computeFigures(request).figures
      case "empowerment": try await client.empowerment.figures.computeFigures(request).figures
      case "welfare": try await client.welfare.figures.computeFigures(request).figures
      default: try await client.policy.figures.computeFigures(request).figures
      }
    guard let figure = figures.first else {
      throw DidNotHappen(description: "no figure of \(measure)")
    }
    return figure
  }

  /// Its value.
  func value(
    _ measure: String, asOf: String, knownOn: String? = nil, unit: Int64 = 0
  ) async throws -> Double {
    try await figure(measure, asOf: asOf, knownOn: knownOn, unit: unit).value
  }
}
