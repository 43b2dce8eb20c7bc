import UnionModel

/// The SQL under the figures of victims, trusted addresses, community models and advice.
enum ProtectionMeasures {
  /// Women and girls detected as victims in the period, one key for each; `part` tells whether at
  /// least one service reached her from the detection to the day.
  ///
  /// A victim whose newest status on the day is "not confirmed" is left out; one who is being
  /// identified counts.
  static let victimsServed = """
    SELECT v.unit_id AS unit_id, v.person_id AS distinct_key, 1 AS weight, \
    'victim' AS record_kind, v.id AS record_id, d.day AS day, v.recorded_at AS recorded_at, \
    v.synthetic AS synthetic, CASE WHEN \(reached) THEN 3 ELSE 1 END AS part, \
    \(VictimKind.keyExpression(of: "v.kind")) AS victim_kind, \
    CASE v.age_group WHEN 1 THEN 'girl' ELSE 'woman' END AS women_or_girls \
    FROM victim v \
    JOIN (SELECT x.person_id AS person_id, MIN(x.day) AS day FROM (\(detections)) x \
    WHERE x.day >= :from AND x.day <= :as_of GROUP BY x.person_id) d ON d.person_id = v.person_id \
    WHERE v.sex = \(RegisteredSex.female.rawValue) AND \(Victim.ledger.known("v")) \
    AND NOT \(rejected)
    """

  private static let detections = """
    SELECT f.person_id AS person_id, f.day AS day FROM victim f WHERE \(Victim.ledger.known("f")) \
    UNION ALL \
    SELECT e.person_id, e.day FROM victim_status e \
    WHERE e.status = \(VictimStatus.detected.rawValue) AND \(VictimStatusEvent.ledger.known("e"))
    """

  private static let reached = """
    EXISTS (SELECT 1 FROM victim_service r WHERE r.person_id = v.person_id \
    AND r.state = \(VictimServiceState.reached.rawValue) AND r.day >= d.day AND r.day <= :as_of \
    AND \(VictimServiceEvent.ledger.known("r")))
    """

  private static let rejected = """
    EXISTS (SELECT 1 FROM victim_status n WHERE n.person_id = v.person_id \
    AND n.status = \(VictimStatus.notConfirmed.rawValue) AND n.day <= :as_of \
    AND \(VictimStatusEvent.ledger.known("n")) \
    AND NOT EXISTS (SELECT 1 FROM victim_status l WHERE l.person_id = n.person_id \
    AND l.day <= :as_of AND \(VictimStatusEvent.ledger.known("l")) AND \(newer("l", than: "n"))))
    """

  private static func newer(_ left: String, than right: String) -> String {
    """
    (\(left).day > \(right).day OR (\(left).day = \(right).day \
    AND (\(left).recorded_at > \(right).recorded_at \
    OR (\(left).recorded_at = \(right).recorded_at AND \(left).id > \(right).id))))
    """
  }

  /// Community models of Project 8 founded since it began.
  static func models(_ kind: CommunityModelKind, since: BusinessDay) -> String {
    models(since: since) + " AND m.kind = \(kind.rawValue)"
  }

  private static func models(since: BusinessDay) -> String {
    """
    SELECT m.unit_id AS unit_id, m.root_id AS distinct_key, 1 AS weight, \
    'community_model' AS record_kind, m.id AS record_id, m.from_day AS day, \
    m.recorded_at AS recorded_at, m.synthetic AS synthetic, \
    \(CommunityModelKind.keyExpression(of: "m.kind")) AS kind, \
    \(ModelSetting.keyExpression(of: "m.setting")) AS school_or_community \
    FROM community_model m \
    WHERE m.programme = \(Programme.project8.rawValue) AND m.from_day >= \(since.rawValue) \
    AND m.from_day <= :as_of AND \(CommunityModel.ledger.known("m"))
    """
  }

  /// Every model of Project 8, trusted addresses among them: a whole to which its kinds are never
  /// added. An address has the negative of its id as key, so that it meets no model's.
  static func allModels(since: BusinessDay) -> String {
    models(since: since) + " UNION ALL "
      + addresses(
        since: since, key: "-t.root_id",
        splits: "'trustedAddress' AS kind, 'unknown' AS school_or_community")
  }

  /// Trusted addresses of Project 8 founded or strengthened since it began, one key for each.
  static func trustedAddresses(since: BusinessDay) -> String {
    let founded = happened(.founded, since: since)
    let strengthened = happened(.strengthened, since: since)
    return addresses(
      since: since, key: "t.root_id",
      splits: """
        CASE WHEN \(founded) AND \(strengthened) THEN 'both' \
        WHEN \(founded) THEN 'foundedOnly' ELSE 'strengthenedOnly' END AS founded_or_strengthened
        """)
  }

  private static func addresses(since: BusinessDay, key: String, splits: String) -> String {
    """
    SELECT t.unit_id AS unit_id, \(key) AS distinct_key, 1 AS weight, \
    'trusted_address_event' AS record_kind, e.id AS record_id, e.day AS day, \
    e.recorded_at AS recorded_at, e.synthetic AS synthetic, \(splits) \
    FROM trusted_address t \
    JOIN trusted_address_event e ON e.address_id = t.root_id \
    AND e.kind <> \(TrustedAddressEventKind.closed.rawValue) \
    AND \(TrustedAddressEvent.ledger.known("e")) \
    WHERE t.programme = \(Programme.project8.rawValue) AND e.day >= \(since.rawValue) \
    AND e.day <= :as_of AND \(TrustedAddress.ledger.known("t"))
    """
  }

  private static func happened(_ kind: TrustedAddressEventKind, since: BusinessDay) -> String {
    """
    EXISTS (SELECT 1 FROM trusted_address_event h WHERE h.address_id = t.root_id \
    AND h.kind = \(kind.rawValue) AND h.day >= \(since.rawValue) AND h.day <= :as_of \
    AND \(TrustedAddressEvent.ledger.known("h")))
    """
  }

  /// Persons advised under Project 8 since it began, one key for each.
  static func advised(since: BusinessDay) -> String {
    """
    SELECT a.unit_id AS unit_id, a.person_id AS distinct_key, 1 AS weight, \
    'advice' AS record_kind, a.id AS record_id, a.day AS day, a.recorded_at AS recorded_at, \
    a.synthetic AS synthetic, \(AdvisedKind.keyExpression(of: "a.kind")) AS woman_or_child \
    FROM advice a \
    WHERE a.programme = \(Programme.project8.rawValue) AND a.day >= \(since.rawValue) \
    AND a.day <= :as_of AND \(AdviceGiven.ledger.known("a"))
    """
  }
}
