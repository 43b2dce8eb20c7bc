import Foundation
import SenAPI
import SenCodec
import SenRPC
import Synchronization

/// What a process is doing now, as its operators may see it: no text that a caller has written.
public final class ProcessStatus: Sendable {
  /// Connections that a report tells of one by one, the busiest first.
  public static let connectionsAtMost = 1_000
  /// Streams that a report tells of one by one, over all connections.
  public static let streamsAtMost = 10_000
  /// Failures of calls that are kept.
  public static let errorsAtMost = 32
  /// Letters of a request's id that are shown.
  public static let requestIDLettersAtMost = 64

  private struct State {
    var server: RPCServer?
    var pools: [RPCClientPool] = []
    var errors: [API.Admin.V1.ErrorStatus] = []
  }

  /// Name of the component, "membership".
  public let name: String
  private let started = Date()
  private let state = Mutex(State())
  private let ended = Atomic<Int64>(0)
  private let failed = Atomic<Int64>(0)

  /// The status of a process that does nothing yet.
  public init(name: String) { self.name = name }

  /// Takes in what there is to look at.
  func attach(server: RPCServer, pools: [RPCClientPool]) {
    state.withLock {
      $0.server = server
      $0.pools = pools
    }
  }

  /// What the process is doing now.
  func report(streams: Bool) async -> API.Admin.V1.ComponentStatus {
    let (server, pools) = state.withLock { ($0.server, $0.pools) }
    let snapshot = await server?.snapshot()
    var left = streams ? Self.streamsAtMost : 0
    let connections = (snapshot?.connections ?? []).sorted(by: Self.isBusier)
      .prefix(Self.connectionsAtMost).map { Self.connection($0, &left) }
    var pooled: [API.Admin.V1.PoolStatus] = []
    for pool in pools.sorted(by: { $0.configuration.name < $1.configuration.name }) {
      pooled.append(Self.pool(await pool.snapshot(), &left))
    }
    let errors = (snapshot?.lastErrors.map(Self.fault) ?? []) + state.withLock { $0.errors }
    let found = pooled
    return .with {
      $0.name = name
      $0.version = SenVersion.current
      $0.processID = getpid()
      $0.startedAt = Self.timestamp(started)
      $0.observedAt = Self.timestamp(Date())
      $0.processorMilliseconds = ProcessUsage.processorMilliseconds
      $0.residentBytes = ProcessUsage.residentBytes
      $0.listenAddress = server.map { "\($0.configuration.host):\($0.port ?? 0)" } ?? ""
      $0.certificateDays = Int32(clamping: server?.daysToCertificateExpiry ?? -1)
      $0.callsEnded = ended.load(ordering: .relaxed)
      $0.callsFailed = failed.load(ordering: .relaxed)
      $0.handlers = Int32(clamping: snapshot?.handlers ?? 0)
      $0.reassemblyBytesFree = Int64(snapshot?.reassemblyBytesFree ?? 0)
      $0.queueBytesFree = Int64(snapshot?.queueBytesFree ?? 0)
      $0.evictedHandshakes = Int64(server?.evictedHandshakes ?? 0)
      $0.connections = connections
      $0.connectionCount = Int32(clamping: snapshot?.connections.count ?? 0)
      $0.pools = found
      $0.lastErrors = errors.sorted { Self.micros($0) < Self.micros($1) }
    }
  }

  private static func isBusier(_ one: ConnectionSnapshot, _ other: ConnectionSnapshot) -> Bool {
    (one.activeCalls, one.queuedBytes) > (other.activeCalls, other.queuedBytes)
  }

  /// One connection; its streams as long as `left` of the report lasts.
  static func connection(
    _ found: ConnectionSnapshot, _ left: inout Int
  ) -> API.Admin.V1.ConnectionStatus {
    let details = found.openStreams.prefix(left).map(stream)
    left -= details.count
    return .with {
      $0.peerCertificate = found.peer.certificateURI ?? ""
      $0.peerAddress = found.peer.address
      $0.ageMilliseconds = milliseconds(found.ageSeconds)
      $0.streams = Int32(clamping: found.streams)
      $0.activeCalls = Int32(clamping: found.activeCalls)
      $0.callLimit = Int32(clamping: found.callLimit)
      $0.sendCredit = Int64(found.sendCredit)
      $0.receiveCredit = Int64(found.receiveCredit)
      $0.queuedBytes = Int64(found.queuedBytes)
      $0.unreadMessages = Int32(clamping: found.unreadMessages)
      $0.reassemblyBytes = Int64(found.reassemblyBytes)
      $0.draining = found.isDraining
      $0.oldestCallMilliseconds = milliseconds(found.calls.map(\.ageSeconds).max() ?? 0)
      $0.streamDetails = details
    }
  }

