import SenAPI
import SenCodec
import SenRPC
import UnionModel

/// The fields that requests for figures and for records share.
struct FrameRequest {
  var asOf: String
  var from: String
  var knownOn: API.Google.Protobuf.Timestamp?
  var unit: Int64
  var geography: String
  var epoch: Int64
}

/// What all questions of one request have in common, once authorised.
struct FigureFrame {
  let caller: CallerIdentity
  let asOf: BusinessDay
  let from: BusinessDay?
  let knownOn: Instant
  let tree: UnitTree
  let history: UnitHistory
  let unit: UnitID

  /// The question of one measure.
  func question(
    _ definition: MeasureDefinition, output: FigureRollup.Output, splits: [String]
  ) -> FigureQuestion {
    FigureQuestion(
      definition: definition, from: from ?? definition.defaultFirstDay(asOf: asOf), asOf: asOf,
      knownOn: knownOn, tree: tree, history: history, output: output, splits: splits)
  }
}

extension FigureDesk {
  /// Reads the days, finds the tree, checks its epoch and authorises the unit.
  func frame(_ request: FrameRequest, _ context: ServerContext) throws(RPCError) -> FigureFrame {
    let caller = try authorizer.admit(context)
    let now = environment.clock.now
    var errors = FieldErrors()
    let today = UnionCalendar.day(of: now)
    let asOf = errors.day("as_of", request.asOf, notAfter: today, whenEmpty: today)
    let from = errors.optionalDay("from", request.from, notAfter: nil)
    if let from, from > asOf {
      errors.add("from", "DATE_ORDER", "lies after as_of", vi: "sau ngày chốt số liệu")
    }
    // A coming geography may be asked before it holds.
    let geography = errors.day("geography", request.geography, notAfter: nil, whenEmpty: asOf)
    let knownOn = errors.instant("known_on", request.knownOn) ?? now
    if knownOn.rawValue > now.rawValue + Self.clockTolerance {
      errors.add(
        "known_on", "DATE_IN_FUTURE", "lies in the future", vi: "là thời điểm trong tương lai")
    }
    if request.unit < 0 {
      errors.add("unit_id", "OUT_OF_RANGE", "must not be negative", vi: "không được âm")
    }
    try errors.check()
    let tree = try tree(on: geography, knownOn: knownOn, now: now)
    guard request.epoch == 0 || request.epoch == tree.epoch else {
      throw RPCError(
        .aborted, reason: "TREE_EPOCH_MISMATCH",
        "the units are of epoch \(tree.epoch), not \(request.epoch)",
        vi: "bản đồ đơn vị đang ở kỳ \(tree.epoch), không phải \(request.epoch); hãy hỏi lại")
    }
    let unit = request.unit == 0 ? tree.root : UnitID(request.unit)
    try authorizer.check(caller, context.method, unit: unit, alsoIn: tree)
    guard tree.position(of: unit) != nil else {
      throw unknownUnit(
        Authorizer.defaultReadField, "the unit does not exist in the units asked",
        vi: "đơn vị không có trong địa giới được hỏi")
    }
    return FigureFrame(
      caller: caller, asOf: asOf, from: from, knownOn: knownOn, tree: tree,
      history: try environment.units.history(), unit: unit)
  }

  /// The units of a day as known at the instant asked. A geography that starts after that instant
  /// is taken as known now (the facts of then in the units of today), and so are units of which
  /// nothing was recorded yet.
  private func tree(
    on geography: BusinessDay, knownOn: Instant, now: Instant
  ) throws(RPCError) -> UnitTree {
    if geography <= UnionCalendar.day(of: knownOn) {
      do {
        return try environment.units.tree(on: geography, knownOn: knownOn)
      } catch {
        guard environment.units.isReady else { throw error }
      }
    }
    return try environment.units.tree(on: geography, knownOn: now)
  }
}
