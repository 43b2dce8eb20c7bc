import Foundation

/// A table of reference data: real administrative units, census, names (see Reference/SOURCES.md).
public struct ReferenceTable: Sendable {
  /// Column names.
  public let header: [String]
  /// The rows, each as long as the header.
  public let rows: [[String]]

  /// Reads a CSV text with a header line; quoted fields may hold commas and doubled quotes.
  public init(csv text: String) {
    var lines = ReferenceTable.parse(text)
    header = lines.isEmpty ? [] : lines.removeFirst()
    let width = header.count
    rows = lines.filter { $0.count == width }
  }

  /// The rows as dictionaries from column name to field.
  public var records: [[String: String]] {
    rows.map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  static func parse(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var quoted = false
    var previousQuote = false
    for character in text {
      if quoted {
        if character == "\"" {
          quoted = false; previousQuote = true
        } else {
          field.append(character)
        }
        continue
      }
      if character == "\"" {
        if previousQuote { field.append("\"") }
        quoted = true
      } else if character == "," {
        row.append(field)
        field = ""
      } else if character == "\n" || character == "\r\n" {
        row.append(field)
        rows.append(row)
        row = []
        field = ""
      } else {
        field.append(character)
      }
      previousQuote = false
    }
    if !field.isEmpty || !row.isEmpty { rows.append(row + [field]) }
    return rows
  }
}

/// A province of 2023.
public struct ReferenceProvince: Sendable {
  /// Official code, two digits.
  public let code: String
  /// Name without and with its type word.
  public let name, fullName: String
  /// Type word: tỉnh or thành phố.
  public let type: String
  /// One of the six regions.
  public let region: String
  /// Whether communes of it are listed as ethnic-minority and mountainous.
  public let ethnicListed: Bool
}

/// A district of 2023.
public struct ReferenceDistrict: Sendable {
  /// Official codes of the district and its province.
  public let code, provinceCode: String
  /// Name without and with its type word, and the type word.
  public let name, fullName, type: String
  /// Women and girls counted in towns and in the country, census of 2019.
  public let urbanFemale, ruralFemale: Int
}

/// A commune, ward or township of 2023.
public struct ReferenceCommune: Sendable {
  /// Official codes of the commune, its district and its province.
  public let code, districtCode, provinceCode: String
  /// Name without and with its type word, and the type word: xã, phường or thị trấn.
  public let name, fullName, type: String
  /// Whether it is a ward or a township.
  public var isUrban: Bool { type != "xã" }
}

/// A part of a name with its frequency.
public struct NamePart: Sendable {
  /// The part as written.
  public let value: String
  /// How often it was seen.
  public let weight: Double
}

/// All reference data, read once from the program's own resources.
public struct ReferenceData: Sendable {
  /// Units of the end of 2023, in order of their codes.
  public let provinces: [ReferenceProvince]
  /// Districts of the end of 2023, in order of their codes.
  public let districts: [ReferenceDistrict]
  /// Communes of the end of 2023, in order of their codes.
  public let communes: [ReferenceCommune]
  /// Rows of the catalogue by measure id.
  public let catalogue: [String: [String: String]]
  /// Family, middle and given names of women and of men.
  public let female, male: [String: [NamePart]]
  /// Codes of ethnic groups with their population.
  public let ethnicGroups: [NamePart]

  /// Reads the tables that the program carries; throws if one is missing.
  public init() throws {
    let listed = Set(
      try Self.table("ethnic_area_by_province").records
        .filter { $0["listed_in_qd861_2021"] == "1" }.compactMap { $0["province_code"] })
    provinces = try Self.table("provinces_2023").records.map { row in
      ReferenceProvince(
        code: row["code", default: ""], name: row["name", default: ""],
        fullName: row["full_name", default: ""], type: row["type", default: ""],
        region: row["region_name", default: ""], ethnicListed: listed.contains(row["code"] ?? ""))
    }
    var urban: [String: Int] = [:]
    var rural: [String: Int] = [:]
    for row in try Self.table("population_by_district").records {
      let code = row["district_code_2023", default: ""]
      let towns = Int(row["urban_female", default: ""]) ?? 0
      urban[code, default: 0] += towns
      rural[code, default: 0] += (Int(row["female", default: ""]) ?? 0) - towns
    }
    districts = try Self.table("districts_2023").records.map { row in
      let code = row["code", default: ""]
      return ReferenceDistrict(
        code: code, provinceCode: row["province_code", default: ""],
        name: row["name", default: ""], fullName: row["full_name", default: ""],
        type: row["type", default: ""], urbanFemale: urban[code] ?? 0,
        ruralFemale: rural[code] ?? 0)
    }
    communes = try Self.table("communes_2023").records.map { row in
      ReferenceCommune(
        code: row["code", default: ""], districtCode: row["district_code", default: ""],
        provinceCode: row["province_code", default: ""], name: row["name", default: ""],
        fullName: row["full_name", default: ""], type: row["type", default: ""])
    }
    catalogue = Dictionary(
      uniqueKeysWithValues: try Self.table("catalogue").records.map { ($0["id", default: ""], $0) })
    female = try Self.names("names_female")
    male = try Self.names("names_male")
    ethnicGroups = try Self.table("ethnic_groups").records.map {
      NamePart(
        value: $0["code", default: ""], weight: Double($0["population_2019", default: ""]) ?? 0)
    }
  }

  static func names(_ table: String) throws -> [String: [NamePart]] {
    Dictionary(grouping: try Self.table(table).records, by: { $0["part", default: ""] })
      .mapValues { rows in
        rows.map {
          NamePart(
            value: $0["value", default: ""], weight: Double($0["weight", default: ""]) ?? 0)
        }
      }
  }

  static func table(_ name: String) throws -> ReferenceTable {
    let url = Bundle.module.url(
      forResource: name, withExtension: "csv", subdirectory: "Reference")
    guard let url else { throw SynthError.missingReference(name) }
    return ReferenceTable(csv: try String(contentsOf: url, encoding: .utf8))
  }
}

/// What can go wrong before any record is made.
public enum SynthError: Error, CustomStringConvertible {
  /// A table of reference data is not beside the program.
  case missingReference(String)
  /// The catalogue has no published figure for a measure that the data must add up to.
  case noPublishedFigure(String)
  /// The constraints cannot be met with this seed.
  case cannotReconcile(String)

  /// What went wrong, for people.
  public var description: String {
    switch self {
    case .missingReference(let name): "reference table \(name).csv is missing"
    case .noPublishedFigure(let id): "the catalogue has no published figure for \(id)"
    case .cannotReconcile(let what): "the records cannot be made to add up: \(what)"
    }
  }
}

/// The published figures and targets that the records add up to, read from the catalogue.
public struct PublishedFigures: Sendable {
  private let catalogue: [String: [String: String]]

  /// The figures of the reference data's catalogue.
  public init(_ reference: ReferenceData) { catalogue = reference.catalogue }

  /// The published figure of a measure, in its own unit.
  public func figure(_ measure: String) throws -> Int {
    guard let value = Int(catalogue[measure]?["result_2023"] ?? "") else {
      throw SynthError.noPublishedFigure(measure)
    }
    return value
  }

  /// The target of a measure in the plan of 2024, in its own unit.
  public func target(_ measure: String) throws -> Int {
    guard let value = Int(catalogue[measure]?["target_2024"] ?? "") else {
      throw SynthError.noPublishedFigure(measure)
    }
    return value
  }
}
