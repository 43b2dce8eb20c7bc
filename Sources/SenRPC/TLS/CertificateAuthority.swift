import COpenSSL
import Glibc

/// Makes certificates for development, tests and demonstrations: an authority, leaves with a
/// service's name, lists of revoked ones. Keys are EC P-256 in files of mode 0600.
public enum CertificateAuthority {
  /// A certificate and its key as files.
  public struct Files: Sendable, Hashable {
    /// PEM file of the certificate.
    public let certificate: String
    /// PEM file of the private key.
    public let key: String

    /// Files out of their paths.
    public init(certificate: String, key: String) {
      self.certificate = certificate
      self.key = key
    }
  }

  /// What a leaf certificate says.
  public struct Request: Sendable, Hashable {
    /// The subject's common name.
    public var commonName: String
    /// The service's name, such as `sen://vwu/membership`; several make a certificate that the
    /// transport refuses.
    public var uris: [String]
    /// Host names.
    public var dns: [String]
    /// Addresses in text.
    public var ips: [String]
    /// Days from now to the end; negative for one that has expired.
    public var days: Int
    /// Days from now to the beginning, where it is not at once.
    var startDays = 0
    /// True if the holder may serve.
    public var isServer: Bool
    /// True if the holder may call.
    public var isClient: Bool
    /// True for an authority below another one.
    public var isAuthority: Bool

    /// A request out of its parts.
    public init(
      commonName: String, uris: [String] = [], dns: [String] = [], ips: [String] = [],
      days: Int = CertificateAuthority.leafDays, isServer: Bool = true, isClient: Bool = true,
      isAuthority: Bool = false
    ) {
      self.commonName = commonName
      self.uris = uris
      self.dns = dns
      self.ips = ips
      self.days = days
      self.isServer = isServer
      self.isClient = isClient
      self.isAuthority = isAuthority
    }
  }

  /// Days that a leaf holds.
  public static let leafDays = 365
  /// Days that an authority holds.
  public static let authorityDays = 3_650
  private static let crlDays = 30
  private static let daySeconds = 86_400
  private static let serialBits: Int32 = 127
  private static let keyMode: mode_t = 0o600

  /// Makes an authority.
  /// - Throws: `TLSError` if a file cannot be written.
  public static func makeAuthority(
    commonName: String, files: Files, days: Int = authorityDays
  ) throws(TLSError) {
    let key = try makeKey()
    defer { EVP_PKEY_free(key) }
    let certificate = try blank(commonName: commonName, key: key, days: days)
    defer { X509_free(certificate) }
    X509_set_issuer_name(certificate, X509_get_subject_name(certificate))
    try extend(certificate, certificate, NID_basic_constraints, "critical,CA:TRUE")
    try extend(certificate, certificate, NID_key_usage, "critical,keyCertSign,cRLSign")
    try extend(certificate, certificate, NID_subject_key_identifier, "hash")
    try sign(certificate, key)
    try write(key: key, to: files.key)
    try write(certificate, nil, to: files.certificate)
  }

  /// Makes a leaf, or an authority below, that an authority has signed. The file holds the leaf and the authority.
  /// - Throws: `TLSError` if a file cannot be read or written or a name is malformed.
  public static func issue(
    _ request: Request, authority: Files, files: Files
  ) throws(TLSError) {
    let issuer = try readCertificate(authority.certificate)
    defer { X509_free(issuer) }
    let issuerKey = try readKey(authority.key)
    defer { EVP_PKEY_free(issuerKey) }
    let key = try makeKey()
    defer { EVP_PKEY_free(key) }
    let leaf = try blank(commonName: request.commonName, key: key, days: request.days)
    defer { X509_free(leaf) }
    X509_set_issuer_name(leaf, X509_get_subject_name(issuer))
    if request.startDays > 0 {
      X509_gmtime_adj(X509_getm_notBefore(leaf), request.startDays * daySeconds)
    }
    let isAuthority = request.isAuthority
    try extend(
      leaf, issuer, NID_basic_constraints, isAuthority ? "critical,CA:TRUE" : "critical,CA:FALSE")
    try extend(
      leaf, issuer, NID_key_usage,
      isAuthority ? "critical,keyCertSign,cRLSign" : "critical,digitalSignature")
    let uses =
      isAuthority
      ? [] : (request.isServer ? ["serverAuth"] : []) + (request.isClient ? ["clientAuth"] : [])
    if !uses.isEmpty {
      try extend(leaf, issuer, NID_ext_key_usage, uses.joined(separator: ","))
    }
    let names =
      request.uris.map { "URI:" + $0 } + request.dns.map { "DNS:" + $0 }
      + request.ips.map { "IP:" + $0 }
    guard !names.contains(where: { $0.contains(",") || $0.contains("\n") }) else {
      throw TLSError("a certificate's name holds a comma or a line break")
    }
    if !names.isEmpty {
      try extend(leaf, issuer, NID_subject_alt_name, names.joined(separator: ","))
    }
    try sign(leaf, issuerKey)
    try write(key: key, to: files.key)
    try write(leaf, issuer, to: files.certificate)
  }

