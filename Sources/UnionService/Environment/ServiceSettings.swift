/// A setting that is missing or wrong: it names the key, so that the operator finds it.
public struct ServiceSettingFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The key, "membership.gathering.percent".
  public let key: String
  /// What is wrong.
  public let text: String

  /// Makes a fault.
  public init(key: String, text: String) {
    self.key = key
    self.text = text
  }

  /// Key and text.
  public var description: String { "\(key): \(text)" }
}

/// The settings of one service by key, as texts; the getters read them as what they are.
public struct ServiceSettings: Sendable, Hashable {
  private let values: [String: String]

  /// Takes settings by key.
  public init(_ values: [String: String] = [:]) {
    self.values = values
  }

  /// The keys that are set, sorted.
  public var keys: [String] { values.keys.sorted() }

  /// A text, or the default where the key is not set.
  public func string(_ key: String, default fallback: String) -> String {
    values[key] ?? fallback
  }

  /// A text that must be set.
  public func string(_ key: String) throws(ServiceSettingFault) -> String {
    guard let value = values[key] else { throw ServiceSettingFault(key: key, text: "is not set") }
    return value
  }

  /// A whole number within a range, or the default where the key is not set.
  public func integer(
    _ key: String, default fallback: Int64, in range: ClosedRange<Int64>
  ) throws(ServiceSettingFault) -> Int64 {
    guard let text = values[key] else { return fallback }
    guard let value = Int64(text), range.contains(value) else {
      throw ServiceSettingFault(
        key: key,
        text: "'\(text)' is no whole number of \(range.lowerBound) to \(range.upperBound)")
    }
    return value
  }

  /// "true" or "false", or the default where the key is not set.
  public func flag(_ key: String, default fallback: Bool) throws(ServiceSettingFault) -> Bool {
    guard let text = values[key] else { return fallback }
    guard let value = Bool(text) else {
      throw ServiceSettingFault(key: key, text: "'\(text)' is neither true nor false")
    }
    return value
  }
}
