import Logging
import SenRPC
import ServiceLifecycle
import Synchronization

/// The upstreams and the table of their methods, kept up to date.
public final class UpstreamDirectory: Service {
  /// Time between two looks at an upstream.
  public static let period = Duration.seconds(2)
  /// How long a look may take.
  public static let lookTimeout = Duration.seconds(5)

  /// The upstreams by name.
  public let upstreams: [String: Upstream]
  private let current: Mutex<MethodTable>
  private let logger: Logger

  /// A directory of upstreams.
  public init(_ upstreams: [Upstream], logger: Logger) {
    self.upstreams = Dictionary(uniqueKeysWithValues: upstreams.map { ($0.name, $0) })
    self.logger = logger
    current = Mutex(MethodTable(self.upstreams.mapValues { $0.interface.methods }))
  }

  /// The table now.
  public var table: MethodTable { current.withLock { $0 } }

  /// Looks at every upstream once, all at the same time.
  public func refresh() async {
    let changed = await withTaskGroup(of: Bool.self) { group in
      for upstream in upstreams.values {
        // At once, so that one that does not answer keeps nobody else waiting.
        group.addTask { [logger] in
          do { return try await upstream.refresh() } catch {
            logger.debug(
              "upstream not reached",
              metadata: ["upstream": "\(upstream.name)", "error": "\(error)"])
            return false
          }
        }
      }
      return await group.reduce(false) { $0 || $1 }
    }
    guard changed else { return }
    let table = MethodTable(upstreams.mapValues { $0.interface.methods })
    for collision in table.collisions {
      logger.error("method refused", metadata: ["collision": "\(collision)"])
    }
    current.withLock { $0 = table }
    logger.info("method table", metadata: ["methods": "\(table.count)"])
  }

  /// Looks again and again until cancelled or shut down.
  public func run() async throws {
    await cancelWhenGracefulShutdown {
      while !Task.isCancelled {
        await self.refresh()
        // The pause ends early only by cancellation, which ends the loop.
        try? await Task.sleep(for: Self.period)
      }
    }
  }
}
