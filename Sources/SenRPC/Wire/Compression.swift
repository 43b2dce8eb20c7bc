import CZstd
import NIOCore

/// zstd on messages (Z-1): level 1, from 1 KiB, window at most 1 MiB, ratio at most 100.
enum Compression {
  /// Bytes from which a message is compressed.
  static let thresholdBytes = 1024
  /// How many times larger than its compressed form a message may be.
  static let ratioMax = 100
  /// Bytes of the window at the most.
  static let windowBytesMax = 1024 * 1024
  private static let level: Int32 = 1
  private static let magic: UInt32 = 0xFD2F_B528
  private static let singleSegment: UInt8 = 0x20

  /// The message compressed; `nil` if it is small or does not shrink.
  static func compress(_ message: ByteBuffer) -> ByteBuffer? {
    let count = message.readableBytes
    guard count >= thresholdBytes else { return nil }
    var output = ByteBuffer()
    let written = message.withUnsafeReadableBytes { source in
      output.writeWithUnsafeMutableBytes(minimumWritableBytes: ZSTD_compressBound(count)) {
        let size = ZSTD_compress($0.baseAddress, $0.count, source.baseAddress, count, level)
        return ZSTD_isError(size) == 0 ? size : 0
      }
    }
    guard written > 0, written < count, count <= written * ratioMax else { return nil }
    return output
  }

  /// Whether a message that a peer compressed may be decompressed, by what it promises.
  /// - Parameter raw: the length that the peer promised, in bytes.
  /// - Throws: `RPCError` if the length, the growth or the window is above its limit.
  static func check(_ message: ByteBuffer, raw: Int, maxMessage: Int) throws(RPCError) {
    guard raw <= maxMessage else {
      throw ConnectionState.messageTooLarge(raw, maxMessage)
    }
    guard raw <= message.readableBytes * ratioMax else {
      throw RPCError(
        .resourceExhausted, reason: "COMPRESSION_RATIO", "A message grows more than 100 times.")
    }
    guard windowBytes(message) ?? .max <= windowBytesMax else {
      throw invalid("The window of a compressed message is above 1 MiB or unreadable.")
    }
  }

  /// The message that a peer compressed, of bytes that have passed `check`.
  /// - Throws: `RPCError` if the promise is not kept.
  static func decompress(_ message: ByteBuffer, raw: Int) throws(RPCError) -> ByteBuffer {
    var output = ByteBuffer()
    var isWhole = false
    let written = message.withUnsafeReadableBytes { source in
      // One frame and nothing behind it: a second one would have a window of its own.
      guard ZSTD_findFrameCompressedSize(source.baseAddress, source.count) == source.count else {
        return 0
      }
      return output.writeWithUnsafeMutableBytes(minimumWritableBytes: raw) {
        let size = ZSTD_decompress($0.baseAddress, raw, source.baseAddress, source.count)
        isWhole = ZSTD_isError(size) == 0
        return isWhole ? size : 0
      }
    }
    guard isWhole, written == raw else {
      throw invalid("A compressed message is not what it promises.")
    }
    return output
  }

  /// The window that a zstd frame's header asks for, in bytes.
  private static func windowBytes(_ message: ByteBuffer) -> Int? {
    let at = message.readerIndex
    guard message.getInteger(at: at, endianness: .little, as: UInt32.self) == magic,
      let descriptor = message.getInteger(at: at + 4, as: UInt8.self),
      let window = message.getInteger(at: at + 5, as: UInt8.self)
    else { return nil }
    guard descriptor & singleSegment == 0 else {
      let size = message.withUnsafeReadableBytes {
        ZSTD_getFrameContentSize($0.baseAddress, $0.count)
      }
      return Int(exactly: size)
    }
    let shift = UInt64(10 + (window >> 3))
    let whole = UInt64(1) << shift
    return Int(clamping: whole + whole / 8 * UInt64(window & 7))
  }

  private static func invalid(_ text: String) -> RPCError {
    RPCError(.invalidArgument, reason: "INVALID_COMPRESSION", text)
  }
}
