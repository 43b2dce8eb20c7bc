/// Whom the other end of a connection must be.
public enum ExpectedPeer: Sendable, Hashable {
  /// Exactly the service with this certificate name, such as `sen://vwu/membership`.
  case service(String)
  /// The holder of a certificate for this host name or address.
  case host(String)
  /// Anyone whose certificate the authority has signed.
  case anyone
}

/// The files and rules of one side's TLS. Only TLS 1.3, ALPN `sen/1`, no resumption.
public struct TLSConfiguration: Sendable, Hashable {
  /// PEM file of the authorities that the peer's certificate must descend from.
  public var caFile: String
  /// PEM file of this side's certificate chain, leaf first; `nil` for a client without one.
  public var certificateFile: String?
  /// PEM file of this side's private key; nobody but its owner may read it.
  public var keyFile: String?
  /// PEM file of revoked certificates; `nil` checks none.
  public var crlFile: String?
  /// Whom the peer must be (clients).
  public var expectedPeer: ExpectedPeer
  /// True if a server refuses clients without a certificate.
  public var requireClientCertificate: Bool
  /// False where tests show a peer what a side of the house refuses of itself.
  var mayVerifyOwnCertificate = true

  /// A configuration out of its parts.
  public init(
    caFile: String, certificateFile: String? = nil, keyFile: String? = nil,
    crlFile: String? = nil, expectedPeer: ExpectedPeer = .anyone,
    requireClientCertificate: Bool = true
  ) {
    self.caFile = caFile
    self.certificateFile = certificateFile
    self.keyFile = keyFile
    self.crlFile = crlFile
    self.expectedPeer = expectedPeer
    self.requireClientCertificate = requireClientCertificate
  }
}

/// Why TLS could not be set up or a handshake failed. The text names the file or the check.
public struct TLSError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The reason of a call that a refused certificate ends.
  static let certificateRefused = "CERTIFICATE_REFUSED"

  /// What went wrong, for people.
  public let description: String
  /// True if one side has refused the certificate of the other, or has missed one.
  public let refusesCertificate: Bool

  /// An error with its text.
  public init(_ description: String, refusesCertificate: Bool = false) {
    self.description = description
    self.refusesCertificate = refusesCertificate
  }

  /// How a connection ends that TLS has failed on. A server tells its operator of any failure alike.
  func connectionEnd(_ role: ConnectionState.Role) -> RPCError {
    refusesCertificate && role == .client
      ? RPCError(.unauthenticated, reason: Self.certificateRefused, description)
      : RPCError(.unavailable, reason: "TLS", description)
  }
}
