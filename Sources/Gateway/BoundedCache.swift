/// Values that are remembered until a moment, bounded in number and in bytes.
struct BoundedCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    let value: Value
    let until: Double
    let bytes: Int
  }

  private let entriesAtMost: Int
  private let bytesAtMost: Int
  private var entries: [Key: Entry] = [:]
  /// Bytes of all entries, as they were stated.
  private(set) var bytes = 0

  /// An empty cache of so many entries and bytes.
  init(entries: Int, bytes: Int) {
    entriesAtMost = entries
    bytesAtMost = bytes
  }

  /// How many values are remembered.
  var count: Int { entries.count }

  /// What is remembered under a key, whether its time is over or not.
  subscript(key: Key) -> Value? { entries[key]?.value }

  /// Remembers a value.
  /// - Parameters:
  ///   - until: when it may be forgotten, in seconds since 1970 like `now`.
  ///   - size: bytes that the entry holds; one that does not fit at all is not remembered.
  mutating func remember(_ value: Value, for key: Key, until: Double, size: Int, now: Double) {
    guard size <= bytesAtMost, entriesAtMost > 0 else { return }
    if let old = entries.removeValue(forKey: key) { bytes -= old.bytes }
    if !hasRoom(size) { makeRoom(size, now) }
    entries[key] = Entry(value: value, until: until, bytes: size)
    bytes += size
  }

  private func hasRoom(_ size: Int) -> Bool {
    entries.count < entriesAtMost && bytes + size <= bytesAtMost
  }

  /// Forgets what is over; where that frees less than a half, everything, so that not every entry
  /// that comes walks through all of them.
  private mutating func makeRoom(_ size: Int, _ now: Double) {
    entries = entries.filter { $0.value.until > now }
    bytes = entries.values.reduce(0) { $0 + $1.bytes }
    guard !hasRoom(size) || entries.count > entriesAtMost / 2 || bytes > bytesAtMost / 2 else {
      return
    }
    entries.removeAll()
    bytes = 0
  }
}
