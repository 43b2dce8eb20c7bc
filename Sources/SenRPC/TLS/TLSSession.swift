import COpenSSL
import NIOCore

/// The TLS of one connection, through memory BIOs: ciphertext in and out, plaintext in and out.
/// Confined to its connection's event loop.
final class TLSSession {
  /// What a step brought.
  enum Step: Equatable {
    /// More ciphertext is needed.
    case waiting
    /// The handshake is complete.
    case established
    /// The peer has closed with close_notify.
    case closed
  }

  /// Plaintext read at once, in bytes: one TLS record.
  private static let recordBytes = 16 * 1024
  /// KeyUpdates that a peer may send, and how many more per mebibyte of ciphertext (T-5).
  static let keyUpdatesMax = 32
  private static let bytesPerKeyUpdate = 1024 * 1024
  private static let uriBytesMax = 512

  let ssl: OpaquePointer
  @exclusivity(unchecked) private var incoming: OpaquePointer
  @exclusivity(unchecked) private var outgoing: OpaquePointer
  private let context: TLSContext
  @exclusivity(unchecked) private(set) var isEstablished = false
  private let keyUpdates: UnsafeMutablePointer<UInt32>
  @exclusivity(unchecked) private var received = 0

  init(_ context: TLSContext) throws(TLSError) {
    ERR_clear_error()
    guard let ssl = SSL_new(context.pointer), let incoming = BIO_new(BIO_s_mem()),
      let outgoing = BIO_new(BIO_s_mem())
    else { throw TLSError("OpenSSL has no memory: \(TLSContext.lastError())") }
    self.ssl = ssl
    self.incoming = incoming
    self.outgoing = outgoing
    self.context = context
    keyUpdates = .allocate(capacity: 1)
    keyUpdates.initialize(to: 0)
    sen_ssl_count_key_updates(ssl, keyUpdates)
    sen_bio_set_retry_on_empty(incoming)
    SSL_set_bio(ssl, incoming, outgoing)
    guard !context.isServer else {
      SSL_set_accept_state(ssl)
      return
    }
    SSL_set_connect_state(ssl)
    if case .host(let name) = context.configuration.expectedPeer {
      _ = sen_ssl_set_server_name(ssl, name)
      sen_ssl_require_host(ssl, name)
    }
  }

  deinit {
    SSL_free(ssl)
    keyUpdates.deallocate()
  }

  /// Takes ciphertext that has come in.
  func receive(_ ciphertext: inout ByteBuffer) {
    received += ciphertext.readableBytes
    ciphertext.readWithUnsafeReadableBytes { bytes in
      guard let start = bytes.baseAddress, bytes.count > 0 else { return 0 }
      return max(0, Int(BIO_write(incoming, start, Int32(bytes.count))))
    }
  }

  /// Goes on with the handshake.
  /// - Throws: `TLSError` that says why the handshake failed.
  func handshake() throws(TLSError) -> Step {
    guard !isEstablished else { return .established }
    ERR_clear_error()
    let result = SSL_do_handshake(ssl)
    guard result == 1 else {
      let error = SSL_get_error(ssl, result)
      if error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE { return .waiting }
      throw handshakeError()
    }
    try checkPeer()
    isEstablished = true
    return .established
  }

  /// Reads all the plaintext that has come in, behind what the buffer holds.
  func read(into plaintext: inout ByteBuffer) throws(TLSError) -> Step {
    while true {
      ERR_clear_error()
      var count = 0
      var result: Int32 = 0
      plaintext.writeWithUnsafeMutableBytes(minimumWritableBytes: Self.recordBytes) { bytes in
        result = SSL_read_ex(ssl, bytes.baseAddress, bytes.count, &count)
        return count
      }
      if result == 1 { continue }
      guard Int(keyUpdates.pointee) <= Self.keyUpdatesMax + received / Self.bytesPerKeyUpdate
      else { throw TLSError("the peer changes its keys too often") }
      switch SSL_get_error(ssl, result) {
      case SSL_ERROR_WANT_READ, SSL_ERROR_WANT_WRITE:
        return .waiting
      case SSL_ERROR_ZERO_RETURN:
        return .closed
      default:
        if let refusal = peerRefusal() { throw refusal }
        throw TLSError("TLS broke: \(TLSContext.lastError())")
      }
    }
  }

  /// Encrypts plaintext; the ciphertext is then in `takeCiphertext`.
  func write(_ plaintext: inout ByteBuffer) throws(TLSError) {
    var failed = false
    while plaintext.readableBytes > 0, !failed {
      ERR_clear_error()
      plaintext.readWithUnsafeReadableBytes { bytes in
        var count = 0
        failed = SSL_write_ex(ssl, bytes.baseAddress, bytes.count, &count) != 1
        return count
      }
    }
    if failed { throw TLSError("TLS does not write: \(TLSContext.lastError())") }
  }

  /// Says close_notify.
  func close() {
    guard isEstablished else { return }
    ERR_clear_error()
    _ = SSL_shutdown(ssl)
  }

