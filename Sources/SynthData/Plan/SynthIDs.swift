/// Ids that the loader chooses, so that later records can name earlier ones without asking.
///
/// They lie below every id that a service gives itself, and are the same in every run.
public enum SynthIDs {
  /// The Central Union, which membership makes itself.
  public static let centre: Int64 = 1
  /// The union of the Police and of the Army.
  public static let police: Int64 = 1_901
  /// The union of the Army.
  public static let army: Int64 = 1_902

  /// The unit of a province, district or commune by its place in the reference data.
  public static func province(_ index: Int) -> Int64 { Int64(1_000 + index) }
  /// The unit of a district by its place in the reference data.
  public static func district(_ index: Int) -> Int64 { Int64(10_000 + index) }
  /// The unit of a commune by its place in the reference data.
  public static func commune(_ index: Int) -> Int64 { Int64(100_000 + index) }
  /// The branch of a commune, from 0, below a thousand.
  public static func branch(_ commune: Int, _ number: Int) -> Int64 {
    Int64(10_000_000 + commune * 1_000 + number)
  }
  /// The branch of the Police (0) or the Army (1).
  public static func uniformedBranch(_ force: Int, _ number: Int) -> Int64 {
    Int64(5_000_000 + force * 1_000 + number)
  }

  /// A pseudonym of 32 hexadecimal digits for a person whose identity is protected.
  public static func pseudonym(seed: UInt64, stream: String, index: Int) -> String {
    var random = Seeded(seed: seed, stream: "\(stream)/\(index)")
    return hex(random.next()) + hex(random.next())
  }

  private static func hex(_ word: UInt64) -> String {
    let text = String(word, radix: 16)
    return String(repeating: "0", count: 16 - text.count) + text
  }
}

/// Invented names out of parts that are really in use.
public struct SynthNames: Sendable {
  private struct Pool: Sendable {
    let values: [String]
    let sums: [Double]

    init(_ parts: [NamePart]) {
      values = parts.map(\.value)
      var sum = 0.0
      sums = parts.map { part in
        sum += part.weight
        return sum
      }
    }

    func draw(_ random: inout Seeded) -> String {
      guard let total = sums.last else { return "" }
      let point = random.unit() * total
      var low = 0
      var high = sums.count - 1
      while low < high {
        let middle = (low + high) / 2
        if sums[middle] > point { high = middle } else { low = middle + 1 }
      }
      return values[low]
    }
  }

  private let female, male: [Pool]
  private let ethnic: Pool

  /// Names of the reference data.
  public init(_ reference: ReferenceData) {
    func pools(_ parts: [String: [NamePart]]) -> [Pool] {
      ["family", "middle", "given"].map { Pool(parts[$0] ?? []) }
    }
    female = pools(reference.female)
    male = pools(reference.male)
    ethnic = Pool(reference.ethnicGroups)
  }

  /// A full name of a woman or a man.
  public func full(female isFemale: Bool, _ random: inout Seeded) -> String {
    (isFemale ? female : male).map { $0.draw(&random) }.joined(separator: " ")
  }

  /// Code of an ethnic group, by the census; other than Kinh three times as often in its areas.
  public func ethnicity(ethnicArea: Bool, _ random: inout Seeded) -> String {
    let code = ethnic.draw(&random)
    return ethnicArea && code == "01" && random.chance(0.66) ? ethnic.draw(&random) : code
  }
}
