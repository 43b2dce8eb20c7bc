/// Where a field lies in its C struct.
@usableFromInline
struct FieldSlot {
  @usableFromInline var offset: UInt32
  /// Place of the flag, the count or the oneof's case; 0 if there is none.
  @usableFromInline var quantifier: UInt32
  /// What the quantifier holds when the field is set: 1, or the number in a oneof.
  @usableFromInline var mark: UInt32

  init(offset: UInt32, quantifier: UInt32, mark: UInt32) {
    self.offset = offset
    self.quantifier = quantifier
    self.mark = mark
  }
}

/// The types of fields, numbered as in descriptors.
enum FieldType: UInt8 {
  case double = 1, float, int64, uint64, int32, fixed64, fixed32, bool, string, group, message
  case bytes, uint32, enumeration, sfixed32, sfixed64, sint32, sint64

  /// The wire type of one element.
  var wire: WireType {
    switch self {
    case .double, .fixed64, .sfixed64: .fixed64
    case .float, .fixed32, .sfixed32: .fixed32
    case .string, .bytes, .message: .length
    case .group: .startGroup
    default: .varint
    }
  }

  /// True if elements may come as one run of bytes.
  var isPackable: Bool { wire != .length && wire != .startGroup }

  /// Bytes of one element in C.
  var elementSize: Int {
    switch self {
    case .double, .int64, .uint64, .fixed64, .sfixed64, .sint64, .message, .group: 8
    case .string, .bytes: 16
    default: 4
    }
  }
}

/// How a field's value lies on the wire.
enum WireType: UInt8 {
  case varint, fixed64, length, startGroup, endGroup, fixed32
}

/// What the prescan knows of a field, from the original descriptor.
struct FieldRule {
  var number: UInt32
  var type: FieldType
  var wire: WireType
  var isRepeated: Bool
  /// The bit that marks a singular message as seen; at most 63.
  var messageBit: UInt8
  /// The oneof among the message's, or -1.
  var oneof: Int16
  /// The table of a message field.
  var message: UnsafePointer<MessageLayout>?

  var isSingularMessage: Bool { type == .message && !isRepeated }
}

/// All that the codec knows of a message type. Never moves; lives as long as its pool.
struct MessageLayout {
  /// Fields in order of their numbers.
  var fields: UnsafeMutablePointer<FieldRule>
  var fieldCount: Int
  /// For numbers below `denseCount`: place in `fields` plus one, 0 for none.
  var dense: UnsafeMutablePointer<UInt16>
  var denseCount: UInt32
  /// Bytes for the alignment of arrays.
  var arraySlack: Int
  /// Of the C struct; 0 if the type has no C codec.
  var structSize = 0
  /// The C codec's descriptor (ProtobufCMessageDescriptor).
  var descriptor: UnsafeRawPointer?
  /// The C struct of an empty message.
  var prototype: UnsafeMutableRawPointer?
  var slots: UnsafeMutablePointer<FieldSlot>?

  /// The rule of a field number; `nil` if the type does not know it.
  func rule(_ number: UInt32) -> UnsafeMutablePointer<FieldRule>? {
    if number < denseCount {
      let place = dense[Int(number)]
      return place == 0 ? nil : fields + Int(place - 1)
    }
    var low = 0
    var high = fieldCount
    while low < high {
      let middle = (low + high) / 2
      if fields[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low < fieldCount && fields[low].number == number ? fields + low : nil
  }
}

/// The table of a message type that generated code hands to the codec.
public struct MessageTable: @unchecked Sendable {
  // Read-only after the pool is made, and of a pool that is never freed.
  let layout: UnsafePointer<MessageLayout>
  @usableFromInline let slots: UnsafePointer<FieldSlot>
  @usableFromInline let prototype: UnsafeRawPointer
  @usableFromInline let structSize: Int
  private let reference: Unmanaged<MessageInfo>
  private let owner: Unmanaged<DescriptorPool>

  init(
    layout: UnsafePointer<MessageLayout>, slots: UnsafePointer<FieldSlot>,
    prototype: UnsafeRawPointer, structSize: Int, reference: Unmanaged<MessageInfo>,
    pool: Unmanaged<DescriptorPool>
  ) {
    self.layout = layout
    self.slots = slots
    self.prototype = prototype
    self.structSize = structSize
    self.reference = reference
    owner = pool
  }

  var info: MessageInfo { reference._withUnsafeGuaranteedRef { $0 } }
  var pool: DescriptorPool { owner._withUnsafeGuaranteedRef { $0 } }

  /// The type's full name, such as `sen.membership.v1.Member`.
  public var name: String { info.name }
}

/// The names of an enum's values.
public struct EnumTable: Sendable {
  let info: EnumInfo

  /// The enum's full name.
  public var name: String { info.name }

  /// The name of a number, such as `ROLE_AUDITOR`; `nil` if it has none.
  public func name(of number: Int32) -> String? { info.names[number] }

  /// The number of a name; `nil` if there is none.
  public func number(of name: String) -> Int32? { info.numbers[name] }
}