  /// Writes a list of revoked certificates.
  /// - Parameter revoked: PEM files of the certificates.
  /// - Throws: `TLSError` if a file cannot be read or written.
  public static func revoke(
    _ revoked: [String], authority: Files, crlFile: String
  ) throws(TLSError) {
    let issuer = try readCertificate(authority.certificate)
    defer { X509_free(issuer) }
    let key = try readKey(authority.key)
    defer { EVP_PKEY_free(key) }
    guard let crl = X509_CRL_new(), let now = X509_gmtime_adj(nil, 0),
      let next = X509_gmtime_adj(nil, crlDays * daySeconds)
    else { throw failure("no list of revoked certificates") }
    defer {
      X509_CRL_free(crl)
      ASN1_TIME_free(now)
      ASN1_TIME_free(next)
    }
    X509_CRL_set_version(crl, 1)
    X509_CRL_set_issuer_name(crl, X509_get_subject_name(issuer))
    X509_CRL_set1_lastUpdate(crl, now)
    X509_CRL_set1_nextUpdate(crl, next)
    for path in revoked {
      let certificate = try readCertificate(path)
      defer { X509_free(certificate) }
      guard sen_crl_revoke(crl, certificate, now) == 1 else { throw failure(path) }
    }
    X509_CRL_sort(crl)
    guard X509_CRL_sign(crl, key, sen_sha256()) > 0 else { throw failure(crlFile) }
    try withOutput(crlFile, mode: 0o644) { PEM_write_bio_X509_CRL($0, crl) == 1 }
  }

  // MARK: Parts

  private static func makeKey() throws(TLSError) -> OpaquePointer {
    guard let key = sen_make_p256_key() else { throw failure("no key") }
    return key
  }

  private static func blank(
    commonName: String, key: OpaquePointer, days: Int
  ) throws(TLSError) -> OpaquePointer {
    guard let certificate = X509_new(), let serial = BN_new() else {
      throw failure("no certificate")
    }
    defer { BN_free(serial) }
    X509_set_version(certificate, 2)
    BN_rand(serial, serialBits, 0, 0)
    BN_to_ASN1_INTEGER(serial, X509_get_serialNumber(certificate))
    let start = min(0, days - 1) * daySeconds - 3_600
    X509_gmtime_adj(X509_getm_notBefore(certificate), start)
    X509_gmtime_adj(X509_getm_notAfter(certificate), days * daySeconds)
    X509_set_pubkey(certificate, key)
    let name = Array(commonName.utf8)
    X509_NAME_add_entry_by_txt(
      X509_get_subject_name(certificate), "CN", MBSTRING_UTF8, name, Int32(name.count), -1, 0)
    return certificate
  }

  private static func extend(
    _ certificate: OpaquePointer, _ issuer: OpaquePointer, _ nid: Int32, _ value: String
  ) throws(TLSError) {
    guard sen_x509_add_extension(certificate, issuer, nid, value) == 1 else {
      throw failure("the extension \(value)")
    }
  }

  private static func sign(
    _ certificate: OpaquePointer, _ key: OpaquePointer
  ) throws(TLSError) {
    guard X509_sign(certificate, key, sen_sha256()) > 0 else { throw failure("no signature") }
  }

  private static func readCertificate(_ path: String) throws(TLSError) -> OpaquePointer {
    guard let bio = BIO_new_file(path, "r") else { throw failure(path) }
    defer { BIO_free(bio) }
    guard let certificate = PEM_read_bio_X509(bio, nil, nil, nil) else { throw failure(path) }
    return certificate
  }

  private static func readKey(_ path: String) throws(TLSError) -> OpaquePointer {
    guard let bio = BIO_new_file(path, "r") else { throw failure(path) }
    defer { BIO_free(bio) }
    guard let key = PEM_read_bio_PrivateKey(bio, nil, nil, nil) else { throw failure(path) }
    return key
  }

  private static func write(key: OpaquePointer, to path: String) throws(TLSError) {
    try withOutput(path, mode: keyMode) {
      PEM_write_bio_PrivateKey($0, key, nil, nil, 0, nil, nil) == 1
    }
  }

  private static func write(
    _ certificate: OpaquePointer, _ issuer: OpaquePointer?, to path: String
  ) throws(TLSError) {
    try withOutput(path, mode: 0o644) { bio in
      guard PEM_write_bio_X509(bio, certificate) == 1 else { return false }
      guard let issuer else { return true }
      return PEM_write_bio_X509(bio, issuer) == 1
    }
  }

  /// Writes a new file with its permissions set before the first byte.
  private static func withOutput(
    _ path: String, mode: mode_t, _ body: (OpaquePointer) -> Bool
  ) throws(TLSError) {
    guard let bio = BIO_new(BIO_s_mem()) else { throw failure(path) }
    defer { BIO_free(bio) }
    guard body(bio) else { throw failure(path) }
    var start: UnsafePointer<UInt8>?
    let count = sen_bio_pending(bio, &start)
    _ = unlink(path)
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard file >= 0 else { throw TLSError("\(path): cannot be written (errno \(errno))") }
    defer { Glibc.close(file) }
    guard Glibc.write(file, start, count) == count else {
      throw TLSError("\(path): cannot be written (errno \(errno))")
    }
  }

  private static func failure(_ what: String) -> TLSError {
    TLSError("\(what): \(TLSContext.lastError())")
  }
}
