/// The numbers of the protocol that no setting changes.
enum WireLimits {
  /// The protocol's name in the TLS handshake.
  static let protocolName = "sen/1"
  /// The version that HELLO carries.
  static let version: UInt16 = 1
  /// Bytes of a frame's header.
  static let frameHeaderBytes = 9
  /// Bytes of a HELLO's payload at the most.
  static let helloBytes = 4 * 1024
  /// Bytes of a call's metadata at the most.
  static let metadataBytes = 8 * 1024
  /// Entries of a call's metadata at the most.
  static let metadataEntries = 64
  /// Bytes of a literal metadata name at the most.
  static let literalNameBytes = 64
  /// Bytes that a MESSAGE frame costs beside its payload.
  static let messageOverheadBytes = 64
  /// Bytes of a fragment that is not the last, at least.
  static let fragmentBytesMin = 1024
  /// Payload of a MESSAGE that this side sends at the most: its frame fills one TLS record. One byte
  /// more makes another record, with a header, a tag and a round of the cipher of its own.
  static let fragmentBytesMax = 16 * 1024 - frameHeaderBytes
  /// Bytes of the reason in CANCEL and DRAIN at the most.
  static let closeReasonBytes = 256
  /// Bytes of an error's reason at the most.
  static let reasonBytes = 63
  /// Bytes of an error's text at the most.
  static let textBytes = 1024
  /// Bytes of an error's details at the most.
  static let detailsBytes = 6 * 1024
  /// Bytes of trailers at the most.
  static let trailersBytes = 6 * 1024
  /// Bytes of an END without its message at the most.
  static let endBytes = 16 * 1024
  /// Fixed bytes of a CALL behind `header_length`: method, timeout, attempt, flags.
  static let callFixedBytes = 14
  /// The id at which a client opens a new connection.
  static let lastUsableStream: UInt32 = 0x7ff0_0000
  /// The greatest id: the first `last_stream` of a drain.
  static let streamMax: UInt32 = 0x7fff_ffff
  /// The greatest window in bytes.
  static let windowMax = 1 << 31 - 1
  /// The timeout that says: see key 5.
  static let timeoutInMetadata: UInt32 = .max
}
