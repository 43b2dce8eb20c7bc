import UnionModel
import UnionService

/// The service's own keys of its configuration file, with their defaults.
struct WelfareConfiguration: Sendable, Hashable {
  /// Key of the first day of the Godmothers programme.
  static let godmothersSinceKey = "welfare.godmothers-since"
  /// Key of the first day of Project 8.
  static let project8SinceKey = "welfare.project8-since"
  /// All keys.
  static let keys: Set = [godmothersSinceKey, project8SinceKey]

  /// `welfare.godmothers-since`, a day: the first of the Godmothers programme (2021-01-01).
  let godmothersSince: BusinessDay
  /// `welfare.project8-since`, a day: the first of Project 8 (2021-10-14).
  let project8Since: BusinessDay

  /// - Throws: `ServiceSettingFault` that names the key of a setting that is no day.
  init(_ settings: ServiceSettings = ServiceSettings()) throws(ServiceSettingFault) {
    godmothersSince = try Self.day(Self.godmothersSinceKey, "2021-01-01", settings)
    project8Since = try Self.day(Self.project8SinceKey, "2021-10-14", settings)
  }

  private static func day(
    _ key: String, _ fallback: String, _ settings: ServiceSettings
  ) throws(ServiceSettingFault) -> BusinessDay {
    let text = settings.string(key, default: fallback)
    guard let day = BusinessDay(iso: text) else {
      throw ServiceSettingFault(key: key, text: "'\(text)' is no day YYYY-MM-DD")
    }
    return day
  }
}
