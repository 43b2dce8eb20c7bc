/// Where a whole unary call goes on to, bytes in and bytes out.
public struct Relay: Sendable {
  /// The connections to who answers.
  public let pool: RPCClientPool
  /// The method as the pool's service knows it.
  public let method: RPCMethod
  /// What is sent beside the message; nothing is added but the deadline.
  public let metadata: Metadata

  /// A way on out of its parts.
  public init(pool: RPCClientPool, method: RPCMethod, metadata: Metadata) {
    self.pool = pool
    self.method = method
    self.metadata = metadata
  }
}

/// Decides on the event loop, without suspending, where a whole unary call goes on to; `nil` if
/// only the fallback's handler can tell. Interceptors see a relayed call as they see an inline one:
/// by `admit` and `finished`; where one of them `wrapsHandlers`, nothing is relayed.
public typealias RelayDecision =
  @Sendable (borrowing InlineContext) throws(RPCError) -> Relay?
