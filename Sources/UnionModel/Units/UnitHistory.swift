/// All that is known of the units: their versions on two time axes and the lineage between them.
///
/// A value: adding what a feed brings makes a new history, and the old one stays readable.
public struct UnitHistory: Sendable {
  /// Where a question about a day and an instant falls: two questions with the same mark have the
  /// same tree.
  public struct Mark: Hashable, Sendable {
    /// The last day at or before the asked one on which anything changed.
    public let day: BusinessDay
    /// The last instant at or before the asked one at which anything was recorded.
    public let knownOn: Instant
  }

  private var versionsByUnit: [UnitID: [UnitVersion]] = [:]
  private var successors: [UnitID: [Succession]] = [:]
  private var predecessors: [UnitID: [Succession]] = [:]
  private var corrections: [Succession] = []
  private var changeDays: [BusinessDay] = []
  private var recordInstants: [Instant] = []

  /// An empty history, or one of the given versions and lines of lineage, in any order.
  public init(versions: [UnitVersion] = [], successions: [Succession] = []) {
    add(versions: versions, successions: successions)
  }

  /// Number of units that were ever known.
  public var unitCount: Int { versionsByUnit.count }

  /// The highest epoch that any version carries; 0 when empty.
  public private(set) var latestEpoch: Int64 = 0

  /// Takes in further versions and lines of lineage; a version that is there already (by its id) is
  /// skipped, so a feed may repeat itself.
  public mutating func add(versions: [UnitVersion] = [], successions: [Succession] = []) {
    var days: Set<BusinessDay> = []
    var instants: Set<Instant> = []
    for version in versions {
      let known = versionsByUnit[version.unitID] ?? []
      guard !known.contains(where: { $0.versionID == version.versionID }) else { continue }
      versionsByUnit[version.unitID, default: []].append(version)
      latestEpoch = max(latestEpoch, version.epoch)
      days.insert(version.validFrom)
      if let end = version.validTo { days.insert(end.advanced(by: 1)) }
      instants.insert(version.recordedAt)
    }
    for line in successions {
      guard !(successors[line.old] ?? []).contains(line) else { continue }
      successors[line.old, default: []].append(line)
      predecessors[line.new, default: []].append(line)
      if line.supersedes != 0 { corrections.append(line) }
      days.insert(line.effective)
      instants.insert(line.recordedAt)
    }
    changeDays = Set(changeDays).union(days).sorted()
    recordInstants = Set(recordInstants).union(instants).sorted()
  }

  /// The mark of a question, for caching trees.
  public func mark(on day: BusinessDay, knownOn: Instant) -> Mark {
    Mark(
      day: Self.last(atOrBefore: day, in: changeDays) ?? .distantPast,
      knownOn: Self.last(atOrBefore: knownOn, in: recordInstants) ?? .distantPast)
  }

  private static func last<T: Comparable>(atOrBefore value: T, in sorted: [T]) -> T? {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : sorted[low - 1]
  }

  /// The tree of the units of a day, as known at an instant.
  public func tree(on day: BusinessDay, knownOn: Instant) throws(UnitTreeError) -> UnitTree {
    var chosen: [UnitVersion] = []
    chosen.reserveCapacity(versionsByUnit.count)
    var epoch: Int64 = 0
    for versions in versionsByUnit.values {
      for version in versions where version.recordedAt <= knownOn && version.validFrom <= day {
        epoch = max(epoch, version.epoch)
      }
      if let version = Self.choose(versions, on: day, knownOn: knownOn) { chosen.append(version) }
    }
    guard !chosen.isEmpty else { throw .empty }
    return try UnitTree(versions: chosen, epoch: epoch, day: day, knownOn: knownOn)
  }

  /// What was true of a unit on a day, as known at an instant; nil where it did not exist.
  public func version(of unit: UnitID, on day: BusinessDay, knownOn: Instant) -> UnitVersion? {
    versionsByUnit[unit].flatMap { Self.choose($0, on: day, knownOn: knownOn) }
  }

  /// All versions of a unit, as recorded; empty for an unknown one.
  public func versions(of unit: UnitID) -> [UnitVersion] {
    (versionsByUnit[unit] ?? []).sorted {
      ($0.recordedAt, $0.versionID) < ($1.recordedAt, $1.versionID)
    }
  }

  /// Whether a unit was ever known.
  public func knows(_ unit: UnitID) -> Bool {
    versionsByUnit[unit] != nil
  }

  private static func choose(
    _ versions: [UnitVersion], on day: BusinessDay, knownOn: Instant
  ) -> UnitVersion? {
    var best: UnitVersion?
    for version in versions where version.recordedAt <= knownOn && version.holds(on: day) {
      let corrected =
        version.versionID != 0
        && versions.contains {
          $0.supersedes == version.versionID && $0.recordedAt <= knownOn
        }
      if corrected { continue }
      if let held = best,
        (held.validFrom, held.recordedAt, held.versionID)
          > (version.validFrom, version.recordedAt, version.versionID)
      {
        continue
      }
      best = version
    }
    return best
  }

  /// An attribute of the nearest unit at or above `unit` that is of `level`, on a day; nil where the
  /// way up does not pass such a unit.
  public func ancestor(
    of unit: UnitID, at level: UnitLevel, on day: BusinessDay, knownOn: Instant
  ) -> UnitVersion? {
    var next: UnitID? = unit
    for _ in 0..<UnitLevel.allCases.count {
      guard let id = next, let version = version(of: id, on: day, knownOn: knownOn) else {
        return nil
      }
      if version.level == level { return version }
      next = version.parentID
    }
    return nil
  }

  /// Whether a unit stood in the ethnic-minority and mountainous area on a day: its own attribute,
  /// or, for a branch, that of the unit above it.
  public func inEthnicArea(_ unit: UnitID, on day: BusinessDay, knownOn: Instant) -> Bool {
    guard let version = version(of: unit, on: day, knownOn: knownOn) else { return false }
    guard version.level == .branch, !version.ethnicArea, let parent = version.parentID else {
      return version.ethnicArea
    }
    return self.version(of: parent, on: day, knownOn: knownOn)?.ethnicArea ?? false
  }

  /// The units that took over from a unit by a day, as known at an instant.
  public func successors(of unit: UnitID, by day: BusinessDay, knownOn: Instant) -> [Succession] {
    standing(successors[unit] ?? [], by: day, knownOn: knownOn)
  }

  /// The units from which a unit was made by a day, as known at an instant.
  public func predecessors(of unit: UnitID, by day: BusinessDay, knownOn: Instant) -> [Succession] {
    standing(predecessors[unit] ?? [], by: day, knownOn: knownOn)
  }

  private func standing(
    _ lines: [Succession], by day: BusinessDay, knownOn: Instant
  ) -> [Succession] {
    lines.filter { line in
      !line.isVoid && line.effective <= day && line.recordedAt <= knownOn
        && !corrections.contains { $0.supersedes == line.id && $0.recordedAt <= knownOn }
    }
  }
}
