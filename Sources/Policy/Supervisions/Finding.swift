import UnionModel

/// A problem that a supervision found.
struct Finding: Sendable, Hashable {
  let supervision: Int64
  let unit: UnitID
  let day: BusinessDay
  let text: String
}

/// Who a recommendation goes to. Raw values are those of the interface.
enum AddresseeKind: Int64, Sendable, CaseIterable {
  case partyCommittee = 1
  case peoplesCouncil = 2
  case peoplesCommittee = 3
  case agency = 4
}

/// What became of a recommendation or of a proposed content. Raw values are those of the interface.
enum ProposalState: Int64, Sendable, Comparable, CaseIterable {
  case sent = 1
  case answered = 2
  case adopted = 3
  case refused = 4

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// Whether nothing may follow.
  var isFinal: Bool { self == .adopted || self == .refused }
}

/// What is recommended of a finding.
struct Recommendation: Sendable, Hashable {
  let finding: Int64
  let unit: UnitID
  let addressee: AddresseeKind
  let addresseeName: String
  let text: String
  let day: BusinessDay

  /// A recommendation is answered, and adopted or refused in the end; it is never sent again.
  static func check(
    _ state: ProposalState, on day: BusinessDay, after newest: ProposalState,
    on newestDay: BusinessDay
  ) throws(PolicyFault) {
    guard state != .sent else { throw .field("state", .outOfRange) }
    guard !newest.isFinal, newest < state else {
      throw .stepOutOfOrder("The proposal is at state \(newest.rawValue) already.")
    }
    guard newestDay <= day else { throw .field("day", .tooEarly) }
  }
}
