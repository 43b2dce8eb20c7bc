import Storage
import UnionModel
import UnionService

extension Things {
  static let compute = "sen.test.v1.ThingsFigures/ComputeFigures"
  static let records = "sen.test.v1.ThingsFigures/ListFigureRecords"

  /// Things that stand as known: not withdrawn, not corrected.
  static func relation(
    _ days: String = "t.day >= :from AND t.day <= :as_of", weight: String = "1",
    key: String = "t.id", extra: String = "", options: MeasureRelation.Options = []
  ) -> MeasureRelation {
    MeasureRelation(
      """
      SELECT t.unit_id, \(key) AS distinct_key, \(weight) AS weight, 'thing' AS record_kind,
        t.id AS record_id, t.day, t.recorded_at, t.synthetic, t.name\(extra)
      FROM thing t
      WHERE \(days) AND t.recorded_at <= :known AND t.void = 0
        AND NOT EXISTS (SELECT 1 FROM thing s
          WHERE s.supersedes = t.id AND s.recorded_at <= :known)
      """, splits: ["name": "name"], options: options)
  }

  static func define(
    _ name: String, _ type: MeasureType, unit: String = "thing",
    scope: UnitFilter = .everywhere
  ) -> MeasureDefinition {
    MeasureDefinition(
      id: "things.\(name)", nameVi: "Việc", nameEn: "Things", type: type, distinctKey: "thing",
      unit: unit, scope: scope, splits: type.isShare ? [] : ["name"])
  }

  static let upTo = "t.day <= :as_of"
  static let two = CoverageRule(
    levels: [.commune], conditions: [.atLeast(relation(), 2)], gapUnit: "thing")

  static let measures = [
    ServiceMeasure(define("flow", .flow), relation()),
    ServiceMeasure(define("people", .flow), relation(key: "t.person")),
    ServiceMeasure(define("named", .flow), relation(key: "t.name")),
    ServiceMeasure(define("stock", .stock), relation(upTo, weight: "t.amount", key: "NULL")),
    ServiceMeasure(define("net", .net), .net(of: "things.stock", falling: false)),
    ServiceMeasure(
      define("ratio", .ratio, unit: "percent"),
      relation(
        key: "t.person", extra: ", CASE WHEN t.amount > 1 THEN 3 ELSE 1 END AS part",
        options: .parts)),
    ServiceMeasure(define("coverage", .coverage, unit: "percent"), .coverage(two)),
    ServiceMeasure(define("failing", .stock), .failingUnits(two)),
    ServiceMeasure(define("fall", .net), .net(of: "things.failing", falling: true)),
    ServiceMeasure(define("area", .cumulative, scope: .ethnicArea), relation(upTo)),
    ServiceMeasure(
      define("quarterly", .coverage, unit: "percent"),
      .coverage(
        CoverageRule(
          levels: [.commune], conditions: [.everyQuarter(relation(key: "t.person"), 1)]))),
    ServiceMeasure(
      define("own", .coverage, unit: "unit"),
      .coverage(
        CoverageRule(
          levels: [.province], ownFactsOnly: true, conditions: [.atLeast(relation(), 1)]))),
    ServiceMeasure(
      define("rate60", .coverage, unit: "percent"),
      .coverage(
        CoverageRule(
          levels: [.commune],
          conditions: [
            .percent(
              part: relation(upTo + " AND t.name = 'member'", weight: "t.amount", key: "NULL"),
              whole: relation(upTo + " AND t.name = 'women'", weight: "t.amount", key: "NULL"), 60)
          ], gapUnit: "member"))),
    ServiceMeasure(
      define("derived", .flow),
      .derived { question in
        question.tree.units(at: .province, in: question.unit).map {
          DerivedRow(unit: $0, recordKind: "province", recordID: $0.rawValue)
        }
      }),
  ]
}

/// A thing to be put into the table.
struct Thing {
  var id: Int64
  var unit: Int64
  var day: String
  var person: Int64? = nil
  var name = "a"
  var amount: Int64 = 1
  var recorded = "2023-12-01"
  var supersedes: Int64 = 0
  var void = false
  var synthetic = false
}
