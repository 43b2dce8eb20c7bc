import UnionModel

/// Why two entries look like one person, the strongest first.
enum DuplicateReason: Int64, Hashable, Sendable, Comparable {
  case identityNumber = 1
  case sameCommune = 2
  case sameProvince = 3

  /// Stronger reasons come first.
  static func < (left: DuplicateReason, right: DuplicateReason) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// Two entries that may be one person; the one recorded first stands first.
struct DuplicatePair: Hashable, Sendable {
  var first: Int64
  var second: Int64
  var reason: DuplicateReason
}

/// Finds pairs among fingerprints: the same identity number, or the same folded name and birth date.
struct DuplicateSearch {
  /// Entries that one search compares at most: they are held in memory together.
  static let maximumEntries = 500_000

  private struct Person: Hashable {
    let nameKey: String
    let birthDay: Int64
  }

  private struct Place: Hashable {
    let id: Int64
    let commune: UnitID?
  }

  private let tree: UnitTree
  private let entriesAtMost: Int
  private var entries = 0
  private var byPerson: [Person: [Place]] = [:]
  private var byIdentity: [[UInt8]: [Int64]] = [:]

  /// A search in the units of a tree.
  ///
  /// - Parameter entriesAtMost: less than `maximumEntries` for a test.
  init(tree: UnitTree, entriesAtMost: Int = Self.maximumEntries) {
    self.tree = tree
    self.entriesAtMost = entriesAtMost
  }

  /// Takes an active entry in.
  /// - Throws: `tooMany` past the limit.
  mutating func add(_ entry: MemberFingerprint) throws(MembershipFault) {
    entries += 1
    guard entries <= entriesAtMost else { throw .tooMany("unit_id", entriesAtMost) }
    let commune = tree.ancestor(of: UnitID(entry.branchID), at: .commune)
    byPerson[Person(nameKey: entry.nameKey, birthDay: entry.birthDay), default: []]
      .append(Place(id: entry.id, commune: commune))
    if let print = entry.identityPrint { byIdentity[print, default: []].append(entry.id) }
  }

  /// The pairs, the strongest reason first, then by id; each later entry beside the first of its
  /// group.
  func pairs() -> [DuplicatePair] {
    var found: [[Int64]: DuplicateReason] = [:]
    for ids in byIdentity.values where ids.count > 1 {
      let sorted = ids.sorted()
      for id in sorted.dropFirst() { found[[sorted[0], id]] = .identityNumber }
    }
    for places in byPerson.values where places.count > 1 {
      let sorted = places.sorted { $0.id < $1.id }
      for place in sorted.dropFirst() where found[[sorted[0].id, place.id]] == nil {
        let same = place.commune != nil && place.commune == sorted[0].commune
        found[[sorted[0].id, place.id]] = same ? .sameCommune : .sameProvince
      }
    }
    return found.map { DuplicatePair(first: $0.key[0], second: $0.key[1], reason: $0.value) }
      .sorted { ($0.reason, $0.first, $0.second) < ($1.reason, $1.first, $1.second) }
  }
}
