/// What a server needs to know.
public struct RPCServerConfiguration: Sendable {
  /// Says whose call one is; does not suspend.
  public typealias Subject = @Sendable (borrowing InlineContext) -> String?

  /// The address to listen on, such as `127.0.0.1` or `::`.
  public var host: String
  /// The port to listen on; 0 lets the system choose.
  public var port: Int
  /// Certificates and whom to let in.
  public var tls: TLSConfiguration
  /// What this side says of itself in HELLO.
  public var settings = ConnectionSettings()
  /// The numbers of a connection.
  public var limits = ConnectionLimits()
  /// The times of a connection.
  public var timings = ConnectionTimings()
  /// Bytes of messages in reassembly past their windows, of all connections together.
  public var reassemblyBudget = ReassemblyBudget.process
  /// Bytes of messages in queues, of all connections together: requests whose calls have not ended
  /// and replies for which the clients have made no room.
  public var queueBudget = ReassemblyBudget.queues
  /// Certificate names whose holders may say who calls (I-1).
  public var trustedForwarders: Set<String> = []
  /// Whose call one is, by a token that has been verified already; `nil` if there is none, or it must be
  /// verified first. Asked for cancelled calls only: their client is policed over all its connections.
  public var subject: Subject?
  /// Connections of one address, of IPv6 of its first 64 bits, at the most.
  public var connectionsPerAddressMax = 4_096
  /// Connections in their handshake at the most; one more makes the oldest of them go.
  public var halfOpenConnectionsMax = 1_024
  /// Connections that the system keeps before they are accepted.
  public var backlog: Int32 = 1_024

  /// A configuration with the defaults of the protocol.
  public init(host: String = "127.0.0.1", port: Int = 0, tls: TLSConfiguration) {
    self.host = host
    self.port = port
    self.tls = tls
  }
}
