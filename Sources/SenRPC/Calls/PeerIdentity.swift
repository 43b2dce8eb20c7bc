/// Who is at the other end of a connection, as its certificate and address say.
public struct PeerIdentity: Sendable, Hashable {
  /// The certificate's only URI name, such as `sen://vwu/membership`; `nil` without a certificate.
  public var certificateURI: String?
  /// SHA-256 of the certificate; empty without one.
  public var certificateFingerprint: [UInt8]
  /// The certificate's common name; empty without one.
  public var commonName: String
  /// The network address, for logs.
  public var address: String

  /// An identity out of its parts.
  public init(
    certificateURI: String? = nil, certificateFingerprint: [UInt8] = [], commonName: String = "",
    address: String = ""
  ) {
    self.certificateURI = certificateURI
    self.certificateFingerprint = certificateFingerprint
    self.commonName = commonName
    self.address = address
  }

  /// The last part of the certificate's URI, such as `membership`.
  public var serviceName: String? {
    guard let certificateURI, let slash = certificateURI.lastIndex(of: "/") else { return nil }
    return String(certificateURI[certificateURI.index(after: slash)...])
  }
}
