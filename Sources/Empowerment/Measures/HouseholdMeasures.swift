import UnionModel

/// The SQL under the figure of households out of poverty.
enum HouseholdMeasures {
  /// Households with women that left their class in the period: expected and confirmed exits as
  /// known, with help given on an earlier day; of several such exits of one household in one
  /// reporting year the first counts.
  ///
  /// One row for each exit, with the form of the first help before it, and one for each help before
  /// it: together one key, so that the household counts once and stands under each form it got.
  ///
  /// The exits are looked for once: asked again for the helps, they took half as long again.
  static let outOfPoverty = """
    WITH counted AS MATERIALIZED (SELECT e.* FROM household_exit e WHERE \(counted)) \
    SELECT e.unit_id AS unit_id, e.root_id AS distinct_key, 1 AS weight, \
    'exit' AS record_kind, e.id AS record_id, e.day AS day, e.recorded_at AS recorded_at, \
    e.synthetic AS synthetic, \(splits(form: firstForm)) \
    FROM counted e \
    UNION ALL \
    SELECT e.unit_id, e.root_id, 1, 'help', p.id, e.day, p.recorded_at, p.synthetic, \
    \(splits(form: "p.form")) \
    FROM counted e \
    JOIN help p ON p.household_id = e.household_id AND p.day < e.day AND \(Help.ledger.known("p"))
    """

  /// The exit `e` counts.
  private static let counted = """
    e.day >= :from AND e.day <= :as_of AND \(countable("e")) \
    AND EXISTS (SELECT 1 FROM household h WHERE h.root_id = e.household_id AND h.women >= 1 \
    AND \(Household.ledger.known("h"))) \
    AND NOT EXISTS (SELECT 1 FROM household_exit o WHERE o.household_id = e.household_id \
    AND o.reporting_year = e.reporting_year \
    AND (o.day < e.day OR (o.day = e.day AND o.root_id < e.root_id)) AND \(countable("o")))
    """

  /// An exit is expected or confirmed as known, and help was given on an earlier day.
  private static func countable(_ exit: String) -> String {
    let states = ExitState.counted.map { String($0.rawValue) }.joined(separator: ", ")
    let help = "\(exit)_help"
    return """
      \(exit).state IN (\(states)) AND \(Exit.ledger.known(exit)) \
      AND EXISTS (SELECT 1 FROM help \(help) WHERE \(help).household_id = \(exit).household_id \
      AND \(help).day < \(exit).day AND \(Help.ledger.known(help)))
      """
  }

  private static let firstForm = """
    (SELECT f.form FROM help f WHERE f.household_id = e.household_id AND f.day < e.day \
    AND \(Help.ledger.known("f")) ORDER BY f.day, f.root_id LIMIT 1)
    """

  private static func splits(form: String) -> String {
    """
    \(PovertyClass.keyExpression(of: "e.from_class")) AS from_class, \
    \(PovertyClass.keyExpression(of: "e.to_class")) AS to_class, \
    \(HelpForm.keyExpression(of: form)) AS form_of_help, \
    CASE e.state WHEN \(ExitState.expected.rawValue) THEN 'expected' ELSE 'confirmed' END \
    AS confirmed_or_expected
    """
  }
}
