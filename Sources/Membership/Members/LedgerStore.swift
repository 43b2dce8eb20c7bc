import Storage
import UnionModel

/// The ledger of members and what is counted beside it.
enum LedgerStore {
  private static let columns = """
    id, member_id, branch_id, day, kind, cause, delta, recorded_at, recorded_by, synthetic,
    supersedes
    """

  private static func event(_ row: SQLRow) throws -> MemberEventRecord {
    guard let cause = Cause(code: row.int64(5)) else {
      throw UnreadableRecord(table: "member_event", id: row.int64(0))
    }
    return MemberEventRecord(
      id: row.int64(0), memberID: row.int64(1), branchID: row.int64(2), day: row.day(3),
      kind: try row.choice(4, of: "member_event"), cause: cause, delta: row.int64(6),
      stamp: row.stamp(from: 7), supersedes: row.optionalInt64(10))
  }

  private static let insertion = """
    INSERT INTO member_event (\(columns))
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
    """

  /// Writes an entry; the counters are the batch's.
  static func insert(_ event: MemberEventRecord, in transaction: WriteTransaction) throws {
    _ = try transaction.execute(
      insertion,
      [
        .integer(event.id), .integer(event.memberID), .integer(event.branchID), .day(event.day),
        .integer(event.kind.rawValue), .integer(event.cause.code), .integer(event.delta),
        .integer(event.stamp.recordedAt), .integer(event.stamp.recordedBy),
        .flag(event.stamp.synthetic), .integer(event.supersedes),
      ])
  }

  /// One entry.
  static func event(_ id: Int64, in reader: some SQLReading) throws -> MemberEventRecord? {
    let sql = "SELECT \(columns) FROM member_event WHERE id = ?1"
    return try reader.queryOne(sql, [.integer(id)], event)
  }

  /// All entries of a member, in order of recording.
  static func events(ofMember member: Int64, in reader: some SQLReading) throws
    -> [MemberEventRecord]
  {
    let sql = "SELECT \(columns) FROM member_event WHERE member_id = ?1 ORDER BY id"
    return try reader.query(sql, [.integer(member)], event)
  }

  /// Entries of a member after an id, in that order.
  static func events(
    ofMember member: Int64, after id: Int64, limit: Int, in reader: some SQLReading
  ) throws -> [MemberEventRecord] {
    let sql = """
      SELECT \(columns) FROM member_event WHERE member_id = ?1 AND id > ?2 ORDER BY id LIMIT ?3
      """
    return try reader.query(sql, [.integer(member), .integer(id), .integer(Int64(limit))], event)
  }

  /// Entries of a branch after an id, in that order.
  static func events(
    ofBranch branch: Int64, after id: Int64, limit: Int, in reader: some SQLReading
  ) throws -> [MemberEventRecord] {
    let sql = """
      SELECT \(columns) FROM member_event WHERE branch_id = ?1 AND id > ?2 ORDER BY id LIMIT ?3
      """
    return try reader.query(sql, [.integer(branch), .integer(id), .integer(Int64(limit))], event)
  }

  /// What is counted of a branch; zero where nothing was.
  static func counter(ofBranch branch: Int64, in reader: some SQLReading) throws -> BranchCounter {
    let sql = """
      SELECT active, first_event_day, last_event_day, newest_roll_day FROM branch_counter
      WHERE branch_id = ?1
      """
    return try reader.queryOne(sql, [.integer(branch)]) { row in
      BranchCounter(
        active: row.int64(0), firstEventDay: row.optionalDay(1), lastEventDay: row.optionalDay(2),
        newestRollDay: row.optionalDay(3))
    } ?? BranchCounter()
  }

  /// Writes what is counted of a branch.
  static func save(
    _ counter: BranchCounter, ofBranch branch: Int64, in transaction: WriteTransaction
  ) throws {
    let sql = """
      INSERT INTO branch_counter (branch_id, active, first_event_day, last_event_day,
        newest_roll_day)
      VALUES (?1, ?2, ?3, ?4, ?5)
      ON CONFLICT (branch_id) DO UPDATE SET active = excluded.active,
        first_event_day = excluded.first_event_day, last_event_day = excluded.last_event_day,
        newest_roll_day = excluded.newest_roll_day
      """
    _ = try transaction.execute(
      sql,
      [
        .integer(branch), .integer(counter.active), .day(counter.firstEventDay),
        .day(counter.lastEventDay), .day(counter.newestRollDay),
      ])
  }

  private static let addition = """
    INSERT INTO counter_delta (valid_end, recorded_end, branch_id, cause, delta, events, made_up,
      id_sum)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
    ON CONFLICT (valid_end, recorded_end, branch_id, cause) DO UPDATE
    SET delta = counter_delta.delta + excluded.delta,
      events = counter_delta.events + excluded.events,
      made_up = counter_delta.made_up + excluded.made_up,
      id_sum = (counter_delta.id_sum + excluded.id_sum) & \(CounterChange.idMask)
    """