  /// Ciphertext to send; `nil` if there is none.
  func takeCiphertext(_ allocator: ByteBufferAllocator) -> ByteBuffer? {
    var start: UnsafePointer<UInt8>?
    let count = sen_bio_pending(outgoing, &start)
    guard count > 0, let start else { return nil }
    var buffer = allocator.buffer(capacity: count)
    buffer.writeBytes(UnsafeRawBufferPointer(start: start, count: count))
    sen_bio_reset(outgoing)
    return buffer
  }

  /// Gives the memory of the BIOs back while nothing is under way; they grow again when needed.
  func releaseBuffers() {
    guard isEstablished, BIO_ctrl_pending(incoming) == 0, BIO_ctrl_pending(outgoing) == 0,
      let fresh = BIO_new(BIO_s_mem()), let freshOut = BIO_new(BIO_s_mem())
    else { return }
    sen_bio_set_retry_on_empty(fresh)
    incoming = fresh
    outgoing = freshOut
    SSL_set_bio(ssl, incoming, outgoing)
  }

  /// Who the peer is, by its certificate.
  func peerIdentity(address: String) -> PeerIdentity {
    guard let certificate = SSL_get1_peer_certificate(ssl) else {
      return PeerIdentity(address: address)
    }
    defer { X509_free(certificate) }
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    var length: UInt32 = 0
    X509_digest(certificate, sen_sha256(), &digest, &length)
    var name = [CChar](repeating: 0, count: Self.uriBytesMax)
    sen_x509_common_name(certificate, &name, name.count)
    return PeerIdentity(
      certificateURI: Self.uri(certificate), certificateFingerprint: digest,
      commonName: Self.text(name), address: address)
  }

  /// The peer's only URI name; `nil` if it has none, several or a broken one.
  private static func uri(_ certificate: OpaquePointer) -> String? {
    var uri = [CChar](repeating: 0, count: uriBytesMax)
    return sen_x509_uri(certificate, &uri, uri.count) == 1 ? text(uri) : nil
  }

  private static func text(_ characters: [CChar]) -> String {
    String(decoding: characters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// ALPN, chain and name of the peer (T-1, T-2).
  private func checkPeer() throws(TLSError) {
    var name: UnsafePointer<UInt8>?
    var length: UInt32 = 0
    SSL_get0_alpn_selected(ssl, &name, &length)
    let agreed = UnsafeBufferPointer(start: name, count: Int(length))
    guard agreed.elementsEqual(WireLimits.protocolName.utf8) else {
      throw TLSError("the peer does not speak \(WireLimits.protocolName)")
    }
    guard SSL_session_reused(ssl) == 0 else { throw TLSError("the peer resumed a session") }
    guard SSL_get_verify_result(ssl) == Int(X509_V_OK) else {
      throw handshakeError()
    }
    guard case .service(let expected) = context.configuration.expectedPeer else { return }
    guard let certificate = SSL_get1_peer_certificate(ssl) else {
      throw refusal("it has none")
    }
    defer { X509_free(certificate) }
    guard let uri = Self.uri(certificate) else {
      throw refusal("it does not have exactly one URI name")
    }
    guard uri == expected else {
      throw refusal("it is of \(uri), not \(expected)")
    }
  }

  private func handshakeError() -> TLSError {
    if let refusal = peerRefusal() { return refusal }
    let verification = SSL_get_verify_result(ssl)
    let text = TLSContext.lastError()
    guard verification != Int(X509_V_OK), let reason = sen_verify_text(verification) else {
      return TLSError("the TLS handshake failed: \(text)")
    }
    return refusal(String(cString: reason))
  }

  private var sides: (own: String, peer: String) {
    context.isServer ? ("server", "client") : ("client", "server")
  }

  /// This side refuses the peer's certificate.
  private func refusal(_ reason: String) -> TLSError {
    TLSError(
      "the \(sides.own) refuses the \(sides.peer)'s certificate: \(reason)",
      refusesCertificate: true)
  }

  /// The peer's alert that it refuses this side's certificate; `nil` if the oldest error of the
  /// queue is another. In TLS 1.3 a server says so when the handshake is done for the client.
  private func peerRefusal() -> TLSError? {
    let alert = sen_certificate_alert()
    guard alert >= 0, let text = sen_alert_text(alert) else { return nil }
    guard let certificate = SSL_get_certificate(ssl) else {
      guard alert != SSL_AD_DECRYPT_ERROR else { return nil }
      return TLSError(
        "the \(sides.peer) wants a certificate and the \(sides.own) has none",
        refusesCertificate: true)
    }
    var name = [CChar](repeating: 0, count: Self.uriBytesMax)
    sen_x509_common_name(certificate, &name, name.count)
    return TLSError(
      "the \(sides.peer) refuses the \(sides.own)'s certificate “\(Self.text(name))”: "
        + String(cString: text),
      refusesCertificate: true)
  }
}
