import NIOCore

/// What a connection looks like at one moment.
public struct ConnectionSnapshot: Sendable, Hashable {
  /// Who is at the other end.
  public var peer: PeerIdentity
  /// Seconds since the connection was made.
  public var ageSeconds: Double
  /// Open streams.
  public var streams: Int
  /// Calls that count against the limit.
  public var activeCalls: Int
  /// Calls at once at the most.
  public var callLimit: Int
  /// Bytes that this side may still send.
  public var sendCredit: Int
  /// Bytes that the peer may still send.
  public var receiveCredit: Int
  /// Bytes of messages that wait to be sent.
  public var queuedBytes: Int
  /// Messages that no handler has taken yet.
  public var unreadMessages: Int
  /// Bytes that messages in reassembly hold past their windows.
  public var reassemblyBytes: Int
  /// True while the connection drains.
  public var isDraining: Bool
  /// The paths of the methods that run now, with their age in seconds.
  public var calls: [CallSnapshot]
  /// Every open stream, the oldest first.
  public var openStreams: [StreamSnapshot]
}

/// What a running call looks like at one moment.
public struct CallSnapshot: Sendable, Hashable {
  /// The stream that carries it.
  public var stream: UInt32
  /// The method's path.
  public var method: String
  /// The id under which it is logged; empty on the client's side.
  public var requestID: String
  /// Seconds since it began; 0 on the client's side.
  public var ageSeconds: Double
}

/// What a stream looks like at one moment.
public struct StreamSnapshot: Sendable, Hashable {
  /// The stream's id.
  public var id: UInt32
  /// The call that it carries; `nil` once only the protocol still knows it.
  public var call: CallSnapshot?
  /// Bytes that this side may still send.
  public var sendCredit: Int
  /// Bytes that the peer may still send.
  public var receiveCredit: Int
  /// Bytes of messages that wait to be sent.
  public var queuedBytes: Int
  /// Messages that nobody has taken yet.
  public var unreadMessages: Int
}

/// A connection that failed.
public struct ConnectionFault: Sendable, Hashable {
  /// The peer's address.
  public var address: String
  /// What was wrong.
  public var reason: String
  /// Nanoseconds of the monotonic clock at which it happened.
  var at: UInt64

  /// Seconds since it happened.
  public var ageSeconds: Double { Double(RPCDeadline.clock() &- at) / 1e9 }
}

/// What a pool of connections looks like at one moment.
public struct PoolSnapshot: Sendable, Hashable {
  /// The name of the service.
  public var name: String
  /// Its replicas.
  public var targets: [TargetSnapshot]
}

/// What the connections to one replica look like at one moment.
public struct TargetSnapshot: Sendable, Hashable {
  /// Where the replica answers.
  public var target: RPCTarget
  /// Calls that wait for a connection.
  public var waitingCalls: Int
  /// Attempts to connect that have failed since one succeeded.
  public var failures: Int
  /// Why the last one failed; `nil` if none has.
  public var lastError: RPCError?
  /// Open connections.
  public var connections: [ConnectionSnapshot]
  /// What it says of itself.
  public var health: ReplicaHealth
  /// True while it is tried last: it says that it does not serve, or its calls have failed.
  public var isLeftOut: Bool
}

/// What a server looks like at one moment.
public struct ServerSnapshot: Sendable, Hashable {
  /// Open connections.
  public var connections: [ConnectionSnapshot]
  /// Handlers that run.
  public var handlers: Int
  /// Bytes of reassembly that the process has free.
  public var reassemblyBytesFree: Int
  /// Bytes of messages in queues that the process has free.
  public var queueBytesFree: Int
  /// The last failures of connections, the newest last.
  public var lastErrors: [ConnectionFault]
}

extension ConnectionState {
  /// What the connection looks like, without what only the shell knows.
  func snapshot(peer: PeerIdentity, ageSeconds: Double, calls: [CallSnapshot])
    -> ConnectionSnapshot
  {
    var isDraining = true
    if case .none = drain { isDraining = false }
    let byStream = Dictionary(calls.map { ($0.stream, $0) }) { $1 }
    let open = streams.values.sorted { $0.id < $1.id }.map { stream in
      StreamSnapshot(
        id: stream.id, call: byStream[stream.id], sendCredit: stream.sendCredit,
        receiveCredit: stream.receiveCredit, queuedBytes: stream.outgoingBytes,
        unreadMessages: stream.unconsumed.count)
    }
    return ConnectionSnapshot(
      peer: peer, ageSeconds: ageSeconds, streams: streams.count, activeCalls: activeCalls,
      callLimit: callLimit, sendCredit: sendCredit, receiveCredit: receiveCredit,
      queuedBytes: streams.values.reduce(output.readableBytes) { $0 + $1.outgoingBytes },
      unreadMessages: streams.values.reduce(0) { $0 + $1.unconsumed.count },
      reassemblyBytes: reassemblyBytes, isDraining: isDraining, calls: calls,
      openStreams: open)
  }
}
