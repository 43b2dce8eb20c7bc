import NIOCore
import NIOPosix

/// Buffers that the connections of one event loop lend each other, so that an idle one owns none.
final class LoopScratch {
  /// Outputs that are kept: as many connections may have something to say at the end of a turn.
  static let keptOutputs = 16
  /// Capacity past which a buffer is not kept, in bytes.
  static let keptBytes = 512 * 1024
  // Unsafe only to the compiler: every thread sees its own value.
  private nonisolated(unsafe) static let perThread = ThreadSpecificVariable<LoopScratch>()

  @exclusivity(unchecked) private var plaintext = ByteBuffer()
  @exclusivity(unchecked) private var outputs: [ByteBuffer] = []
  @exclusivity(unchecked) private var ciphertext = ByteBuffer()

  /// The scratch of the current thread.
  static var current: LoopScratch {
    if let scratch = perThread.currentValue { return scratch }
    let scratch = LoopScratch()
    perThread.currentValue = scratch
    return scratch
  }

  /// Puts an empty buffer with capacity where there is none, for plaintext that comes in.
  func lend(plaintext buffer: inout ByteBuffer) {
    if buffer.capacity == 0 { swap(&plaintext, &buffer) }
  }

  /// An empty buffer for ciphertext that goes out.
  func takeCiphertext() -> ByteBuffer {
    defer { ciphertext = ByteBuffer() }
    return ciphertext
  }

  /// Takes back a buffer of ciphertext; one that the socket still holds gets a new storage.
  func give(ciphertext buffer: inout ByteBuffer) {
    guard buffer.capacity > 0, buffer.capacity <= Self.keptBytes else { return }
    buffer.clear()
    swap(&ciphertext, &buffer)
  }

  /// Takes a buffer back whose bytes nobody needs.
  func give(plaintext buffer: inout ByteBuffer) {
    guard buffer.readableBytes == 0, buffer.capacity > 0 else { return }
    swap(&plaintext, &buffer)
    buffer = ByteBuffer()
    if plaintext.capacity > Self.keptBytes { plaintext = ByteBuffer() } else { plaintext.clear() }
  }

  /// Puts an empty buffer with capacity where there is none.
  func lend(output buffer: inout ByteBuffer) {
    if buffer.capacity == 0, let output = outputs.popLast() { buffer = output }
  }

  /// Takes the output's buffer back if it is empty.
  func give(output buffer: inout ByteBuffer) {
    guard buffer.readableBytes == 0, buffer.capacity > 0 else { return }
    var output = ByteBuffer()
    swap(&output, &buffer)
    guard output.capacity <= Self.keptBytes, outputs.count < Self.keptOutputs else { return }
    output.clear()
    outputs.append(output)
  }
}

extension ByteBuffer {
  /// The bytes in a storage of their own, if they would keep a much larger one alive.
  func compacted() -> ByteBuffer {
    guard readableBytes * 2 < storageCapacity else { return self }
    var copy = ByteBuffer()
    withUnsafeReadableBytes { _ = copy.writeBytes($0) }
    return copy
  }
}
