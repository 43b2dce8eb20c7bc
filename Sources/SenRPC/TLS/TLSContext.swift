import COpenSSL
import Glibc

/// OpenSSL's settings of one side, shared by its connections. Immutable once made.
final class TLSContext: @unchecked Sendable {
  // SSL_CTX counts its references atomically and is not changed behind init.
  let pointer: OpaquePointer
  let configuration: TLSConfiguration
  let isServer: Bool

  /// Permissions that a private key's file must not have: anything for group and others.
  private static let forbiddenKeyMode: mode_t = 0o077
  private static let suites =
    "TLS_AES_128_GCM_SHA256:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_256_GCM_SHA384"

  /// - Parameter verifiesOwn: refuses an own certificate that a peer of the same authorities would not
  ///   take; `nil` is where this side serves. Who only calls may have one of another authority.
  /// - Throws: `TLSError` that begins with the file at fault.
  init(
    _ configuration: TLSConfiguration, isServer: Bool, verifiesOwn: Bool? = nil
  ) throws(TLSError) {
    TLSContext.ignoreBrokenPipes()
    OpenSSLLibrary.prepare()
    ERR_clear_error()
    guard let pointer = SSL_CTX_new(isServer ? TLS_server_method() : TLS_client_method()) else {
      throw TLSError("OpenSSL has no context: \(Self.lastError())")
    }
    self.pointer = pointer
    self.configuration = configuration
    self.isServer = isServer
    sen_ctx_harden(pointer)
    SSL_CTX_set_ciphersuites(pointer, Self.suites)
    try loadCertificate()
    guard SSL_CTX_load_verify_locations(pointer, configuration.caFile, nil) == 1 else {
      throw TLSError("\(configuration.caFile): no certificate authority (\(Self.lastError()))")
    }
    if let crl = configuration.crlFile, sen_ctx_load_crls(pointer, crl) < 1 {
      throw TLSError(
        "\(crl): no list of revoked certificates, or one that cannot be read or is cut")
    }
    if verifiesOwn ?? isServer { try verifyCertificate() }
    setVerification()
    setProtocol()
  }

  deinit {
    SSL_CTX_free(pointer)
  }

  /// Whole days until this side's certificate expires; `nil` without one.
  var daysToExpiry: Int? {
    guard let certificate = SSL_CTX_get0_certificate(pointer) else { return nil }
    return Int(sen_x509_seconds_left(certificate) / 86_400)
  }

  private func loadCertificate() throws(TLSError) {
    guard let certificate = configuration.certificateFile else {
      if isServer { throw TLSError("A server needs a certificate.") }
      return
    }
    guard let key = configuration.keyFile else {
      throw TLSError("\(certificate): a certificate without a key file")
    }
    var status = stat()
    guard stat(key, &status) == 0 else {
      throw TLSError("\(key): the private key cannot be read")
    }
    guard status.st_mode & Self.forbiddenKeyMode == 0 else {
      throw TLSError("\(key): the private key may be read by others; its mode must be 0600")
    }
    guard SSL_CTX_use_certificate_chain_file(pointer, certificate) == 1 else {
      throw TLSError("\(certificate): no certificate (\(Self.lastError()))")
    }
    guard SSL_CTX_use_PrivateKey_file(pointer, key, SSL_FILETYPE_PEM) == 1,
      SSL_CTX_check_private_key(pointer) == 1
    else { throw TLSError("\(key): not the key of \(certificate) (\(Self.lastError()))") }
  }

  /// Verifies the own certificate as the peers do: who has one that they refuse serves nobody.
  private func verifyCertificate() throws(TLSError) {
    guard configuration.mayVerifyOwnCertificate, let certificate = configuration.certificateFile
    else { return }
    let result = sen_ctx_verify_own(pointer, isServer ? 1 : 0)
    guard result != X509_V_OK else { return }
    let isOfList = sen_verify_blames_crl(result) == 1
    let file = isOfList ? configuration.crlFile ?? certificate : certificate
    throw TLSError("\(file): \(sen_verify_text(result).map { String(cString: $0) } ?? "refused")")
  }

  private func setVerification() {
    var mode = SSL_VERIFY_PEER
    if isServer, configuration.requireClientCertificate {
      mode |= SSL_VERIFY_FAIL_IF_NO_PEER_CERT
    }
    SSL_CTX_set_verify(pointer, mode, nil)
    if isServer, let names = SSL_load_client_CA_file(configuration.caFile) {
      SSL_CTX_set_client_CA_list(pointer, names)
    }
  }

  private func setProtocol() {
    if !isServer {
      let name = Array(WireLimits.protocolName.utf8)
      let wire = [UInt8(name.count)] + name
      SSL_CTX_set_alpn_protos(pointer, wire, UInt32(wire.count))
      return
    }
    SSL_CTX_set_alpn_select_cb(
      pointer,
      { _, out, outLength, offered, offeredLength, _ in
        guard let offered else { return SSL_TLSEXT_ERR_ALERT_FATAL }
        let name = WireLimits.protocolName.utf8
        var at = 0
        while at < Int(offeredLength) {
          let length = Int(offered[at])
          guard at + 1 + length <= Int(offeredLength) else { break }
          let entry = UnsafeBufferPointer(start: offered + at + 1, count: length)
          if entry.elementsEqual(name) {
            out?.pointee = UnsafePointer(offered + at + 1)
            outLength?.pointee = UInt8(length)
            return SSL_TLSEXT_ERR_OK
          }
          at += 1 + length
        }
        return SSL_TLSEXT_ERR_ALERT_FATAL
      }, nil)
  }

  /// The oldest error of OpenSSL's queue as text; empties the queue.
  static func lastError() -> String {
    let code = ERR_get_error()
    ERR_clear_error()
    guard code != 0 else { return "no reason given" }
    var text = [CChar](repeating: 0, count: 256)
    ERR_error_string_n(code, &text, text.count)
    return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }
}

/// OpenSSL as a whole, in this process.
enum OpenSSLLibrary {
  private static let isPrepared =
    OPENSSL_init_ssl(UInt64(OPENSSL_INIT_NO_ATEXIT), nil) == 1

  /// Keeps OpenSSL from freeing its tables when the process ends: event loops still close their
  /// connections then, and a loop that meets freed tables ends the process with a signal. To be
  /// called before anything else of OpenSSL; the first call decides.
  static func prepare() {
    _ = isPrepared
  }
}
