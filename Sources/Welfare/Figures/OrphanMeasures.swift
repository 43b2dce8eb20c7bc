import UnionModel

/// The SQL under the figures of orphans, Godmothers, camps and activities.
enum OrphanMeasures {
  /// Children under the care of a sponsor since the programme began: one row for each sponsorship,
  /// one key for each child. The child counts where it lives.
  ///
  /// - Parameters:
  ///   - since: the first day of the programme.
  ///   - kind: only sponsors of this kind; nil = all.
  static func sponsored(since: BusinessDay, kind: SponsorKind? = nil) -> String {
    """
    SELECT c.unit_id AS unit_id, s.person_id AS distinct_key, 1 AS weight, \
    'sponsorship' AS record_kind, s.id AS record_id, s.from_day AS day, \
    s.recorded_at AS recorded_at, s.synthetic AS synthetic, \
    \(OrphanCause.keyExpression(of: "c.cause")) AS orphan_cause, \
    \(SponsorKind.keyExpression(of: "p.kind")) AS sponsor_kind, \
    CASE s.direct WHEN 1 THEN 'direct' ELSE 'indirect' END AS direct_or_indirect, \
    CASE WHEN \(activeSponsorship) THEN 'active' ELSE 'ended' END AS now_active, \
    \(associationKey) AS association_level \
    FROM sponsorship s \
    JOIN sponsor p ON p.root_id = s.sponsor_id AND \(Sponsor.ledger.known("p")) \
    JOIN child c ON c.person_id = s.person_id AND \(Child.ledger.known("c")) \
    WHERE s.from_day >= \(since.rawValue) AND s.from_day <= :as_of \
    AND \(Sponsorship.ledger.known("s"))\(only(kind))
    """
  }

  /// The child of sponsorship `s` has a sponsor on the day.
  private static let activeSponsorship = """
    EXISTS (SELECT 1 FROM sponsorship a WHERE a.person_id = s.person_id \
    AND a.from_day <= :as_of AND (a.to_day IS NULL OR a.to_day >= :as_of) \
    AND \(Sponsorship.ledger.known("a")))
    """

  private static let associationKey = """
    CASE p.association_level WHEN 1 THEN 'central' WHEN 2 THEN 'provincial' ELSE 'unknown' END
    """

  private static func only(_ kind: SponsorKind?) -> String {
    kind.map { " AND p.kind = \($0.rawValue)" } ?? ""
  }

  /// Đồng received less what went back, since the programme began: a row for each payment, and one
  /// with a negative weight for each reversal.
  static func funds(since: BusinessDay) -> String {
    let splits = """
      \(SponsorKind.keyExpression(of: "p.kind")) AS sponsor_kind, \
      \(PaymentForm.keyExpression(of: "m.form")) AS cash_or_kind
      """
    return """
      SELECT m.unit_id AS unit_id, NULL AS distinct_key, m.vnd AS weight, \
      'payment' AS record_kind, m.id AS record_id, m.day AS day, m.recorded_at AS recorded_at, \
      m.synthetic AS synthetic, \(splits) \
      FROM payment m \
      JOIN sponsor p ON p.root_id = m.sponsor_id AND \(Sponsor.ledger.known("p")) \
      WHERE m.day >= \(since.rawValue) AND m.day <= :as_of AND \(Payment.ledger.known("m")) \
      UNION ALL \
      SELECT r.unit_id, NULL, -r.vnd, 'payment_reversal', r.id, r.day, r.recorded_at, \
      r.synthetic, \(splits) \
      FROM payment_reversal r \
      JOIN payment m ON m.root_id = r.payment_id AND \(Payment.ledger.known("m")) \
      JOIN sponsor p ON p.root_id = m.sponsor_id AND \(Sponsor.ledger.known("p")) \
      WHERE m.day >= \(since.rawValue) AND m.day <= :as_of AND r.day <= :as_of \
      AND \(PaymentReversal.ledger.known("r"))
      """
  }

  /// Đồng per year of businesswomen's pledges that are in force on the day, for sponsorships that
  /// go on.
  static let businesswomenPledges = """
    SELECT l.unit_id AS unit_id, NULL AS distinct_key, l.vnd_per_year AS weight, \
    'pledge' AS record_kind, l.id AS record_id, l.from_day AS day, l.recorded_at AS recorded_at, \
    l.synthetic AS synthetic, \(associationKey) AS association_level \
    FROM pledge l \
    JOIN sponsorship s ON s.root_id = l.sponsorship_id AND \(Sponsorship.ledger.known("s")) \
    JOIN sponsor p ON p.root_id = s.sponsor_id AND \(Sponsor.ledger.known("p")) \
    WHERE l.from_day <= :as_of AND (l.to_day IS NULL OR l.to_day >= :as_of) \
    AND s.from_day <= :as_of AND (s.to_day IS NULL OR s.to_day >= :as_of) \
    AND \(Pledge.ledger.known("l"))\(only(.businesswomenAssociation))
    """

  /// Camps that began in the period.
  static let camps = """
    SELECT k.unit_id AS unit_id, k.root_id AS distinct_key, 1 AS weight, 'camp' AS record_kind, \
    k.id AS record_id, k.from_day AS day, k.recorded_at AS recorded_at, k.synthetic AS synthetic \
    FROM camp k \
    WHERE k.from_day >= :from AND k.from_day <= :as_of AND \(Camp.ledger.known("k"))
    """

  /// Children at camps that began in the period: a child once for each output unit.
  static let campChildren = """
    SELECT k.unit_id AS unit_id, a.person_id AS distinct_key, 1 AS weight, \
    'camp_attendance' AS record_kind, a.id AS record_id, k.from_day AS day, \
    a.recorded_at AS recorded_at, a.synthetic AS synthetic \
    FROM camp_attendance a \
    JOIN camp k ON k.root_id = a.camp_id AND \(Camp.ledger.known("k")) \
    WHERE k.from_day >= :from AND k.from_day <= :as_of AND \(CampAttendance.ledger.known("a"))
    """

  /// Activities of some kinds in the period.
  static func activities(_ kinds: [WelfareActivityKind]) -> String {
    let numbers = kinds.map { String($0.rawValue) }.joined(separator: ", ")
    return """
      SELECT a.unit_id AS unit_id, a.root_id AS distinct_key, 1 AS weight, \
      'activity' AS record_kind, a.id AS record_id, a.day AS day, a.recorded_at AS recorded_at, \
      a.synthetic AS synthetic, \(WelfareActivityKind.keyExpression(of: "a.kind")) AS kind \
      FROM activity a \
      WHERE a.kind IN (\(numbers)) AND a.day >= :from AND a.day <= :as_of \
      AND \(WelfareActivity.ledger.known("a"))
      """
  }
}
