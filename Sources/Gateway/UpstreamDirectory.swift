import Logging
import SenAPI
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
  private let routes: Mutex<[UInt64: Route]>
  private let described = Mutex<Description?>(nil)
  private let logger: Logger

  /// A directory of upstreams.
  public init(_ upstreams: [Upstream], logger: Logger) {
    self.upstreams = Dictionary(uniqueKeysWithValues: upstreams.map { ($0.name, $0) })
    self.logger = logger
    routes = Mutex(Self.routes(of: Self.table(of: self.upstreams), through: self.upstreams))
  }

  /// A method and the upstream that answers it.
  struct Route: Sendable {
    let method: RPCMethod
    let upstream: Upstream
  }

  /// Where a method id leads now; `nil` if no service has it.
  func route(_ id: UInt64) -> Route? { routes.withLock { $0[id] } }

  private static func table(of upstreams: [String: Upstream]) -> MethodTable {
    MethodTable(upstreams.mapValues { $0.interface.methods })
  }

  private static func routes(
    of table: MethodTable, through upstreams: [String: Upstream]
  ) -> [UInt64: Route] {
    table.entries.compactMapValues { entry in
      upstreams[entry.upstream].map { Route(method: entry.method, upstream: $0) }
    }
  }

  /// The descriptors of all upstreams together, and the services that they stand for.
  struct Description: Sendable {
    /// A file descriptor set.
    let bytes: [UInt8]
    /// Its SHA-256.
    let digest: [UInt8]
    /// Names in order.
    let services: [String]
  }

  /// What reflection answers now. It is put together once for every change: anybody may ask, and
  /// to join the sets anew for each would be work that costs the one who asks nothing.
  var description: Description {
    described.withLock { described in
      if let described { return described }
      let interfaces = upstreams.values.map(\.interface)
      let merged = DescriptorMerge.merge(
        [SenDescriptors.fileDescriptorSet] + interfaces.map(\.descriptorSet))
      let services = Set(interfaces.flatMap(\.services)).union(Upstream.ownServices)
      let made = Description(
        bytes: merged.bytes, digest: merged.digest, services: services.sorted())
      described = made
      return made
    }
  }

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
    described.withLock { $0 = nil }
    let table = Self.table(of: upstreams)
    for collision in table.collisions {
      logger.error("method refused", metadata: ["collision": "\(collision)"])
    }
    let routes = Self.routes(of: table, through: upstreams)
    self.routes.withLock { $0 = routes }
    logger.info("method table", metadata: ["methods": "\(routes.count)"])
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
