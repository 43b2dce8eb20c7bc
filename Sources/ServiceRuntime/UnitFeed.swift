import Logging
import SenAPI
import SenCodec
import SenRPC
import ServiceLifecycle
import UnionModel
import UnionService

/// Keeps a service's mirror of the units up to date by membership's `Units.Watch`.
///
/// A watch that breaks is begun again behind the last epoch that was complete; until the first is
/// complete the service is not serving.
public struct UnitFeed: Service {
  /// Waits before a broken watch is begun again: the first, doubled up to the longest.
  public static let firstPause = Duration.milliseconds(200)
  /// The longest wait before a broken watch is begun again.
  public static let longestPause = Duration.seconds(10)

  let caller: any RPCCaller
  let mirror: UnitMirror
  let logger: Logger

  /// A feed of a mirror.
  public init(caller: any RPCCaller, mirror: UnitMirror, logger: Logger) {
    self.caller = caller
    self.mirror = mirror
    self.logger = logger
  }

  /// Watches until cancelled or shut down.
  public func run() async throws {
    await cancelWhenGracefulShutdown { await watchForever() }
  }

  private func watchForever() async {
    let client = API.Membership.V1.UnitsClient(caller)
    var reached: Int64 = 0
    var pause = Self.firstPause
    while !Task.isCancelled {
      do {
        let after = reached
        try await client.watch(.with { $0.afterEpoch = after }) { responses in
          reached = try await take(responses, after: after)
        }
        pause = Self.firstPause
      } catch {
        logger.debug("units: watch ended", metadata: ["error": "\(error)"])
      }
      // The pause ends early only by cancellation, which ends the loop.
      try? await Task.sleep(for: pause)
      pause = min(pause * 2, Self.longestPause)
    }
  }

  /// Takes in what comes; whole epochs only, so that no tree is built of half a change.
  private func take(
    _ responses: ResponseStream<API.Membership.V1.WatchResponse>, after: Int64
  ) async throws -> Int64 {
    var reached = after
    var versions: [UnitVersion] = []
    var successions: [Succession] = []
    for try await response in responses {
      switch response.event {
      case .versions(let chunk): versions += chunk.versions.compactMap(UnitVersion.init(message:))
      case .successions(let chunk):
        successions += chunk.successions.compactMap(Succession.init(message:))
      case .reached(let epoch):
        mirror.add(versions: versions, successions: successions)
        if !versions.isEmpty || !successions.isEmpty {
          logger.info(
            "units: epoch reached",
            metadata: ["epoch": "\(epoch.epoch)", "versions": "\(versions.count)"])
        }
        versions = []
        successions = []
        reached = epoch.epoch
      case nil: break
      }
    }
    return reached
  }
}

extension UnitVersion {
  /// The version that a message of membership states; nil where it has no level or day.
  init?(message: API.Membership.V1.UnitVersion) {
    guard let attributes = message.attributes, let recorded = message.provenance?.recordedAt,
      let level = UnitLevel(rawValue: UInt8(clamping: attributes.level.rawValue)),
      let from = BusinessDay(iso: message.validFrom)
    else { return nil }
    self.init(
      versionID: message.id, unitID: UnitID(message.unitID), code: attributes.code,
      name: attributes.name,
      fullName: attributes.fullName.isEmpty ? attributes.name : attributes.fullName,
      type: attributes.type, level: level,
      kind: UnitKind(rawValue: UInt8(clamping: attributes.kind.rawValue)) ?? .territorial,
      parentID: attributes.parentID == 0 ? nil : UnitID(attributes.parentID),
      hasUnion: attributes.hasUnion, ethnicArea: attributes.ethnicArea,
      urban: attributes.settlement == .urban, newRural: NewRuralStatus(attributes.newRuralStatus),
      regionCode: attributes.regionCode, regionName: attributes.regionName, validFrom: from,
      validTo: message.validTo.isEmpty ? nil : BusinessDay(iso: message.validTo),
      recordedAt: Instant(recorded), supersedes: message.provenance?.supersedes ?? 0,
      isVoid: message.withdrawn, epoch: message.epoch)
  }
}

extension NewRuralStatus {
  init(_ status: API.Membership.V1.NewRuralStatus) {
    switch status {
    case .recognised: self = .standard
    case .advanced: self = .advanced
    case .model: self = .model
    default: self = .none
    }
  }
}

extension Succession {
  /// The line that a message of membership states; nil where it has no day.
  init?(message: API.Membership.V1.UnitSuccession) {
    guard let recorded = message.provenance?.recordedAt,
      let day = BusinessDay(iso: message.effectiveDay)
    else { return nil }
    self.init(
      id: message.id, old: UnitID(message.oldUnitID), new: UnitID(message.newUnitID),
      effective: day, recordedAt: Instant(recorded),
      coverage: Coverage(rawValue: UInt8(clamping: message.coverage.rawValue)) ?? .possible,
      supersedes: message.provenance?.supersedes ?? 0, isVoid: message.withdrawn)
  }
}

extension Instant {
  /// The instant of a timestamp, to the microsecond.
  init(_ timestamp: API.Google.Protobuf.Timestamp) {
    self.init(
      rawValue: timestamp.seconds * Instant.microsecondsPerSecond + Int64(timestamp.nanos) / 1_000)
  }
}