  private static func stream(_ found: StreamSnapshot) -> API.Admin.V1.StreamStatus {
    .with {
      $0.id = Int64(found.id)
      $0.method = found.call?.method ?? ""
      $0.requestID = shown(requestID: found.call?.requestID ?? "")
      $0.ageMilliseconds = milliseconds(found.call?.ageSeconds ?? 0)
      $0.sendCredit = Int64(found.sendCredit)
      $0.receiveCredit = Int64(found.receiveCredit)
      $0.queuedBytes = Int64(found.queuedBytes)
      $0.unreadMessages = Int32(clamping: found.unreadMessages)
    }
  }

  private static func pool(_ found: PoolSnapshot, _ left: inout Int) -> API.Admin.V1.PoolStatus {
    var targets: [API.Admin.V1.TargetStatus] = []
    for target in found.targets {
      let connections = target.connections.map { connection($0, &left) }
      targets.append(
        .with {
          $0.address = "\(target.target)"
          $0.waitingCalls = Int32(clamping: target.waitingCalls)
          $0.failures = Int32(clamping: target.failures)
          $0.lastError = target.failures > 0 ? target.lastError?.message ?? "" : ""
          $0.connections = connections
          $0.health = health(target.health)
          $0.leftOut = target.isLeftOut
        })
    }
    let all = targets
    return .with {
      $0.name = found.name
      $0.targets = all
    }
  }

  static func health(_ said: ReplicaHealth) -> API.Admin.V1.ReplicaHealth {
    switch said {
    case .unasked: .unspecified
    case .serving: .serving
    case .notServing: .notServing
    case .silent: .silent
    }
  }

  private static func fault(_ found: ConnectionFault) -> API.Admin.V1.ErrorStatus {
    .with {
      $0.at = timestamp(Date(timeIntervalSinceNow: -found.ageSeconds))
      $0.reason = found.reason
      $0.peerAddress = found.address
    }
  }

  /// A request's id is what a client has sent: shown only if it looks like an id.
  static func shown(requestID: String) -> String {
    let isPlain = requestID.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7a).contains(byte | 0x20)
        || [0x2d, 0x2e, 0x5f].contains(byte)
    }
    return isPlain && requestID.utf8.count <= requestIDLettersAtMost ? requestID : "?"
  }

  private static func milliseconds(_ seconds: Double) -> Int64 { Int64(seconds * 1_000) }

  private static func micros(_ error: API.Admin.V1.ErrorStatus) -> Int64 {
    (error.at?.seconds ?? 0) * 1_000_000 + Int64(error.at?.nanos ?? 0) / 1_000
  }

  static func timestamp(_ date: Date) -> API.Google.Protobuf.Timestamp {
    let micros = Int64(date.timeIntervalSince1970 * 1_000_000)
    return .with {
      $0.seconds = micros / 1_000_000
      $0.nanos = Int32(micros % 1_000_000) * 1_000
    }
  }
}

extension ProcessStatus: ServerInterceptor {
  /// Counts the call, and keeps it if it failed on the server's side.
  public func finished(
    _ context: borrowing InlineContext, _ error: RPCError?, nanoseconds: UInt64
  ) {
    ended.add(1, ordering: .relaxed)
    guard let error, Self.isFailure(error.code) else { return }
    failed.add(1, ordering: .relaxed)
    let method = context.method.path
    let request = Self.shown(requestID: context.requestID)
    let address = context.peer.address
    let entry = API.Admin.V1.ErrorStatus.with {
      $0.at = Self.timestamp(Date())
      $0.method = method
      $0.code = error.code.name
      $0.reason = error.reason
      $0.requestID = request
      $0.peerAddress = address
    }
    state.withLock { state in
      if state.errors.count >= Self.errorsAtMost { state.errors.removeFirst() }
      state.errors.append(entry)
    }
  }

  /// Whether the server is to blame for a failure, not the request.
  static func isFailure(_ code: RPCCode) -> Bool {
    switch code {
    case .internalError, .dataLoss, .unknown, .unavailable, .resourceExhausted,
      .deadlineExceeded:
      true
    default: false
    }
  }
}

/// What the process has taken of its machine.
enum ProcessUsage {
  /// Processor time, of user and system, in milliseconds.
  static var processorMilliseconds: Int64 {
    var time = timespec()
    guard clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0 else { return 0 }
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// Memory that is resident, in bytes; 0 where the system does not say.
  static var residentBytes: Int64 {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else {
      return 0
    }
    let fields = text.split(separator: " ")
    guard fields.count > 1, let pages = Int64(fields[1]) else { return 0 }
    return pages * Int64(sysconf(Int32(_SC_PAGESIZE)))
  }
}
