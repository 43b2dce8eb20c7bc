import UnionModel

/// A count of women of 18 or more in a commune, checked; the commune is looked up beside it.
struct WomenCountDeclaration: Hashable, Sendable {
  /// No commune has more.
  static let countAtMost: Int64 = 10_000_000
  /// Longest description of a source, in characters.
  static let sourceLength = 200

  var id: Int64?
  var day: BusinessDay
  var count: Int64
  var source: String
  var correction: Correction

  /// Reads a count.
  init(
    id: Int64, day: String, count: Int64, source: String, supersedes: Int64, withdrawn: Bool,
    setting: CommandSetting
  ) throws(MembershipFault) {
    self.id = try Gate.chosenID(id, loader: setting.loader)
    self.correction = try Correction(supersedes: supersedes, withdrawn: withdrawn)
    self.day = try Gate.day(day, "day", today: setting.today)
    self.count = try Gate.count(count, "count", most: Self.countAtMost)
    self.source = try Gate.text(source, "source", 1...Self.sourceLength)
  }
}

/// A count as recorded.
struct WomenCountRecord: Hashable, Sendable {
  var id: Int64
  var unitID: Int64
  var day: BusinessDay
  var count: Int64
  var source: String
  var stamp: RecordStamp
  var correction: Correction
}

/// The gathering rate of a grassroots unit: members to women of 18 or more present.
struct GatheringRate: Hashable, Sendable {
  /// The share that a grassroots unit is to gather, in percent; exactly this share reaches it.
  static let thresholdPercent: Int64 = 60

  var members: Int64
  /// 0 = no count is known, or nobody lives there: the rate is not applicable.
  var women: Int64

  /// Whether there is a rate at all.
  var applicable: Bool { women > 0 }

  /// Whether it reaches the threshold, in whole numbers.
  var reachesThreshold: Bool { members * 100 >= women * Self.thresholdPercent }

  /// Members that are missing to the threshold.
  var missing: Int64 {
    let needed = (women * Self.thresholdPercent + 99) / 100
    return max(0, needed - members)
  }
}
