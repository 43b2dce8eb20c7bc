import UnionModel
import UnionService

/// The settings of the policy service: keys, defaults, units.
struct PolicyConfiguration: Sendable {
  /// Key of the first day of Project 8, from which its measures count ("YYYY-MM-DD").
  static let project8SinceKey = "policy.project8-since"
  /// Key of the day of the year on which the report is given where none is asked ("MM-DD").
  static let reportDayKey = "policy.report-day"
  /// All of them.
  static let keys: Set = [project8SinceKey, reportDayKey]
  /// Default of the first day of Project 8: Decision 1719/QĐ-TTg.
  static let defaultProject8Since = "2021-10-14"
  /// Default of the report's day.
  static let defaultReportDay = "12-14"

  /// The first day of Project 8.
  let project8Since: BusinessDay
  /// The day of the year on which the report is given.
  let reportDay: CutOff

  /// Reads the settings; a wrong one is refused by its key.
  init(_ settings: ServiceSettings) throws(ServiceSettingFault) {
    let since = settings.string(Self.project8SinceKey, default: Self.defaultProject8Since)
    guard let first = BusinessDay(iso: since) else {
      throw ServiceSettingFault(
        key: Self.project8SinceKey, text: "'\(since)' is no day YYYY-MM-DD")
    }
    let text = settings.string(Self.reportDayKey, default: Self.defaultReportDay)
    guard let day = CutOff(text: text) else {
      throw ServiceSettingFault(key: Self.reportDayKey, text: "'\(text)' is no day MM-DD")
    }
    project8Since = first
    reportDay = day
  }
}
