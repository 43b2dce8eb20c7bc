/// Values by the id of their stream. Every call looks ids up several times: a table whose hash is
/// one multiplication, whose values lie side by side and are read and changed where they lie.
struct StreamTable<Value> {
  /// Slots of the smallest table that holds anything.
  private static var slotsMin: Int { 16 }
  /// The golden ratio of 2³², a common multiplier of hashes.
  private static var ratio: UInt32 { 0x9E37_79B1 }

  /// The ids, in no order.
  private(set) var keys: ContiguousArray<UInt32> = []
  /// The values, in the order of `keys`; to be changed one by one.
  var values: ContiguousArray<Value> = []
  /// `id << 32 | place`, or 0 where none is; a power of two of them.
  private var slots: ContiguousArray<UInt64> = []
  /// Ids are the peer's choice: with a multiplier of its own each table spreads them otherwise.
  private var multiplier: UInt32 = 0
  private var shift: UInt32 = 0

  var isEmpty: Bool { keys.isEmpty }
  var count: Int { keys.count }

  /// Where the value of an id lies, until the next removal; `nil` if it has none.
  @inline(__always)
  func place(of id: UInt32) -> Int? {
    slot(of: id).map { Int(truncatingIfNeeded: slots[$0] & 0xFFFF_FFFF) }
  }

  /// The value of an id that is not 0.
  subscript(id: UInt32) -> Value? {
    get { place(of: id).map { values[$0] } }
    set {
      switch (place(of: id), newValue) {
      case (let place?, let value?): values[place] = value
      case (let place?, nil): _ = remove(at: place)
      case (nil, let value?): add(value, id)
      case (nil, nil): break
      }
    }
  }

  /// Changes the value of an id where it lies; does nothing if it has none.
  mutating func change(_ id: UInt32, _ body: (inout Value) -> Void) {
    if let place = place(of: id) { body(&values[place]) }
  }

  /// Adds the value of an id that has none.
  mutating func add(_ value: consuming Value, _ id: UInt32) {
    if 2 * (keys.count + 1) > slots.count { grow() }
    keys.append(id)
    values.append(value)
    store(id, keys.count - 1)
  }

  /// Takes the value of an id out.
  @discardableResult
  mutating func removeValue(forKey id: UInt32) -> Value? {
    place(of: id).map { remove(at: $0) }
  }

  /// Takes the value at a place out; another value may come to lie there.
  mutating func remove(at place: Int) -> Value {
    let value = values[place]
    discard(at: place)
    return value
  }

  /// Throws the value at a place away; another value may come to lie there.
  mutating func discard(at place: Int) {
    if let slot = slot(of: keys[place]) { clear(slot) }
    let key = keys.removeLast()
    let value = values.removeLast()
    guard place != keys.count, let slot = slot(of: key) else { return }
    slots[slot] = UInt64(key) << 32 | UInt64(place)
    keys[place] = key
    values[place] = value
  }

  private mutating func store(_ id: UInt32, _ place: Int) {
    var slot = home(id)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt64(id) << 32 | UInt64(place)
  }

  private mutating func grow() {
    if slots.isEmpty { multiplier = Self.ratio ^ (UInt32.random(in: 0...0xFFFF) << 8) }
    let size = max(Self.slotsMin, 2 * slots.count)
    shift = 32 - UInt32(size.trailingZeroBitCount)
    slots = ContiguousArray(repeating: 0, count: size)
    for place in keys.indices { store(keys[place], place) }
  }

  @inline(__always)
  private func home(_ id: UInt32) -> Int {
    Int(truncatingIfNeeded: (id &* multiplier) &>> shift)
  }

  @inline(__always)
  private func slot(of id: UInt32) -> Int? {
    guard !slots.isEmpty else { return nil }
    var slot = home(id)
    while slots[slot] != 0 {
      if UInt32(truncatingIfNeeded: slots[slot] >> 32) == id { return slot }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Frees a slot; those behind it that it had pushed on move up.
  private mutating func clear(_ freed: Int) {
    let mask = slots.count - 1
    var hole = freed
    var slot = (freed + 1) & mask
    while slots[slot] != 0 {
      let distance = (slot - home(UInt32(truncatingIfNeeded: slots[slot] >> 32))) & mask
      if distance >= (slot - hole) & mask {
        slots[hole] = slots[slot]
        hole = slot
      }
      slot = (slot + 1) & mask
    }
    slots[hole] = 0
  }
}

extension StreamTable: Sendable where Value: Sendable {}
