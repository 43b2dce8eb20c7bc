import Logging
import Storage
import UnionModel
import UnionService

/// Forgets what was answered to request ids long ago, so that the database does not grow by every
/// reply that was ever given.
struct RequestRetention: BackgroundWork {
  /// How long a reply is kept after it was given, µs: 90 days, longer than a phone stays offline.
  static let keptFor = 90 * UnionCalendar.dayLength
  /// Time between two sweeps.
  static let interval = Duration.seconds(3_600)
  /// Replies that one write forgets, so that no other write waits for long.
  static let batch = 1_000

  let database: Database
  let clock: any UnionClock
  let logger: Logger
  var interval = Self.interval

  func run() async throws {
    while !Task.isCancelled {
      do {
        let count = try await sweep()
        if count > 0 { logger.info("replies forgotten", metadata: ["count": "\(count)"]) }
      } catch let error as StorageError {
        // A database that is busy or full now is swept the next time.
        logger.warning("replies not forgotten", metadata: ["error": "\(error)"])
      }
      try await Task.sleep(for: interval)
    }
  }

  /// Forgets all that is old enough; how many replies they were.
  func sweep() async throws -> Int {
    let before = clock.now.rawValue - Self.keptFor
    var all = 0
    while true {
      let count = try await database.forgetRequests(answeredBefore: before, atMost: Self.batch)
      all += count
      if count < Self.batch { return all }
    }
  }
}
