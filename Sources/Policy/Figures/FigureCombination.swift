import SenAPI
import SenCodec
import SenRPC
import UnionModel
import UnionService

/// What is asked of a combination, read and with its defaults filled in.
struct CombinationOrder: Sendable {
  /// Figures of one combination at the most.
  static let largestCount = 32
  /// Figures of a ratio and of a net figure.
  static let pairCount = 2

  let combination: Wire.Combination
  let parts: [Part]

  /// One figure as its service is asked for it, but for its unit.
  struct Part: Sendable {
    let asked: Wire.CombinedPart
    let asOf: BusinessDay
    let from: BusinessDay?
    let knownOn: Instant
    let geography: BusinessDay
  }

  /// Reads a request.
  /// - Throws: INVALID_ARGUMENT on the fields at fault; `IllegalSum.nothingToAdd` below two figures.
  init(_ request: Wire.CombineFiguresRequest, now: Instant) throws {
    let count = request.figures.count
    var errors = FieldErrors()
    switch request.combination {
    case .sum, .average: break
    case .ratio, .net:
      if count > Self.pairCount {
        errors.add("figures", "OUT_OF_RANGE", "must be two", vi: "phải là hai số liệu")
      }
    case .unspecified, .unrecognized:
      errors.add("combination", "FIELD_REQUIRED", "is needed", vi: "cần chọn cách kết hợp")
    }
    if count > Self.largestCount {
      errors.add(
        "figures", "TOO_MANY", "at most \(Self.largestCount) figures",
        vi: "nhiều nhất \(Self.largestCount) số liệu")
    }
    try errors.check()
    guard count >= Self.pairCount else { throw PolicyFault.illegalSum(.nothingToAdd) }
    combination = request.combination
    parts = try Self.parts(request, now: now)
  }

  private static func parts(
    _ request: Wire.CombineFiguresRequest, now: Instant
  ) throws(RPCError) -> [Part] {
    let today = UnionCalendar.day(of: now)
    var errors = FieldErrors()
    let days = request.figures.enumerated().map { index, part in
      errors.day("figures[\(index)].as_of", part.asOf, notAfter: today, whenEmpty: today)
    }
    let geography = errors.day(
      "geography", request.geography, notAfter: nil, whenEmpty: days.max() ?? today)
    let knownOn = errors.known("known_on", request.knownOn, now: now) ?? now
    let parts = zip(request.figures, days).enumerated().map { index, pair -> Part in
      let (part, asOf) = pair
      let field = "figures[\(index)]"
      let from = errors.optionalDay(field + ".from", part.from, notAfter: nil)
      if let from, from > asOf {
        errors.add(field + ".from", "DATE_ORDER", "lies after as_of", vi: "sau ngày chốt số liệu")
      }
      return Part(
        asked: part, asOf: asOf, from: from,
        knownOn: errors.known(field + ".known_on", part.knownOn, now: now) ?? knownOn,
        geography: errors.day(
          field + ".geography", part.geography, notAfter: nil, whenEmpty: geography))
    }
    try errors.check()
    return parts
  }
}

extension FieldErrors {
  /// Takes the last instant of recording to look at; nil where it is left out.
  fileprivate mutating func known(
    _ field: String, _ timestamp: API.Google.Protobuf.Timestamp?, now: Instant
  ) -> Instant? {
    let instant = self.instant(field, timestamp)
    if let instant, instant.rawValue > now.rawValue + FigureDesk.clockTolerance {
      add(field, "DATE_IN_FUTURE", "lies in the future", vi: "là thời điểm trong tương lai")
    }
    return instant
  }
}

/// One figure of a combination, of a unit that its caller may read.
struct PartQuestion: Sendable {
  let part: CombinationOrder.Part
  let tree: UnitTree
  let unit: UnitID

  var measure: String { part.asked.measure }

  /// The request to the figure's service.
  var request: WireFigures.ComputeFiguresRequest {
    .with {
      $0.measures = [measure]
      $0.asOf = part.asOf.iso
      $0.from = part.from?.iso ?? ""
      $0.knownOn = part.knownOn.timestamp
      $0.unitID = unit.rawValue
      $0.geography = part.geography.iso
      $0.epoch = tree.epoch
    }
  }
}

/// The number that figures come to.
struct CombinedNumber: Sendable {
  var value: Double
  var share: (numerator: Int64, denominator: Int64)?
  var unit: String
  var records: [RecordCount]
  var from: BusinessDay?
  var asOf: BusinessDay
  var notApplicable: Bool

  /// Puts the figures together.
  /// - Throws: `IllegalSum`.
  init(
    _ combination: Wire.Combination, _ figures: [Figure], _ arithmetic: FigureArithmetic,
    unit: String, in tree: UnitTree
  ) throws(IllegalSum) {
    guard figures.count >= CombinationOrder.pairCount else { throw .nothingToAdd }
    switch combination {
    case .ratio:
      let ratio = try arithmetic.ratio(of: figures[0], to: figures[1])
      self.init(ratio, of: figures, unit: "percent")
      notApplicable = ratio.isNotApplicable
    case .net:
      let net = try arithmetic.net(figures[0], since: figures[1])
      self.init(net, unit: unit)
    case .average:
      let mean = try arithmetic.average(figures, in: tree)
      self.init(try arithmetic.sum(figures, in: tree), unit: unit)
      value = mean
    default:
      self.init(try arithmetic.sum(figures, in: tree), unit: unit)
    }
  }

  private init(_ figure: Figure, unit: String) {
    self.init(figure.value, of: [figure], unit: unit)
    notApplicable = figure.notApplicable || figure.value.isNotApplicable
  }

  private init(_ value: FigureValue, of figures: [Figure], unit: String) {
    self.value = value.number
    if case .share(let numerator, let denominator, _) = value { share = (numerator, denominator) }
    self.unit = unit
    var counts: [String: Int64] = [:]
    for record in figures.flatMap(\.records) { counts[record.kind, default: 0] += record.count }
    records = counts.sorted { $0.key < $1.key }.map { RecordCount(kind: $0.key, count: $0.value) }
    from = figures.compactMap(\.from).min()
    asOf = figures.map(\.asOf).max() ?? .distantPast
    notApplicable = false
  }

  /// Whether it would tell few people apart.
  var isOfFew: Bool {
    if let share {
      return SmallCells.isSmall(
        .share(numerator: share.numerator, denominator: share.denominator, inPercent: true))
    }
    return value != 0 && abs(value) < Double(SmallCells.threshold)
  }
}
