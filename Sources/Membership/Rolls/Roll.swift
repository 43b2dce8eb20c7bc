import UnionModel

/// What the count of a roll is broken down by.
enum RollDimension: Int64, Hashable, Sendable {
  case ageGroup = 1
  case ethnicity = 2
}

/// Age groups of the union's statistics.
enum AgeGroup: Int, Hashable, Sendable, CaseIterable {
  case youngest = 18
  case middle = 31
  case older = 46
  case oldest = 61

  /// Key in figures and rolls; the raw value is the first age.
  var key: String {
    switch self {
    case .youngest: "18-30"
    case .middle: "31-45"
    case .older: "46-60"
    case .oldest: "61+"
    }
  }

  /// The last day of birth of those who have reached the group's first age on a day.
  func lastBirth(on day: BusinessDay) -> BusinessDay {
    // 29 February comes of age on 1 March, so the last birth date is found from both sides.
    var birth = day.addingYears(-rawValue) ?? .distantPast
    while birth.age(on: day) < rawValue { birth = birth.advanced(by: -1) }
    while birth.advanced(by: 1).age(on: day) >= rawValue { birth = birth.advanced(by: 1) }
    return birth
  }
}

/// A part of a roll's count.
struct RollPart: Hashable, Sendable {
  var dimension: RollDimension
  var key: String
  var count: Int64
}

/// How many came or went for one cause since the roll before.
struct RollFlow: Hashable, Sendable {
  var cause: Cause
  var count: Int64
}

/// A declared roll, checked; the branch is looked up beside it.
struct RollDeclaration: Hashable, Sendable {
  /// No branch, and no union of the Police or the Army, has more.
  static let countAtMost: Int64 = 10_000_000

  var id: Int64?
  var day: BusinessDay
  var count: Int64
  var flows: [RollFlow]
  var parts: [RollPart]
  var signer: String
  var correction: Correction

  /// Reads a roll.
  init(
    id: Int64, day: String, count: Int64, admissions: [(reason: Int32, count: Int64)],
    exits: [(reason: Int32, count: Int64)],
    parts: [(dimension: Int32, key: String, count: Int64)], signer: String, supersedes: Int64,
    withdrawn: Bool, setting: CommandSetting
  ) throws(MembershipFault) {
    self.id = try Gate.chosenID(id, loader: setting.loader)
    self.correction = try Correction(supersedes: supersedes, withdrawn: withdrawn)
    self.day = try Gate.day(day, "day", today: setting.today)
    self.count = try Gate.count(count, "count", most: Self.countAtMost)
    self.signer = try Gate.text(signer, "signer", 1...PersonName.maximumLength)
    self.flows = try Self.flows(admissions, exits)
    self.parts = try Self.parts(parts, count: count)
  }

  private static func flows(
    _ admissions: [(reason: Int32, count: Int64)], _ exits: [(reason: Int32, count: Int64)]
  ) throws(MembershipFault) -> [RollFlow] {
    var flows: [RollFlow] = []
    for entry in admissions {
      let reason: AdmissionReason = try Gate.choice(entry.reason, "admissions.reason")
      let count = try Gate.count(entry.count, "admissions.count", most: countAtMost)
      flows.append(RollFlow(cause: .admission(reason), count: count))
    }
    guard Set(flows.map(\.cause)).count == flows.count else {
      throw .field("admissions.reason", .repeated)
    }
    let came = flows.count
    for entry in exits {
      let reason: ExitReason = try Gate.choice(entry.reason, "exits.reason")
      let count = try Gate.count(entry.count, "exits.count", most: countAtMost)
      flows.append(RollFlow(cause: .exit(reason), count: count))
    }
    guard Set(flows[came...].map(\.cause)).count == flows.count - came else {
      throw .field("exits.reason", .repeated)
    }
    return flows
  }

  private static func parts(
    _ drafts: [(dimension: Int32, key: String, count: Int64)], count: Int64
  ) throws(MembershipFault) -> [RollPart] {
    var parts: [RollPart] = []
    var sums: [RollDimension: Int64] = [:]
    var seen: Set<String> = []
    for draft in drafts {
      let dimension: RollDimension = try Gate.choice(draft.dimension, "parts.dimension")
      let known =
        switch dimension {
        case .ageGroup: AgeGroup.allCases.contains { $0.key == draft.key }
        case .ethnicity: EthnicGroup(code: draft.key) != nil
        }
      guard known else { throw .field("parts.key", .notAllowed) }
      guard seen.insert("\(dimension.rawValue)/\(draft.key)").inserted else {
        throw .field("parts.key", .repeated)
      }
      let part = try Gate.count(draft.count, "parts.count", most: countAtMost)
      sums[dimension, default: 0] += part
      parts.append(RollPart(dimension: dimension, key: draft.key, count: part))
    }
    guard sums.values.allSatisfy({ $0 <= count }) else { throw .field("parts", .partsExceedWhole) }
    return parts
  }
}

/// What a fact corrects.
struct Correction: Hashable, Sendable {
  /// The record it stands for; nil = none.
  var supersedes: Int64?
  /// It only takes that record back.
  var withdrawn: Bool

  /// Reads a correction; a withdrawal needs something to withdraw.
  init(supersedes: Int64, withdrawn: Bool) throws(MembershipFault) {
    guard supersedes >= 0 else { throw .field("supersedes", .outOfRange) }
    guard supersedes > 0 || !withdrawn else { throw .field("supersedes", .required) }
    self.supersedes = supersedes == 0 ? nil : supersedes
    self.withdrawn = withdrawn
  }

  /// No correction.
  static let none = Correction()

  private init() {
    supersedes = nil
    withdrawn = false
  }
}

/// A roll as recorded.
struct RollRecord: Hashable, Sendable {
  var id: Int64
  var branchID: Int64
  var day: BusinessDay
  var count: Int64
  var signer: String
  var flows: [RollFlow]
  var parts: [RollPart]
  var stamp: RecordStamp
  var correction: Correction
}
