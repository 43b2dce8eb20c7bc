import Configuration
import Foundation
import SystemPackage
import Yams

/// The settings of one process: a YAML file, overridden by environment variables.
///
/// Keys are dotted (`listen.port`); the variable of a key is `SEN_LISTEN_PORT`. Every getter names
/// the key in its error. Keys that nothing asks for are refused by ``refuseUnknownKeys(known:open:)``.
public struct SettingsFile: Sendable {
  /// Prefix of the environment variables.
  public static let environmentPrefix = "sen"
  /// The largest configuration file in bytes.
  public static let fileBytesAtMost = 1 << 20

  private let reader: ConfigReader
  /// Dotted keys that the file holds, in its order.
  public let keys: [String]
  /// Where the settings come from.
  public let path: String
  /// Names of the environment variables that were set.
  private let variables: Set<String>

  /// Reads the file; throws ``RuntimeError/unreadable(path:problem:)``.
  public static func load(
    path: String, environment: [String: String] = ProcessInfo.processInfo.environment
  ) async throws -> SettingsFile {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw RuntimeError.unreadable(path: path, problem: "cannot be read")
    }
    guard data.count <= fileBytesAtMost, let text = String(data: data, encoding: .utf8) else {
      throw RuntimeError.unreadable(path: path, problem: "is too large or not UTF-8")
    }
    let keys: [String]
    do {
      keys = try flatten(Yams.compose(yaml: text), under: "")
    } catch let error as YamlError {
      throw RuntimeError.unreadable(path: path, problem: "is not YAML: \(error)")
    }
    do {
      let file = try await FileProvider<YAMLSnapshot>(filePath: FilePath(path))
      let variables = EnvironmentVariablesProvider(environmentVariables: environment)
        .prefixKeys(with: ConfigKey(environmentPrefix))
      return SettingsFile(
        reader: ConfigReader(providers: [variables, file]), keys: keys, path: path,
        variables: Set(environment.keys))
    } catch let error as RuntimeError {
      throw error
    } catch {
      throw RuntimeError.unreadable(path: path, problem: "\(error)")
    }
  }

  /// Refuses the first key of the file that is neither known nor below an open prefix.
  public func refuseUnknownKeys(known: Set<String>, open: [String] = []) throws {
    let stranger = keys.first { key in
      !known.contains(key) && !open.contains { key == $0 || key.hasPrefix($0 + ".") }
    }
    guard let stranger else { return }
    let near = known.min { Self.distance($0, stranger) < Self.distance($1, stranger) }
    let hint = near.map { "; did you mean \($0)?" } ?? ""
    throw RuntimeError.configuration(key: stranger, problem: "is not a known key\(hint)")
  }

  /// A text that must be there and not be empty.
  public func string(_ key: String) throws -> String {
    guard let value = try optionalString(key), !value.isEmpty else {
      throw RuntimeError.configuration(key: key, problem: "is missing")
    }
    return value
  }

  /// A text, nil where the key is missing or empty.
  public func optionalString(_ key: String) throws -> String? {
    let value = try read(key) { try reader.requiredString(forKey: $0) }
    return value?.isEmpty == true ? nil : value
  }

  /// A whole number within a range; `fallback` where the key is missing.
  public func int(_ key: String, default fallback: Int? = nil, in range: ClosedRange<Int>)
    throws -> Int
  {
    guard let value = try read(key, { try reader.requiredInt(forKey: $0) }) ?? fallback else {
      throw RuntimeError.configuration(key: key, problem: "is missing")
    }
    return try within(range, key, value)
  }

  private func within<Value>(_ range: ClosedRange<Value>, _ key: String, _ value: Value) throws
    -> Value
  {
    guard range.contains(value) else {
      throw RuntimeError.configuration(
        key: key,
        problem: "is \(value), not between \(range.lowerBound) and \(range.upperBound)")
    }
    return value
  }

  /// A number, whole or not, within a range; `fallback` where the key is missing.
  public func double(_ key: String, default fallback: Double, in range: ClosedRange<Double>) throws
    -> Double
  {
    guard let text = try scalar(key) else { return fallback }
    guard let value = Double(text) else {
      throw RuntimeError.configuration(key: key, problem: "\(text) is no number")
    }
    return try within(range, key, value)
  }

  /// A value of any simple type as text; nil where the key is missing or empty.
  public func scalar(_ key: String) throws -> String? {
    if let text = try? read(key, { try reader.requiredString(forKey: $0) }) {
      return text.isEmpty ? nil : text
    }
    if let number = try? read(key, { try reader.requiredInt(forKey: $0) }) { return "\(number)" }
    if let number = try? read(key, { try reader.requiredDouble(forKey: $0) }) { return "\(number)" }
    return try read(key) { try reader.requiredBool(forKey: $0) }.map { "\($0)" }
  }

  /// A list of texts; empty where the key is missing.
  public func strings(_ key: String) throws -> [String] {
    try read(key) { try reader.requiredStringArray(forKey: $0) } ?? []
  }

  /// The names that stand directly below a prefix, in the file's order.
  public func names(under prefix: String) -> [String] {
    var seen: [String] = []
    for key in keys where key.hasPrefix(prefix + ".") {
      let name = String(key.dropFirst(prefix.count + 1).prefix { $0 != "." })
      if !seen.contains(name) { seen.append(name) }
    }
    return seen
  }

  /// The environment variable that overrides a key: `listen.port` → `SEN_LISTEN_PORT`.
  static func variable(of key: String) -> String {
    (environmentPrefix + "_" + key).uppercased().map { $0.isLetter || $0.isNumber ? $0 : "_" }
      .reduce(into: "") { $0.append($1) }
  }

  private func read<Value>(_ key: String, _ fetch: (ConfigKey) throws -> Value?) throws -> Value? {
    // A fetch throws for a value of another type, and for a key that is not there at all.
    do { return try fetch(ConfigKey(key)) } catch {
      guard keys.contains(key) || variables.contains(Self.variable(of: key)) else { return nil }
      throw RuntimeError.configuration(key: key, problem: "has a value of the wrong type")
    }
  }

  static func flatten(_ node: Node?, under prefix: String) throws -> [String] {
    guard let node else { return [] }
    guard case .mapping(let mapping) = node else { return prefix.isEmpty ? [] : [prefix] }
    return try mapping.flatMap { key, value -> [String] in
      let name = key.string ?? ""
      return try flatten(value, under: prefix.isEmpty ? name : "\(prefix).\(name)")
    }
  }

  /// How many letters must change to get from one text to the other.
  static func distance(_ one: String, _ other: String) -> Int {
    let left = Array(one)
    let right = Array(other)
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let next = min(row[j] + 1, row[j + 1] + 1, diagonal + (a == b ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = next
      }
    }
    return row[right.count]
  }
}
