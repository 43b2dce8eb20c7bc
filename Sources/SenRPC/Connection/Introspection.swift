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
}

/// What a running call looks like at one moment.
public struct CallSnapshot: Sendable, Hashable {
  /// The method's path.
  public var method: String
  /// The id under which it is logged.
  public var requestID: String
  /// Seconds since it began.
  public var ageSeconds: Double
}

/// What a server looks like at one moment.
public struct ServerSnapshot: Sendable, Hashable {
  /// Open connections.
  public var connections: [ConnectionSnapshot]
  /// Handlers that run.
  public var handlers: Int
  /// Bytes of reassembly that the process has free.
  public var reassemblyBytesFree: Int
  /// The last failures of connections, the newest last.
  public var lastErrors: [String]
}

extension ConnectionState {
  /// What the connection looks like, without what only the shell knows.
  func snapshot(peer: PeerIdentity, ageSeconds: Double, calls: [CallSnapshot])
    -> ConnectionSnapshot
  {
    var isDraining = true
    if case .none = drain { isDraining = false }
    return ConnectionSnapshot(
      peer: peer, ageSeconds: ageSeconds, streams: streams.count, activeCalls: activeCalls,
      callLimit: callLimit, sendCredit: sendCredit, receiveCredit: receiveCredit,
      queuedBytes: streams.values.reduce(output.readableBytes) { $0 + $1.outgoingBytes },
      unreadMessages: streams.values.reduce(0) { $0 + $1.unconsumed.count },
      reassemblyBytes: reassemblyBytes, isDraining: isDraining, calls: calls)
  }
}
