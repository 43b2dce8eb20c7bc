import UnionModel

/// The SQL under the figures of co-operatives, livelihood groups, owners and projects.
enum BusinessMeasures {
  /// Co-operatives founded in the period with the union's support.
  static let cooperativesFounded = """
    SELECT c.unit_id AS unit_id, c.root_id AS distinct_key, 1 AS weight, \
    'cooperative' AS record_kind, c.id AS record_id, c.founded_day AS day, \
    c.recorded_at AS recorded_at, c.synthetic AS synthetic, \(sector) \
    FROM cooperative c WHERE \(founded)
    """

  /// Those of them that had a woman in their management on some day from the founding on: a row for
  /// the co-operative and one for each woman, together one key.
  static let cooperativesFoundedWomenManaged = """
    SELECT c.unit_id AS unit_id, c.root_id AS distinct_key, 1 AS weight, \
    'cooperative' AS record_kind, c.id AS record_id, c.founded_day AS day, \
    c.recorded_at AS recorded_at, c.synthetic AS synthetic, \(sector) \
    FROM cooperative c WHERE \(founded) \
    AND EXISTS (SELECT 1 FROM cooperative_manager m WHERE \(womanInOffice)) \
    UNION ALL \
    SELECT c.unit_id, c.root_id, 1, 'cooperative_manager', m.id, c.founded_day, m.recorded_at, \
    m.synthetic, \(sector) \
    FROM cooperative c JOIN cooperative_manager m ON \(womanInOffice) WHERE \(founded)
    """

  private static let sector = "\(CooperativeSector.keyExpression(of: "c.sector")) AS sector"

  private static let founded = """
    c.founded_day >= :from AND c.founded_day <= :as_of \
    AND c.support <> \(FoundingSupport.none.rawValue) AND \(Cooperative.ledger.known("c"))
    """

  private static let womanInOffice = """
    m.cooperative_id = c.root_id AND m.sex = \(Sex.female.rawValue) AND m.from_day <= :as_of \
    AND (m.to_day IS NULL OR m.to_day >= c.founded_day) AND \(ManagingMember.ledger.known("m"))
    """

  /// Groups of Project 8 founded since it began; its area is the measure's scope.
  static let livelihoodGroups = """
    SELECT g.unit_id AS unit_id, g.root_id AS distinct_key, 1 AS weight, \
    'livelihood_group' AS record_kind, g.id AS record_id, g.founded_day AS day, \
    g.recorded_at AS recorded_at, g.synthetic AS synthetic, \
    \(LivelihoodGroupKind.keyExpression(of: "g.kind")) AS kind \
    FROM livelihood_group g \
    WHERE g.founded_day >= :from AND g.founded_day <= :as_of \
    AND g.programme = \(Programme.project8.rawValue) AND \(LivelihoodGroup.ledger.known("g"))
    """

  /// Women of the three kinds who got support in the period: a row for each support, one key for
  /// each person.
  static let womenSupported = """
    SELECT s.unit_id AS unit_id, o.person_id AS distinct_key, 1 AS weight, \
    'owner_support' AS record_kind, s.id AS record_id, s.day AS day, \
    s.recorded_at AS recorded_at, s.synthetic AS synthetic, \
    \(OwnerKind.keyExpression(of: "o.kind")) AS owner_kind \
    FROM owner_support s \
    JOIN owner o ON o.root_id = s.owner_id AND o.sex = \(Sex.female.rawValue) \
    AND \(Owner.ledger.known("o")) \
    WHERE s.day >= :from AND s.day <= :as_of AND \(OwnerSupport.ledger.known("s"))
    """

  /// Milestones in carrying out Project 01 in the period, each document once.
  static let project01 = """
    SELECT m.unit_id AS unit_id, m.document AS distinct_key, 1 AS weight, \
    'milestone' AS record_kind, m.id AS record_id, m.day AS day, m.recorded_at AS recorded_at, \
    m.synthetic AS synthetic, \(MilestoneKind.keyExpression(of: "m.kind")) AS milestone \
    FROM project_milestone m \
    WHERE m.project = \(EntrustedProject.project01.rawValue) AND m.day >= :from \
    AND m.day <= :as_of AND \(Milestone.ledger.known("m"))
    """
}
