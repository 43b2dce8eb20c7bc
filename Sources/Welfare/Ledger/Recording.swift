import Storage
import UnionModel
import UnionService

/// One write under way: the transaction, who writes, and the units by which it is judged.
///
/// Every row that a command writes passes `add`, which lets nobody write to, or correct, a unit
/// outside the caller's scope, whatever the handler before it decided.
struct Recording {
  /// The transaction that is open.
  let transaction: WriteTransaction
  /// Pseudonymous subject of the caller.
  let subject: String
  /// The caller may choose ids and the time of recording.
  let isLoader: Bool
  /// The time of recording was chosen: references must not be younger.
  let isHistorical: Bool
  /// The records are made by a generator.
  let isSynthetic: Bool
  /// The day of recording in Vietnam: no fact is later.
  let today: BusinessDay
  /// The units of today and their history.
  let units: UnitJudge

  /// A write of `caller` under way.
  init(_ transaction: WriteTransaction, _ stamp: WriteStamp, units: UnitJudge) {
    self.transaction = transaction
    self.subject = stamp.recordedBy
    self.isLoader = stamp.isLoader
    self.isHistorical = stamp.historical != nil
    self.isSynthetic = stamp.synthetic
    self.today = UnionCalendar.day(of: Instant(rawValue: transaction.now))
    self.units = units
  }

  /// The instant of recording, µs.
  var now: Int64 { transaction.now }

  /// Writes a fact.
  ///
  /// - Parameters:
  ///   - id: chosen by a loader; 0 = given here.
  ///   - supersedes: the version that this one corrects; 0 = a new record.
  /// - Throws: `WelfareError`, or `RPCError` for a unit outside the caller's scope.
  func add<Fact: LedgerFact>(
    _ fact: Fact, unit: UnitID, id: Int64 = 0, supersedes: Int64 = 0
  ) throws -> Recorded<Fact> {
    try units.authorise(unit)
    let corrected: Recorded<Fact>? =
      supersedes == 0 ? nil : try correctable(supersedes)
    let rowID = try rowID(chosen: id, in: Fact.self)
    let stamp = RecordStamp(
      id: rowID, rootID: corrected?.stamp.rootID ?? rowID, unit: unit, recordedAt: now,
      recordedBy: subject, supersedes: corrected?.stamp.id, synthetic: isSynthetic)
    let values: [SQLValue] = [
      .integer(rowID), .integer(stamp.rootID), .integer(unit.rawValue), .integer(now),
      .text(subject), SQLValue(stamp.supersedes), .integer(0),
      .integer(isSynthetic ? 1 : 0),
    ]
    _ = try transaction.execute(Fact.ledger.insertSQL, values + fact.columnValues)
    return Recorded(stamp: stamp, fact: fact)
  }

  /// The version that a correction names, if it is the newest and lies in the caller's scope.
  /// - Throws: `WelfareError.field` if there is none, `.superseded` if it has a newer
  ///   one.
  func correctable<Fact: LedgerFact>(
    _ id: Int64, _ field: String = "supersedes"
  ) throws -> Recorded<Fact> {
    guard let (record, void) = try Fact.version(id, in: transaction), !void else {
      throw WelfareError.field(field, .unknownRecord)
    }
    try units.authorise(record.stamp.unit)
    guard try !Fact.isSuperseded(id, in: transaction) else { throw WelfareError.superseded }
    guard !isHistorical || record.stamp.recordedAt <= now else {
      throw WelfareError.field(field, .recordedLater)
    }
    return record
  }

  /// The living record that a field refers to.
  /// - Throws: `WelfareError.field` if there is none, or if it was recorded after this one.
  func referenced<Fact: LedgerFact>(
    _ rootID: Int64, _ field: String, as fact: Fact.Type = Fact.self
  ) throws -> Recorded<Fact> {
    guard let record = try Fact.newest(rootID, in: transaction) else {
      throw WelfareError.field(field, .unknownRecord)
    }
    guard !isHistorical || record.stamp.recordedAt <= now else {
      throw WelfareError.field(field, .recordedLater)
    }
    return record
  }

  /// Takes back the newest version of a record.
  /// - Throws: `WelfareError.field("record_id")`, `.superseded`.
  func withdraw<Fact: LedgerFact>(_ record: Recorded<Fact>) throws -> RecordStamp {
    var stamp = record.stamp
    stamp.id = transaction.nextID()
    stamp.recordedAt = now
    stamp.recordedBy = subject
    stamp.supersedes = record.stamp.id
    stamp.synthetic = isSynthetic
    _ = try transaction.execute(
      Fact.ledger.voidSQL,
      [
        .integer(stamp.id), .integer(now), .text(subject), .flag(isSynthetic),
        .integer(record.stamp.id),
      ])
    return stamp
  }

  /// The id of a new row.
  private func rowID<Fact: LedgerFact>(chosen id: Int64, in fact: Fact.Type) throws -> Int64 {
    if id == 0 { return transaction.nextID() }
    guard isLoader else { throw WelfareError.field("id", .loaderOnly) }
    guard id > 0 else { throw WelfareError.field("id", .notPositive) }
    guard try Fact.version(id, in: transaction) == nil else {
      throw WelfareError.field("id", .idInUse)
    }
    return id
  }
}
