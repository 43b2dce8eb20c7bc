import Glibc

/// Lays a value out as a C message, in an arena, by the fields' places in the order of numbers.
/// Generated code alone uses it.
public struct MessageWriter {
  @usableFromInline let base: UnsafeMutableRawPointer
  @usableFromInline let slots: UnsafePointer<FieldSlot>
  @usableFromInline let arena: UnsafeMutableRawPointer

  @usableFromInline
  init(
    _ base: UnsafeMutableRawPointer, _ slots: UnsafePointer<FieldSlot>,
    _ arena: UnsafeMutableRawPointer
  ) {
    self.base = base
    self.slots = slots
    self.arena = arena
  }

  /// Memory that lasts until the message is packed.
  @usableFromInline
  func allocate(_ bytes: Int) -> UnsafeMutableRawPointer {
    guard let place = arena.assumingMemoryBound(to: Arena.self).pointee.allocate(bytes) else {
      preconditionFailure("an arena without a cap refused \(bytes) bytes")
    }
    return place
  }

  @inlinable
  func place(_ index: Int) -> UnsafeMutableRawPointer { base + Int(slots[index].offset) }

  /// Says that a field is there.
  @inlinable
  func mark(_ index: Int) {
    let slot = slots[index]
    guard slot.quantifier != 0 else { return }
    base.storeBytes(of: slot.mark, toByteOffset: Int(slot.quantifier), as: UInt32.self)
  }

  /// Room for elements of a repeated field, their number noted.
  @inlinable
  func elements(_ index: Int, _ count: Int, of size: Int) -> UnsafeMutableRawPointer {
    let start = allocate(count * size)
    place(index).storeBytes(of: start, as: UnsafeMutableRawPointer.self)
    base.storeBytes(of: count, toByteOffset: Int(slots[index].quantifier), as: Int.self)
    return start
  }

  /// A number; zero is absent.
  @inlinable
  public func scalar<T: FixedWidthInteger & BitwiseCopyable>(_ index: Int, _ value: T) {
    if value != 0 { optionalScalar(index, value) }
  }

  /// A number; zero is absent, but not minus zero.
  @inlinable
  public func scalar(_ index: Int, _ value: Double) {
    if value.bitPattern != 0 { optionalScalar(index, value) }
  }

  /// A number; zero is absent, but not minus zero.
  @inlinable
  public func scalar(_ index: Int, _ value: Float) {
    if value.bitPattern != 0 { optionalScalar(index, value) }
  }

  /// A number that may be absent.
  @inlinable
  public func optionalScalar<T: BitwiseCopyable>(_ index: Int, _ value: T?) {
    guard let value else { return }
    place(index).storeBytes(of: value, as: T.self)
    mark(index)
  }

  /// Numbers.
  @inlinable
  public func scalars<T: BitwiseCopyable>(_ index: Int, _ values: [T]) {
    if values.isEmpty { return }
    let size = MemoryLayout<T>.size
    let start = elements(index, values.count, of: size)
    values.withUnsafeBytes { start.copyMemory(from: $0.baseAddress!, byteCount: $0.count) }
  }

  /// A truth value; false is absent.
  @inlinable
  public func bool(_ index: Int, _ value: Bool) {
    if value { optionalScalar(index, 1 as Int32) }
  }

  /// A truth value that may be absent.
  @inlinable
  public func optionalBool(_ index: Int, _ value: Bool?) {
    optionalScalar(index, value.map { $0 ? 1 : 0 as Int32 })
  }

  /// Truth values.
  public func bools(_ index: Int, _ values: [Bool]) {
    scalars(index, values.map { $0 ? 1 : 0 as Int32 })
  }

  /// A value of an enum; zero is absent.
  @inlinable
  public func enumeration(_ index: Int, _ value: some SenEnum) { scalar(index, value.rawValue) }

  /// A value of an enum that may be absent.
  @inlinable
  public func optionalEnumeration<E: SenEnum>(_ index: Int, _ value: E?) {
    optionalScalar(index, value?.rawValue)
  }

  /// Values of an enum.
  public func enumerations<E: SenEnum>(_ index: Int, _ values: [E]) {
    scalars(index, values.map(\.rawValue))
  }

  /// A text; the empty one is absent.
  public func string(_ index: Int, _ value: String) {
    guard !value.isEmpty else { return }
    put(value, at: place(index))
    mark(index)
  }

  /// A text that may be absent.
  public func optionalString(_ index: Int, _ value: String?) {
    guard let value else { return }
    put(value, at: place(index))
    mark(index)
  }

  /// Texts.
  public func strings(_ index: Int, _ values: [String]) {
    if values.isEmpty { return }
    var place = elements(index, values.count, of: FieldType.string.elementSize)
    for value in values {
      put(value, at: place)
      place += FieldType.string.elementSize
    }
  }

