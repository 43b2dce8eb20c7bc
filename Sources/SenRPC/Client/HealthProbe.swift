import NIOCore

/// How a pool asks a replica whether it serves. One that says that it does not is tried last until
/// it says that it does; one that cannot be asked is judged by its calls alone.
public struct HealthProbe: Sendable {
  /// The method that is called, with an empty request.
  public var method: RPCMethod
  /// The time between two questions to one replica.
  public var interval: Duration
  /// How long an answer may take.
  public var timeout: Duration
  /// Reads the answer: false if the replica does not serve.
  public var isServing: @Sendable (ByteBuffer) -> Bool

  /// A probe out of its parts.
  public init(
    method: RPCMethod, interval: Duration = .seconds(5), timeout: Duration = .seconds(2),
    isServing: @escaping @Sendable (ByteBuffer) -> Bool
  ) {
    self.method = method
    self.interval = interval
    self.timeout = timeout
    self.isServing = isServing
  }

  /// One question to a replica.
  func question(on connection: ClientConnection, now: UInt64) -> ClientCall {
    ClientCall(method: method, deadline: .after(timeout, now: now), connection: connection)
  }
}

/// What a replica says of itself.
public enum ReplicaHealth: Sendable, Hashable {
  /// It is not asked: it is the only one, or there is no connection to it.
  case unasked
  /// It serves.
  case serving
  /// It does not serve.
  case notServing
  /// It did not answer the last question.
  case silent
}

extension TargetPool {
  /// Asks the replica again and again while connections to it are open.
  /// - Parameter clock: what the time between two questions goes by.
  func watchHealth(
    _ probe: HealthProbe, clock: any Clock<Duration> = ContinuousClock()
  ) async {
    while !Task.isCancelled {
      guard (try? await clock.sleep(for: probe.interval)) != nil else { return }
      let (found, isOver) = connectionToProbe()
      guard !isOver else { return }
      guard let connection = found else { continue }
      let call = probe.question(on: connection, now: RPCDeadline.clock())
      do {
        let reply = try await call.reply(
          CallHead(method: probe.method.id, timeout: 0), ByteBuffer())
        note(probe.isServing(reply.message) ? .serving : .notServing)
      } catch {
        // It cannot be asked: its calls tell how it is.
        note(.silent)
      }
    }
  }
}
