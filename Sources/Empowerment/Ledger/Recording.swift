import Storage
import UnionModel
import UnionService

/// One write under way: the transaction, who writes, and the units by which it is judged.
///
/// Every row that a command writes passes `add` or `withdraw`, which let nobody write to, or
/// correct, a unit outside the caller's scope, whatever the handler before them decided.
struct Recording {
  /// The transaction that is open.
  let transaction: WriteTransaction
  /// Under which marks the facts are recorded.
  let stamp: WriteStamp
  /// The day of recording in Vietnam: no fact is later.
  let today: BusinessDay
  /// The units, as the caller may use them.
  let units: UnitJudge

  init(_ transaction: WriteTransaction, _ stamp: WriteStamp, units: UnitJudge) {
    self.transaction = transaction
    self.stamp = stamp
    self.today = UnionCalendar.day(of: Instant(rawValue: transaction.now))
    self.units = units
  }

  /// Writes a fact.
  ///
  /// - Parameters:
  ///   - id: chosen by a loader; 0 = given here.
  ///   - supersedes: the version that this one corrects; 0 = a new record.
  /// - Throws: `EmpowermentError`, or PERMISSION_DENIED for a unit outside the caller's scope.
  func add<Fact: LedgerFact>(
    _ fact: Fact, unit: UnitID, id: Int64 = 0, supersedes: Int64 = 0
  ) throws -> Recorded<Fact> {
    let corrected: Recorded<Fact>? = supersedes == 0 ? nil : try correctable(supersedes)
    let rowID = try rowID(chosen: id, in: Fact.self)
    return try write(fact, unit: unit, rowID: rowID, corrected: corrected?.stamp)
  }

  /// Writes a fact whose id was asked for beforehand, because it is part of the fact.
  func write<Fact: LedgerFact>(
    _ fact: Fact, unit: UnitID, rowID: Int64, corrected: RecordStamp?
  ) throws -> Recorded<Fact> {
    try units.authorise(unit)
    let record = Recorded(
      stamp: RecordStamp(
        id: rowID, rootID: corrected?.rootID ?? rowID, unit: unit, recordedAt: transaction.now,
        recordedBy: stamp.recordedBy, supersedes: corrected?.id, synthetic: stamp.synthetic),
      fact: fact)
    try Fact.insert(record, in: transaction)
    return record
  }

  /// Takes a record back.
  /// - Throws: as `correctable`, of the field "record_id".
  func withdraw<Fact: LedgerFact>(
    _ record: Recorded<Fact>, as fact: Fact.Type = Fact.self
  ) throws -> RecordStamp {
    let rowID = transaction.nextID()
    try Fact.insertVoid(
      rowID, of: record.stamp.id, by: stamp.recordedBy, synthetic: stamp.synthetic,
      in: transaction)
    return RecordStamp(
      id: rowID, rootID: record.stamp.rootID, unit: record.stamp.unit,
      recordedAt: transaction.now, recordedBy: stamp.recordedBy, supersedes: record.stamp.id,
      synthetic: stamp.synthetic)
  }

  /// The version that a correction names, if it is the newest and lies in the caller's scope.
  /// - Throws: `EmpowermentError.field` if there is none, `.superseded` if it has a newer one.
  func correctable<Fact: LedgerFact>(
    _ id: Int64, _ field: String = "supersedes"
  ) throws -> Recorded<Fact> {
    guard let (record, void) = try Fact.version(id, in: transaction), !void else {
      throw EmpowermentError.field(field, .unknownRecord)
    }
    try units.authorise(record.stamp.unit, field)
    guard try !Fact.isSuperseded(id, in: transaction) else { throw EmpowermentError.superseded }
    try requireKnown(record.stamp, field)
    return record
  }

  /// The living record that a field refers to.
  /// - Throws: `EmpowermentError.field` if there is none, or if it was recorded after this one.
  func referenced<Fact: LedgerFact>(
    _ rootID: Int64, _ field: String, as fact: Fact.Type = Fact.self
  ) throws -> Recorded<Fact> {
    guard rootID != 0 else { throw EmpowermentError.field(field, .missing) }
    guard let record = try Fact.newest(rootID, in: transaction) else {
      throw EmpowermentError.field(field, .unknownRecord)
    }
    try requireKnown(record.stamp, field)
    return record
  }

  /// A record loaded as of the past may not rest on one recorded later.
  private func requireKnown(_ stamp: RecordStamp, _ field: String) throws {
    guard stamp.recordedAt <= transaction.now else {
      throw EmpowermentError.field(field, .recordedLater)
    }
  }

  /// The id of a new row: the one that a loader chose, if it is free, else a new one.
  func rowID<Fact: LedgerFact>(chosen id: Int64, in fact: Fact.Type) throws -> Int64 {
    if id == 0 { return transaction.nextID() }
    guard stamp.isLoader else { throw EmpowermentError.field("id", .loaderOnly) }
    guard id > 0 else { throw EmpowermentError.field("id", .outOfRange) }
    guard try Fact.version(id, in: transaction) == nil else {
      throw EmpowermentError.field("id", .idInUse)
    }
    return id
  }
}