  /// Bytes; none are absent.
  public func bytes(_ index: Int, _ value: [UInt8]) {
    if !value.isEmpty { optionalBytes(index, value) }
  }

  /// Bytes that may be absent.
  public func optionalBytes(_ index: Int, _ value: [UInt8]?) {
    guard let value else { return }
    value.withUnsafeBytes { put($0, at: place(index)) }
    mark(index)
  }

  /// Many byte strings.
  public func byteStrings(_ index: Int, _ values: [[UInt8]]) {
    if values.isEmpty { return }
    var place = elements(index, values.count, of: FieldType.bytes.elementSize)
    for value in values {
      value.withUnsafeBytes { put($0, at: place) }
      place += FieldType.bytes.elementSize
    }
  }

  /// A message that may be absent.
  @inlinable
  public func message<M: SenMessage>(_ index: Int, _ value: M?) {
    guard let value else { return }
    place(index).storeBytes(of: laidOut(value), as: UnsafeMutableRawPointer.self)
    mark(index)
  }

  /// Messages.
  @inlinable
  public func messages<M: SenMessage>(_ index: Int, _ values: [M]) {
    if values.isEmpty { return }
    var place = elements(index, values.count, of: 8)
    for value in values {
      place.storeBytes(of: laidOut(value), as: UnsafeMutableRawPointer.self)
      place += 8
    }
  }

  /// A map, in order of its keys, so that equal values have equal bytes.
  public func map<Key: Comparable, Value>(
    _ index: Int, _ values: [Key: Value], _ table: MessageTable,
    _ entry: (MessageWriter, Key, Value) -> Void
  ) {
    entries(index, values.sorted { $0.key < $1.key }, table, entry)
  }

  /// A map, false before true.
  public func map<Value>(
    _ index: Int, _ values: [Bool: Value], _ table: MessageTable,
    _ entry: (MessageWriter, Bool, Value) -> Void
  ) {
    entries(index, values.sorted { !$0.key && $1.key }, table, entry)
  }

  private func entries<Key, Value>(
    _ index: Int, _ sorted: [(key: Key, value: Value)], _ table: MessageTable,
    _ entry: (MessageWriter, Key, Value) -> Void
  ) {
    if sorted.isEmpty { return }
    var place = elements(index, sorted.count, of: 8)
    for (key, value) in sorted {
      let inner = blank(table)
      entry(MessageWriter(inner, table.slots, arena), key, value)
      place.storeBytes(of: inner, as: UnsafeMutableRawPointer.self)
      place += 8
    }
  }

  /// Fields that the type does not know: protobuf-c writes them behind the others.
  public func unknownFields(_ fields: UnknownFields) {
    guard !fields.isEmpty else { return }
    fields.bytes.withUnsafeBytes { bytes in
      var cursor = WireCursor(bytes)
      // One entry is enough: its data are everything behind the first tag.
      guard let first = try? cursor.tag() else { return }
      let rest = UnsafeRawBufferPointer(start: cursor.place, count: cursor.rest)
      let entry = allocate(Prescan.unknownFieldBytes)
      entry.storeBytes(of: first.number, as: UInt32.self)
      entry.storeBytes(of: UInt32(first.wire.rawValue), toByteOffset: 4, as: UInt32.self)
      put(rest, at: entry + 8)
      base.storeBytes(of: 1, toByteOffset: 8, as: UInt32.self)
      base.storeBytes(of: entry, toByteOffset: 16, as: UnsafeMutableRawPointer.self)
    }
  }

  /// The C struct of a value.
  @inlinable
  func laidOut<M: SenMessage>(_ value: M) -> UnsafeMutableRawPointer {
    let inner = blank(M.table)
    value.write(to: MessageWriter(inner, M.table.slots, arena))
    return inner
  }

  /// The C struct of an empty message.
  @inlinable
  func blank(_ table: MessageTable) -> UnsafeMutableRawPointer {
    let inner = allocate(table.structSize)
    inner.copyMemory(from: table.prototype, byteCount: table.structSize)
    return inner
  }

  /// Copies a text's UTF-8; lends the text's own storage where it has one.
  private func put(_ text: String, at place: UnsafeMutableRawPointer) {
    text.utf8.span.withUnsafeBytes { put($0, at: place) }
  }

  /// Copies bytes and writes their length and address: a ProtobufCBinaryData.
  private func put(_ bytes: UnsafeRawBufferPointer, at place: UnsafeMutableRawPointer) {
    let copy = allocate(bytes.count)
    if let source = bytes.baseAddress { memcpy(copy, source, bytes.count) }
    place.storeBytes(of: bytes.count, as: Int.self)
    place.storeBytes(of: copy, toByteOffset: 8, as: UnsafeMutableRawPointer.self)
  }
}
