import Storage
import UnionModel

/// Units, their versions, successions and epochs.
enum UnitStore {
  private static let versionColumns = """
    id, unit_id, epoch, change, valid_from, valid_to, code, name, full_name, type, level, kind,
    parent_id, has_union, ethnic_area, settlement, new_rural, branch_kind, region_code,
    region_name, recorded_at, recorded_by, synthetic, supersedes, withdrawn
    """
  private static let successionColumns = """
    id, old_unit_id, new_unit_id, epoch, effective_day, coverage, recorded_at, recorded_by,
    synthetic, supersedes, withdrawn
    """

  /// Gives a unit its id.
  static func insertUnit(_ id: Int64, at recordedAt: Int64, in transaction: WriteTransaction) throws
  {
    let sql = "INSERT INTO org_unit (id, recorded_at) VALUES (?1, ?2)"
    _ = try transaction.execute(sql, [.integer(id), .integer(recordedAt)])
  }

  /// Writes a version.
  static func insert(_ record: UnitVersionRecord, in transaction: WriteTransaction) throws {
    let sql = """
      INSERT INTO org_unit_version (id, unit_id, epoch, change, valid_from, valid_to, code, name,
        full_name, type, level, kind, parent_id, has_union, ethnic_area, settlement, new_rural,
        branch_kind, region_code, region_name, recorded_at, recorded_by, synthetic, supersedes,
        withdrawn, name_key)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,
        ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26)
      """
    let traits = record.traits
    var values: [SQLValue] = [
      .integer(record.id), .integer(record.unitID), .integer(record.epoch),
      .integer(record.change.rawValue), .day(record.validFrom), .day(record.validTo),
      .text(traits.code), .text(traits.name), .text(traits.fullName), .text(traits.type),
      .integer(Int64(traits.level.rawValue)), .integer(Int64(traits.kind.rawValue)),
      .integer(traits.parent), .flag(traits.hasUnion), .flag(traits.ethnicArea),
      .integer(traits.settlement?.rawValue ?? 0), .integer(traits.newRural?.rawValue ?? 0),
      .integer(traits.branchKind?.rawValue ?? 0), .text(traits.regionCode),
      .text(traits.regionName),
    ]
    values += record.stamp.values
    values += [
      .integer(record.supersedes), .flag(record.withdrawn),
      .text(VietnameseFolding.key(traits.name)),
    ]
    _ = try transaction.execute(sql, values)
  }

  private static func version(_ row: SQLRow) throws -> UnitVersionRecord {
    let table = "org_unit_version"
    guard let kind = UnitKind(rawValue: UInt8(clamping: row.int64(11))) else {
      throw UnreadableRecord(table: table, id: row.int64(0))
    }
    return UnitVersionRecord(
      id: row.int64(0), unitID: row.int64(1), epoch: row.int64(2),
      change: try row.choice(3, of: table), validFrom: row.day(4), validTo: row.optionalDay(5),
      traits: UnitTraits(
        code: row.text(6), name: row.text(7), fullName: row.text(8), type: row.text(9),
        level: try row.level(10, of: table), kind: kind, parent: row.optionalInt64(12),
        hasUnion: row.flag(13), ethnicArea: row.flag(14),
        settlement: Settlement(rawValue: row.int64(15)),
        newRural: NewRuralStage(rawValue: row.int64(16)),
        branchKind: BranchKind(rawValue: row.int64(17)), regionCode: row.text(18),
        regionName: row.text(19)),
      stamp: row.stamp(from: 20), supersedes: row.optionalInt64(23), withdrawn: row.flag(24))
  }

  /// All versions of a unit, in order of validity and recording.
  static func versions(of unit: Int64, in reader: some SQLReading) throws -> [UnitVersionRecord] {
    let sql = """
      SELECT \(versionColumns) FROM org_unit_version WHERE unit_id = ?1
      ORDER BY valid_from, recorded_at, id
      """
    return try reader.query(sql, [.integer(unit)], version)
  }

  /// One version.
  static func version(_ id: Int64, in reader: some SQLReading) throws -> UnitVersionRecord? {
    let sql = "SELECT \(versionColumns) FROM org_unit_version WHERE id = ?1"
    return try reader.queryOne(sql, [.integer(id)], version)
  }

  /// Versions with a code at a level, for the check that a code means one unit on a day.
  static func versions(withCode code: String, level: UnitLevel, in reader: some SQLReading) throws
    -> [UnitVersionRecord]
  {
    let sql = """
      SELECT \(versionColumns) FROM org_unit_version WHERE code = ?1 AND level = ?2 ORDER BY id
      """
    return try reader.query(sql, [.text(code), .integer(Int64(level.rawValue))], version)
  }

