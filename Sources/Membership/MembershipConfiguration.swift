import Foundation
import UnionModel
import UnionService

/// The settings of membership: keys, defaults, units.
struct MembershipConfiguration: Sendable {
  /// Key of the first day counted by honorary members ("YYYY-MM-DD").
  static let honorarySinceKey = "membership.honorary-since"
  /// Key of the directory of token-signing keys.
  static let keysKey = "membership.keys-directory"
  /// Key of the file with the key of identity numbers (32 bytes or more); empty = none are taken.
  static let identityKeyKey = "membership.identity-key-file"
  /// Key of the sessions of one kind that each closed quarter must have for an activity to be regular.
  static let sessionsKey = "membership.sessions-per-quarter"
  /// Sessions of a quarter at the most: one a day.
  static let largestSessions: Int64 = 92
  /// Key of a token's lifetime where none is asked, in seconds.
  static let lifetimeKey = "membership.token-lifetime-seconds"
  /// Key of the longest lifetime, in seconds.
  static let longestLifetimeKey = "membership.token-lifetime-longest-seconds"

  /// All of them.
  static let keys: Set = [
    honorarySinceKey, keysKey, identityKeyKey, lifetimeKey, longestLifetimeKey, sessionsKey,
  ]

  /// Default of a token's lifetime, 12 hours.
  static let defaultLifetime: Int64 = 43_200
  /// Default of the longest lifetime, 400 days.
  static let defaultLongestLifetime: Int64 = 34_560_000

  /// The first day counted by honorary members; the union's foundation by default.
  var honorarySince = Gate.earliestFact
  /// Sessions of one kind that each closed quarter must have.
  var sessionsPerQuarter: Int64 = 1
  /// Where the token-signing keys are; empty = none, and no tokens are issued.
  var keysDirectory = ""
  /// The key of identity numbers.
  var identityKey: IdentityKey?
  /// A token's lifetime where none is asked, in seconds.
  var tokenLifetime = MembershipConfiguration.defaultLifetime
  /// The longest lifetime, in seconds.
  var longestTokenLifetime = MembershipConfiguration.defaultLongestLifetime

  /// Reads the settings; a wrong one is refused by its key.
  init(_ settings: ServiceSettings) throws(ServiceSettingFault) {
    let since = settings.string(Self.honorarySinceKey, default: Gate.earliestFact.iso)
    guard let day = BusinessDay(iso: since) else {
      throw ServiceSettingFault(key: Self.honorarySinceKey, text: "'\(since)' is no day YYYY-MM-DD")
    }
    honorarySince = day
    sessionsPerQuarter = try settings.integer(
      Self.sessionsKey, default: 1, in: 1...Self.largestSessions)
    keysDirectory = settings.string(Self.keysKey, default: "")
    tokenLifetime = try settings.integer(
      Self.lifetimeKey, default: Self.defaultLifetime, in: 60...Self.defaultLongestLifetime)
    longestTokenLifetime = try settings.integer(
      Self.longestLifetimeKey, default: Self.defaultLongestLifetime,
      in: tokenLifetime...Self.defaultLongestLifetime)
    let file = settings.string(Self.identityKeyKey, default: "")
    if !file.isEmpty {
      guard let bytes = FileManager.default.contents(atPath: file),
        let key = IdentityKey(Array(bytes))
      else {
        throw ServiceSettingFault(
          key: Self.identityKeyKey,
          text: "'\(file)' is no readable file of \(IdentityKey.lengthAtLeast) bytes or more")
      }
      identityKey = key
    }
  }
}
