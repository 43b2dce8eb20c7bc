/// Who is at the other end of a connection, as its certificate and address say.
public struct PeerIdentity: Sendable, Hashable {
  /// One storage for all calls of a connection, so that a copy is one reference.
  private final class Storage: Sendable {
    let certificateURI: String?
    let certificateFingerprint: [UInt8]
    let commonName: String
    let address: String
    let serviceName: String?

    init(_ uri: String?, _ fingerprint: [UInt8], _ name: String, _ address: String) {
      certificateURI = uri
      certificateFingerprint = fingerprint
      commonName = name
      self.address = address
      serviceName = uri.flatMap(Self.serviceName)
    }

    private static func serviceName(_ uri: String) -> String? {
      let parts = uri.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 4, parts[0] == "sen:", parts[1].isEmpty, !parts[2].isEmpty,
        !parts[3].isEmpty
      else { return nil }
      return String(parts[3])
    }
  }

  private let storage: Storage

  /// An identity out of its parts.
  public init(
    certificateURI: String? = nil, certificateFingerprint: [UInt8] = [], commonName: String = "",
    address: String = ""
  ) {
    storage = Storage(certificateURI, certificateFingerprint, commonName, address)
  }

  /// The certificate's only URI name, such as `sen://vwu/membership`; `nil` without a certificate.
  public var certificateURI: String? { storage.certificateURI }
  /// SHA-256 of the certificate; empty without one.
  public var certificateFingerprint: [UInt8] { storage.certificateFingerprint }
  /// The certificate's common name; empty without one.
  public var commonName: String { storage.commonName }
  /// The network address, for logs.
  public var address: String { storage.address }

  /// The service of a certificate `sen://<union>/<service>`, such as `membership`; `nil` for any
  /// other name. Taken apart once for a connection.
  public var serviceName: String? { storage.serviceName }

  /// Two identities are the same if all their parts are.
  public static func == (left: PeerIdentity, right: PeerIdentity) -> Bool {
    left.storage === right.storage
      || left.certificateURI == right.certificateURI
        && left.certificateFingerprint == right.certificateFingerprint
        && left.commonName == right.commonName && left.address == right.address
  }

  /// Hashes the certificate and the address.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(certificateURI)
    hasher.combine(certificateFingerprint)
    hasher.combine(address)
  }
}
