import COpenSSL
import Glibc
import NIOCore

/// The TLS of one connection: ciphertext in and out, plaintext in and out, each in the caller's
/// buffers. Confined to its connection's event loop.
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

  /// Plaintext that a TLS record holds at the most, in bytes.
  private static let recordBytes = 16 * 1024
  /// Bytes that a record adds at the most: header, type and tag.
  private static let recordOverheadBytes = 64
  /// KeyUpdates that a peer may send, and how many more per mebibyte of ciphertext (T-5).
  static let keyUpdatesMax = 32
  private static let bytesPerKeyUpdate = 1024 * 1024
  private static let uriBytesMax = 512
  private nonisolated(unsafe) static let methods = sen_ends_methods()  // Never changed once made.

  let ssl: OpaquePointer
  private let context: TLSContext
  @exclusivity(unchecked) private(set) var isEstablished = false
  private let ends: UnsafeMutablePointer<sen_tls_ends>
  @exclusivity(unchecked) private var received = 0

  init(_ context: TLSContext) throws(TLSError) {
    ERR_clear_error()
    guard let methods = Self.methods, let ssl = SSL_new(context.pointer) else {
      throw Self.noMemory
    }
    ends = .allocate(capacity: 1)
    ends.initialize(to: sen_tls_ends())
    self.ssl = ssl
    self.context = context
    guard sen_ssl_set_ends(ssl, methods, ends) == 1 else { throw Self.noMemory }
    sen_ssl_count_key_updates(ssl, ends)
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
    free(ends.pointee.more)
    ends.deallocate()
  }

  private static var noMemory: TLSError {
    TLSError("OpenSSL has no memory: \(TLSContext.lastError())")
  }

  /// Lets OpenSSL read ciphertext where it lies; what it leaves stays in the buffer.
  private func lend(_ ciphertext: inout ByteBuffer, to read: () -> Void) {
    ciphertext.readWithUnsafeReadableBytes { bytes in
      ends.pointee.in = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
      ends.pointee.in_left = bytes.count
      read()
      let taken = bytes.count - ends.pointee.in_left
      ends.pointee.in = nil
      ends.pointee.in_left = 0
      received += taken
      return taken
    }
  }

  /// Goes on with the handshake.
  /// - Parameter ciphertext: what has come in; records behind the handshake stay in it.
  /// - Throws: `TLSError` that says why the handshake failed.
  func handshake(_ ciphertext: inout ByteBuffer) throws(TLSError) -> Step {
    guard !isEstablished else { return .established }
    ERR_clear_error()
    var outcome = SSL_ERROR_NONE
    lend(&ciphertext) {
      let result = SSL_do_handshake(ssl)
      if result != 1 { outcome = SSL_get_error(ssl, result) }
    }
    switch outcome {
    case SSL_ERROR_NONE:
      try checkPeer()
      isEstablished = true
      return .established
    case SSL_ERROR_WANT_READ, SSL_ERROR_WANT_WRITE:
      return .waiting
    default:
      throw handshakeError()
    }
  }

  /// Reads all the plaintext of what has come in, behind what the buffer holds.
  func read(
    _ ciphertext: inout ByteBuffer, into plaintext: inout ByteBuffer
  ) throws(TLSError) -> Step {
    var outcome = SSL_ERROR_NONE
    lend(&ciphertext) { outcome = decrypt(into: &plaintext) }
    guard Int(ends.pointee.key_updates) <= Self.keyUpdatesMax + received / Self.bytesPerKeyUpdate
    else { throw TLSError("the peer changes its keys too often") }
    switch outcome {
    case SSL_ERROR_WANT_READ, SSL_ERROR_WANT_WRITE:
      return .waiting
    case SSL_ERROR_ZERO_RETURN:
      return .closed
    default:
      if let refusal = peerRefusal() { throw refusal }
      throw TLSError("TLS broke: \(TLSContext.lastError())")
    }
  }

  /// Reads until more ciphertext is needed or something ends the reading.
  private func decrypt(into plaintext: inout ByteBuffer) -> Int32 {
    while true {
      ERR_clear_error()
      var count = 0
      var result: Int32 = 0
      plaintext.writeWithUnsafeMutableBytes(minimumWritableBytes: Self.recordBytes) { bytes in
        result = SSL_read_ex(ssl, bytes.baseAddress, bytes.count, &count)
        return count
      }
      guard result == 1 else { return SSL_get_error(ssl, result) }
      if ends.pointee.in_left == 0, SSL_has_pending(ssl) == 0 { return SSL_ERROR_WANT_READ }
    }
  }

  /// Encrypts plaintext behind what is unsent.
  func write(
    _ plaintext: inout ByteBuffer, into ciphertext: inout ByteBuffer
  ) throws(TLSError) {
    takeUnsent(into: &ciphertext)
    let bytes = plaintext.readableBytes
    guard bytes > 0 else { return }
    let room = bytes + (bytes / Self.recordBytes + 1) * Self.recordOverheadBytes
    var failed = false
    ciphertext.writeWithUnsafeMutableBytes(minimumWritableBytes: room) { place in
      ends.pointee.out = place.baseAddress?.assumingMemoryBound(to: UInt8.self)
      ends.pointee.out_capacity = place.count
      failed = !encrypt(&plaintext)
      let length = ends.pointee.out_length
      ends.pointee.out = nil
      ends.pointee.out_capacity = 0
      ends.pointee.out_length = 0
      return length
    }
    takeUnsent(into: &ciphertext)
    if failed { throw TLSError("TLS does not write: \(TLSContext.lastError())") }
  }

  private func encrypt(_ plaintext: inout ByteBuffer) -> Bool {
    while plaintext.readableBytes > 0 {
      ERR_clear_error()
      var isWritten = false
      plaintext.readWithUnsafeReadableBytes { bytes in
        var count = 0
        isWritten = SSL_write_ex(ssl, bytes.baseAddress, bytes.count, &count) == 1
        return count
      }
      guard isWritten else { return false }
    }
    return true
  }

  /// Takes what OpenSSL has to say by itself: the handshake and alerts.
  func takeUnsent(into ciphertext: inout ByteBuffer) {
    guard ends.pointee.more_length > 0 else { return }
    ciphertext.writeBytes(
      UnsafeRawBufferPointer(start: ends.pointee.more, count: ends.pointee.more_length))
    free(ends.pointee.more)
    ends.pointee.more = nil
    ends.pointee.more_capacity = 0
    ends.pointee.more_length = 0
  }

  /// Says close_notify.
  func close() {
    guard isEstablished else { return }
    ERR_clear_error()
    _ = SSL_shutdown(ssl)
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
