import UnionModel
import UnionService

/// The service's own keys of its configuration file, with their defaults.
struct EmpowermentConfiguration: Sendable, Hashable {
  /// Key of the first day of Project 8.
  static let project8SinceKey = "empowerment.project8-since"
  /// All keys.
  static let keys: Set = [project8SinceKey]

  /// `empowerment.project8-since`, a day: the first of Project 8 (2021-10-14).
  let project8Since: BusinessDay

  /// - Throws: `ServiceSettingFault` that names the key of a setting that is no day.
  init(_ settings: ServiceSettings = ServiceSettings()) throws(ServiceSettingFault) {
    let key = Self.project8SinceKey
    let text = settings.string(key, default: "2021-10-14")
    guard let day = BusinessDay(iso: text) else {
      throw ServiceSettingFault(key: key, text: "'\(text)' is no day YYYY-MM-DD")
    }
    project8Since = day
  }
}
