/// One row of a measure's relation: a record, or many records of one unit counted beforehand.
public struct ContributingRow: Hashable, Sendable {
  /// What a row says of its key.
  public enum Part: UInt8, Hashable, Sendable {
    /// It is counted.
    case amount
    /// It is in the denominator only.
    case denominator
    /// It is in the numerator only.
    case numerator
    /// It is in both.
    case both
  }

  /// The unit on which the fact hangs.
  public var unit: UnitID
  /// The distinct key, counted once for each output unit; nil where every row counts by itself.
  public var key: Int64?
  /// What the row adds: 1 for a count, đồng for money, d for a ledger.
  public var weight: Int64
  /// How the row counts.
  public var part: Part
  /// The kind of record, as `FigureRollup.kind(_:)` numbered it.
  public var kind: Int
  /// A number that identifies the record for the digest: its id, or a fingerprint of it.
  public var record: Int64
  /// How many records the row stands for, at least 0.
  public var records: Int64
  /// Whether a generator made it.
  public var synthetic: Bool
  /// The keys of its parts in the order of the splits asked, as `FigureRollup.part(_:)` numbered
  /// them; empty where no split is asked.
  public var parts: [Int32]

  /// Makes a row; what is left out is one record that counts 1.
  public init(
    unit: UnitID, key: Int64? = nil, weight: Int64 = 1, part: Part = .amount, kind: Int = 0,
    record: Int64 = 0, records: Int64 = 1, synthetic: Bool = false, parts: [Int32] = []
  ) {
    self.unit = unit
    self.key = key
    self.weight = weight
    self.part = part
    self.kind = kind
    self.record = record
    self.records = records
    self.synthetic = synthetic
    self.parts = parts
  }
}

/// What rows add up to in one unit.
public struct RollupCell: Hashable, Sendable {
  /// The unit.
  public var unit: UnitID
  /// The facts have no unit at the level asked: a line of its own.
  public var unallocated: Bool
  /// The sum of the rows that are counted.
  public var amount: Int64 = 0
  /// Of a share: what passed.
  public var numerator: Int64 = 0
  /// Of a share: all of it.
  public var denominator: Int64 = 0
  /// Records by kind.
  public var records: [RecordCount] = []
  /// Parts by split.
  public var parts: [SplitPart] = []
  /// Whether some row was made by a generator.
  public var synthetic = false
  /// SHA-256 over the rows' kinds, ids and weights.
  public var rowsDigest: [UInt8] = []

  init(unit: UnitID, unallocated: Bool) {
    self.unit = unit
    self.unallocated = unallocated
  }
}

/// Adds up the rows of one measure over the unit tree, counting each distinct key once for each
/// output unit. Rows may come in any order; the result is the same.
public struct FigureRollup: Sendable {
  /// Which units get a cell.
  public enum Output: Hashable, Sendable {
    /// The unit itself, with all below it.
    case unit(UnitID)
    /// Every unit of a level at or below a unit.
    case level(UnitLevel, within: UnitID)
  }

  private struct Counted: Hashable {
    let cell: Int32
    let slot: Int32
    let key: Int64
  }

  private struct Trace {
    let cell: Int32
    let kind: Int32
    let record: Int64
    let weight: Int64
    let records: Int64
  }

  private static let amountSlot: Int32 = 0
  private static let numeratorSlot: Int32 = 1
  private static let denominatorSlot: Int32 = 2
  private static let firstPartSlot: Int32 = 3

  private let tree: UnitTree
  private let whole: Bool
  private let splits: [String]
  private let subtree: Range<Int>
  private var cellOf: [Int32]
  private var cells: [RollupCell]
  private var extra: [UnitID: Int32] = [:]
  private var kinds: [String] = []
  private var kindNumbers: [String: Int] = [:]
  private var partNames: [String] = []
  private var partNumbers: [String: Int32] = [:]
  private var counted: [Counted: Int64] = [:]
  private var partSums: [Int64: Int64] = [:]
  private var traces: [Trace] = []

  /// Prepares cells for the output units; nil where the asked unit has no place in the tree.
  ///
  /// - Parameter splits: names of the splits asked, in the order in which rows give their parts.
  public init?(tree: UnitTree, output: Output, splits: [String] = []) {
    let top: UnitID
    switch output {
    case .unit(let unit), .level(_, let unit): top = unit
    }
    guard let subtree = tree.subtree(of: top) else { return nil }
    self.tree = tree
    self.subtree = subtree
    self.splits = splits
    self.whole = top == tree.root
    self.cellOf = [Int32](repeating: -1, count: tree.count)
    self.cells = []
    switch output {
    case .unit:
      cells.append(RollupCell(unit: top, unallocated: false))
      for position in subtree { cellOf[position] = 0 }
    case .level(let level, _):
      var cellAt: [Int: Int32] = [:]
      for position in subtree {
        guard let above = tree.ancestorPosition(of: position, at: level),
          subtree.contains(above)
        else { continue }
        if position == above {
          cellAt[above] = Int32(cells.count)
          cells.append(RollupCell(unit: tree.versions[position].unitID, unallocated: false))
        }
        cellOf[position] = cellAt[above] ?? -1
      }
    }
    self.single = { if case .unit = output { true } else { false } }()
  }

  private let single: Bool

  /// The number of a kind of record, for `ContributingRow.kind`.
  public mutating func kind(_ name: String) -> Int {
    if let number = kindNumbers[name] { return number }
    kinds.append(name)
    kindNumbers[name] = kinds.count - 1
    return kinds.count - 1
  }

  /// The number of a part's key, for `ContributingRow.parts`; an empty key is "unknown".
  public mutating func part(_ key: String) -> Int32 {
    let name = key.isEmpty ? SplitPart.unknown : key
    if let number = partNumbers[name] { return number }
    partNames.append(name)
    partNumbers[name] = Int32(partNames.count - 1)
    return Int32(partNames.count - 1)
  }