  /// Adds to a cell of the counters.
  static func add(_ change: CounterChange, at key: CounterKey, in transaction: WriteTransaction)
    throws
  {
    _ = try transaction.execute(
      addition,
      [
        .integer(key.validEnd), .integer(key.recordedEnd), .integer(key.branchID),
        .integer(key.cause), .integer(change.delta), .integer(change.events),
        .integer(change.madeUp), .integer(change.idSum),
      ])
  }

  /// Keeps the newest instant at which an entry was recorded.
  static func raiseBound(to instant: Int64, in transaction: WriteTransaction) throws {
    let sql = """
      INSERT INTO ledger_bound (id, last_recorded_at) VALUES (1, ?1)
      ON CONFLICT (id) DO UPDATE SET last_recorded_at =
        CASE WHEN ledger_bound.last_recorded_at > excluded.last_recorded_at
          THEN ledger_bound.last_recorded_at ELSE excluded.last_recorded_at END
      """
    _ = try transaction.execute(sql, [.integer(instant)])
  }
}

/// What is counted of a branch.
struct BranchCounter: Hashable, Sendable {
  /// Members recorded one by one, by all that is known.
  var active: Int64 = 0
  /// First and last day of an entry in the ledger.
  var firstEventDay: BusinessDay?
  var lastEventDay: BusinessDay?
  /// Day of the newest declared roll that holds.
  var newestRollDay: BusinessDay?

  /// Takes an entry in; refuses one that a roll covers.
  mutating func take(_ event: MemberEventRecord) throws(MembershipFault) {
    if let roll = newestRollDay, event.day <= roll { throw .refused(.rollCoversDay) }
    active += event.delta
    firstEventDay = min(firstEventDay ?? event.day, event.day)
    lastEventDay = max(lastEventDay ?? event.day, event.day)
  }

  /// Takes a roll in; refuses one on or after a day with an entry.
  mutating func take(rollOn day: BusinessDay) throws(MembershipFault) {
    if let first = firstEventDay, first <= day { throw .refused(.recordsExist) }
    newestRollDay = max(newestRollDay ?? day, day)
  }
}

/// A cell of the counters: the ledger of a branch by span of days, month of recording and cause.
struct CounterKey: Hashable, Comparable, Sendable {
  /// The first year that is counted by months; older days are counted by years, so that a register
  /// taken over from paper, with admissions of decades, makes no cell for each month.
  static let firstYearByMonth = 2020

  /// The last day of the span.
  var validEnd: Int64
  /// The last instant of the month of recording.
  var recordedEnd: Int64
  var branchID: Int64
  var cause: Int64

  /// The cell of an entry.
  init(_ event: MemberEventRecord) {
    validEnd = Self.spanEnd(of: event.day).rawValue
    let recorded = UnionCalendar.day(of: Instant(rawValue: event.stamp.recordedAt))
    recordedEnd = UnionCalendar.end(of: Self.monthEnd(of: recorded)).rawValue
    branchID = event.branchID
    cause = event.cause.code
  }

  /// The last day of the span in which a day is counted.
  static func spanEnd(of day: BusinessDay) -> BusinessDay {
    let year = day.year
    guard year < firstYearByMonth else { return monthEnd(of: day) }
    return BusinessDay(year: year, month: 12, day: 31) ?? day
  }

  /// The last day of a day's month.
  static func monthEnd(of day: BusinessDay) -> BusinessDay {
    let civil = day.civil
    let last = BusinessDay.length(ofMonth: civil.month, year: civil.year)
    return day.advanced(by: Int64(last - civil.day))
  }

  /// In the order of the table, so that a batch is written in it.
  static func < (left: CounterKey, right: CounterKey) -> Bool {
    (left.validEnd, left.recordedEnd, left.branchID, left.cause)
      < (right.validEnd, right.recordedEnd, right.branchID, right.cause)
  }
}

/// What is added to a cell.
struct CounterChange: Hashable, Sendable {
  /// Sums of ids stay below 2^62, so that two of them can be added.
  static let idMask: Int64 = 0x3FFF_FFFF_FFFF_FFFF

  var delta: Int64 = 0
  var events: Int64 = 0
  var madeUp: Int64 = 0
  /// Sum of the entries' ids, of which a figure's digest is made.
  var idSum: Int64 = 0

  /// Takes an entry in.
  mutating func take(_ event: MemberEventRecord) {
    delta += event.delta
    events += 1
    madeUp += event.stamp.synthetic ? 1 : 0
    idSum = (idSum &+ event.id) & Self.idMask
  }
}
