/// Values by method, made once and read at every call.
///
/// Ids are the first bytes of a SHA-256, so that their low bits are spread as they are and nothing
/// need be hashed.
public struct MethodMap<Value: Sendable>: Sendable {
  @usableFromInline
  struct Entry: Sendable {
    @usableFromInline let id: UInt64
    @usableFromInline let value: Value

    init(id: UInt64, value: Value) {
      self.id = id
      self.value = value
    }
  }

  private static var smallest: Int { 16 }

  /// A power of two of places, at most half of them taken.
  @usableFromInline var places: [Entry?]
  /// How many values there are.
  public private(set) var count = 0

  /// A table without values.
  public init() {
    places = Array(repeating: nil, count: Self.smallest)
  }

  /// The value of a method; `nil` if it has none.
  @inlinable
  public subscript(id: UInt64) -> Value? {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: id) & mask
    while let entry = places[place] {
      if entry.id == id { return entry.value }
      place = (place + 1) & mask
    }
    return nil
  }

  /// Sets a method's value, in place of one that it has.
  public mutating func set(_ id: UInt64, _ value: Value) {
    if (count + 1) * 2 > places.count { grow() }
    if put(Entry(id: id, value: value)) { count += 1 }
  }

  /// The values, in no order.
  public var values: [Value] { places.compactMap { $0?.value } }

  private mutating func put(_ entry: Entry) -> Bool {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: entry.id) & mask
    while let other = places[place], other.id != entry.id { place = (place + 1) & mask }
    defer { places[place] = entry }
    return places[place] == nil
  }

  private mutating func grow() {
    let before = places
    places = Array(repeating: nil, count: before.count * 2)
    for case let entry? in before { _ = put(entry) }
  }
}
