import Storage
import UnionModel

/// Where the commands of one transaction are carried out: who records, when, with which rights and
/// units; and the counters that are written once at its end. Lives as long as the transaction.
final class RecordDesk {
  /// The transaction; the desk neither opens nor ends it.
  let transaction: WriteTransaction
  /// What surrounds the commands.
  let setting: CommandSetting
  /// The stamp of every record written here.
  let stamp: RecordStamp
  /// Fingerprints of identity numbers; nil where no key is configured.
  let identityKey: IdentityKey?

  private let units: UnitDirectory
  private let rights: UnitRights
  private var allowed: Set<UnitID> = []
  private var counters: [Int64: BranchCounter] = [:]
  private var changedBranches: Set<Int64> = []
  private var cells: [CounterKey: CounterChange] = [:]
  private var openedEpoch: Int64?

  /// Throws unless the caller may write about the unit (nil = the whole union), named by a field.
  typealias UnitRights = (_ unit: UnitID?, _ field: String) throws -> Void

  /// Opens the desk for a subject.
  init(
    _ transaction: WriteTransaction, setting: CommandSetting, units: UnitDirectory,
    subject: String, identityKey: IdentityKey? = nil, rights: @escaping UnitRights
  ) throws {
    self.transaction = transaction
    self.setting = setting
    self.units = units
    self.identityKey = identityKey
    self.rights = rights
    self.stamp = RecordStamp(
      recordedAt: transaction.now,
      recordedBy: try ActorStore.number(of: subject, in: transaction),
      synthetic: setting.synthetic)
  }

  // MARK: Rights and units

  /// Refuses a caller who may not write about the unit.
  func allow(_ unit: UnitID?, _ field: String) throws {
    if let unit, allowed.contains(unit) { return }
    try rights(unit, field)
    if let unit { allowed.insert(unit) }
  }

  /// The unit that a lookup finds, if the caller may write about it. Who may not act everywhere
  /// does not learn which units exist.
  func allowed(
    _ field: String, _ lookup: (UnitDirectory) throws(MembershipFault) -> UnitVersion
  ) throws -> UnitVersion {
    do {
      let version = try lookup(units)
      try allow(version.unitID, field)
      return version
    } catch let fault as MembershipFault {
      if fault == .field(field, .unknownUnit) { try rights(nil, field) }
      throw fault
    }
  }

  /// A record that the caller names; one that is not there is only admitted to who may act
  /// everywhere.
  func found<Record>(_ record: Record?, _ field: String) throws -> Record {
    guard let record else {
      try rights(nil, field)
      throw MembershipFault.field(field, .unknownRecord)
    }
    return record
  }

  // MARK: Ids and corrections

  /// The id a loader chose, or a new one.
  func id(_ chosen: Int64? = nil) -> Int64 {
    chosen ?? transaction.nextID()
  }

  /// Refuses an id that a record has.
  func checkFree(_ chosen: Int64?, in table: StaticString, _ kind: RecordKind) throws {
    guard let chosen, try FactStore.exists(chosen, in: table, transaction) else { return }
    throw MembershipFault.exists("id", kind)
  }

  /// Refuses to correct a record that was corrected before.
  func checkNewest(_ correction: Correction, in table: StaticString) throws {
    guard let old = correction.supersedes,
      try FactStore.isSuperseded(old, in: table, transaction)
    else { return }
    throw MembershipFault.refused(.superseded)
  }

  /// The epoch that this transaction makes, opened at the first change of a unit.
  func epoch() throws -> Int64 {
    if let openedEpoch { return openedEpoch }
    let epoch = try UnitStore.nextEpoch(at: stamp.recordedAt, in: transaction)
    openedEpoch = epoch
    return epoch
  }

  // MARK: The ledger

  /// What is counted of a branch, with what this transaction has changed.
  func counter(ofBranch branch: Int64) throws -> BranchCounter {
    if let counter = counters[branch] { return counter }
    let counter = try LedgerStore.counter(ofBranch: branch, in: transaction)
    counters[branch] = counter
    return counter
  }

  /// Keeps what is counted of a branch, to be written at the end.
  func keep(_ counter: BranchCounter, ofBranch branch: Int64) {
    counters[branch] = counter
    changedBranches.insert(branch)
  }

  /// Refuses entries that the branches' rolls cover, before anything of them is written.
  func check(_ events: [MemberEventRecord]) throws {
    for event in events {
      var counter = try counter(ofBranch: event.branchID)
      try counter.take(event)
    }
  }

  /// Posts an entry of the ledger, checked before.
  func post(_ event: MemberEventRecord) throws {
    var counter = try counter(ofBranch: event.branchID)
    try counter.take(event)
    try LedgerStore.insert(event, in: transaction)
    keep(counter, ofBranch: event.branchID)
    let key = CounterKey(event)
    cells[key, default: CounterChange()].take(event)
  }

  /// Writes the counters; the last thing of the transaction.
  func finish() throws {
    for (key, change) in cells.sorted(by: { $0.key < $1.key }) {
      try LedgerStore.add(change, at: key, in: transaction)
    }
    for branch in changedBranches.sorted() {
      guard let counter = counters[branch] else { continue }
      try LedgerStore.save(counter, ofBranch: branch, in: transaction)
    }
    if !cells.isEmpty { try LedgerStore.raiseBound(to: stamp.recordedAt, in: transaction) }
    cells.removeAll()
    changedBranches.removeAll()
  }
}
