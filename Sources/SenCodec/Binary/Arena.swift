import CProtobufC
import Glibc

/// Memory of one message: allocation moves a pointer, release resets it. Capped.
///
/// The first chunk stays for the next message; what a large message needed beyond it is freed.
struct Arena {
  /// Size of the chunk that stays.
  static let firstChunkBytes = 64 << 10
  /// Chunks double up to this size, or to what one allocation needs.
  static let largestChunkBytes = 4 << 20
  /// protobuf-c's types need no more.
  static let alignment = 8
  /// Room for the link to the chunk before.
  private static let chunkHeaderBytes = 16

  private var cursor: UnsafeMutableRawPointer
  private var end: UnsafeMutableRawPointer
  private let first: UnsafeMutableRawPointer
  private var overflow: UnsafeMutableRawPointer?
  private var nextChunkBytes = Arena.firstChunkBytes * 2
  /// Bytes handed out since the reset.
  private(set) var used = 0
  /// Bytes that may be handed out between two resets.
  var cap = Int.max
  /// True once an allocation was refused.
  private(set) var isExhausted = false
  /// The next free arena of the thread.
  var next: UnsafeMutablePointer<Arena>?
  /// What protobuf-c is given.
  var allocator = ProtobufCAllocator()

  private init() {
    first = .allocate(byteCount: Self.firstChunkBytes, alignment: 16)
    cursor = first
    end = first + Self.firstChunkBytes
  }

  /// A new arena at a place that does not move, so that C can point to it.
  static func make() -> UnsafeMutablePointer<Arena> {
    let place = UnsafeMutablePointer<Arena>.allocate(capacity: 1)
    place.initialize(to: Arena())
    place.pointee.allocator = ProtobufCAllocator(
      alloc: { data, size in
        data?.assumingMemoryBound(to: Arena.self).pointee.allocate(size)
      },
      free: { _, _ in },
      allocator_data: UnsafeMutableRawPointer(place))
    return place
  }

  static func destroy(_ place: UnsafeMutablePointer<Arena>) {
    place.pointee.reset()
    place.pointee.first.deallocate()
    place.deinitialize(count: 1)
    place.deallocate()
  }

  /// Memory for so many bytes, aligned to 8; `nil` past the cap.
  mutating func allocate(_ bytes: Int) -> UnsafeMutableRawPointer? {
    let size = (bytes + Self.alignment - 1) & ~(Self.alignment - 1)
    guard size >= 0, size <= cap - used else {
      isExhausted = true
      return nil
    }
    used += size
    if end - cursor >= size {
      defer { cursor += size }
      return cursor
    }
    return allocateInNewChunk(size)
  }

  private mutating func allocateInNewChunk(_ size: Int) -> UnsafeMutableRawPointer? {
    let bytes = max(nextChunkBytes, size + Self.chunkHeaderBytes)
    nextChunkBytes = min(bytes * 2, Self.largestChunkBytes)
    let chunk = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 16)
    chunk.storeBytes(of: overflow, as: UnsafeMutableRawPointer?.self)
    overflow = chunk
    cursor = chunk + Self.chunkHeaderBytes + size
    end = chunk + bytes
    return chunk + Self.chunkHeaderBytes
  }

  /// Takes everything back.
  mutating func reset() {
    while let chunk = overflow {
      overflow = chunk.load(as: UnsafeMutableRawPointer?.self)
      chunk.deallocate()
    }
    cursor = first
    end = first + Self.firstChunkBytes
    nextChunkBytes = Self.firstChunkBytes * 2
    used = 0
    isExhausted = false
  }
}

/// The free arenas of each thread: a loop's messages use the same memory again and again.
enum ArenaPool {
  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    let failure = pthread_key_create(&key) { list in
      var arena = list?.assumingMemoryBound(to: Arena.self)
      while let place = arena {
        arena = place.pointee.next
        Arena.destroy(place)
      }
    }
    precondition(failure == 0, "no thread-local storage is left")
    return key
  }()

  /// An empty arena for the caller alone.
  static func take(cap: Int = .max) -> UnsafeMutablePointer<Arena> {
    guard let list = pthread_getspecific(key) else {
      let fresh = Arena.make()
      fresh.pointee.cap = cap
      return fresh
    }
    let place = list.assumingMemoryBound(to: Arena.self)
    pthread_setspecific(key, place.pointee.next)
    place.pointee.next = nil
    place.pointee.cap = cap
    return place
  }

  /// Gives an arena back, to the thread that gives it.
  static func give(_ place: UnsafeMutablePointer<Arena>) {
    place.pointee.reset()
    place.pointee.next = pthread_getspecific(key)?.assumingMemoryBound(to: Arena.self)
    pthread_setspecific(key, place)
  }
}