  /// Versions recorded after a mark (epoch, id), up to an epoch, in that order.
  static func versions(
    after mark: (epoch: Int64, id: Int64), upTo epoch: Int64, limit: Int, in reader: some SQLReading
  ) throws -> [UnitVersionRecord] {
    let sql = """
      SELECT \(versionColumns) FROM org_unit_version
      WHERE (epoch, id) > (?1, ?2) AND epoch <= ?3 ORDER BY epoch, id LIMIT ?4
      """
    return try reader.query(
      sql, [.integer(mark.epoch), .integer(mark.id), .integer(epoch), .integer(Int64(limit))],
      version)
  }

  /// Writes an arrow of the lineage.
  static func insert(_ record: UnitSuccessionRecord, in transaction: WriteTransaction) throws {
    let sql = """
      INSERT INTO org_succession (\(successionColumns))
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
      """
    var values: [SQLValue] = [
      .integer(record.id), .integer(record.oldUnitID), .integer(record.newUnitID),
      .integer(record.epoch), .day(record.effectiveDay), .integer(record.coverage.rawValue),
    ]
    values += record.stamp.values
    values += [.integer(record.supersedes), .flag(record.withdrawn)]
    _ = try transaction.execute(sql, values)
    for branch in record.branches {
      _ = try transaction.execute(
        "INSERT INTO org_succession_branch (succession_id, branch_id) VALUES (?1, ?2)",
        [.integer(record.id), .integer(branch)])
    }
  }

  private static func successions(
    _ condition: String, _ values: [SQLValue], in reader: some SQLReading
  ) throws -> [UnitSuccessionRecord] {
    let sql = "SELECT \(successionColumns) FROM org_succession WHERE \(condition)"
    var records = try reader.query(sql, values) { row in
      UnitSuccessionRecord(
        id: row.int64(0), oldUnitID: row.int64(1), newUnitID: row.int64(2), epoch: row.int64(3),
        effectiveDay: row.day(4), coverage: try row.choice(5, of: "org_succession"), branches: [],
        stamp: row.stamp(from: 6), supersedes: row.optionalInt64(9), withdrawn: row.flag(10))
    }
    for index in records.indices {
      records[index].branches = try reader.query(
        "SELECT branch_id FROM org_succession_branch WHERE succession_id = ?1 ORDER BY branch_id",
        [.integer(records[index].id)]
      ) { $0.int64(0) }
    }
    return records
  }

  /// The arrows from and to a unit.
  static func successions(touching unit: Int64, in reader: some SQLReading) throws
    -> [UnitSuccessionRecord]
  {
    try successions(
      "old_unit_id = ?1 OR new_unit_id = ?1 ORDER BY effective_day, id", [.integer(unit)],
      in: reader)
  }

  /// One arrow.
  static func succession(_ id: Int64, in reader: some SQLReading) throws -> UnitSuccessionRecord? {
    try successions("id = ?1", [.integer(id)], in: reader).first
  }

  /// Arrows recorded after a mark (epoch, id), up to an epoch, in that order.
  static func successions(
    after mark: (epoch: Int64, id: Int64), upTo epoch: Int64, limit: Int, in reader: some SQLReading
  ) throws -> [UnitSuccessionRecord] {
    try successions(
      "(epoch, id) > (?1, ?2) AND epoch <= ?3 ORDER BY epoch, id LIMIT ?4",
      [.integer(mark.epoch), .integer(mark.id), .integer(epoch), .integer(Int64(limit))],
      in: reader)
  }

  /// The newest epoch and when it was recorded; nil before the first.
  static func newestEpoch(in reader: some SQLReading) throws -> (epoch: Int64, recordedAt: Int64)? {
    let sql = "SELECT epoch, recorded_at FROM org_epoch ORDER BY epoch DESC LIMIT 1"
    return try reader.queryOne(sql) { ($0.int64(0), $0.int64(1)) }
  }

  /// Opens the next epoch.
  static func nextEpoch(at recordedAt: Int64, in transaction: WriteTransaction) throws -> Int64 {
    let epoch = (try newestEpoch(in: transaction)?.epoch ?? 0) + 1
    _ = try transaction.execute(
      "INSERT INTO org_epoch (epoch, recorded_at) VALUES (?1, ?2)",
      [.integer(epoch), .integer(recordedAt)])
    return epoch
  }
}
