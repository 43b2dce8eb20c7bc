/// Reads the fields of a decoded C message by their place in the order of numbers. Generated code
/// alone uses it; it is valid while the memory of the message is.
public struct MessageReader {
  @usableFromInline let base: UnsafeRawPointer
  @usableFromInline let slots: UnsafePointer<FieldSlot>

  @usableFromInline
  init(_ base: UnsafeRawPointer, _ slots: UnsafePointer<FieldSlot>) {
    self.base = base
    self.slots = slots
  }

  @inlinable
  func place(_ index: Int) -> UnsafeRawPointer { base + Int(slots[index].offset) }

  /// True if a field with presence is set.
  @inlinable
  func isSet(_ index: Int) -> Bool {
    base.load(fromByteOffset: Int(slots[index].quantifier), as: UInt32.self) == slots[index].mark
  }

  @inlinable
  func count(_ index: Int) -> Int {
    base.load(fromByteOffset: Int(slots[index].quantifier), as: Int.self)
  }

  @inlinable
  func elements(_ index: Int) -> UnsafeRawPointer? {
    place(index).load(as: UnsafeRawPointer?.self)
  }

  /// The number of the member of a oneof that is set, 0 if none; by any member's index.
  @inlinable
  public func which(_ index: Int) -> UInt32 {
    base.load(fromByteOffset: Int(slots[index].quantifier), as: UInt32.self)
  }

  /// A number.
  @inlinable
  public func scalar<T: BitwiseCopyable>(_ index: Int) -> T { place(index).load(as: T.self) }

  /// A number, if it is set.
  @inlinable
  public func optionalScalar<T: BitwiseCopyable>(_ index: Int) -> T? {
    isSet(index) ? scalar(index) as T : nil
  }

  /// Numbers.
  @inlinable
  public func scalars<T: BitwiseCopyable>(_ index: Int) -> [T] {
    guard let start = elements(index) else { return [] }
    let typed = start.assumingMemoryBound(to: T.self)
    return Array(UnsafeBufferPointer(start: typed, count: count(index)))
  }

  /// A truth value.
  @inlinable
  public func bool(_ index: Int) -> Bool { place(index).load(as: Int32.self) != 0 }

  /// A truth value, if it is set.
  @inlinable
  public func optionalBool(_ index: Int) -> Bool? { isSet(index) ? bool(index) : nil }

  /// Truth values.
  public func bools(_ index: Int) -> [Bool] { (scalars(index) as [Int32]).map { $0 != 0 } }

  /// A value of an enum.
  @inlinable
  public func enumeration<E: SenEnum>(_ index: Int) -> E { E(rawValue: scalar(index)) }

  /// A value of an enum, if it is set.
  @inlinable
  public func optionalEnumeration<E: SenEnum>(_ index: Int) -> E? {
    isSet(index) ? enumeration(index) : nil
  }

  /// Values of an enum.
  public func enumerations<E: SenEnum>(_ index: Int) -> [E] {
    (scalars(index) as [Int32]).map { E(rawValue: $0) }
  }

  /// A text.
  public func string(_ index: Int) -> String { Self.string(place(index)) }

  /// A text, if it is set.
  public func optionalString(_ index: Int) -> String? { isSet(index) ? string(index) : nil }

  /// Texts.
  public func strings(_ index: Int) -> [String] {
    guard let start = elements(index) else { return [] }
    return (0..<count(index)).map { Self.string(start + $0 * FieldType.string.elementSize) }
  }

  /// Bytes.
  public func bytes(_ index: Int) -> [UInt8] { Array(Self.buffer(place(index))) }

  /// Bytes, if they are set.
  public func optionalBytes(_ index: Int) -> [UInt8]? { isSet(index) ? bytes(index) : nil }

  /// Many byte strings.
  public func byteStrings(_ index: Int) -> [[UInt8]] {
    guard let start = elements(index) else { return [] }
    return (0..<count(index)).map {
      Array(Self.buffer(start + $0 * FieldType.bytes.elementSize))
    }
  }

  /// A message, if it is set.
  @inlinable
  public func message<M: SenMessage>(_ index: Int) -> M? {
    if slots[index].quantifier != 0, !isSet(index) { return nil }
    guard let inner = elements(index) else { return nil }
    return M(reading: MessageReader(inner, M.table.slots))
  }

  /// Messages.
  @inlinable
  public func messages<M: SenMessage>(_ index: Int) -> [M] {
    guard let start = elements(index) else { return [] }
    let slots = M.table.slots
    let count = count(index)
    return Array(unsafeUninitializedCapacity: count) { buffer, filled in
      for element in 0..<count {
        let inner = start.load(fromByteOffset: element * 8, as: UnsafeRawPointer.self)
        (buffer.baseAddress! + element).initialize(to: M(reading: MessageReader(inner, slots)))
        filled = element + 1
      }
    }
  }

  /// A map; of entries with one key the last holds.
  public func map<Key: Hashable, Value>(
    _ index: Int, _ table: MessageTable, _ entry: (MessageReader) -> (Key, Value)
  ) -> [Key: Value] {
    guard let start = elements(index) else { return [:] }
    var map: [Key: Value] = [:]
    for element in 0..<count(index) {
      let inner = start.load(fromByteOffset: element * 8, as: UnsafeRawPointer.self)
      let (key, value) = entry(MessageReader(inner, table.slots))
      map[key] = value
    }
    return map
  }

  /// The fields that the type does not know.
  public func unknownFields() -> UnknownFields {
    let count = Int(base.load(fromByteOffset: 8, as: UInt32.self))
    guard count > 0 else { return UnknownFields() }
    return UnknownFields(
      count: count, fields: base.load(fromByteOffset: 16, as: UnsafeRawPointer?.self))
  }

  private static func buffer(_ place: UnsafeRawPointer) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      start: place.load(fromByteOffset: 8, as: UnsafeRawPointer?.self),
      count: place.load(as: Int.self))
  }

  private static func string(_ place: UnsafeRawPointer) -> String {
    String(decoding: buffer(place), as: UTF8.self)
  }
}
