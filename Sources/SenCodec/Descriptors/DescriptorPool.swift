/// The types and services of a set of protos, as data: for JSON without generated code, for listing
/// and describing, and as the source of the codecs' tables.
public final class DescriptorPool: @unchecked Sendable {
  // Immutable after init; the layouts are written only there.
  let messages: [MessageInfo]
  let enums: [EnumInfo]
  let serviceInfos: [ServiceInfo]
  let methodOptions: [UInt32: String]
  let sourceInfo: [UnsafeRawBufferPointer]
  /// Names of the files, in order of imports.
  public let fileNames: [String]
  private let messageIndex: [String: Int]
  private let enumIndex: [String: Int]
  private let layouts: LayoutStore
  /// Keeps the bytes that `sourceInfo` points into, if the pool owns them.
  private let owned: UnsafeMutableRawBufferPointer?

  /// A pool out of the bytes of a `google.protobuf.FileDescriptorSet`, imports included.
  /// - Throws: `CodecError` `.badDescriptors` or `.malformed`.
  public convenience init(fileDescriptorSet bytes: [UInt8]) throws(CodecError) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
    copy.copyBytes(from: bytes)
    do throws(CodecError) {
      try self.init([UnsafeRawBufferPointer(copy)], codecs: [], owned: copy)
    } catch {
      copy.deallocate()
      throw error
    }
  }

  /// A pool over bytes that stay for ever, with the C codecs' descriptors
  /// (ProtobufCMessageDescriptor): what generated code starts from.
  public convenience init(
    files: [UnsafeRawBufferPointer], codecs: UnsafeBufferPointer<UnsafeRawPointer?>
  ) throws(CodecError) {
    try self.init(files, codecs: Array(codecs), owned: nil)
  }

  private init(
    _ sets: [UnsafeRawBufferPointer], codecs: [UnsafeRawPointer?],
    owned: UnsafeMutableRawBufferPointer?
  ) throws(CodecError) {
    var parsing = DescriptorParsing()
    for set in sets { try parsing.addSet(set) }
    let resolved = try Self.resolve(parsing)
    messages = resolved.messages
    enums = parsing.enums
    messageIndex = resolved.messageIndex
    enumIndex = resolved.enumIndex
    serviceInfos = parsing.services
    methodOptions = parsing.methodOptions
    sourceInfo = parsing.sourceInfo
    fileNames = parsing.fileNames
    layouts = LayoutStore(resolved.messages)
    try layouts.attach(codecs, messageIndex)
    self.owned = owned
  }

  deinit {
    layouts.free()
    owned?.deallocate()
  }

  private struct Resolved {
    var messages: [MessageInfo] = []
    var messageIndex: [String: Int] = [:]
    var enumIndex: [String: Int] = [:]
  }

  /// Replaces names of types by places.
  private static func resolve(_ parsing: DescriptorParsing) throws(CodecError) -> Resolved {
    var resolved = Resolved()
    for message in parsing.messages { resolved.messageIndex[message.name] = message.index }
    for (index, type) in parsing.enums.enumerated() { resolved.enumIndex[type.name] = index }
    for message in parsing.messages {
      var fields = message.fields
      for index in fields.indices where !fields[index].typeName.isEmpty {
        let name = String(fields[index].typeName.dropFirst())
        let place =
          fields[index].type == .message ? resolved.messageIndex[name] : resolved.enumIndex[name]
        guard let place else {
          throw CodecError(.badDescriptors, "The type \(name) is not in the set.")
        }
        if fields[index].type == .message {
          fields[index].message = place
          fields[index].isMap = fields[index].isRepeated && parsing.messages[place].isMapEntry
        } else {
          fields[index].enumeration = place
        }
      }
      resolved.messages.append(
        MessageInfo(
          name: message.name, fields: fields, oneofs: message.oneofs,
          isMapEntry: message.isMapEntry, place: message.place, index: message.index))
    }
    return resolved
  }

  func message(named name: String) -> MessageInfo? { messageIndex[name].map { messages[$0] } }
  func enumeration(named name: String) -> EnumInfo? { enumIndex[name].map { enums[$0] } }
  func layout(_ message: MessageInfo) -> UnsafePointer<MessageLayout> {
    layouts.layout(message.index)
  }

  /// The table of a message type with a C codec: generated code asks for its own types.
  public func table(_ name: String) -> MessageTable {
    guard let info = message(named: name) else {
      preconditionFailure("\(name) is not in the embedded descriptors; generate anew")
    }
    let layout = layout(info)
    guard let slots = layout.pointee.slots, let prototype = layout.pointee.prototype else {
      preconditionFailure("\(name) has no C codec; generate anew")
    }
    return MessageTable(
      layout: layout, slots: slots, prototype: UnsafeRawPointer(prototype),
      structSize: layout.pointee.structSize, reference: .passUnretained(info),
      pool: .passUnretained(self))
  }

  /// The table of an enum: generated code asks for its own types.
  public func enumTable(_ name: String) -> EnumTable {
    guard let info = enumeration(named: name) else {
      preconditionFailure("\(name) is not in the embedded descriptors; generate anew")
    }
    return EnumTable(info: info)
  }
}
