import UnionModel

/// The way of one member through the union, out of the entries of the ledger that hold.
struct MemberLife: Hashable, Sendable {
  /// Where she stands at the end of the way.
  enum Standing: Hashable, Sendable {
    case outside
    case active(branch: Int64)
    case moving(from: Int64)
    case over(MemberStatus, branch: Int64)
  }

  /// Entries that hold (no reversal, not reversed), in order of day.
  private(set) var steps: [MemberEventRecord]
  /// Where they lead.
  private(set) var standing: Standing
  /// The day of her admission; nil where it was withdrawn.
  private(set) var joinedDay: BusinessDay?

  /// Reads the ledger of one member; entries that do not make a way are refused.
  init(ledger: [MemberEventRecord]) throws(MembershipFault) {
    let reversed = Set(ledger.filter(\.isReversal).compactMap(\.supersedes))
    try self.init(steps: ledger.filter { !$0.isReversal && !reversed.contains($0.id) })
  }

  private init(steps: [MemberEventRecord]) throws(MembershipFault) {
    self.steps = steps.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
    self.standing = .outside
    for step in self.steps { standing = try Self.after(step, standing) }
    if case .moving = standing { throw .refused(.laterEventExists) }
    joinedDay = self.steps.first?.day
  }

  private static func after(_ step: MemberEventRecord, _ standing: Standing) throws(MembershipFault)
    -> Standing
  {
    switch (step.kind, standing) {
    case (.admitted, .outside):
      return .active(branch: step.branchID)
    case (.transferredOut, .active(let branch)) where branch == step.branchID:
      return .moving(from: branch)
    case (.transferredIn, .moving(let old)) where old != step.branchID:
      return .active(branch: step.branchID)
    case (.left, .active(let branch)) where branch == step.branchID:
      return .over(.left, branch: branch)
    case (.died, .active(let branch)) where branch == step.branchID:
      return .over(.died, branch: branch)
    case (.merged, .active(let branch)) where branch == step.branchID:
      return .over(.merged, branch: branch)
    default:
      throw .refused(.laterEventExists)
    }
  }

  /// The branch she is an active member of.
  func activeBranch() throws(MembershipFault) -> Int64 {
    guard case .active(let branch) = standing else { throw .refused(.memberNotActive) }
    return branch
  }

  /// The day before which nothing new may happen: that of her last step.
  var lastDay: BusinessDay { steps.last?.day ?? .distantPast }

  /// Refuses a day before her last step.
  func checkOrder(of day: BusinessDay, _ field: String) throws(MembershipFault) {
    guard day >= lastDay else { throw .field(field, .dateTooEarly) }
  }

  /// Steps that one command made together with a step: the two of a transfer.
  func group(of event: Int64) -> [MemberEventRecord] {
    guard let index = steps.firstIndex(where: { $0.id == event }) else { return [] }
    let step = steps[index]
    switch step.kind {
    case .transferredOut where index + 1 < steps.count: return [step, steps[index + 1]]
    case .transferredIn where index > 0: return [steps[index - 1], step]
    default: return [step]
    }
  }

  /// The way with some steps replaced by others; refused where it makes no way any more.
  func replacing(_ old: [MemberEventRecord], with new: [MemberEventRecord])
    throws(MembershipFault) -> MemberLife
  {
    let gone = Set(old.map(\.id))
    return try MemberLife(steps: steps.filter { !gone.contains($0.id) } + new)
  }

  /// The way with further steps.
  func adding(_ new: [MemberEventRecord]) throws(MembershipFault) -> MemberLife {
    try MemberLife(steps: steps + new)
  }

  /// Writes where she stands into her entry.
  func settle(_ record: inout MemberRecord) {
    record.joinedDay = joinedDay ?? record.joinedDay
    switch standing {
    case .outside, .moving:
      record.status = .withdrawn
    case .active(let branch):
      record.status = .active
      record.branchID = branch
    case .over(let status, let branch):
      record.status = status
      record.branchID = branch
    }
    if record.status != .merged { record.mergedInto = nil }
  }
}
