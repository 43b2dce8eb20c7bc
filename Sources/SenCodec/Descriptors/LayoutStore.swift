import CProtobufC

/// The memory of a pool's tables: made once, freed with the pool.
struct LayoutStore {
  /// Field numbers below this have a direct table, as far as there are any.
  private static let densestNumber: UInt32 = 256
  /// Singular message fields beyond share the last bit, which only means the slow path.
  private static let lastMessageBit = 63

  private let layouts: UnsafeMutableBufferPointer<MessageLayout>

  init(_ messages: [MessageInfo]) {
    layouts = .allocate(capacity: messages.count)
    for message in messages { layouts.initializeElement(at: message.index, to: Self.make(message)) }
    for message in messages {
      for (index, field) in message.fields.enumerated() where field.message >= 0 {
        layouts[message.index].fields[index].message = layout(field.message)
      }
    }
  }

  func layout(_ index: Int) -> UnsafePointer<MessageLayout> {
    guard let start = layouts.baseAddress else { preconditionFailure("the pool is empty") }
    return UnsafePointer(start + index)
  }

  private static func make(_ message: MessageInfo) -> MessageLayout {
    let fields = UnsafeMutablePointer<FieldRule>.allocate(capacity: message.fields.count)
    let highest = message.fields.last?.number ?? 0
    let denseCount = min(highest + 1, densestNumber)
    let dense = UnsafeMutablePointer<UInt16>.allocate(capacity: Int(denseCount))
    dense.initialize(repeating: 0, count: Int(denseCount))
    var messageBits = 0
    var arrays = 0
    for (index, field) in message.fields.enumerated() {
      (fields + index).initialize(
        to: FieldRule(
          number: field.number, type: field.type, wire: field.type.wire,
          isRepeated: field.isRepeated, messageBit: UInt8(min(messageBits, lastMessageBit)),
          oneof: Int16(truncatingIfNeeded: field.oneof), message: nil))
      if field.type == .message, !field.isRepeated { messageBits += 1 }
      if field.isRepeated { arrays += 1 }
      if field.number < denseCount { dense[Int(field.number)] = UInt16(index + 1) }
    }
    return MessageLayout(
      fields: fields, fieldCount: message.fields.count, dense: dense, denseCount: denseCount,
      arraySlack: arrays * Arena.alignment)
  }

  /// Joins the tables with the C codecs of the same names.
  func attach(_ codecs: [UnsafeRawPointer?], _ index: [String: Int]) throws(CodecError) {
    for case let codec? in codecs {
      let descriptor = codec.assumingMemoryBound(to: ProtobufCMessageDescriptor.self)
      let name = String(cString: descriptor.pointee.name)
      guard let place = index[name],
        Int(descriptor.pointee.n_fields) == layouts[place].fieldCount
      else {
        throw CodecError(.badDescriptors, "The C codec of \(name) belongs to another version.")
      }
      attach(descriptor, place)
    }
  }

  private func attach(_ descriptor: UnsafePointer<ProtobufCMessageDescriptor>, _ place: Int) {
    let size = descriptor.pointee.sizeof_message
    let prototype = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    protobuf_c_message_init(
      descriptor, prototype.assumingMemoryBound(to: ProtobufCMessage.self))
    let count = layouts[place].fieldCount
    let slots = UnsafeMutablePointer<FieldSlot>.allocate(capacity: max(count, 1))
    for index in 0..<count {
      let field = descriptor.pointee.fields[index]
      let inOneof = field.flags & PROTOBUF_C_FIELD_FLAG_ONEOF.rawValue != 0
      (slots + index).initialize(
        to: FieldSlot(
          offset: field.offset, quantifier: field.quantifier_offset, mark: inOneof ? field.id : 1))
    }
    layouts[place].descriptor = UnsafeRawPointer(descriptor)
    layouts[place].structSize = (size + Arena.alignment - 1) & ~(Arena.alignment - 1)
    layouts[place].prototype = Self.padded(prototype, size, layouts[place].structSize)
    layouts[place].slots = slots
  }

  /// The prototype with room up to the aligned size, since whole words are copied.
  private static func padded(_ prototype: UnsafeMutableRawPointer, _ size: Int, _ room: Int)
    -> UnsafeMutableRawPointer
  {
    let copy = UnsafeMutableRawPointer.allocate(byteCount: room, alignment: 16)
    copy.initializeMemory(as: UInt8.self, repeating: 0, count: room)
    copy.copyMemory(from: prototype, byteCount: size)
    prototype.deallocate()
    return copy
  }

  func free() {
    for layout in layouts {
      layout.fields.deallocate()
      layout.dense.deallocate()
      layout.prototype?.deallocate()
      layout.slots?.deallocate()
    }
    layouts.deallocate()
  }
}