  /// Takes in one row. Rows of units outside the asked subtree are left out; units without a place
  /// in the tree count for the whole union only, on a line of their own where a level is asked.
  public mutating func add(_ row: ContributingRow) {
    guard let cell = cell(of: row.unit) else { return }
    count(row, in: cell)
    if row.synthetic { cells[Int(cell)].synthetic = true }
    traces.append(
      Trace(
        cell: cell, kind: Int32(row.kind), record: row.record, weight: row.weight,
        records: row.records))
  }

  /// Notes a record that a figure rests on without counting it: what a coverage was judged by.
  public mutating func note(
    unit: UnitID, kind: Int, record: Int64, weight: Int64, records: Int64, synthetic: Bool
  ) {
    guard let position = tree.position(of: unit), subtree.contains(position),
      cellOf[position] >= 0
    else { return }
    let cell = cellOf[position]
    if synthetic { cells[Int(cell)].synthetic = true }
    traces.append(
      Trace(cell: cell, kind: Int32(kind), record: record, weight: weight, records: records))
  }

  private mutating func cell(of unit: UnitID) -> Int32? {
    if let position = tree.position(of: unit) {
      guard subtree.contains(position) else { return nil }
      let cell = cellOf[position]
      return cell >= 0 ? cell : line(of: unit)
    }
    guard whole else { return nil }
    return single ? 0 : line(of: unit)
  }

  private mutating func line(of unit: UnitID) -> Int32 {
    if let cell = extra[unit] { return cell }
    cells.append(RollupCell(unit: unit, unallocated: true))
    extra[unit] = Int32(cells.count - 1)
    return Int32(cells.count - 1)
  }

  private mutating func count(_ row: ContributingRow, in cell: Int32) {
    let index = Int(cell)
    switch row.part {
    case .amount:
      cells[index].amount += gain(row, cell, Self.amountSlot)
    case .denominator:
      cells[index].denominator += gain(row, cell, Self.denominatorSlot)
    case .numerator:
      cells[index].numerator += gain(row, cell, Self.numeratorSlot)
    case .both:
      cells[index].numerator += gain(row, cell, Self.numeratorSlot)
      cells[index].denominator += gain(row, cell, Self.denominatorSlot)
    }
    guard !splits.isEmpty, row.part != .denominator else { return }
    for (split, part) in row.parts.enumerated() where split < splits.count {
      let slot = Self.firstPartSlot + part * Int32(splits.count) + Int32(split)
      let gain = gain(row, cell, slot)
      partSums[Int64(cell) << 32 | Int64(slot), default: 0] += gain
    }
  }

  /// What a row adds to a slot: its weight, or what its key was not counted for yet.
  private mutating func gain(_ row: ContributingRow, _ cell: Int32, _ slot: Int32) -> Int64 {
    guard let key = row.key else { return row.weight }
    let place = Counted(cell: cell, slot: slot, key: key)
    guard let before = counted.updateValue(row.weight, forKey: place) else { return row.weight }
    if before >= row.weight {
      counted[place] = before
      return 0
    }
    return row.weight - before
  }

  /// The cells: output units in tree order, then unallocated lines by unit id.
  public mutating func finish() -> [RollupCell] {
    finishParts()
    finishTraces()
    return cells.filter { !$0.unallocated }
      + cells.filter(\.unallocated).sorted { $0.unit < $1.unit }
  }

  private mutating func finishParts() {
    guard !splits.isEmpty else { return }
    for (place, value) in partSums {
      let slot = Int(place & 0xFFFF_FFFF) - Int(Self.firstPartSlot)
      cells[Int(place >> 32)].parts.append(
        SplitPart(
          split: splits[slot % splits.count], key: partNames[slot / splits.count], value: value))
    }
    let order = Dictionary(uniqueKeysWithValues: splits.enumerated().map { ($1, $0) })
    for index in cells.indices {
      cells[index].parts.sort {
        (order[$0.split] ?? 0, $0.key) < (order[$1.split] ?? 0, $1.key)
      }
    }
  }

  private mutating func finishTraces() {
    let rank = kinds.indices.sorted { kinds[$0] < kinds[$1] }
    var ranks = [Int32](repeating: 0, count: max(kinds.count, 1))
    for (position, kind) in rank.enumerated() { ranks[kind] = Int32(position) }
    traces.sort { left, right in
      if left.cell != right.cell { return left.cell < right.cell }
      let kinds = (ranks[Int(left.kind)], ranks[Int(right.kind)])
      if kinds.0 != kinds.1 { return kinds.0 < kinds.1 }
      return (left.record, left.weight, left.records) < (right.record, right.weight, right.records)
    }
    var start = 0
    while start < traces.count {
      var end = start
      while end < traces.count, traces[end].cell == traces[start].cell { end += 1 }
      close(traces[start..<end])
      start = end
    }
    traces.removeAll()
  }

  private mutating func close(_ rows: ArraySlice<Trace>) {
    guard let first = rows.first else { return }
    var bytes = CanonicalBytes()
    var kind: Int32 = -1
    var records: [RecordCount] = []
    for row in rows {
      if row.kind != kind {
        kind = row.kind
        let name = Int(kind) < kinds.count ? kinds[Int(kind)] : ""
        bytes.append(name)
        records.append(RecordCount(kind: name, count: 0))
      }
      bytes.append(row.record)
      bytes.append(row.weight)
      records[records.count - 1].count += row.records
    }
    cells[Int(first.cell)].records = records
    cells[Int(first.cell)].rowsDigest = bytes.sha256
  }
}
