/// A call that has failed and will be sent again, for interceptors.
public struct RetryNotice: Sendable {
  /// The method.
  public let method: RPCMethod
  /// The attempts that were made, at least one.
  public let attempts: Int
  /// How the last of them ended.
  public let error: RPCError
  /// How long the client waits first: as long as the server asked for, or its own delay.
  public let delay: Duration
  /// Retries that the client has in hand after this one.
  public let budget: Double

  /// A notice out of its parts.
  public init(
    method: RPCMethod, attempts: Int, error: RPCError, delay: Duration, budget: Double
  ) {
    self.method = method
    self.attempts = attempts
    self.error = error
    self.delay = delay
    self.budget = budget
  }
}
